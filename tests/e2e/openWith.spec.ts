import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FILE_TYPES } from '../../src/domain/fileTypes';
import { expect, test } from './support/fixtures';
import { FIRST, POLISH } from './support/lists';
import { goButton, openList } from './support/screens';

const TSV = 'Name\tEmail\tCity\nAda Kos\tada@poczta.example\tOpole\nJan Gil\tjan@poczta.example\tKielce\n';

const fileName = (page: Page) => page.locator('.imp-file-name');

/** Pastes with the keys, as a user does, what a page copied before. */
async function pasteWithKeys(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** Posts the share sheet's form, as the browser does: a navigation from outside of any script's reach. */
async function share(
  page: Page,
  files: readonly { name: string; type: string; base64: string }[],
  text = '',
): Promise<void> {
  await page.evaluate(
    ({ files, text }) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'POST', action: '/share', enctype: 'multipart/form-data' });
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
      input.multiple = true;
      input.files = transfer.files;
      const words = Object.assign(document.createElement('textarea'), { name: 'text', value: text });
      form.append(words, ...(files.length > 0 ? [input] : []));
      document.body.append(form);
      form.submit();
    },
    { files, text },
  );
}

test('a table is pasted anywhere, a word does nothing, and a review is not replaced unasked', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/customers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await pasteWithKeys(page, 'Ada');
  await pasteWithKeys(page, TSV);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(fileName(page)).toHaveText('Pasted table');
  await expect(goButton(page)).toHaveText('Import 2 customers');

  // In the search the keys write; beside it a list under review stays until its user says otherwise.
  await page.getByRole('searchbox').focus();
  await pasteWithKeys(page, 'Kos');
  await expect(page.getByRole('searchbox')).toHaveValue('Kos');
  await page.goto('/import');
  await openList(page, POLISH);
  await page
    .getByRole('button', { name: /goes to/ })
    .first()
    .press('Enter');
  await page.getByRole('combobox').fill('Leave');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).focus();
  await pasteWithKeys(page, TSV);
  await page.getByRole('button', { name: 'Keep reviewing' }).click();
  await expect(fileName(page)).toHaveText(POLISH.file);
});

/** What Excel puts on the clipboard: a cell with a break of lines, and a phone that it shows shortened. */
const FROM_EXCEL = {
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"></head><body><table border=0><!--StartFragment--><tr height=20><td>Name</td><td>Phone</td><td>Notes</td></tr><tr><td>Ada Kos</td><td align=right x:num="48601000001">4.8601E+10</td><td>tea<br>and cake</td></tr><!--EndFragment--></table></body></html>`,
  text: 'Name\tPhone\tNotes\r\nAda Kos\t4.8601E+10\t"tea\nand cake"\r\n',
};

test('cells of a spreadsheet come with their whole numbers and their breaks of lines', async ({ page }) => {
  await page.goto('/import');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, FROM_EXCEL);
  await goButton(page).click();
  await expect(page.getByRole('heading', { name: /^Done: / })).toBeVisible();
  const { rows } = await page.evaluate(() => window.satchel.list('customer'));
  expect(rows).toMatchObject([{ name: 'Ada Kos', phone: ['+48601000001'], notes: 'tea\nand cake' }]);
});

test('the button reads the clipboard where it may, and else opens a box', async ({ context, page }) => {
  await page.goto('/import');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await expect(page.getByText('Paste at least two rows')).toBeVisible();
  await page.getByLabel('Rows, a line each').fill(TSV);
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await expect(goButton(page)).toHaveText('Import 2 customers');

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/import');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), TSV);
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await expect(goButton(page)).toHaveText('Import 2 customers');
});

test('the share sheet hands over files and text with the server gone', async ({ profile, site }) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();
  const shared = ({ file, bytes }: { file: string; bytes: Buffer }) => ({
    name: file,
    type: 'text/csv',
    base64: bytes.toString('base64'),
  });
  await share(page, [shared(POLISH)]);
  await expect(fileName(page)).toHaveText(POLISH.file);
  await expect(goButton(page)).toHaveText('Import 60 customers');
  await expect(page).toHaveURL(/\/import$/);
  expect(await page.evaluate(() => caches.open('satchel-shared').then((c) => c.keys()))).toEqual([]);

  await share(page, [shared(POLISH), shared(FIRST)]);
  await expect(page.getByRole('heading', { level: 1, name: '2 files' })).toBeVisible();

  await share(page, [], TSV);
  await expect(fileName(page)).toHaveText('Shared table');

  await share(page, [], 'Ada');
  await expect(page.getByText('There is no table in it.')).toBeVisible();
  await page.goto('/import?shared=failed');
  await expect(page.getByText('What was shared did not arrive.')).toBeVisible();
  await site.start();
});

test('the installed app opens files of the operating system, and asks before one takes the place of a review', async ({
  profile,
  site,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'satchel-files-'));
  const kept = async ({ file, bytes }: { file: string; bytes: Buffer }) => {
    const path = join(folder, file);
    await writeFile(path, bytes);
    return path;
  };
  const [polish, first] = [await kept(POLISH), await kept(FIRST)];
  // The page is the app's window as soon as it is installed.
  const app = await profile.newPage();
  await app.goto('/');
  await expect(app.getByText('works offline')).toBeVisible();
  const session = await profile.newCDPSession(app);
  const manifestId = `${site.url}/`;
  await session.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
  const open = (...files: string[]) => session.send('PWA.launchFilesInApp', { manifestId, files });
  const { targetIds } = await open(polish);
  await expect(fileName(app)).toHaveText(POLISH.file);
  await expect(goButton(app)).toHaveText('Import 60 customers');

  await app
    .getByRole('button', { name: /goes to/ })
    .first()
    .press('Enter');
  await app.getByRole('combobox').fill('Leave');
  await app.keyboard.press('Enter');
  // The open window is focused and stays where it is.
  expect((await open(first)).targetIds).toEqual(targetIds);
  await app.getByRole('button', { name: 'Replace it' }).click();
  await expect(fileName(app)).toHaveText(FIRST.file);
  await open(polish, first);
  await expect(app.getByRole('heading', { level: 1, name: '2 files' })).toBeVisible();
  await session.send('PWA.uninstall', { manifestId });
  await rm(folder, { recursive: true });
});

test('the manifest opens every kind of list with the app', async ({ profile }) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  const session = await profile.newCDPSession(page);
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { data, errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}');
  expect(manifest.file_handlers).toEqual([{ action: '/import', accept: FILE_TYPES }]);
  expect(manifest.launch_handler).toEqual({ client_mode: 'focus-existing' });
  expect(manifest.share_target).toMatchObject({ action: '/share', method: 'POST' });
});
