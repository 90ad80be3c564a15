import type { FieldKey } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import type { IssueCode, RowIssue } from '../../domain/issue';
import { cleanText } from '../../domain/normalize/text';
import { withoutMarks } from '../../domain/normalize/words';
import { EffectSum } from '../../import/fix/effect';
import { offersFor } from '../../import/fix/offers';
import { fixesIn } from '../../import/fix/reader';
import { type Counted, textsOf, valueTeller } from '../../import/fix/values';
import type { ColumnValue, FixEffect, ProblemDetail } from '../../import/fixingApi';
import type { RawRow } from '../../import/formats/format';
import { createChecker } from '../../import/plan/prepare';
import type { PlanSettings } from '../../import/plan/settings';
import { byCount, distinctValues, eachRow } from './columnCells';
import type { Plan } from './plan';

/** Values of a problem that are listed. */
const MOST_LISTED = 200;

/** The values of one column that have a problem. */
interface Concerned {
  readonly counts: Map<string, number>;
  readonly issues: Map<string, ColumnValue['issues']>;
  /** Countries that the rows name, with how many name them. */
  readonly countries: Map<string, number>;
}

/** A problem from near: see `FixingApi.problem`. */
export async function problemDetail(
  plan: Plan,
  code: IssueCode,
  field: FieldKey | null,
): Promise<ProblemDetail> {
  const { decider, settings } = plan;
  const columns = new Map<number, Concerned>();
  const note = (issue: RowIssue, value: string, country?: string): void => {
    if (issue.code !== code || issue.field !== field || issue.column === null) return;
    let concerned = columns.get(issue.column);
    if (concerned === undefined) {
      concerned = { counts: new Map(), issues: new Map(), countries: new Map() };
      columns.set(issue.column, concerned);
    }
    concerned.counts.set(value, (concerned.counts.get(value) ?? 0) + 1);
    if (country !== undefined) concerned.countries.set(country, (concerned.countries.get(country) ?? 0) + 1);
    if (!concerned.issues.has(value)) concerned.issues.set(value, [{ code, params: issue.params }]);
  };
  const rows = new Set(plan.tally.rows(code, field));
  const look = (_: number, raw: RawRow): void => {
    const { issues, values } = decider.prepare(raw);
    for (const issue of issues) note(issue, issue.value, values.country);
  };
  if (rows.size > 0) await eachRow(decider, null, look, (row) => rows.has(row));
  for (const issue of settings.notes) {
    if (issue.code !== code || issue.field !== field || issue.column === null) continue;
    for (const { value, count } of await distinctValues(decider, issue.column)) {
      note(issue, value);
      columns.get(issue.column)?.counts.set(value, count);
    }
  }
  const tell = valueTeller(settings);
  const told: ProblemDetail['columns'][number][] = [];
  for (const [column, { counts, issues, countries }] of [...columns].sort(([a], [b]) => a - b)) {
    const values = byCount(counts).map(
      (counted): Counted => ({ ...counted, issues: issues.get(counted.value) ?? [] }),
    );
    const all = await distinctValues(decider, column);
    told.push({
      column,
      distinct: values.length,
      values: values.slice(0, MOST_LISTED).map((counted) => tell(column, counted)),
      offers: offersFor(settings, column, code, values, { all, countries }),
    });
  }
  return { columns: told };
}

/** The different values of a column: see `FixingApi.values`. */
export async function columnValues(
  { decider, settings }: Plan,
  column: number,
  search: string,
  offset: number,
  limit: number,
): Promise<{ total: number; values: readonly ColumnValue[] }> {
  const all = await distinctValues(decider, column);
  const wanted = withoutMarks(cleanText(search));
  const found = wanted === '' ? all : all.filter(({ value }) => withoutMarks(value).includes(wanted));
  const tell = valueTeller(settings);
  return {
    total: found.length,
    values: found.slice(offset, offset + limit).map((counted) => tell(column, counted)),
  };
}

/** What a fix would do: see `FixingApi.tryFix`. */
export async function fixEffect({ decider, settings }: Plan, fix: Fix): Promise<FixEffect> {
  const after = withFix(settings, fix);
  const place = (settings.fixes ?? []).length;
  const fixes = fixesIn(after)[fix.column];
  const sum = new EffectSum();
  const before = createChecker(settings);
  const then = createChecker(after);
  const columns = settings.columns.flatMap((_, column) =>
    column === fix.column || before.columns[column] === true || then.columns[column] === true ? [column] : [],
  );
  await eachRow(decider, columns, (_, raw) => {
    const cell = raw.cells[fix.column] ?? '';
    const fixed = fixes?.of(cell) ?? null;
    const isTouched = fix.kind === 'dates' ? cell !== '' : fixed?.by.includes(place) === true;
    if (isTouched)
      sum.add(before.check(raw), then.check(raw), fixed === null ? cell : textsOf(fixed).join(', '));
  });
  return sum.effect;
}

/** The settings with one fix more. */
function withFix(settings: PlanSettings, fix: Fix): PlanSettings {
  const fixes = [...(settings.fixes ?? []), fix];
  if (fix.kind !== 'dates') return { ...settings, fixes };
  const dateOrders = settings.dateOrders.map((order, column) => (column === fix.column ? fix.order : order));
  return { ...settings, fixes, dateOrders };
}
