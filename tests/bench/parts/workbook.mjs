import { statSync } from 'node:fs';
import { join } from 'node:path';
import { choose, expectRows, onFreshBook } from '../app.mjs';
import { counted, megabytes, millis, ratios, times } from '../figures.mjs';
import { runWorker } from '../inPage.mjs';
import { people } from '../lists.mjs';
import { writeWorkbook } from '../workbooks.mjs';

/** An Excel workbook read in a worker beside its floor, by turns. @param {import('../main.mjs').Bench} bench */
export async function benchWorkbook({ work, sites, rows, runs, table, noise, say }) {
  const file = join(work, `people-${rows}.xlsx`);
  writeWorkbook(file, people(rows));
  say(`workbook: ${counted(rows)} rows, 14 columns, ${megabytes(statSync(file).size)}`);
  /** @type {number[]} */
  const read = [];
  /** @type {number[]} */
  const detected = [];
  /** @type {number[]} */
  const floor = [];
  await onFreshBook(work, sites.real.url, async (page) => {
    await choose(page, file);
    for (let run = 1; run <= runs; run++) {
      noise();
      const bare = await page.evaluate(runWorker, { script: '/bench-workbook-floor.js' });
      expectRows('rows of the floor', bare.rows, rows);
      const ours = await page.evaluate(runWorker, { script: '/bench-workbook.js' });
      expectRows('rows read', ours.rows, rows);
      floor.push(bare.took);
      read.push(ours.took);
      detected.push(ours.detected ?? Number.NaN);
      say(
        `read ${millis(ours.took)} after ${millis(ours.detected ?? Number.NaN)}, floor ${millis(bare.took)}`,
      );
    }
  });
  const section = `An Excel workbook of ${counted(rows)} rows, 14 columns`;
  table.add(section, 'what it is and how it is to be read', detected, millis);
  table.add(section, 'every row read', read, millis);
  table.add(section, 'fflate `unzipSync`, then a scan for the ends of rows', floor, millis);
  table.add(section, 'reading : that floor', ratios(read, floor), times, { most: 1.5 });
}
