import type { FieldKey, FieldValue, FieldValues } from '../domain/fields';
import { type Duplicate, duplicateOf } from '../import/likely/duplicate';
import { LikelyFinder } from '../import/likely/finder';
import { type DuplicateGroup, type DuplicatePair, groupsOf } from '../import/likely/groups';
import { RepeatedKeys } from '../import/likely/repeated';
import { isNameKind } from '../import/plan/keys';
import type { Book } from './book';
import { columnRows, keyRows } from './columnStore';
import type { ColumnName } from './columns';
import { PAGE_SIZE } from './ids';
import { linesOf, VALUE_END } from './packedText';
import { lookUp } from './pages';
import { customersIn } from './revision';
import type { ColumnRow } from './schema';
import { breathe } from './session/pace';

/** Fields that customers are compared by before their records are read; all are columns of the directory. */
const COMPARED = ['name', 'company', 'email', 'phone', 'city'] as const satisfies readonly ColumnName[];

/** Work is put aside after so many milliseconds, so that a list that is asked for meanwhile comes at once. */
const TURN_MS = 8;

/** Customers whose records are read at a time, to compare them whole. */
const PAIRS_A_READ = 20_000;

/** Keys of a customer, about: to size a filter by. */
const KEYS_EACH = 4;

const tellsApart = (kind: number): boolean => !isNameKind(kind);

/**
 * Looks through all customers for those who are likely one: first by hashes of what they are called and reached by
 * (`LikelyFinder`, `RepeatedKeys`), then whoever meets there by their columns, and who is left by their whole records. Two
 * who are both archived are left alone.
 * @param most members of a group
 * @param tell is told the share of the work that is done
 */
export async function lookForDuplicates(
  book: Book,
  most: number,
  tell: (done: number, total: number) => void,
): Promise<DuplicateGroup[]> {
  const turn = turns();
  const total = await customersIn(book);
  if (total < 2) return [];
  const steps = 100;
  const told = (from: number, to: number, share: number) =>
    tell(Math.round(from + (to - from) * share), steps);
  const met = await whoMeets(book, total, turn, (share) => told(0, 60, share));
  const near = await byColumns(book, met, turn, (share) => told(60, 85, share));
  const pairs = await byRecords(book, near, turn, (share) => told(85, 100, share));
  return groupsOf(pairs, most);
}

/** Lets others in now and then. */
function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await breathe();
    since = performance.now();
  };
}

/** Two customers, by their sequences; as one number a pair where they are gathered, so that each comes once. */
type Pair = readonly [number, number];

/** Who shares a hash with whom. */
async function whoMeets(
  book: Book,
  total: number,
  turn: () => Promise<void>,
  tell: (share: number) => void,
): Promise<readonly Pair[]> {
  // Somebody may have come since they were counted.
  const room = Math.ceil(total * 1.01) + PAGE_SIZE;
  const sequences = new Float64Array(room);
  const finder = new LikelyFinder(room);
  const met = new Map<number, Set<number>>();
  const meet = (a: number, b: number): void => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const known = met.get(low);
    if (known === undefined) met.set(low, new Set([high]));
    else known.add(high);
  };
  try {
    let count = 0;
    for await (const rows of columnRows(book.db)) {
      for (const row of rows) {
        await turn();
        eachCustomer(row, (sequence, values) => {
          if (count === room) return;
          sequences[count] = sequence;
          finder.addRow(count++, values);
        });
      }
      tell((0.5 * count) / total);
    }
    for (const { row, others } of finder.candidates(count)) {
      await turn();
      for (const other of others) meet(sequences[row] ?? 0, sequences[other] ?? 0);
    }
    tell(0.75);
  } finally {
    finder.free();
  }
  for (const [a, b] of await sharingKeys(book, total, turn)) meet(a, b);
  tell(1);
  return [...met].flatMap(([a, others]) => [...others].map((b): Pair => [a, b]));
}

async function sharingKeys(book: Book, total: number, turn: () => Promise<void>): Promise<Iterable<Pair>> {
  const repeated = new RepeatedKeys(total * KEYS_EACH);
  for (const isFirst of [true, false]) {
    for await (const rows of keyRows(book.db)) {
      for (const { page, slots, keys, keyEnds } of rows) {
        await turn();
        slots.forEach((slot, place) => {
          const start = place === 0 ? 0 : (keyEnds[place - 1] ?? 0);
          const end = keyEnds[place] ?? 0;
          if (isFirst) repeated.mark(keys, start, end, tellsApart);
          else repeated.gather(page * PAGE_SIZE + slot, keys, start, end, tellsApart);
        });
      }
    }
  }
  return repeated.pairs();
}

function eachCustomer(
  { page, slots, values }: ColumnRow,
  use: (sequence: number, values: FieldValues) => void,
  wants: (sequence: number) => boolean = () => true,
): void {
  const lines = COMPARED.map((field) => linesOf(values[field], slots.length));
  const archived = values.archived === undefined ? undefined : linesOf(values.archived, slots.length);
  slots.forEach((slot, place) => {
    const sequence = page * PAGE_SIZE + slot;
    if (!wants(sequence)) return;
    const found: Partial<Record<FieldKey, FieldValue>> = {};
    COMPARED.forEach((field, at) => {
      const line = lines[at]?.[place] ?? '';
      if (line !== '') found[field] = field === 'email' || field === 'phone' ? line.split(VALUE_END) : line;
    });
    const day = archived?.[place] ?? '';
    if (day !== '') found.archived = day;
    use(sequence, found as FieldValues);
  });
}

/** Those of whom their columns do not say already that they are two. */
async function byColumns(
  book: Book,
  met: readonly Pair[],
  turn: () => Promise<void>,
  tell: (share: number) => void,
): Promise<readonly Pair[]> {
  const wanted = new Set(met.flat());
  const known = new Map<number, FieldValues>();
  for await (const rows of columnRows(book.db)) {
    for (const row of rows) {
      await turn();
      eachCustomer(
        row,
        (sequence, values) => known.set(sequence, values),
        (sequence) => wanted.has(sequence),
      );
    }
    tell((0.5 * known.size) / Math.max(1, wanted.size));
  }
  const near: Pair[] = [];
  for (const pair of met) {
    await turn();
    const [a, b] = pair.map((sequence) => known.get(sequence));
    if (a === undefined || b === undefined || (a.archived !== undefined && b.archived !== undefined))
      continue;
    if (duplicateOf(a, b) !== null) near.push(pair);
  }
  return near;
}

/** Those whom their whole records show as likely one, with the reasons. */
async function byRecords(
  book: Book,
  near: readonly Pair[],
  turn: () => Promise<void>,
  tell: (share: number) => void,
): Promise<readonly DuplicatePair[]> {
  const pairs: DuplicatePair[] = [];
  for (let at = 0; at < near.length; at += PAIRS_A_READ) {
    const some = near.slice(at, at + PAIRS_A_READ);
    const recordOf = await lookUp(book, [...new Set(some.flat())]);
    for (const [a, b] of some) {
      await turn();
      const [one, other] = [recordOf(a), recordOf(b)];
      const found: Duplicate | null =
        one === undefined || other === undefined ? null : duplicateOf(one, other);
      if (found !== null) pairs.push({ a, b, ...found });
    }
    tell((at + some.length) / near.length);
  }
  return pairs;
}
