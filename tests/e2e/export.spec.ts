import { readFile } from 'node:fs/promises';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';
import { openList, term } from './support/screens';

const BOOK = [
  { name: 'Anna Nowak', phone: ['+48501000001', '+48501000002'], city: 'Łódź', notes: 'one\n=two; "three"' },
  { name: '=cmd()', company: '+Plus', birthday: '1980-02-29', status: 'active' },
  { company: 'Brzoza', externalId: '0042' },
];

test('a list is exported in every format without a network, and importing it again changes nothing', async ({
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
  await site.stop();
  for (const [format, ending] of [
    ['CSV', 'csv'],
    ['Excel', 'xlsx'],
    ['vCard', 'vcf'],
    ['JSON', 'json'],
  ] as const) {
    await page.goto('/customers');
    await page.getByRole('button', { name: 'Export customers' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export customers' });
    await dialog.getByText(format, { exact: true }).click();
    if (format === 'CSV') {
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        expect(await shortcomings(page)).toEqual([]);
      }
    }
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export 3 customers' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^customers-.*\\.${ending}$`));
    const bytes = await readFile(await file.path());
    await openList(page, { file: file.suggestedFilename(), bytes });
    await expect(term(page, 'Unchanged')).toHaveAccessibleName(/Unchanged, 3/i);
  }
});

test('opportunities and activities are exported without a network, and importing them again changes nothing', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customers');
  await expect(page.getByText('works offline')).toBeVisible();
  await page.evaluate(async (people) => {
    for (const [at, one] of people.entries()) {
      const { id: customer } = await window.satchel.put('customer', one);
      for (const title of at === 0 ? ['Roof', '=Windows', 'Roof rack'] : ['Roof'])
        await window.satchel.put('opportunity', {
          customer,
          title,
          pipeline: 'first',
          stage: 'first-1',
          expectedRevenue: '1200.50',
        });
      await window.satchel.put('activity', {
        customer,
        kind: 'call',
        state: 'planned',
        subject: 'Call back',
      });
    }
    await window.satchel.put('activity', { kind: 'task', state: 'planned', subject: 'About nobody' });
  }, BOOK);
  await site.stop();
  for (const [path, list, search, count] of [
    ['/opportunities/list', 'opportunities', '?search=roof', 4],
    ['/tasks', 'activities', '', 4],
  ] as const) {
    await page.goto(path + search);
    await page.getByRole('button', { name: `Export ${list}` }).click();
    const dialog = page.getByRole('dialog', { name: `Export ${list}` });
    await dialog.getByText('CSV', { exact: true }).click();
    await expect(dialog.getByText('vCard')).toHaveCount(0);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await shortcomings(page)).toEqual([]);
    }
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Export ${count} ${list}` }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${list}-.*\\.csv$`));
    const bytes = await readFile(await file.path());
    expect(bytes.toString('utf8')).not.toContain('Windows');
    await openList(page, { file: file.suggestedFilename(), bytes });
    await expect(term(page, 'Unchanged')).toHaveAccessibleName(/Unchanged, 4/i);
  }
});

test('those who are chosen are exported alone', async ({ profile }) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customers');
  await page.evaluate(async (people) => {
    for (const one of people) await window.satchel.put('customer', one);
  }, BOOK);
  await page.goto('/customers');
  await page
    .getByRole('gridcell', { name: /Anna Nowak/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: 'Anna Nowak' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Export…' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('dialog').getByText('CSV', { exact: true }).click();
  await page.getByRole('button', { name: 'Export 1 customer' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text).toContain('Anna Nowak');
  expect(text).not.toContain('Brzoza');
});

test('who is archived is exported only where that is asked', async ({ profile }) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customers');
  await page.evaluate(async (people) => {
    for (const one of people) await window.satchel.put('customer', one);
  }, BOOK);
  await page.goto('/customers');
  await page.getByRole('row').filter({ hasText: 'Brzoza' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(page.getByText('1 customer archived.')).toBeVisible();
  await page.getByRole('button', { name: 'Export customers' }).click();
  await expect(page.getByRole('button', { name: 'Export 2 customers' })).toBeVisible();
  await page.getByLabel('With 1 archived customer').check();
  await page.getByRole('dialog').getByText('CSV', { exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export 3 customers' }).click();
  expect(await readFile(await (await saving).path(), 'utf8')).toContain('Brzoza');
});
