import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { addFileInput, importChosenFile } from './inPage.mjs';
import { listText } from './list.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** The built app with the floor's worker beside it: same origin, same browser. @param {string} folder */
export function serveApp(folder) {
  cpSync(join(ROOT, 'dist'), folder, { recursive: true });
  cpSync(join(ROOT, 'tests', 'bench', 'floor.worker.js'), join(folder, 'bench-floor.js'));
  return serve(folder, 0);
}

/** Writes the list to a file, as a user has it. @param {string} folder @param {number} rows */
export function writeList(folder, rows) {
  const file = join(folder, `customers-${rows}.csv`);
  const out = openSync(file, 'w');
  for (const text of listText(rows)) writeSync(out, text);
  closeSync(out);
  return file;
}

/**
 * Runs with the app open on an empty profile that lies on the disk, as a user's does.
 * @param {string} folder @param {string} url @param {(page: Page) => Promise<void>} use
 */
export async function onFreshBook(folder, url, use) {
  const { path: executablePath } = await findBrowser({ install: false });
  const profile = mkdtempSync(join(folder, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: browserArgs() });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.locator('h1').first().waitFor();
    // The service worker fetches everything at the first visit; that shall not be measured.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await use(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {Page} page @param {string} file */
export async function importFile(page, file) {
  await page.evaluate(addFileInput);
  await page.setInputFiles('#bench-file', file);
  return page.evaluate(importChosenFile);
}

/** From a reload to the first rows on the screen, milliseconds. @param {Page} page @param {string} url */
export async function timeReload(page, url) {
  const started = performance.now();
  await page.goto(`${url}/customers`);
  await page.locator('[role=row]').nth(5).waitFor();
  return performance.now() - started;
}

/**
 * Reads the resident memory of the page and its workers, bytes; null where the system does not say (other than Linux).
 * @param {Page} page
 * @returns {Promise<(() => number) | null>}
 */
export async function memoryOf(page) {
  const browser = page.context().browser();
  if (process.platform !== 'linux' || browser === null) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return () => renderers.reduce((sum, id) => sum + resident(id), 0);
}

/** @param {number} process */
function resident(process) {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
