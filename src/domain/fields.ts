/**
 * The field table of a customer: one row adds a field. Mapping, form, list, template file, export and merge derive
 * from it; the label is the message `field.<key>` in every language (the compiler asks for it).
 */

/** How a value is read, checked, shown and edited. Each kind has one normalizer (`normalize/index.ts`). */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'url'
  | 'date'
  | 'gender'
  | 'status'
  | 'money';

/** What an update does to a value that the customer already has. `append` keeps what is there and adds what is new. */
export type MergePolicy = 'overwrite' | 'append';

export interface FieldSpec {
  readonly kind: FieldKind;
  /** True where the record holds an array of strings, the first one leading. */
  readonly many: boolean;
  readonly merge: MergePolicy;
  /** Offered for mapping. `id`-like and computed values are not. */
  readonly importable: boolean;
  /** Kept in the directory's columns: what lists show, search, filter and sort by. */
  readonly listed: boolean;
  /** Header words that mean this field, folded before they are compared (`import/mapping/fold.ts`). */
  readonly aliases: Readonly<Record<'en' | 'pl' | 'ru' | 'zh', readonly string[]>>;
}

const text = { kind: 'text', many: false, merge: 'overwrite', importable: true, listed: false } as const;

const none = { en: [], pl: [], ru: [], zh: [] } as const;

export const FIELDS = {
  externalId: { ...text, aliases: none },
  name: { ...text, listed: true, aliases: none },
  firstName: { ...text, aliases: none },
  middleName: { ...text, aliases: none },
  lastName: { ...text, aliases: none },
  gender: { ...text, kind: 'gender', aliases: none },
  company: { ...text, listed: true, aliases: none },
  jobTitle: { ...text, aliases: none },
  email: { ...text, kind: 'email', many: true, merge: 'append', listed: true, aliases: none },
  phone: { ...text, kind: 'phone', many: true, merge: 'append', listed: true, aliases: none },
  website: { ...text, kind: 'url', aliases: none },
  street: { ...text, aliases: none },
  city: { ...text, listed: true, aliases: none },
  region: { ...text, aliases: none },
  postalCode: { ...text, aliases: none },
  country: { ...text, aliases: none },
  taxId: { ...text, aliases: none },
  birthday: { ...text, kind: 'date', aliases: none },
  status: { ...text, kind: 'status', listed: true, aliases: none },
  category: { ...text, many: true, merge: 'append', aliases: none },
  group: { ...text, aliases: none },
  owner: { ...text, listed: true, aliases: none },
  source: { ...text, aliases: none },
  notes: { ...text, kind: 'longText', aliases: none },
  createdAt: { ...text, kind: 'date', aliases: none },
  'opportunity.title': { ...text, aliases: none },
  'opportunity.date': { ...text, kind: 'date', aliases: none },
  'opportunity.expectedRevenue': { ...text, kind: 'money', aliases: none },
  'opportunity.description': { ...text, kind: 'longText', aliases: none },
  'opportunity.nextActivity': { ...text, aliases: none },
  'opportunity.nextActivityDate': { ...text, kind: 'date', aliases: none },
} as const satisfies Record<string, FieldSpec>;

export type FieldKey = keyof typeof FIELDS;

/** Every field, in the order in which forms, templates and exports show them. */
export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[];

type ManyKey = { [K in FieldKey]: (typeof FIELDS)[K]['many'] extends true ? K : never }[FieldKey];

/** What a customer's fields hold: an array where the field is `many`, else one string. Absent means empty. */
export type FieldValues = { [K in FieldKey]?: K extends ManyKey ? readonly string[] : string };

export type FieldValue = string | readonly string[];

/** The field's row, widened: for code that walks over fields. */
export const fieldSpec = (key: FieldKey): FieldSpec => FIELDS[key];

export const isFieldKey = (value: unknown): value is FieldKey =>
  typeof value === 'string' && Object.hasOwn(FIELDS, value);
