import type { FieldKey } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import { ISSUES, type RowIssue } from '../../domain/issue';
import type { SensitiveFound } from '../../domain/sensitive/tally';
import type { ColumnMapping } from '../api';

/** Fields whose values are long numbers by nature: only cards are none of theirs, where they are many. */
const NUMBERED: ReadonlySet<FieldKey> = new Set<FieldKey>(['phone', 'taxId']);

/** Share of the cells of such a field that must be cards. */
const CARDS_AMONG_NUMBERS = 0.3;

const isMeant = ({ kind, share }: SensitiveFound, field: FieldKey): boolean =>
  !NUMBERED.has(field) || (kind === 'card' && share >= CARDS_AMONG_NUMBERS);

/**
 * What is to be said of columns that would bring sensitive numbers into the book: nothing of those that stay out or are
 * masked.
 *
 * @param columns the field of each column
 * @param line of the header
 */
export function sensitiveNotes(
  proposed: readonly ColumnMapping[],
  columns: readonly (FieldKey | null)[],
  fixes: readonly Fix[],
  line: number,
): RowIssue[] {
  const isMasked = (column: number): boolean =>
    fixes.some((fix) => fix.kind === 'repair' && fix.repair === 'mask' && fix.column === column);
  return proposed.flatMap(({ index, sensitive = [] }) => {
    const field = columns[index] ?? null;
    if (field === null || sensitive.length === 0 || isMasked(index)) return [];
    return sensitive
      .filter((found) => isMeant(found, field))
      .map(({ name, count }) => ({
        ...{ line, column: index, field, value: '' },
        ...({ code: 'sensitive-data', severity: ISSUES['sensitive-data'] } as const),
        params: { name, n: count },
      }));
  });
}
