import { foldText } from '../../fold';
import { isNobody, NOBODY, PAGE_SIZE, pageOf, sequenceOf, slotOf } from '../../ids';
import type { ColumnSet } from '../columnSet';
import type { FoldedLines } from '../foldedLines';
import { displayNameAt, nameHits } from '../names';

/** One page's records, a place each. */
interface Block {
  readonly page: number;
  readonly slots: Uint8Array;
  readonly sequences: Float64Array;
}

/** Records that were found: where each lies. */
export interface Found<B extends Block> {
  readonly blocks: readonly B[];
  readonly places: readonly number[];
}

/** Where a record lies in the book, and whom it is about. */
export interface Place {
  readonly page: number;
  readonly sequence: number;
  /** What its customer is called; empty where it is about nobody. */
  readonly name: string;
  readonly phone?: string;
}

/** Whose records are looked through, and for which words. */
export interface Within {
  readonly columns: ColumnSet;
  /** Marks the customers whose records count. */
  readonly present: Uint8Array;
  /** Only those of this customer; empty: those about nobody. */
  readonly customer?: string | undefined;
  /** Words that must all occur in their texts or the customer's name. */
  readonly search?: string | undefined;
}

/** Walks over the blocks and finds what passes. */
export function findIn<B extends Block>(
  all: ReadonlyMap<number, B>,
  texts: ReadonlyMap<number, FoldedLines> | undefined,
  { columns, present, customer, search }: Within,
  test: (block: B, place: number) => boolean,
): Found<B> {
  const blocks: B[] = [];
  const places: number[] = [];
  const only = customer === undefined || customer === '' ? undefined : sequenceOf(customer);
  const words = foldText(search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const named = words.map((word) => nameHits(columns, word));
  const one = only === undefined ? undefined : all.get(pageOf(only));
  for (const block of only === undefined ? all.values() : one === undefined ? [] : [one]) {
    const first = columns.firstOf(block.page);
    if (first === undefined && block.page < pageOf(NOBODY)) continue;
    if (first !== undefined && customer === '') continue;
    const said = words.map((word) => linesWith(texts?.get(block.page), word, block.slots.length));
    for (let at = 0; at < block.slots.length; at++) {
      const slot = block.slots[at] as number;
      if (first !== undefined && present[first + slot] !== 1) continue;
      if (only !== undefined && slot !== slotOf(only)) continue;
      if (!test(block, at)) continue;
      const holds = (_: string, word: number): boolean =>
        said[word]?.[at] === 1 || (first !== undefined && named[word]?.[first + slot] === 1);
      if (words.length > 0 && !words.every(holds)) continue;
      blocks.push(block);
      places.push(at);
    }
  }
  return { blocks, places };
}

function linesWith(lines: FoldedLines | undefined, word: string, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  lines?.raise(marks, 0, word);
  return marks;
}

/** A part of what was found, in an order of its indices. */
export function placesOf<B extends Block>(
  { blocks, places }: Found<B>,
  order: Uint32Array,
  columns: ColumnSet,
): readonly Place[] {
  return Array.from(order, (index): Place => {
    const block = blocks[index] as B;
    const at = places[index] as number;
    const sequence = block.sequences[at] as number;
    const { page } = block;
    const holder = page * PAGE_SIZE + (block.slots[at] as number);
    const first = columns.firstOf(page);
    if (first === undefined || isNobody(holder)) return { page, sequence, name: '' };
    const position = first + (block.slots[at] as number);
    const [phone] = columns.valuesAt('phone', position);
    return { page, sequence, name: displayNameAt(columns, position), ...(phone !== undefined && { phone }) };
  });
}
