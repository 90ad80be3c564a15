import type { FieldKey } from '../../domain/fields';
import { fieldSpec } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { isGone } from '../../domain/ownFields';
import type { ImportProfile } from '../../domain/profile';
import type { CustomField } from '../../domain/vocabulary';
import type { ColumnMapping, Inspection, Reason } from '../../import/api';
import type { Detection } from '../../import/formats/format';
import type { Lessons } from '../../import/mapping/lessons';
import { suggestMapping } from '../../import/mapping/suggest';
import { systemOf } from '../../import/mapping/systems';
import { fieldsFor } from '../../import/profiles/headings';
import { baseOf, type Known } from './applied';

/** What is made of a source by its first bytes. */
export function firstInspection(
  source: { readonly name: string; readonly size: number },
  detection: Detection,
  warnings: readonly RowIssue[],
  profile: ImportProfile,
  known: Known,
  recalled: Lessons,
  own: readonly CustomField[],
): Inspection {
  const { options, header, sample, hidden: _, ...found } = detection;
  return {
    ...found,
    ...source,
    headerRows: options.headerRows,
    system: systemOf(header)?.id ?? null,
    rows: sample.length,
    columns: proposedColumns(detection, profile, known, recalled, own),
    warnings,
    ...knownPart(known),
  };
}

/** What the inspection says of the profile or the import that the list is known by. */
export function knownPart(known: Known): Pick<Inspection, 'before' | 'failedRowsOf' | 'profile' | 'settled'> {
  const { remembered, applied, before } = known;
  const { columns: _, ...settled } = baseOf(known);
  const seen = before === undefined ? {} : { before };
  if (before?.applied === true) return { before, settled };
  if (remembered !== undefined) return { ...seen, failedRowsOf: remembered.file, settled };
  if (applied === undefined) return seen;
  return { ...seen, profile: { id: applied.id, name: applied.name }, settled };
}

/** The columns of a source: their fields are the caller's, else what is known of the list, else proposed. */
export function proposedColumns(
  { header, sample, hidden }: Detection,
  profile: ImportProfile,
  known: Known,
  recalled: Lessons,
  own: readonly CustomField[],
): ColumnMapping[] {
  const concealed = new Set(hidden);
  const proposed = suggestMapping(header, sample, recalled, own).map((column) =>
    concealed.has(column.index) ? { ...column, hidden: true as const } : column,
  );
  const { fields: chosen, reason } = settledFields(header, proposed.length, profile, known);
  const fields = chosen.map((field) => (isGone(field, own) ? undefined : field));
  const settled = proposed.map((column) => {
    const field = fields[column.index];
    return field === undefined || field === column.field
      ? column
      : { ...column, field, confidence: 1, reason };
  });
  return withoutRivals(settled, fields);
}

/** The fields that somebody settled, by index; undefined where nobody did. */
function settledFields(
  header: readonly string[],
  width: number,
  profile: ImportProfile,
  { remembered, applied }: Known,
): { readonly fields: readonly (FieldKey | null | undefined)[]; readonly reason: Reason } {
  const all = (columns: readonly (FieldKey | null)[]) =>
    Array.from({ length: width }, (_, index) => columns[index] ?? null);
  if (profile.columns !== undefined)
    return { fields: all(profile.columns), reason: { code: 'chosen', params: {} } };
  if (remembered?.profile.columns !== undefined) {
    const reason = { code: 'remembered', params: { file: remembered.file } } as const;
    return { fields: all(remembered.profile.columns), reason };
  }
  const fields = applied === undefined ? [] : fieldsFor(applied.columns, header, width);
  return { fields, reason: { code: 'profile', params: { name: applied?.name ?? '' } } };
}

/** A column that a profile does not know gives up its proposal where the profile gave the field to another one. */
function withoutRivals(
  columns: readonly ColumnMapping[],
  fields: readonly (FieldKey | null | undefined)[],
): ColumnMapping[] {
  const taken = new Set(fields.filter((field) => field != null && !fieldSpec(field).many));
  return columns.map((column) =>
    fields[column.index] === undefined && taken.has(column.field)
      ? { ...column, field: null, confidence: 0, reason: { code: 'not-recognised', params: {} } }
      : column,
  );
}
