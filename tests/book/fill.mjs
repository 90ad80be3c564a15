import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/setup.mjs';

/** @type {Promise<string> | undefined} */
let script;

/** What fills a book, as one script that leaves `satchelSeed` behind. */
async function scriptText() {
  const result = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(ROOT, 'tests', 'book', 'seed.ts'), formats: ['iife'], name: 'satchelSeed' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('the seed was not built');
  return chunk.code;
}

/**
 * Fills the empty book of a page that is open on the app, past its screens: the believable book of so many customers.
 * @param {import('@playwright/test').Page} page
 * @param {number} customers
 * @param {{ now?: string, bare?: boolean }} options `now`: ISO instant of its last day; `bare`: customers only
 * @returns {Promise<import('./write').Written>}
 */
export async function fillBook(page, customers, { now = new Date().toISOString(), bare = false } = {}) {
  script ??= scriptText();
  // The app makes the book when it first starts; before that there is none to be filled.
  await page.waitForFunction(() => localStorage.getItem('satchel.book') !== null);
  // As text: what a debugger evaluates is not subject to the page's policy, and needs no file beside the app.
  return page.evaluate(`${await script}; satchelSeed.seed(${customers}, '${now}', ${bare})`);
}
