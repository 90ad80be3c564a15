/** Several files imported one after another, in the real browser: what is foreseen, what becomes of each, and the way back. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { shortcomings } from './support/axe';
import { encode } from './support/encode';
import { expect, test } from './support/fixtures';
import { FIRST } from './support/lists';
import { importList, openCustomers, rowOf } from './support/screens';

const PICTURE = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', 'latin1');

/** Three lists in three encodings; the second knows one customer of the first and brings her a new town. */
const FOLDER: Readonly<Record<string, Buffer>> = {
  '1 polska.csv': encode(
    'Nazwisko i imię;Adres e-mail;Miejscowość\r\nŚliwa Żaneta;zaneta@firma.example;Łódź\r\nWójcik Łucja;lucja@firma.example;Gdańsk\r\n',
    'windows-1250',
  ),
  '2 spring.csv': Buffer.from(
    'Name,Email,City\nŚliwa Żaneta,zaneta@firma.example,Sopot\nAda Kos,ada@poczta.example,Opole\n,,Kielce\n',
  ),
  'north/3 россия.txt': encode(
    'ФИО\tЭл. почта\tГород\r\nЁлкин Пётр\tpetr@pochta.example\tСамара\r\n',
    'windows-1251',
  ),
  'north/empty.csv': Buffer.alloc(0),
  'photo.png': PICTURE,
};

async function withFolder(files: Readonly<Record<string, Buffer>>, use: (path: string) => Promise<void>) {
  const root = await mkdtemp(join(tmpdir(), 'satchel-batch-'));
  const folder = join(root, 'fairs');
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  try {
    await use(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const fileRow = (page: Page, name: string): Locator =>
  page.getByRole('table').getByRole('row').filter({ hasText: name });

const numbers = (row: Locator): Promise<string[]> => row.locator('td.imp-number').allInnerTexts();

/** A number of the sum at the end. */
const summed = (page: Page, label: string): Locator =>
  page
    .getByRole('list', { name: 'What becomes of the rows' })
    .getByRole('listitem')
    .filter({ hasText: label })
    .locator('b');

async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Choose a folder…').setInputFiles(folder);
}

test('imports a folder, each file meeting what the ones before it brought, and takes it all back', async ({
  page,
}) => {
  await withFolder(FOLDER, async (folder) => {
    await chooseFolder(page, folder);
    await expect(page.getByRole('heading', { name: '5 files from “fairs”' })).toBeVisible();
    const go = page.getByRole('button', { name: 'Import 3 files, 6 rows' });
    await expect(go).toBeVisible();
    await expect(fileRow(page, '1 polska.csv')).toContainText('CSV · Windows-1250 · Semicolon ;');
    await expect(fileRow(page, 'north/3 россия.txt')).toContainText('CSV · Windows-1251 · Tab');
    await expect(fileRow(page, 'photo.png')).toContainText('A picture, not a list');
    await expect(fileRow(page, 'north/empty.csv')).toContainText('The file is empty');
    // Foreseen against the empty book, Żaneta would be new in both lists.
    expect(await numbers(fileRow(page, '2 spring.csv'))).toEqual([...['3', '2', '0', '0', '0', '1', '1']]);
    await expect(fileRow(page, '2 spring.csv')).toContainText('No name, no contact: 1');

    await go.click();
    await expect(
      page.getByRole('heading', { name: 'Done: 4 customers added, 1 updated, from 3 files' }),
    ).toBeVisible();
    for (const [label, count] of [
      ['Rows in the files', '6'],
      ['New', '4'],
      ['Updated', '1'],
      ['Rejected', '1'],
    ] as const) {
      await expect(summed(page, label)).toHaveText(count);
    }
    await expect(page.getByText('2 files were left out.')).toBeVisible();
    expect(await numbers(fileRow(page, '2 spring.csv'))).toEqual([...['3', '1', '1', '0', '0', '1', '1']]);
    await fileRow(page, '2 spring.csv').getByRole('link', { name: 'Updated: 1, in “2 spring.csv”' }).click();
    await expect(page).toHaveURL(/\/imports\/\w+\?rows=updated/);
    await page.goBack();

    await page.getByRole('link', { name: '2 spring.csv', exact: true }).click();
    await expect(page).toHaveURL(/\/imports\/\w+/);
    await expect(page.getByText('2 spring.csv').first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: /^Done: 4/ })).toBeVisible();

    await page.getByRole('button', { name: 'Undo all…' }).click();
    await expect(page.getByRole('heading', { name: 'Undo 3 files of “fairs”?' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo them all' }).click();
    await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
    await expect(page.getByText('Undone', { exact: true })).toHaveCount(3);
    await openCustomers(page);
    await expect(page.getByText('Your customer book is empty')).toBeVisible();
  });
});

test('leaves a file out, opens another by itself, and takes more in', async ({ page }) => {
  const files = {
    'a.csv': Buffer.from('Name,Email\nAda Kos,ada@poczta.example\n'),
    'b.csv': Buffer.from('Name,Email\nJan Gil,jan@poczta.example\n'),
    'codes.csv': Buffer.from('Colour,Size\nred,12\nblue,14\n'),
  };
  await withFolder(files, async (folder) => {
    await chooseFolder(page, folder);
    await expect(page.getByRole('button', { name: 'Import 2 files, 2 rows' })).toBeVisible();
    await expect(fileRow(page, 'codes.csv')).toContainText('No column says who the customer is');
    await page.getByRole('checkbox', { name: 'Import “b.csv”' }).uncheck();
    await expect(fileRow(page, 'b.csv')).toContainText('Left out');
    await expect(page.getByRole('button', { name: 'Import 1 file, 1 row' })).toBeVisible();

    await page.getByLabel('Add files…').setInputFiles({
      name: 'c.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Name,Email\nEwa Sowa,ewa@poczta.example\n'),
    });
    await expect(page.getByRole('button', { name: 'Import 2 files, 2 rows' })).toBeVisible();

    await page.getByRole('button', { name: 'Look at “b.csv” by itself' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Import 2 files, 2 rows' }).click();
    await expect(page.getByRole('heading', { name: 'Done: 2 customers added, from 2 files' })).toBeVisible();
    await openCustomers(page);
    await expect(rowOf(page, 'Ewa Sowa')).toBeVisible();
    await expect(rowOf(page, 'Jan Gil')).toHaveCount(0);
  });
});

test('stops between chunks and goes on to the same book', async ({ page }) => {
  const list = (from: number) =>
    Buffer.from(
      [
        'Name,Email',
        ...Array.from({ length: 12_000 }, (_, n) => `Klient ${from + n},k${from + n}@poczta.example`),
        '',
      ].join('\n'),
    );
  const files = { 'a.csv': list(0), 'b.csv': list(12_000), 'c.csv': list(24_000) };
  await withFolder(files, async (folder) => {
    await chooseFolder(page, folder);
    await page.getByRole('button', { name: 'Import 3 files, 36,000 rows' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/Paused$/)).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(
      page.getByRole('heading', { name: 'Done: 36,000 customers added, from 3 files' }),
    ).toBeVisible();
    await expect(summed(page, 'New')).toHaveText('36,000');
    await page.goto('/imports');
    await expect(page.getByRole('button', { name: 'fairs', exact: true })).toBeVisible();
    await expect(page.getByText('3 files')).toBeVisible();
  });
});

test('offers a copy of the book before many rows go into it', async ({ page }) => {
  await importList(page, FIRST);
  const list = (from: number) =>
    Buffer.from(['Name', ...Array.from({ length: 600 }, (_, n) => `Klient ${from + n}`), ''].join('\n'));
  await withFolder({ 'a.csv': list(0), 'b.csv': list(600) }, async (folder) => {
    await chooseFolder(page, folder);
    await page.getByRole('button', { name: 'Import 2 files, 1,200 rows' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Import 2 files, 1,200 rows' })).toBeVisible();
    await page.getByRole('button', { name: 'Import 2 files, 1,200 rows' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Save a copy and import' }).click();
    await downloading;
    await expect(
      page.getByRole('heading', { name: 'Done: 1,200 customers added, from 2 files' }),
    ).toBeVisible();
  });
});

test('takes several files that are dropped anywhere in the app', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const transfer = await page.evaluateHandle(() => {
    const made = new DataTransfer();
    for (const [name, text] of [
      ['a.csv', 'Name\nAda Kos\n'],
      ['b.csv', 'Name\nJan Gil\n'],
    ] as const) {
      made.items.add(new File([text], name, { type: 'text/csv' }));
    }
    return made;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/import\/batch$/);
  await expect(page.getByRole('button', { name: 'Import 2 files, 2 rows' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test(`the screens of several files keep WCAG 2.2 AA in the ${colorScheme}`, async ({ page }) => {
      await page.goto('/import/batch');
      await expect(page.getByText('No files are waiting')).toBeVisible();
      expect(await shortcomings(page)).toEqual([]);
      await withFolder(FOLDER, async (folder) => {
        await chooseFolder(page, folder);
        const go = page.getByRole('button', { name: 'Import 3 files, 6 rows' });
        await expect(go).toBeVisible();
        expect(await shortcomings(page)).toEqual([]);
        await go.click();
        await expect(page.getByRole('heading', { name: /^Done: / })).toBeVisible();
        expect(await shortcomings(page)).toEqual([]);
      });
    });
  });
}
