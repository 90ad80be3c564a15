import { expectRows, importFile, onFreshBook, stopImport } from '../app.mjs';
import { counted, ratios, seconds, times } from '../figures.mjs';
import { callAboutJob } from '../inPage.mjs';
import { people } from '../lists.mjs';

/**
 * What it costs to stop an import halfway and finish it from its staged rows, and to count a job again from the book.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchResume({ work, sites, rows, runs, list, table, noise, say }) {
  const file = list('people', rows, people(rows));
  const script = sites.real.importer;
  /** @type {Record<'whole' | 'proof' | 'halves', number[]>} */
  const all = { whole: [], proof: [], halves: [] };
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      const { took, report } = await importFile(page, file);
      all.whole.push(took);
      const { took: proved, value } = await page.evaluate(callAboutJob, {
        ...{ script, call: /** @type {const} */ ('prove'), jobId: report.jobId },
      });
      if (!('agrees' in value && value.agrees)) throw new Error('the proof does not agree');
      all.proof.push(proved);
    });
    await onFreshBook(work, sites.real.url, async (page) => {
      const { before, took, jobId } = await stopImport(page, file, 'commit');
      const resumed = await page.evaluate(callAboutJob, {
        ...{ script, call: /** @type {const} */ ('resume'), jobId },
      });
      expectRows('created in two goes', 'created' in resumed.value ? resumed.value.created : 0, rows);
      all.halves.push(before + took + resumed.took);
    });
    noise();
    say(
      `whole ${seconds(all.whole.at(-1) ?? 0)}, stopped and resumed ${seconds(all.halves.at(-1) ?? 0)}, proof ${seconds(all.proof.at(-1) ?? 0)}`,
    );
  }
  const section = `Stopping, finishing and proving ${counted(rows)} rows`;
  table.add(section, 'whole import', all.whole, seconds);
  table.add(section, 'stopped halfway through the commit, then resumed: both together', all.halves, seconds);
  table.add(section, 'in two goes : in one', ratios(all.halves, all.whole), times);
  table.add(section, 'proof: every row counted again from the book', all.proof, seconds);
}
