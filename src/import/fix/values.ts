import type { ColumnValue } from '../fixingApi';
import type { PlanSettings } from '../plan/settings';
import type { FixedCell } from './cell';
import { proposer } from './proposals';
import { cellReader } from './reader';

/** What a fixed cell holds, as it is shown: what stays in its field, then what goes to others; nothing for blanks. */
export const textsOf = ({ parts, rest }: FixedCell): readonly string[] =>
  [...parts, ...rest.map(([, text]) => text)].filter((text) => text.trim() !== '');

/** A value and the issues that its rows have of it, as far as they do not come of the value alone. */
export interface Counted {
  readonly value: string;
  readonly count: number;
  readonly issues?: ColumnValue['issues'];
}

/** Tells what the different values of columns come to by a plan's settings, and what they were probably meant to be. */
export function valueTeller(settings: PlanSettings): (column: number, counted: Counted) => ColumnValue {
  const reader = cellReader(settings);
  const propose = proposer(settings, reader);
  return (column, { value, count, issues: ofRows = [] }) => {
    const { values, problems } = reader.own(column, value);
    const fixed = reader.fixed(column, value);
    const isMapped = (settings.columns[column] ?? null) !== null;
    const own = problems.filter((problem) => ofRows.every(({ code }) => code !== problem.code));
    const issues = fixed?.skipped
      ? [{ code: 'left-out-by-value' as const, params: {} }]
      : [...ofRows, ...own].map(({ code, params }) => ({ code, params }));
    const codes = issues.map(({ code }) => code);
    return {
      value,
      count,
      ...(fixed !== null && { fixed: fixed.skipped ? [] : textsOf(fixed) }),
      becomes: fixed?.skipped ? [] : isMapped ? values : fixed === null ? [value] : textsOf(fixed),
      issues,
      proposal: fixed?.skipped ? null : propose(column, value, codes),
    };
  };
}
