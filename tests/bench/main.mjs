/**
 * `npm run bench`: what the built app costs, in a real browser, beside what is asked of it. It is no test, for seconds
 * differ from machine to machine. Trust the ratios: both sides of each were measured in the same run.
 *
 * Options: --rows 100000 --million 1000000 --runs 5 --memory 25000,100000,400000,1000000 --only import,naive,…
 * --site dist (a build that is there already, instead of a fresh one). It prints each run as it goes and ends with the
 * tables of docs/performance.md.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from '../../scripts/setup.mjs';

setUp();
const { serveSites } = await import('./site.mjs');
const { writeList } = await import('./app.mjs');
const { counted, fixedWork, megabytes, millis } = await import('./figures.mjs');
const { Table } = await import('./table.mjs');

/** @typedef {ReturnType<typeof makeBench>} Bench what a part gets */

/** @type {Readonly<Record<string, (bench: Bench) => Promise<void>>>} */
const PARTS = {
  import: (await import('./parts/import.mjs')).benchImport,
  detect: (await import('./parts/detect.mjs')).benchDetect,
  naive: (await import('./parts/naive.mjs')).benchNaive,
  update: (await import('./parts/update.mjs')).benchUpdate,
  undo: (await import('./parts/undo.mjs')).benchUndo,
  resume: (await import('./parts/resume.mjs')).benchResume,
  fix: (await import('./parts/fix.mjs')).benchFix,
  match: (await import('./parts/match.mjs')).benchMatch,
  lists: (await import('./parts/lists.mjs')).benchLists,
  million: (await import('./parts/million.mjs')).benchMillion,
  memory: (await import('./parts/memory.mjs')).benchMemory,
  workbook: (await import('./parts/workbook.mjs')).benchWorkbook,
};

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    million: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
    memory: { type: 'string', default: '25000,100000,400000,1000000' },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    site: { type: 'string' },
  },
});
const chosen = options.only.split(',').filter(Boolean);
const unknown = chosen.filter((part) => PARTS[part] === undefined);
if (unknown.length > 0)
  throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}; not ${unknown.join(', ')}`);

const work = mkdtempSync(join(tmpdir(), 'satchel-bench-'));
const sites = await serveSites(work, options.site === undefined ? undefined : resolve(options.site));
/** How long a fixed piece of work took between the measurements, and how busy the machine was. */
const noise = { work: /** @type {number[]} */ ([]), load: /** @type {number[]} */ ([]) };
const bench = makeBench();

function makeBench() {
  /** @type {Set<string>} */
  const written = new Set();
  return {
    /** A folder on the disk for profiles and lists. */
    work,
    sites,
    rows: Number(options.rows),
    million: Number(options.million),
    runs: Number(options.runs),
    sizes: options.memory.split(',').filter(Boolean).map(Number),
    table: new Table(),
    /**
     * The file of a list, written where it is not there yet.
     * @param {string} name @param {number} rows @param {Iterable<import('./lists.mjs').Person>} list
     */
    list: (name, rows, list) => {
      const file = join(work, `${name}-${rows}.csv`);
      if (!written.has(file)) {
        writeList(file, list);
        written.add(file);
        console.log(`  list ${name}: ${counted(rows)} rows, 14 columns, ${megabytes(statSync(file).size)}`);
      }
      return file;
    },
    noise: () => {
      noise.work.push(fixedWork());
      noise.load.push(loadavg()[0] ?? Number.NaN);
    },
    /** @param {string} line */
    say: (line) => console.log(`  ${line}`),
  };
}

/** @param {readonly number[]} values @param {(value: number) => string} show */
const range = (values, show) => `${show(Math.min(...values))} to ${show(Math.max(...values))}`;

try {
  for (const part of chosen) {
    console.log(`\n${part}`);
    try {
      await PARTS[part]?.(bench);
    } catch (error) {
      // The other parts are worth their minutes all the same.
      console.error(error);
      process.exitCode = 1;
    }
  }
  const { table } = bench;
  console.log(`\n${table}\n`);
  console.log(
    `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${range(noise.load, (load) => load.toFixed(1))}; a fixed piece of work took ${range(noise.work, millis)}; ${bench.runs} runs.`,
  );
  console.log(
    table.missed.length === 0 ? 'Everything asked is kept.' : `Missed:\n  ${table.missed.join('\n  ')}`,
  );
} finally {
  await sites.real.stop();
  await sites.unwritten.stop();
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
