import { expectRows, importFile, onFreshBook } from '../app.mjs';
import { counted, ratios, seconds, times } from '../figures.mjs';
import { undoImport } from '../inPage.mjs';
import { movedPeople, people } from '../lists.mjs';

/**
 * The same people again, each with another city and other notes, and that taken back.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchUpdate({ work, sites, rows, runs, list, table, noise, say }) {
  const file = list('people', rows, people(rows));
  const moved = list('moved', rows, movedPeople(rows));
  /** @type {Record<'created' | 'updated' | 'undone', number[]>} */
  const all = { created: [], updated: [], undone: [] };
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      const first = await importFile(page, file);
      expectRows('created', first.report.created, rows);
      const second = await importFile(page, moved);
      expectRows('updated', second.report.updated, rows);
      const undone = await page.evaluate(undoImport, second.report.jobId);
      expectRows('restored', undone.reverted, rows);
      all.created.push(first.took);
      all.updated.push(second.took);
      all.undone.push(undone.took);
    });
    noise();
    say(
      `created ${seconds(all.created.at(-1) ?? 0)}, updated ${seconds(all.updated.at(-1) ?? 0)}, taken back ${seconds(all.undone.at(-1) ?? 0)}`,
    );
  }
  const section = `Updating ${counted(rows)} customers`;
  table.add(section, 'import that created them', all.created, seconds);
  table.add(section, 'import that changed city and notes of each', all.updated, seconds);
  table.add(section, 'update : creation', ratios(all.updated, all.created), times, { most: 2 });
  table.add(section, 'undo of the update, field by field', all.undone, seconds);
}
