import { OTHERS, WORDS } from './words.mjs';

/**
 * @typedef {{ next(): number, pick<T>(list: readonly T[]): T, int(from: number, to: number): number,
 *   digits(length: number): string }} Dice
 * @typedef {(typeof WORDS)['pl'] & { patronymics?: string[] }} Words
 * @typedef {{ at: number, dice: Dice, words: Words, language: string, style: number }} Making
 */

/** A generator of the same numbers for the same seed (mulberry32). @param {string} name @returns {Dice} */
export function diceOf(name) {
  let seed = 2166136261;
  for (let at = 0; at < name.length; at++) seed = Math.imul(seed ^ name.charCodeAt(at), 16777619);
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: (list) => /** @type {any} */ (list[int(0, list.length - 1)]),
    digits: (length) => Array.from({ length }, (_, at) => int(at === 0 ? 1 : 0, 9)).join(''),
  };
}

/** @param {string} language @returns {Words} */
export const wordsOf = (language) =>
  /** @type {Words} */ (
    WORDS[/** @type {'pl'} */ (language)] ?? OTHERS[/** @type {'cz'} */ (language)] ?? WORDS.en
  );

/** @param {string} text @param {number} which */
const half = (text, which) => text.split('/')[which] ?? text.split('/')[0] ?? '';

/** @param {Making} making */
function personOf({ dice, words }) {
  const which = dice.int(0, 1);
  return {
    first: dice.pick(which === 0 ? words.male : words.female),
    last: half(dice.pick(words.surnames), which),
    middle: words.patronymics === undefined ? '' : half(dice.pick(words.patronymics), which),
  };
}

/** @param {Making} making @param {string} [order] */
function nameOf(making, order) {
  const { first, last, middle } = personOf(making);
  if (making.language === 'zh') return last + first;
  const usual = order ?? making.words.order;
  if (usual === 'comma') return `${last}, ${first}`;
  if (usual === 'last') return [last, first, middle].filter((part) => part !== '').join(' ');
  return `${first} ${last}`;
}

const PHONES = {
  en: ['+44 20 #### ####', '07### ######', '(212) 555-01##', '212-555-01##', '+1 617 555 01##'],
  pl: ['5## ### ###', '+48 6## ### ###', '5##-###-###', '22 8## ## ##', '6########', '(22) 8##-##-##'],
  ru: ['+7 9## ###-##-##', '8 (9##) ###-##-##', '89#########', '+7(495)###-##-##', '7 9## ### ## ##'],
  zh: ['13#########', '15# #### ####', '0571-8#######', '+86 138 #### ####', '186-####-####'],
  de: ['0221 ######', '+49 30 90####', '0511/######', '0170 #######'],
  cz: ['60# ### ###', '+420 7## ### ###'],
  uk: ['+38 067 ### ## ##', '050#######', '(044) ###-##-##'],
};
const POSTAL = {
  en: ['BS# 4QA', 'SW1A 1AA', '1####', '90210-####'],
  pl: ['##-###'],
  ru: ['1#####'],
  zh: ['3#####'],
};

/** @param {Making} making @param {string} shape */
const filled = ({ dice }, shape) => shape.replace(/#/g, () => String(dice.int(0, 9)));

const LATIN = ['ann', 'jan.k', 'biuro', 'info', 'olga_p', 'm.lee', 'office', 'tomek77', 'zakaz', 'wang'];

/** A list keeps to one or two ways of writing a thing. @param {Making} making @param {readonly string[]} shapes */
const inStyle = (making, shapes) =>
  shapes[(making.style + (making.dice.next() < 0.7 ? 0 : 1)) % shapes.length] ?? '';

/** @param {string} digits @param {readonly number[]} weights */
const weighed = (digits, weights) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

/** @param {Dice} dice @returns {string} */
function nip(dice) {
  for (;;) {
    const body = dice.digits(9);
    const check = weighed(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
    if (check < 10) return body + check;
  }
}

/** @param {Dice} dice */
function inn(dice) {
  if (dice.next() < 0.7) {
    const body = dice.digits(9);
    return body + ((weighed(body, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
  }
  const body = dice.digits(10);
  const eleven = body + ((weighed(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
  return eleven + ((weighed(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** @param {Dice} dice */
function credit(dice) {
  const body = `91330${dice.digits(3)}MA${dice.digits(7)}`;
  const sum = [...body].reduce((total, sign, at) => total + CREDIT.indexOf(sign) * (3 ** at % 31), 0);
  return body + CREDIT[(31 - (sum % 31)) % 31];
}

/** @param {Making} making */
function dateOf({ dice, style, language }, from = 1950, to = 2005) {
  const [y, m, d] = [dice.int(from, to), dice.int(1, 12), dice.int(1, 28)];
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  if (language === 'zh') return style % 2 === 0 ? `${y}年${m}月${d}日` : `${y}-${two(m)}-${two(d)}`;
  if (language === 'en') return style % 2 === 0 ? `${two(m)}/${two(d)}/${y}` : `${y}-${two(m)}-${two(d)}`;
  return style % 3 === 0 ? `${y}-${two(m)}-${two(d)}` : `${two(d)}.${two(m)}.${y}`;
}

/** @param {Making} making */
function firmOf(making) {
  const { dice, words, language } = making;
  const firm = dice.pick(words.firms);
  const form = dice.pick(words.forms);
  if (language === 'zh') return dice.pick(['杭州', '成都', '深圳市', '']) + firm + form;
  if (form === '') return firm;
  if (language === 'ru' || language === 'uk')
    return dice.next() < 0.5 ? `${form} «${firm}»` : `${form} ${firm}`;
  return `${firm} ${form}`;
}

/** @param {Making} making */
function streetOf(making) {
  const { dice, words, language } = making;
  const [street, house] = [dice.pick(words.streets), dice.int(1, 140)];
  if (language === 'en') return `${house} ${street}`;
  if (language === 'zh') return `${street}${house}号`;
  if (language === 'ru' || language === 'uk') return `ул. ${street}, д. ${house}`;
  const flat = dice.next() < 0.4 ? `/${dice.int(1, 40)}` : '';
  return `${language === 'pl' && dice.next() < 0.5 ? 'ul. ' : ''}${street} ${house}${flat}`;
}

/** @param {Making} making */
const postalOf = (making) =>
  filled(making, inStyle(making, POSTAL[/** @type {'pl'} */ (making.language)] ?? ['#####']));

/** @param {Making} making */
function fullAddress(making) {
  const { dice, words, language } = making;
  const city = dice.pick(words.cities);
  if (language === 'zh') return `${dice.pick(words.regions)}${city}${streetOf(making)}`;
  if (language === 'ru') return `${postalOf(making)}, г. ${city.replace('г. ', '')}, ${streetOf(making)}`;
  return `${streetOf(making)}, ${postalOf(making)} ${city}`;
}

/** @param {Making} making */
function emailOf({ dice, language }) {
  const domain =
    { pl: 'poczta.example', ru: 'pochta.example', zh: 'youxiang.example' }[language] ?? 'mail.example';
  const one = `${dice.pick(LATIN)}${dice.int(1, 900)}@${domain}`;
  return dice.next() < 0.04 ? one.toUpperCase() : one;
}

/** @type {Readonly<Record<string, (making: Making) => string>>} */
const MAKERS = {
  externalId: (making) => `K-${1000 + making.at}`,
  name: (making) => nameOf(making),
  nameLast: (making) => nameOf(making, 'last'),
  nameComma: (making) => nameOf(making, 'comma'),
  nameFirst: (making) => nameOf(making, 'first'),
  firstName: (making) => personOf(making).first,
  middleName: (making) => personOf(making).middle || personOf(making).first,
  lastName: (making) => personOf(making).last,
  initials: (making) => `${personOf(making).last} ${personOf(making).first[0]}.`,
  gender: ({ dice, words, style }) =>
    words.genders[(style % 2) * (words.genders.length > 2 ? 2 : 0) + dice.int(0, 1)] ?? '',
  salutation: ({ dice, words }) => dice.pick(words.salutations),
  company: firmOf,
  jobTitle: ({ dice, words }) => dice.pick(words.jobs),
  email: emailOf,
  phone: (making) =>
    filled(making, inStyle(making, PHONES[/** @type {'pl'} */ (making.language)] ?? PHONES.en)),
  phoneBare: ({ dice }) => `79${dice.digits(9)}`,
  website: ({ dice }) => `${dice.pick(['www.', 'https://', ''])}firma${dice.int(1, 999)}.example`,
  url: ({ dice }) => `https://www.linkedin.com/in/user${dice.int(1, 999)}`,
  street: streetOf,
  streetOnly: ({ dice, words }) => dice.pick(words.streets),
  full: fullAddress,
  city: ({ dice, words }) => dice.pick(words.cities),
  region: ({ dice, words }) => dice.pick(words.regions),
  postalCode: postalOf,
  country: ({ dice, words }) => dice.pick(words.countries),
  countryCode: ({ dice }) => dice.pick(['PL', 'DE', 'GB', 'US']),
  taxId: ({ dice, language, style }) => {
    if (language === 'ru') return inn(dice);
    if (language === 'zh') return credit(dice);
    if (language !== 'pl') return `GB${dice.digits(9)}`;
    const plain = nip(dice);
    return style % 2 === 0
      ? plain
      : `${plain.slice(0, 3)}-${plain.slice(3, 6)}-${plain.slice(6, 8)}-${plain.slice(8)}`;
  },
  euVat: ({ dice, language }) => (language === 'cz' ? `CZ${dice.digits(8)}` : `DE${dice.digits(9)}`),
  birthday: (making) => dateOf(making),
  date: (making) => dateOf(making, 2021, 2026),
  createdAt: (making) => dateOf(making, 2021, 2026),
  year: ({ dice }) => String(dice.int(1950, 2005)),
  status: ({ dice, words }) => dice.pick(words.statuses),
  statusOwn: ({ dice, words }) => dice.pick(words.own),
  category: ({ dice, words }) => dice.pick(words.tags),
  labels: ({ dice }) => dice.pick(['* myContacts', '* myContacts ::: VIP', 'VIP ::: * myContacts ::: north']),
  type: ({ dice }) => dice.pick(['* Work', 'Home', 'Mobile', 'Other']),
  smtp: () => 'SMTP',
  group: ({ dice, words }) => dice.pick(words.groups),
  owner: (making) => nameOf({ ...making, dice: diceOf(`owner${making.dice.int(1, 3)}${making.language}`) }),
  source: ({ dice, words }) => dice.pick(words.sources),
  notes: ({ dice, words }) => dice.pick(words.notes),
  'opportunity.title': ({ dice, words }) => dice.pick(words.goods),
  'opportunity.date': (making) => dateOf(making, 2024, 2026),
  'opportunity.expectedRevenue': ({ dice, language }) =>
    language === 'en'
      ? `$${dice.int(1, 90)},${dice.digits(3)}.00`
      : `${dice.int(1, 90)} ${dice.digits(3)},50`,
  'opportunity.description': ({ dice, words }) => dice.pick(words.notes),
  'opportunity.nextActivity': ({ dice, words }) => dice.pick(words.notes),
  'opportunity.nextActivityDate': (making) => dateOf(making, 2026, 2027),
  money: ({ dice, language }) =>
    language === 'en' ? `${dice.int(1, 900)}.${dice.digits(2)}` : `${dice.int(1, 900)},50`,
  goods: ({ dice, words }) => dice.pick(words.goods),
  word: ({ dice, words }) => dice.pick(words.words),
  dept: ({ dice, words }) => dice.pick(words.depts),
  bool: ({ dice, words }) => dice.pick(words.bools),
  int: ({ at }) => String(at + 1),
  int6: ({ dice }) => dice.digits(8),
  number: ({ dice }) => `${dice.int(1, 40)},${dice.int(1, 9)}`,
  pct: ({ dice }) => `${dice.int(0, 30)}%`,
  age: ({ dice }) => String(dice.int(18, 90)),
  code: ({ dice }) => `${dice.pick(['KL', 'AB', 'X'])}${dice.digits(4)}`,
  grade: ({ dice }) => dice.pick(['A', 'B', 'C']),
  hours: ({ dice }) => `${dice.int(8, 18)}:00`,
  currency: ({ dice }) => dice.pick(['PLN', 'EUR']),
  login: ({ dice }) => `user_${dice.digits(4)}x`,
  pesel: ({ dice }) => dice.digits(11),
  regon: ({ dice }) => dice.digits(9),
  kpp: ({ dice }) => `77${dice.digits(4)}001`,
  ogrn: ({ dice }) => `1027${dice.digits(9)}`,
  iban: ({ dice }) => `DE${dice.digits(20)}`,
  empty: () => '',
};

/** True where values of that name can be made. @param {string} name */
export const canMake = (name) => Object.hasOwn(MAKERS, name);

/** Columns that people leave blank more often than not are half empty; others now and then. */
const SPARSE = new Set(['notes', 'website', 'birthday', 'middleName', 'labels']);

/**
 * The cells of one column, the same ones at each call: in the list's style, with blanks, spaces at the ends and, now and
 * then, a value that does not belong.
 * @param {string} name @param {string} language @param {string} seed @param {number} rows @returns {string[]}
 */
export function cellsOf(name, language, seed, rows) {
  const make = MAKERS[name];
  if (make === undefined) throw new Error(`no values named ${name}`);
  const dice = diceOf(seed);
  const style = dice.int(0, 5);
  const blank = SPARSE.has(name) ? 0.5 : name === 'int' ? 0 : dice.pick([0, 0, 0.05, 0.2]);
  return Array.from({ length: rows }, (_, at) => {
    const value = make({ at, dice, words: wordsOf(language), language, style });
    const luck = dice.next();
    if (luck < blank) return '';
    if (luck > 0.985) return dice.pick(['-', '?', 'brak', 'n/a', 'нет', '无']);
    return luck > 0.96 ? ` ${value} ` : value;
  });
}
