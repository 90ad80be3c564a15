/**
 * `npm run screenshots`: draws the main screens anew into docs/screenshots, from the built app with the sample list: what
 * README.md and docs/ show is what the app looks like.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { chromium } = await import('@playwright/test');
const { browserArgs, findBrowser } = await import('./browser.mjs');
const { runTool } = await import('./run.mjs');
const { serve } = await import('./serve.mjs');

const FOLDER = join(ROOT, 'docs', 'screenshots');
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const site = await serve(join(ROOT, 'dist'), 0);
const { path: executablePath } = await findBrowser({ install: false });
const browser = await chromium.launch({ executablePath, args: browserArgs() });

const sample = readFileSync(join(ROOT, 'public', 'samples', 'sample.en.csv'), 'utf8');

/** The list as it comes a month later: two thirds of it known, some of that moved. */
const monthLater = sample.replaceAll('Bristol', 'Cardiff').replaceAll('BS1 4QA', 'CF10 1EP');
const known = sample.split('\n').slice(0, 41).join('\n');

/** @param {'light' | 'dark'} scheme @param {{ width: number, height: number }} viewport @param {string} suffix */
async function draw(scheme, viewport, suffix) {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  /** @param {string} name */
  const shoot = async (name) => {
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(FOLDER, `${name}-${suffix}.png`), animations: 'disabled' });
  };
  /** @param {string} name @param {string} text */
  const choose = async (name, text) => {
    await page.goto(`${site.url}/import`);
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(file);
    await page.locator('button[aria-keyshortcuts="Control+Enter"]').waitFor();
  };

  await page.goto(`${site.url}/customers`);
  await page.getByText('Your customer book is empty').waitFor();
  await shoot('empty');
  await choose('spring fair.csv', known);
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.getByRole('heading', { name: /^Done: / }).waitFor();
  await shoot('report');
  await choose('spring fair, a month later.csv', monthLater);
  await shoot('workbench');
  await page.goto(`${site.url}/customers`);
  await page.getByText('George Baker').first().waitFor();
  await shoot('customers');
  await page.getByText('George Baker').first().click();
  await page.getByRole('heading', { name: 'George Baker' }).waitFor();
  await shoot('customer');
  await page.goto(`${site.url}/settings`);
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await shoot('settings');
  await context.close();
}

await draw('light', WIDE, 'light');
await draw('dark', WIDE, 'dark');
await draw('light', NARROW, 'phone');
await browser.close();
await site.stop();
console.log(`Drawn into ${FOLDER}`);
