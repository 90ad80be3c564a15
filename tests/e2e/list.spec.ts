import type { Page } from '@playwright/test';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';
import { withList } from './support/satchel';

const OWNERS = ['Anna Nowak', 'Ewa Lis', ''];
const GROUPS = ['North / Opole', 'North / Nysa', 'South', ''];

/** Customers by the hundred: every third one active, every other third lapsed; `VIP` every second one. */
const list = (count: number) => ({
  file: 'crm.csv',
  bytes: Buffer.from(
    [
      'Name;City;Status;Category;Group;Source',
      ...Array.from({ length: count }, (_, at) =>
        [
          `Client ${String(at).padStart(4, '0')}`,
          ['Opole', 'Nysa', 'Brzeg'][at % 3],
          ['Active', 'Lapsed', 'Potential'][at % 3],
          at % 2 === 0 ? 'VIP' : '',
          GROUPS[at % GROUPS.length],
          OWNERS[at % 3] === '' ? 'Fair' : '',
        ].join(';'),
      ),
    ].join('\r\n'),
  ),
});

async function filled(page: Page, count = 600): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await withList(page, 'import', list(count));
  await page.goto('/customers');
  await expect(page.getByRole('grid')).toBeVisible();
}

const found = (page: Page, text: string) =>
  expect(page.locator('.screen-aside')).toHaveText(text, { timeout: 10_000 });
const value = (page: Page, facet: string, name: string) =>
  page.getByRole('group', { name: facet }).getByRole('checkbox', { name: new RegExp(`^${name}`) });

test('narrows the list by facets and conditions, counted, named in chips and kept by Back, offline', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await filled(page);
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();

  await value(page, 'Status', 'Active').check();
  await found(page, '200 customers of 600');
  await value(page, 'Status', 'Lapsed').check();
  await found(page, '400 customers of 600');
  await expect(page.getByRole('group', { name: 'Category' })).toContainText('VIP200');
  await value(page, 'Category', 'VIP').check();
  await found(page, '200 customers of 600');

  // A folder holds what lies in the folders within.
  await value(page, 'Group', 'North').check();
  await found(page, '100 customers of 600');
  await page.getByRole('button', { name: 'Folders in “North”' }).click();
  await expect(value(page, 'Group', 'Opole')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the filter: Group: North' }).click();
  await found(page, '200 customers of 600');

  await page.getByRole('button', { name: 'Condition' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: 'No contact for 90 days' }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  const row = page
    .getByRole('group')
    .filter({ has: page.getByRole('combobox', { name: 'What it is about' }) });
  await row.last().getByRole('combobox', { name: 'What it is about' }).selectOption({ label: 'City' });
  await row.last().getByRole('combobox', { name: 'Value of “City”' }).selectOption('Opole');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await row.last().getByRole('combobox', { name: 'What it is about' }).selectOption('activity');
  await row.last().getByRole('combobox', { name: 'Whether there are any' }).selectOption('no');
  await row.last().getByRole('button', { name: 'Narrow down' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Kind' })).toBeFocused();
  await page.keyboard.press('Enter');
  const kinds = page.getByRole('combobox', { name: 'Kind' });
  await expect(kinds).toBeFocused();
  await kinds.selectOption('call');
  await kinds.selectOption('email');
  await expect(page.getByText('Finds 100 customers')).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await shortcomings(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Show them' }).click();
  await found(page, '100 customers of 600');
  const active = page.getByRole('list', { name: 'Active filters' });
  await expect(active).toContainText('No contact for 90 days');
  await expect(active).toContainText('No: Activities (done · calls, e-mails)');

  const grid = page.getByRole('grid');
  await grid.evaluate((element) => element.scrollTo({ top: 1700 }));
  const link = page.getByRole('link', { name: 'Client 0300' });
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Client 0300' })).toBeVisible();
  await page.goBack();
  await found(page, '100 customers of 600');
  await expect(link).toBeInViewport();
  expect(await shortcomings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Clear all' }).click();
  await found(page, '600 customers');
  await site.start();
});

test('changes all who are found by one press, and takes it back by another', async ({ page }) => {
  await filled(page);
  await value(page, 'City', 'Nysa').check();
  await found(page, '200 customers of 600');
  await page
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['Control'] });
  await expect(page.getByText('1 customer selected').first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('200 customers selected').first()).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);

  const bar = page.getByRole('toolbar');
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Status' }).selectOption('active');
  await page.getByRole('button', { name: 'Change 200 customers' }).click();
  await expect(page.getByText('200 customers changed.')).toBeVisible();
  await expect(value(page, 'Status', 'Active')).toHaveAccessibleName(/200/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('200 customers are as before.')).toBeVisible();
  await expect(value(page, 'Status', 'Lapsed')).toHaveAccessibleName(/200/);

  // What is wrong with a value shows at it, and nothing is written.
  await bar.getByRole('button', { name: 'Other field…' }).click();
  await page.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Birthday' });
  await page.getByRole('textbox', { name: 'Birthday' }).fill('someday');
  await page.getByRole('button', { name: 'Change 200 customers' }).click();
  await expect(page.locator('.field-error')).toBeVisible();
  await page.keyboard.press('Escape');

  await bar.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete 200 customers' }).click();
  await expect(page.getByText('200 customers deleted.')).toBeVisible();
  await page.goto('/customers');
  await found(page, '400 customers');
});

test('chooses rows by keyboard, keeps them while a card is open, and lays out its columns', async ({
  page,
}) => {
  await filled(page);
  await page.getByRole('link', { name: 'Client 0002' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Select Client 0002' })).toBeChecked();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('4 customers selected').first()).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText('3 customers selected').first()).toBeVisible();
  await page.getByRole('link', { name: 'Client 0003' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Client 0003' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('3 customers selected').first()).toBeVisible();
  await page.getByRole('button', { name: 'Select nobody' }).click();

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Next activity' }).click();
  for (let presses = 0; presses < 8; presses++)
    await page.getByRole('button', { name: 'Move “Next activity” up' }).click();
  await page.getByRole('button', { name: 'Hide “Phone”' }).click();
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const headers = page.getByRole('columnheader');
  await expect(headers.nth(1)).toHaveText('Next activity');
  await page.reload();
  await expect(headers.nth(1)).toHaveText('Next activity');
  await expect(headers.filter({ hasText: 'Phone' })).toHaveCount(0);
});

test('tells of a filter in an address that is none', async ({ page }) => {
  await filled(page, 3);
  await page.goto(`/customers?filter=${encodeURIComponent('{"kind":"all","of":[{"kind":"fie')}`);
  await expect(page.getByText('This filter cannot be read')).toBeVisible();
  await page.getByRole('button', { name: 'Show all customers' }).click();
  await found(page, '3 customers');
});
