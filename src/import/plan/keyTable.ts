import { free } from '../free';

/** No customer and no row holds the key. */
export const NOBODY = -1;
/** More than one does. */
export const MANY = -2;

/**
 * Whom a key stands for, in one number: a stored customer by its sequence (0 and up), a row of the file as
 * `rowRef(row)` (-3 and down), NOBODY or MANY. It fits 32 bits: two billion customers and as many rows.
 */
export type Ref = number;

export const rowRef = (row: number): Ref => -3 - row;
export const isRowRef = (ref: Ref): boolean => ref <= -3;
export const refRow = (ref: Ref): number => -3 - ref;

/** In a slot whose key is known and nobody's yet. */
const VACANT = -(2 ** 31);

/** Numbers that one slot's key takes: the kind is mixed into the low half. */
const SLOT_STRIDE = 2;

/** The low half of a key for its kind, so that the kinds of one text are different keys. */
const lowOf = (kind: number, low: number): number => (low ^ Math.imul(kind + 1, KIND_FACTOR)) >>> 0;

/** Kinds of keys, a bit each. */
export type KindSet = number;

export const kindSet = (kinds: readonly number[]): KindSet =>
  kinds.reduce((set, kind) => set | (1 << kind), 0);

/** The kind of the key in a slot, if it is one of that text; of other texts any number. */
const kindIn = (slotLow: number, low: number): number => (Math.imul(slotLow ^ low, KIND_INVERSE) >>> 0) - 1;

const isAmong = (kinds: KindSet, kind: number): boolean => kind < 32 && (kinds & (1 << kind)) !== 0;

/** Of four slots three are used at most. */
const FULLEST = 3 / 4;
/** How much it grows by where more keys come than were expected. */
const GROWTH = 1.5;
const TWO_TO_32 = 2 ** 32;

/** What `lowOf` multiplies by, and its inverse modulo 2^32: a kind can be read out of a slot whose text is known. */
const KIND_FACTOR = 0x9e3779b1;
const KIND_INVERSE = inverseOf(KIND_FACTOR);

/** By Newton's iteration, which doubles the right bits with each step. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/**
 * A hash table from keys to refs on typed arrays: open addressing with linear probing, at most three quarters full, 12
 * bytes a slot. It holds no texts: a million customers with three keys each take 48 MB where they were expected.
 *
 * A key's first slot is its high half scaled to the table's size, so that the size may be any number, and the table
 * grows by one walk from its start to its end.
 */
export class KeyTable {
  private keys: Uint32Array;
  private refs: Int32Array;
  private used = 0;
  private capacity: number;
  /** Slots that may be used before it grows. */
  private most: number;
  /** From a high half to its first slot. */
  private scale: number;

  /** @param expected keys that it will hold; it grows where there are more. */
  constructor(expected = 1024) {
    this.capacity = Math.max(1024, Math.ceil(expected / FULLEST) + 1);
    this.most = Math.floor(this.capacity * FULLEST);
    this.scale = this.capacity / TWO_TO_32;
    this.keys = new Uint32Array(this.capacity * SLOT_STRIDE);
    this.refs = new Int32Array(this.capacity).fill(NOBODY);
  }

  find(kind: number, high: number, low: number): Ref {
    const ref = this.refs[this.slot(high, lowOf(kind, low))] ?? NOBODY;
    return ref === VACANT ? NOBODY : ref;
  }

  /** Makes a key known, that nobody holds so far. */
  know(kind: number, high: number, low: number): void {
    this.room();
    const part = lowOf(kind, low);
    const slot = this.slot(high, part);
    if (this.refs[slot] === NOBODY) this.fill(slot, high, part, VACANT);
  }

  /** Sets whom a key stands for where it stands for nobody so far. */
  claim(kind: number, high: number, low: number, ref: Ref): void {
    this.room();
    const part = lowOf(kind, low);
    const slot = this.slot(high, part);
    const known = this.refs[slot];
    if (known === NOBODY) this.fill(slot, high, part, ref);
    else if (known === VACANT) this.refs[slot] = ref;
  }

  /** True where somebody holds the key, or it was made known. */
  knows(kind: number, high: number, low: number): boolean {
    return this.refs[this.slot(high, lowOf(kind, low))] !== NOBODY;
  }

  /** As `knows`, under any of several kinds: since a key's first slot comes of its text alone, one walk finds all. */
  knowsAny(kinds: KindSet, high: number, low: number): boolean {
    const { keys, refs, capacity } = this;
    let slot = Math.floor(high * this.scale);
    while (refs[slot] !== NOBODY) {
      const at = slot * SLOT_STRIDE;
      if (keys[at] === high && isAmong(kinds, kindIn(keys[at + 1] ?? 0, low))) return true;
      slot = slot + 1 === capacity ? 0 : slot + 1;
    }
    return false;
  }

  /** Whom a text stands for under several kinds together, `self` left out: in one walk. */
  findAny(kinds: KindSet, high: number, low: number, self: Ref): Ref {
    const { keys, refs, capacity } = this;
    let slot = Math.floor(high * this.scale);
    let found: Ref = NOBODY;
    for (let ref = refs[slot] ?? NOBODY; ref !== NOBODY; ref = refs[slot] ?? NOBODY) {
      const at = slot * SLOT_STRIDE;
      const isMeant = keys[at] === high && isAmong(kinds, kindIn(keys[at + 1] ?? 0, low));
      if (isMeant && ref !== VACANT && ref !== self && ref !== found) found = found === NOBODY ? ref : MANY;
      slot = slot + 1 === capacity ? 0 : slot + 1;
    }
    return found;
  }

  /** Gives its memory back at once, where the collector would wait; it cannot be used any more. */
  free(): void {
    free(this.keys);
    free(this.refs);
  }

  /** Sets whom a key stands for, whatever it stood for before. */
  set(kind: number, high: number, low: number, ref: Ref): void {
    this.room();
    this.put(high, lowOf(kind, low), ref);
  }

  /** Adds a holder of the key: the first one is its ref, a second one makes it MANY. */
  add(kind: number, high: number, low: number, ref: Ref): void {
    const known = this.find(kind, high, low);
    if (known === ref || known === MANY) return;
    this.set(kind, high, low, known === NOBODY ? ref : MANY);
  }

  private put(high: number, low: number, ref: Ref): void {
    const slot = this.slot(high, low);
    if (this.refs[slot] === NOBODY) this.fill(slot, high, low, ref);
    else this.refs[slot] = ref;
  }

  private fill(slot: number, high: number, low: number, ref: Ref): void {
    this.keys[slot * SLOT_STRIDE] = high;
    this.keys[slot * SLOT_STRIDE + 1] = low;
    this.refs[slot] = ref;
    this.used++;
  }

  private room(): void {
    if (this.used >= this.most) this.grow();
  }

  private slot(high: number, low: number): number {
    const { keys, refs, capacity } = this;
    let slot = Math.floor(high * this.scale);
    while (refs[slot] !== NOBODY) {
      const at = slot * SLOT_STRIDE;
      if (keys[at] === high && keys[at + 1] === low) return slot;
      slot = slot + 1 === capacity ? 0 : slot + 1;
    }
    return slot;
  }

  private grow(): void {
    const { keys, refs } = this;
    this.capacity = Math.ceil(this.capacity * GROWTH);
    this.most = Math.floor(this.capacity * FULLEST);
    this.scale = this.capacity / TWO_TO_32;
    this.keys = new Uint32Array(this.capacity * SLOT_STRIDE);
    this.refs = new Int32Array(this.capacity).fill(NOBODY);
    this.used = 0;
    for (let slot = 0; slot < refs.length; slot++) {
      const ref = refs[slot] ?? NOBODY;
      const at = slot * SLOT_STRIDE;
      if (ref !== NOBODY) this.put(keys[at] ?? 0, keys[at + 1] ?? 0, ref);
    }
    free(keys);
    free(refs);
  }
}
