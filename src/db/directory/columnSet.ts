import type { ColumnName } from '../columns';
import { PAGE_SIZE, pageOf, slotOf } from '../ids';
import { lineAt, VALUE_END } from '../packedText';
import type { ColumnRow, PackedText } from '../schema';
import { type Coded, Column } from './column';
import { SearchText, type SearchWord } from './search';

/** What became of a page; undefined columns where it is gone. */
export interface PageChange {
  readonly page: number;
  readonly columns: ColumnRow | undefined;
  /** Its texts of the further columns that are held. */
  readonly texts: Readonly<Partial<Record<string, PackedText>>>;
}

const NO_SLOTS = new Uint16Array(0);

/** Pages of which texts or columns are made at a time: some milliseconds. */
const PAGES_A_STEP = 16;

/** Emptied pages keep their positions until they are so many, and most of all. */
const FEW_EMPTIED = 64;

/**
 * The columns of every customer in memory. A customer's *position* is the place of its page among all, times the size
 * of a page, and its place there: in order of creation, with gaps where somebody is missing (`alive`). It holds as long
 * as `layout` does: what is written to a page changes that page's positions only.
 */
export class ColumnSet {
  /** Another one after positions moved. */
  layout = 0;
  /** How many customers there are. */
  count = 0;
  /** By position: 1 where there is a customer. */
  alive = new Uint8Array(0);
  /** Another one after anybody came or went. */
  people = 0;
  private pages: number[] = [];
  private places = new Map<number, number>();
  private slots: Uint16Array[] = [];
  private values: ColumnRow['values'][] = [];
  private searched: SearchText[] = [];
  private emptied = 0;
  private readonly columns = new Map<string, Column>();
  /** Columns of which a part is made: that of the places before this one. */
  private readonly begun = new Map<string, { readonly column: Column; place: number }>();
  /** Of columns that no block holds: their texts by page. */
  private readonly further = new Map<string, Map<number, PackedText>>();

  /** Positions there are, gaps among them. */
  get room(): number {
    return this.pages.length * PAGE_SIZE;
  }

  /** Takes over what became of some pages. */
  update(changes: readonly PageChange[]): void {
    for (const { page, texts } of changes) {
      for (const [name, byPage] of this.further) {
        const text = texts[name];
        if (text === undefined) byPage.delete(page);
        else byPage.set(page, text);
      }
    }
    const last = this.pages.at(-1) ?? -1;
    const between = changes.filter(
      ({ page, columns }) => columns !== undefined && page < last && !this.places.has(page),
    );
    for (const { page, columns } of changes) {
      const place = this.places.get(page);
      if (place !== undefined) this.set(place, columns);
      else if (columns !== undefined && page > last) this.append(columns);
    }
    if (between.length > 0 || (this.emptied > FEW_EMPTIED && this.emptied * 2 > this.pages.length)) {
      this.layOut(between.flatMap(({ columns }) => columns ?? []));
    }
  }

  /** A page behind all others. */
  private append(row: ColumnRow): void {
    const place = this.pages.length;
    this.pages.push(row.page);
    this.places.set(row.page, place);
    this.slots.push(NO_SLOTS);
    this.values.push({});
    this.searched.push(new SearchText(NO_SLOTS, {}));
    this.emptied++;
    if (this.room > this.alive.length) this.grow(Math.max(this.room, this.alive.length * 2));
    this.set(place, row);
  }

  private grow(room: number): void {
    const wider = new Uint8Array(room);
    wider.set(this.alive);
    this.alive = wider;
    for (const column of this.columns.values()) column.grow(room);
    for (const { column } of this.begun.values()) column.grow(room);
  }

  private set(place: number, row: ColumnRow | undefined): void {
    const slots = row?.slots ?? NO_SLOTS;
    const values = row?.values ?? {};
    const before = this.slots[place] ?? NO_SLOTS;
    const first = place * PAGE_SIZE;
    if (before.length !== slots.length || before.some((slot, at) => slot !== slots[at])) {
      this.alive.fill(0, first, first + PAGE_SIZE);
      for (const slot of slots) this.alive[first + slot] = 1;
      this.count += slots.length - before.length;
      this.people++;
      this.emptied += Number(slots.length === 0) - Number(before.length === 0);
    }
    this.slots[place] = slots;
    this.values[place] = values;
    this.searched[place] = new SearchText(slots, values);
    for (const [name, column] of this.columns) column.set(first, slots, this.textOf(name, place));
    for (const [name, { column, place: made }] of this.begun)
      if (place < made) column.set(first, slots, this.textOf(name, place));
  }

  /** Positions anew: pages come between others, or too many are gone. */
  private layOut(added: readonly ColumnRow[]): void {
    const kept = this.pages.flatMap((page, place): ColumnRow[] => {
      const slots = this.slots[place] ?? NO_SLOTS;
      return slots.length === 0
        ? []
        : [{ entity: 'customer', page, slots, values: this.values[place] ?? {} }];
    });
    const rows = [...kept, ...added].sort((a, b) => a.page - b.page);
    Object.assign(this, { pages: [], slots: [], values: [], searched: [], emptied: 0, count: 0 });
    this.places = new Map();
    const room = rows.length * PAGE_SIZE;
    this.alive = new Uint8Array(room);
    for (const column of this.columns.values()) column.clear(room);
    this.begun.clear();
    for (const row of rows) this.append(row);
    this.layout++;
  }

  private textOf(name: string, place: number): PackedText | undefined {
    const further = this.further.get(name);
    return further === undefined
      ? (this.values[place] as Readonly<Partial<Record<string, PackedText>>>)[name]
      : further.get(this.pages[place] ?? -1);
  }

  /** A column of the blocks, or one of those that `hold` was given; it becomes codes when it is first asked for. */
  column(name: string): Coded {
    const known = this.columns.get(name);
    if (known !== undefined) return known;
    while (!this.prepare(name));
    return this.columns.get(name) as Column;
  }

  /** Makes a part of a column, so that asking for it need not. True when all of it is there. */
  prepare(name: string): boolean {
    if (this.columns.has(name)) return true;
    const begun = this.begun.get(name) ?? { column: new Column(this.alive.length), place: 0 };
    this.begun.set(name, begun);
    const end = Math.min(begun.place + PAGES_A_STEP, this.pages.length);
    for (; begun.place < end; begun.place++) {
      const { place } = begun;
      begun.column.set(place * PAGE_SIZE, this.slots[place] ?? NO_SLOTS, this.textOf(name, place));
    }
    if (end < this.pages.length) return false;
    this.begun.delete(name);
    this.columns.set(name, begun.column);
    return true;
  }

  /** Names of the columns beside those of the blocks. */
  get held(): readonly string[] {
    return [...this.further.keys()];
  }

  /** Takes in a further column: what the pages hold of it. */
  hold(name: string, texts: Map<number, PackedText>): void {
    this.further.set(name, texts);
    this.columns.delete(name);
    this.begun.delete(name);
  }

  /**
   * Marks the positions that hold every word.
   * @param among only of these; all where it is left out.
   */
  search(words: readonly SearchWord[], among?: Uint8Array): Uint8Array {
    const found = new Uint8Array(this.room);
    for (let place = 0; place < this.searched.length; place++) {
      this.searched[place]?.find(words, found, place * PAGE_SIZE, among);
    }
    return found;
  }

  /**
   * Makes the texts of some pages that are searched, so that the first search need not.
   * @param from the first of them, by place among all.
   * @returns the place behind the last; 0 where there are no more.
   */
  foldFrom(from: number): number {
    const end = from + PAGES_A_STEP;
    for (const text of this.searched.slice(from, end)) text.fold();
    return end < this.searched.length ? end : 0;
  }

  /** What one customer holds in a column of the blocks, out of its page's text alone; none where it is empty. */
  valuesAt(name: ColumnName, position: number): readonly string[] {
    const place = pageOf(position);
    const slots = this.slots[place] ?? NO_SLOTS;
    const slot = slotOf(position);
    const text = lineAt(this.values[place]?.[name], slots[slot] === slot ? slot : slots.indexOf(slot));
    return text === '' ? [] : text.split(VALUE_END);
  }

  sequence(position: number): number {
    return (this.pages[pageOf(position)] ?? 0) * PAGE_SIZE + slotOf(position);
  }

  /** Position of a page's first slot; undefined where the page is not here. */
  firstOf(page: number): number | undefined {
    const place = this.places.get(page);
    return place === undefined ? undefined : place * PAGE_SIZE;
  }
}
