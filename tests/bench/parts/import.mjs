import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, expectRows, importFile, onFreshBook, timeReload } from '../app.mjs';
import { counted, median, millis, quantile, ratios, seconds, times } from '../figures.mjs';
import { runWorker, someRecords, timeLists } from '../inPage.mjs';
import { people } from '../lists.mjs';

/** @typedef {import('../main.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const RECORDS = 'bench-records.json';

/**
 * The whole import against bare IndexedDB and against itself with writing switched off, and the lists right after it.
 * Each on a profile of its own: what the disk still tidies up after one would slow the next.
 * @param {Bench} bench
 */
export async function benchImport({ work, sites, rows, runs, list, table, noise, say }) {
  const file = list('people', rows, people(rows));
  /** @type {Record<'imported' | 'read' | 'decide' | 'commit' | 'unwritten' | 'bare' | 'task' | 'gap' | 'reload', number[]>} */
  const all = {
    ...{
      imported: [],
      read: [],
      decide: [],
      commit: [],
      unwritten: [],
      bare: [],
      task: [],
      gap: [],
      reload: [],
    },
  };
  /** @type {Map<string, number[]>} */
  const lists = new Map();
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      const { took, report, until, longestTask, longestGap } = await importFile(page, file);
      expectRows('created', report.created, rows);
      const { read = Number.NaN, decide = Number.NaN } = until;
      all.imported.push(took);
      all.read.push(read);
      all.decide.push(decide - read);
      all.commit.push(took - decide);
      all.task.push(longestTask);
      all.gap.push(longestGap);
      for (const [name, measured] of Object.entries(await page.evaluate(timeLists))) {
        lists.set(name, [...(lists.get(name) ?? []), ...measured]);
      }
      if (run === 1) await keepRecords(page, join(sites.real.folder, RECORDS), rows);
      all.reload.push(await timeReload(page, sites.real.url));
    });
    await onFreshBook(work, sites.unwritten.url, async (page) => {
      const { took, report } = await importFile(page, file);
      expectRows('created with writing off', report.created, rows);
      all.unwritten.push(took);
    });
    await onFreshBook(work, sites.real.url, async (page) => {
      await choose(page, file);
      const about = { script: '/bench-floor.js', message: `/${RECORDS}` };
      const bare = await page.evaluate(runWorker, about);
      expectRows('bare records', bare.rows, rows);
      all.bare.push(bare.took);
    });
    noise();
    say(
      `import ${seconds(all.imported.at(-1) ?? 0)}, writing off ${seconds(all.unwritten.at(-1) ?? 0)}, bare IndexedDB ${seconds(all.bare.at(-1) ?? 0)}`,
    );
  }
  const section = `The whole import of ${counted(rows)} rows, detection to report`;
  const rowsASecond = all.imported.map((took) => rows / (took / 1000));
  table.add(section, '`satchel.import`', all.imported, seconds);
  table.add(section, 'rows a second', rowsASecond, (value) => counted(Math.round(value)));
  table.add(section, 'of it reading', all.read, seconds);
  table.add(section, 'of it deciding', all.decide, seconds);
  table.add(section, 'of it committing', all.commit, seconds);
  table.add(
    section,
    'bare IndexedDB: `add`, a record a row, three indexes, one transaction',
    all.bare,
    seconds,
  );
  table.add(section, 'import : bare IndexedDB', ratios(all.imported, all.bare), times, { most: 0.2 });
  table.add(section, 'the same import with writing switched off', all.unwritten, seconds);
  table.add(section, 'import : writing off', ratios(all.imported, all.unwritten), times, { most: 2.5 });
  table.add(section, 'longest task of the page', all.task, millis, { most: 100, worst: true });
  table.add(section, "longest gap between the page's frames", all.gap, millis, { most: 100, worst: true });

  const after = `Lists of ${counted(rows)} customers, 50 rows to the page`;
  for (const [name, measured] of lists) {
    const p95 = quantile(measured, 0.95);
    table.add(after, `${name} (95th percentile ${millis(p95)})`, measured, millis, { most: 100 });
  }
  table.add(after, 'the whole app, from a reload to rows on the screen', all.reload, millis);
  say(`import : bare ${median(ratios(all.imported, all.bare)).toFixed(3)}`);
}

/**
 * The book's own records as JSON beside the app, so that the floor stores the very same ones on a profile of its own.
 * @param {Page} page @param {string} file @param {number} rows
 */
async function keepRecords(page, file, rows) {
  writeFileSync(file, '[');
  for (let offset = 0; offset < rows; ) {
    const records = await page.evaluate(someRecords, offset);
    const text = JSON.stringify(records).slice(1, -1);
    appendFileSync(file, offset === 0 ? text : `,${text}`);
    offset += records.length;
  }
  appendFileSync(file, ']');
}
