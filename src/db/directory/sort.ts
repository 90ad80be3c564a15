import type { SortKey } from '../../domain/sortKey';
import { STATUSES } from '../../domain/status';
import { Recent } from '../recent';
import type { Coded } from './column';
import type { ColumnSet } from './columnSet';
import { EMPTY } from './dictionary';

export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** What an order was made of; it holds as long as that is the same. */
interface Made {
  readonly order: Uint32Array;
  readonly stamp: string;
}

/** Orders of all customers that are kept take so many bytes at most, four a customer each; but a few always are. */
const MOST_BYTES = 24 * 2 ** 20;
const FEW_ORDERS = 6;

/** Customers of an order that is made in pieces are put in place so many at a time: a millisecond or two. */
const A_STEP = 1 << 15;

/** Finds a column by the key that is sorted by. */
type ColumnOf = (by: Exclude<SortKey, 'created'>) => Coded;

/** The orders of all customers. What a query finds is picked out of one of them, so that nothing is sorted for it. */
export class Orders {
  private readonly columns: ColumnSet;
  private readonly columnOf: ColumnOf;
  private readonly made = new Recent<string, Made>(() =>
    Math.max(FEW_ORDERS, Math.floor(MOST_BYTES / (4 * this.columns.count))),
  );

  constructor(columns: ColumnSet, columnOf: ColumnOf) {
    this.columns = columns;
    this.columnOf = columnOf;
  }

  /**
   * All positions in the order asked for. `created` descending is the order of a list that nobody sorted: the newest
   * import, or customer made by hand, first; inside one import its file's own order, so that a fresh list looks like
   * the file it came from. Ascending it is the order of creation. Empty values come last in both directions, and equal
   * ones in the order of a list that nobody sorted.
   * @param jobs ids of imports, oldest first: the order of `lastImport`.
   */
  of(sort: SortOrder | undefined, language: string | undefined, jobs: readonly string[]): Uint32Array {
    if (sort === undefined || sort.by === 'created') {
      return sort?.descending === false ? this.ascending() : this.recent();
    }
    const steps = this.steps(sort.by, sort.descending, language, jobs);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  }

  /** Makes an order in steps, so that asking for it need not. @param pause is awaited between them. */
  async prepare(
    sort: SortOrder,
    language: string | undefined,
    jobs: readonly string[],
    pause: () => Promise<void>,
  ): Promise<void> {
    if (sort.by === 'created') return;
    const steps = this.steps(sort.by, sort.descending, language, jobs);
    while (steps.next().done !== true) await pause();
  }

  /** Returns the order, kept where nothing that it is made of became another meanwhile. */
  private *steps(
    by: Exclude<SortKey, 'created'>,
    descending: boolean,
    language: string | undefined,
    jobs: readonly string[],
  ): Generator<void, Uint32Array> {
    const column = this.columnOf(by);
    const name = `${by} ${descending} ${language ?? ''}`;
    const stampNow = (): string =>
      `${this.stamp()} ${column.version} ${column.dictionary.size} ${jobs.length}`;
    const stamp = stampNow();
    const known = this.made.get(name);
    if (known?.stamp === stamp) return this.made.keep(name, known).order;
    const weighed = weights(ranksOf(by, column, language, jobs), descending);
    yield;
    const order = yield* byWeight(this.recent(), column.codes, weighed);
    return stampNow() === stamp ? this.made.keep(name, { order, stamp }).order : order;
  }

  /** The positions of a mask in an order. */
  pick(order: Uint32Array, mask: Uint8Array, total: number): Uint32Array {
    if (total === order.length) return order;
    const picked = new Uint32Array(total);
    for (let at = 0, next = 0; next < total; at++) {
      const position = order[at] as number;
      if (mask[position] === 1) picked[next++] = position;
    }
    return picked;
  }

  private stamp(): string {
    const { layout, people } = this.columns;
    return `${layout} ${people} ${this.columns.column('importedBy').version}`;
  }

  private kept(name: string, stamp: string, make: () => Uint32Array): Uint32Array {
    const known = this.made.get(name);
    return this.made.keep(name, known?.stamp === stamp ? known : { order: make(), stamp }).order;
  }

  private ascending(): Uint32Array {
    return this.kept('ascending', this.stamp(), () => {
      const { alive, room, count } = this.columns;
      const order = new Uint32Array(count);
      for (let position = 0, next = 0; position < room; position++) {
        if (alive[position] === 1) order[next++] = position;
      }
      return order;
    });
  }

  private recent(): Uint32Array {
    return this.kept('recent', this.stamp(), () => {
      const { alive, room, count } = this.columns;
      const jobs = this.columns.column('importedBy').codes;
      const order = new Uint32Array(count);
      for (let next = 0, end = room; end > 0; ) {
        let start = end - 1;
        const job = jobs[start];
        if (alive[start] === 1 && job !== EMPTY) {
          // The empty code is a customer made by hand: a run of one. Gaps end no run.
          while (start > 0 && (alive[start - 1] === 0 || jobs[start - 1] === job)) start--;
        }
        for (let position = start; position < end; position++) {
          if (alive[position] === 1) order[next++] = position;
        }
        end = start;
      }
      return order;
    });
  }
}

/** The place of each code among the values of its column. */
function ranksOf(
  by: SortKey,
  { dictionary }: Coded,
  language: string | undefined,
  jobs: readonly string[],
): Uint32Array {
  if (by === 'status') return dictionary.ranksAs(STATUSES, language);
  if (by === 'lastImport') return dictionary.ranksAs(jobs, language);
  if (by !== 'country') return dictionary.ranks(language);
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return dictionary.ranksBy((code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code), language);
}

/** By code the place of whoever holds it: the ranks, turned round where they descend, the empty value last. */
function weights(ranks: Uint32Array, descending: boolean): Uint32Array {
  let highest = 0;
  for (const rank of ranks) if (rank > highest) highest = rank;
  const weighed = descending ? ranks.map((rank) => highest - rank) : ranks.slice();
  weighed[EMPTY] = highest + 1;
  return weighed;
}

/** Positions by the weights of their codes, equal ones as they come: counted, then put in place, some at a time. */
function* byWeight(
  positions: Uint32Array,
  codes: Uint32Array,
  weighed: Uint32Array,
): Generator<void, Uint32Array> {
  const next = new Uint32Array((weighed[EMPTY] as number) + 2);
  const order = new Uint32Array(positions.length);
  // The loops stand in functions of their own: a generator that is left in a loop is slower than they are.
  for (let from = 0; from < positions.length; from += A_STEP) {
    count(positions.subarray(from, from + A_STEP), codes, weighed, next);
    yield;
  }
  for (let weight = 1; weight < next.length; weight++) {
    next[weight] = (next[weight] as number) + (next[weight - 1] as number);
  }
  for (let from = 0; from < positions.length; from += A_STEP) {
    place(positions.subarray(from, from + A_STEP), codes, weighed, next, order);
    yield;
  }
  return order;
}

/** Counts how many have each weight, at the place behind it. */
function count(positions: Uint32Array, codes: Uint32Array, weighed: Uint32Array, next: Uint32Array): void {
  for (let at = 0; at < positions.length; at++) {
    const place = (weighed[codes[positions[at] as number] as number] as number) + 1;
    next[place] = (next[place] as number) + 1;
  }
}

/** Puts each where the next one of its weight belongs. */
function place(
  positions: Uint32Array,
  codes: Uint32Array,
  weighed: Uint32Array,
  next: Uint32Array,
  order: Uint32Array,
): void {
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] as number;
    const weight = weighed[codes[position] as number] as number;
    const free = next[weight] as number;
    order[free] = position;
    next[weight] = free + 1;
  }
}
