import { SYSTEMS } from '../../src/domain/system';
import { expect, test } from './support/fixtures';
import { openList } from './support/screens';

const GOOGLE = {
  file: 'contacts.csv',
  bytes: Buffer.from(
    'First Name,Middle Name,Last Name,Phonetic First Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nAda,,Kos,,Work,ada@poczta.example,Mobile,+48 601 000 001\n',
  ),
};

test('every program has its page, found from the import screen, with the server gone', async ({
  profile,
  site,
}) => {
  const page = await profile.newPage();
  await page.goto('/import');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();
  await page.getByRole('link', { name: 'Coming from another CRM?' }).click();
  for (const [id, name] of Object.entries(SYSTEMS)) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/import/from/${id}$`));
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    expect(await page.locator('.sys-steps li').count()).toBeGreaterThan(1);
  }
  await page.getByRole('searchbox', { name: 'Find a program' }).fill('odo');
  await expect(page.locator('.sys-link')).toHaveText(['Odoo']);
  await page.getByRole('searchbox', { name: 'Find a program' }).fill('Excel 97');
  await expect(page.getByText('It is not in the list.')).toBeVisible();

  await page.getByLabel('Choose the exported file…').setInputFiles({
    name: GOOGLE.file,
    mimeType: 'text/csv',
    buffer: GOOGLE.bytes,
  });
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(page.getByText('An export of Google Contacts.')).toBeVisible();
  await page.getByRole('link', { name: 'What comes along' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Google Contacts' })).toBeVisible();
  await site.start();
});

test('the page speaks every language and leaves a list of another kind alone', async ({ page }) => {
  await page.goto('/settings');
  for (const [language, title] of [
    ['Polski', 'Przenosiny z innego programu'],
    ['Русский', 'Переход из другой программы'],
    ['中文', '从其他程序转来'],
    ['English', 'Coming from another program'],
  ] as const) {
    await page.goto('/settings');
    await page.getByText(language, { exact: true }).click();
    await page.goto('/import/from/hubspot');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  await openList(page, { file: 'own.csv', bytes: Buffer.from('Name,Email\nAda Kos,ada@poczta.example\n') });
  await expect(page.getByText('An export of')).toHaveCount(0);
});
