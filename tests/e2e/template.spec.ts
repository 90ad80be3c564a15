import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { IMPORTABLE_FIELDS } from '../../src/domain/fields';
import { expect, test } from './support/fixtures';
import { withList } from './support/satchel';
import { goButton, openList } from './support/screens';

async function download(page: Page, kind?: string): Promise<Download> {
  await page.goto('/import');
  await page.getByRole('button', { name: 'Download a template' }).click();
  if (kind !== undefined) await page.getByText(kind, { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download with/ }).click(),
  ]);
  return file;
}

test('a template is made of chosen columns and opens again with every column recognised', async ({
  page,
}) => {
  const csv = await download(page, 'CSV');
  expect(csv.suggestedFilename()).toBe('satchel-template.en.csv');
  const bytes = await readFile(await csv.path());
  expect(bytes.toString('utf8')).toMatch(/^\uFEFFName,Company,E-mail,Phone,Street/);
  await openList(page, { file: 'filled.csv', bytes });
  await expect(page.getByRole('button', { name: 'is left out' })).toHaveCount(0);
  await expect(goButton(page)).toHaveText('Import 1 customer');

  await page.goto('/import');
  await page.getByRole('button', { name: 'Download a template' }).click();
  for (const field of ['Name', 'Company', 'E-mail', 'Phone'])
    await page.getByLabel(field, { exact: true }).uncheck();
  await expect(page.getByRole('button', { name: 'Download with 7 columns' })).toBeDisabled();
  await page.getByRole('button', { name: 'All' }).click();
  await expect(page.getByRole('button', { name: 'Download with 32 columns' })).toBeEnabled();
  await page.getByRole('button', { name: 'Polski' }).click();
  await expect(page.locator('.imp-file-name')).toHaveText('sample.pl.csv');
});

for (const language of ['English', 'Polski', 'Русский', '中文']) {
  test(`a workbook in ${language} opens again at its list, with all columns recognised`, async ({ page }) => {
    await page.goto('/settings');
    await page.getByText(language, { exact: true }).click();
    await page.goto('/import');
    await page.locator('.imp-start button').nth(1).click();
    await page.locator('.template-sets button').last().click();
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.dialog-actions button').last().click(),
    ]);
    expect(workbook.suggestedFilename()).toMatch(/^satchel-template\.(en|pl|ru|zh)\.xlsx$/);
    const bytes = await readFile(await workbook.path());
    const found = await withList(page, 'inspect', { file: 'template.xlsx', bytes });
    expect(found).toMatchObject({ format: 'xlsx', headerRow: 1, rows: 1 });
    expect(found.columns.map(({ field }) => field)).toEqual(IMPORTABLE_FIELDS);
    expect(found.sheets?.length).toBe(2);
    expect(await withList(page, 'plan', { file: 'template.xlsx', bytes })).toMatchObject({
      created: 1,
      issueCounts: {},
    });
  });
}

test('the separator is that of the region, whatever the language of the screens', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ locale: 'pl-PL', baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/settings');
  await page.getByText('English', { exact: true }).click();
  const csv = await download(page, 'CSV');
  expect((await readFile(await csv.path())).toString('utf8')).toMatch(/^\uFEFFName;Company;/);
  await context.close();
});
