import { expect, test } from './support/fixtures';
import { FIRST, POLISH, SECOND } from './support/lists';
import { withList } from './support/satchel';
import { expectReport, goButton, importList, openCustomers, openList, rowOf } from './support/screens';

test('opens and imports again with the server gone', async ({ profile, site }) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  await importList(page, FIRST);
  await site.stop();

  await page.reload();
  await openCustomers(page);
  await expect(rowOf(page, 'Ada Kos')).toBeVisible();
  await openList(page, SECOND);
  await page.getByRole('button', { name: 'Add 1 and update 1' }).click();
  await expectReport(page, { New: 1, Updated: 1, Unchanged: 1 });

  // What is loaded lazily was stored as well: another language, the other screens, the scripts' calls, the sample.
  await page.goto('/settings');
  await page.getByText('Polski').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ustawienia' })).toBeVisible();
  await page.getByText('English').click();
  await page.goto('/imports');
  await expect(page.getByRole('row')).toHaveCount(3);
  expect(await withList(page, 'plan', POLISH, { country: 'PL' })).toMatchObject({ created: 60 });
  for (const language of ['en', 'pl', 'ru', 'zh']) {
    expect(
      await page.evaluate((url) => fetch(url).then(({ ok }) => ok), `/samples/sample.${language}.csv`),
    ).toBe(true);
  }
  await site.start();
});

test('opens at any address without a network', async ({ profile, site }) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  await site.stop();
  for (const [address, heading] of [
    ['/customers', 'Customers'],
    ['/customers/new', 'New customer'],
    ['/import', 'Import a list'],
    ['/imports', 'Imports'],
    ['/settings', 'Settings'],
    ['/settings/profiles', 'Import profiles'],
    ['/no/such/page', 'There is no such page'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await site.start();
});

test('can be installed', async ({ profile }) => {
  const page = await profile.newPage();
  await page.goto('/');
  await expect(page.getByText('works offline')).toBeVisible();
  const session = await profile.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { data } = await session.send('Page.getAppManifest');
  const manifest = JSON.parse(data ?? '{}');
  expect(manifest).toMatchObject({ id: '/', start_url: '/', display: 'standalone', short_name: 'Satchel' });
  for (const { url } of manifest.shortcuts) {
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no such page');
  }
  const icons = [...manifest.icons, { src: '/icons/apple-touch-icon.png' }];
  for (const { src } of icons) expect((await page.request.get(src)).ok()).toBe(true);
});

test('a second tab sees what the first one writes', async ({ profile }) => {
  const [first, second] = [await profile.newPage(), await profile.newPage()];
  await openCustomers(second);
  await importList(first, FIRST);
  await expect(rowOf(second, 'Ada Kos')).toBeVisible();
  await second.bringToFront();
  await second.getByRole('link', { name: 'Ada Kos' }).click();
  await second.getByRole('button', { name: 'More actions' }).click();
  await second.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(second.getByText('“Ada Kos” deleted.')).toBeVisible();
  await first.bringToFront();
  await openCustomers(first);
  await expect(rowOf(first, 'Jan Gil')).toBeVisible();
  await expect(rowOf(first, 'Ada Kos')).toHaveCount(0);
});

test('two tabs that import the same list make no customer twice', async ({ profile }) => {
  const pages = [await profile.newPage(), await profile.newPage()];
  for (const page of pages) await openList(page, POLISH);
  const [first, second] = pages;
  if (first === undefined || second === undefined) throw new Error('no pages');
  await goButton(first).click();
  await expect(first.getByRole('heading', { name: 'Done: 60 customers added' })).toBeVisible();
  await second.bringToFront();
  // The second plan is of a book that is no longer there: it is made anew, and then there is nothing to import.
  await goButton(second).click();
  await expect(goButton(second)).toHaveCount(0);
  await openCustomers(second);
  await expect(second.getByText('60 customers').first()).toBeVisible();
});
