import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { abortImport, addFileInput, importChosenFile, untilCustomers } from './inPage.mjs';
import { listText } from './lists.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../src/import/api').Progress['phase']} Phase */

/** Writes a list to a file, as a user has it. @param {string} file @param {Iterable<import('./lists.mjs').Person>} list */
export function writeList(file, list) {
  const out = openSync(file, 'w');
  for (const text of listText(list)) writeSync(out, text);
  closeSync(out);
  return file;
}

/**
 * Runs with the app open on an empty profile that lies on the disk, as a user's does.
 * @template T
 * @param {string} folder @param {string} url @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function onFreshBook(folder, url, use) {
  const { path: executablePath } = await findBrowser({ install: false });
  const profile = mkdtempSync(join(folder, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: browserArgs() });
  try {
    // A million rows take longer than what Playwright waits for.
    context.setDefaultTimeout(0);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.locator('h1').first().waitFor();
    // The service worker fetches everything at the first visit; that shall not be measured.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return await use(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Puts a file into the page, where `#bench-file` holds it. @param {Page} page @param {string} file */
export async function choose(page, file) {
  await page.evaluate(addFileInput);
  await page.setInputFiles('#bench-file', file);
}

/** @param {Page} page @param {string} file */
export async function importFile(page, file) {
  await choose(page, file);
  return page.evaluate(importChosenFile);
}

/** Imports and stops it in the middle of a phase. @param {Page} page @param {string} file @param {Phase} phase */
export async function stopImport(page, file, phase) {
  await choose(page, file);
  return page.evaluate(abortImport, phase);
}

/**
 * From a reload to the frame with the first customers, by the page's own clock, milliseconds.
 * @param {Page} page @param {string} url
 */
export async function timeReload(page, url) {
  await page.goto(`${url}/customers`, { waitUntil: 'commit' });
  return page.evaluate(untilCustomers);
}

/** Refuses to measure an import that did something else than it should. @param {string} what @param {number} is @param {number} should */
export function expectRows(what, is, should) {
  if (is !== should) throw new Error(`${what}: ${is} of ${should}`);
}
