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
