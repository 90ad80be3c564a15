import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { goButton, openCustomers, openList, rowOf } from './support/screens';

const list = (file: string, text: string) => ({ file, bytes: Buffer.from(text) });

const FIRST = list(
  'platnicy-01.csv',
  'Symbol klienta;Płatnik;Rejon obsługi;E-mail\nK-1;Alfa sp. z o.o.;Opole;biuro@alfa.example\nK-2;Beta S.A.;Nysa;biuro@beta.example\n',
);
const NEXT = list(
  'platnicy-02.csv',
  'Rejon obsługi;E-mail;Symbol klienta;Płatnik\nBrzeg;biuro@gamma.example;K-3;Gamma sp. z o.o.\n',
);
const THIRD = list(
  'platnicy-03.csv',
  'Symbol klienta;Płatnik;Rejon obsługi;E-mail\nK-4;Delta S.A.;Kluczbork;biuro@delta.example\n',
);
/** Never imported: the very same file would go by its own import. */
const FOURTH = { ...THIRD, bytes: Buffer.concat([THIRD.bytes, Buffer.from('\n')]) };

const head = (page: Page, header: string) =>
  page.getByRole('button', { name: new RegExp(`^Column “${header}”`) });

/** Sends a column to a field by the keyboard alone. */
async function send(page: Page, header: string, field: string): Promise<void> {
  await head(page, header).press('Enter');
  await page.getByRole('combobox', { name: 'Search fields' }).fill(field);
  await page.keyboard.press('Enter');
  await expect(head(page, header)).toHaveAccessibleName(new RegExp(`goes to ${field}`));
}

async function expectFields(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [header, field] of Object.entries(fields))
    await expect(head(page, header)).toHaveAccessibleName(new RegExp(`goes to ${field}`));
}

const MAPPED = { 'Symbol klienta': 'External ID', Płatnik: 'Company', 'Rejon obsługi': 'Region' };

test('a correction teaches, and a profile is saved, applied by itself, undone, taken away and brought back', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();

  // A correction teaches: the next list of the kind maps itself, in whatever order its columns are.
  await openList(page, FIRST);
  for (const [header, field] of Object.entries(MAPPED)) await send(page, header, field);
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: 'Done: 2 customers added' })).toBeVisible();
  await openList(page, NEXT);
  await expectFields(page, MAPPED);
  await head(page, 'Rejon obsługi').click();
  await expect(page.getByText('As you chose it last time.')).toBeVisible();
  await page.keyboard.press('Escape');

  // These settings become a profile, an owner for new customers among them.
  await page.evaluate(() => window.satchel.put('member', { name: 'Ewa' }));
  await page.getByRole('combobox', { name: 'Owner' }).selectOption('Ewa');
  await page.getByRole('button', { name: 'Save as a profile…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a profile' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Płatnicy');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Profile “Płatnicy” is saved.')).toBeVisible();

  // A list with its headings gets it by itself; one press undoes that, another brings it back.
  await openList(page, THIRD);
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await expect(page.getByText('Profile “Płatnicy” applied by itself')).toBeVisible();
  await expect(owner).toHaveValue('Ewa');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Profile “Płatnicy” is not applied')).toBeVisible();
  await expect(owner).toHaveValue('');
  await page.getByRole('button', { name: 'Apply again' }).press('Enter');
  await expect(page.getByText('Profile “Płatnicy” applied by itself')).toBeVisible();
  await expect(owner).toHaveValue('Ewa');
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: 'Done: 1 customer added' })).toBeVisible();
  await openCustomers(page);
  await expect(rowOf(page, 'Delta S.A.')).toContainText('Ewa');

  // In the settings: used once; exported, deleted, and brought back by a drop on any screen.
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Show the profiles' }).click();
  await expect(page.getByText(/4 columns · used 1 time · last on/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export “Płatnicy” as a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Płatnicy.satchel-profile.json');
  const content = await readFile(await download.path(), 'utf8');
  await page.getByRole('button', { name: 'Delete “Płatnicy”' }).click();
  await expect(page.getByRole('heading', { name: 'No profiles yet' })).toBeVisible();
  await openCustomers(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'Płatnicy.satchel-profile (1).json'));
    return data;
  }, content);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/settings\/profiles$/);
  await expect(page.getByText('Profile “Płatnicy” was added.')).toBeVisible();
  await openList(page, FOURTH);
  await expect(page.getByText('Profile “Płatnicy” applied by itself')).toBeVisible();

  // It is edited by the workbench's own picker, and what was learned can be seen and forgotten.
  await page.goto('/settings/profiles');
  await page.getByRole('button', { name: 'Edit “Płatnicy”' }).click();
  await head(page, 'Rejon obsługi').press('c');
  await page.getByRole('combobox', { name: 'Search fields' }).fill('City');
  await page.keyboard.press('Enter');
  await expect(head(page, 'Rejon obsługi')).toHaveAccessibleName(/goes to City/);
  await page.getByRole('link', { name: 'All profiles' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('button', { name: 'Forget “Płatnik”' }).click();
  await expect(page.getByText('1 heading was forgotten.')).toBeVisible();
  await openList(page, FOURTH);
  await expectFields(page, { ...MAPPED, 'Rejon obsługi': 'City' });
  await site.start();
});
