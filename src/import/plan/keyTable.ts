import { KEY_STRIDE } from './keys';

/** No customer and no row holds the key. */
export const NOBODY = -1;
/** More than one does. */
export const MANY = -2;

/**
 * Whom a key stands for, in one number: a stored customer by its sequence (0 and up), a row of the file as
 * `rowRef(row)` (-3 and down), NOBODY or MANY.
 */
export type Ref = number;

export const rowRef = (row: number): Ref => -3 - row;
export const isRowRef = (ref: Ref): boolean => ref <= -3;
export const refRow = (ref: Ref): number => -3 - ref;

/**
 * A hash table from keys to refs on typed arrays: open addressing with linear probing, at most half full, 24 bytes a
 * slot. It holds no texts, so a million customers with three keys each take some 200 MB at the worst.
 */
export class KeyTable {
  private keys: Uint32Array;
  private refs: Float64Array;
  private used = 0;
  private mask: number;

  constructor(expected = 1024) {
    let capacity = 1024;
    while (capacity < expected * 2) capacity *= 2;
    this.keys = new Uint32Array(capacity * KEY_STRIDE);
    this.refs = new Float64Array(capacity).fill(NOBODY);
    this.mask = capacity - 1;
  }

  find(kind: number, high: number, low: number): Ref {
    return this.refs[this.slot(kind, high, low)] ?? NOBODY;
  }

  /** Sets whom a key stands for, whatever it stood for before. */
  set(kind: number, high: number, low: number, ref: Ref): void {
    if ((this.used + 1) * 2 > this.mask + 1) this.grow();
    const slot = this.slot(kind, high, low);
    if (this.refs[slot] === NOBODY) {
      this.keys[slot * KEY_STRIDE] = kind;
      this.keys[slot * KEY_STRIDE + 1] = high;
      this.keys[slot * KEY_STRIDE + 2] = low;
      this.used++;
    }
    this.refs[slot] = ref;
  }

  /** Adds a holder of the key: the first one is its ref, a second one makes it MANY. */
  add(kind: number, high: number, low: number, ref: Ref): void {
    const known = this.find(kind, high, low);
    if (known === ref || known === MANY) return;
    this.set(kind, high, low, known === NOBODY ? ref : MANY);
  }

  private slot(kind: number, high: number, low: number): number {
    const { keys, refs, mask } = this;
    let slot = (high ^ Math.imul(low, 31)) & mask;
    while (refs[slot] !== NOBODY) {
      const at = slot * KEY_STRIDE;
      if (keys[at] === kind && keys[at + 1] === high && keys[at + 2] === low) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { keys, refs } = this;
    const capacity = (this.mask + 1) * 2;
    this.keys = new Uint32Array(capacity * KEY_STRIDE);
    this.refs = new Float64Array(capacity).fill(NOBODY);
    this.mask = capacity - 1;
    this.used = 0;
    for (let slot = 0; slot < refs.length; slot++) {
      const ref = refs[slot] ?? NOBODY;
      const at = slot * KEY_STRIDE;
      if (ref !== NOBODY) this.set(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, ref);
    }
  }
}
