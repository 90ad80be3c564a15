/**
 * How opportunities and activities are kept: those of a page's customers together, in one record beside that page. What
 * belongs to a customer is then one request away, goes with it when it goes, and a whole new page of customers brings
 * its opportunities in one piece; no index is needed. Field by field, as customers are (`packedText.ts`).
 */
import {
  type ActivityValues,
  type OpportunityValues,
  SIDE_FIELDS,
  type SideEntity,
  type SideField,
  type SideRecord,
  sideValue,
} from '../domain/side';
import { isNobody, PAGE_SIZE, pageOf, recordId, sequenceOf, slotOf } from './ids';
import { lineAt, linesOf, packText } from './packedText';
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
const MOST_PACKED = 65_536;

/** What is stored for some records of one page's customers, in their order. */
export function packSides(entity: SideEntity, page: number, held: readonly HeldSide[]): SideRow {
  const texts: Partial<Record<SideTextName, SideText>> = {};
  const keep = (name: SideTextName, textOf: (record: SideRecord) => string): void =>
    keepText(texts, name, held.length, (at) => textOf((held[at] as HeldSide).record));
  for (const field of SIDE_FIELDS[entity])
    keep(field, (record) => textIn(field, sideValue(record, field), record.id));
  keep('id', ({ id }) => bookOf(id));
  keep('customer', ({ customer }) => bookOf(customer));
  keep('createdAt', ({ createdAt }) => createdAt);
  keep('updatedAt', ({ updatedAt }) => updatedAt);
  keep('importedBy', ({ importedBy }) => importedBy?.jobId ?? '');
  const [first] = held;
  const isOneWrite = held.every(({ key }) => key === first?.key);
  return {
    ...{ entity, page, texts },
    slots: Uint8Array.from(held, ({ record }) => slotOf(customerIn(record.id))),
    sequences: Float64Array.from(held, ({ record }) => sideSequence(record.id)),
    lines: Uint32Array.from(held, ({ record }) => record.importedBy?.line ?? 0),
    written: isOneWrite ? (first?.key ?? 0) : Float64Array.from(held, ({ key }) => key),
  };
}

/** A record that an import makes for a customer whom it makes as well. */
export interface NewSide {
  readonly sequence: number;
  /** Its customer's. */
  readonly customer: number;
  /** Its customer's id, where that was stored before. */
  readonly owner?: string | undefined;
  readonly line: number;
  readonly values: OpportunityValues | ActivityValues;
}

/** What all records of an import share. */
export interface NewSides {
  readonly book: string;
  readonly jobId: string;
  /** ISO instant. */
  readonly at: string;
}

/** As `packSides`, of records that are new: what they share is written once, and none is put together. */
export function packNewSides(
  entity: SideEntity,
  page: number,
  made: readonly NewSide[],
  { book, jobId, at }: NewSides,
): SideRow {
  const texts: Partial<Record<SideTextName, SideText>> = {};
  for (const field of SIDE_FIELDS[entity])
    keepText(texts, field, made.length, (place) => valueIn((made[place] as NewSide).values, field) ?? '');
  const shared = { id: book, customer: book, createdAt: at, updatedAt: at, importedBy: jobId };
  return {
    ...{ entity, page, texts: { ...texts, ...shared }, written: 0 },
    slots: Uint8Array.from(made, ({ customer }) => slotOf(customer)),
    sequences: Float64Array.from(made, ({ sequence }) => sequence),
    lines: Uint32Array.from(made, ({ line }) => line),
  };
}

/** The whole record. */
export function newSide(
  { sequence, customer, owner, line, values }: NewSide,
  { book, jobId, at }: NewSides,
): SideRecord {
  const id = sideId(book, sequence, customer);
  const owned = { id, customer: owner ?? recordId(book, customer), createdAt: at, updatedAt: at };
  const serves = valueIn(values, 'opportunity') === SAME_ROW ? { opportunity: id } : {};
  return { ...owned, ...values, ...serves, importedBy: { jobId, line } };
}

const valueIn = (values: OpportunityValues | ActivityValues, field: SideField): string | undefined =>
  (values as Readonly<Partial<Record<SideField, string>>>)[field];

/** Instead of the id of the opportunity that an activity serves, where it came in the same row: their ids are the same. */
export const SAME_ROW = '=';

const textIn = (field: SideField, value: string | undefined, id: string): string =>
  value === undefined ? '' : field === 'opportunity' && value === id ? SAME_ROW : value;

/** One value a record of the page at hand; the same array for every field. */
const scratch: string[] = [];

function keepText(
  texts: Partial<Record<SideTextName, SideText>>,
  name: SideTextName,
  count: number,
  textOf: (place: number) => string,
): void {
  scratch.length = count;
  for (let place = 0; place < count; place++) scratch[place] = textOf(place);
  const packed = count > MOST_PACKED ? null : packText(scratch, false);
  if (packed !== undefined) texts[name] = packed ?? { lines: [...scratch] };
}

const bookOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));

/** The records of a stored row, in their order. */
export function unpackSides(row: SideRow): HeldSide[] {
  const reader = new SideReader(row);
  return Array.from(row.slots, (_, at) => reader.at(at));
}

/** Up to so many records of a row it is not taken apart for them. */
const FEW_RECORDS = 8;

/** The records of a stored row, put together one by one. */
export class SideReader {
  private readonly row: SideRow;
  private readonly lines = new Map<SideTextName, readonly string[]>();
  private read = 0;

  constructor(row: SideRow) {
    this.row = row;
  }

  /** The record of a sequence; undefined where it is not there. */
  find(sequence: number): SideRecord | undefined {
    const at = this.row.sequences.indexOf(sequence);
    return at < 0 ? undefined : this.at(at).record;
  }

  /** The record at a place in `slots`. */
  at(at: number): HeldSide {
    const { entity, page, slots, sequences, lines, texts, written } = this.row;
    this.read++;
    const values: Partial<Record<SideField, string>> = {};
    for (const field of SIDE_FIELDS[entity]) {
      const value = texts[field] === undefined ? '' : this.text(field, at);
      if (value !== '') values[field] = value;
    }
    const customer = page * PAGE_SIZE + (slots[at] ?? 0);
    const jobId = this.text('importedBy', at);
    const id = sideId(this.text('id', at), sequences[at] ?? 0, customer);
    if (values.opportunity === SAME_ROW) values.opportunity = id;
    const owned = {
      id,
      customer: isNobody(customer) ? '' : recordId(this.text('customer', at), customer),
      ...values,
      createdAt: this.text('createdAt', at),
      updatedAt: this.text('updatedAt', at),
      ...(jobId !== '' && { importedBy: { jobId, line: lines[at] ?? 0 } }),
    };
    return {
      record: owned as Partial<SideRecord> as SideRecord,
      key: typeof written === 'number' ? written : (written[at] ?? 0),
    };
  }

  private text(name: SideTextName, at: number): string {
    const text = this.row.texts[name];
    if (typeof text === 'object' && 'lines' in text) return text.lines[at] ?? '';
    if (this.read <= FEW_RECORDS) return lineAt(text, at);
    let known = this.lines.get(name);
    if (known === undefined) {
      known = linesOf(text, this.row.slots.length);
      this.lines.set(name, known);
    }
    return known[at] ?? '';
  }
}

/** The page of a record's customer. */
export const sidePage = (id: string): number => pageOf(customerIn(id));
