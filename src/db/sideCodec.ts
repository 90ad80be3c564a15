/**
 * How opportunities and activities are kept: those of a page's customers together, in one record beside that page. What
 * belongs to a customer is then one request away, goes with it when it goes, and a whole new page of customers brings
 * its opportunities in one piece; no index is needed. Field by field, as customers are (`packedText.ts`).
 */
import { SIDE_FIELDS, type SideEntity, type SideField, type SideRecord, sideValue } from '../domain/side';
import { PAGE_SIZE, pageOf, recordId, sequenceOf, slotOf } from './ids';
import { linesOf, packText } from './packedText';
import type { SideRow, SideText, SideTextName } from './schema';

/** A record in memory, with the journal entry that wrote it last. */
export interface HeldSide {
  readonly record: SideRecord;
  readonly key: number;
}

/** The id of a record: its own sequence, and that of its customer, by which it is found. */
export const sideId = (book: string, sequence: number, customer: number): string =>
  `${recordId(book, sequence)}.${customer}`;

/** The sequence of the customer in a record's id; NaN where the text is no such id. */
export const customerIn = (id: string): number =>
  id.includes('.') ? sequenceOf(`-${id.slice(id.lastIndexOf('.') + 1)}`) : Number.NaN;

/** The record's own sequence in its id. */
export const sideSequence = (id: string): number => sequenceOf(id.slice(0, id.lastIndexOf('.')));

/** Most values that a packed text holds. */
const MOST_PACKED = 256;

/** What is stored for some records of one page's customers, in their order. */
export function packSides(entity: SideEntity, page: number, held: readonly HeldSide[]): SideRow {
  const texts: Partial<Record<SideTextName, SideText>> = {};
  const keep = (name: SideTextName, textOf: (record: SideRecord) => string): void => {
    const values = held.map(({ record }) => textOf(record));
    const packed = values.length > MOST_PACKED ? null : packText(values, false);
    if (packed !== undefined) texts[name] = packed ?? { lines: values };
  };
  for (const field of SIDE_FIELDS[entity]) keep(field, (record) => sideValue(record, field) ?? '');
  keep('id', ({ id }) => bookOf(id));
  keep('customer', ({ customer }) => bookOf(customer));
  keep('createdAt', ({ createdAt }) => createdAt);
  keep('updatedAt', ({ updatedAt }) => updatedAt);
  keep('importedBy', ({ importedBy }) => importedBy?.jobId ?? '');
  const [first] = held;
  const isOneWrite = held.every(({ key }) => key === first?.key);
  return {
    ...{ entity, page, texts },
    slots: Uint8Array.from(held, ({ record }) => slotOf(sequenceOf(record.customer))),
    sequences: Float64Array.from(held, ({ record }) => sideSequence(record.id)),
    lines: Uint32Array.from(held, ({ record }) => record.importedBy?.line ?? 0),
    written: isOneWrite ? (first?.key ?? 0) : Float64Array.from(held, ({ key }) => key),
  };
}

const bookOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));

/** The records of a stored row, in their order. */
export function unpackSides({ entity, page, slots, sequences, lines, texts, written }: SideRow): HeldSide[] {
  const textsOf = (name: SideTextName): readonly string[] => {
    const text = texts[name];
    return typeof text === 'object' && 'lines' in text ? text.lines : linesOf(text, slots.length);
  };
  const fields = SIDE_FIELDS[entity]
    .filter((field) => texts[field] !== undefined)
    .map((field): [SideField, readonly string[]] => [field, textsOf(field)]);
  const [ids, customers, created] = [textsOf('id'), textsOf('customer'), textsOf('createdAt')];
  const [updated, jobs] = [textsOf('updatedAt'), textsOf('importedBy')];
  return Array.from(slots, (slot, at): HeldSide => {
    const values: Partial<Record<SideField, string>> = {};
    for (const [field, of] of fields) if (of[at] !== '' && of[at] !== undefined) values[field] = of[at];
    const customer = page * PAGE_SIZE + slot;
    const jobId = jobs[at] ?? '';
    const owned = {
      id: sideId(ids[at] ?? '', sequences[at] ?? 0, customer),
      customer: recordId(customers[at] ?? '', customer),
      ...values,
      createdAt: created[at] ?? '',
      updatedAt: updated[at] ?? '',
      ...(jobId !== '' && { importedBy: { jobId, line: lines[at] ?? 0 } }),
    };
    return {
      record: owned as Partial<SideRecord> as SideRecord,
      key: typeof written === 'number' ? written : (written[at] ?? 0),
    };
  });
}

/** The page of a record's customer. */
export const sidePage = (id: string): number => pageOf(customerIn(id));
