import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import { PAGE_SIZE } from './ids';
import { type Held, type PackedPage, packPage, type Signature, wholeRecord } from './pageCodec';
import { PagePatch } from './pagePatch';
import { PageReader } from './pageReader';
import type { ColumnRow, PageRow } from './schema';

type Stored = Pick<PackedPage, 'page' | 'columns'>;

/** What is to be stored of a page; its keys where they may be others than they were. */
export type PageRows = Stored & Partial<Pick<PackedPage, 'keys'>>;

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
  private rows: Stored | undefined;
  /** What the records at hand were packed to. */
  private made: PackedPage | undefined;
  /** Changes of fields that do not need the page taken apart. */
  private patched: PagePatch | undefined;
  private held: (Held | undefined)[] = [];

  private constructor(page: number, rows: Stored | undefined) {
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
    if (this.rows !== undefined) {
      const reader = this.reader(this.rows);
      const place = reader.placeOf(slot);
      if (place < 0) return undefined;
      const record = reader.record(place);
      return this.patched === undefined ? record : this.patched.over(place, record);
    }
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
    this.open()[slot] = { slot, record, signature };
    this.changed = true;
    if (this.fresh && slot === PAGE_SIZE - 1) this.close();
  }

  /** Changes fields of the record in a slot; false where that takes a `set`. */
  patch(slot: number, changes: readonly FieldChange[], signature: Signature): boolean {
    if (this.rows === undefined || this.fresh || !PagePatch.takes(changes, signature)) return false;
    this.patched ??= new PagePatch(signature);
    this.patched.add(this.reader(this.rows).placeOf(slot), changes, signature.updatedAt);
    this.changed = true;
    return true;
  }

  delete(slot: number): void {
    this.open()[slot] = undefined;
    this.changed = true;
  }

  /** What is to be stored for it; null where no record is left. */
  toRows(job: string | undefined): PageRows | null {
    if (this.patched !== undefined && this.rows !== undefined)
      return this.patched.applied(this.rows, this.reader(this.rows));
    if (this.made === undefined) {
      this.open();
      this.close();
    }
    const { made } = this;
    if (made === undefined || job === undefined) return made ?? null;
    return { ...made, columns: { ...made.columns, job } };
  }

  private close(): void {
    const held = this.held.filter((one) => one !== undefined);
    if (held.length === 0) return;
    this.made = packPage(this.page, held);
    this.rows = this.made;
    this.packed = undefined;
    this.held = [];
  }

  private reader(rows: Stored): PageReader {
    this.packed ??= new PageReader(rows.page, rows.columns);
    return this.packed;
  }

  /** The records by their slots, taken out of the packed page. */
  private open(): (Held | undefined)[] {
    if (this.rows === undefined) return this.held;
    const reader = this.reader(this.rows);
    const { patched } = this;
    reader.slots.forEach((slot, place) => {
      const record = reader.record(place);
      this.held[slot] = { slot, record: patched?.over(place, record) ?? record, signature: undefined };
    });
    this.patched = undefined;
    this.rows = undefined;
    this.made = undefined;
    this.packed = undefined;
    return this.held;
  }
}
