/** Files that belong together: mapped once, completing one another, in an archive, in a workbook; in the real browser. */
import type { Page } from '@playwright/test';
import { workbook } from '../fixtures/workbook';
import { zipBytes } from '../fixtures/zip';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';
import { openCustomers, rowOf } from './support/screens';

const file = (name: string, text: string | Uint8Array) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text as string),
});

const ACCOUNTS =
  'Id,Name,Phone,BillingStreet,BillingCity,Website\n' +
  '001A,Fabryka,+48 42 600 00 01,Polna 1,Opole,fabryka.example\n001B,Huta,+48 42 600 00 02,Leśna 2,Nysa,huta.example\n';
const CONTACTS =
  'Id,AccountId,FirstName,LastName,Email\n' +
  '003A,001A,Ada,Kos,ada@poczta.example\n003B,001B,Jan,Gil,jan@poczta.example\n003C,001Z,Ewa,Sowa,ewa@poczta.example\n';

async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Choose a file…').setInputFiles(files);
}

const fileRow = (page: Page, name: string) =>
  page.getByRole('table').getByRole('row').filter({ hasText: name });

test('completes contacts from the accounts of the same export, when asked to', async ({ page }) => {
  await choose(page, file('contacts.csv', CONTACTS), file('accounts.csv', ACCOUNTS));
  await expect(
    page.getByText('2 of 3 rows of “contacts.csv” belong to a company in “accounts.csv”'),
  ).toBeVisible();
  await expect(
    page.getByText(/it can be filled in from there: Company, Website, Street, City/),
  ).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fill it in' }).click();
  await expect(fileRow(page, 'contacts.csv')).toContainText('Completed from “accounts.csv”: 2 of 3 rows');

  await page.getByRole('button', { name: 'Import 2 files, 5 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Done: 5 customers added, from 2 files' })).toBeVisible();
  await page.getByRole('link', { name: 'contacts.csv', exact: true }).click();
  await expect(page.getByText('accounts.csv, 2 of 3 rows')).toBeVisible();
  // One job with a report per file: both carry the batch.
  const batches = await page.evaluate(async () =>
    (await window.satchel.imports()).map(({ source, report, batch }) => [
      ...[source.name, source.joined?.name, report.rows],
      ...[batch?.name, batch?.index, batch?.of],
    ]),
  );
  expect(batches).toEqual([
    ['contacts.csv', 'accounts.csv', 3, 'accounts.csv', 1, 2],
    ['accounts.csv', undefined, 2, 'accounts.csv', 0, 2],
  ]);

  await openCustomers(page);
  await expect(rowOf(page, 'Ada Kos')).toContainText('Fabryka');
  await expect(rowOf(page, 'Ada Kos')).toContainText('Opole');
  await rowOf(page, 'Ada Kos').click();
  await expect(page.getByText('Polna 1')).toBeVisible();
  await page.goto('/imports');
  await expect(page.getByRole('button', { name: 'accounts.csv and 1 more file', exact: true })).toBeVisible();

  // The same files once more: said, with the way to what became of them.
  await choose(page, file('contacts.csv', CONTACTS), file('b.csv', 'Name\nOla Lis\n'));
  await page.getByRole('link', { name: /^Imported before, .*contacts\.csv/ }).click();
  await expect(page).toHaveURL(/\/imports\/\w+/);
});

test('maps lists of one shape once, in the workbench, by keyboard', async ({ page }) => {
  const list = (name: string, mail: string) => `Wer,Wo,E-mail\n${name},Opole,${mail}\n`;
  await choose(
    page,
    file('1.csv', list('Anna Nowak', 'anna@poczta.example')),
    file('2.csv', list('Piotr Wilk', 'piotr@poczta.example')),
    file('3.csv', 'E-mail,Wer,Wo\nola@poczta.example,Ola Lis,Nysa\n'),
    file('other.csv', 'Name\nJan Gil\n'),
  );
  const shapes = page.getByRole('list', { name: 'Lists by their columns' });
  await expect(shapes).toContainText('3 lists with the same columns');
  await shapes.getByRole('button', { name: /^Map the columns of 1\.csv/ }).press('Enter');
  await expect(page.getByText('You are mapping the columns of 3 lists at once')).toBeVisible();
  const pick = async (header: string, field: string) => {
    await page.getByRole('button', { name: new RegExp(`^Column “${header}”`) }).press('Enter');
    await page.keyboard.type(field);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Column “${header}” goes to ${field}` })).toBeVisible();
  };
  await pick('Wer', 'Name');
  await pick('Wo', 'City');
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/import\/batch$/);
  await expect(shapes).toContainText('Your choice');
  await expect(shapes).toContainText('Wo→City');
  await page.getByRole('button', { name: 'Import 4 files, 4 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Done: 4 customers added, from 4 files' })).toBeVisible();
  await openCustomers(page);
  await expect(rowOf(page, 'Ola Lis')).toContainText('Nysa');
  await expect(rowOf(page, 'Piotr Wilk')).toContainText('Opole');
});

test('lets a list come in that no column was known of, or leaves it as it was', async ({ page }) => {
  await choose(page, file('a.csv', 'Colour,Size\nred,12\nblue,14\n'), file('b.csv', 'Name\nJan Gil\n'));
  await expect(page.getByRole('button', { name: 'Import 1 file, 1 row' })).toBeVisible();
  await page.getByRole('button', { name: 'Map the columns of a.csv' }).click();
  await page.getByRole('button', { name: 'Back without a change' }).click();
  await expect(fileRow(page, 'a.csv')).toContainText('Needs a look');
  await page.getByRole('button', { name: 'Map the columns of a.csv' }).click();
  await page.getByRole('button', { name: /^Column “Colour”/ }).click();
  await page.keyboard.type('Name');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Use for this list' }).click();
  await expect(page.getByRole('button', { name: 'Import 2 files, 3 rows' })).toBeVisible();
});

test('takes the lists out of an archive, and one alone into the workbench', async ({ page }) => {
  const archive = zipBytes([
    { name: 'export/accounts.csv', data: ACCOUNTS },
    { name: 'export/contacts.csv', data: CONTACTS },
    { name: 'export/readme.txt', data: 'words' },
  ]);
  await choose(page, file('export.zip', archive));
  await expect(page.getByRole('heading', { name: '2 files from “export.zip”' })).toBeVisible();
  await expect(page.getByText(/2 of 3 rows of “export\/contacts.csv” belong/)).toBeVisible();
  await page
    .getByLabel('Add files…')
    .setInputFiles([
      file('more.zip', zipBytes([{ name: 'x.csv', data: 'Name\nOla Lis\n' }])),
      file('y.csv', 'Name\nUla Lis\n'),
    ]);
  await expect(page.getByRole('button', { name: 'Import 4 files, 7 rows' })).toBeVisible();
  await expect(fileRow(page, 'more.zip/x.csv')).toBeVisible();

  await choose(page, file('one.zip', zipBytes([{ name: 'x.csv', data: 'Name\nOla Lis\n' }])));
  await expect(page.getByRole('grid')).toBeVisible();
});

const sheetsBook = async () => {
  const book = workbook({
    sheets: [
      {
        name: '2024',
        rows: [
          ['Name', 'City'],
          ['Ada Kos', 'Opole'],
        ],
      },
      {
        name: '2025',
        rows: [
          ['Name', 'City'],
          ['Jan Gil', 'Nysa'],
          ['Ewa Sowa', 'Brzeg'],
        ],
      },
    ],
  });
  return file('book.xlsx', new Uint8Array(await book.arrayBuffer()));
};

test('imports all sheets of a workbook together', async ({ page }) => {
  await choose(page, await sheetsBook());
  await expect(page.getByText('This file holds 2 lists')).toBeVisible();
  await page.getByRole('button', { name: 'Import all of them together' }).click();
  await expect(page.getByRole('heading', { name: '2 lists from “book.xlsx”' })).toBeVisible();
  await expect(fileRow(page, 'book.xlsx › 2025')).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 lists, 3 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Done: 3 customers added, from 2 lists' })).toBeVisible();
});

test('leads back from a sheet by itself, knows what was imported there, and begins anew with what is chosen elsewhere', async ({
  page,
}) => {
  await choose(page, await sheetsBook());
  await page.getByRole('button', { name: 'Import all of them together' }).click();
  const heading = page.getByRole('heading', { name: '2 lists from “book.xlsx”' });
  await expect(page.getByRole('button', { name: 'Import 2 lists, 3 rows' })).toBeVisible();
  const rail = page.getByRole('navigation', { name: 'Main' });
  await rail.getByRole('link', { name: 'Customers' }).click();
  await rail.getByRole('link', { name: 'Import' }).click();
  await expect(heading).toBeVisible();

  // Only looked at, it stays taken in.
  await page.getByRole('button', { name: 'Look at “book.xlsx › 2025” by itself' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);
  await rail.getByRole('link', { name: 'Customers' }).click();
  await rail.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('link', { name: '2 lists from “book.xlsx”' }).click();
  await expect(page.getByRole('button', { name: 'Import 2 lists, 3 rows' })).toBeVisible();

  await page.getByRole('button', { name: 'Look at “book.xlsx › 2025” by itself' }).click();
  await page.getByRole('button', { name: 'Import 2 customers' }).click();
  await expect(page.getByRole('heading', { name: 'Done: 2 customers added' })).toBeVisible();
  await page.getByRole('link', { name: '2 lists from “book.xlsx”' }).click();
  await expect(page.getByRole('checkbox', { name: 'Import “book.xlsx › 2025”' })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Import 1 list, 1 row' })).toBeVisible();
  await expect(fileRow(page, '› 2025').getByRole('link', { name: /^Imported before/ })).toBeVisible();
  expect(await fileRow(page, '› 2025').locator('td.imp-number').allInnerTexts()).toEqual([
    ...['2', '0', '0', '2', '0', '0', '0'],
  ]);

  await rail.getByRole('link', { name: 'Import' }).click();
  const archive = zipBytes([
    { name: 'x.csv', data: 'Name\nOla Lis\n' },
    { name: 'y.csv', data: 'Name\nUla Lis\n' },
  ]);
  await page.getByLabel('Choose a file…').setInputFiles(file('export.zip', archive));
  await expect(page.getByRole('heading', { name: '2 files from “export.zip”' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 2 files, 2 rows' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(heading).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 1 list, 1 row' })).toBeVisible();
});
