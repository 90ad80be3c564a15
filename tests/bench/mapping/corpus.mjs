import { readFileSync } from 'node:fs';
import { FIELD_NAMES } from './fieldNames.mjs';
import { canMake, cellsOf } from './values.mjs';

/**
 * @typedef {'tuned' | 'opened' | 'fresh'} Part
 * @typedef {{ header: string, right: (string | null)[], values: string }} Column
 * @typedef {{ name: string, language: string, headless: boolean, part: Part, columns: Column[] }} List
 */

/** Data rows of each list. */
const ROWS = 60;

/** @param {string} text @param {string} where @returns {Column} */
function columnOf(text, where) {
  const [, header = '', fields = '', values] = /^(.*)=([^=:]+)(?::(\S+))?$/.exec(text.trim()) ?? [];
  const right = fields.split('/').map((field) => (field === '-' ? null : field));
  for (const field of right) {
    if (field !== null && !FIELD_NAMES.has(field)) throw new Error(`${where}: no field ${field} in ${text}`);
  }
  const made = values ?? right.find((field) => field !== null) ?? '';
  const known = { own: 'statusOwn', line: 'street' }[made] ?? made;
  if (!canMake(known)) throw new Error(`${where}: no values ${made} in ${text}`);
  return { header: header === '()' ? '' : header, right, values: known };
}

/** @param {string} file @param {Part} part @returns {List[]} */
function listsOf(file, part) {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const name = `${file}:${at + 1}`;
    const [language = '', ...columns] = line.split(' | ');
    return {
      name,
      language: language.replace('!', '').trim(),
      headless: language.includes('!'),
      part,
      columns: columns.map((column) => columnOf(column, name)),
    };
  });
}

/**
 * Every list of the benchmark: those that the words were tuned on, those that were held out at first and looked at when
 * the first figures had been taken, and those that nobody has tuned on.
 */
export const LISTS = [
  ...listsOf('tuned.txt', 'tuned'),
  ...listsOf('heldOut.txt', 'opened'),
  ...listsOf('fresh.txt', 'fresh'),
];

/** The header (none where the list has none) and the rows of a list; the same at each call. @param {List} list */
export function tableOf(list) {
  const cells = list.columns.map(({ values, header }, at) =>
    cellsOf(values, list.language, `${list.name}/${at}/${header}`, ROWS),
  );
  return {
    header: list.headless ? [] : list.columns.map(({ header }) => header),
    rows: Array.from({ length: ROWS }, (_, at) => ({
      line: at + 2,
      cells: cells.map((column) => column[at] ?? ''),
    })),
  };
}
