/** The short form of `npm run test:faults`: SIGKILL at chunk boundaries and random moments, on both stores. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../faults/ground.mjs';
import { killImport, killResume, killUndo } from '../faults/kinds/kill.mjs';
import { Lab } from '../faults/lab.mjs';
import { serveWithLists } from '../faults/site.mjs';
import { DIST, expect, test } from './support/fixtures';

const ROWS = 6000;

/** One of each on the store that browsers have today; the import alone on the one that comes. */
const KILLS = { leveldb: [killImport, killResume, killUndo], sqlite: [killImport] } as const;

for (const store of ['leveldb', 'sqlite'] as const) {
  test(`a browser that is killed loses nothing, and finishes what it began (${store})`, async () => {
    test.setTimeout(300_000);
    const work = await mkdtemp(join(tmpdir(), 'satchel-faults-'));
    const seed = store === 'leveldb' ? 1 : 2;
    const site = await serveWithLists(DIST, work, { rows: ROWS, seed });
    const path = process.env.CHROME_PATH ?? '';
    const lab = new Lab({ path, work, seed, moments: 1, verbose: false });
    try {
      const ground = await lab.ground(site.url, store);
      for (const run of KILLS[store]) await run(lab, ground);
      expect(lab.losses).toEqual([]);
    } finally {
      await site.stop();
      remove(work);
    }
  });
}
