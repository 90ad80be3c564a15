import type { Page } from '@playwright/test';
import type { CustomerDraft } from '../../src/domain/customer';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

/** Customers put into the book past the screens. */
const put = (page: Page, rows: readonly CustomerDraft[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const row of all) await window.satchel.put('customer', row);
  }, rows);

const named = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const { rows } = await window.satchel.list('customer', { search: wanted });
    return rows[0] as unknown as Record<string, unknown>;
  }, name);

test('categories are made, coloured, renamed, merged and removed; customers follow, and each act is taken back', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/settings');
  await expect(page.getByText('works offline')).toBeVisible();
  await put(page, [
    { name: 'Ada Kos', category: ['VIP', 'Fair'] },
    { name: 'Jan Gil', category: ['VIP'] },
    { name: 'Ewa Sowa', category: ['Fairs'] },
  ]);
  await site.stop();
  const part = page.getByRole('region', { name: 'Categories' });
  await expect(part.getByRole('link', { name: 'VIP: 2 customers' })).toBeVisible();

  // Made, and coloured by the keyboard.
  await part.getByPlaceholder('Name of the category').fill('Key account');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Category Key account added.')).toBeVisible();
  await part.getByRole('button', { name: 'Colour of VIP: grey' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(part.getByRole('button', { name: 'Colour of VIP: red' })).toBeFocused();
  expect(await shortcomings(page)).toEqual([]);

  // Renamed where it stands; one press takes back word and customers.
  const field = part.getByRole('textbox', { name: 'Name of the category' });
  await field.nth(3).fill('Gold');
  await field.nth(3).press('Enter');
  await expect(page.getByText('VIP is now Gold. 2 customers followed.')).toBeVisible();
  expect((await named(page, 'Ada Kos')).category).toEqual(['Gold', 'Fair']);
  await expect(part.getByRole('button', { name: 'Colour of Gold: red' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(part.getByRole('link', { name: 'VIP: 2 customers' })).toBeVisible();
  expect((await named(page, 'Ada Kos')).category).toEqual(['VIP', 'Fair']);

  // Two become one: whoever had both has it once.
  await part.getByRole('checkbox', { name: 'Choose Fair', exact: true }).check();
  await part.getByRole('checkbox', { name: 'Choose VIP' }).check();
  await part.getByRole('button', { name: 'Merge…' }).click();
  const question = page.getByRole('dialog', { name: 'Merge 2 categories' });
  await expect(question.getByRole('radio', { name: /VIP/ })).toBeChecked();
  await question.getByRole('button', { name: 'Merge into VIP' }).click();
  await expect(page.getByText('Fair merged into VIP. 1 customer followed.')).toBeVisible();
  expect((await named(page, 'Ada Kos')).category).toEqual(['VIP']);

  // Removed from all.
  await part.getByRole('button', { name: 'Remove VIP' }).click();
  await expect(page.getByText('VIP removed. 2 customers no longer have it.')).toBeVisible();
  expect((await named(page, 'Jan Gil')).category).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(part.getByRole('link', { name: 'VIP: 2 customers' })).toBeVisible();
  await site.start();
});

test('groups are a tree that is changed by mouse and keyboard; a status in use asks where its customers go', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/settings');
  await expect(page.getByText('works offline')).toBeVisible();
  await put(page, [
    { name: 'Ada Kos', group: 'North', status: 'active' },
    { name: 'Jan Gil', group: 'North / Gdańsk', status: 'active' },
  ]);
  await site.stop();
  const groups = page.getByRole('region', { name: 'Groups' });
  await expect(groups.getByRole('link', { name: 'North: 2 customers' })).toBeVisible();

  await groups.getByPlaceholder('Name of the group').fill('Old');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Group Old added.')).toBeVisible();

  // By the keyboard: North goes into Old, and all within go with it.
  await groups.getByRole('button', { name: 'Move North', exact: true }).press('Enter');
  const move = page.getByRole('dialog', { name: 'Move North' });
  await move.getByRole('combobox', { name: 'Into the group' }).fill('ol');
  await page.keyboard.press('Enter');
  await move.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('North is in Old now. 2 customers followed.')).toBeVisible();
  expect((await named(page, 'Jan Gil')).group).toBe('Old / North / Gdańsk');

  // By the mouse: back to the top.
  await groups
    .locator('.group-row', { has: page.getByRole('button', { name: 'Move North', exact: true }) })
    .locator('.group-handle')
    .hover();
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 4 });
  await groups.locator('.group-top').hover();
  await page.mouse.up();
  await expect(page.getByText('North is at the top level now. 2 customers followed.')).toBeVisible();
  expect((await named(page, 'Ada Kos')).group).toBe('North');

  // What is removed is asked about, and comes back with its customers.
  await groups.getByRole('button', { name: 'Remove Gdańsk' }).click();
  const where = page.getByRole('dialog', { name: 'Remove Gdańsk' });
  await expect(where).toContainText('1 customer lies in this group.');
  await where.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Gdańsk removed. 1 customer followed.')).toBeVisible();
  expect((await named(page, 'Jan Gil')).group).toBe('North');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(groups.getByRole('button', { name: 'Remove Gdańsk' })).toBeVisible();
  expect((await named(page, 'Jan Gil')).group).toBe('North / Gdańsk');

  const statuses = page.getByRole('region', { name: 'Statuses' });
  for (const name of ['Partner', 'Trial']) {
    await statuses.getByPlaceholder('Name of the status').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Status ${name} added.`)).toBeVisible();
  }
  await put(page, [{ name: 'Ola Lis', status: 'Trial' }]);
  await statuses.getByRole('button', { name: 'Move Trial up' }).click();
  await expect(page.getByText('Trial is number 4 now.')).toBeVisible();
  await statuses.getByRole('button', { name: 'Remove Trial' }).click();
  const status = page.getByRole('dialog', { name: 'Remove Trial' });
  await status.getByLabel('Their place').selectOption('Partner');
  await status.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Trial removed. 1 customer followed.')).toBeVisible();
  expect((await named(page, 'Ola Lis')).status).toBe('Partner');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(statuses.getByRole('button', { name: 'Remove Trial' })).toBeVisible();
  expect((await named(page, 'Ola Lis')).status).toBe('Trial');
  expect(await shortcomings(page)).toEqual([]);
  await site.start();
});
