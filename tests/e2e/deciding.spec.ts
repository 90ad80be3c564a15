import { axe } from './support/axe';
import { expect, test } from './support/fixtures';
import { withList } from './support/satchel';
import { expectReport, goButton, openList, rowOf, term } from './support/screens';

const bytes = (text: string): Buffer => Buffer.from(text);

const BASE = bytes(`Name;Phone;Email;City
Maria Zięba;+48 501 000 001;maria@poczta.example;Opole
Igor Wrona;+48 501 000 002;igor@poczta.example;Nysa
Jan Nowak;+48 501 000 011;;Łask
Jan Nowak;+48 501 000 012;;Brzeg
`);
const LIST = bytes(`Name;Phone;Email;City
Krzysztof Mak;+48 501 000 001;krzysztof@poczta.example;Opole
Jan Nowak;;;Prudnik
Adam Gaj;+48 501 000 009;adam@poczta.example;Opole
Zofia Mróz;+48 501 000 009;zofia@poczta.example;Opole
Ewa Sowa;+48 501 000 002;ewa@poczta.example;Nysa
`);

test('decides the rows that wait by keyboard, one by one and all at once', async ({ page }) => {
  await page.goto('/import');
  await page.waitForFunction(() => window.satchel !== undefined);
  await withList(page, 'import', { file: 'base.csv', bytes: BASE }, { country: 'PL' });
  await openList(page, { file: 'list.csv', bytes: LIST });
  const queue = page.getByRole('region', { name: 'Rows that wait for your decision' });
  const review = page.getByRole('region', { name: 'The row and whom it may be' });
  await term(page, 'To decide').press('Enter');
  await expect(queue).toContainText('4 rows wait for your decision');
  await expect(review).toContainText('1 of 4');
  await expect(review.getByRole('columnheader', { name: /Maria Zięba.*same phone/ })).toBeVisible();
  expect((await (await axe(page)).include('.imp-centre').analyze()).violations).toEqual([]);

  // All at once, and back.
  await queue.getByRole('button', { name: 'All are new (4)' }).press('Enter');
  await expect(term(page, 'To decide')).toHaveAccessibleName(/, 0$/);
  await expect(review).toHaveCount(0);
  await expect(term(page, 'All rows')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+z');
  await expect(queue).toContainText('4 rows wait for your decision');

  // One by one: Krzysztof is somebody new, the row of Jan is the second of two, Ewa is left out.
  await expect(review).toContainText('1 of 4');
  await page.keyboard.press('n');
  await expect(review).toContainText('1 of 3');
  await expect(review.getByRole('button', { name: 'It is this one' })).toHaveCount(2);
  await page.keyboard.press('2');
  await expect(queue).toContainText('2 rows wait');
  await expect(review.getByRole('columnheader', { name: /^Line 4 of this file/ })).toBeVisible();
  await page.keyboard.press('j');
  await expect(review).toContainText('2 of 2');
  await page.keyboard.press('s');
  await expect(queue).toContainText('1 row waits');
  await expect(review).toContainText('1 of 1');
  await expect(review.getByRole('button', { name: 'The same as this row' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(term(page, 'To decide')).toHaveAccessibleName(/, 0$/);

  await goButton(page).click();
  await expect(page.getByRole('heading', { name: /^Done: / })).toBeVisible();
  await expectReport(page, { New: 2, Updated: 1, Duplicate: 1, Skipped: 1 });
  await page.goto('/customers?sort=name');
  await expect(rowOf(page, 'Krzysztof Mak')).toBeVisible();
  await expect(rowOf(page, 'Maria Zięba')).toContainText('maria@poczta.example');
});
