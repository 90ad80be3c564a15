import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { FIRST } from './support/lists';
import { importAndHold, killPage, longList, rowsDone } from './support/long';
import { goButton, importList, openList, reported } from './support/screens';

const ROWS = 120_000;

const say = (rows: number): string => rows.toLocaleString('en');

const inBook = (page: Page) =>
  page.evaluate(async () => (await window.satchel.list('customer', { limit: 1 })).total);

/** Rows that the last import has done, by what is stored of it. */
const doneOf = async (page: Page): Promise<number> => {
  const [job] = await page.evaluate(() => window.satchel.imports());
  if (job === undefined) throw new Error('no import');
  return job.report.rows - job.report.pending;
};

const banner = (page: Page) => page.getByText(/^Finish the import of “long.csv”: /);

test('a killed import is offered at the next start, on every screen, and ends as one that was never killed', async ({
  profile,
  watch,
}) => {
  watch.allow(/crash/i);
  const page = await profile.newPage();
  await importAndHold(page, longList(ROWS));
  await killPage(page);

  const next = await profile.newPage();
  for (const path of ['/settings', '/import', '/customers']) {
    await next.goto(path);
    await expect(banner(next)).toBeVisible();
  }
  const done = await doneOf(next);
  expect(done).toBeGreaterThan(0);
  expect(await inBook(next)).toBe(done);
  await expect(banner(next)).toContainText(`${say(done)} of ${say(ROWS)} rows done`);

  await next.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(next.getByRole('heading', { level: 1, name: /long\.csv/ })).toBeFocused();
  expect(await rowsDone(next)).toBeGreaterThanOrEqual(done);
  await expect(next.getByRole('heading', { name: `Done: ${say(ROWS)} customers added` })).toBeVisible();
  await expect(reported(next, 'New').locator('b')).toHaveText(say(ROWS));
  await expect(banner(next)).toHaveCount(0);
  const [job] = await next.evaluate(() => window.satchel.imports());
  expect(job?.report).toMatchObject({ rows: ROWS, created: ROWS, pending: 0, rejected: 0 });
  expect(await inBook(next)).toBe(ROWS);
});

test('a killed import can be kept as it is, put off, or taken back', async ({ profile, watch }) => {
  watch.allow(/crash/i);
  const page = await profile.newPage();
  await importAndHold(page, longList(ROWS));
  await killPage(page);

  const next = await profile.newPage();
  await next.goto('/customers');
  await next.getByRole('button', { name: 'Later' }).click();
  await expect(banner(next)).toHaveCount(0);
  await next.reload();
  await next.getByRole('button', { name: 'Undo…' }).click();
  await next.getByRole('dialog').getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(banner(next)).toBeVisible();
  await next.getByRole('button', { name: 'Keep what is in' }).click();
  await expect(banner(next)).toHaveCount(0);
  await next.reload();
  await expect(next.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(banner(next)).toHaveCount(0);
  expect(await inBook(next)).toBe(await doneOf(next));
  const [job] = await next.evaluate(() => window.satchel.imports());
  expect(job?.state).toBe('cancelled');
});

test('another tab says who imports and how far, and keeps its own button until then', async ({ profile }) => {
  const [first, second] = [await profile.newPage(), await profile.newPage()];
  await openList(second, FIRST);
  await first.bringToFront();
  await importAndHold(first, longList(ROWS));

  await second.bringToFront();
  await expect(second.getByText(/“long\.csv” is being imported in another tab: \d+/)).toBeVisible();
  await expect(goButton(second)).toHaveAttribute('aria-disabled', 'true');
  await expect(second.getByText(/“long\.csv” is being imported just now/)).toBeVisible();
  const refused = await second.evaluate(async () => {
    const source = new File(['Name\nOla Lis\n'], 'other.csv');
    return window.satchel.import(source).then(
      () => 'imported',
      (error) => error.code,
    );
  });
  expect(refused).toBe('locked');

  await first.bringToFront();
  await first.getByRole('button', { name: 'Stop' }).click();
  await expect(first.getByRole('heading', { level: 1, name: /^Stopped/ })).toBeVisible();
  await second.bringToFront();
  await expect(goButton(second)).not.toHaveAttribute('aria-disabled', 'true');
});

test('without room it stops by name, and goes on once there is some', async ({ profile, site, watch }) => {
  watch.allow(/quota/i);
  const page = await profile.newPage();
  const session = await profile.newCDPSession(page);
  // Before the first write: the browser remembers for a while how much room it found.
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 12_000_000 });
  await openList(page, longList(ROWS));
  await goButton(page).click();
  const anyway = page.getByRole('button', { name: 'Import anyway' });
  const stopped = page.getByText('The browser has no more room for this app');
  await expect(anyway.or(stopped)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(stopped).toBeVisible();
  const done = await rowsDone(page);
  expect(done).toBeLessThan(ROWS);
  await expect(page.getByText(`${say(done)} of ${say(ROWS)} rows are in and safe`)).toBeVisible();

  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url });
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: `Done: ${say(ROWS)} customers added` })).toBeVisible();
  expect(await inBook(page)).toBe(ROWS);
});

test('before many rows a copy of the book is offered, and saved', async ({ profile }) => {
  const page = await profile.newPage();
  await importList(page, FIRST);
  await openList(page, longList(1_200));
  await goButton(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1,200 rows');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await inBook(page)).toBe(2);

  await page.keyboard.press('Control+Enter');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save a copy and import' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await expect(page.getByRole('heading', { name: 'Done: 1,200 customers added' })).toBeVisible();
  expect(await inBook(page)).toBe(1_202);
});
