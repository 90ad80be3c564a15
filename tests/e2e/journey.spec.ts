import { readFile } from 'node:fs/promises';
import { expect, test } from './support/fixtures';
import { FIRST, POLISH, SECOND } from './support/lists';
import { expectReport, goButton, importList, openCustomers, openList, rowOf, term } from './support/screens';

test('imports a list, edits a customer, and takes the import back but for the edit', async ({ page }) => {
  await openList(page, POLISH);
  await expect(term(page, 'New')).toContainText('60');
  await expect(term(page, 'Problems')).toBeVisible();
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: 'Done: 60 customers added' })).toBeVisible();
  await expectReport(page, { 'Rows in the file': 60, New: 60, Rejected: 0 });

  await page.getByRole('link', { name: 'Go to the customers' }).click();
  await expect(page.getByLabel('Search customers')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Done: 60 customers added' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Done: 60 customers added' })).toBeVisible();

  await page.getByRole('link', { name: 'Go to the customers' }).click();
  await page.getByLabel('Search customers').fill('grazyna 14');
  await expect(page).toHaveURL(/q=|search=/);
  const link = page.getByRole('link', { name: /Ćwik Grażyna 14/ });
  await link.click();
  await page.getByRole('link', { name: /From klienci\.csv, line \d+/ }).click();
  await expect(page.getByRole('heading', { name: 'Spot check' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Ćwik Grażyna 14/ })).toBeVisible();
  await page.getByRole('button', { name: 'Choose others' }).click();
  await page.getByLabel('Or these lines of the file').fill('2, 4-5, 700-702');
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByText('Row 1 of 3')).toBeVisible();
  await expect(page.getByText(/^No rows begin on lines 700–702/)).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Edit: City' }).click();
  await page.getByLabel('City').fill('Sopot');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Changes saved.')).toBeVisible();
  await expect(page.getByText('Sopot').first()).toBeVisible();

  await page.goto('/imports');
  await page.getByRole('button', { name: 'Undo the import of “klienci.csv”' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(page.getByText('1 customer changed since was kept.')).toBeVisible();
  await expect(page.getByRole('link', { name: '1 kept' })).toBeVisible();
  await page.getByRole('link', { name: 'klienci.csv' }).click();
  await expect(page.getByRole('heading', { name: '1 customer was kept' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Ćwik Grażyna 14' })).toContainText('City');

  await openCustomers(page);
  await expect(rowOf(page, 'Ćwik Grażyna 14')).toContainText('Sopot');
  await expect(page.getByText('1 customer', { exact: true }).first()).toBeVisible();
});

test('shows what an update changes before it is written, and gives it back', async ({ page }) => {
  await importList(page, FIRST);
  await openList(page, SECOND);
  await expect(term(page, 'New')).toContainText('1');
  await expect(term(page, 'Update')).toContainText('1');
  await expect(term(page, 'Unchanged')).toContainText('1');
  await term(page, 'Update').click();
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: 'Nysa' });
  await expect(row).toContainText('Opole');
  await page.getByRole('button', { name: 'Add 1 and update 1' }).click();
  await expectReport(page, { 'Rows in the file': 3, New: 1, Updated: 1, Unchanged: 1 });

  await page.getByRole('button', { name: 'Undo this import…' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
  await openCustomers(page);
  await expect(rowOf(page, 'Ada Kos')).toContainText('Opole');
  await expect(rowOf(page, 'Ewa Sowa')).toHaveCount(0);
});

test('corrects a cell in place, and only that row is decided again', async ({ page }) => {
  const bytes = Buffer.from(
    'Name,Email\nAda Kos,ada@poczta.example\nJan Gil,jan@poczta.example\nEwa Sowa,ewa@@poczta\n',
  );
  await openList(page, { file: 'contacts.csv', bytes });
  await expect(term(page, 'Problems')).toContainText('1');
  const cell = page.getByRole('gridcell').filter({ hasText: 'ewa@@poczta' });
  await cell.click();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: /Correct “Email” in line 4/ });
  await editor.fill('ewa@poczta.example');
  await editor.press('Enter');
  await expect(term(page, 'Problems')).toContainText('0');
  await goButton(page).click();
  await expectReport(page, { 'Rows in the file': 3, New: 3 });
  await openCustomers(page);
  await expect(rowOf(page, 'Ewa Sowa')).toContainText('ewa@poczta.example');
});

test('gives failed rows back in the shape of the list, and takes them once corrected', async ({ page }) => {
  const good = Array.from({ length: 8 }, (_, n) => `Klient ${n};k${n}@poczta.example;Łódź`);
  const text = ['Nazwa;E-mail;Miasto', ...good, ';;Gdynia', 'Zły Adres;"nie ma; wcale";Łódź', ''].join(
    '\r\n',
  );
  await importList(page, { file: 'braki.csv', bytes: Buffer.from(text) });
  await expectReport(page, { 'Rows in the file': 10, New: 9, Rejected: 1 });

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download 2 failed rows' }).click();
  const failed = await readFile(await (await downloading).path(), 'utf8');
  const [header, ...rows] = failed
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(header?.startsWith('Nazwa;E-mail;Miasto;')).toBe(true);
  expect(rows).toHaveLength(2);
  expect(rows[0]?.startsWith(';;Gdynia;')).toBe(true);
  expect(rows[1]).toContain('"nie ma; wcale"');

  const corrected = failed
    .replace(';;Gdynia', 'Nowy Klient;nowy@poczta.example;Gdynia')
    .replace('"nie ma; wcale"', 'zly@poczta.example');
  await openList(page, { file: 'poprawione.csv', bytes: Buffer.from(corrected) });
  await expect(page.getByText('The failed rows of “braki.csv”')).toHaveCount(1);
  await page.getByRole('button', { name: 'Add 1 and update 1' }).click();
  await expectReport(page, { 'Rows in the file': 2, New: 1, Updated: 1 });
});

const REFUSED = [
  ['a picture', 'photo.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', /picture, not a list/],
  ['a picture that is called a list', 'photo.csv', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', /not a list/],
  ['an empty file', 'empty.csv', '', /file is empty/],
  ['a header without rows', 'header.csv', 'Name,Email\r\n', /only a heading/],
] as const;

for (const [what, file, text, says] of REFUSED) {
  test(`says why ${what} cannot be imported, and writes nothing`, async ({ page }) => {
    await page.goto('/import');
    await page
      .getByLabel('Choose a file…')
      .setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`“${file}” was not read`);
    await expect(alert).toContainText(says);
    await expect(alert).toContainText(/nothing was written/i);
    expect((await page.evaluate(() => window.satchel.list('customer'))).total).toBe(0);
  });
}

test('names the columns that are missing before the import can start', async ({ page }) => {
  await openList(page, { file: 'shoes.csv', bytes: Buffer.from('Colour,Size\nred,9\nblue,8\n') });
  const missing = page.getByText('Choose the column that holds the name, company, e-mail or phone.');
  await expect(missing.first()).toBeVisible();
  await expect(goButton(page)).toHaveCount(0);
});

test('starts an empty book with the sample list', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try it with a sample list' }).click();
  await expect(goButton(page)).toBeEnabled();
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: /^Done: / })).toBeVisible();
});

test('stops in the middle when asked to, keeps what was written, and says so', async ({ page }) => {
  const rows = Array.from({ length: 60_000 }, (_, n) => `Customer ${n},person${n}@firm.example`);
  await openList(page, { file: 'long.csv', bytes: Buffer.from(`Name,Email\n${rows.join('\n')}\n`) });
  await goButton(page).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: /Stopped by you/ })).toBeVisible();
  const [job] = await page.evaluate(() => window.satchel.imports());
  const { total } = await page.evaluate(() => window.satchel.list('customer', { limit: 1 }));
  expect(job?.report.created).toBe(total);
  expect(total + (job?.report.pending ?? 0)).toBe(60_000);
});
