import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';
import { FIRST } from './support/lists';
import { importList, openCustomers } from './support/screens';

// Its pages are to be stored for later.
test.use({ serviceWorkers: 'allow' });

/** The app as it is stored on the device, and then no server any more. */
async function offline(page: Page, stop: () => Promise<void>): Promise<void> {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByText('works offline')).toBeVisible();
  await stop();
}

const fact = (page: Page, name: string) =>
  page.getByRole('main').locator('.fact').filter({ hasText: name }).first();

test('a rep works from the card without a network: corrects, calls, takes down, plans, keeps a file', async ({
  page,
  site,
}) => {
  await importList(page, FIRST);
  await offline(page, site.stop);
  await openCustomers(page);
  await page.getByRole('link', { name: 'Ada Kos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Kos' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call', exact: true })).toHaveAttribute(
    'href',
    'tel:+48601000001',
  );
  await expect(page.getByRole('link', { name: 'Write' })).toHaveAttribute(
    'href',
    'mailto:ada@poczta.example',
  );

  // Corrected where it stands: Enter stores, Tab stores and goes on, the reason stands beside what cannot be kept.
  await fact(page, 'City').getByText('Opole').click();
  await page.getByLabel('City').fill('Nysa');
  await page.keyboard.press('Enter');
  await expect(fact(page, 'City')).toContainText('Nysa');
  await page.getByRole('button', { name: 'More fields: Contact' }).click();
  await page.getByRole('menuitem', { name: 'Add a phone' }).click();
  await page.getByLabel('Phone, 2', { exact: true }).fill('12');
  await page.keyboard.press('Enter');
  await expect(page.locator('.field-error')).toBeVisible();
  await page.getByLabel('Phone, 2', { exact: true }).fill('+48 22 123 45 67');
  await page.getByLabel('Label of +48 22 123 45 67').fill('work');
  await page.keyboard.press('Enter');
  await expect(fact(page, 'Phone')).toContainText('+48 221 234 567work');

  // What was said, and what is to be done.
  const entry = page.getByRole('form', { name: 'Take down' });
  await entry.getByText('Call', { exact: true }).click();
  await entry.getByLabel('Outcome').selectOption('No answer');
  await page.keyboard.press('Control+Enter');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('Call · No answer')).toBeVisible();
  await entry.getByText('Task', { exact: true }).click();
  await entry.getByRole('textbox').first().fill('Try again');
  await entry.getByLabel('Day').fill('yesterday');
  await page.keyboard.press('Control+Enter');
  const next = page.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('Overdue: Yesterday');
  await next.getByRole('button', { name: 'Done: Try again' }).click();
  await expect(timeline.getByText('Task · Try again')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(next.getByText('Task · Try again')).toBeVisible();

  // Before and after of what was changed, and where it came from.
  await timeline.getByText(/^Changes/).click();
  await expect(timeline.locator('del').filter({ hasText: 'Opole' })).toBeVisible();
  await expect(timeline.getByText('Label of +48 221 234 567')).toBeVisible();
  await expect(timeline.locator('dd').filter({ hasText: 'added +48 221 234 567' })).toBeVisible();
  await timeline.getByRole('button', { name: 'Undo: City' }).click();
  await expect(fact(page, 'City')).toContainText('Opole');
  await timeline.getByText(/^Imports/).click();
  await expect(timeline.getByRole('link', { name: 'march.csv, line 2' })).toBeVisible();

  // A file, kept, named and given back.
  const files = page.getByRole('region', { name: 'Files' });
  const offer = { name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('1,000 zł') };
  await files.locator('input[type=file]').setInputFiles(offer);
  await files.getByRole('button', { name: 'Rename “offer.txt”' }).click();
  await page.keyboard.type('roof');
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await files.getByRole('button', { name: 'roof.txt', exact: true }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('1,000 zł');

  // All of it is there after a reload, and what was done last can be taken back from the customer's removal on.
  await page.reload();
  await expect(next.getByText('Task · Try again')).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('grid')).not.toContainText('Ada Kos');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Ada Kos' }).click();
  await expect(files.getByText('roof.txt')).toBeVisible();
  await expect(next.getByText('Task · Try again')).toBeVisible();
});

test('leads from a person to the others of the company and what they may bring, and back', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate(async () => {
    const put = window.satchel.put;
    await put('customer', { name: 'Anna Lis', company: 'Żbik Sp. z o.o.', status: 'active' });
    await put('customer', { name: 'Jan Sum', company: 'ZBIK', jobTitle: 'Buyer', phone: ['+48501234567'] });
    await put('customer', { name: 'Ewa Kos', company: 'Ryś' });
  });
  await openCustomers(page, '?sort=name');
  await page.getByRole('link', { name: 'Jan Sum' }).click();
  await page.getByRole('button', { name: 'New opportunity' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Roof');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Opportunities' })).toContainText('Roof');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Opportunity added: Roof');

  await page.getByRole('link', { name: 'Anna Lis' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Lis' })).toBeVisible();
  const company = page.getByRole('region', { name: '1 other person at Żbik Sp. z o.o.' });
  await expect(company.getByRole('link', { name: '+48 501 234 567' })).toHaveAttribute(
    'href',
    'tel:+48501234567',
  );
  await expect(company).toContainText('1 open opportunity of the company');
  await expect(company.getByRole('link', { name: 'Roof' })).toBeVisible();

  // J and K walk the list that one came from.
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: 'Ewa Kos' })).toBeVisible();
  await page.getByText('2 of 3', { exact: true }).waitFor();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Lis' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`the card keeps WCAG 2.2 AA in the ${colorScheme}, also while it is edited and on a phone`, async ({
      page,
    }) => {
      await page.goto('/');
      const id = await page.evaluate(async () => {
        const made = await window.satchel.put('customer', {
          ...{ name: 'Anna Lis', company: 'Żbik', phone: ['+48501234567', '+48221234567'], city: 'Łódź' },
          ...{ status: 'active', category: ['VIP'], owner: 'Jan Sum', notes: 'one\ntwo' },
        });
        await window.satchel.put('customer', { name: 'Ewa Kos', company: 'Żbik' });
        return (made as { id: string }).id;
      });
      await page.goto(`/customers/${id}`);
      await page.getByLabel('What is worth remembering?').fill('A note');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('A note');
      expect(await shortcomings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Edit: Phone' }).click();
      await page.getByLabel('Phone, 2', { exact: true }).fill('12');
      await page.keyboard.press('Enter');
      await expect(page.locator('.field-error')).toBeVisible();
      expect(await shortcomings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByText('Details', { exact: true }).click();
      await page.getByRole('button', { name: 'More actions' }).click();
      expect(await shortcomings(page)).toEqual([]);
    });
  });
}
