import type { Customer } from '../../domain/customer';
import type { BuiltInField, FieldKey } from '../../domain/fields';
import { ownField } from '../../domain/ownFields';
import { valuesOf } from '../fields';
import { vocabulary } from '../vocabulary';

export const GROUPS = ['who', 'contact', 'address', 'crm', 'own', 'notes'] as const;
export type Group = (typeof GROUPS)[number];

/** Where each field stands on the card; null for what the book fills in itself. */
const GROUP_OF = {
  name: 'who',
  company: 'who',
  jobTitle: 'who',
  firstName: 'who',
  middleName: 'who',
  lastName: 'who',
  gender: 'who',
  birthday: 'who',
  taxId: 'who',
  email: 'contact',
  phone: 'contact',
  website: 'contact',
  street: 'address',
  postalCode: 'address',
  city: 'address',
  region: 'address',
  country: 'address',
  status: 'crm',
  category: 'crm',
  group: 'crm',
  owner: 'crm',
  source: 'crm',
  externalId: 'crm',
  createdAt: null,
  // Shown by the card beside what they are about.
  archived: null,
  labels: null,
  addresses: null,
  otherIds: null,
  // Records of their own: see Sides.tsx.
  'opportunity.title': null,
  'opportunity.date': null,
  'opportunity.expectedRevenue': null,
  'opportunity.description': null,
  'opportunity.stage': null,
  'opportunity.nextActivity': null,
  'opportunity.nextActivityDate': null,
  'opportunity.probability': null,
  'opportunity.owner': null,
  'opportunity.closeDate': null,
  'opportunity.closedAt': null,
  'opportunity.reason': null,
  notes: 'notes',
} as const satisfies Record<BuiltInField, Group | null>;

const ORDER = Object.keys(GROUP_OF) as (keyof typeof GROUP_OF)[];

/** The fields of a group, in the order in which the card shows them. */
export const fieldsOf = (group: Group): readonly FieldKey[] =>
  group === 'own' ? vocabulary.value.fields.map(ownField) : ORDER.filter((key) => GROUP_OF[key] === group);

/** True where the customer has a value in the group. */
export const hasValues = (customer: Partial<Customer>, group: Group): boolean =>
  fieldsOf(group).some((key) => valuesOf(customer[key]).length > 0);
