import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

test('who was deleted comes back from the recent changes, after a reload and offline', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customers');
  await expect(page.getByText('works offline')).toBeVisible();
  await page.evaluate(async () => {
    for (let n = 1; n <= 18; n++)
      await window.satchel.put('customer', { name: `Person ${n}`, city: 'Gdynia' });
    await window.satchel.put('customer', { name: 'Ada Kos' });
  });
  await site.stop();
  await page.goto('/customers?city=Gdynia');
  await page.getByRole('checkbox', { name: 'Select all of the list' }).check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('18 customers deleted.')).toBeVisible();

  await page.goto('/customers');
  await expect(page.locator('#main').getByText('1 customer', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Recent changes' }).click();
  const removal = page.getByRole('listitem').filter({ hasText: '18 customers deleted' });
  await expect(removal).toContainText('18 customers deleted: Person');
  await expect(removal).toContainText('16 more');
  await removal.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Taken back: 18 customers deleted')).toBeVisible();
  await expect(removal.last()).toContainText('Taken back');
  expect(await shortcomings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shortcomings(page)).toEqual([]);
  await page.goto('/customers');
  await expect(page.locator('#main').getByText('19 customers', { exact: true })).toBeVisible();
});
