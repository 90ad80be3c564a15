import type { Page } from '@playwright/test';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

const put = (page: Page, name: string, status: string): Promise<unknown> =>
  page.evaluate((record) => window.satchel.put('customer', record), { name, status });

test('keeps filters as a segment that stays live, changes it, deletes it and brings it back, offline', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  for (const [name, status] of [
    ['Ada Kos', 'active'],
    ['Jan Kos', 'lapsed'],
    ['Ewa Gil', 'active'],
  ] as const)
    await put(page, name, status);
  await page.goto('/customers');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();

  const count = page.locator('.screen-aside');
  const status = (name: string) =>
    page.getByRole('group', { name: 'Status' }).getByRole('checkbox', { name: new RegExp(`^${name}`) });
  await status('Active').check();
  await expect(count).toHaveText('2 customers of 3');
  await page.getByLabel('Search customers').fill('kos');
  await expect(count).toHaveText('1 customer of 3');
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Active Kos');
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('Enter');

  const segment = page.getByRole('link', { name: 'Active Kos' });
  await expect(segment).toHaveAttribute('aria-current', 'true');
  await expect(segment).toHaveText('Active Kos1');
  await put(page, 'Ola Kos', 'active');
  await expect(segment).toHaveText('Active Kos2');
  await expect(count).toHaveText('2 customers of 4');

  // Another one by its name is refused.
  await status('Lapsed').check();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeEnabled();
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('ACTIVE KOS');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Another segment is called “Active Kos”')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(segment).toHaveText('Active Kos3');

  await page.goto('/customers');
  await segment.click();
  await expect(count).toHaveText('3 customers of 4');
  await page.getByRole('button', { name: 'Delete the segment “Active Kos”' }).click();
  await expect(segment).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(segment).toHaveText('Active Kos3');
  expect(await shortcomings(page)).toEqual([]);
  await site.start();
});
