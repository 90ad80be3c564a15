import type { RowIssue } from '../../domain/issue';
import { fail, ok, type Result } from '../../domain/result';
import { encodeCsv } from '../../import/encode/csvWriter';
import { isUnstored } from '../../import/plan/tally';
import type { Book } from '../book';
import { getJob } from '../jobs';
import type { FailedBlock } from '../schema';

/** What the file needs of a language. */
export interface FailedRowsWords {
  readonly line: string;
  readonly problem: string;
  /** One sentence for one issue. */
  readonly explain: (issue: RowIssue) => string;
}

/**
 * The rows of a job that were not stored, or not wholly, as a file in the source's own columns, order, delimiter and
 * encoding (UTF-8 where that encoding lacks a letter of the explanation), with the line and what is wrong behind them.
 * Formulas are defused.
 */
export async function failedRowsFile(
  book: Book,
  jobId: string,
  words: FailedRowsWords,
): Promise<Result<{ name: string; file: Blob }>> {
  const job = await getJob(book, jobId);
  if (job === undefined) return fail('not-found');
  const blocks = await book.db.failed
    .where('[job+block]')
    .between([jobId, 0], [jobId, Number.POSITIVE_INFINITY])
    .toArray();
  const { encoding, delimiter, name } = job.source;
  const written = encodeCsv([...tableOf(blocks, words)], {
    encoding,
    delimiter,
    // Excel takes UTF-8 for a code page without its mark.
    bom: true,
    newline: '\r\n',
    defuse: true,
  });
  const file = new Blob(written.parts, { type: 'text/csv' });
  return ok({ name: failedName(name), file });
}

/** `clients.csv` becomes `clients.failed.csv`. */
function failedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}.failed${name.slice(dot)}` : `${name}.failed.csv`;
}

/** Rows wider or narrower than the header keep their cells: the two added columns stand behind the widest row. */
function* tableOf(blocks: readonly FailedBlock[], words: FailedRowsWords): Generator<readonly string[]> {
  const header = blocks[0]?.header ?? [];
  let width = header.length;
  for (const { rows } of blocks) for (const { cells } of rows) width = Math.max(width, cells.length);
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  if (header.length > 0) yield [...padded(header), words.line, words.problem];
  for (const { rows } of blocks) {
    for (const { line, cells, issues } of rows) {
      const problem = issues
        .filter((issue) => isUnstored([issue]))
        .map(words.explain)
        .join('; ');
      yield [...padded(cells), String(line), problem];
    }
  }
}
