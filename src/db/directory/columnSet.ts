import type { ColumnName } from '../columns';
import { PAGE_SIZE } from '../ids';
import type { ColumnRow } from '../schema';
import { Dictionary } from './dictionary';
import { SearchText, type SearchWord } from './search';

/** One page's block in memory; its columns become codes when one is first asked for. */
interface Block {
  readonly row: ColumnRow;
  readonly text: SearchText;
  readonly codes: Map<ColumnName, Uint32Array>;
}

/** What is made out of all blocks together, and again after any of them changed. */
interface Layout {
  readonly pages: readonly number[];
  readonly blocks: readonly Block[];
  /** Position of each block's first customer. */
  readonly starts: Uint32Array;
  readonly count: number;
  readonly codes: Map<ColumnName, Uint32Array>;
  recent?: { readonly order: Uint32Array; readonly place: Uint32Array };
}

/**
 * The columns of every customer in memory. A customer's *position* is its place in order of creation, from 0; it
 * holds until a block changes.
 */
export class ColumnSet {
  private readonly blocks = new Map<number, Block>();
  private readonly dictionaries = new Map<ColumnName, Dictionary>();
  private layout: Layout | undefined;

  put(row: ColumnRow): void {
    this.blocks.set(row.page, { row, text: new SearchText(row), codes: new Map() });
    this.layout = undefined;
  }

  delete(page: number): void {
    this.blocks.delete(page);
    this.layout = undefined;
  }

  get count(): number {
    return this.laidOut().count;
  }

  dictionary(column: ColumnName): Dictionary {
    const known = this.dictionaries.get(column);
    if (known !== undefined) return known;
    const made = new Dictionary();
    this.dictionaries.set(column, made);
    return made;
  }

  /** The code of each position in the column's dictionary. */
  codes(column: ColumnName): Uint32Array {
    const layout = this.laidOut();
    const known = layout.codes.get(column);
    if (known !== undefined) return known;
    const dictionary = this.dictionary(column);
    const all = new Uint32Array(layout.count);
    layout.blocks.forEach((block, index) => {
      let codes = block.codes.get(column);
      if (codes === undefined) {
        codes = dictionary.encode(block.row.values[column], block.row.slots.length);
        block.codes.set(column, codes);
      }
      all.set(codes, layout.starts[index]);
    });
    layout.codes.set(column, all);
    return all;
  }

  /** Positions that hold every word, ascending. */
  search(words: readonly SearchWord[]): Uint32Array {
    const { blocks, starts } = this.laidOut();
    const found: number[] = [];
    blocks.forEach((block, index) => {
      const start = starts[index] ?? 0;
      block.text.find(words, (line) => found.push(start + line));
    });
    return Uint32Array.from(found);
  }

  /**
   * The order of a list that nobody sorted, and each position's place in it: the newest import, or customer made by
   * hand, first; inside one import its file's own order, so that a fresh list looks like the file it came from.
   */
  recent(): { readonly order: Uint32Array; readonly place: Uint32Array } {
    const layout = this.laidOut();
    if (layout.recent !== undefined) return layout.recent;
    const jobs = this.codes('importedBy');
    const order = new Uint32Array(layout.count);
    const place = new Uint32Array(layout.count);
    let next = 0;
    for (let end = layout.count; end > 0; ) {
      let start = end - 1;
      const job = jobs[start] ?? 0;
      // The empty code is a customer made by hand: a run of one.
      while (job !== 0 && start > 0 && jobs[start - 1] === job) start--;
      for (let position = start; position < end; position++) {
        order[next] = position;
        place[position] = next++;
      }
      end = start;
    }
    layout.recent = { order, place };
    return layout.recent;
  }

  sequence(position: number): number {
    const { pages, blocks, starts } = this.laidOut();
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return (pages[low] ?? 0) * PAGE_SIZE + (blocks[low]?.row.slots[position - (starts[low] ?? 0)] ?? 0);
  }

  private laidOut(): Layout {
    if (this.layout !== undefined) return this.layout;
    const pages = [...this.blocks.keys()].sort((a, b) => a - b);
    const blocks = pages.flatMap((page) => this.blocks.get(page) ?? []);
    const starts = new Uint32Array(blocks.length);
    let count = 0;
    blocks.forEach((block, index) => {
      starts[index] = count;
      count += block.row.slots.length;
    });
    this.layout = { pages, blocks, starts, count, codes: new Map() };
    return this.layout;
  }
}
