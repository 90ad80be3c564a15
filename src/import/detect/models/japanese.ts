import { characterModel, range, zone } from './characters';

/** Characters that lists in Japanese are mostly made of: names, places, companies, headings. */
const FREQUENT =
  '氏名姓様会社株式有限合同法人部署課長係役職代表取締社員担当者電話番号携帯郵便住所都道府県市区町村丁目番地号室建物階国生年月日性別男女備考顧客登録更新状態種類東西南北京大阪名古屋横浜神戸札幌福岡広島仙台千葉埼玉川崎静岡新潟熊本鹿児島長崎宮城山形秋田青森岩手茨城栃木群馬石富井梨岐阜愛知三重滋賀兵庫奈良和歌取根口徳香媛高佐賀分崎沖縄' +
  '佐藤鈴木高橋田中伊渡辺山本中村小林加吉井上松林清水斎崎森池阿部石前川岡長谷後近遠青坂福太三藤原西野竹内金子和酒工横宮今関原安柴野口桜久保丸平大塚谷杉菊千葉浜島荒増矢沢上下新古河内永須服望片桐早黒白赤秋冬春夏星月雪花草葉風雲空海湖滝泉岩砂土火水木金光影音声心愛恵美幸子江代香奈菜那加理里梨利絵衣依由友結優裕有佑祐悠雄夫男太郎一二三四五六七八九十百千万次治司史志士児弥也哉平彦介助輔樹貴喜紀希輝基義吉恭京健賢建研謙憲剛浩広弘博宏秀英栄永映隆孝高敬啓慶圭桂桃真誠信進伸晋慎新正政昌雅将勝翔昭章晶明朗智知朋直尚康靖泰隼俊純淳潤順洋陽葵蓮颯蒼凛莉咲彩沙紗早織桜楓陸翼拓哲鉄徹透亮涼良遼龍竜' +
  '商事商店工業工場産業製作所製造販売物産物流運輸運送建設建築設計不動産電機電気電子機械化学薬品食品水産農園酒造印刷出版広告企画情報通信技術開発研究所銀行証券保険病院医院薬局学校大学協会組合組事務所支店本店営業経理総務人事企業財団旅館飲料自動車部品金属鋼材木材衣料家具文具時計写真音楽映像教室美容理容整備修理清掃警備' +
  '了解連絡確認希望予定訪問見積契約済未完終開始日時間午前午後来週月曜火水木金土日曜新規既存重要至急資料送付請求書領収金額支払入金振込納品注文発注返品対応相談紹介展示会案内';

const KANA = '。、「」・ー々〒〆';

const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

/** Japanese by the levels of JIS X 0208: level 1 has the 2,965 common characters, level 2 the 3,390 others. */
export const japanese = characterModel([
  { share: 0.4, characters: () => new Set([...FREQUENT]) },
  {
    share: 0.4,
    characters: () =>
      new Set([
        ...zone('shift_jis', [0x82, 0x82], range(0x9f, 0xf1)),
        ...zone('shift_jis', [0x83, 0x83], TRAILS.slice(0, 0x56)),
        ...KANA,
      ]),
  },
  { share: 0.15, characters: () => zone('shift_jis', [0x88, 0x97], TRAILS) },
  { share: 0.02, characters: () => zone('shift_jis', [0x98, 0x9f], TRAILS) },
  { share: 0.005, characters: () => zone('shift_jis', [0xe0, 0xea], TRAILS) },
  {
    share: 0.002,
    characters: () => new Set([...range(0xff61, 0xff9f)].map((code) => String.fromCharCode(code))),
  },
]);
