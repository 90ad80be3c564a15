import { type FieldKey, type FieldValue, type FieldValues, fieldsOf } from '../../../domain/fields';
import { valuesOf } from '../../fields';

/** How a candidate's value stands to the row's. */
export type Comparison = 'same' | 'differs' | 'alone';

/** What people tell customers by: shown of candidates also where the row says nothing of it. */
const TELLING: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'externalId',
  'name',
  'company',
  'email',
  'phone',
  'city',
  'birthday',
  'taxId',
]);

/** What is derived of other fields, which stand there as well. */
const DERIVED: ReadonlySet<FieldKey> = new Set<FieldKey>(['firstName', 'middleName', 'lastName']);

/** The fields in which a row and its candidates are laid side by side: what the row says, and what candidates are told by. */
export function comparedFields(row: FieldValues, others: readonly FieldValues[]): readonly FieldKey[] {
  const all: FieldValues = Object.assign({}, ...others, row);
  return fieldsOf(all).filter(
    (field) =>
      !DERIVED.has(field) &&
      (row[field] !== undefined || (TELLING.has(field) && others.some((one) => one[field] !== undefined))),
  );
}

const folded = (value: FieldValue): readonly string[] =>
  valuesOf(value).map((one) => one.toLowerCase().trim());

/** Of fields that hold several values one in common is the same. */
export function compared(own: FieldValue | undefined, other: FieldValue | undefined): Comparison {
  if (own === undefined || other === undefined) return 'alone';
  const known = folded(other);
  return folded(own).some((value) => known.includes(value)) ? 'same' : 'differs';
}
