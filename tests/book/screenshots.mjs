/**
 * `npm run screenshots`: draws the main screens anew into docs/screenshots, from the built app with the sample list and a
 * believable book: what
 * README.md and docs/ show is what the app looks like.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from '../../scripts/setup.mjs';

setUp();
const { chromium } = await import('@playwright/test');
const { browserArgs, findBrowser } = await import('../../scripts/browser.mjs');
const { runTool } = await import('../../scripts/run.mjs');
const { serve } = await import('../../scripts/serve.mjs');
const { fillBook } = await import('./fill.mjs');

const FOLDER = join(ROOT, 'docs', 'screenshots');
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** The day of the believable book, so that the pictures stay the same from day to day. */
const NOW = '2026-11-20T09:30:00.000Z';
const CUSTOMERS = 5000;

if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const site = await serve(join(ROOT, 'dist'), 0);
const { path: executablePath } = await findBrowser({ install: false });
const browser = await chromium.launch({ executablePath, args: browserArgs() });

const sample = readFileSync(join(ROOT, 'public', 'samples', 'sample.en.csv'), 'utf8');

/** The list as it comes a month later: two thirds of it known, some of that moved. */
const monthLater = sample.replaceAll('Bristol', 'Cardiff').replaceAll('BS1 4QA', 'CF10 1EP');
const known = sample.split('\n').slice(0, 41).join('\n');

/**
 * A page as one visitor sees it, and what draws it.
 * @param {'light' | 'dark'} scheme @param {{ width: number, height: number }} viewport @param {string} suffix
 */
async function visitor(scheme, viewport, suffix) {
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
    await page.locator('.skeleton, [aria-busy=true]').first().waitFor({ state: 'detached' });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(FOLDER, `${name}-${suffix}.png`), animations: 'disabled' });
  };
  return { context, page, shoot };
}

/** @param {Parameters<typeof visitor>} as */
async function draw(...as) {
  const { context, page, shoot } = await visitor(...as);
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
  await page.goto(`${site.url}/settings`);
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await shoot('settings');
  await context.close();
}

/** Screens of the work around the list: what each address shows of a book of three years. */
const SCREENS = /** @type {const} */ ([
  ['today', '/today'],
  ['customers', '/customers'],
  ['tasks', '/tasks'],
  ['week', '/tasks/week'],
  ['month', '/tasks/month'],
  ['board', '/opportunities'],
  ['deals', '/opportunities/list'],
  ['forecast', '/opportunities/forecast'],
  ['duplicates', '/customers/duplicates'],
  ['health', '/customers/health'],
  ['reports', '/reports'],
  ['growth', '/reports/growth'],
]);

/** @param {Parameters<typeof visitor>} as */
async function drawWork(...as) {
  const { context, page, shoot } = await visitor(...as);
  await page.clock.setFixedTime(NOW);
  await page.goto(`${site.url}/customers`);
  await page.getByText('Your customer book is empty').waitFor();
  await fillBook(page, CUSTOMERS, { now: NOW });
  for (const [name, path] of SCREENS) {
    await page.goto(`${site.url}${path}`);
    await page.locator('main h1').first().waitFor();
    await shoot(name);
  }
  // Somebody with whom there is much to do.
  const customer = await page.evaluate(async () => {
    const { rows } = await window.satchel.list('opportunity', { where: { stage: 'first-3' }, limit: 40 });
    return String(rows.at(-1)?.customer ?? '');
  });
  await page.goto(`${site.url}/customers/${encodeURIComponent(customer)}`);
  await page.locator('.card-columns').waitFor();
  await page.locator('.timeline').waitFor();
  await shoot('customer');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('new');
  await shoot('palette');
  await context.close();
}

await draw('light', WIDE, 'light');
await draw('dark', WIDE, 'dark');
await draw('light', NARROW, 'phone');
await drawWork('light', WIDE, 'light');
await drawWork('dark', WIDE, 'dark');
await drawWork('light', NARROW, 'phone');
await browser.close();
await site.stop();
process.stdout.write(`Drawn into ${FOLDER}\n`);
