import { expect, test } from './support/fixtures';
import { goButton, openCustomers, openList } from './support/screens';

const list = (file: string, text: string) => ({ file, bytes: Buffer.from(text) });

const FIRST = list(
  'guests.csv',
  `Name;Phone;Favourite coffee;Shoe size\n${[
    ...['Ada Kos;+48501000011;Latte;38,5', 'Jan Gil;+48501000012;latte;44', 'Ewa Sowa;+48501000013;Mokka;40'],
    ...['Ola Lis;+48501000014;Mokka;', 'Iga Wit;+48501000015;Latte;41', 'Oto Maj;+48501000016;Mokka;42'],
  ].join('\n')}\n`,
);
const NEXT = list('guests-2.csv', 'Shoe size;Name;Phone\n39;Ada Kos;+48501000011\n');

test('a column becomes a field of one’s own without a network, and the next list knows it', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();

  // By the keyboard over its column, and by one press where it is said to stay out.
  await openList(page, FIRST);
  await page.getByRole('button', { name: 'Column “Favourite coffee” is left out' }).press('Enter');
  await page.keyboard.type('coff');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('coff');
  await page.getByRole('textbox', { name: 'Name' }).fill('Coffee');
  await expect(page.getByRole('radio', { name: 'Choice' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Column “Favourite coffee” goes to Coffee' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a field of your own out of “Shoe size”' }).click();
  await expect(page.getByRole('radio', { name: 'Number' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Column “Shoe size” goes to Shoe size' })).toBeVisible();
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: 'Done: 6 customers added' })).toBeVisible();

  // The next list's heading is the field's name.
  await openList(page, NEXT);
  await expect(page.getByRole('button', { name: /^Column “Shoe size” goes to Shoe size/ })).toBeVisible();
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: /^Done: / })).toBeVisible();

  await openCustomers(page);
  await page.getByRole('link', { name: 'Ada Kos' }).click();
  const card = page.getByRole('main');
  await expect(card.getByText('Your own fields')).toBeVisible();
  await expect(card.locator('.fact', { hasText: 'Coffee' })).toContainText('Latte');
  await expect(card.locator('.fact', { hasText: 'Shoe size' })).toContainText('39');
  await page.getByRole('button', { name: 'Edit: Coffee' }).click();
  await page.getByLabel('Coffee').selectOption('Mokka');
  await page.keyboard.press('Enter');
  await expect(card.locator('.fact', { hasText: 'Coffee' })).toContainText('Mokka');
  const found = await page.evaluate(() =>
    window.satchel.list('customer', { where: { 'custom.coffee': 'Mokka', 'custom.shoe-size': '39' } }),
  );
  expect(found.rows.map(({ name }) => name)).toEqual(['Ada Kos']);
  const refused = await page.evaluate(() =>
    window.satchel
      .put('customer', { name: 'X', 'custom.none': 'y' })
      .catch(({ code, params }) => ({ code, params })),
  );
  expect(refused).toEqual({ code: 'invalid-record', params: { field: 'custom.none' } });
  await site.start();
});
