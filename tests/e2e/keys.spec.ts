import { fillBook } from '../book/fill.mjs';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

test('finds and does everything by the palette, in whichever layout, with the server gone', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.goto('/customers');
  await expect(page.getByText('works offline')).toBeVisible();
  await fillBook(page, 300);
  await site.stop();
  await page.reload();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  const input = page.getByRole('combobox', { name: 'Find or do something' });

  await page.keyboard.press('Control+k');
  await expect(input).toBeFocused();
  // "settings" on a Russian layout.
  await page.keyboard.type('ыуеештп');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(/^Settings/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  // A customer by a part of the name: Enter opens the first that is found.
  const name = await page.evaluate(async () => {
    const { rows } = await window.satchel.list('customer', { limit: 1, where: { country: 'PL' } });
    return String(rows[0]?.name ?? '');
  });
  await page.keyboard.press('Control+k');
  await expect(input).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  expect(await shortcomings(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  // Escape gives the focus back and changes nothing.
  await page.keyboard.press('Control+k');
  await expect(input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(input).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await site.start();
});

test('goes by keys, Cyrillic ones as well, and tells of them', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const press = (key: string, code: string) =>
    page.evaluate(
      ([pressed, at]) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, code: at, bubbles: true, cancelable: true }),
        ),
      [key, code] as const,
    );
  for (const [key, code, heading] of [
    ['ы', 'KeyS', 'Settings'],
    ['с', 'KeyC', 'Customers'],
    ['к', 'KeyR', 'Reports'],
  ] as const) {
    await press('п', 'KeyG');
    await press(key, code);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await press('т', 'KeyN');
  await expect(page).toHaveURL(/\/customers\/new$/);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Find anything, do anything')).toBeVisible();
});

test('Back finds a long page where it was left', async ({ page }) => {
  await page.goto('/settings');
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 2, name: 'Keyboard' });
  await expect(heading).toBeVisible();
  // The last of what comes from the book and makes the page longer.
  await expect(page.getByLabel('Your name')).toBeVisible();
  await expect(page.getByText(/ used$/)).toBeVisible();
  await heading.evaluate((element) => element.scrollIntoView());
  const left = await heading.boundingBox();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page).toHaveURL(/\/import$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  await expect.poll(() => main.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect
    .poll(async () => Math.abs(((await heading.boundingBox())?.y ?? Number.NaN) - (left?.y ?? Number.NaN)))
    .toBeLessThan(2);
});
