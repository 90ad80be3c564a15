import type { Transaction } from 'dexie';
import type { Customer } from '../domain/customer';
import { FIELD_KEYS } from '../domain/fields';
import { bringsSides } from '../import/plan/settings';
import { isSideField } from '../import/plan/sides';
import { PAGE_SIZE, pageOf, sequenceOf, slotOf } from './ids';
import { type PackedPage, packPage } from './pageCodec';
import { PageReader } from './pageReader';
import type { ColumnRow, META, MetaRow, PageRow, PlanRow, SideRow } from './schema';
import { type HeldSide, packSides, sideId } from './sideCodec';
import { FIRST, sidesOfFields } from './sideFields';

/** Pages that are held at a time. */
const PAGES_A_STEP = 32;

const SIDE_KEYS = FIELD_KEYS.filter(isSideField);

/**
 * Brings a book of version 3 up: what customers held in fields of an opportunity becomes an opportunity and an activity of
 * theirs. They count as written by what created their customer, so that the undo of that import takes them along.
 */
export async function upgradeTo4(transaction: Transaction, names: typeof META): Promise<void> {
  const meta = transaction.table<MetaRow, string>('meta');
  const mover = new Mover(String((await meta.get(names.book))?.value ?? ''));
  const pages = transaction.table<PageRow, [string, number]>('pages');
  const columns = transaction.table<ColumnRow, [string, number]>('columns');
  const keys = await pages.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += PAGES_A_STEP) {
    const some = keys.slice(at, at + PAGES_A_STEP);
    const rows = await pages.bulkGet(some);
    if (!rows.some((row) => row !== undefined && holdsSides(row))) continue;
    const blocks = await columns.bulkGet(some);
    for (const [index, row] of rows.entries()) {
      const block = blocks[index];
      if (row === undefined || block === undefined || !holdsSides(row)) continue;
      const moved = mover.move(row, block);
      await pages.put(moved.page);
      await columns.put(moved.columns);
      await transaction.table<SideRow>('sides').bulkPut(moved.sides);
    }
  }
  const plans = transaction.table<Omit<PlanRow, 'firstSide'> & { firstSide?: number }, string>('plans');
  let next = mover.next;
  for (const plan of await plans.toArray()) {
    const { settings } = plan;
    const brings = bringsSides(settings.columns, { defaults: settings.sideDefaults });
    await plans.put({
      ...plan,
      firstSide: next,
      ...(brings && { settings: { ...settings, pipeline: FIRST } }),
    });
    next += plan.rows;
  }
  await meta.bulkPut([
    { key: names.nextSide, value: next },
    { key: names.opportunities, value: mover.counts.opportunity },
    { key: names.activities, value: mover.counts.activity },
  ]);
}

const holdsSides = ({ texts, odd }: PageRow): boolean =>
  SIDE_KEYS.some((key) => (texts as Partial<Record<string, unknown>>)[key] !== undefined) ||
  odd?.some(([, field]) => isSideField(field)) === true;

class Mover {
  next = 0;
  readonly counts = { opportunity: 0, activity: 0 };
  private readonly book: string;

  constructor(book: string) {
    this.book = book;
  }

  /** The page without those fields, its columns, and what they become. */
  move(row: PageRow, block: ColumnRow): Pick<PackedPage, 'page' | 'columns'> & { sides: readonly SideRow[] } {
    const opportunities: HeldSide[] = [];
    const activities: HeldSide[] = [];
    const held = new PageReader(row, block).all().map((record) => {
      const made = sidesOfFields(record);
      const id = sideId(this.book, this.next, sequenceOf(record.id));
      const { createdAt, updatedAt, importedBy } = record;
      const owned = {
        id,
        customer: record.id,
        createdAt,
        updatedAt,
        ...(importedBy !== undefined && { importedBy }),
      };
      const key = record.log?.[0] ?? 0;
      if (made.opportunity !== undefined)
        opportunities.push({ record: { ...owned, ...made.opportunity }, key });
      if (made.activity !== undefined) {
        const serves = made.opportunity === undefined ? {} : { opportunity: id };
        activities.push({ record: { ...owned, ...made.activity, ...serves }, key });
      }
      if (made.opportunity !== undefined || made.activity !== undefined) this.next++;
      return { slot: slotOf(sequenceOf(record.id)), record: withoutSides(record), signature: undefined };
    });
    this.counts.opportunity += opportunities.length;
    this.counts.activity += activities.length;
    const page = pageOf(row.page * PAGE_SIZE);
    const sides = [
      ...(opportunities.length === 0 ? [] : [packSides('opportunity', page, opportunities)]),
      ...(activities.length === 0 ? [] : [packSides('activity', page, activities)]),
    ];
    const packed = packPage(page, held);
    const { job } = block;
    return { page: packed.page, columns: { ...packed.columns, ...(job !== undefined && { job }) }, sides };
  }
}

function withoutSides(record: Customer): Customer {
  const kept = Object.entries(record).filter(([key]) => !SIDE_KEYS.some((field) => field === key));
  return Object.fromEntries(kept) as Partial<Customer> as Customer;
}
