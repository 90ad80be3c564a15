import type { Page } from '@playwright/test';
import { dirtyList, OTHER_COUNTRY, OTHER_OWNER, OTHER_STATUS, OWNERS, ROWS } from '../fixtures/dirty/list';
import { expect, test } from './support/fixtures';
import { goButton, openList, reported, term } from './support/screens';

test.use({ viewport: { width: 1440, height: 900 } });

const { text, truth } = dirtyList();
const LIST = { file: 'dirty.csv', bytes: Buffer.from(text) };

/** One act of a person: waits until the list of what was fixed holds it. */
async function act(page: Page, number: number, press: () => Promise<void>): Promise<void> {
  await press();
  await expect(page.getByRole('heading', { name: `What you fixed: ${number} act` })).toBeVisible();
}

const problem = (page: Page, name: RegExp) => page.getByRole('button', { name, expanded: false });

async function offer(page: Page, of: RegExp, said: RegExp | string): Promise<void> {
  await problem(page, of).click();
  const offered = page.getByRole('listitem').filter({ hasText: said }).last();
  await offered.getByRole('button', { name: 'Apply' }).click();
}

async function meaning(page: Page, of: RegExp, value: string): Promise<void> {
  await problem(page, of).click();
  await page.getByRole('button', { name: new RegExp(`^${value} `) }).click();
}

test('eight acts clean a list of two thousand dirty rows, and its customers are the truth', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate(async (names) => {
    for (const name of names) await window.satchel.put('member', { name });
  }, OWNERS);
  await openList(page, LIST, 'PL');
  await expect(term(page, 'All rows')).toContainText('2,000');
  await expect(term(page, 'Problems')).not.toContainText(/^0/);

  await act(page, 1, () => offer(page, /^Not a phone number/, 'read them as numbers of Russia?'));
  await act(page, 2, () => offer(page, /^Likely a slip in the e-mail/, /e-mail/));
  await act(page, 3, async () => {
    await meaning(page, /^Unknown status/, OTHER_STATUS);
    await page.getByRole('button', { name: 'Active', exact: true }).click();
  });
  await act(page, 4, async () => {
    await meaning(page, /^Unknown owner/, OTHER_OWNER);
    await page.getByRole('button', { name: OWNERS[1], exact: true }).click();
  });
  await act(page, 5, async () => {
    await meaning(page, /^Unknown country/, OTHER_COUNTRY);
    await page.getByRole('textbox', { name: 'Replace by' }).fill('Poland');
    await page.keyboard.press('Enter');
  });
  await act(page, 6, async () => {
    await problem(page, /^Day or month first/).click();
    await page.getByRole('button', { name: /^Month first/ }).click();
  });
  await expect(term(page, 'Problems')).toContainText(/^0/);
  await problem(page, /^2 suggestions/).click();
  await act(page, 7, async () => {
    await problem(page, /^\d+ groups of alike values/).click();
    await page.getByRole('button', { name: /^Merge all \d+ groups/ }).click();
  });
  await act(page, 8, async () => {
    await problem(page, /^Names? in capitals/).click();
    await page.getByRole('button', { name: /^Apply to all \d+ cells/ }).click();
  });
  await expect(term(page, 'Problems')).toContainText(/^0/);

  await goButton(page).click();
  await expect(reported(page, 'New').locator('b')).toHaveText('2,000');
  const customers = await page.evaluate(
    async (limit) =>
      (await window.satchel.list('customer', { limit })).rows.map(
        ({ name, email, phone, city, country, status, owner, birthday }) => ({
          ...{ name, email, phone, city, country, status, owner, birthday },
        }),
      ),
    ROWS + 1,
  );
  const inOrder = (rows: readonly { readonly email?: readonly string[] | undefined }[]) =>
    rows.toSorted((a, b) => ((a.email?.[0] ?? '') < (b.email?.[0] ?? '') ? -1 : 1));
  expect(inOrder(customers)).toEqual(inOrder(truth));
});
