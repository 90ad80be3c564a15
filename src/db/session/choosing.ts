import type { IssueCode } from '../../domain/issue';
import type { RowChoice } from '../../import/decidingApi';
import { fingerprint } from '../../import/plan/keys';
import type { Book } from '../book';
import { sequenceOf } from '../ids';
import { lookUp } from '../pages';
import { candidatesOf, choiceOf } from './candidates';
import type { Plan } from './plan';

/** Rows whose candidates are looked for at a time. */
const ROWS_A_TURN = 2000;

export const isRow = (plan: Plan, row: number): boolean =>
  Number.isInteger(row) && row >= 0 && row < plan.ledger.rows;

/** True where rows can be decided so: the rows are there, and the choice names somebody by what can be an id. */
export function canBeChosen(plan: Plan, rows: readonly number[], choice: RowChoice | null): boolean {
  if (!rows.every((row) => isRow(plan, row))) return false;
  if (choice?.kind === 'repeat') return isRow(plan, choice.row);
  return choice?.kind !== 'update' || !Number.isNaN(sequenceOf(choice.id));
}

/** The rows that wait for a person, ascending; of those with an issue where one is named. */
export function waitingRows(plan: Plan, code?: IssueCode): number[] {
  const waiting = [...plan.ledger.rowsOf('ask')];
  if (code === undefined) return waiting;
  const meant = new Set(plan.tally.rows(code));
  return waiting.filter((row) => meant.has(row));
}

/** Every row as somebody new, each once: a row that says the same as one before it repeats that one. */
export async function ownChoices(
  plan: Plan,
  rows: readonly number[],
): Promise<ReadonlyMap<number, RowChoice>> {
  const choices = new Map<number, RowChoice>();
  const firsts = new Map<number, number>();
  for (let at = 0; at < rows.length; at += ROWS_A_TURN) {
    for (const { row, planned } of await plan.planned(rows.slice(at, at + ROWS_A_TURN))) {
      const print = fingerprint(planned.values);
      const first = firsts.get(print);
      if (first === undefined) firsts.set(print, row);
      choices.set(row, first === undefined ? { kind: 'create' } : { kind: 'repeat', row: first });
    }
  }
  return choices;
}

/** The likeliest choice for each row: whom it meets where that is one, else the first of its candidates. */
export async function likeliestChoices(
  book: Book,
  plan: Plan,
  rows: readonly number[],
): Promise<ReadonlyMap<number, RowChoice>> {
  const { matches } = plan.decider;
  const choices = new Map<number, RowChoice>();
  const met: [row: number, sequence: number][] = [];
  const open: number[] = [];
  for (const row of rows) {
    const match = matches.of(row);
    if (match.kind === 'record') met.push([row, match.sequence]);
    else if (match.kind === 'row') choices.set(row, { kind: 'repeat', row: match.row });
    else open.push(row);
  }
  const customers = await lookUp(
    book,
    met.map(([, sequence]) => sequence),
  );
  for (const [row, sequence] of met) {
    const customer = customers(sequence);
    if (customer !== undefined) choices.set(row, { kind: 'update', id: customer.id });
  }
  for (let at = 0; at < open.length; at += ROWS_A_TURN) {
    const found = await candidatesOf(book, plan, open.slice(at, at + ROWS_A_TURN));
    for (const [row, [likeliest]] of found)
      if (likeliest !== undefined) choices.set(row, choiceOf(likeliest));
  }
  return choices;
}
