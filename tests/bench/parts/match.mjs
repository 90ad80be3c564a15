import { choose, expectRows, importFile, onFreshBook } from '../app.mjs';
import { counted, ratios, seconds, times } from '../figures.mjs';
import { planChosenFile } from '../inPage.mjs';
import { partlyKnown, people } from '../lists.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Planning the same list against a small and a large book by turns; half of its rows meet a customer, half of those
 * change one.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchMatch({ work, sites, rows, million, runs, list, table, noise, say }) {
  const file = list('partly-known', rows, partlyKnown(rows, 1));
  const apart = Math.floor(million / Math.ceil(rows / 2));
  const spread = list('spread', rows, partlyKnown(rows, apart));
  /** @param {Page} page @param {number} size */
  const fill = async (page, size) => {
    const { report } = await importFile(page, list('people', size, people(size)));
    expectRows('created', report.created, size);
  };
  /** @param {Page} page @param {string} chosen */
  const decide = async (page, chosen) => {
    await choose(page, chosen);
    const { decide, counts } = await page.evaluate(planChosenFile, sites.real.importer);
    expectRows('met', counts.updated + counts.unchanged, Math.ceil(rows / 2));
    return decide;
  };
  /** @type {Record<'small' | 'large' | 'spread', number[]>} */
  const all = { small: [], large: [], spread: [] };
  await onFreshBook(work, sites.real.url, (small) =>
    onFreshBook(work, sites.real.url, async (large) => {
      await fill(small, rows);
      await fill(large, million);
      for (let run = 1; run <= runs; run++) {
        noise();
        all.small.push(await decide(small, file));
        all.large.push(await decide(large, file));
        all.spread.push(await decide(large, spread));
        noise();
        say(
          `small book ${seconds(all.small.at(-1) ?? 0)}, large ${seconds(all.large.at(-1) ?? 0)}, spread over it ${seconds(all.spread.at(-1) ?? 0)}`,
        );
      }
    }),
  );
  const section = `Deciding ${counted(rows)} rows, half of which meet a customer`;
  table.add(section, `against a book of ${counted(rows)}`, all.small, seconds);
  table.add(section, `the same list against a book of ${counted(million)}`, all.large, seconds);
  table.add(section, 'large book : small book', ratios(all.large, all.small), times, { most: 1.5 });
  table.add(
    section,
    'a list whose customers are spread over all pages of the large book',
    all.spread,
    seconds,
  );
}
