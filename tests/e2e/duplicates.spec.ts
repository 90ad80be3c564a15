import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

const BOOK = [
  { name: 'Anna Nowak', phone: ['+48501000001'], company: 'Brzoza' },
  {
    name: 'Anna Nowak',
    phone: ['+48501000001'],
    email: ['anna@brzoza.example'],
    city: 'Łódź',
    notes: 'Likes tea',
  },
  { name: 'Jan Gawron', email: ['jan@gawron.example'], city: 'Gdynia' },
  { name: 'Jan Gawrom', email: ['jan@gawron.example'], city: 'Sopot' },
  { name: 'Ewa Sowa', phone: ['+48607345812'] },
];

test('likely duplicates are found, merged field by field, and apart again, without a network', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customers');
  await expect(page.getByText('works offline')).toBeVisible();
  await page.evaluate(async (people) => {
    for (const one of people) await window.satchel.put('customer', one);
  }, BOOK);
  await page.goto('/customers/duplicates');
  await site.stop();
  const main = page.getByRole('main');
  await expect(main.getByText('2 groups, 4 customers')).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await shortcomings(page)).toEqual([]);
  }

  // Said to be different, and taken back.
  await page.getByRole('button', { name: 'Not duplicates: Jan Gawr' }).click();
  await expect(main.getByText('1 group, 2 customers')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(main.getByText('2 groups, 4 customers')).toBeVisible();

  // Field by field, by the keyboard.
  await main
    .getByRole('listitem')
    .filter({ hasText: 'Gawrom' })
    .getByRole('link', { name: /merge/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Merge customers' })).toBeVisible();
  await expect(
    page
      .getByRole('radio', { name: 'City: Gdynia' })
      .or(page.getByRole('radio', { name: 'Address: Gdynia' })),
  ).toBeVisible();
  const sopot = page.getByRole('radio', { name: 'Address: Sopot' });
  await sopot.focus();
  await page.keyboard.press('Space');
  await expect(sopot).toBeChecked();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await shortcomings(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Merge 2 records' }).click();
  await expect(main.getByText('1 group, 2 customers')).toBeVisible();
  const found = await page.evaluate(() => window.satchel.list('customer', { search: 'gawro' }));
  expect(found.rows).toMatchObject([{ city: 'Sopot', email: ['jan@gawron.example'] }]);
  await page.keyboard.press('Control+z');
  await expect(main.getByText('2 groups, 4 customers')).toBeVisible();

  // All of the surest at once, and all of it back.
  await page.getByRole('button', { name: 'Merge 1 sure group…' }).click();
  await page.getByRole('button', { name: 'Merge them all' }).click();
  await expect(main.getByText('1 group merged')).toBeVisible();
  const anna = await page.evaluate(() => window.satchel.list('customer', { search: 'anna' }));
  expect(anna.rows).toMatchObject([{ company: 'Brzoza', city: 'Łódź', email: ['anna@brzoza.example'] }]);
  await page.getByRole('button', { name: 'Undo all' }).click();
  await expect(main.getByText('2 groups, 4 customers')).toBeVisible();
  expect((await page.evaluate(() => window.satchel.list('customer', {}))).total).toBe(BOOK.length);
});
