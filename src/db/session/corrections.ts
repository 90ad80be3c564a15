import { NO_CUSTOMER } from '../../domain/issue';
import type { RawRow } from '../../import/formats/format';

/**
 * What the user changed by hand: cells put right, laid over the staged rows (the source's own text stays as it was),
 * and rows left out.
 */
export class Corrections {
  /** Numbers of the rows that are not to be imported. */
  readonly leftOut = new Set<number>();
  private readonly rows = new Map<number, Map<number, string>>();

  /** As `list` and `leftOut` of another have it. */
  static of(list: readonly (readonly [number, number, string])[], leftOut: readonly number[]): Corrections {
    const made = new Corrections();
    for (const [row, column, value] of list) made.set(row, column, value);
    for (const row of leftOut) made.leftOut.add(row);
    return made;
  }

  /** What was changed in some rows, which stand in this order by themselves: by their new numbers. */
  pick(rows: readonly number[]): Corrections {
    const picked = new Corrections();
    rows.forEach((row, at) => {
      const cells = this.rows.get(row);
      if (cells !== undefined) picked.rows.set(at, new Map(cells));
      if (this.leftOut.has(row)) picked.leftOut.add(at);
    });
    return picked;
  }

  /** Row, column and value of every corrected cell. */
  list(): [row: number, column: number, value: string][] {
    return [...this.rows].flatMap(([row, cells]) =>
      [...cells].map(([column, value]): [number, number, string] => [row, column, value]),
    );
  }

  set(row: number, column: number, value: string): void {
    const cells = this.rows.get(row) ?? new Map<number, string>();
    cells.set(column, value);
    this.rows.set(row, cells);
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    cells?.delete(column);
    if (cells?.size === 0) this.rows.delete(row);
  }

  columnsOf(row: number): readonly number[] {
    return [...(this.rows.get(row)?.keys() ?? [])];
  }

  /** The row with its corrected cells. One that looked like no customer and was taken in is a customer. */
  apply(index: number, source: RawRow): RawRow {
    const row = source.problems === undefined || this.leftOut.has(index) ? source : asCustomer(source);
    const corrected = this.rows.get(index);
    if (corrected === undefined) return row;
    const cells = [...row.cells];
    for (const [column, value] of corrected) {
      while (cells.length <= column) cells.push('');
      cells[column] = value;
    }
    return { ...row, cells };
  }
}

function asCustomer(row: RawRow): RawRow {
  const problems = row.problems?.filter(({ code }) => !NO_CUSTOMER.has(code)) ?? [];
  return problems.length === row.problems?.length ? row : { ...row, problems };
}
