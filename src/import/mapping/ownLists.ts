import type { FieldKey } from '../../domain/fields';
import { SIDE_LIST_FIELDS, sideFieldCalled, sideListOf } from '../../domain/sideExport';
import type { Candidate } from './candidates';
import { meaningOf } from './meaning';

/** Such a table says itself what its columns are: its values are not weighed. */
const SURE = 0.99;

/**
 * By column, the field of a table of opportunities or activities that the app exported, or nothing; undefined for any other
 * list. Its owners, dates and notes are not the customer's, whatever they are called.
 */
export function ownListFields(header: readonly string[]): readonly Candidate[][] | undefined {
  const list = sideListOf(header);
  if (list === undefined) return undefined;
  const fields = SIDE_LIST_FIELDS[list.entity];
  return header.map((name, at): Candidate[] => {
    const field: FieldKey | null | undefined =
      list.keys === undefined
        ? (sideFieldCalled(list.entity, name) ?? meaningOf(name)?.field)
        : list.keys[at];
    if (field === undefined || field === null || !fields.has(field)) return [];
    return [{ field, score: SURE, reason: { code: 'alias', params: { alias: name, language: '' } } }];
  });
}
