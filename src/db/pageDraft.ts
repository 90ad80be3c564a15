import type { Customer } from '../domain/customer';
import { PAGE_SIZE } from './ids';
import { type Held, packPage, type Signature, wholeRecord } from './pageCodec';
import { PageReader } from './pageReader';
import type { ColumnRow, PageRow } from './schema';

interface Rows {
  readonly page: PageRow;
  readonly columns: ColumnRow;
}

/**
 * A page and its block of columns while a write is under way. Records are read out of the stored page one by one; it
 * is taken apart as a whole once one of them changes.
 */
export class PageDraft {
  readonly page: number;
  /** True where the page does not exist yet, so that it is added and never put over another. */
  readonly fresh: boolean;
  /** The job whose import alone wrote the page so far. */
  readonly job: string | undefined;
  changed = false;
  /** The page as it is stored, or as it will be once a new one is full: its records then need not outlive the write. */
  private packed: PageReader | undefined;
  private rows: Rows | undefined;
  private held: (Held | undefined)[] = [];

  private constructor(page: number, rows: Rows | undefined) {
    this.page = page;
    this.fresh = rows === undefined;
    this.job = rows?.columns.job;
    this.rows = rows;
  }

  static empty(page: number): PageDraft {
    return new PageDraft(page, undefined);
  }

  static of(page: PageRow, columns: ColumnRow): PageDraft {
    return new PageDraft(page.page, { page, columns });
  }

  get(slot: number): Customer | undefined {
    if (this.rows !== undefined) return this.reader(this.rows).inSlot(slot);
    const held = this.held[slot];
    return held === undefined ? undefined : wholeRecord(held);
  }

  has(slot: number): boolean {
    return this.rows === undefined ? this.held[slot] !== undefined : this.rows.page.slots.includes(slot);
  }

  get isEmpty(): boolean {
    return this.rows === undefined && !this.held.some((held) => held !== undefined);
  }

  /** @param signature what the write lays over a record that is not whole yet. */
  set(slot: number, record: Customer, signature?: Signature): void {
    this.open()[slot] = { slot, record, signature, keys: undefined };
    this.changed = true;
    if (this.fresh && slot === PAGE_SIZE - 1) this.close();
  }

  delete(slot: number): void {
    this.open()[slot] = undefined;
    this.changed = true;
  }

  /** What is stored for it; null where no record is left. */
  toRows(job: string | undefined): Rows | null {
    if (this.rows === undefined) this.close();
    const { rows } = this;
    if (rows === undefined) return null;
    const { job: _, ...columns } = rows.columns;
    return { page: rows.page, columns: job === undefined ? columns : { ...columns, job } };
  }

  private close(): void {
    const held = this.held.filter((one) => one !== undefined);
    if (held.length === 0) return;
    this.rows = packPage(this.page, held);
    this.packed = undefined;
    this.held = [];
  }

  private reader(rows: Rows): PageReader {
    this.packed ??= new PageReader(rows.page, rows.columns);
    return this.packed;
  }

  /** The records by their slots, taken out of the packed page. */
  private open(): (Held | undefined)[] {
    if (this.rows === undefined) return this.held;
    const reader = this.reader(this.rows);
    reader.slots.forEach((slot, place) => {
      this.held[slot] = {
        slot,
        record: reader.record(place),
        signature: undefined,
        keys: reader.keysOf(place),
      };
    });
    this.rows = undefined;
    this.packed = undefined;
    return this.held;
  }
}
