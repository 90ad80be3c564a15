import type { FieldValues } from '../../domain/fields';
import { free } from '../free';
import { BLOCK_KEYS, BlockKeys, mayBeOne, NAME_SLOTS } from './blocks';

/** Bits of the filter: of a hundred thousand rows' keys one in eight is set. */
const FILTER_BITS = 23;
const FILTER_SHIFT = 32 - FILTER_BITS;

/** More than that share a key: it says nothing (a common name), and comparing them all would take for ever. */
const MOST_IN_BLOCK = 24;
/** Whom one row is compared with at most. */
const MOST_CANDIDATES = 32;

/** Somebody whom a row is compared with: a row of the file from 0, or a stored customer as -1 - sequence. */
export type Other = number;
export const storedOther = (sequence: number): Other => -1 - sequence;
export const isStored = (other: Other): boolean => other < 0;
export const sequenceOf = (other: Other): number => -1 - other;

/**
 * Finds, for the rows of a file, whom they should be compared with: earlier rows and stored customers who share a block
 * (`BlockKeys`). First all rows are added in their order, then whoever is stored, then `candidates` tells. Keys that
 * nobody shares, as nearly all in a clean list, cost two bits.
 */
export class LikelyFinder {
  private readonly writer = new BlockKeys();
  private readonly keys: Uint32Array;
  /** Beside each row's keys: what `mayBeOne` asks. */
  private readonly marks: Uint16Array;
  private readonly once = new Uint32Array(2 ** (FILTER_BITS - 5));
  private readonly twice = new Uint32Array(2 ** (FILTER_BITS - 5));
  private readonly scratch = new Uint32Array(BLOCK_KEYS);
  private readonly stored = new Map<number, Other[]>();
  private readonly storedMarks = new Map<Other, number>();

  constructor(rows: number) {
    this.keys = new Uint32Array(rows * BLOCK_KEYS);
    this.marks = new Uint16Array(rows);
  }

  /** Adds a row; rows that are not asked about (rejected, left out) are not added. */
  addRow(row: number, values: FieldValues): void {
    const at = row * BLOCK_KEYS;
    this.marks[row] = this.writer.write(values, this.keys, at);
    for (let slot = at; slot < at + BLOCK_KEYS; slot++) {
      const key = this.keys[slot] ?? 0;
      if (key === 0) continue;
      if (has(this.once, key)) set(this.twice, key);
      else set(this.once, key);
    }
  }

  /** Adds a stored customer, where a row shares one of its keys. */
  addStored(sequence: number, values: FieldValues): void {
    const marks = this.writer.write(values, this.scratch, 0);
    const other = storedOther(sequence);
    for (const key of this.scratch) {
      if (key === 0 || !has(this.once, key)) continue;
      this.storedMarks.set(other, marks);
      const block = this.stored.get(key);
      if (block === undefined) this.stored.set(key, [other]);
      else if (block.length <= MOST_IN_BLOCK && block.at(-1) !== other) block.push(other);
    }
  }

  /** Every row with those whom it should be compared with, in order; rows that share nothing are passed over. */
  *candidates(rows: number): Generator<{ readonly row: number; readonly others: readonly Other[] }> {
    const blocks = new Map<number, number[]>();
    for (let row = 0; row < rows; row++) {
      const others = new Set<Other>();
      const own = this.marks[row] ?? 0;
      const start = row * BLOCK_KEYS;
      for (let slot = 0; slot < BLOCK_KEYS; slot++) {
        const key = this.keys[start + slot] ?? 0;
        if (key === 0) continue;
        const isName = NAME_SLOTS.has(slot);
        this.gather(this.stored.get(key), isName, own, others);
        if (!has(this.twice, key)) continue;
        const block = blocks.get(key);
        if (block === undefined) blocks.set(key, [row]);
        else {
          this.gather(block, isName, own, others);
          if (block.length <= MOST_IN_BLOCK && block.at(-1) !== row) block.push(row);
        }
      }
      others.delete(row);
      if (others.size > 0) yield { row, others: [...others].slice(0, MOST_CANDIDATES) };
    }
  }

  /** Adds whom a block holds; one that is too full says nothing. Names alone make nobody one: see `mayBeOne`. */
  private gather(block: readonly Other[] | undefined, isName: boolean, own: number, to: Set<Other>): void {
    if (block === undefined || block.length > MOST_IN_BLOCK) return;
    for (const other of block) {
      const marks = isStored(other) ? (this.storedMarks.get(other) ?? 0) : (this.marks[other] ?? 0);
      if (!isName || mayBeOne(own, marks)) to.add(other);
    }
  }

  /** Gives its memory back at once. */
  free(): void {
    free(this.keys);
    free(this.marks);
    free(this.once);
    free(this.twice);
    this.stored.clear();
    this.storedMarks.clear();
  }
}

const has = (bits: Uint32Array, key: number): boolean =>
  (((bits[key >>> (FILTER_SHIFT + 5)] ?? 0) >>> ((key >>> FILTER_SHIFT) & 31)) & 1) === 1;

function set(bits: Uint32Array, key: number): void {
  const at = key >>> (FILTER_SHIFT + 5);
  bits[at] = (bits[at] ?? 0) | (1 << ((key >>> FILTER_SHIFT) & 31));
}
