import type { RowIssue } from '../../domain/issue';
import type { ImportReport, RowAction } from '../../import/api';
import { count, isUnstored, type MutableCounts, noCounts } from '../../import/plan/tally';
import { ACTIVITY, OPPORTUNITY } from './ledger';

/** Issues that a report lists; all are counted. */
export const LISTED_ISSUES = 1000;

/** What became of a row. */
export interface Outcome {
  readonly action: RowAction;
  readonly issues: readonly RowIssue[];
  /** What it did beside its customer's fields, as `flagsOfSides` says it. */
  readonly brought: number;
}

/** Adds up a report from the rows that a commit went through; what it did not reach is pending. */
export class ReportBuilder {
  private readonly counts = noCounts();
  private readonly issues: RowIssue[] = [];
  private readonly codes: ImportReport['issueCounts'] = {};
  private failedRows = 0;
  private opportunities = 0;
  private activities = 0;
  /** Companies that were made, by whoever made them. */
  companies = 0;
  private readonly jobId: string;
  private readonly rows: number;

  constructor(jobId: string, rows: number, notes: readonly RowIssue[]) {
    this.jobId = jobId;
    this.rows = rows;
    this.list(notes);
  }

  /** Goes on with the report of a run that ended after `done` rows. */
  static after(report: ImportReport, done: number): ReportBuilder {
    const builder = new ReportBuilder(report.jobId, report.rows, []);
    for (const key of Object.keys(builder.counts) as (keyof MutableCounts)[])
      builder.counts[key] = report[key];
    builder.counts.rows = done;
    builder.counts.pending -= report.rows - done;
    builder.issues.push(...report.issues);
    Object.assign(builder.codes, report.issueCounts);
    builder.failedRows = report.failedRows;
    builder.opportunities = report.opportunities;
    builder.activities = report.activities;
    builder.companies = report.companies;
    return builder;
  }

  add({ action, issues, brought }: Outcome): void {
    count(this.counts, action);
    if ((brought & OPPORTUNITY) !== 0) this.opportunities++;
    if ((brought & ACTIVITY) !== 0) this.activities++;
    if (issues.length === 0) return;
    this.list(issues);
    if (isUnstored(issues)) this.failedRows++;
  }

  report(durationMs: number, cancelled: boolean): ImportReport {
    return {
      jobId: this.jobId,
      ...this.counts,
      rows: this.rows,
      pending: this.counts.pending + (this.rows - this.counts.rows),
      opportunities: this.opportunities,
      activities: this.activities,
      companies: this.companies,
      issues: [...this.issues],
      issueCounts: { ...this.codes },
      durationMs: Math.round(durationMs),
      failedRows: this.failedRows,
      cancelled,
    };
  }

  /** Lists issues up to the cap and counts them by code. */
  list(issues: readonly RowIssue[]): void {
    for (const issue of issues) {
      this.codes[issue.code] = (this.codes[issue.code] ?? 0) + 1;
      if (this.issues.length < LISTED_ISSUES) this.issues.push(issue);
    }
  }
}
