import { readFile } from 'node:fs/promises';
import { fillBook } from '../book/fill.mjs';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';

const REPORTS = ['customers', 'growth', 'activity', 'pipeline', 'forecast', 'closed'] as const;

test('every report reads as a chart and as a table, without a network', async ({ profile, site }) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customers');
  await expect(page.getByText('works offline')).toBeVisible();
  await fillBook(page, 300);
  await site.stop();
  for (const report of REPORTS) {
    await page.goto(`/reports/${report}`);
    await expect(page.getByRole('figure').first()).toBeVisible();
    await expect(page.getByRole('table').first()).toBeAttached();
    expect(await page.locator('[data-mark]').count()).toBeGreaterThan(1);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await shortcomings(page)).toEqual([]);
    }
  }
  await page.goto('/reports/imports');
  await expect(page.getByText('Nothing to show yet')).toBeVisible();
});

test('a bar leads to the customers behind it; the numbers can be taken along and printed', async ({
  page,
}) => {
  await page.goto('/customers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await fillBook(page, 300);
  await page.goto('/reports/customers?by=country');
  const bar = page.getByRole('link', { name: /^Poland: \d+$/ });
  const count = Number((await bar.getAttribute('aria-label'))?.match(/\d+/)?.[0]);
  // By keys: one mark is in the tab order, arrows go on, the value shows.
  await page.locator('[data-mark]').first().focus();
  await expect(page.locator('.chart-tip')).toHaveText(/: \d+$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-mark]').nth(1)).toBeFocused();
  await page.keyboard.press('Home');

  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await csv).path(), 'utf8');
  expect(text).toContain(`Poland,${count}`);
  for (const [name, start] of [
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await readFile(await (await file).path())).toString('latin1')).toContain(start);
  }
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('row', { name: `Poland ${count}` })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chart-svg').first()).toBeVisible();
  for (const away of ['.rail', '.bar', '.report-filters', '.chart-acts']) {
    await expect(page.locator(away).first()).toBeHidden();
  }
  await page.emulateMedia({ media: 'screen' });

  await bar.click();
  await expect(page).toHaveURL(/\/customers\?filter=/);
  await expect(page.getByText(new RegExp(`^${count} customers of `))).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/reports\/customers\?by=country$/);
  await expect(bar).toBeVisible();
});
