import type { FieldValues } from '../../domain/fields';
import type { MatchedBy } from '../../import/api';
import type { Candidate, LikenessReason, RowChoice } from '../../import/decidingApi';
import { likenessOf } from '../../import/likely/likeness';
import { KEY_STRIDE, stepOf } from '../../import/plan/keys';
import { STEPS } from '../../import/plan/matches';
import { relateNames } from '../../import/plan/nameWords';
import { knows, tableFor } from '../../import/plan/rowKeys';
import type { Book } from '../book';
import { eachKey } from '../matchIndex';
import { lookUp } from '../pages';
import { type Decided, keysOf } from './decided';
import type { Plan } from './plan';

/** Who is shown beside a row at most: more are no choice but a search. */
const MOST = 9;

const REASONS = {
  externalId: 'external-id',
  phone: 'phone',
  email: 'email',
  name: 'name',
} as const satisfies Record<MatchedBy, LikenessReason>;

/** How much a key that fits speaks for two being one; several add up as independent witnesses do. */
const WEIGHTS: Readonly<Record<MatchedBy, number>> = { externalId: 0.8, phone: 0.6, email: 0.65, name: 0.5 };
/** What is left of that where their names are other ones. */
const OTHER_NAME = 0.5;

type ByRow = ReadonlyMap<number, readonly Candidate[]>;

/**
 * Whom rows may be about, the likeliest first: every stored customer who holds a key of the row, and the rows of the file
 * that stand behind one. The book's keys are read once for all rows.
 */
export async function candidatesOf(book: Book, plan: Plan, rows: readonly number[]): Promise<ByRow> {
  const decided = await plan.planned(rows);
  const keys = new Map(decided.map((one) => [one.row, keysOf(plan.decider.prepare(one.raw))]));
  const holders = await holdersOf(book, [...keys.values()]);
  const met = decided.map((one) => storedFor(one, keys.get(one.row) ?? NO_KEYS, holders));
  const customers = await lookUp(book, [...new Set(met.flatMap((found) => [...found.keys()]))]);
  const others = decided.map((one) => plan.rowsBehind(one.row, keys.get(one.row) ?? NO_KEYS));
  const views = new Map(
    (await plan.planned([...new Set(others.flatMap((found) => [...found.keys()]))])).map((one) => [
      one.row,
      one,
    ]),
  );
  return new Map(
    decided.map((one, at) => {
      const { values } = one.planned;
      const stored = [...(met[at] ?? [])].flatMap(([sequence, by]): Candidate[] => {
        const customer = customers(sequence);
        if (customer === undefined) return [];
        return [{ who: { kind: 'customer', customer }, ...likenessBy(values, customer, by) }];
      });
      const ofFile = [...(others[at] ?? [])].flatMap(([row, by]): Candidate[] => {
        const other = views.get(row);
        // A row that updates a customer is that customer, who stands there already.
        if (other === undefined || (other.match.kind === 'record' && met[at]?.has(other.match.sequence)))
          return [];
        const { planned } = other;
        const who = { kind: 'row', row, line: planned.line, values: planned.values } as const;
        return [{ who, ...likenessBy(values, planned.values, [by]) }];
      });
      const all = [...stored, ...ofFile].sort((a, b) => b.likeness - a.likeness);
      return [one.row, all.slice(0, MOST)] as const;
    }),
  );
}

const NO_KEYS = new Uint32Array(0);

/** The choice that a candidate stands for. */
export const choiceOf = ({ who }: Candidate): RowChoice =>
  who.kind === 'customer' ? { kind: 'update', id: who.customer.id } : { kind: 'repeat', row: who.row };

/** By step the sequences of who holds a key, by the key. */
type Holders = ReadonlyMap<string, readonly number[]>;

const keyText = (kind: number, high: number, low: number): string => `${stepOf(kind)} ${high} ${low}`;

async function holdersOf(book: Book, all: readonly Uint32Array[]): Promise<Holders> {
  const count = all.reduce((sum, keys) => sum + keys.length, 0);
  const packed = new Uint32Array(count);
  let end = 0;
  for (const keys of all) {
    packed.set(keys, end);
    end += keys.length;
  }
  const table = tableFor({ packed, count: count / KEY_STRIDE });
  const holders = new Map<string, number[]>();
  await eachKey(book, (kind, high, low, sequence) => {
    if (!knows(table, kind, high, low)) return;
    const text = keyText(kind, high, low);
    const known = holders.get(text);
    if (known === undefined) holders.set(text, [sequence]);
    else known.push(sequence);
  });
  return holders;
}

/** The stored customers who hold keys of a row, with the steps at which they fit. */
function storedFor(
  { match }: Decided,
  keys: Uint32Array,
  holders: Holders,
): ReadonlyMap<number, readonly MatchedBy[]> {
  const found = new Map<number, Set<MatchedBy>>();
  if (match.kind === 'record') found.set(match.sequence, new Set());
  for (let at = 0; at < keys.length; at += KEY_STRIDE) {
    const [kind = 0, high = 0, low = 0] = keys.subarray(at, at + KEY_STRIDE);
    for (const sequence of holders.get(keyText(kind, high, low)) ?? []) {
      const steps = found.get(sequence) ?? new Set<MatchedBy>();
      found.set(sequence, steps.add(stepOf(kind)));
    }
  }
  return new Map([...found].map(([sequence, steps]) => [sequence, STEPS.filter((step) => steps.has(step))]));
}

/** How alike a row and a candidate are: by the keys that fit, and by what nearly does. */
function likenessBy(
  values: FieldValues,
  other: FieldValues,
  steps: readonly MatchedBy[],
): Pick<Candidate, 'by' | 'likeness'> {
  const near = likenessOf(values, other);
  const by = [...new Set([...steps.map((step) => REASONS[step]), ...(near?.by ?? [])])];
  const keys = 1 - steps.reduce((doubt, step) => doubt * (1 - WEIGHTS[step]), 1);
  const likeness = Math.max(
    keys * (relateNames(values, other) === 'other' ? OTHER_NAME : 1),
    near?.likeness ?? 0,
  );
  return { by, likeness };
}
