import type { FieldKey } from '../../domain/fields';
import type { IssueCode, RowIssue } from '../../domain/issue';
import { COUNTED_AS, type Counts, type IssueGroup, type RowAction } from '../api';

export type MutableCounts = { -readonly [K in keyof Counts]: Counts[K] };

export const noCounts = (): MutableCounts => ({
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  skipped: 0,
  rejected: 0,
  pending: 0,
});

/** Counts one row by what was done with it. */
export function count(counts: MutableCounts, action: RowAction, by: 1 | -1 = 1): void {
  counts.rows += by;
  counts[COUNTED_AS[action]] += by;
}

/** Rows of the file that share one kind of issue in one field, in ascending order. */
class GroupRows {
  private rows = new Uint32Array(16);
  private used = 0;
  /** So many of them stand in order; those behind were added out of it. */
  private sorted = 0;

  get length(): number {
    this.tidy();
    return this.used;
  }

  add(row: number): void {
    const last = this.rows[this.used - 1] ?? -1;
    if (this.used > 0 && last === row) return;
    this.room();
    this.rows[this.used++] = row;
    if (this.sorted === this.used - 1 && row > last) this.sorted++;
  }

  /** Takes rows out, in one walk however many they are. */
  remove(isMeant: (row: number) => boolean): void {
    this.tidy();
    let kept = 0;
    for (let at = 0; at < this.used; at++) {
      const row = this.rows[at] ?? 0;
      if (!isMeant(row)) this.rows[kept++] = row;
    }
    this.used = kept;
    this.sorted = kept;
  }

  removeOne(row: number): void {
    this.tidy();
    let low = 0;
    let high = this.used;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    if (low === this.used || this.rows[low] !== row) return;
    this.rows.copyWithin(low, low + 1, this.used);
    this.used--;
    this.sorted--;
  }

  list(): Uint32Array {
    this.tidy();
    return this.rows.subarray(0, this.used);
  }

  /** Brings what was added out of order to its place, each row once. */
  private tidy(): void {
    if (this.sorted === this.used) return;
    const late = this.rows.slice(this.sorted, this.used).sort();
    const merged = new Uint32Array(this.rows.length);
    let length = 0;
    let early = 0;
    const put = (row: number): void => {
      if (length === 0 || merged[length - 1] !== row) merged[length++] = row;
    };
    for (const row of late) {
      while (early < this.sorted && (this.rows[early] ?? 0) <= row) put(this.rows[early++] ?? 0);
      put(row);
    }
    while (early < this.sorted) put(this.rows[early++] ?? 0);
    this.rows = merged;
    this.used = length;
    this.sorted = length;
  }

  private room(): void {
    if (this.used < this.rows.length) return;
    const wider = new Uint32Array(this.rows.length * 2);
    wider.set(this.rows);
    this.rows = wider;
  }
}

interface Group {
  readonly code: IssueCode;
  readonly field: FieldKey | null;
  readonly severity: RowIssue['severity'];
  readonly rows: GroupRows;
}

/** The issues of a plan by kind and field, with the rows that have them. */
export class IssueTally {
  private readonly groups = new Map<string, Group>();
  private notes: readonly RowIssue[] = [];
  private readonly numbers = new GroupRows();

  add(row: number, issues: readonly RowIssue[]): void {
    for (const issue of issues) {
      this.group(issue).rows.add(row);
      if (isRefusedNumber(issue)) this.numbers.add(row);
    }
  }

  /** Forgets whatever was added of one row. */
  dropRow(row: number): void {
    for (const { rows } of this.groups.values()) rows.removeOne(row);
    this.numbers.removeOne(row);
  }

  /** Forgets whatever was added of some rows. */
  drop(isMeant: (row: number) => boolean): void {
    for (const { rows } of this.groups.values()) rows.remove(isMeant);
    this.numbers.remove(isMeant);
  }

  /** Forgets all issues of some kinds. */
  forget(isMeant: (issue: Pick<RowIssue, 'code'>) => boolean): void {
    for (const [key, group] of this.groups) if (isMeant(group)) this.groups.delete(key);
  }

  /** Rows with a number that is no phone where the plan reads it: not words, nor an address in the wrong column. */
  refusedNumbers(): number {
    return this.numbers.length;
  }

  /** Counts issues that concern whole columns and no row by itself, in place of those before. */
  setNotes(issues: readonly RowIssue[]): void {
    this.notes = issues;
  }

  /** How often each code occurs, `info` included. */
  codes(): Partial<Record<IssueCode, number>> {
    const codes: Partial<Record<IssueCode, number>> = {};
    const add = (code: IssueCode, n: number): void => {
      if (n > 0) codes[code] = (codes[code] ?? 0) + n;
    };
    for (const group of this.groups.values()) add(group.code, group.rows.length);
    for (const note of this.notes) add(note.code, 1);
    return codes;
  }

  /** The groups by severity, the largest first; `info` and empty ones are left out. */
  list(): IssueGroup[] {
    const order = { error: 0, warning: 1, info: 2 } as const;
    const ofRows = [...this.groups.values()]
      .filter(({ rows, severity }) => rows.length > 0 && severity !== 'info')
      .map(({ code, field, severity, rows }) => ({ code, field, severity, count: rows.length }));
    const name = (group: IssueGroup): string => `${group.code} ${group.field ?? ''}`;
    const ofColumns = this.notes
      .filter((note) => note.severity !== 'info')
      .map(({ code, field, severity }) => ({ code, field, severity, count: 1 }));
    return [...ofColumns, ...ofRows].sort(
      (a, b) => order[a.severity] - order[b.severity] || b.count - a.count || (name(a) < name(b) ? -1 : 1),
    );
  }

  /** Rows with an issue of this kind, ascending; of any kind above `info` where no code is given. */
  rows(code?: IssueCode, field?: FieldKey | null): Uint32Array {
    const chosen = [...this.groups.values()].filter(
      (group) =>
        (code === undefined ? group.severity !== 'info' : group.code === code) &&
        (field === undefined || group.field === field),
    );
    const [only] = chosen;
    if (only !== undefined && chosen.length === 1) return only.rows.list();
    const all = new Set<number>();
    for (const group of chosen) for (const row of group.rows.list()) all.add(row);
    return Uint32Array.from(all).sort();
  }

  private group(issue: RowIssue): Group {
    const key = `${issue.code} ${issue.field ?? ''}`;
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { code: issue.code, field: issue.field, severity: issue.severity, rows: new GroupRows() };
      this.groups.set(key, group);
    }
    return group;
  }
}

const isRefusedNumber = ({ code, value }: RowIssue): boolean =>
  code === 'invalid-phone' && !value.includes('@') && value.replace(/\D/g, '').length * 2 > value.length;

/** True where the row has an error: with `onError: 'stop'` it stops the import. */
export const hasError = (issues: readonly RowIssue[]): boolean =>
  issues.some((issue) => issue.severity === 'error');

/**
 * True where something that the row says is not stored, so that it belongs into the file of failed rows: a value or
 * the whole row was refused, it repeats another row with values of its own, or it waits for a person.
 */
export const isUnstored = (issues: readonly RowIssue[]): boolean =>
  issues.some(({ severity, code }) => severity === 'error' || UNSTORED.has(code));

/** Warnings with which a row, or what it says beyond another one, is not stored. */
const UNSTORED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'duplicate-differs',
  'other-person',
  'other-in-file',
  'to-review',
  'unknown-value',
]);

/** True where the row wants a look. */
export const hasProblem = (issues: readonly RowIssue[]): boolean =>
  issues.some((issue) => issue.severity !== 'info');
