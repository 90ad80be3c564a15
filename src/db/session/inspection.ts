import type { RowIssue } from '../../domain/issue';
import type { ImportProfile } from '../../domain/profile';
import type { ColumnMapping, Inspection } from '../../import/api';
import type { Detection } from '../../import/formats/format';
import { suggestMapping } from '../../import/mapping/suggest';
import { systemOf } from '../../import/mapping/systems';
import type { Remembered } from './remembered';

/** What is made of a source by its first bytes: the mapping is the profile's, else the one that is remembered, else proposed. */
export function firstInspection(
  source: { readonly name: string; readonly size: number },
  { options, header, sample, hidden, ...found }: Detection,
  warnings: readonly RowIssue[],
  profile: ImportProfile,
  remembered: Remembered | undefined,
): Inspection {
  const concealed = new Set(hidden);
  const columns = suggestMapping(header, sample)
    .map((column) => (concealed.has(column.index) ? { ...column, hidden: true as const } : column))
    .map((column) => settled(column, profile, remembered));
  const failedRowsOf = remembered === undefined ? {} : { failedRowsOf: remembered.file };
  return {
    ...found,
    ...source,
    headerRows: options.headerRows,
    system: systemOf(header)?.id ?? null,
    rows: sample.length,
    columns,
    warnings,
    ...failedRowsOf,
  };
}

function settled(
  column: ColumnMapping,
  profile: ImportProfile,
  remembered: Remembered | undefined,
): ColumnMapping {
  const columns = profile.columns ?? remembered?.profile.columns;
  const field = columns?.[column.index] ?? null;
  if (columns === undefined || field === column.field) return column;
  const reason =
    profile.columns !== undefined
      ? ({ code: 'chosen', params: {} } as const)
      : ({ code: 'remembered', params: { file: remembered?.file ?? '' } } as const);
  return { ...column, field, confidence: 1, reason };
}
