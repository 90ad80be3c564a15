import type { Customer } from '../domain/customer';
import { packColumns, type RecordColumns, recordColumns, unpackColumns } from './columns';
import { PAGE_SIZE } from './ids';
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
  private places: (Place | undefined)[] = [];
  /** The page as it will be stored, once a new one is full: its thousands of texts then need not outlive the write. */
  private full: { readonly page: PageRow; readonly columns: ColumnRow } | undefined;

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
    draft.places = placesOf(page, columns);
    return draft;
  }

  get(slot: number): Customer | undefined {
    const place = this.opened()[slot];
    return place === undefined ? undefined : decodeRecord(place.line);
  }

  has(slot: number): boolean {
    return this.opened()[slot] !== undefined;
  }

  get isEmpty(): boolean {
    return !this.opened().some((place) => place !== undefined);
  }

  set(slot: number, record: Customer): void {
    this.opened()[slot] = { line: encodeRecord(record), columns: recordColumns(record) };
    this.changed = true;
    if (this.fresh && slot === PAGE_SIZE - 1) this.close();
  }

  delete(slot: number): void {
    this.opened()[slot] = undefined;
    this.changed = true;
  }

  /** What is stored for it; null where no record is left. */
  toRows(job: string | undefined): { page: PageRow; columns: ColumnRow } | null {
    const rows = this.full ?? this.packed();
    if (rows === null || job === undefined) return rows;
    return { page: rows.page, columns: { ...rows.columns, job } };
  }

  private packed(): { page: PageRow; columns: ColumnRow } | null {
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
      columns: { ...head, ...packed },
    };
  }

  private close(): void {
    this.full = this.packed() ?? undefined;
    this.places = [];
  }

  /** The places, taken apart again where the page was closed. */
  private opened(): (Place | undefined)[] {
    if (this.full !== undefined) {
      this.places = placesOf(this.full.page, this.full.columns);
      this.full = undefined;
    }
    return this.places;
  }
}

function placesOf(page: PageRow, columns: ColumnRow): (Place | undefined)[] {
  const places: (Place | undefined)[] = [];
  const lines = splitRecords(page.records);
  const rows = unpackColumns(columns);
  page.slots.forEach((slot, index) => {
    const line = lines[index];
    const row = rows[index];
    if (line !== undefined && row !== undefined) places[slot] = { line, columns: row };
  });
  return places;
}
