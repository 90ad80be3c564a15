import { foldHeader, headerWords } from './words';

export type WordLanguage = 'en' | 'pl' | 'ru' | 'zh';

/** Words that leave the meaning of the word beside them as it is: whose, which, where, how many, must it be filled. */
const WORDS: Readonly<Record<WordLanguage, string>> = {
  en: `value | work | home | business | office | private | personal | primary | secondary | alternate | main | other | default |
    corporate | company | organization | customer | client | contact | lead | member | person | number | no | nr | address |
    your | current | preferred | mailing | billing | shipping | mobile | whatsapp | required | optional | mandatory | line | full | addr | residential | permanent | delivery | correspondence | official | private | guest | participant |
    attendee | recipient | subscriber | patient | tenant | buyer | visitor | usd | eur | gbp`,
  pl: `służbowy | służbowa | firmowy | firmowa | prywatny | prywatna | domowy | główny | główna | podstawowy | dodatkowy | dodatkowa |
    drugi | drugie | inny | klienta | kontaktu | kontaktowy | firmy | kontrahenta | numer | nr | adres | do | biuro | praca |
    siedziby | pole | wymagane | wymagany | opcjonalne | opcjonalnie | mobilny | osoby | kontaktowej | kom | dom | dodatkowe | uczestnika | zamawiającego |
    nabywcy | odbiorcy | kupującego | pacjenta | abonenta | gościa | najemcy | zamieszkania | korespondencji | komórkowy | stacjonarny | zł | pln`,
  ru: `рабочий | рабочая | раб | личный | личная | домашний | дом | основной | основная | дополнительный | дополнительная | доп |
    другой | другая | второй | контактный | контактная | клиента | контакта | компании | организации | заказчика | покупателя |
    контрагента | номер | адрес | лица | для | связи | корпоративный | корпоративная | мобильный | обязательно | обязательное | поле |
    контактного | юр | факт | руб | рублей | раб | моб | участника | пациента |
    абонента | гостя | получателя | плательщика | арендатора | проживания | регистрации | фактический | юридический |
    почтовый | адреса | квартира`,
  zh: '必填 | 选填 | 可选 | 主 | 备用 | 客户 | 联系人 | 公司 | 单位',
};

export const NEUTRAL: ReadonlyMap<string, ReadonlySet<WordLanguage>> = table();

function table(): Map<string, Set<WordLanguage>> {
  const found = new Map<string, Set<WordLanguage>>();
  for (const language of Object.keys(WORDS) as WordLanguage[]) {
    for (const word of WORDS[language].split('|').map(foldHeader)) {
      const languages = found.get(word) ?? new Set();
      found.set(word, languages.add(language));
    }
  }
  return found;
}

/** What may stand before a Chinese word without changing its meaning. */
export const ZH_PREFIXES: readonly string[] = [
  '客户',
  '客戶',
  '联系人',
  '聯絡人',
  '主要',
  '常用',
  '备用',
  '公司',
  '单位',
  '办公',
  '工作',
  '家庭',
  '个人',
  '会员',
  '顾客',
  '其他',
  '您的',
  '学员',
  '收货人',
  '收件人',
  '患者',
  '业主',
  '买家',
  '本人',
  '登记',
];

/** A header with one of these is about something else, whatever its values look like: never mapped by content. */
const OTHER_THINGS = `fax | faks | факс | 传真 | 傳真 | type | typ | тип | 类型 | id | pesel | regon | krs | konto | konta | iban |
  account | bank | р/с | счёт | огрн | кпп | окпо | снилс | паспорт | 身份证 | 身份证号 | qq | im | skype | telegram | wechat | 微信 |
  微信号 | consent | zgoda | согласие | assistant | spouse | parent | emergency | manager | boss | referred | linkedin | facebook |
  twitter | instagram | vk | photo | image | avatar | logo | zdjęcie | фото | 头像 | status | verified | domain | domena |
  lp | 序号 | order | zamówienie | zamówienia | заказ | заказа | 订单 | 订单号 | invoice | faktura | faktury | договор | договора | umowa | umowy |
  author | autor | автор | by | кем | создал | изменил | utworzył | 创建人 | 修改人 | 录入人 | doctor | lekarz | врач |
  director | dyrektor | директор | руководитель | 法人 | 法定代表人`;

const OTHER: ReadonlySet<string> = new Set(OTHER_THINGS.split('|').map(foldHeader));
/** The same in whatever case: факса, faksu; and in Chinese, which runs its words together, in whatever place. */
const OTHER_STEMS = ['fax', 'faks', 'факс'];
const OTHER_HAN =
  /传真|傳真|微信|身份证|订单|合同|发票|紧急|代理|法人|法定代表|经办|寄件|开户行|账号|帐号|学校|创建人|修改人|录入人|助理|配偶/u;

/** True where the header says that its column is about something that no field holds. */
export function isAboutOtherThings(header: string): boolean {
  const words = [...headerWords(header), ...header.split(/[\s_./:-]+/).map(foldHeader)];
  return words.some(
    (word) => OTHER.has(word) || OTHER_STEMS.some((stem) => word.startsWith(stem)) || OTHER_HAN.test(word),
  );
}
