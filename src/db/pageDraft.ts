import type { Customer } from '../domain/customer';
import { packColumns, type RecordColumns, recordColumns, unpackColumns } from './columns';
import { decodeRecord, encodeRecord, joinRecords, splitRecords } from './pageCodec';
import type { ColumnRow, PageRow } from './schema';

/** One record of a page while it is being written: its line, and its columns. */
interface Place {
  readonly line: string;
  readonly columns: RecordColumns;
}

/**
 * A page and its block of columns while a write is under way. Only the records that the write touches are parsed;
 * their neighbours' lines are carried over as they are.
 */
export class PageDraft {
  readonly page: number;
  /** True where the page does not exist yet, so that it is added and never put over another. */
  readonly fresh: boolean;
  /** The job whose import alone wrote the page so far. */
  readonly job: string | undefined;
  changed = false;
  private readonly places: (Place | undefined)[] = [];

  private constructor(page: number, fresh: boolean, job: string | undefined) {
    this.page = page;
    this.fresh = fresh;
    this.job = job;
  }

  static empty(page: number): PageDraft {
    return new PageDraft(page, true, undefined);
  }

  static of(page: PageRow, columns: ColumnRow): PageDraft {
    const draft = new PageDraft(page.page, false, columns.job);
    const lines = splitRecords(page.records);
    const rows = unpackColumns(columns);
    page.slots.forEach((slot, index) => {
      const line = lines[index];
      const row = rows[index];
      if (line !== undefined && row !== undefined) draft.places[slot] = { line, columns: row };
    });
    return draft;
  }

  get(slot: number): Customer | undefined {
    const place = this.places[slot];
    return place === undefined ? undefined : decodeRecord(place.line);
  }

  has(slot: number): boolean {
    return this.places[slot] !== undefined;
  }

  get isEmpty(): boolean {
    return !this.places.some((place) => place !== undefined);
  }

  set(slot: number, record: Customer): void {
    this.places[slot] = { line: encodeRecord(record), columns: recordColumns(record) };
    this.changed = true;
  }

  delete(slot: number): void {
    this.places[slot] = undefined;
    this.changed = true;
  }

  /** What is stored for it; null where no record is left. */
  toRows(job: string | undefined): { page: PageRow; columns: ColumnRow } | null {
    const slots: number[] = [];
    const held: Place[] = [];
    this.places.forEach((place, slot) => {
      if (place === undefined) return;
      slots.push(slot);
      held.push(place);
    });
    if (held.length === 0) return null;
    const head = { entity: 'customer', page: this.page, slots: Uint16Array.from(slots) } as const;
    const packed = packColumns(held.map((place) => place.columns));
    return {
      page: { ...head, records: joinRecords(held.map((place) => place.line)) },
      columns: { ...head, ...packed, ...(job === undefined ? {} : { job }) },
    };
  }
}
