import { fail, ok, type Result } from '../../domain/result';
import { type CsvOptions, encodeCsv } from '../../import/encode/csvWriter';
import { isUnstored } from '../../import/plan/tally';
import type { Book } from '../book';
import { getJob } from '../jobs';
import type { FailedRow, JobRow } from '../schema';
import { StoredPlan } from './storedPlan';
import { type FileWords, headingsOf } from './words';

/**
 * The rows of a job that were not stored, or not wholly, as a file in the source's own columns, order, delimiter and
 * encoding (UTF-8 where that encoding lacks a letter of the explanation), with the line and what is wrong behind them.
 * Of an import that was interrupted or stopped the rows that it did not reach come last. Formulas are defused; reading
 * the file undoes it. A list without headings gets the names of its fields, so that the file is known when it comes back.
 *
 * Block by block, so that memory stays flat. Fails with `not-found`.
 */
export async function failedRowsFile(
  book: Book,
  jobId: string,
  words: FileWords,
): Promise<Result<{ name: string; file: Blob }>> {
  const job = await getJob(book, jobId);
  if (job === undefined) return fail('not-found', { id: jobId });
  const isOpen = job.hasRows && job.done < job.report.rows;
  const opened = isOpen ? await StoredPlan.open(book, jobId) : undefined;
  const plan = opened?.ok ? opened.value : undefined;
  const rows = (): AsyncGenerator<readonly FileRow[]> => rowsOf(book, jobId, plan, job.done, words);
  const header = await headerOf(book, jobId, words);
  let width = header.length;
  for await (const some of rows()) for (const { cells } of some) width = Math.max(width, cells.length);
  const { name, encoding, delimiter } = asText(job.source, words);
  const table = { header, width, words, rows };
  const options = { delimiter, newline: '\r\n', defuse: true } as const;
  const parts =
    (await encoded(table, { ...options, encoding })) ??
    (await encoded(table, { ...options, encoding: 'utf-8' }));
  return ok({ name, file: new Blob(parts ?? [], { type: 'text/csv' }) });
}

/** A row of the file before its two added columns. */
interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: string;
}

interface FileTable {
  readonly header: readonly string[];
  /** Of the widest row: the two added columns stand behind it. */
  readonly width: number;
  readonly words: FileWords;
  readonly rows: () => AsyncGenerator<readonly FileRow[]>;
}

/** The file's bytes; undefined where the encoding lacks one of its letters. UTF-8 lacks none that can be written. */
async function encoded(table: FileTable, options: Omit<CsvOptions, 'bom'>): Promise<Blob[] | undefined> {
  const { header, width, words } = table;
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  const parts: Blob[] = [];
  const add = (rows: readonly (readonly string[])[]): boolean => {
    // Excel takes UTF-8 for a code page without its mark.
    const written = encodeCsv(rows, { ...options, bom: parts.length === 0 });
    // Blobs leave the worker's memory as they are made.
    parts.push(new Blob(written.parts));
    return written.encoding === options.encoding;
  };
  if (!add([[...padded(header), words.line, words.problem]])) return undefined;
  for await (const some of table.rows()) {
    const lines = some.map(({ line, cells, problem }) => [...padded(cells), String(line), problem]);
    if (!add(lines)) return undefined;
  }
  return parts;
}

/** The headings that the source has, or the names of its fields. */
async function headerOf({ db }: Book, jobId: string, words: FileWords): Promise<readonly string[]> {
  const plan = await db.plans.get(jobId);
  if (plan !== undefined && plan.header.length === 0) return headingsOf(plan.settings.columns, words);
  if (plan !== undefined) return plan.header;
  const [first] = await db.failed.where('[job+block]').between([jobId, 0], [jobId, MOST]).limit(1).toArray();
  return first?.header ?? [];
}

const MOST = Number.POSITIVE_INFINITY;

async function* rowsOf(
  { db }: Book,
  jobId: string,
  plan: StoredPlan | undefined,
  done: number,
  words: FileWords,
): AsyncGenerator<readonly FileRow[]> {
  const keys = await db.failed.where('[job+block]').between([jobId, 0], [jobId, MOST]).primaryKeys();
  for (const key of keys) {
    const block = await db.failed.get(key);
    if (block !== undefined) yield block.rows.map((row) => explained(row, words));
  }
  if (plan === undefined) return;
  const problem = words.say('log.not-reached');
  const { stage, decider } = plan;
  for (let block = stage.blockAt(done); block < stage.blocks; block++) {
    const start = stage.startOf(block);
    const rows = await stage.block(block);
    yield rows.flatMap((row, place) =>
      start + place < done || decider.corrections.isOut(start + place)
        ? []
        : { line: row.line, cells: decider.corrections.apply(start + place, row).cells, problem },
    );
  }
}

const explained = ({ line, cells, issues }: FailedRow, { explain }: FileWords): FileRow => ({
  line,
  cells,
  problem: issues
    .filter((issue) => isUnstored([issue]))
    .map(explain)
    .join('; '),
});

/** Languages whose spreadsheets part columns by a semicolon: their decimal sign is the comma. */
const BY_SEMICOLON: ReadonlySet<string> = new Set(['pl', 'ru']);

/** What parts the columns in a CSV file that is made for the spreadsheets of a language. */
export const delimiterOf = (language: string): ';' | ',' => (BY_SEMICOLON.has(language) ? ';' : ',');

/**
 * How the file is written: as the source is, if that is a delimited text, else as one that the language's spreadsheets
 * open. `clients.csv` becomes `clients.failed.csv`, `clients.xlsx` too.
 */
function asText({ name, encoding, delimiter }: JobRow['source'], { language }: FileWords) {
  const dot = name.lastIndexOf('.');
  const base = dot > 0 ? name.slice(0, dot) : name;
  if (delimiter !== null) {
    return { name: `${base}.failed${dot > 0 ? name.slice(dot) : '.csv'}`, encoding, delimiter };
  }
  return { name: `${base}.failed.csv`, encoding: 'utf-8', delimiter: delimiterOf(language) };
}
