import { displayName } from '../../domain/customer';
import type { RowIssue } from '../../domain/issue';
import { ok, type Result } from '../../domain/result';
import type { ReportFilter, ReportRow } from '../../import/api';
import type { RawRow } from '../../import/formats/format';
import { issuesAlone, matchIssues, standsAlone } from '../../import/plan/settle';
import type { Book } from '../book';
import { readRecords } from '../pages';
import { EMPTY_ROW, leftOut } from './decided';
import { lastPlan, type PlannedJob } from './lastPlan';
import { codeOf, PROBLEM, UNSTORED } from './ledger';
import type { StoredPlan } from './storedPlan';

/**
 * A window of a job's rows with what became of each, in the order of the source. `total` is how many the filter lets
 * through; only the window is unpacked and cleaned. Fails with `not-found`, with `not-resumable` where the job's rows
 * were forgotten.
 */
export async function jobRows(
  book: Book,
  jobId: string,
  filter: ReportFilter,
  offset: number,
  limit: number,
): Promise<Result<{ total: number; header: readonly string[]; rows: readonly ReportRow[] }>> {
  const opened = await lastPlan(book, jobId);
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const chosen = chosenRows(opened.value, filter);
  const total = chosen?.length ?? plan.row.rows;
  const end = Math.min(total, offset + limit);
  const window = Array.from({ length: Math.max(0, end - offset) }, (_, at) =>
    chosen === null ? offset + at : (chosen[offset + at] ?? 0),
  );
  return ok({ total, header: plan.row.header, rows: await reportRows(book, opened.value, window) });
}

/** Some rows of a job as its report shows them; cheapest where the numbers ascend. */
export async function reportRows(
  book: Book,
  { plan, job }: PlannedJob,
  rows: readonly number[],
): Promise<ReportRow[]> {
  const raws = await plan.raws(rows);
  const sequences = rows.map((row) => customerOf(plan, row));
  const known = sequences.filter((sequence) => sequence >= 0);
  const records = new Map((await readRecords(book, known)).map((record, at) => [known[at], record]));
  const stored = await failedIssues(book, plan, rows);
  return rows.map((row, at) => {
    const raw = raws[at] ?? EMPTY_ROW;
    const record = records.get(sequences[at] ?? -1);
    const match = plan.matches.of(row);
    const line = plan.ledger.lineOf(row);
    return {
      index: row,
      line,
      cells: raw.cells,
      action: plan.outcomes.actionOf(row),
      predicted: plan.ledger.actionOf(row),
      customer: record === undefined ? null : { id: record.id, name: displayName(record) },
      repeats:
        match.kind === 'row' && !standsAlone(match, plan.decider.othersOf(row))
          ? plan.ledger.lineOf(match.row)
          : null,
      issues: row < job.done ? (stored.get(line) ?? issuesOf(plan, row, raw)) : issuesOf(plan, row, raw),
    };
  });
}

/** The sequence of the customer that a row created, met or repeats; -1 where there is none. */
export function customerOf(plan: StoredPlan, row: number): number {
  const match = plan.matches.of(row);
  if (match.kind === 'record') return match.sequence;
  if (match.kind === 'row') return match.row === row ? -1 : customerOf(plan, match.row);
  return plan.outcomes.actionOf(row) === 'create' ? plan.sequenceOf(row) : -1;
}

/** What a row's cells and its match give to say. */
function issuesOf(plan: StoredPlan, row: number, raw: RawRow): readonly RowIssue[] {
  const prepared = plan.prepare(raw);
  if (plan.decider.corrections.isOut(row)) return leftOut(prepared).issues;
  const { issues, rejected } = prepared;
  if (rejected) return issuesAlone(prepared, plan.ledger.isNobodys(row));
  const likely = plan.decider.likely.get(row);
  const ofMatch = matchIssues(raw.line, plan.matches.of(row), plan.decider.othersOf(row));
  return [...issues, ...ofMatch, ...(likely === undefined ? [] : [likely])];
}

/**
 * The issues that the commit kept of the rows of which something was not stored, by line: they know what only the
 * commit saw, as that somebody else brought the customer meanwhile.
 */
async function failedIssues(
  book: Book,
  plan: StoredPlan,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly RowIssue[]>> {
  const blocks = new Set<number>();
  for (const row of rows) {
    if (((plan.outcomes.flags[row] ?? 0) & UNSTORED) !== 0) blocks.add(plan.stage.blockAt(row));
  }
  const keys = [...blocks].map((block): [string, number] => [plan.row.job, block]);
  const found = await book.db.failed.bulkGet(keys);
  return new Map(
    found.flatMap((block) => block?.rows.map(({ line, issues }) => [line, issues] as const) ?? []),
  );
}

/** The rows that a filter lets through, ascending; null for all. */
function chosenRows({ plan, job }: PlannedJob, filter: ReportFilter): Uint32Array | null {
  const { outcomes, ledger } = plan;
  switch (filter.kind) {
    case 'all':
      return null;
    case 'action': {
      const code = codeOf(filter.action);
      return rowsWhere(plan, (row) => outcomes.actions[row] === code);
    }
    case 'problem':
      return rowsWhere(plan, (row) =>
        row < job.done ? outcomes.isProblem(row) : ((ledger.flags[row] ?? 0) & PROBLEM) !== 0,
      );
    case 'different': {
      const named = new Set(job.proof?.differences.map(({ row }) => row));
      return rowsWhere(
        plan,
        (row) => (row < job.done && outcomes.actions[row] !== ledger.actions[row]) || named.has(row),
      );
    }
  }
}

function rowsWhere(plan: StoredPlan, fits: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(plan.row.rows);
  let length = 0;
  for (let row = 0; row < rows.length; row++) if (fits(row)) rows[length++] = row;
  return rows.subarray(0, length);
}
