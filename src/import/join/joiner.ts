import type { FieldKey } from '../../domain/fields';
import type { JoinedWith, JoinLink } from '../api';
import type { RawRow } from '../formats/format';
import { foldHeader } from '../mapping/fold';
import { ADDRESS, type JoinedColumn } from './columns';
import type { Lookup } from './lookup';

/** Where any of them is given, the address is the contact's own. */
const PLACE: ReadonlySet<FieldKey> = new Set<FieldKey>(['street', 'postalCode', 'city']);
const IN_ADDRESS: ReadonlySet<FieldKey> = new Set<FieldKey>(ADDRESS);

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/**
 * Completes the rows of a list from the rows of another that they name: the added cells stand behind the list's own
 * ones, lines and problems stay. A value that the row has itself wins; an address is taken as a whole from one side.
 */
export class Joiner {
  readonly #lookup: Lookup;
  /** The list's columns that name rows, each with the place of its key. */
  readonly #links: readonly { readonly column: number; readonly place: number }[];
  readonly #columns: readonly JoinedColumn[];
  /** The list's own columns of an address, by field. */
  readonly #address: ReadonlyMap<FieldKey, number>;
  readonly #width: number;
  #named = 0;
  #found = 0;

  /** @param width how many columns the list has itself */
  constructor(
    lookup: Lookup,
    links: readonly JoinLink[],
    columns: readonly JoinedColumn[],
    list: readonly { readonly index: number; readonly field: FieldKey | null }[],
  ) {
    this.#lookup = lookup;
    this.#links = links.map((link) => ({ column: link.column, place: lookup.placeOf(link) }));
    this.#columns = columns;
    this.#width = list.length;
    this.#address = new Map(
      list.flatMap(({ index, field }) =>
        field !== null && IN_ADDRESS.has(field) ? [[field, index] as const] : [],
      ),
    );
  }

  /** How many rows named somebody until now, and how many of these were found. */
  get counts(): Pick<JoinedWith, 'named' | 'found'> {
    return { named: this.#named, found: this.#found };
  }

  join(rows: readonly RawRow[]): RawRow[] {
    return rows.map((row) => this.#joined(row));
  }

  #joined(row: RawRow): RawRow {
    const width = this.#width;
    const { cells } = row;
    const account = this.#accountOf(cells);
    const ownAddress = account === null || this.#hasOwnAddress(cells, account);
    const own = cells.length >= width ? cells.slice(0, width) : padded(cells, width);
    const added = this.#columns.map(({ field, own: column }, at) => {
      const cell = cells[column];
      if (!isBlank(cell)) return cell ?? '';
      return account === null || (ownAddress && IN_ADDRESS.has(field)) ? (cell ?? '') : (account[at] ?? '');
    });
    // Cells beyond the list's width are slips: they stay, behind those that were added.
    const beyond = cells.slice(width);
    const joined = { line: row.line, cells: [...own, ...added, ...beyond] };
    if (row.problems === undefined) return joined;
    const moved = row.problems.map((problem) =>
      problem.column === null || problem.column < width
        ? problem
        : { ...problem, column: problem.column + added.length },
    );
    return { ...joined, problems: moved };
  }

  #accountOf(cells: readonly string[]): readonly string[] | null {
    let named = false;
    for (const { column, place } of this.#links) {
      const cell = cells[column];
      if (isBlank(cell)) continue;
      named = true;
      const row = this.#lookup.find(place, cell ?? '');
      if (row < 0) continue;
      this.#named++;
      this.#found++;
      return this.#lookup.cells(row);
    }
    if (named) this.#named++;
    return null;
  }

  /** A town of its own, or another country: nothing of the account's address fits to it. */
  #hasOwnAddress(cells: readonly string[], account: readonly string[]): boolean {
    for (const [field, column] of this.#address) {
      if (PLACE.has(field) && !isBlank(cells[column])) return true;
    }
    const own = cells[this.#address.get('country') ?? -1];
    const theirs = account[this.#columns.findIndex(({ field }) => field === 'country')];
    return !isBlank(own) && !isBlank(theirs) && foldHeader(own ?? '') !== foldHeader(theirs ?? '');
  }
}

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');
