import { NO_CUSTOMER } from '../../domain/issue';
import type { RowChoice } from '../../import/decidingApi';
import type { RawRow } from '../../import/formats/format';
import type { Told } from '../../import/plan/match';
import { sequenceOf } from '../ids';

/** What a list that a book exported says of its rows, by their numbers. */
export interface OwnRows {
  /** The sequences of the customers whose they are. */
  readonly customers: ReadonlyMap<number, number>;
  /** The ids of the opportunities and activities that they are: of those customers, or there and about nobody. */
  readonly records: ReadonlyMap<number, string>;
}

export const NO_OWN_ROWS: OwnRows = { customers: new Map(), records: new Map() };

/** Decisions on rows as a job's plan keeps them. */
export type ChoiceList = readonly (readonly [row: number, choice: RowChoice])[];

/**
 * What the user changed by hand: cells put right, laid over the staged rows (the source's own text stays as it was),
 * rows left out, and rows that a person decided.
 */
export class Corrections {
  /** Numbers of the rows that are not to be imported. */
  readonly leftOut = new Set<number>();
  /** What was decided of rows, by their numbers. */
  readonly choices = new Map<number, RowChoice>();
  /** Sequences of the customers that a test import made or changed by rows: those rows are about them, whatever matches. */
  tested: ReadonlyMap<number, number> = new Map();
  /** What a list that this book exported says of its rows. */
  own: OwnRows = NO_OWN_ROWS;
  private readonly rows = new Map<number, Map<number, string>>();

  /** As `list`, `leftOut` and `choices` of another have it. */
  static of(
    list: readonly (readonly [number, number, string])[],
    leftOut: readonly number[],
    choices: ChoiceList = [],
  ): Corrections {
    const made = new Corrections();
    for (const [row, choice] of choices) made.choices.set(row, choice);
    for (const [row, column, value] of list) made.set(row, column, value);
    for (const row of leftOut) made.leftOut.add(row);
    return made;
  }

  /** What was changed in some rows, which stand in this order by themselves: by their new numbers. */
  pick(rows: readonly number[]): Corrections {
    const picked = new Corrections();
    const places = new Map(rows.map((row, at) => [row, at]));
    rows.forEach((row, at) => {
      const choice = this.choices.get(row);
      if (choice?.kind === 'repeat') {
        const place = places.get(choice.row);
        if (place !== undefined) picked.choices.set(at, { kind: 'repeat', row: place });
      } else if (choice !== undefined) picked.choices.set(at, choice);
      const cells = this.rows.get(row);
      if (cells !== undefined) picked.rows.set(at, new Map(cells));
      if (this.leftOut.has(row)) picked.leftOut.add(at);
    });
    return picked;
  }

  /** True where a row is not to be imported. */
  isOut(row: number): boolean {
    return this.leftOut.has(row) || (this.choices.size > 0 && this.choices.get(row)?.kind === 'skip');
  }

  /** Decides rows by hand, or (null) leaves them to the plan again. A decision takes a row in that was left out. */
  decide(rows: readonly number[], choice: RowChoice | null): void {
    for (const row of rows) {
      if (choice === null) this.choices.delete(row);
      else {
        this.leftOut.delete(row);
        this.choices.set(row, choice);
      }
    }
  }

  /** What people decided, tests brought and the list's own ids say, for the matching. */
  told(): ReadonlyMap<number, Told> {
    const told = new Map<number, Told>();
    for (const [row, sequence] of this.own.customers) told.set(row, { kind: 'update', sequence });
    for (const [row, sequence] of this.tested) told.set(row, { kind: 'update', sequence });
    for (const [row, choice] of this.choices) {
      if (choice.kind === 'update') told.set(row, { kind: 'update', sequence: sequenceOf(choice.id) });
      else if (choice.kind !== 'skip' && !(choice.kind === 'create' && told.has(row))) told.set(row, choice);
    }
    return told;
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
    const row = source.problems === undefined || this.isOut(index) ? source : asCustomer(source);
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
