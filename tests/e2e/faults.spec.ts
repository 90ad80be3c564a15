import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Visit } from '../faults/visit.mjs';
import { expect, test } from './support/fixtures';
import { FIRST, POLISH } from './support/lists';
import { withList } from './support/satchel';
import { goButton, openList } from './support/screens';

const listOf = (rows: number) => ({
  file: 'long.csv',
  bytes: Buffer.from(
    `Name,Email\n${Array.from({ length: rows }, (_, n) => `Customer ${n},person${n}@firm.example`).join('\n')}\n`,
  ),
});

/** Starts an import and resolves once a part of it is written; the import goes on. */
async function importUntilWritten(page: Page, rows: number): Promise<void> {
  await page.evaluate((text) => {
    return new Promise<void>((resolve, reject) => {
      window.satchel
        .import(
          new File([text], 'long.csv'),
          {},
          {
            onProgress: ({ phase, done }) => {
              if (phase === 'commit' && done > 0) resolve();
            },
          },
        )
        .catch(reject);
    });
  }, listOf(rows).bytes.toString());
}

const all = (page: Page) =>
  page.evaluate(async () => (await window.satchel.list('customer', { limit: 1 })).total);

test('a tab that dies in the middle of an import leaves whole chunks, which can be taken back', async ({
  profile,
  watch,
}) => {
  watch.allow(/crash/i);
  const page = await profile.newPage();
  await page.goto('/');
  // Long enough to be under way still when the order to crash arrives on a machine that does much else.
  await importUntilWritten(page, 200_000);
  const session = await profile.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined); // the answer dies with the page
  await crashed;
  await page.close();

  const next = await profile.newPage();
  await next.goto('/');
  const [job] = await next.evaluate(() => window.satchel.imports());
  expect(job?.state).toBe('interrupted');
  expect(await all(next)).toBe(job?.report.created);
  expect(await all(next)).toBeGreaterThan(0);
  await next.evaluate((id) => window.satchel.undo(id), job?.jobId ?? '');
  expect(await all(next)).toBe(0);
  expect(await withList(next, 'import', FIRST, { country: 'PL' })).toMatchObject({ created: 2 });
});

test('a browser that was killed offers to finish the import at its next start', async ({ site }) => {
  const rows = 60_000;
  const profile = await mkdtemp(join(tmpdir(), 'satchel-e2e-'));
  const where = { path: process.env.CHROME_PATH ?? '', profile, store: 'leveldb', since: 0 } as const;
  const killed = await Visit.open({ ...where, url: site.url });
  await importUntilWritten(killed.page, rows).finally(() => killed.chrome.kill());

  const { page, chrome } = await Visit.open({ ...where, url: site.url });
  try {
    const banner = page.getByText(/^Finish the import of “long\.csv”: [\d,]+ of 60,000 rows done$/);
    await expect(banner).toBeVisible();
    const before = await all(page);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(rows);
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Done: 60,000 customers added' })).toBeVisible();
    await expect(banner).toBeHidden();
    expect(await all(page)).toBe(rows);
    const [job] = await page.evaluate(() => window.satchel.imports());
    expect(job).toMatchObject({ state: 'done', report: { rows, created: rows, pending: 0 } });
    const proof = await page.evaluate((id) => window.satchel.prove(id), job?.jobId ?? '');
    expect(proof).toMatchObject({ agrees: true, counted: { created: rows } });
  } finally {
    await chrome.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

test('a tab that wants to import while another does is told which list that is', async ({ profile }) => {
  const rows = 60_000;
  const [first, second] = [await profile.newPage(), await profile.newPage()];
  await second.goto('/');
  await first.bringToFront();
  await openList(first, listOf(rows));
  await goButton(first).click();
  // At once: a click like a user's waits until the screen has faded in, and the import is over by then.
  await first.getByRole('button', { name: 'Pause' }).dispatchEvent('click');
  const refused = await withList(second, 'import', FIRST, { country: 'PL' }).then(() => 'imported', String);
  expect(refused).toMatch(/locked, name: long\.csv, done: \d+, rows: 60000/);
  await first.getByRole('button', { name: 'Go on' }).click();
  await expect(first.getByRole('heading', { name: 'Done: 60,000 customers added' })).toBeVisible();
  expect(await withList(second, 'import', FIRST, { country: 'PL' })).toMatchObject({ created: 2 });
  for (const page of [first, second]) await expect.poll(() => all(page)).toBe(rows + 2);
});

test('two tabs that import the same list at once make no customer twice', async ({ profile }) => {
  const pages = [await profile.newPage(), await profile.newPage()];
  for (const page of pages) await page.goto('/');
  const list = listOf(20_000);
  const outcomes = await Promise.all(
    pages.map((page) =>
      withList(page, 'import', list).then(
        ({ created, unchanged }) => created + unchanged,
        (error) => (String(error).includes('locked') ? 'locked' : String(error)),
      ),
    ),
  );
  expect(outcomes).toContain(20_000);
  for (const outcome of outcomes) expect([20_000, 'locked']).toContain(outcome);
  for (const page of pages) await expect.poll(() => all(page)).toBe(20_000);
});

test('a book that the browser lost is missed before anything is written', async ({ profile, site }) => {
  const page = await profile.newPage();
  await page.goto('/');
  await withList(page, 'import', FIRST, { country: 'PL' });
  const session = await profile.newCDPSession(page);
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'indexeddb' });

  await page.goto('/');
  await expect(page.getByText('Your book is missing')).toBeVisible();
  for (const call of ["list('customer')", "put('customer', { name: 'Ada' })", 'imports()']) {
    const code = await page.evaluate(`satchel.${call}.then(() => 'done', (error) => error.code)`);
    expect([call, code]).toEqual([call, 'book-missing']);
  }
  const again = await withList(page, 'import', FIRST).then(() => 'imported', String);
  expect(again).toContain('book-missing');
});

test('a browser without room says so, keeps what was there, and goes on once there is room', async ({
  profile,
  site,
  watch,
}) => {
  watch.allow(/quota/i);
  const page = await profile.newPage();
  const session = await profile.newCDPSession(page);
  // Before the first write: the browser remembers for a while how much room it found.
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 2_000_000 });
  await page.goto('/');
  await withList(page, 'import', FIRST, { country: 'PL' });
  const full = await withList(page, 'import', listOf(60_000)).then(() => 'imported', String);
  expect(full).toContain('quota');
  const jobs = await page.evaluate(() => window.satchel.imports());
  expect(await all(page)).toBe(jobs.reduce((sum, { report }) => sum + report.created, 0));

  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url });
  expect(await withList(page, 'import', POLISH, { country: 'PL' })).toMatchObject({ created: 60 });
  expect((await page.evaluate(() => window.satchel.list('customer', { search: 'ada kos' }))).total).toBe(1);
});
