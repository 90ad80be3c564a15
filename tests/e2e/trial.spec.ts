import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axe } from './support/axe';
import { expect, test } from './support/fixtures';
import { expectReport, goButton, openList, term } from './support/screens';

test.use({ viewport: { width: 1440, height: 900 } });

const NAMES = ['Ada Kos', 'Jan Gil', 'Ewa Sowa', 'Ola Mak', 'Iga Lis', 'Leon Dąb'];

const CARDS = {
  file: 'cards.csv',
  bytes: Buffer.from(
    `Name,E-mail,Phone,Notes\n${NAMES.map((name, n) =>
      [
        name,
        n === 5 ? '=zly' : `k${n}@poczta.example`,
        `501 000 ${311 + 97 * n}`,
        n === 1 ? 'Visa 4111 1111 1111 1111' : '',
      ].join(','),
    ).join('\n')}\n`,
  ),
};

const customers = (page: Page) =>
  page.evaluate(async () => (await window.satchel.list('customer', { sort: 'name' })).rows);
const banner = (page: Page) => page.getByText(/^Test: \d customers? (was|were) imported/);

async function testRows(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: 'Test with a few rows…' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'How many' });
  await expect(field).toBeFocused();
  await field.press('Control+a');
  await page.keyboard.type(count);
  await page.keyboard.press('Enter');
  await expect(banner(page)).toBeVisible();
}

test('a few rows are tried, looked at, taken back, kept, and found unchanged by the whole import', async ({
  page,
}) => {
  await openList(page, CARDS, 'PL');

  // Card numbers are pointed out first; masked they are none any more.
  await expect(page.getByText('Notes: 1 card number (Visa)')).toBeVisible();
  const look = async () => (await axe(page)).include('.imp-work').analyze();
  expect((await look()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: 'Mask them' }).click();
  await expect(page.getByText('Notes: 1 card number (Visa)')).toHaveCount(0);
  await expect(page.getByRole('gridcell', { name: 'Visa •••• •••• •••• 1111' })).toBeVisible();

  await testRows(page, '3');
  await expect(term(page, 'Unchanged')).toContainText('3');
  expect((await customers(page)).map(({ name }) => name)).toEqual(['Ada Kos', 'Ewa Sowa', 'Jan Gil']);
  expect((await look()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('link', { name: 'Check beside the file' }).click();
  await expect(page.getByText('This was a test with some rows of the file')).toBeVisible();
  await expect(page.getByText('Row 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(term(page, 'New')).toContainText('6');
  expect(await customers(page)).toEqual([]);

  await testRows(page, '2');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(banner(page)).toHaveCount(0);
  await goButton(page).click();
  await expectReport(page, { New: 4, Unchanged: 2 });
  expect((await customers(page)).find(({ name }) => name === 'Jan Gil')?.notes).toBe(
    'Visa •••• •••• •••• 1111',
  );
  await page.goto('/imports');
  await expect(page.getByText('Test, kept')).toBeVisible();
  await expect(page.getByText('Test', { exact: true })).toBeVisible();
});

test('where one error stops the import, it says so before, and gives the errors as a list', async ({
  page,
}) => {
  await openList(page, CARDS, 'PL');
  await page.getByRole('radio', { name: 'Import nothing while there is one' }).check();
  await expect(page.locator('#imp-go-why')).toHaveText(/^1 row has errors, and you chose to import nothing/);
  await expect(page.getByRole('button', { name: 'Test with a few rows…' })).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the error log' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('cards.problems.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',').slice(0, 3))).toEqual([
    ['\ufeffLine', 'Column', 'Value'],
    ['1', 'Notes', ''],
    ['7', 'E-mail', "'=zly"],
  ]);
  await goButton(page).click({ force: true });
  expect(await customers(page)).toEqual([]);
});
