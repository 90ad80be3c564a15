import { PAGE_SIZE } from '../ids';
import type { PackedText } from '../schema';
import { Dictionary, EMPTY } from './dictionary';

/** A column as it is read: the code of each position, and what the codes stand for. */
export interface Coded {
  readonly dictionary: Dictionary;
  /** By position; longer than there are positions. */
  readonly codes: Uint32Array;
  /** Another one after any code changed. */
  readonly version: number;
}

/** A column of the directory; a page's part of it is set in place. */
export class Column implements Coded {
  readonly dictionary = new Dictionary();
  codes: Uint32Array<ArrayBuffer>;
  version = 0;

  /** @param room positions. */
  constructor(room: number) {
    this.codes = new Uint32Array(room);
  }

  grow(room: number): void {
    const wider = new Uint32Array(room);
    wider.set(this.codes.subarray(0, Math.min(room, this.codes.length)));
    this.codes = wider;
  }

  /** Forgets what everybody holds, and keeps the codes of the values. */
  clear(room: number): void {
    this.codes = new Uint32Array(room);
    this.version++;
  }

  /**
   * Sets what the customers of a page hold; whoever is not among them holds nothing.
   * @param first position of the page's first slot.
   */
  set(first: number, slots: Uint16Array, packed: PackedText | undefined): void {
    const encoded = this.dictionary.encode(packed, slots.length);
    this.setCodes(first, slots.length === PAGE_SIZE ? encoded : scattered(encoded, slots));
  }

  /** Sets a page's codes. */
  setCodes(first: number, page: Uint32Array): void {
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      if (this.codes[first + slot] === page[slot]) continue;
      this.codes.set(page, first);
      this.version++;
      return;
    }
  }
}

function scattered(codes: Uint32Array, slots: Uint16Array): Uint32Array {
  const page = new Uint32Array(PAGE_SIZE).fill(EMPTY);
  for (let place = 0; place < slots.length; place++) page[slots[place] ?? 0] = codes[place] ?? EMPTY;
  return page;
}
