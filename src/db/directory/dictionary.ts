import { STATUSES } from '../../domain/status';
import type { ColumnName } from '../columns';
import { unpackText, VALUE_END } from '../packedText';
import type { PackedText } from '../schema';
import { Collation } from './collation';

/** The code of the empty value. */
export const EMPTY = 0;

/**
 * The different values of one column, each with a code: a column of a hundred thousand customers is then numbers,
 * filtered by a set of codes and sorted by their ranks. Values that nobody holds any more keep their codes.
 */
export class Dictionary {
  private readonly values: string[] = [''];
  /** What a value is sorted by: the first one where the field holds several. */
  private readonly leading: string[] = [''];
  private readonly codes = new Map<string, number>([['', EMPTY]]);
  private collation: { readonly language: string | undefined; readonly order: Collation } | undefined;

  /** The codes of a block's column, a code a record. */
  encode(packed: PackedText | undefined, count: number): Uint32Array {
    const { values, codes } = unpackText(packed);
    const known = Uint32Array.from(values, (value) => this.codes.get(value) ?? this.add(value));
    if (codes !== undefined) return Uint32Array.from(codes, (code) => known[code] ?? EMPTY);
    return known.length === count ? known : new Uint32Array(count).fill(known[0] ?? EMPTY);
  }

  private add(value: string): number {
    const code = this.values.length;
    this.values.push(value);
    const end = value.indexOf(VALUE_END);
    this.leading.push(end < 0 ? value : value.slice(0, end));
    this.codes.set(value, code);
    return code;
  }

  get size(): number {
    return this.values.length;
  }

  value(code: number): string {
    return this.values[code] ?? '';
  }

  /** For each code 1 where the value is, or holds, the one asked for. */
  holding(wanted: string): Uint8Array {
    const hits = new Uint8Array(this.values.length);
    const exact = this.codes.get(wanted);
    if (exact !== undefined) hits[exact] = 1;
    if (wanted === '') return hits;
    this.values.forEach((value, code) => {
      if (value.includes(VALUE_END) && value.split(VALUE_END).includes(wanted)) hits[code] = 1;
    });
    return hits;
  }

  /** The place of each code in the order of the language. */
  ranks(language: string | undefined): Uint32Array {
    if (this.collation === undefined || this.collation.language !== language) {
      this.collation = { language, order: new Collation(this.leading, language) };
    }
    return this.collation.order.ranks();
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
}

/** The order of a column's values where it is not the language's: statuses by their life, imports by their time. */
export function givenOrder(column: ColumnName, jobs: readonly string[]): readonly string[] | undefined {
  if (column === 'status') return STATUSES;
  return column === 'lastImport' || column === 'importedBy' ? jobs : undefined;
}
