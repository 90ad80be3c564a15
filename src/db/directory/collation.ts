/**
 * Puts the values of a column into the order of a language. `Intl.Collator` takes a second for 100,000 names, so it
 * is asked for the order of the letters that occur, some hundred or thousand; each value then becomes the numbers of
 * its letters. Those are sorted as whole numbers, some letters at a time (the most significant first), and only values
 * alike in every letter are given to the collator itself.
 */

/** Letters that sort as two: the decomposition that Unicode does not hold. */
const EXPANSIONS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' };

/** New values up to this many find their place among the sorted ones; more are sorted anew with them. */
const MOST_INSERTIONS = 128;

/** So few values are compared with each other. */
const FEW = 12;

/** Values that one step of `prepare` looks at: some milliseconds. */
const VALUES_A_STEP = 8192;

/** The place of each value of a growing list in the order of a language. Values that the language holds equal share it. */
export class Collation {
  private readonly full: Intl.Collator;
  private readonly base: Intl.Collator;
  private readonly values: readonly string[];
  /** Numbers of a letter, by its UTF-16 code; several for one that sorts as several, none for one that does not count. */
  private letters: (readonly number[] | undefined)[] = [];
  /** How many different numbers letters have, 0 among them. */
  private numbers = 1;
  /** The numbers of all values' letters, and where each value's end. */
  private keys = new Uint16Array(0);
  private ends = new Uint32Array(0);
  private known = 0;
  /** Codes in order. */
  private order = new Uint32Array(0);
  private places = new Uint32Array(0);
  /** Putting all values in order anew, as far as it is. */
  private rebuilding: Iterator<void> | undefined;

  /** @param values by code; the list may grow at its end, and nothing else of it may change. */
  constructor(values: readonly string[], language: string | undefined) {
    this.values = values;
    this.full = new Intl.Collator(language);
    this.base = new Intl.Collator(language, { sensitivity: 'base' });
  }

  /** The place of each code, from 0. */
  ranks(): Uint32Array {
    while (!this.prepare());
    return this.places;
  }

  /** Does a part of what `ranks` has to do, so that whoever waits meanwhile is answered. True when nothing is left. */
  prepare(): boolean {
    if (this.rebuilding !== undefined) {
      if (this.rebuilding.next().done === true) this.rebuilding = undefined;
      return false;
    }
    const { known } = this;
    const added = this.values.length - known;
    if (added === 0) return true;
    if (added > MOST_INSERTIONS || !this.knowsLettersFrom(known)) {
      this.rebuilding = this.rebuild(this.values.length);
      return false;
    }
    for (let code = known; code < this.values.length; code++) this.insert(code);
    return true;
  }

  /** @param count of values: those that come meanwhile have to wait. */
  private *rebuild(count: number): Generator<void> {
    this.letters = this.numberLetters(yield* this.occurring(count));
    this.keys = new Uint16Array(1024);
    this.ends = new Uint32Array(count);
    for (const [from, to] of steps(0, count)) {
      for (let code = from; code < to; code++) this.addKey(code);
      yield;
    }
    this.order = Uint32Array.from({ length: count }, (_, code) => code);
    yield* this.sort();
    this.places = new Uint32Array(count);
    let place = 0;
    for (const [from, to] of steps(0, count)) {
      for (let index = from; index < to; index++) {
        const code = this.order[index] as number;
        if (index > 0 && this.compare(this.order[index - 1] as number, code) !== 0) place++;
        this.places[code] = place;
      }
      yield;
    }
  }

  /**
   * Sorts `order`: each round turns the next letters of some values that are alike so far, and their codes, into whole
   * numbers of 64 bits, which the engine sorts without asking anybody.
   */
  private *sort(): Generator<void> {
    const { order, keys, ends, numbers } = this;
    const codeBits = Math.max(1, Math.ceil(Math.log2(order.length + 1)));
    const prefixBits = Math.min(52, 64 - codeBits);
    const letters = Math.max(1, Math.floor((prefixBits * Math.LN2) / Math.log(numbers + 1)));
    const packed = new BigUint64Array(order.length);
    const halves = new Uint32Array(packed.buffer);
    const lowBits = 32 - codeBits;
    const rounds: [start: number, end: number, from: number][] = [[0, order.length, 0]];
    let looked = 0;
    for (let round = rounds.pop(); round !== undefined; round = rounds.pop()) {
      const [start, end, from] = round;
      let isLast = true;
      const pack = (first: number, last: number): void => {
        for (let at = first; at < last; at++) {
          const code = order[at] as number;
          const letter = (code === 0 ? 0 : (ends[code - 1] as number)) + from;
          const stop = ends[code] as number;
          if (stop - letter > letters) isLast = false;
          let prefix = 0;
          for (let next = letter; next < letter + letters; next++) {
            prefix = prefix * numbers + (next < stop ? (keys[next] as number) : 0);
          }
          const high = Math.floor(prefix / 2 ** lowBits);
          halves[at * 2 + 1] = high;
          halves[at * 2] = (prefix - high * 2 ** lowBits) * 2 ** codeBits + code;
        }
      };
      for (const [first, last] of steps(start, end)) {
        pack(first, last);
        if (last < end) yield;
      }
      packed.subarray(start, end).sort();
      let alike = start;
      const settle = (first: number, last: number): void => {
        for (let at = first; at < last; at++) {
          order[at] = ((halves[at * 2] as number) & (2 ** codeBits - 1)) >>> 0;
          const isNew =
            halves[at * 2 + 1] !== halves[alike * 2 + 1] ||
            (halves[at * 2] as number) >>> codeBits !== (halves[alike * 2] as number) >>> codeBits;
          if (!isNew) continue;
          this.settle(alike, at, from + letters, isLast, rounds);
          alike = at;
        }
      };
      for (const [first, last] of steps(start, end)) {
        settle(first, last);
        if (last < end) yield;
      }
      this.settle(alike, end, from + letters, isLast, rounds);
      looked += end - start;
      if (looked < VALUES_A_STEP) continue;
      looked = 0;
      yield;
    }
  }

  /** Values that are alike up to a letter: compared where they are few or have no more letters, else sorted further. */
  private settle(
    start: number,
    end: number,
    from: number,
    isLast: boolean,
    rounds: [start: number, end: number, from: number][],
  ): void {
    if (end - start < 2) return;
    if (!isLast && end - start > FEW) rounds.push([start, end, from]);
    else this.order.subarray(start, end).sort((a, b) => this.compare(a, b));
  }

  private insert(code: number): void {
    this.addKey(code);
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.order[middle] as number, code) < 0) low = middle + 1;
      else high = middle;
    }
    const next = this.order[low];
    const last = this.order.at(-1);
    const place =
      next !== undefined ? (this.places[next] ?? 0) : last === undefined ? 0 : (this.places[last] ?? 0) + 1;
    const places = new Uint32Array(code + 1);
    const shift = next !== undefined && this.compare(next, code) === 0 ? 0 : 1;
    for (let other = 0; other < code; other++) {
      const at = this.places[other] as number;
      places[other] = at >= place ? at + shift : at;
    }
    places[code] = place;
    this.places = places;
    const order = new Uint32Array(code + 1);
    order.set(this.order.subarray(0, low));
    order[low] = code;
    order.set(this.order.subarray(low), low + 1);
    this.order = order;
  }

  private compare(a: number, b: number): number {
    const { keys, ends } = this;
    let left = a === 0 ? 0 : (ends[a - 1] as number);
    let right = b === 0 ? 0 : (ends[b - 1] as number);
    const leftEnd = ends[a] as number;
    const rightEnd = ends[b] as number;
    while (left < leftEnd && right < rightEnd) {
      const step = (keys[left++] as number) - (keys[right++] as number);
      if (step !== 0) return step;
    }
    const rest = leftEnd - left - (rightEnd - right);
    return rest !== 0 ? rest : this.full.compare(this.values[a] ?? '', this.values[b] ?? '');
  }

  /** Adds the letters of the next value. */
  private addKey(code: number): void {
    const value = this.values[code] ?? '';
    let end = code === 0 ? 0 : (this.ends[code - 1] as number);
    for (let at = 0; at < value.length; at++) {
      const letter = this.letters[value.charCodeAt(at)];
      if (letter === undefined) continue;
      if (end + letter.length > this.keys.length) {
        const wider = new Uint16Array(this.keys.length * 2);
        wider.set(this.keys);
        this.keys = wider;
      }
      for (const number of letter) this.keys[end++] = number;
    }
    if (code >= this.ends.length) {
      const wider = new Uint32Array(this.ends.length + MOST_INSERTIONS);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.ends[code] = end;
    this.known = code + 1;
  }

  private knowsLettersFrom(code: number): boolean {
    for (const value of this.values.slice(code)) {
      for (let at = 0; at < value.length; at++) {
        if (!(value.charCodeAt(at) in this.letters)) return false;
      }
    }
    return true;
  }

  /** Numbers every letter that occurs by its place in the language; letters alike but for case or accent share one. */
  private numberLetters(occurring: readonly string[]): (readonly number[] | undefined)[] {
    const letters: (readonly number[] | undefined)[] = [];
    const single: string[] = [];
    const several: [string, string][] = [];
    for (const letter of occurring) {
      const parts = EXPANSIONS[letter];
      if (parts !== undefined && this.base.compare(letter, parts) === 0) several.push([letter, parts]);
      else single.push(letter);
    }
    for (const [, parts] of several) for (const part of parts) if (!single.includes(part)) single.push(part);
    single.sort((a, b) => this.base.compare(a, b));
    let number = 0;
    let before = '';
    for (const letter of single) {
      // What compares as nothing (marks, control characters) has no number; the first that counts gets 1.
      if (this.base.compare(before, letter) !== 0) number++;
      letters[letter.charCodeAt(0)] = number === 0 ? [] : [number];
      before = letter;
    }
    for (const [letter, parts] of several) {
      letters[letter.charCodeAt(0)] = [...parts].flatMap((part) => letters[part.charCodeAt(0)] ?? []);
    }
    this.numbers = number + 1;
    return letters;
  }

  private *occurring(count: number): Generator<void, readonly string[]> {
    const seen = new Uint8Array(65_536);
    for (const [from, to] of steps(0, count)) {
      for (let code = from; code < to; code++) {
        const value = this.values[code] as string;
        for (let at = 0; at < value.length; at++) seen[value.charCodeAt(at)] = 1;
      }
      yield;
    }
    const letters: string[] = [];
    seen.forEach((is, code) => {
      if (is === 1) letters.push(String.fromCharCode(code));
    });
    return letters;
  }
}

/** The parts of a range, a step each. */
function* steps(start: number, end: number): Generator<readonly [from: number, to: number]> {
  for (let from = start; from < end; from += VALUES_A_STEP) yield [from, Math.min(end, from + VALUES_A_STEP)];
}
