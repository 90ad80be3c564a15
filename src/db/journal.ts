/**
 * The packed parts of a journal entry. Before-images of a chunk's updates are one JSON text: a chunk has thousands of
 * them, undo and history read them whole, and nothing ever searches in them.
 */
import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import type { FieldKey, FieldValue } from '../domain/fields';
import type { SideChange, SideEntity, SideRecord } from '../domain/side';
import type { JournalRow } from './schema';

/** What one write changed in one record. */
export interface UpdateImage {
  readonly sequence: number;
  readonly fields: readonly FieldChange[];
  /** What the record's `lastImport` was, for writes of an import. */
  readonly lastImport?: string | undefined;
  /** The line of the import's file that changed it. */
  readonly line?: number | undefined;
}

type Packed = [
  sequence: number,
  fields: [field: FieldKey, before: FieldValue | null, after: FieldValue | null][],
  lastImport: string | null,
  line: number | null,
];

export function packUpdates(images: readonly UpdateImage[]): string {
  return JSON.stringify(
    images.map(
      (image): Packed => [
        image.sequence,
        image.fields.map((change) => [change.field, change.before ?? null, change.after ?? null]),
        image.lastImport ?? null,
        image.line ?? null,
      ],
    ),
  );
}

export function unpackUpdates(row: JournalRow): UpdateImage[] {
  if (row.updated === undefined) return [];
  return (JSON.parse(row.updated) as Packed[]).map(([sequence, fields, lastImport, line]) => ({
    sequence,
    fields: fields.map(([field, before, after]) => ({
      field,
      before: before ?? undefined,
      after: after ?? undefined,
    })),
    lastImport: lastImport ?? undefined,
    line: line ?? undefined,
  }));
}

export const packRemoved = (records: readonly Customer[]): string => JSON.stringify(records);

export const unpackRemoved = (row: JournalRow): Customer[] =>
  row.removed === undefined ? [] : (JSON.parse(row.removed) as Customer[]);

/** What one write did to an opportunity or activity that was there before. */
export interface SideImage {
  readonly entity: SideEntity;
  readonly id: string;
  /** What was changed; empty where it was removed. */
  readonly fields: readonly SideChange[];
  /** The journal entry that wrote it before. */
  readonly key: number;
  /** The record, where it was removed. */
  readonly removed?: SideRecord;
  /** It was made by this write, which no import did. */
  readonly created?: true;
}

export const packSideImages = (images: readonly SideImage[]): string => JSON.stringify(images);

export const unpackSideImages = (row: JournalRow): SideImage[] =>
  row.sides === undefined ? [] : (JSON.parse(row.sides) as SideImage[]);
