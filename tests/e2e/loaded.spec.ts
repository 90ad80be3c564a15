import { expect, test } from './support/fixtures';
import { importAndHold, longList } from './support/long';
import { reported } from './support/screens';

/** The words are part of the test: what is asked for after the import has begun is not to be had. */
test('once its first rows are written an import needs nothing from the server: report, rows, undo, history', async ({
  profile,
  site,
  watch,
}) => {
  const page = await profile.newPage();

  await importAndHold(page, longList(120_000));

  watch.allow(/ERR_(CONNECTION|FAILED)|Failed to fetch|fetching|ServiceWorker|bad-precaching/i);
  await site.stop();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const known of await navigator.serviceWorker.getRegistrations()) await known.unregister();
  });
  const session = await profile.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const gone = await page.evaluate(() =>
    fetch('/index.html').then(
      () => 'there',
      () => 'gone',
    ),
  );
  expect(gone).toBe('gone');

  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Done: 120,000 customers added' })).toBeVisible();
  await reported(page, 'New').getByRole('button').click();
  await expect(page.getByText('Customer 0', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo this import…' }).click();
  await expect(page.getByRole('dialog')).toContainText('120,000');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Earlier imports' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'long.csv' })).toBeVisible();
  await page.getByRole('link', { name: 'long.csv', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Done: 120,000 customers added' })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
