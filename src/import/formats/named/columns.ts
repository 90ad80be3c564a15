import { mayBeDamaged, type SourceRecord } from '../../structure/rows';
import { type RawProblem, ReadError } from '../format';

/** A record whose values carry their own names: a contact card, an object. */
export interface NamedRecord {
  readonly line: number;
  /** A name may come several times: its further values get columns of their own (`Phone 2`). */
  readonly values: readonly (readonly [name: string, value: string])[];
  /** About the whole record; absent for nearly all. */
  readonly problems?: readonly RawProblem[];
}

/** The most columns that a spreadsheet holds; a list with more was not read right. */
const COLUMN_LIMIT = 16_384;

/**
 * Lays the values of named records into columns, one a name, in the order in which the names first come. So a record
 * that is laid out early has fewer cells than the last one, and whoever reads the same source again gets the same columns.
 */
export class NamedColumns {
  readonly #places = new Map<string, number>();
  #damaged = false;

  /** The columns' names so far. */
  get names(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** True where some cell may hold what `dataRows` looks for. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** The record with its values in their columns. Throws ReadError `too-large` {columns, limit}. */
  lay({ line, values, problems }: NamedRecord): SourceRecord {
    const cells: string[] = [];
    const taken = new Map<string, number>();
    for (const [name, value] of values) {
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      const place = this.#placeOf(times === 1 ? name : `${name} ${times}`);
      while (cells.length < place) cells.push('');
      cells[place] = value;
      this.#damaged ||= mayBeDamaged(value);
    }
    return problems === undefined ? { line, cells } : { line, cells, problems };
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#places.size;
    if (place === COLUMN_LIMIT) {
      throw new ReadError({ code: 'too-large', params: { columns: place + 1, limit: COLUMN_LIMIT } });
    }
    this.#places.set(name, place);
    return place;
  }
}
