import type { FieldKey, FieldValues } from '../../domain/fields';
import { cellReader } from '../../import/fix/reader';
import type { Book } from '../book';
import { Corrections } from './corrections';
import { decodeText, unpackRows } from './packedRows';

/** One row of a job's source, column by column. */
export interface SourceRow {
  readonly columns: readonly {
    readonly header: string;
    readonly cell: string;
    readonly field: FieldKey | null;
    /** What the cell, fixed and cleaned, brings to a field. */
    readonly brought: (field: FieldKey, beside: FieldValues) => readonly string[];
  }[];
}

/**
 * The row that starts on a line of a job's source, with the cells that the user put right. Undefined where there is no
 * such row, or where the job's rows were forgotten. Reads two blocks and a few more to find them, however long the list.
 */
export async function sourceRow(book: Book, jobId: string, line: number): Promise<SourceRow | undefined> {
  const plan = await book.db.plans.get(jobId);
  if (plan === undefined) return undefined;
  const found = await placeOf(book, jobId, plan.starts.length, line);
  if (found === undefined) return undefined;
  const staged = await book.db.stage.get([plan.session, found.block]);
  const raw =
    staged === undefined ? undefined : unpackRows({ ...staged, text: decodeText(staged.text) })[found.place];
  if (raw === undefined) return undefined;
  const { corrections, leftOut, choices, header, settings } = plan;
  const row = (plan.starts[found.block] ?? 0) + found.place;
  const { cells } = Corrections.of(corrections, leftOut, choices).apply(row, raw);
  const reader = cellReader(settings);
  return {
    columns: cells.map((cell, index) => ({
      header: header[index] ?? '',
      cell,
      field: settings.columns[index] ?? null,
      brought: (field, beside) => reader.brought(index, cell, field, beside),
    })),
  };
}

/** In which block, and where in it, the row of a line stands: lines ascend over the blocks. */
async function placeOf(
  { db }: Book,
  jobId: string,
  blocks: number,
  line: number,
): Promise<{ block: number; place: number } | undefined> {
  let low = 0;
  let high = blocks - 1;
  while (low <= high) {
    const block = (low + high) >> 1;
    const lines = (await db.decisions.get([jobId, block]))?.lines;
    const first = lines?.[0];
    if (lines === undefined || first === undefined) return undefined;
    if (line < first) high = block - 1;
    else if (line > (lines.at(-1) ?? first)) low = block + 1;
    else {
      const place = lines.indexOf(line);
      return place < 0 ? undefined : { block, place };
    }
  }
  return undefined;
}
