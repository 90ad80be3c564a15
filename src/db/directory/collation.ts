/**
 * Puts the values of a column into the order of a language. `Intl.Collator` takes a second for 100,000 names, so it
 * is asked for the order of the letters that occur, some hundred or thousand; each value then becomes the numbers of
 * its letters, which compare fast, and only values alike in every letter are given to the collator itself.
 */

/** Letters that sort as two: the decomposition that Unicode does not hold. */
const EXPANSIONS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' };

/** So many letters of a value are compared as one number; a letter's number has 16 bits of its 53. */
const PREFIX_LETTERS = 3;

/** New values up to this many find their place among the sorted ones; more are sorted anew with them. */
const MOST_INSERTIONS = 128;

/** The place of each value of a growing list in the order of a language. Values that the language holds equal share it. */
export class Collation {
  private readonly full: Intl.Collator;
  private readonly base: Intl.Collator;
  private readonly values: readonly string[];
  /** Numbers of a letter, by its UTF-16 code; several for one that sorts as several, none for one that does not count. */
  private letters: (readonly number[] | undefined)[] = [];
  private keys: Uint16Array[] = [];
  private prefixes = new Float64Array(0);
  /** Codes in order. */
  private order: number[] = [];
  private places = new Uint32Array(0);

  /** @param values by code; the list may grow at its end, and nothing else of it may change. */
  constructor(values: readonly string[], language: string | undefined) {
    this.values = values;
    this.full = new Intl.Collator(language);
    this.base = new Intl.Collator(language, { sensitivity: 'base' });
  }

  /** The place of each code, from 0. */
  ranks(): Uint32Array {
    const known = this.keys.length;
    const added = this.values.length - known;
    if (added === 0) return this.places;
    if (added > MOST_INSERTIONS || !this.knowsLettersFrom(known)) this.rebuild();
    else for (let code = known; code < this.values.length; code++) this.insert(code);
    return this.places;
  }

  private rebuild(): void {
    this.letters = this.numberLetters();
    this.keys = this.values.map((value) => this.keyOf(value));
    this.prefixes = Float64Array.from(this.keys, prefixOf);
    this.order = this.values.map((_, code) => code).sort((a, b) => this.compare(a, b));
    this.places = new Uint32Array(this.values.length);
    let place = 0;
    this.order.forEach((code, index) => {
      const before = this.order[index - 1];
      if (before !== undefined && this.compare(before, code) !== 0) place++;
      this.places[code] = place;
    });
  }

  private insert(code: number): void {
    const key = this.keyOf(this.values[code] ?? '');
    this.keys.push(key);
    this.prefixes = widened(this.prefixes, prefixOf(key));
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.order[middle] ?? 0, code) < 0) low = middle + 1;
      else high = middle;
    }
    const next = this.order[low];
    const last = this.order.at(-1);
    const place =
      next !== undefined ? (this.places[next] ?? 0) : last === undefined ? 0 : (this.places[last] ?? 0) + 1;
    const places = new Uint32Array(code + 1);
    const shift = next !== undefined && this.compare(next, code) === 0 ? 0 : 1;
    for (let other = 0; other < code; other++) {
      const at = this.places[other] ?? 0;
      places[other] = at >= place ? at + shift : at;
    }
    places[code] = place;
    this.places = places;
    this.order.splice(low, 0, code);
  }

  private compare(a: number, b: number): number {
    const difference = (this.prefixes[a] ?? 0) - (this.prefixes[b] ?? 0);
    if (difference !== 0) return difference;
    const left = this.keys[a] ?? NO_KEY;
    const right = this.keys[b] ?? NO_KEY;
    const shared = Math.min(left.length, right.length);
    for (let at = PREFIX_LETTERS; at < shared; at++) {
      const step = (left[at] ?? 0) - (right[at] ?? 0);
      if (step !== 0) return step;
    }
    if (left.length !== right.length) return left.length - right.length;
    return this.full.compare(this.values[a] ?? '', this.values[b] ?? '');
  }

  private keyOf(value: string): Uint16Array {
    const numbers: number[] = [];
    for (let at = 0; at < value.length; at++) {
      const letter = this.letters[value.charCodeAt(at)];
      if (letter !== undefined) for (const number of letter) numbers.push(number);
    }
    return Uint16Array.from(numbers);
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
  private numberLetters(): (readonly number[] | undefined)[] {
    const letters: (readonly number[] | undefined)[] = [];
    const single: string[] = [];
    const several: [string, string][] = [];
    for (const letter of this.occurring()) {
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
    return letters;
  }

  private occurring(): string[] {
    const seen = new Uint8Array(65_536);
    for (const value of this.values) {
      for (let at = 0; at < value.length; at++) seen[value.charCodeAt(at)] = 1;
    }
    const letters: string[] = [];
    seen.forEach((is, code) => {
      if (is === 1) letters.push(String.fromCharCode(code));
    });
    return letters;
  }
}

const NO_KEY = new Uint16Array(0);

function prefixOf(key: Uint16Array): number {
  let prefix = 0;
  for (let at = 0; at < PREFIX_LETTERS; at++) prefix = prefix * 65_536 + (key[at] ?? 0);
  return prefix;
}

function widened(array: Float64Array<ArrayBuffer>, value: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(array.length + 1);
  wider.set(array);
  wider[array.length] = value;
  return wider;
}
