/**
 * `npm run test:faults`: breaks imports, resumes and undos of the built app in every way that a browser can be broken,
 * opens the book again, and compares it with one that was never disturbed. Prints survived of tried; any loss makes the
 * exit code 1. docs/reliability.md says what each kind does.
 *
 * Options: --only <kind>[,<kind>] --store leveldb|sqlite|both --moments 40 --rows 20000 --seed 1 --verbose
 *          --built (do not build first: SATCHEL_OUT, or dist, holds the build) --keep (leave the profiles)
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, setUp } from '../../scripts/setup.mjs';

setUp();
const { runTool } = await import('../../scripts/run.mjs');
const { findBrowser } = await import('../../scripts/browser.mjs');
const { remove } = await import('./ground.mjs');
const { Lab } = await import('./lab.mjs');
const { serveWithLists } = await import('./site.mjs');
const { killAll } = await import('./chrome.mjs');
const { KINDS } = await import('./kinds/index.mjs');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(KINDS).join(',') },
    store: { type: 'string', default: 'both' },
    moments: { type: 'string', default: '40' },
    rows: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const kinds = options.only.split(',');
const unknown = kinds.filter((kind) => !Object.hasOwn(KINDS, kind));
const stores = options.store === 'both' ? ['leveldb', 'sqlite'] : [options.store];
if (unknown.length > 0 || stores.some((store) => store !== 'leveldb' && store !== 'sqlite')) {
  console.error(`Kinds: ${Object.keys(KINDS).join(', ')}. Stores: leveldb, sqlite, both.`);
  process.exit(2);
}

if (!options.built) {
  const code = await runTool('vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) process.exit(code);
}
const { path } = await findBrowser({ install: true });
const rows = Number(options.rows);
const seed = Number(options.seed);
const work = mkdtempSync(join(tmpdir(), 'satchel-faults-'));
const site = await serveWithLists(resolve(ROOT, process.env.SATCHEL_OUT ?? 'dist'), work, { rows, seed });
const lab = new Lab({ path, work, seed, moments: Number(options.moments), verbose: options.verbose });
console.log(
  `${rows} rows into a book of a quarter as many customers; seed ${seed}, ${lab.moments} random moments; ${path}`,
);
// Whatever ends this program, no browser is left behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', killAll);
try {
  for (const store of /** @type {import('./chrome.mjs').Store[]} */ (stores)) {
    for (const kind of kinds) {
      const fault = KINDS[kind];
      if (fault === undefined) continue; // every name was checked above
      lab.kind = kind;
      console.log(`\n── ${kind}, ${store}: ${fault.title}`);
      await fault.run(lab, await lab.ground(site.url, store), site.folder);
    }
  }
} finally {
  await site.stop();
  if (options.keep) console.log(`Left in ${work}`);
  else remove(work);
}
process.exitCode = lab.print() ? 0 : 1;
