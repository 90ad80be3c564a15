import { expect, type Locator, type Page } from '@playwright/test';
import type { List } from './lists';

type Data = Pick<List, 'file' | 'bytes'>;

const asFile = ({ file, bytes }: Data, mimeType = 'text/csv') => ({ name: file, mimeType, buffer: bytes });

/** The workbench's one button, while it says that it will do something. */
export const goButton = (page: Page): Locator =>
  page.getByRole('button', {
    name: /^(Import [\d,]+ customers?|Update [\d,]+ customers?|Add [\d,]+ and update)/,
  });

/** Opens a list in the workbench and waits until every row is decided. */
export async function openList(page: Page, list: Data, country?: string): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Choose a file…').setInputFiles(asFile(list));
  await expect(page.getByRole('grid')).toBeVisible();
  if (country !== undefined) {
    await page.getByLabel('Phones without a country code').selectOption(country);
  }
}

/** Imports a list by the screens, up to its report. */
export async function importList(page: Page, list: Data): Promise<void> {
  await openList(page, list);
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: /^Done: / })).toBeVisible();
}

/** A number of the sum, in the workbench's bar. */
export const term = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Show only: ${label}, `) });

/** A number of the report's sum. */
export const reported = (page: Page, label: string): Locator =>
  page
    .getByRole('list', { name: 'What becomes of the rows' })
    .getByRole('listitem')
    .filter({ hasText: label });

export async function expectReport(page: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [label, count] of Object.entries(counts)) {
    await expect(reported(page, label).locator('b')).toHaveText(String(count));
  }
}

/** The customers' list, in order of name. */
export async function openCustomers(page: Page, query = ''): Promise<void> {
  await page.goto(`/customers${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });
