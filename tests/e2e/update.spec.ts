import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST, expect, test } from './support/fixtures';
import { FIRST } from './support/lists';
import { importList, openCustomers, rowOf } from './support/screens';

/** A newer build of the app: its page says so, and its service worker lists that page under another revision. */
async function newerBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'satchel-newer-'));
  await cp(DIST, folder, { recursive: true });
  const page = join(folder, 'index.html');
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace('</head>', '<meta name="build" content="newer"></head>'),
  );
  const worker = join(folder, 'sw.js');
  const before = await readFile(worker, 'utf8');
  const after = before.replace(
    /"revision":"\w+","url":"index\.html"/,
    '"revision":"newer","url":"index.html"',
  );
  if (after === before) throw new Error('the precache list was not found');
  await writeFile(worker, after);
  return folder;
}

const isNewer = (page: Page) => page.locator('meta[name=build][content=newer]').count();

test('offers a newer version, and every tab has it once the user agrees', async ({ profile, site }) => {
  const [first, second] = [await profile.newPage(), await profile.newPage()];
  await first.goto('/');
  await expect(first.getByText('works offline')).toBeVisible();
  await importList(first, FIRST);
  await openCustomers(second);

  const newer = await newerBuild();
  await site.stop();
  await site.start(newer);
  await first.bringToFront();
  await first.reload();
  await expect(first.getByText('A new version is ready')).toBeVisible();
  expect(await isNewer(first)).toBe(0);
  await first.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(() => isNewer(first)).toBe(1);
  await second.bringToFront();
  await expect.poll(() => isNewer(second)).toBe(1);
  await expect(rowOf(second, 'Ada Kos')).toBeVisible();
  await rm(newer, { recursive: true });
});

test('does not reload in the middle of an import', async ({ profile, site }) => {
  const [first, second] = [await profile.newPage(), await profile.newPage()];
  await first.goto('/');
  await expect(first.getByText('works offline')).toBeVisible();
  await openCustomers(second);
  const newer = await newerBuild();
  await site.stop();
  await site.start(newer);
  await second.reload();
  await expect(second.getByText('A new version is ready')).toBeVisible();

  const outcome = first.evaluate(async () => {
    // Long rows: the commit takes a second or two.
    const notes = 'agreed upon on the phone; '.repeat(12);
    const rows = Array.from({ length: 100_000 }, (_, n) => `Customer ${n},person${n}@firm.example,${notes}`);
    const source = new Blob([`Name,Email,Notes\n${rows.join('\n')}\n`]);
    const report = await window.satchel.import(
      source,
      {},
      {
        onProgress: ({ phase }) => {
          if (phase === 'commit') document.body.dataset.committing = '';
        },
      },
    );
    const newer = document.querySelector('meta[name=build]') !== null;
    return { created: report.created, newer };
  });
  await first.locator('body[data-committing]').waitFor();
  await second.getByRole('button', { name: 'Update now' }).click();
  // Had the page reloaded, the evaluation would have failed with it.
  expect(await outcome).toEqual({ created: 100_000, newer: false });
  await expect.poll(() => isNewer(first)).toBe(1);
  await expect.poll(() => isNewer(second)).toBe(1);
  await rm(newer, { recursive: true });
});
