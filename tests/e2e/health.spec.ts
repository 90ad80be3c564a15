import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

const BOOK = [
  {
    name: 'Ada Kos',
    phone: ['+48501000011'],
    city: 'Warszawa',
    country: 'PL',
    postalCode: '00-950',
    category: ['VIP'],
  },
  {
    name: 'Jan Gil',
    email: ['jan@gmial.com'],
    city: 'WARSZAWA',
    country: 'PL',
    postalCode: '950',
    category: ['VIP'],
  },
  { name: 'Ewa Sowa', email: ['ewa@gmail.com'], city: 'Warszawa ', owner: 'Anna Nowak', category: ['VIP'] },
  { name: 'Ola Lis', city: 'Kraków', street: 'Rynek 1', category: ['VIP'], owner: 'Anna Nowak' },
  { name: 'Oto Maj', phone: ['+48501000016'], status: 'lapsed', createdAt: '2024-01-01', category: ['VIP'] },
];

test('the review says what is missing, wrong and forgotten, leads to it, and puts it right in acts that are taken back', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 1400 });
  await page.goto('/customers/health');
  await expect(page.getByText('Nothing to look after yet')).toBeVisible();
  await expect(page.getByText('works offline')).toBeVisible();
  await page.evaluate(async (rows) => {
    for (const row of rows) await window.satchel.put('customer', row);
  }, BOOK);
  await site.stop();
  await page.reload();
  const line = (label: string) => page.getByRole('listitem').filter({ hasText: label });
  await expect(page.getByText('1 of 5 customers has a name, a phone or an e-mail, an owner')).toBeVisible();
  await expect(line('No name')).toContainText('None');
  await expect(line('E-mail with a mistyped domain')).toContainText('1');
  expect(await shortcomings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shortcomings(page)).toEqual([]);

  // One click leads to exactly these, and Back to the review.
  await page.getByRole('link', { name: 'Neither phone nor e-mail' }).click();
  await expect(page.getByRole('link', { name: 'Ola Lis' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ada Kos' })).toBeHidden();
  await page.goBack();

  // An owner for all who have none.
  await line('No owner').getByRole('button', { name: 'Set for all…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set for 3 customers' });
  await dialog.getByLabel('Owner').selectOption({ label: 'Add somebody…' });
  await dialog.getByLabel('Owner').fill('Anna Nowak');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(page.getByText('3 customers changed.')).toBeVisible();
  await expect(line('No owner')).toContainText('None');

  // A slip in an address: what it was meant to be is taken by one press.
  await line('E-mail with a mistyped domain').getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Replace jan@gmial.com by jan@gmail.com' }).click();
  await expect(page.getByText('1 customer changed.')).toBeVisible();
  await expect(line('E-mail with a mistyped domain')).toContainText('None');

  // One city in two ways becomes one.
  await line('City').getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('radio', { name: /^Warszawa/ })).toBeChecked();
  expect(await shortcomings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Unify 1 word' }).click();
  await expect(line('City')).toContainText('None');
  const cities = await page.evaluate(
    async () => (await window.satchel.list('customer', { search: 'Jan' })).rows[0],
  );
  expect(cities).toMatchObject({ city: 'Warszawa', email: ['jan@gmail.com'] });

  // Who lapsed long ago is put aside, and comes back.
  await page.getByLabel('To be archived after').selectOption('24');
  await line('Lapsed, no contact for more than 24 months').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('1 archived customer')).toBeVisible();
  await expect(page.getByText('of 4 customers')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('0 archived customers')).toBeVisible();
  await site.start();
});
