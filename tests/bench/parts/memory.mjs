import { expectRows, importFile, onFreshBook } from '../app.mjs';
import { counted, megabytes, seconds } from '../figures.mjs';
import { people } from '../lists.mjs';
import { withMemory } from '../memory.mjs';

/** How far the workers grow with the rows: one import each into an empty book. @param {import('../main.mjs').Bench} bench */
export async function benchMemory({ work, sites, sizes, list, table, noise, say }) {
  for (const size of sizes) {
    noise();
    const file = list('people', size, people(size));
    await onFreshBook(work, sites.real.url, async (page) => {
      const { result, importer, book } = await withMemory(page, () => importFile(page, file));
      expectRows('created', result.report.created, size);
      say(
        `${counted(size)} rows in ${seconds(result.took)}: ${megabytes(importer)}, book ${megabytes(book)}`,
      );
      table.add('Memory by rows', `${counted(size)} rows: import worker`, [importer], megabytes);
      table.add('Memory by rows', `${counted(size)} rows: book worker`, [book], megabytes);
    });
  }
}
