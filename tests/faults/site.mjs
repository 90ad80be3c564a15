import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { baseList, mainList } from './list.mjs';

/** Customers in the book before, as a share of the rows of the list. */
const BASE_SHARE = 1 / 4;

/**
 * Serves a build of the app with the lists beside it.
 * @param {string} build its folder @param {string} work where the copy goes
 * @param {{ rows: number, seed: number }} lists
 * @returns {Promise<{ folder: string, url: string, stop: () => Promise<void> }>}
 */
export async function serveWithLists(build, work, { rows, seed }) {
  const folder = join(work, 'site');
  cpSync(build, folder, { recursive: true });
  mkdirSync(join(folder, 'faults'));
  const base = Math.round(rows * BASE_SHARE);
  writeFileSync(join(folder, 'faults', 'base.csv'), baseList(base, seed));
  writeFileSync(join(folder, 'faults', 'main.csv'), mainList(rows, base, seed));
  return { folder, ...(await serve(folder, 0)) };
}
