import { expectRows, importFile, onFreshBook } from '../app.mjs';
import { counted, ratios, seconds, times } from '../figures.mjs';
import { undoImport } from '../inPage.mjs';
import { people } from '../lists.mjs';

/** Taking a fresh import back. @param {import('../main.mjs').Bench} bench */
export async function benchUndo({ work, sites, rows, runs, list, table, noise, say }) {
  const file = list('people', rows, people(rows));
  /** @type {number[]} */
  const imported = [];
  /** @type {number[]} */
  const undone = [];
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      const { took, report } = await importFile(page, file);
      const undo = await page.evaluate(undoImport, report.jobId);
      expectRows('taken back', undo.reverted, rows);
      imported.push(took);
      undone.push(undo.took);
    });
    noise();
    say(`import ${seconds(imported.at(-1) ?? 0)}, undo ${seconds(undone.at(-1) ?? 0)}`);
  }
  const section = `Undo of a fresh import of ${counted(rows)} rows`;
  table.add(section, 'import', imported, seconds);
  table.add(section, 'undo', undone, seconds);
  table.add(section, 'undo : import', ratios(undone, imported), times, { most: 0.1 });
}
