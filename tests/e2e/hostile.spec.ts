import { expect, test } from './support/fixtures';
import { withList } from './support/satchel';
import { expectReport, goButton, openCustomers, openList } from './support/screens';

/** Each would set `window.hit` or leave the origin if anything of it ran; the fixtures fail on dialogs and requests. */
const PAYLOADS = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 2">',
  '<svg onload="window.hit = 3">',
  '"><iframe srcdoc="<script>parent.hit = 4</script>">',
  'javascript:window.hit=5',
  "';alert(6);//",
  '{{constructor.constructor("window.hit=7")()}}',
  '<a href="https://evil.example/">x</a>',
  '<style>@import "https://evil.example/x.css"</style>',
  '=HYPERLINK("https://evil.example","x")',
] as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('runs nothing that stands in cells, headers or the file name', async ({ page }) => {
  const header = ['Name', 'Email', 'Website', ...PAYLOADS.slice(0, 3)].map(quoted).join(',');
  const rows = PAYLOADS.map((payload, n) =>
    [`${payload} ${n}`, `p${n}@poczta.example`, payload, payload, payload, payload].map(quoted).join(','),
  );
  const bytes = Buffer.from([header, ...rows, ''].join('\r\n'));
  await openList(page, { file: '<img src=x onerror="window.hit=8">.csv', bytes });
  await goButton(page).click();
  await expectReport(page, { 'Rows in the file': PAYLOADS.length, New: PAYLOADS.length });
  await page.goto('/imports');
  await expect(page.getByText('onerror').first()).toBeVisible();
  await openCustomers(page);
  await expect(page.getByRole('row').filter({ hasText: 'onerror' }).first()).toBeVisible();
  const { rows: customers } = await page.evaluate(() => window.satchel.list('customer'));
  expect(customers).toHaveLength(PAYLOADS.length);
  for (const { id } of customers) {
    await page.goto(`/customers/${id}`);
    await expect(page.getByRole('button', { name: 'More actions' })).toBeVisible();
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).protocol));
    for (const protocol of links) expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
  }
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
});

test('takes headers that are names of JavaScript for what they are: words', async ({ page }) => {
  await page.goto('/');
  const text = '__proto__,constructor,Name,toString\nx,y,Ada Kos,z\nx,y,Jan Gil,z\n';
  const data = { file: 'names.csv', bytes: Buffer.from(text) };
  const { columns } = await withList(page, 'inspect', data, { headerRow: 1 });
  expect(columns.map(({ header }) => header)).toEqual(['__proto__', 'constructor', 'Name', 'toString']);
  expect(await withList(page, 'import', data, { headerRow: 1 })).toMatchObject({ rows: 2, created: 2 });
});
