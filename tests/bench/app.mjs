import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
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
 * Follows the memory of the page's workers: JavaScript objects and the buffers that they hold, bytes, the most that was seen.
 * @param {Page} page
 * @returns {Promise<() => Promise<Record<string, { before: number, most: number }>>>} ends it
 */
export async function followWorkers(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {Map<string, string>} names of the workers by their sessions */
  const workers = new Map();
  /** @type {Record<string, { before: number, most: number }>} */
  const seen = {};
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, targetInfo.title || targetInfo.url);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { result } = JSON.parse(message);
    if (result?.usedSize === undefined) return;
    const bytes = result.usedSize + (result.backingStorageSize ?? 0);
    const name = workerName(workers.get(sessionId) ?? '');
    const known = seen[name] ?? { before: bytes, most: 0 };
    seen[name] = { before: known.before, most: Math.max(known.most, bytes) };
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let id = 0;
  const ask = async () => {
    for (const sessionId of workers.keys()) {
      const message = JSON.stringify({ id: ++id, method: 'Runtime.getHeapUsage' });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
    }
  };
  await ask();
  const timer = setInterval(() => void ask(), 50);
  return async () => {
    clearInterval(timer);
    await ask();
    await session.detach();
    return seen;
  };
}

/** `…/assets/import-BH5sSYUy.js` is the worker `import`. @param {string} title */
const workerName = (title) => /([a-z]+)-[\w-]+\.js/.exec(title)?.[1] ?? title;
