import { choose, expectRows, importFile, onFreshBook } from '../app.mjs';
import { counted, ratios, seconds, times } from '../figures.mjs';
import { runWorker } from '../inPage.mjs';
import { people } from '../lists.mjs';

/**
 * The naive way of `naive.worker.js` beside the import, each on a profile of its own.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchNaive({ work, sites, rows, runs, list, table, noise, say }) {
  const file = list('people', rows, people(rows));
  /** @type {number[]} */
  const imported = [];
  /** @type {number[]} */
  const naive = [];
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      const { took, report } = await importFile(page, file);
      expectRows('created', report.created, rows);
      imported.push(took);
    });
    await onFreshBook(work, sites.real.url, async (page) => {
      await choose(page, file);
      const { took, created } = await page.evaluate(runWorker, { script: '/bench-naive.js' });
      expectRows('created the naive way', created ?? 0, rows);
      naive.push(took);
    });
    noise();
    say(`import ${seconds(imported.at(-1) ?? 0)}, the naive way ${seconds(naive.at(-1) ?? 0)}`);
  }
  const section = `The naive way with ${counted(rows)} rows`;
  const what = 'Papa `header`, zod a row, a Map for duplicates, Dexie `bulkAdd` of 500, three indexes';
  table.add(section, what, naive, seconds);
  table.add(section, '`satchel.import` of the same file', imported, seconds);
  table.add(section, 'import : the naive way', ratios(imported, naive), times);
}
