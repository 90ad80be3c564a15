import type { Book } from '../book';
import type { Remembered } from './remembered';
import type { Stage } from './stage';
import { blocksOf } from './storedPlan';

/** The column of their line, counted from the last one: the file of failed rows adds it and what is wrong. */
const LINE_FROM_END = 2;

/**
 * The import whose failed rows a list holds, where it holds every one of them by its line: whoever imports it puts that
 * import right, as far as its own rows come in. Undefined where it is no such list, or not the whole of it.
 * @param header of the list
 */
export async function mendedBy(
  { db }: Book,
  remembered: Remembered | undefined,
  stage: Stage,
  header: readonly string[],
): Promise<string | undefined> {
  const jobId = remembered?.failedOf;
  if (jobId === undefined) return undefined;
  const wanted = new Set<number>();
  await blocksOf(db.failed, jobId).each(({ rows }) => {
    for (const { line } of rows) wanted.add(line);
  });
  if (wanted.size === 0) return undefined;
  for (let block = 0; block < stage.blocks; block++)
    for (const { cells } of await stage.block(block))
      wanted.delete(Number(cells[header.length - LINE_FROM_END]));
  return wanted.size === 0 ? jobId : undefined;
}
