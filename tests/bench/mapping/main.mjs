/**
 * How well columns are mapped: `npm run bench:mapping`. Lists of labelled columns (tuned.txt, heldOut.txt, fresh.txt)
 * with made values go through the code of the app; prints the shares that are right by language, by how they were found
 * and by confidence, and every column that is not (`--all`; else the fresh ones are only counted, so that nobody tunes on
 * them by accident).
 */
import { createServer } from 'vite';
import { classOf, judge, tally } from './judge.mjs';

/** @typedef {import('./judge.mjs').Verdict} Verdict */

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { suggestMapping } = await server.ssrLoadModule('/src/import/mapping/suggest.ts');
const verdicts = judge(suggestMapping);
await server.close();

const PARTS = ['tuned', 'opened', 'fresh'];

/** @param {readonly Verdict[]} some */
const share = (some) => {
  const { of, right } = tally(some);
  return `${of === 0 ? '   –  ' : `${((100 * right) / of).toFixed(1).padStart(5)}%`} of ${String(of).padStart(4)}`;
};

/** @param {string} title @param {(verdict: Verdict) => string} key */
function table(title, key) {
  console.log(
    `\n${title.padEnd(24)}${'all'.padEnd(18)}${'tuned on'.padEnd(18)}${'held out at first'.padEnd(18)}fresh`,
  );
  for (const group of [...new Set(verdicts.map(key))].sort()) {
    const some = verdicts.filter((one) => key(one) === group);
    const parts = [some, ...PARTS.map((part) => some.filter(({ list }) => list.part === part))];
    console.log(`${group.padEnd(24)}${parts.map((part) => share(part).padEnd(18)).join('')}`);
  }
}

const lists = new Set(verdicts.map(({ list }) => list.name)).size;
console.log(`${lists} lists, ${verdicts.length} columns`);
table('columns right', () => 'all');
table('by language', ({ list }) => list.language + (list.headless ? ', no header' : ''));
table('by how they were found', ({ reason }) => reason);
table('by confidence', classOf);

const showAll = process.argv.includes('--all');
console.log(`\nwrong (expected -> proposed)${showAll ? '' : ', without the fresh lists'}`);
for (const { list, header, values, right, field, confidence, reason, ok } of verdicts) {
  if (ok || (list.part === 'fresh' && !showAll)) continue;
  const wanted = right.map((one) => one ?? '-').join('/');
  console.log(
    `  ${list.name}  ${JSON.stringify(header)} (${values}): ${wanted} -> ${field ?? '-'} ${confidence} ${reason}`,
  );
}
