import type { RowIssue } from '../../domain/issue';
import type { FixEffect } from '../fixingApi';
import type { Prepared } from '../plan/prepare';

/** One error is graver than all warnings of a row. */
const ERROR = 1000;

/** How bad a row is. */
const badness = ({ issues, skipped }: Prepared): number =>
  skipped
    ? 0
    : issues.reduce(
        (sum, { severity }) => sum + (severity === 'error' ? ERROR : severity === 'warning' ? 1 : 0),
        0,
      );

/** Adds up what a fix does to the rows that it touches. */
export class EffectSum {
  private cells = 0;
  private better = 0;
  private worse = 0;
  private rejected = 0;
  private example: FixEffect['example'];

  /** @param to what the fix makes of the cell */
  add(before: Prepared, after: Prepared, to: string): void {
    this.cells++;
    const change = badness(after) - badness(before);
    if (after.rejected && !before.rejected) this.rejected++;
    if (change < 0) this.better++;
    if (change <= 0) return;
    this.worse++;
    const issue = newIssue(before.issues, after.issues);
    if (issue !== undefined) this.example ??= { line: after.line, to, code: issue.code };
  }

  get effect(): FixEffect {
    const { cells, better, worse, rejected, example } = this;
    return { cells, better, worse, rejected, ...(example !== undefined && { example }) };
  }
}

/** The gravest issue that a row did not have. */
function newIssue(before: readonly RowIssue[], after: readonly RowIssue[]): RowIssue | undefined {
  const came = after.filter(
    ({ code, column, severity }) =>
      severity !== 'info' && !before.some((old) => old.code === code && old.column === column),
  );
  return came.find(({ severity }) => severity === 'error') ?? came[0];
}
