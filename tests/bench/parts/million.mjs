import { expectRows, importFile, onFreshBook, stopImport, timeReload } from '../app.mjs';
import { counted, megabytes, millis, ratios, seconds, times } from '../figures.mjs';
import { undoImport } from '../inPage.mjs';
import { people } from '../lists.mjs';
import { withMemory } from '../memory.mjs';

/** The phases in which an import is stopped, one after the other. @type {readonly ('read' | 'decide' | 'commit')[]} */
const STOPPED_IN = ['read', 'decide', 'commit'];

/**
 * Ten times the rows: time and memory against the smaller list of the same run, the page meanwhile, the list right
 * afterwards, the same file again, its undo, and how soon an import ends that is stopped.
 * @param {import('../main.mjs').Bench} bench
 */
export async function benchMillion({ work, sites, rows, million, runs, list, table, noise, say }) {
  const few = list('people', rows, people(rows));
  const many = list('people', million, people(million));
  /** @type {Record<'few' | 'many' | 'fewMemory' | 'memory' | 'bookMemory' | 'task' | 'gap' | 'listed' | 'reload' | 'again' | 'againMemory' | 'againGap' | 'undone', number[]>} */
  const all = {
    ...{ few: [], many: [], fewMemory: [], memory: [], bookMemory: [], task: [], gap: [], listed: [] },
    ...{ reload: [], again: [], againMemory: [], againGap: [], undone: [] },
  };
  /** @type {Record<(typeof STOPPED_IN)[number], number[]>} */
  const stopped = { read: [], decide: [], commit: [] };
  for (let run = 1; run <= runs; run++) {
    noise();
    await onFreshBook(work, sites.real.url, async (page) => {
      const { result, importer } = await withMemory(page, () => importFile(page, few));
      all.few.push(result.took);
      all.fewMemory.push(importer);
    });
    await onFreshBook(work, sites.real.url, async (page) => {
      const first = await withMemory(page, () => importFile(page, many));
      expectRows('created', first.result.report.created, million);
      expectRows('listed', first.result.total, million);
      all.many.push(first.result.took);
      all.memory.push(first.importer);
      all.bookMemory.push(first.book);
      all.task.push(first.result.longestTask);
      all.gap.push(first.result.longestGap);
      all.listed.push(first.result.listed);
      const again = await withMemory(page, () => importFile(page, many));
      expectRows('unchanged', again.result.report.unchanged, million);
      all.again.push(again.result.took);
      all.againMemory.push(again.importer);
      all.againGap.push(again.result.longestGap);
      all.reload.push(await timeReload(page, sites.real.url));
      const undo = await page.evaluate(undoImport, first.result.report.jobId);
      expectRows('taken back', undo.reverted, million);
      all.undone.push(undo.took);
    });
    await onFreshBook(work, sites.real.url, async (page) => {
      for (const phase of STOPPED_IN) stopped[phase].push((await stopImport(page, many, phase)).took);
    });
    noise();
    say(
      `${counted(rows)} rows ${seconds(all.few.at(-1) ?? 0)}, ${megabytes(all.fewMemory.at(-1) ?? 0)}; ${counted(million)} rows ${seconds(all.many.at(-1) ?? 0)}, ${megabytes(all.memory.at(-1) ?? 0)}; again ${seconds(all.again.at(-1) ?? 0)}, ${megabytes(all.againMemory.at(-1) ?? 0)}; undo ${seconds(all.undone.at(-1) ?? 0)}; stopped within ${STOPPED_IN.map((phase) => `${millis(stopped[phase].at(-1) ?? 0)} (${phase})`).join(', ')}`,
    );
  }
  const section = `${counted(million)} rows`;
  const rowsASecond = all.many.map((took) => million / (took / 1000));
  table.add(section, 'import', all.many, seconds);
  table.add(section, 'rows a second', rowsASecond, (value) => counted(Math.round(value)));
  table.add(section, `time : that of ${counted(rows)} rows`, ratios(all.many, all.few), times, {
    most: 1.2 * (million / rows),
  });
  table.add(section, "import worker's memory at most", all.memory, megabytes, { most: 600e6 });
  table.add(section, `memory : that of ${counted(rows)} rows`, ratios(all.memory, all.fewMemory), times, {
    most: 1.5,
  });
  table.add(section, 'book worker (the directory of all customers) at most', all.bookMemory, megabytes);
  table.add(section, 'longest task of the page', all.task, millis, { most: 100, worst: true });
  table.add(section, "longest gap between the page's frames", all.gap, millis, { most: 100, worst: true });
  table.add(section, 'first list right after the report', all.listed, millis);
  table.add(section, 'the whole app, from a reload to rows on the screen', all.reload, millis);
  table.add(section, 'the same file again: every row `unchanged`', all.again, seconds);
  table.add(section, "the import worker's memory then", all.againMemory, megabytes, { most: 600e6 });
  table.add(section, "longest gap between the page's frames then", all.againGap, millis, {
    most: 100,
    worst: true,
  });
  table.add(section, 'undo', all.undone, seconds);
  for (const phase of STOPPED_IN) {
    const name = `stopped in the middle of \`${phase}\`: until it had stopped`;
    table.add(section, name, stopped[phase], millis, { most: 1000, worst: true });
  }
}
