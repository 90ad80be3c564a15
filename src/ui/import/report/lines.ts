import { ok, type Result } from '../../../domain/result';
import type { ImportApi } from '../../../import/api';

/** What a drawn or chosen set of rows may hold at most. */
export const MOST_CHECKED = 100;

/** The lines that a text names (`12, 40-45`), at most a hundred; null where it names none or says something else. */
export function parseLines(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;、，]+/).filter((part) => part !== '');
  const lines = new Set<number>();
  for (const part of parts) {
    const [, first, last] = /^(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(part) ?? [];
    if (first === undefined) return null;
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    if (to < from) return null;
    for (let line = from; line <= to && lines.size < MOST_CHECKED; line++) lines.add(line);
  }
  return lines.size === 0 ? null : [...lines].sort((a, b) => a - b);
}

/** Lines as `parseLines` reads them: neighbours as one range. */
export function linesText(lines: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (lines[end + 1] === (lines[end] ?? 0) + 1) end++;
    parts.push(end === at ? `${lines[at]}` : `${lines[at]}–${lines[end]}`);
    at = end + 1;
  }
  return parts.join(', ');
}

/** Rows fetched to look for lines among them. */
const WINDOW = 200;

/** The rows that begin on some lines, by their numbers, and the lines on which none begins. */
export interface LineRows {
  readonly rows: readonly number[];
  readonly missing: readonly number[];
}

/**
 * Finds the rows that begin on these lines, which ascend. Lines grow with the rows, so each is found by halving: some twenty
 * small windows of a million rows, and neighbours in one.
 */
export async function rowsOfLines(
  importer: Pick<ImportApi, 'jobRows'>,
  jobId: string,
  total: number,
  lines: readonly number[],
): Promise<Result<LineRows>> {
  const rows: number[] = [];
  const missing: number[] = [];
  let known: readonly { readonly index: number; readonly line: number }[] = [];
  for (const line of lines) {
    let low = 0;
    let high = total - 1;
    for (;;) {
      const first = known[0];
      const last = known.at(-1);
      if (first !== undefined && last !== undefined && first.line <= line && line <= last.line) break;
      if (low > high) break;
      const middle = Math.max(low, Math.min(guess(line, low, high), total - 1));
      const start = Math.max(0, middle - WINDOW / 2);
      const answer = await importer.jobRows(jobId, { kind: 'all' }, start, WINDOW);
      if (!answer.ok) return answer;
      known = answer.value.rows;
      const [head, tail] = [known[0], known.at(-1)];
      if (head === undefined || tail === undefined) break;
      if (line < head.line) high = head.index - 1;
      else if (line > tail.line) low = tail.index + 1;
      else break;
    }
    const row = known.find((one) => one.line === line);
    if (row === undefined) missing.push(line);
    else rows.push(row.index);
  }
  return ok({ rows, missing });
}

/** A row lies at most as far down as its line says: lines of several rows only move it up. */
const guess = (line: number, low: number, high: number): number =>
  line - 2 <= high && line - 2 >= low ? line - 2 : (low + high) >> 1;
