/**
 * The lists of the fault runs, the same for the same seed: a customer base, and a list that meets a part of it, so that
 * an import creates, updates, leaves unchanged, finds duplicates, rejects, leaves values out and has rows pending.
 */

const HEADER = 'Name,Email,Phone,City,Notes,Category';
const GIVEN = ['Anna', 'Łukasz', 'Żaneta', 'Мария', 'Пётр', '小红', '建国', 'Ewa', 'Igor', 'Zoë'];
const FAMILY = ['Kowalska', 'Wiśniewski', 'Сидоров', 'Щукина', '王', '李', 'Nowak', 'Gołąb', 'Müller'];
const CITIES = ['Kraków', 'Łódź', 'Самара', '杭州', 'Gdańsk', 'Opole', 'Тверь', '成都'];
/** Makes rows long, so that an import of some thousand of them has several chunks to be killed between. */
const LONG = ' and so on as it was agreed upon when they called'.repeat(20);
const NOTES = [
  '',
  '',
  `met at the spring fair${LONG}`,
  `"line one\nline two${LONG}"`,
  `"said ""later"", called back${LONG}"`,
  `已寄样品${LONG}`,
];
const CATEGORIES = ['', 'retail', 'wholesale', 'press'];

/** Every so many customers of the base, two bear one name: a row with that name alone cannot say whom it means. */
const NAMESAKES_EVERY = 50;

/** Numbers from 0 to 1 that look random and are the same for the same seed. @param {number} seed */
export function randomBy(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Polish mobile number, another one for every n. @param {number} n */
const phone = (n) =>
  `+48 6${String(n % 100).padStart(2, '0')} ${String(Math.floor(n / 100) % 1000).padStart(3, '0')} ${String(Math.floor(n / 100_000)).padStart(3, '0')}`;

/** @param {number} n */
const email = (n) => `person.${n}@firm${n % 97}.example`;

/** @param {number} n @returns {string} */
const baseName = (n) =>
  n % NAMESAKES_EVERY === 1
    ? baseName(n - 1)
    : `${FAMILY[n % FAMILY.length]} ${GIVEN[n % GIVEN.length]} ${n}`;

/**
 * The customers who are in the book before.
 * @param {number} rows @param {number} seed
 * @returns {string} CSV
 */
export function baseList(rows, seed) {
  return listOf(rows, seed, (n, pick) =>
    [baseName(n), email(n), phone(n), pick(CITIES), pick(NOTES), pick(CATEGORIES)].join(','),
  );
}

/**
 * The list whose import is disturbed.
 * @param {number} rows @param {number} base how many customers `baseList` made @param {number} seed
 * @returns {string} CSV
 */
export function mainList(rows, base, seed) {
  /** @type {string[]} */
  const fresh = [];
  return listOf(rows, seed + 1, (n, pick, random) => {
    const kind = random();
    const known = Math.floor(random() * (base / NAMESAKES_EVERY)) * NAMESAKES_EVERY;
    const someone = (n * 7) % base;
    const own = base + n;
    if (kind < 0.12) return `,${email(someone)},,${pick(CITIES)},,${pick(CATEGORIES)}`; // update, mostly
    if (kind < 0.18) return `${baseName(someone)},${email(someone)},${phone(someone)},,,`; // unchanged, mostly
    if (kind < 0.22) return `,${email(someone)},${phone(1_000_000 + own)},,,`; // another phone
    if (kind < 0.27 && fresh.length > 0) return String(fresh[Math.floor(random() * fresh.length)]); // a duplicate
    if (kind < 0.3) return `,,,${pick(CITIES)},${pick(NOTES)},`; // nobody: rejected
    if (kind < 0.33) return `Somebody ${own},not an address,${phone(own)},${pick(CITIES)},,`; // a value is left out
    if (kind < 0.35) return `${baseName(known)},,,${pick(CITIES)},,`; // one of two namesakes: pending
    const line = [
      `${pick(FAMILY)} ${pick(GIVEN)} ${own}`,
      email(own),
      phone(own),
      pick(CITIES),
      pick(NOTES),
      pick(CATEGORIES),
    ].join(',');
    fresh.push(line);
    return line;
  });
}

/**
 * @param {number} rows @param {number} seed
 * @param {(n: number, pick: (values: readonly string[]) => string, random: () => number) => string} line
 */
function listOf(rows, seed, line) {
  const random = randomBy(seed);
  /** @param {readonly string[]} values */
  const pick = (values) => String(values[Math.floor(random() * values.length)]);
  const lines = [HEADER];
  for (let n = 0; n < rows; n++) lines.push(line(n, pick, random));
  return `${lines.join('\r\n')}\r\n`;
}
