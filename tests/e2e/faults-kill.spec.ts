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

for (const store of ['leveldb', 'sqlite'] as const) {
  test(`a browser killed in an import, its resume and its undo loses nothing (${store})`, async () => {
    test.setTimeout(180_000);
    const work = await mkdtemp(join(tmpdir(), 'satchel-faults-'));
    const seed = store === 'leveldb' ? 1 : 2;
    const site = await serveWithLists(DIST, work, { rows: ROWS, seed });
    const path = process.env.CHROME_PATH ?? '';
    const lab = new Lab({ path, work, seed, moments: 1, verbose: false });
    try {
      const ground = await lab.ground(site.url, store);
      for (const run of [killImport, killResume, killUndo]) await run(lab, ground);
      expect(lab.losses).toEqual([]);
    } finally {
      await site.stop();
      remove(work);
    }
  });
}
