import { fillBook } from '../../book/fill.mjs';
import { expectRows, onFreshBook, timeReload } from '../app.mjs';
import { counted, millis, quantile } from '../figures.mjs';
import { withMemory } from '../memory.mjs';
import { toAnswer, toScreen } from '../press.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Names as people look for them, letter by letter: Polish, a company, a place, Russian, Chinese. */
const SEARCHED = ['kowalska', 'stolarnia', 'opole', 'иванов', '王丽'];

/** What is asked of the median and of the 95th percentile, milliseconds. */
const ASKED = /** @type {const} */ ({ rows: 50, million: 200, cold: 1000 });

/**
 * Working with a list of three years: from the key press or click, by the browser's own clock, to the frame that shows the
 * answer. The smaller book has its activities and opportunities, the million is customers alone.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchLists(bench) {
  await benchOf(bench, bench.rows, ASKED.rows, false);
  if (bench.million > bench.rows) await benchOf(bench, bench.million, ASKED.million, true);
}

/**
 * @param {import('../main.mjs').Bench} bench
 * @param {number} size @param {number} most @param {boolean} bare
 */
async function benchOf({ work, sites, runs, table, noise, say }, size, most, bare) {
  /** @type {Record<'type' | 'filter' | 'sort' | 'open' | 'list' | 'cold' | 'memory', number[]>} */
  const all = { type: [], filter: [], sort: [], open: [], list: [], cold: [], memory: [] };
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      const written = await fillBook(page, size, { bare });
      expectRows('customers', written.customers, size);
      if (run === 1 && !bare)
        say(`${counted(written.activities)} activities, ${counted(written.opportunities)} opportunities`);
      all.cold.push(await timeReload(page, sites.real.url));
      const { book } = await withMemory(page, () => useList(page, all));
      all.memory.push(book / size);
    });
    noise();
    say(
      `${counted(size)}: a letter ${millis(quantile(all.type, 0.5))}, a filter ${millis(quantile(all.filter, 0.5))}, ` +
        `a sort ${millis(quantile(all.sort, 0.5))}, a card ${millis(quantile(all.open, 0.5))}, ` +
        `cold ${millis(all.cold.at(-1) ?? 0)}, ${Math.round(all.memory.at(-1) ?? 0)} bytes a customer`,
    );
  }
  const section = `Working with a list of ${counted(size)} customers: from the key press to the painted frame`;
  for (const [name, times] of /** @type {const} */ ([
    ['opening the list', all.list],
    ['a letter of a search', all.type],
    ['a filter on or off, with its counts', all.filter],
    ['sorting by another column', all.sort],
    ['opening a card', all.open],
  ])) {
    table.add(section, `${name}, median`, [quantile(times, 0.5)], millis, { most });
    table.add(section, `${name}, 95th percentile`, [quantile(times, 0.95)], millis, { most });
  }
  table.add(
    section,
    'cold start to the first rows',
    all.cold,
    millis,
    bare ? undefined : { most: ASKED.cold },
  );
  table.add(
    section,
    'memory of the book worker, a customer',
    all.memory,
    (value) => `${Math.round(value)} bytes`,
  );
}

/** @param {Page} page @param {Record<'type' | 'filter' | 'sort' | 'open' | 'list', number[]>} all */
async function useList(page, all) {
  for (const word of SEARCHED) {
    await page.keyboard.press('/');
    for (const letter of word) {
      // As people type, and slower than the address may change.
      await page.waitForTimeout(120);
      all.type.push(await toAnswer(page, () => page.keyboard.type(letter)));
    }
    await toAnswer(page, () => page.keyboard.press('Escape'));
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  }
  for (const facet of ['status', 'owner', 'country', 'category']) {
    const first = page.locator(`[data-facet=${facet}] .facet-value`).first();
    for (let time = 0; time < 2; time++) all.filter.push(await toAnswer(page, () => first.click()));
  }
  for (const column of ['Name', 'City', 'Company', 'Status', 'Owner', 'Name']) {
    const head = page.getByRole('columnheader', { name: column }).getByRole('button').first();
    all.sort.push(await toAnswer(page, () => head.click()));
  }
  for (let row = 0; row < 5; row++) {
    const link = page.locator('[role=row] a').nth(row);
    all.open.push(await toScreen(page, 'main .card-columns', () => link.click()));
    const places = page.getByRole('navigation', { name: 'Main' });
    all.list.push(await toScreen(page, '[role=row] a', () => places.getByText('Customers').click()));
    await page.locator('[role=row] a').nth(5).waitFor();
  }
}
