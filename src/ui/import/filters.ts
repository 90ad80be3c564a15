import type { Counts, IssueGroup, RowAction, RowFilter } from '../../import/api';
import { COUNTED_AS } from '../../import/api';

/** The decisions in the order of the sum. */
export const ACTIONS: readonly RowAction[] = [
  'create',
  'update',
  'unchanged',
  'duplicate',
  'skip',
  'reject',
  'ask',
];

export const countOf = (counts: Counts, action: RowAction): number => counts[COUNTED_AS[action]];

/** The same rows are meant. */
export function sameFilter(a: RowFilter, b: RowFilter): boolean {
  if (a.kind === 'action') return b.kind === 'action' && a.action === b.action;
  if (a.kind === 'problem') return b.kind === 'problem' && a.code === b.code && a.field === b.field;
  return a.kind === b.kind;
}

/** The rows with one kind of problem in one field. */
export const filterOf = ({ code, field }: Pick<IssueGroup, 'code' | 'field'>): RowFilter => ({
  kind: 'problem',
  code,
  field,
});
