import { expect, test } from './support/fixtures';
import { openList } from './support/screens';

// Wide enough for the panel that says how a file was read.
test.use({ viewport: { width: 1440, height: 900 } });

const TWO_ROWS = `Klienci;;;
Dane osobowe;;Kontakt;
Imię;Nazwisko;E-mail;Telefon
Iga;Sowa;i@poczta.example;501000001
Imię;Nazwisko;E-mail;Telefon
Ewa;Żak;e@poczta.example;501000002
Razem: 2;;;
`;

test('a header of two lines; what is no customer is left out, says why, and can be taken in', async ({
  page,
}) => {
  await openList(page, { file: 'two.csv', bytes: Buffer.from(TWO_ROWS) });
  await expect(page.getByRole('button', { name: 'Change: Headings, now Lines 2 and 3' })).toBeVisible();
  await expect(page.getByText('Kontakt › E-mail')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import 2 customers/ })).toBeVisible();
  await page.getByRole('gridcell', { name: 'Razem: 2' }).click();
  await expect(page.getByText('No customer stands in this row: it is left out.')).toBeVisible();

  await page.getByRole('button', { name: 'Change: Headings, now Lines 2 and 3' }).click();
  await page.getByRole('menuitemradio', { name: /^Line 3/ }).click();
  await expect(page.getByRole('button', { name: 'Change: Headings, now Line 3' })).toBeVisible();
  await expect(page.getByText('Kontakt › E-mail')).toHaveCount(0);
});

test('where letters fit several encodings one question is asked, in the words of the list', async ({
  page,
}) => {
  // Gödöllő in windows-1250: windows-1252 reads Gödöllõ.
  const bytes = Buffer.from(
    'Name;City;Phone\nAnn Smith;G\xf6d\xf6ll\xf5;501000001\nBob;Oslo;501000002\n',
    'latin1',
  );
  await openList(page, { file: 'unsure.csv', bytes });
  await expect(page.getByText('Are these names right?')).toBeVisible();
  await page.getByRole('button', { name: /^Gödöllő/ }).click();
  await expect(page.getByText('Are these names right?')).toHaveCount(0);
  await expect(page.getByRole('gridcell', { name: 'Gödöllő' })).toBeVisible();
  await expect(page.getByRole('button', { name: /now Central European/ })).toBeVisible();
});

test('quotes of another kind are named, and can be said otherwise', async ({ page }) => {
  const text = "'Name','City'\n'Kowal, Jan','Opole'\n'Lis, Ewa','Brzeg'\n";
  await openList(page, { file: 'quotes.csv', bytes: Buffer.from(text) });
  await expect(page.getByRole('gridcell', { name: 'Kowal, Jan' })).toBeVisible();
  await page.getByRole('button', { name: /^Change: Quotes around cells, now Single/ }).click();
  await page.getByRole('menuitemradio', { name: /^Double " "/ }).click();
  await expect(page.getByRole('button', { name: /^Change: Quotes around cells, now Double/ })).toBeVisible();
});
