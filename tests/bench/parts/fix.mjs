import { choose, expectRows, importFile, onFreshBook } from '../app.mjs';
import { counted, millis } from '../figures.mjs';
import { fixChosenFile } from '../inPage.mjs';
import { HEADER, ODD_STATUS, oddPeople, people } from '../lists.mjs';

/** @typedef {import('../../../src/domain/fix').Fix} Fix */

/** How often each fix is put on and taken back in a run. */
const TIMES = 5;

/** @param {string} header */
const columnOf = (header) => HEADER.split(',').indexOf(header);

/** One cell in twenty each; the last two are what rows are told from each other by, and what nothing depends on. */
const FIXES = /** @type {readonly (readonly [string, Fix])[]} */ ([
  [
    'values of another column (status)',
    { kind: 'map', column: columnOf('Status'), pairs: [[ODD_STATUS, 'active']] },
  ],
  [
    'phones without a country, which customers are matched by',
    { kind: 'repair', column: columnOf('Phone'), repair: 'phone-country', param: 'DE' },
  ],
  ['rows left out by a value', { kind: 'skip', column: columnOf('Status'), values: [ODD_STATUS] }],
]);

/**
 * Putting a fix on and taking it back, in a list of which one cell in twenty needs it: until the new counts are there.
 * Against an empty book, and against one that holds everybody in the list.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchFix({ work, sites, rows, runs, list, table, noise, say }) {
  const file = list('odd', rows, oddPeople(rows));
  for (const isKnown of [false, true]) {
    /** @type {Map<string, { on: number[], off: number[] }>} */
    const all = new Map(FIXES.map(([name]) => [name, { on: [], off: [] }]));
    for (let run = 1; run <= runs; run++) {
      noise();
      await onFreshBook(work, sites.real.url, async (page) => {
        if (isKnown) await importFile(page, list('people', rows, people(rows)));
        await choose(page, file);
        const about = { script: sites.real.importer, fixes: FIXES.map(([, fix]) => fix), times: TIMES };
        const { measured } = await page.evaluate(fixChosenFile, about);
        measured.forEach(({ on, off, cells }, at) => {
          const [name = ''] = FIXES[at] ?? [];
          expectRows(name, cells, rows / 20);
          all.get(name)?.on.push(...on);
          all.get(name)?.off.push(...off);
        });
      });
      noise();
    }
    const against = isKnown ? 'a book that holds everybody' : 'an empty book';
    const section = `Fixes of ${counted(rows / 20)} cells among ${counted(rows)} rows, against ${against}`;
    for (const [name, { on, off }] of all) {
      table.add(section, `put on: ${name}`, on, millis, { most: 300 });
      table.add(section, `taken back: ${name}`, off, millis, { most: 300 });
      say(`${name}, ${against}: on ${on.map(millis).join(' ')}, off ${off.map(millis).join(' ')}`);
    }
  }
}
