import { type FieldKey, IMPORTABLE_FIELDS, type ImportableField } from '../../domain/fields';
import { ownField } from '../../domain/ownFields';
import { vocabulary } from '../vocabulary';

/** How the fields are grouped where one is chosen; whatever a group does not name stands under `about`. */
const NAMED = {
  who: [
    'name',
    'firstName',
    'middleName',
    'lastName',
    'company',
    'jobTitle',
    'gender',
    'birthday',
    'taxId',
    'externalId',
  ],
  contact: ['email', 'phone', 'website'],
  address: ['street', 'city', 'region', 'postalCode', 'country'],
} as const satisfies Record<string, readonly ImportableField[]>;

export type FieldGroup = keyof typeof NAMED | 'about' | 'opportunity' | 'own';

const named = new Set<ImportableField>(Object.values(NAMED).flat());

/** Every field that a column can go to, in groups. */
export const FIELD_GROUPS: readonly {
  readonly group: FieldGroup;
  readonly fields: readonly ImportableField[];
}[] = [
  { group: 'who', fields: NAMED.who },
  { group: 'contact', fields: NAMED.contact },
  { group: 'address', fields: NAMED.address },
  {
    group: 'about',
    fields: IMPORTABLE_FIELDS.filter((key) => !named.has(key) && !key.startsWith('opportunity.')),
  },
  { group: 'opportunity', fields: IMPORTABLE_FIELDS.filter((key) => key.startsWith('opportunity.')) },
];

/** The fields of a group, and one that only lists of ours bring, where the column is from such a list. */
export const withOurs = (
  group: FieldGroup,
  fields: readonly FieldKey[],
  proposed: FieldKey | null,
): readonly FieldKey[] =>
  group === 'opportunity' &&
  proposed !== null &&
  proposed.startsWith('opportunity.') &&
  !fields.includes(proposed)
    ? [...fields, proposed]
    : fields;

/** The fields of the user's own, in the order in which they were made. */
export const ownGroup = (): { readonly group: FieldGroup; readonly fields: readonly FieldKey[] } => ({
  group: 'own',
  fields: vocabulary.value.fields.map(ownField),
});
