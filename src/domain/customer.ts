import type { FieldValues } from './fields';

/** Where a record came from: the import's job and the 1-based line of its file. */
export interface ImportedBy {
  readonly jobId: string;
  readonly line: number;
}

/**
 * A person or an organization, flat: the importable fields by their names and what the book keeps about the record.
 * `name` is the display name (derived from the parts when a list gives only those).
 */
export interface Customer extends FieldValues {
  /** `<book>-<sequence>`: unique across devices. */
  readonly id: string;
  /** ISO instant (or the date that an import gave). */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly importedBy?: ImportedBy;
  /** The last import that created or changed it. */
  readonly lastImport?: string;
  /** Keys of the journal entries that changed it, oldest first; what its history is read from. */
  readonly log?: readonly number[];
}

/** What a form or a script hands in: fields, and the id where the customer exists already. */
export type CustomerDraft = FieldValues & { readonly id?: string };

const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/**
 * The values with `name` made of its parts where it is absent: first, middle, last with spaces; in Chinese, Japanese
 * and Korean writing last and first without one. A company alone gives no name (`displayName` falls back to it).
 */
export function completeName<T extends FieldValues>(values: T): T {
  if (values.name !== undefined) return values;
  const parts = [values.firstName, values.middleName, values.lastName].filter((part) => part !== undefined);
  if (parts.length === 0) return values;
  const eastern = parts.every((part) => CJK.test(part));
  const name = eastern
    ? `${values.lastName ?? ''}${values.firstName ?? ''}${values.middleName ?? ''}`
    : parts.join(' ');
  return { ...values, name };
}

/** What a customer is called on screen: name, else company, e-mail, phone; empty where there is none of them. */
export const displayName = (values: FieldValues): string =>
  completeName(values).name ?? values.company ?? values.email?.[0] ?? values.phone?.[0] ?? '';

/** True where the values say who it is: a name (or a part of one), a company, an e-mail or a phone. */
export const hasIdentity = (values: FieldValues): boolean => displayName(values) !== '';
