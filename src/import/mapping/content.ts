import { type DateTally, dateEvidence, emptyTally, orderOf } from '../../domain/normalize/date';
import { normalizeEmail } from '../../domain/normalize/email';
import { genderOf } from '../../domain/normalize/gender';
import { normalizeMoney } from '../../domain/normalize/money';
import { statusOf } from '../../domain/normalize/status';
import { cleanText } from '../../domain/normalize/text';
import type { DateOrder } from '../../domain/profile';

/** What the values of a column look like: each a share (0 to 1) of the values looked at. */
export interface Content {
  /** How many values were looked at. */
  readonly values: number;
  /** How many of them differ. */
  readonly distinct: number;
  readonly email: number;
  /** Could be a phone by its characters and their number. */
  readonly phone: number;
  /** Written as only phones are: with a plus, or in groups. */
  readonly surePhone: number;
  readonly date: number;
  readonly url: number;
  readonly postalCode: number;
  /** `00-000`, which is nothing but a Polish postal code. */
  readonly polishPostalCode: number;
  readonly money: number;
  /** Digits alone. */
  readonly digits: number;
  readonly gender: number;
  readonly status: number;
  /** Yes and no, in the words of the four languages. */
  readonly flag: number;
  /** Like a person's name: two to four capitalised words, or Chinese characters that begin with a surname. */
  readonly person: number;
  /** Two words or more (Chinese: two characters or more). */
  readonly several: number;
  /** With a company's legal form or trade word: Ltd, sp. z o.o., ООО, 有限公司. */
  readonly organization: number;
  readonly dateOrder: DateOrder | 'either' | null;
}

const CONTEXT = { country: '', dateOrder: null };

const PHONE = /^(?:tel\.?:?\s?)?'?\+?[\d\s()./-]{5,24}(?:\s?(?:ext|wew|доб|x)\.?\s?\d{1,6})?$/iu;
const SURE_PHONE =
  /^\+\d|^00\d|^\(?0?\d{2,4}\)[\s-]?\d|^\d{3,5}[\s.-]\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{2,4})?$/;
const URL =
  /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|eu|pl|ru|cn|de|uk|рф|info|biz|example)(?:\/\S*)?$/iu;
const POSTAL =
  /^(?:\d{2}-\d{3}|\d{4,6}|\d{5}-\d{4}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{3}-\d{4}|[a-z]{2}-\d{4,5})$/i;
const POLISH_POSTAL = /^\d{2}-\d{3}$/;
const ORGANIZATION =
  /(?:^|[\s"„«(,.])(?:ltd|limited|inc|llc|llp|corp|corporation|plc|gmbh|ag|company|co\.|group|sp\.? ?z ?o\.? ?o\.?|s\.a\.|s\.c\.|sp\. ?j\.|sp\. ?k\.|p\.?h\.?u\.?|f\.?h\.?u?\.?|p\.?p\.?h\.?u?\.?|spółka|zakład|hurtownia|fundacja|przedsiębiorstwo|ооо|оао|зао|пао|ао|ип|тоо|нко|компания|завод|магазин|фирма)(?=$|[\s"”»),.])|公司|集团|工厂|商店|事务所|中心|大学|学校|医院|酒店|银行|厂$|店$/iu;
const CAPITALISED = /^["„«]?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const PARTICLE = /^(?:de|da|van|von|der|den|la|le|di|del|bin|al|z|i)$/iu;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧許蘇盧蔣葉鍾陸',
);

/** What columns hold that say whether something may be used, is there, or was done. */
const FLAGS = new Set(
  'yes no y n true false on off allowed denied opted-in opted-out subscribed unsubscribed tak nie t f prawda fałsz zgoda brak-zgody да нет есть 是 否 有 无'.split(
    ' ',
  ),
);

/** Shares that one value can add to; each test is asked only of values that could pass it. */
const TESTS = {
  email: isEmail,
  phone: isPhone,
  surePhone: (value: string) => isPhone(value) && SURE_PHONE.test(value),
  url: (value: string) => URL.test(value),
  postalCode: (value: string) => POSTAL.test(value),
  polishPostalCode: (value: string) => POLISH_POSTAL.test(value),
  money: (value: string) => normalizeMoney(value, CONTEXT).problem === null,
  digits: (value: string) => /^\d+$/.test(value),
  gender: (value: string) => genderOf(value) !== undefined,
  status: (value: string) => statusOf(value) !== undefined,
  flag: (value: string) => FLAGS.has(value.toLowerCase().replaceAll(' ', '-')),
  person: isPersonal,
  several: (value: string) => /\s/.test(value) || /^\p{Script=Han}{2,}$/u.test(value),
  organization: (value: string) => ORGANIZATION.test(value),
};

type Trait = keyof typeof TESTS;
const TRAITS = Object.keys(TESTS) as Trait[];
const ZERO = Object.fromEntries(TRAITS.map((trait) => [trait, 0])) as Record<Trait, number>;
const WITH_DIGITS: readonly Trait[] = [
  'phone',
  'surePhone',
  'postalCode',
  'polishPostalCode',
  'money',
  'digits',
];
const WITH_LETTERS: readonly Trait[] = ['url', 'postalCode', 'person', 'organization', 'several'];
const WORDS: readonly Trait[] = ['gender', 'status', 'flag', ...WITH_LETTERS];
const LETTER = /\p{L}/u;
const DIGIT = /\d/;

/** The traits that a value could have at all, by its characters: most tests never run. */
function traitsFor(value: string): readonly Trait[] {
  if (value.includes('@')) return ['email'];
  const digits = DIGIT.test(value);
  if (!LETTER.test(value)) return digits ? WITH_DIGITS : [];
  if (!digits) return value.length <= 40 ? WORDS : WITH_LETTERS;
  return ['phone', 'surePhone', 'money', ...WITH_LETTERS];
}

/** Looks at some hundred values of a column, as the source has them; empty ones do not count. */
export function contentOf(raw: readonly string[]): Content {
  const shares: Record<Trait, number> = { ...ZERO };
  const tally: DateTally = emptyTally();
  const distinct = new Map<string, number>();
  for (const cell of raw) {
    const value = cleanText(cell);
    if (value !== '') distinct.set(value, (distinct.get(value) ?? 0) + 1);
  }
  let values = 0;
  for (const [value, times] of distinct) {
    values += times;
    for (const trait of traitsFor(value)) if (TESTS[trait](value)) shares[trait] += times;
    const evidence = value.length <= 40 && DIGIT.test(value) ? dateEvidence(value) : null;
    if (evidence !== null) tally[evidence] += times;
  }
  const all = Math.max(values, 1);
  for (const trait of TRAITS) shares[trait] /= all;
  return {
    ...shares,
    values,
    distinct: distinct.size,
    date: (tally.year + tally.dmy + tally.mdy + tally.both) / all,
    dateOrder: orderOf(tally),
  };
}

/** One valid address, or several of them; one part is enough, so that a slip of the pen is still an e-mail. */
function isEmail(value: string): boolean {
  return value.split(/[;,/\s]+/).some((part) => normalizeEmail(part, CONTEXT).value !== '');
}

/** What a spreadsheet makes of a long number: still a column of phones, though each of them is lost. */
const SCIENTIFIC = /^\d[.,]\d+E\+?\d{1,2}$/i;

function isPhone(value: string): boolean {
  if (SCIENTIFIC.test(value)) return true;
  const [first = ''] = value.split(/[;,]/);
  if (!PHONE.test(first) || dateEvidence(first) !== null) return false;
  const digits = first.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 15;
}

function isPersonal(value: string): boolean {
  if (ORGANIZATION.test(value)) return false;
  if (HAN_NAME.test(value)) return SURNAMES.has(value.charAt(0));
  const words = value.split(/,?\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word, at) => CAPITALISED.test(word) || (at > 0 && PARTICLE.test(word)));
}
