import type { HanSets } from './letters';

/**
 * The characters that customer lists in Chinese are mostly made of: everyday text, family and given names, places,
 * companies and the words of headers.
 */
const SIMPLIFIED: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运' +
    '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
    '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂玲燕红梅兰玉萍华丹云鹏飞峰晓婷宇浩欣怡佳俊博思雨雪琳琴倩慧颖洁莉莹宁鑫旭波斌辉健亮凯志建国庆春生福祥荣振海龙虎凤珍珠芬淑珊瑞嘉涵梓轩子睿诗琪瑶晨阳阿诚' +
    '姓名称客户联系电话手机号码邮箱地址址单位公司职务备注性别男女城市省区县街道路号楼室邮编状态类型分组来源日期时间创建负责销售金额产品编合作潜活跃流失意向跟进微信企业有限责任股份集团科技贸易商网络软件信息技术服务工程建筑材料食品茶酒店餐饮医药器械电器服装家具汽车物流运输投资咨询广告传媒教育培训制造实业' +
    '京沪津渝杭州苏州深圳广成都武汉西安南长沙郑青岛大连宁厦门福济沈哈尔滨昆合肥石庄太原贵阳兰银川乌鲁木齐呼和浩特湖浙江河山东西四云贵甘陕吉黑辽内蒙古新疆藏海港澳台北湾朝浦滨园' +
    '经理总监董事长助秘书财采购部主任老板先生士现已未成交普通重要级别旧老介绍朋友展会推荐询价报订单支付款送货收退换问题需求方案附周末上午下再打看样',
);

const TRADITIONAL: ReadonlySet<string> = new Set(
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡裏用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運' +
    '李王張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文簡游詹溫' +
    '偉芳娜秀英敏靜麗強磊軍洋勇豔傑娟濤超霞平剛桂玲燕紅梅蘭玉萍華丹雲鵬飛峰曉婷宇浩欣怡佳俊博思雨雪琳琴倩慧穎潔莉瑩寧鑫旭波斌輝健亮凱志建國慶春生福祥榮振海龍虎鳳珍珠芬淑珊瑞嘉涵梓軒子睿詩琪瑤晨陽阿誠雅惠美家豪冠宗翰承怡君宜庭佩佳蓉筱' +
    '姓名稱客戶聯繫絡電話手機號碼郵箱地址單位公司職務備註性別男女城市省區縣鄉鎮街道路段巷弄號樓室郵遞編狀態類型分組來源日期時間建立負責銷售金額產品合作潛活躍流失意向跟進微信企業有限責任股份集團科技貿易商網路軟體資訊技術服務工程建築材料食品茶酒店餐飲醫藥器械電器服裝家具汽車物流運輸投資顧問廣告傳媒教育訓練製造實業行號統' +
    '臺台北中南高雄新竹桃園基隆嘉義彰化屏東宜蘭花蓮苗栗雲林投澎湖金門馬祖香港九龍澳門灣松山信義大安萬華士內湖板橋和永中壢' +
    '經理總監董事長助秘書財採購部主任老闆先生士現已未成交普通重要級別舊介紹朋友展會推薦詢價報訂單支付款送貨收退換問題需求方案附週末上午下再打看樣',
);

/** Every character that pairs of bytes within these bounds stand for in a double-byte encoding. */
function zone(encoding: string, leads: readonly [number, number], trails: readonly number[]): Set<string> {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) for (const trail of trails) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const GB_TRAILS = range(0xa1, 0xfe);
const BIG5_TRAILS = [...range(0x40, 0x7e), ...range(0xa1, 0xfe)];

/** GB 2312: level 1 has the 3,755 common characters, level 2 the 3,008 others. */
export const GB: HanSets = {
  frequent: SIMPLIFIED,
  common: once(() => zone('gb18030', [0xb0, 0xd7], GB_TRAILS)),
  rare: once(() => zone('gb18030', [0xd8, 0xf7], GB_TRAILS)),
};

/** Big5: level 1 has the 5,401 common characters, level 2 the 7,652 others. */
export const BIG5: HanSets = {
  frequent: TRADITIONAL,
  common: once(() => zone('big5', [0xa4, 0xc6], BIG5_TRAILS)),
  rare: once(() => zone('big5', [0xc9, 0xf9], BIG5_TRAILS)),
};
