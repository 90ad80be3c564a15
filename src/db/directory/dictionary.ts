import { unpackText, VALUE_END } from '../packedText';
import { Recent } from '../recent';
import type { PackedText } from '../schema';
import { Collation } from './collation';

/** The code of the empty value. */
export const EMPTY = 0;

/** Tests of which the results are kept, so that typing a search beside a filter does not run it again. */
const MOST_TESTS = 24;

/**
 * The different values of one column, each with a code: a column of a hundred thousand customers is then numbers,
 * filtered by a set of codes and sorted by their ranks. Values that nobody holds any more keep their codes.
 */
export class Dictionary {
  private readonly values: string[] = [''];
  /** What a value is sorted by: the first one where the field holds several. */
  private readonly leading: string[] = [''];
  private readonly codes = new Map<string, number>([['', EMPTY]]);
  /** Codes of values that are several. */
  private readonly several: number[] = [];
  private readonly tested = new Recent<string, Uint8Array>(MOST_TESTS);
  private collation: { readonly language: string | undefined; readonly order: Collation } | undefined;

  /** The codes of a block's column, a code a record. */
  encode(packed: PackedText | undefined, count: number): Uint32Array {
    if (packed === undefined) return new Uint32Array(count);
    const { values, codes } = unpackText(packed);
    const known = new Uint32Array(values.length);
    // Loops: `Uint32Array.from` with a function takes ten times as long, for a million customers half a second.
    for (let at = 0; at < values.length; at++) known[at] = this.codeOf(values[at] as string);
    if (codes === undefined)
      return known.length === count ? known : new Uint32Array(count).fill(known[0] ?? EMPTY);
    const encoded = new Uint32Array(codes.length);
    for (let at = 0; at < codes.length; at++) encoded[at] = known[codes[at] as number] ?? EMPTY;
    return encoded;
  }

  /** The code of a value, a new one where it was never met. */
  codeOf(value: string): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    const end = value.indexOf(VALUE_END);
    this.leading.push(end < 0 ? value : value.slice(0, end));
    if (end >= 0) this.several.push(code);
    this.codes.set(value, code);
    return code;
  }

  get size(): number {
    return this.values.length;
  }

  value(code: number): string {
    return this.values[code] ?? '';
  }

  /** The first of the values that a code stands for. */
  leadingValue(code: number): string {
    return this.leading[code] ?? '';
  }

  /** For each code 1 where the value is, or holds, one of those asked for. */
  holding(wanted: readonly string[]): Uint8Array {
    const hits = new Uint8Array(this.values.length);
    for (const one of wanted) {
      const exact = this.codes.get(one);
      if (exact !== undefined) hits[exact] = 1;
    }
    for (const code of this.several) {
      if (wanted.some((one) => one !== '' && this.valuesOf(code).includes(one))) hits[code] = 1;
    }
    return hits;
  }

  /**
   * For each code 1 where one of its values passes; the empty one does not. A value is tested once as long as the name
   * of the test is known.
   * @param name says all that the test depends on.
   */
  passing(name: string, test: (value: string) => boolean): Uint8Array {
    const known = this.tested.get(name);
    if (known?.length === this.values.length) return known;
    const hits = new Uint8Array(this.values.length);
    if (known !== undefined) hits.set(known);
    for (let code = known?.length ?? 1; code < hits.length; code++) {
      const value = this.values[code] ?? '';
      if (value.includes(VALUE_END) ? value.split(VALUE_END).some(test) : test(value)) hits[code] = 1;
    }
    return this.tested.keep(name, hits);
  }

  /** The single values that a code stands for. */
  valuesOf(code: number): readonly string[] {
    return this.value(code).split(VALUE_END);
  }

  /** The place of each code in the order of the language. */
  ranks(language: string | undefined): Uint32Array {
    return this.inLanguage(language).ranks();
  }

  /** Does a part of what `ranks` has to do. True when nothing is left. */
  prepareRanks(language: string | undefined): boolean {
    return this.inLanguage(language).prepare();
  }

  private inLanguage(language: string | undefined): Collation {
    if (this.collation === undefined || this.collation.language !== language) {
      this.collation = { language, order: new Collation(this.leading, language) };
    }
    return this.collation.order;
  }

  /** The place of each code in a given order; those that it lacks come last, in the order of the language. */
  ranksAs(first: readonly string[], language: string | undefined): Uint32Array {
    const places = new Map(first.map((value, place) => [value, place]));
    const rest = this.ranks(language);
    return Uint32Array.from(
      this.values,
      (value, code) => places.get(value) ?? first.length + (rest[code] ?? 0),
    );
  }

  /** As `ranks`, of values that stand for names: countries by what the language calls them. */
  ranksBy(nameOf: (value: string) => string, language: string | undefined): Uint32Array {
    const { compare } = new Intl.Collator(language);
    const named = this.values.map((value) => [value, value === '' ? '' : nameOf(value)] as const);
    const first = named.toSorted((a, b) => compare(a[1], b[1])).map(([value]) => value);
    return this.ranksAs(first, language);
  }
}
