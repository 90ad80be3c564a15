/**
 * Reads a workbook as the import worker does: what it is and how it is to be read, then every row. Gets the file, answers
 * with milliseconds for both and counts.
 */
import { detectFormat, formatOf, sourceOf } from '../../src/import/formats';

addEventListener('message', async ({ data: file }) => {
  const started = performance.now();
  const detected = await detectFormat(await sourceOf(file, file.name), {});
  if (!detected.ok) throw new Error(detected.failure.code);
  const { format, options } = detected.value;
  const begun = performance.now();
  let rows = 0;
  let created = 0;
  for await (const batch of formatOf(format).rows(file, options, () => undefined)) {
    rows += batch.length;
    for (const { cells } of batch) created += cells.length;
  }
  postMessage({ took: performance.now() - begun, detected: begun - started, rows, created });
});
