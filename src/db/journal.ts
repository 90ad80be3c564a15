/**
 * The packed parts of a journal entry. Before-images of a chunk's updates are one JSON text: a chunk has thousands of
 * them, undo and history read them whole, and nothing ever searches in them.
 */
import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import type { FieldKey, FieldValue } from '../domain/fields';
import type { SideChange, SideEntity, SideRecord } from '../domain/side';
import { eachOf, toRanges } from './ids';
import type { JournalRow } from './schema';

/** When a record counted as changed last. */
export interface Times {
  /** Before the write; entries of long ago do not know it. */
  readonly updatedAt?: string | undefined;
  /** Since the write, where that is not when it was written: it took something back. */
  readonly left?: string | undefined;
}

/** What one write changed in one record. */
export interface UpdateImage extends Times {
  readonly sequence: number;
  readonly fields: readonly FieldChange[];
  /** What the record's `lastImport` was, for writes of an import. */
  readonly lastImport?: string | undefined;
  /** The line of the import's file that changed it. */
  readonly line?: number | undefined;
}

type PackedFields = [field: FieldKey, before: FieldValue | null, after: FieldValue | null][];

type Packed = [
  sequence: number,
  fields: PackedFields,
  lastImport: string | null,
  line: number | null,
  times?: string | null,
];

/** What befell many alike: what an edit of a hundred thousand customers comes to is some of these. */
interface PackedAlike {
  readonly alike: readonly [
    fields: PackedFields,
    lastImport: string | null,
    ranges: readonly number[],
    /** Each one's, in the order of the sequences; where all share them, theirs once. */
    times?: string,
  ][];
}

/** The instant before and, where it is said, the one since: as ISO 8601 writes an interval. */
const timesText = ({ updatedAt, left }: Times): string | undefined =>
  updatedAt === undefined || left === undefined ? updatedAt : `${updatedAt}/${left}`;

function timesOf(text: string | null | undefined): Times {
  const [updatedAt, left] = text?.split('/') ?? [];
  return { ...(updatedAt !== undefined && { updatedAt }), ...(left !== undefined && { left }) };
}

/** The times of some records: theirs once where all share them, else one's after the other's. */
function packTimes(images: readonly Times[]): string | undefined {
  const texts = images.map(timesText);
  const [first] = texts;
  if (texts.includes(undefined)) return undefined;
  return texts.every((text) => text === first) ? first : texts.join(' ');
}

/** The times of the record at each place. */
function timesIn(packed: string | undefined): (place: number) => Times {
  const texts = packed?.split(' ') ?? [];
  const [first] = texts.map(timesOf);
  return (place) => (texts.length === 1 ? (first as Times) : timesOf(texts[place]));
}

/** From so many images on it pays to look for those that say the same. */
const WORTH_GROUPING = 64;

export function packUpdates(images: readonly UpdateImage[]): string {
  return packAlike(images) ?? JSON.stringify(images.map(packed));
}

const packed = (image: UpdateImage): Packed => [
  image.sequence,
  packedFields(image),
  image.lastImport ?? null,
  image.line ?? null,
  timesText(image) ?? null,
];

const packedFields = ({ fields }: UpdateImage): PackedFields =>
  fields.map((change) => [change.field, change.before ?? null, change.after ?? null]);

/** Null where few are alike, or where they came from lines of a file. */
function packAlike(images: readonly UpdateImage[]): string | null {
  if (images.length < WORTH_GROUPING) return null;
  if (images.some(({ line }) => line !== undefined)) return null;
  const groups = alike(images, (image) => JSON.stringify([packedFields(image), image.lastImport ?? null]));
  if (groups === null) return null;
  const parts = [...groups].map(([key, group]) => {
    const inOrder = group.sort((a, b) => a.sequence - b.sequence);
    const times = packTimes(inOrder);
    const rest = [toRanges(inOrder.map(({ sequence }) => sequence)), ...(times === undefined ? [] : [times])];
    return `${key.slice(0, -1)},${JSON.stringify(rest).slice(1)}`;
  });
  return `{"alike":[${parts.join(',')}]}`;
}

/** Images by what they say; null where few say the same. */
function alike<I>(images: readonly I[], keyOf: (image: I) => string): ReadonlyMap<string, I[]> | null {
  const groups = new Map<string, I[]>();
  for (const image of images) {
    const key = keyOf(image);
    const group = groups.get(key);
    if (group !== undefined) group.push(image);
    else if (groups.size * 4 > images.length) return null;
    else groups.set(key, [image]);
  }
  return groups;
}

/** Images of records that are alike share one list of fields. */
export function unpackUpdates(row: JournalRow): UpdateImage[] {
  if (row.updated === undefined) return [];
  const stored = JSON.parse(row.updated) as Packed[] | PackedAlike;
  if (Array.isArray(stored)) {
    return stored.map(([sequence, fields, lastImport, line, times]) => ({
      sequence,
      fields: unpackedFields(fields),
      lastImport: lastImport ?? undefined,
      line: line ?? undefined,
      ...timesOf(times),
    }));
  }
  return stored.alike.flatMap(([packedFields, lastImport, ranges, times]) => {
    const fields = unpackedFields(packedFields);
    const timeAt = timesIn(times);
    return Array.from(eachOf(ranges), (sequence, place) => ({
      sequence,
      fields,
      lastImport: lastImport ?? undefined,
      ...timeAt(place),
    }));
  });
}

const unpackedFields = (fields: PackedFields): FieldChange[] =>
  fields.map(([field, before, after]) => ({ field, before: before ?? undefined, after: after ?? undefined }));

export const packRemoved = (records: readonly Customer[]): string => JSON.stringify(records);

export const unpackRemoved = (row: JournalRow): Customer[] =>
  row.removed === undefined ? [] : (JSON.parse(row.removed) as Customer[]);

/** What one write did to an opportunity or activity that was there before. */
export interface SideImage extends Times {
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
  /** The line of the import's file that changed it. */
  readonly line?: number;
}

/** What befell many alike, each named by the rest of its id behind what all ids of the group begin with. */
interface SidesAlike {
  readonly alike: readonly [
    image: Pick<SideImage, 'entity' | 'fields' | 'key'>,
    begin: string,
    rests: string,
    times?: string,
  ][];
}

export const packSideImages = (images: readonly SideImage[]): string =>
  packSidesAlike(images) ?? JSON.stringify(images);

/** Null where few are alike, or where any was made or removed, or came from a line of a file. */
function packSidesAlike(images: readonly SideImage[]): string | null {
  if (images.length < WORTH_GROUPING) return null;
  if (images.some(({ fields, line }) => fields.length === 0 || line !== undefined)) return null;
  const beginOf = (id: string): string => id.slice(0, id.lastIndexOf('-') + 1);
  const groups = alike(images, ({ entity, id, fields, key }) =>
    JSON.stringify([{ entity, fields, key }, beginOf(id)]),
  );
  if (groups === null) return null;
  const parts = [...groups].map(([key, group]) => {
    const times = packTimes(group);
    const rests = group.map(({ id }) => id.slice(beginOf(id).length)).join(' ');
    return `${key.slice(0, -1)},${JSON.stringify([rests, ...(times === undefined ? [] : [times])]).slice(1)}`;
  });
  return `{"alike":[${parts.join(',')}]}`;
}

/** Images of records that are alike share one list of fields. */
export function unpackSideImages(row: JournalRow): SideImage[] {
  if (row.sides === undefined) return [];
  const stored = JSON.parse(row.sides) as SideImage[] | SidesAlike;
  if (Array.isArray(stored)) return stored;
  return stored.alike.flatMap(([image, begin, rests, times]) => {
    const timeAt = timesIn(times);
    return rests
      .split(' ')
      .map((rest, place): SideImage => ({ ...image, ...timeAt(place), id: begin + rest }));
  });
}

/**
 * When a record counted as changed last before a write, if it is as that write left it.
 * @param at when that was written
 */
export const timeBefore = (
  stored: { readonly updatedAt: string },
  { updatedAt, left }: Times,
  at: string,
): string | undefined => (stored.updatedAt === (left ?? at) ? updatedAt : undefined);
