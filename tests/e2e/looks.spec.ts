import type { Page } from '@playwright/test';
import { shortcomings } from './support/axe';
import { expect, test } from './support/fixtures';
import { POLISH, SECOND } from './support/lists';
import { withList } from './support/satchel';

const softly = expect.configure({ soft: true });

const LANGUAGES = ['en', 'pl', 'ru', 'zh'] as const;
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** A list with every kind of row and several problems, so that each part of the screens has something to show. */
const MIXED = {
  file: 'mieszane.csv',
  bytes: Buffer.from(
    'Name,Email,Phone,City,Date of birth,Status\n' +
      'Ada Kos,ada@poczta.example,601 000 001,Nysa,03/04/1990,active\n' +
      'Ada Kos,ada@poczta.example,601 000 001,Nysa,03/04/1990,active\n' +
      'Ewa Sowa,nonsense,601-000-003,Łask,05/06/1991,somehow\n' +
      ',,,Łódź,,\n' +
      'Jan Gil,jan@poczta.example,12,Kielce,31/31/1991,lapsed,too,many\n',
  ),
};

/** Puts something on every screen. */
async function fill(page: Page): Promise<{ customer: string; job: string }> {
  await page.goto('/');
  const { jobId } = await withList(page, 'import', POLISH, { country: 'PL' });
  await withList(page, 'import', SECOND, { country: 'PL' });
  const { rows } = await page.evaluate(() => window.satchel.list('customer', { limit: 1 }));
  return { customer: rows[0]?.id ?? '', job: jobId };
}

async function openWorkbench(page: Page): Promise<void> {
  await page.goto('/import');
  await page
    .locator('input[type=file][aria-label]:not([webkitdirectory])')
    .setInputFiles({ name: MIXED.file, mimeType: 'text/csv', buffer: MIXED.bytes });
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
}

async function openTemplate(page: Page): Promise<void> {
  await page.goto('/import');
  await page.locator('.imp-start button').nth(1).click();
  await expect(page.locator('.template')).toBeVisible();
}

async function openPasting(page: Page): Promise<void> {
  await page.goto('/import');
  await page.locator('.imp-drop-ways button').last().click();
  await page.locator('.dialog-actions button').last().click();
  await expect(page.locator('.dialog .field-error')).toBeVisible();
}

async function openRows(page: Page, job: string): Promise<void> {
  await page.goto(`/imports/${job}?rows=all`);
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
}

async function openBatch(page: Page): Promise<void> {
  await page.goto('/import');
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });
  await page
    .locator('input[type=file][aria-label]:not([webkitdirectory])')
    .setInputFiles([
      file(MIXED.file, MIXED.bytes),
      file('leer.csv', Buffer.alloc(0)),
      file(POLISH.file, POLISH.bytes),
    ]);
  await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible();
}

async function openNothingFound(page: Page): Promise<void> {
  await page.goto('/customers?search=zzzzzz');
  await expect(page.locator('.empty-title')).toBeVisible();
}

const PROFILE = {
  ...{ format: 'satchel-profile', version: 1, name: 'Płatnicy, odbiorcy i wszyscy pozostali', auto: true },
  columns: [
    { header: 'Numer identyfikacji podatkowej płatnika', field: 'taxId' },
    { header: 'Płatnik', field: 'company' },
    { header: 'Uwagi', field: null },
  ],
  settings: { encoding: 'windows-1250', delimiter: ';', headerRow: 3, country: 'PL', existing: 'skip' },
};

/** The saved profiles, one at least: it is brought by its file. */
async function openProfiles(page: Page): Promise<void> {
  await page.goto('/settings/profiles');
  await expect(page.locator('.profile, .empty').first()).toBeVisible();
  if ((await page.locator('.profile').count()) > 0) return;
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PROFILE)) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('.profile')).toBeVisible();
}

async function openProfile(page: Page): Promise<void> {
  await openProfiles(page);
  await page.locator('.profile-name').first().click();
  await expect(page.locator('.profile-field').first()).toBeVisible();
}

/** Every screen, each with the way to it. */
const screens = (ids: {
  customer: string;
  job: string;
}): readonly (readonly [string, (page: Page) => Promise<unknown>])[] => [
  ['customers', (page) => page.goto('/customers')],
  ['nothing found', openNothingFound],
  ['card', (page) => page.goto(`/customers/${ids.customer}`)],
  ['new customer', (page) => page.goto('/customers/new')],
  ['choosing a file', (page) => page.goto('/import')],
  ['template', openTemplate],
  ['pasting', openPasting],
  ['other programs', (page) => page.goto('/import/from')],
  ['another program', (page) => page.goto('/import/from/outlook')],
  ['a program nobody described', (page) => page.goto('/import/from/thulium')],
  ['workbench', openWorkbench],
  ['report', (page) => page.goto(`/imports/${ids.job}`)],
  ['rows of a report', (page) => openRows(page, ids.job)],
  ['spot check', (page) => page.goto(`/imports/${ids.job}?check=1,3,5`)],
  ['several files', openBatch],
  ['history', (page) => page.goto('/imports')],
  ['settings', (page) => page.goto('/settings')],
  ['profiles', openProfiles],
  ['a profile', openProfile],
  ['no such page', (page) => page.goto('/no/such/page')],
];

async function show(page: Page, open: (page: Page) => Promise<unknown>): Promise<void> {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`every screen keeps WCAG 2.2 AA in the ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(['empty book', await shortcomings(page)]).toEqual(['empty book', []]);
      for (const [name, open] of screens(await fill(page))) {
        await show(page, open);
        expect.soft([name, await shortcomings(page)]).toEqual([name, []]);
      }
    });
  });
}

/** Parts that are wider than the window without a scrollbar of their own, and texts that are still keys. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const scrollsSideways = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1;
    const ancestors = (element: Element) => {
      const chain: Element[] = [];
      for (let up = element.parentElement; up !== null; up = up.parentElement) chain.push(up);
      return chain;
    };
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.visually-hidden, [aria-hidden=true]') === null &&
      element.clientWidth > 0;

    const heading = document.querySelector('h1');
    for (const around of heading === null ? [] : ancestors(heading)) {
      if (around.scrollWidth > around.clientWidth + 1)
        found.push(`too wide: ${around.tagName} ${around.className}`);
    }
    for (const element of document.querySelectorAll(
      'button, a, input, select, h1, h2, label, legend, [role=status]',
    )) {
      if (!shown(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      const outside = left < -1 || right > innerWidth + 1;
      if (outside && !ancestors(element).some(scrollsSideways))
        found.push(`outside: ${element.outerHTML.slice(0, 80)}`);
      const { overflowX, textOverflow } = getComputedStyle(element);
      const cut =
        element.scrollWidth > element.clientWidth + 1 &&
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis';
      if (cut && !element.matches('input, select')) found.push(`cut off: ${element.textContent}`);
    }
    const words = [
      document.body.innerText,
      ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].map((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '').join(' '),
      ),
    ].join('\n');
    const areas =
      'app|customers?|import|intake|template|report|history|settings|batch|check|log|profiles|issue|failure|field|reason|status|sample|vocabulary';
    const keys =
      words.match(new RegExp(`(?<![\\w./@-])(?:${areas})\\.[a-z][a-z-]*(?:\\.[a-z-]+)*(?![\\w@])`, 'gi')) ??
      [];
    const places = words.match(/\{\w+\}/g) ?? [];
    return [
      ...found,
      ...keys.filter((key) => !/\.csv$/.test(key)).map((key) => `not translated: ${key}`),
      ...places.map((place) => `not filled: ${place}`),
    ];
  });
}

for (const language of LANGUAGES) {
  test(`every screen fits and speaks ${language}, wide and narrow`, async ({ page }) => {
    test.slow();
    const ids = await fill(page);
    await page.evaluate((language) => localStorage.setItem('satchel.language', language), language);
    for (const [name, open] of screens(ids)) {
      for (const size of WIDTHS) {
        await page.setViewportSize(size);
        if (size === WIDTHS[0]) await show(page, open);
        const where = `${name}, ${size.width} wide`;
        // A panel that a narrower window folds away may still be on its way.
        await softly.poll(async () => [where, await faults(page)], { timeout: 3000 }).toEqual([where, []]);
      }
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : language);
    }
  });
}

/** Screens of the work around the list; the customer's has something of every kind. */
async function workScreens(page: Page): Promise<readonly string[]> {
  const customer = await page.evaluate(async () => {
    const { id } = await window.satchel.put('customer', {
      name: 'Ada Kos',
      group: 'Поставщики / Северные склады',
    });
    const about = {
      customer: id,
      subject: 'Обсудить условия',
      state: 'done',
      doneAt: '2026-01-05T10:00:00.000Z',
    };
    await window.satchel.put('activity', { ...about, kind: 'note' } as never);
    await window.satchel.put('activity', { ...about, kind: 'call' } as never);
    await window.satchel.put('opportunity', {
      customer: id,
      title: 'Пробный заказ',
      pipeline: 'first',
      stage: 'first-1',
    } as never);
    await window.satchel.put('customer', { id, city: 'Nysa' });
    return id;
  });
  const work = ['/today', '/tasks', '/tasks/week', '/opportunities', '/opportunities/list'];
  const rest = ['/customers/duplicates', '/customers/health', '/reports', '/changes'];
  return [`/customers/${customer}`, ...work, ...rest];
}

test('the work around the list fits a small screen and a phone in the longest words', async ({ page }) => {
  await fill(page);
  const paths = await workScreens(page);
  await page.evaluate(() => localStorage.setItem('satchel.language', 'ru'));
  for (const path of paths) {
    await show(page, () => page.goto(path));
    for (const size of WIDTHS.slice(1)) {
      await page.setViewportSize(size);
      const where = `${path}, ${size.width} wide`;
      await softly.poll(async () => [where, await faults(page)], { timeout: 3000 }).toEqual([where, []]);
    }
  }
  await show(page, () => page.goto('/settings'));
  const names = page.locator('.group-row .input');
  await expect(names).not.toHaveCount(0);
  for (const width of await names.evaluateAll((all) => all.map((name) => name.clientWidth)))
    expect(width).toBeGreaterThan(120);
});

test('all that can be done with the chosen is in sight on a small screen in every language', async ({
  page,
}) => {
  await fill(page);
  await page.setViewportSize(WIDTHS[1]);
  for (const language of LANGUAGES) {
    await page.evaluate((language) => localStorage.setItem('satchel.language', language), language);
    await show(page, () => page.goto('/customers'));
    const checks = page.locator('.customer-grid .grid-row input[type=checkbox]');
    await checks.nth(1).click();
    await checks.nth(2).click();
    const acts = page.getByRole('toolbar');
    await expect(acts).toBeVisible();
    const hidden = await acts.evaluate((bar) => bar.scrollWidth - bar.clientWidth);
    expect([language, hidden <= 1]).toEqual([language, true]);
  }
});

test('the check of fit and words is able to fail', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.locator('h1').evaluate((heading) => {
    const wide = document.createElement('button');
    wide.textContent = 'customers.title {n}';
    wide.style.cssText = 'flex: none; min-width: 3000px; max-width: none';
    heading.after(wide);
  });
  const found = (await faults(page)).join('\n');
  for (const fault of ['too wide', 'not translated: customers.title', 'not filled: {n}']) {
    expect(found).toContain(fault);
  }
});
