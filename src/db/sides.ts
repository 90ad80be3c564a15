import {
  type Activity,
  type Opportunity,
  type SideEntity,
  type SideField,
  type SideRecord,
  type SideRecords,
  sideValue,
} from '../domain/side';
import { NO_SIDES, type Sides } from '../import/plan/sides';
import type { SidePage, SideQuery } from './api';
import type { Book } from './book';
import { pageOf, sequenceOf } from './ids';
import { customerIn, sidePage, unpackSides } from './sideCodec';

/** What customers have beside their fields, among some who were read. */
export type SideLookup = (sequence: number) => Sides;

/** Pages that one request reads at most. */
const PAGES_A_READ = 64;

/** Reads the opportunities and activities of customers, by the sequences of the customers. */
export async function lookUpSides({ db }: Book, sequences: Iterable<number>): Promise<SideLookup> {
  const wanted = new Set(sequences);
  const pages = [...new Set([...wanted].map(pageOf))];
  const found = new Map<number, { opportunities: Opportunity[]; activities: Activity[] }>();
  const of = (sequence: number) => {
    const known = found.get(sequence) ?? { opportunities: [], activities: [] };
    found.set(sequence, known);
    return known;
  };
  for (let at = 0; at < pages.length; at += PAGES_A_READ) {
    const some = pages.slice(at, at + PAGES_A_READ);
    const keys = some.flatMap((page): [SideEntity, number][] => [
      ['opportunity', page],
      ['activity', page],
    ]);
    for (const row of await db.sides.bulkGet(keys)) {
      if (row === undefined) continue;
      for (const { record } of unpackSides(row)) {
        const sequence = customerIn(record.id);
        if (!wanted.has(sequence)) continue;
        if ('title' in record) of(sequence).opportunities.push(record);
        else of(sequence).activities.push(record);
      }
    }
  }
  return (sequence) => found.get(sequence) ?? NO_SIDES;
}

/** Walks over every record of a kind in the order of the customers, some pages at a time. */
export async function* allSides<E extends SideEntity>(
  { db }: Book,
  entity: E,
): AsyncGenerator<readonly SideRecords[E][]> {
  let after = -1;
  for (;;) {
    const range = [[entity, after], [entity, Number.MAX_SAFE_INTEGER], false, true] as const;
    const some = db.sides.where('[entity+page]').between(...range);
    const rows = await some.limit(PAGES_A_READ).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap((row) => unpackSides(row).map(({ record }) => record as SideRecords[E]));
    after = last.page;
  }
}

/** One record by its id; undefined where there is none. */
export async function readSide(
  { db }: Book,
  entity: SideEntity,
  id: string,
): Promise<SideRecord | undefined> {
  const page = sidePage(id);
  if (Number.isNaN(page)) return undefined;
  const row = await db.sides.get([entity, page]);
  return row === undefined ? undefined : unpackSides(row).find(({ record }) => record.id === id)?.record;
}

/** What a customer has. */
export async function sidesOf(book: Book, customer: string): Promise<Sides> {
  const sequence = sequenceOf(customer);
  return (await lookUpSides(book, Number.isNaN(sequence) ? [] : [sequence]))(sequence);
}

/** A part of the records that fit, and how many do. */
export async function listSides<E extends SideEntity>(
  book: Book,
  entity: E,
  { where = {}, limit, offset }: SideQuery,
): Promise<SidePage<E>> {
  const wanted = Object.entries(where) as [SideField | 'customer' | 'importedBy', string][];
  const rows: SideRecords[E][] = [];
  let total = 0;
  for await (const some of allSides(book, entity)) {
    for (const record of some) {
      if (!wanted.every(([key, value]) => heldIn(record, key) === value)) continue;
      if (total >= offset && rows.length < limit) rows.push(record);
      total++;
    }
  }
  return { total, rows };
}

function heldIn(record: SideRecord, key: SideField | 'customer' | 'importedBy'): string | undefined {
  if (key === 'customer') return record.customer;
  return key === 'importedBy' ? record.importedBy?.jobId : sideValue(record, key);
}
