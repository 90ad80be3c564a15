import { gzipSync } from 'node:zlib';
import { expect, test } from './support/fixtures';

test('answers with the policy, and a missing file with 404', async ({ request }) => {
  const page = await request.get('/customers/some-1', { headers: { accept: 'text/html' } });
  expect(page.status()).toBe(200);
  expect(page.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers()['x-content-type-options']).toBe('nosniff');
  expect(await page.text()).toContain('http-equiv="Content-Security-Policy"');
  for (const path of [
    '/assets/missing.js',
    '/missing.png',
    '/..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/%ff.js',
  ]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
  expect((await request.post('/')).status()).toBe(405);
});

test('loads at most 90 kB of JavaScript before the first screen is usable', async ({ page }) => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    const worker = /\/(book|import|sw)(-[\w-]+)?\.js$/.test(new URL(response.url()).pathname);
    const own =
      response.request().resourceType() === 'script' && !worker && response.frame() === page.mainFrame();
    if (own) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  // What waits for an idle moment is not loaded before; on a machine that does much else that moment would come early.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Try it with a sample list' })).toBeEnabled();
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90_000);
});
