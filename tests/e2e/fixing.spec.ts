import type { Page } from '@playwright/test';
import { axe } from './support/axe';
import { expect, test } from './support/fixtures';
import { expectReport, goButton, openList, term } from './support/screens';

test.use({ viewport: { width: 1440, height: 900 } });

/** Letters alone tell the names apart: digits are no part of a name's key. */
const letters = (n: number): string => String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26));

/** Thirty customers; ten of them with a phone from elsewhere, eighteen with a status of nobody's, all with unclear birthdays. */
const DIRTY = {
  file: 'dirty.csv',
  bytes: Buffer.from(
    `Name,E-mail,Phone,Status,Birthday\n${Array.from({ length: 30 }, (_, n) =>
      [
        `Person ${letters(n)}`,
        `${letters(n)}@poczta.example`,
        n < 10 ? `202 555 26${10 + n}` : `501 000 0${10 + n}`,
        n < 12 ? 'zimna' : n < 18 ? 'gorąca' : 'active',
        `0${1 + (n % 9)}/0${9 - (n % 9)}/1980`,
      ].join(','),
    ).join('\n')}\n`,
  ),
};

const problem = (page: Page, name: RegExp) => page.getByRole('button', { name, expanded: false });
const fixes = (page: Page) => page.getByRole('list', { name: /^What you fixed/ }).getByRole('listitem');

test('a dirty list is put right by kinds of problem, without a network, and its customers hold what was said', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();
  await openList(page, DIRTY, 'PL');
  await expect(term(page, 'Problems')).toContainText('18');

  // An offer mends all numbers at once; the focus goes on to the next problem.
  await problem(page, /^Not a phone number/).click();
  const offer = page
    .getByRole('list', { name: 'What mends many at once' })
    .getByRole('listitem')
    .filter({ hasText: 'read them as numbers of United States?' });
  await expect(offer).toContainText('10 numbers without a country code');
  await offer.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('10 cells put right')).toBeVisible();
  await expect(problem(page, /^Not a phone number/)).toHaveCount(0);
  await expect(problem(page, /^Day or month first/)).toBeFocused();

  // Both readings of a date stand side by side.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Month first 9 January 1980/ })).toBeVisible();
  await page.getByRole('button', { name: /^Day first 1 September 1980/ }).click();
  await expect(problem(page, /^Unknown status/)).toBeFocused();

  // Words of the list become words of ours, by the keyboard alone.
  await page.keyboard.press('Enter');
  const values = page.getByRole('list', { name: '2 different values' });
  await expect(values.getByRole('button', { name: /^zimna 12/ })).toBeVisible();
  const { violations } = await (await axe(page)).include('[data-side="rules"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await values.getByRole('button', { name: /^zimna 12/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Potential', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(values.or(page.getByRole('list', { name: '1 different value' }))).toBeVisible();
  await expect(page.getByRole('button', { name: /^zimna 12/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lapsed', exact: true }).click();
  await expect(page.getByText('No problems. Every value can be kept.')).toBeVisible();
  await expect(term(page, 'Problems')).toContainText('0');

  // One is taken back by its key, and comes again by undo.
  await expect(fixes(page)).toHaveCount(4);
  await expect(fixes(page).nth(2)).toContainText('“gorąca” → Active');
  await page.getByRole('button', { name: 'Take back: Status: “gorąca” → Active' }).focus();
  await page.keyboard.press('Delete');
  await expect(term(page, 'Problems')).toContainText('6');
  await expect(fixes(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(term(page, 'Problems')).toContainText('0');

  await goButton(page).click();
  await expectReport(page, { New: 30 });
  const { rows } = await page.evaluate(() => window.satchel.list('customer', { limit: 30 }));
  const count = (field: string, value: unknown) =>
    rows.filter((row) => Reflect.get(row, field) === value).length;
  expect([count('status', 'lapsed'), count('status', 'active')]).toEqual([12, 18]);
  expect(rows.find(({ name }) => name === 'Person aa')).toMatchObject({
    phone: ['+12025552610'],
    birthday: '1980-09-01',
    status: 'lapsed',
  });

  // The same file again goes by what was said, by itself; one press leaves that, another takes it.
  await openList(page, DIRTY, 'PL');
  await expect(page.getByText('The columns, rules and fixes of that import are used again.')).toBeVisible();
  await expect(term(page, 'Unchanged')).toContainText('30');
  await expect(fixes(page)).toHaveCount(4);
  const note = page.locator('.banner').filter({ hasText: 'Imported before' });
  await note.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(term(page, 'Unchanged')).toContainText(' 0');
  await expect(fixes(page)).toHaveCount(0);
  await note.getByRole('button', { name: 'Use the same settings and fixes' }).press('Enter');
  await expect(term(page, 'Unchanged')).toContainText('30');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
  await site.start();
});
