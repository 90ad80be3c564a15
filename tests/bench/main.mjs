/**
 * `npm run bench`: what the built app costs, in a real browser. Prints figures; it is no test, for seconds differ
 * from machine to machine. Trust the ratios: both sides of each were measured in the same run.
 *
 * Options: --rows 100000 --runs 3 --memory 25000,100000,400000 (none: '')
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from '../../scripts/setup.mjs';

setUp();
const { runTool } = await import('../../scripts/run.mjs');
const { counted, fixedWork, megabytes, median, millis, quantile, seconds } = await import('./figures.mjs');
const { followWorkers, importFile, onFreshBook, serveApp, timeReload, writeList } = await import('./app.mjs');
const { bareIndexedDb, timeLists } = await import('./inPage.mjs');

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    memory: { type: 'string', default: '25000,100000,400000' },
  },
});
const rows = Number(options.rows);
const runs = Number(options.runs);

const built = await runTool('vite', ['build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
const work = mkdtempSync(join(tmpdir(), 'satchel-bench-'));
const site = await serveApp(join(work, 'site'));

/** @type {{ imported: number[], bare: number[], longestTask: number[], longestGap: number[], reload: number[], noise: number[] }} */
const times = { imported: [], bare: [], longestTask: [], longestGap: [], reload: [], noise: [] };
/** @type {Map<string, number[]>} */
const lists = new Map();

/** One run on an empty book. @param {string} file @param {number} run */
async function measure(file, run) {
  times.noise.push(fixedWork());
  await onFreshBook(work, site.url, async (page) => {
    const { took, report, phases, longestTask, longestGap } = await importFile(page, file);
    if (report.created !== rows) {
      throw new Error(`created ${report.created} of ${rows}: ${JSON.stringify(report.issueCounts)}`);
    }
    for (const [name, measured] of Object.entries(await page.evaluate(timeLists))) {
      lists.set(name, [...(lists.get(name) ?? []), ...measured]);
    }
    times.reload.push(await timeReload(page, site.url));
    const bare = await page.evaluate(bareIndexedDb);
    times.imported.push(took);
    times.bare.push(bare);
    times.longestTask.push(longestTask);
    times.longestGap.push(longestGap);
    const until = Object.entries(phases).map(([phase, at]) => `${phase} until ${seconds(at)}`);
    console.log(
      `  run ${run}: import ${seconds(took)} (${until.join(', ')}), bare IndexedDB ${seconds(bare)}, ratio ${(took / bare).toFixed(3)}`,
    );
  });
  times.noise.push(fixedWork());
}

/** How far the workers grow while a list is imported. @param {number} size rows */
async function memoryFor(size) {
  const file = writeList(work, size);
  await onFreshBook(work, site.url, async (page) => {
    const stop = await followWorkers(page);
    const { took } = await importFile(page, file);
    const workers = Object.entries(await stop()).map(
      ([name, { before, most }]) => `${name} ${megabytes(before)} before, ${megabytes(most)} at most`,
    );
    console.log(`  ${counted(size)} rows in ${seconds(took)}: ${workers.join('; ')}`);
  });
  rmSync(file);
}

/** The figures of all runs. */
function printFigures() {
  const imported = median(times.imported);
  const ratio = median(times.imported.map((took, run) => took / (times.bare[run] ?? Number.NaN)));
  console.log(`
Whole import, detection to report: ${seconds(imported)} (${counted(Math.round(rows / (imported / 1000)))} rows/s)
Bare IndexedDB, a record a row, three indexes, one transaction: ${seconds(median(times.bare))}
Ratio, median of the runs: ${ratio.toFixed(3)} (at most 0.4)
UI thread meanwhile: longest task ${millis(Math.max(...times.longestTask))}, longest gap between frames ${millis(Math.max(...times.longestGap))} (at most 100 ms)

Lists at ${counted(rows)} customers, 50 rows to the page, median / 95th percentile (under 100 ms):`);
  for (const [name, measured] of lists) {
    console.log(`  ${name}: ${millis(median(measured))} / ${millis(quantile(measured, 0.95))}`);
  }
  console.log(`  the whole app, from a reload to the rows on the screen: ${millis(median(times.reload))}`);
}

try {
  const file = writeList(work, rows);
  console.log(
    `List: ${counted(rows)} rows, 14 columns, ${megabytes(statSync(file).size)}; ${runs} runs, each on an empty book`,
  );
  for (let run = 1; run <= runs; run++) await measure(file, run);
  if (runs > 0) printFigures();
  const sizes = options.memory.split(',').filter(Boolean).map(Number);
  if (sizes.length > 0)
    console.log('\nMemory of the workers (objects and buffers), one import each into an empty book:');
  for (const size of sizes) await memoryFor(size);
  times.noise.push(fixedWork());
  console.log(
    `\nMachine: ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; a fixed piece of work took ${millis(Math.min(...times.noise))} to ${millis(Math.max(...times.noise))}`,
  );
} finally {
  await site.stop();
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
