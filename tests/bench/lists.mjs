/**
 * Makes lists like those that people have, the same for the same people: 14 columns, some 180 bytes a row, Polish, Russian
 * and Chinese names, 2 % of the rows with quotes, commas and line breaks inside.
 */

export const HEADER =
  'Name,E-mail,Phone,Company,Job title,Street,City,Postal code,Country,Status,Group,Owner,Notes,Website';

const GIVEN = [
  'Anna',
  'Łukasz',
  'Żaneta',
  'Józef',
  'Мария',
  'Пётр',
  'Юлия',
  '王',
  '李',
  'Ewa',
  'Igor',
  'Święcisława',
];
const FAMILY = [
  'Kowalska',
  'Wiśniewski',
  'Dąbrowska',
  'Сидоров',
  'Щукина',
  'Ёлкин',
  '小红',
  '建国',
  'Zięba',
  'Nowak',
  'Gołąb',
];
const COMPANIES = [
  'Stolarnia Pod Dębem',
  'ООО Северный ветер',
  '成都天府软件有限公司',
  'Piekarnia Złoty Kłos',
  'Kancelaria Gaj i Syn',
];
const TITLES = ['buyer', 'kierownik zakupów', 'директор', '采购经理', 'owner'];
const CITIES = ['Kraków', 'Łódź', 'Самара', '杭州', 'Gdańsk', 'Wrocław', 'Тверь', '成都', 'Opole'];
const STATUSES = ['active', 'potential', 'lapsed'];
/** Of no language. */
export const ODD_STATUS = 'in the works';
const PLAIN_NOTES = [
  'met at the spring fair',
  'dzwonić po piętnastej',
  'перезвонить в пятницу',
  '已寄样品',
  '',
];
const AWKWARD = [
  '"said ""later"", then called back"',
  '"line one\nline two"',
  '"wants: oak, ash, beech"',
  '"Sp. z o.o., ""Dąb"""',
];

/**
 * People are numbers: a number's person has the same name, e-mail and phone in every list.
 * @typedef {{ n: number, moved?: boolean, odd?: boolean }} Person `moved`: with another city and other notes than at
 * first; `odd`: with a German phone without its code, and a status that nobody knows
 */

/** @param {number} rows @returns {Generator<Person>} the first people */
export function* people(rows) {
  for (let n = 0; n < rows; n++) yield { n };
}

/** The same people, each in another city. @param {number} rows @returns {Generator<Person>} */
export function* movedPeople(rows) {
  for (let n = 0; n < rows; n++) yield { n, moved: true };
}

/** The same people, every twentieth of them odd. @param {number} rows @returns {Generator<Person>} */
export function* oddPeople(rows) {
  for (let n = 0; n < rows; n++) yield { n, odd: n % 20 === 7 };
}

/**
 * Half of the rows are people of a book, every second of them moved; the other half nobody has seen yet.
 * @param {number} rows @param {number} apart 1: the book's first people; more: every so-manieth
 * @returns {Generator<Person>}
 */
export function* partlyKnown(rows, apart) {
  const NOBODY_YET = 20_000_000;
  for (let row = 0; row < rows; row++) {
    const half = Math.floor(row / 2);
    yield row % 2 === 0 ? { n: half * apart, moved: half % 2 === 0 } : { n: NOBODY_YET + half };
  }
}

/**
 * @param {Iterable<Person>} list
 * @returns {Generator<string>} pieces of the text, some thousands of rows each, the header first
 */
export function* listText(list) {
  let lines = [HEADER];
  for (const person of list) {
    lines.push(line(person));
    if (lines.length === 5000) {
      yield `${lines.join('\r\n')}\r\n`;
      lines = [];
    }
  }
  if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`;
}

/** @param {Person} person */
const line = (person) => cellsOf(person).join(',');

/**
 * A person's cells, as a text of commas has them.
 * @param {Person} person
 * @returns {string[]}
 */
export function cellsOf({ n, moved = false, odd = false }) {
  const random = scatter(n);
  /** @param {readonly string[]} values @param {number} salt */
  const pick = (values, salt) => values[Math.floor(random / salt) % values.length] ?? '';
  return [
    `${pick(FAMILY, 1)} ${pick(GIVEN, 11)}`,
    `person.${n}@c${random % 5000}.example`,
    odd ? germanPhone(n) : phone(n),
    pick(COMPANIES, 7),
    pick(TITLES, 13),
    `ul. Długa ${random % 200}/${random % 30}`,
    CITIES[(Math.floor(random / 17) + (moved ? 1 : 0)) % CITIES.length] ?? '',
    `${String(random % 100).padStart(2, '0')}-${String(random % 1000).padStart(3, '0')}`,
    'PL',
    odd ? ODD_STATUS : pick(STATUSES, 19),
    `route ${random % 40}`,
    `rep ${random % 12}`,
    moved ? `moved, was ${pick(CITIES, 17)}` : n % 50 === 0 ? pick(AWKWARD, 3) : pick(PLAIN_NOTES, 23),
    `c${random % 5000}.example`,
  ];
}

/** A Polish mobile number, another one for every row up to 40 million. @param {number} n */
function phone(n) {
  const prefix = 500 + (n % 20) + (n % 40 < 20 ? 0 : 100);
  const rest = String(Math.floor(n / 40)).padStart(6, '0');
  return `+48 ${prefix <= 609 ? prefix : prefix + 50} ${rest.slice(0, 3)} ${rest.slice(3)}`;
}

/** A German mobile number as it is written there, which is none in Poland. @param {number} n */
const germanPhone = (n) => `0176 ${10_000_000 + n}`;

/** A number that looks random and is always the same for n. @param {number} n */
function scatter(n) {
  let x = (n + 1) * 2_654_435_761;
  x = (x ^ (x >>> 16)) >>> 0;
  return Math.imul(x, 0x45d9f3b) >>> 0;
}
