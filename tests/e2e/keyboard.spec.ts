import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { POLISH } from './support/lists';
import { expectReport, goButton } from './support/screens';

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} Tabs do not reach ${target}`);
}

test('imports a list, corrects its mapping, and takes it back by keyboard alone', async ({ page }) => {
  page.on('filechooser', (chooser) => {
    void chooser.setFiles({ name: POLISH.file, mimeType: 'text/csv', buffer: POLISH.bytes });
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const start = page.getByRole('main').getByRole('link', { name: 'Import a list' });
  await tabTo(page, start);
  await page.keyboard.press('Enter');

  const choose = page.locator('button').filter({ hasText: 'Choose a file…' });
  await tabTo(page, choose);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toBeVisible();

  // The notes go to another field: from the grid's heading, by name.
  const heading = page.getByRole('button', { name: /^Column “Uwagi” goes to Notes/ });
  await tabTo(page, page.getByRole('grid').locator('[tabindex="0"]').first());
  for (const key of ['Control+Home', 'ArrowUp', 'End']) await page.keyboard.press(key);
  await expect(heading).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('source');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Column “Uwagi” goes to Source/ })).toBeVisible();

  await tabTo(page, goButton(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Done: 60 customers added' })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Undo this import…' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Undo the import', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
  await expectReport(page, { New: 60 });
});

test('opens a customer and edits it by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => window.satchel.put('customer', { name: 'Ada Kos', city: 'Opole' }));
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search customers')).toBeFocused();
  await page.keyboard.type('kos');
  await expect(page).toHaveURL(/search=kos/); // the list is drawn anew, and until then the focus could be lost
  await tabTo(page, page.getByRole('link', { name: 'Ada Kos' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Edit: City' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('City')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Nysa');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Changes saved.')).toBeVisible();
  const { rows } = await page.evaluate(() => window.satchel.list('customer'));
  expect(rows[0]?.city).toBe('Nysa');
});
