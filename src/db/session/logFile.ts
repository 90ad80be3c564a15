import { fail, ok, type Result } from '../../domain/result';
import type { Book } from '../book';
import { getJob } from '../jobs';
import { reportRows } from './jobRows';
import { lastPlan, type PlannedJob } from './lastPlan';
import { checksOf, headOf, rowLine, rowsHeading } from './logText';
import { type FileWords, jobWords } from './words';

/** Rows that are looked at and written at a time. */
const ROWS_A_PART = 5000;

/**
 * The log of a job as plain text in a language, in UTF-8 with a mark: the file, who imported it, when and how, the
 * numbers and their proof, what happened to the job since, who checked it, and one line for every row of the source,
 * parted by tabs. Where the rows were forgotten it says so. Memory stays flat however long the list. Fails with
 * `not-found`.
 */
export async function logFile(
  book: Book,
  jobId: string,
  language: string,
): Promise<Result<{ name: string; file: Blob }>> {
  const job = await getJob(book, jobId);
  if (job === undefined) return fail('not-found', { id: jobId });
  const words = await jobWords(book, jobId, language);
  const opened = await lastPlan(book, jobId);
  const planned = opened.ok ? opened.value : undefined;
  const lineOf = planned?.plan.ledger.lineOf ?? ((row: number) => row + 1);
  const head = [...headOf(job, await book.db.plans.get(jobId), words), ...checksOf(job, lineOf, words)];
  const parts: Blob[] = [new Blob(['\ufeff']), textPart(head)];
  if (planned === undefined) parts.push(textPart(['', words.say('log.rows-forgotten')]));
  else for await (const lines of rowParts(book, planned, words)) parts.push(textPart(lines));
  const file = new Blob(parts, { type: 'text/plain;charset=utf-8' });
  return ok({ name: logName(job.source.name), file });
}

/** Lines as a part of the file; a Blob leaves the worker's memory as it is made. */
const textPart = (lines: readonly string[], end = '\r\n'): Blob =>
  new Blob([lines.map((line) => line + end).join('')]);

async function* rowParts(
  book: Book,
  planned: PlannedJob,
  words: FileWords,
): AsyncGenerator<readonly string[]> {
  const { job, plan } = planned;
  yield rowsHeading(words);
  for (let start = 0; start < plan.row.rows; start += ROWS_A_PART) {
    const length = Math.min(ROWS_A_PART, plan.row.rows - start);
    const numbers = Array.from({ length }, (_, index) => start + index);
    const rows = await reportRows(book, planned, numbers);
    yield rows.map((row) => rowLine(row, row.index < job.done, words));
  }
}

/** `clients.csv` becomes `clients.log.txt`. */
const logName = (name: string): string => `${name.replace(/(.)\.[^.]*$/, '$1')}.log.txt`;
