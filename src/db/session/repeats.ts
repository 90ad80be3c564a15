import type { FieldValues } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { fingerprint, printOf } from '../../import/plan/keys';
import { isRowRef, NOBODY, refRow } from '../../import/plan/keyTable';
import { type Prepared, saidBy } from '../../import/plan/prepare';
import {
  activityKey,
  activityOf,
  type Brings,
  bringsOf,
  opportunityOf,
  type Sides,
  saidKey,
  sameOpportunity,
} from '../../import/plan/sides';
import type { Book } from '../book';
import { lookUpSides } from '../sides';
import { EMPTY_ROW } from './decided';
import type { Decider } from './decider';
import type { Ledger } from './ledger';

/** The row that a row repeats; undefined where it repeats none. */
export function repeatedBy({ matches }: Decider, row: number): number | undefined {
  const ref = matches.refs[row] ?? NOBODY;
  return isRowRef(ref) ? refRow(ref) : undefined;
}

async function valuesOf(decider: Decider, rows: readonly number[]): Promise<FieldValues[]> {
  const raws = await decider.raws(rows);
  return rows.map((_, index) => saidBy(decider.prepare(raws[index] ?? EMPTY_ROW)));
}

/**
 * Takes the fingerprints of rows that repeat each other; lists have few of them, so only those are cleaned again.
 * @param concerns of which pairs, by either row; left out, of all
 */
export async function printRepeats(
  decider: Decider,
  ledger: Ledger,
  concerns: (row: number) => boolean = () => true,
): Promise<void> {
  const concerned = new Set<number>();
  for (let row = 0; row < decider.matches.refs.length; row++) {
    const repeated = repeatedBy(decider, row);
    if (repeated !== undefined && (concerns(row) || concerns(repeated))) concerned.add(row).add(repeated);
  }
  const rows = [...concerned].sort((a, b) => a - b);
  const all = await valuesOf(decider, rows);
  const values = new Map(rows.map((row, index) => [row, all[index] ?? {}]));
  for (const [row, own] of values) {
    const repeated = repeatedBy(decider, row);
    ledger.setPrint(row, printOf(own, repeated === undefined ? undefined : values.get(repeated)));
  }
}

/** True where the row repeats another one. */
export const repeats = (decider: Decider, row: number): boolean => repeatedBy(decider, row) !== undefined;

/**
 * What rows that repeat another one bring of their own: each opportunity and each activity of a customer once, in the order
 * of the file, none that the book has. What cannot come in (it differs from an earlier one by the same name, or stands above
 * the row that it repeats) is told by the row's fingerprint, which then is another one.
 * @returns issues of rows whose opportunity is there already.
 */
export async function settleRepeated(
  book: Book,
  decider: Decider,
): Promise<[row: number, issue: RowIssue][]> {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < decider.matches.refs.length; row++) {
    const repeated = repeatedBy(decider, row);
    if (repeated !== undefined) groups.set(repeated, [...(groups.get(repeated) ?? []), row]);
  }
  const rows = [...groups].flat(2).sort((a, b) => a - b);
  const raws = await decider.raws(rows);
  const prepared = new Map(rows.map((row, at) => [row, decider.prepare(raws[at] ?? EMPTY_ROW)]));
  const sides = await lookUpSides(
    book,
    [...groups.keys()].map((row) => decider.customerOf(row)),
  );
  const said: [number, RowIssue][] = [];
  for (const [root, repeating] of groups) {
    const customer = decider.customerOf(root);
    const isPassedOver = customer >= 0 && decider.settings.existing === 'skip';
    const group = new Repeated(decider, sides(customer), isPassedOver);
    group.begin(prepared.get(root));
    for (const row of repeating) {
      const issue = group.settle(row, root, prepared.get(row));
      if (issue !== undefined) said.push([row, issue]);
    }
  }
  return said;
}

/** The rows of one customer, as far as they repeat each other. */
class Repeated {
  private readonly decider: Decider;
  private readonly sides: Sides;
  private readonly isPassedOver: boolean;
  /** By what opportunities are told apart: all that the row says of it. */
  private readonly opportunities = new Map<string, string>();
  private readonly activities = new Set<string>();

  constructor(decider: Decider, sides: Sides, isPassedOver: boolean) {
    this.decider = decider;
    this.sides = sides;
    this.isPassedOver = isPassedOver;
  }

  /** Takes what the row brings that the others repeat. */
  begin(prepared: Prepared | undefined): void {
    if (prepared === undefined) return;
    const { pipeline } = this.decider.settings;
    const opportunity = pipeline && opportunityOf(prepared, pipeline);
    const activity = activityOf(prepared);
    if (opportunity !== undefined)
      this.opportunities.set(saidKey(prepared, opportunity), JSON.stringify(opportunity));
    if (activity !== undefined) this.activities.add(activityKey(activity));
  }

  /** Decides what a repeating row brings of its own. */
  settle(row: number, root: number, prepared: Prepared | undefined): RowIssue | undefined {
    const { ledger, settings } = this.decider;
    ledger.setBrings(row, undefined);
    if (prepared?.brought === undefined || this.isPassedOver) return undefined;
    const { opportunity, activity } = bringsOf(prepared, this.sides, settings.pipeline);
    if (row < root) {
      this.differ(row, root);
      return undefined;
    }
    const own: { -readonly [K in keyof Brings]: Brings[K] } = {};
    const said = settings.pipeline && opportunityOf(prepared, settings.pipeline);
    if (opportunity !== undefined && said !== undefined) {
      const key = saidKey(prepared, said);
      const earlier = this.opportunities.get(key);
      if (earlier === undefined) {
        own.opportunity = opportunity;
        this.opportunities.set(key, JSON.stringify(said));
      } else if (earlier !== JSON.stringify(said)) this.differ(row, root);
    }
    const planned = activityOf(prepared);
    if (activity !== undefined && planned !== undefined && !this.activities.has(activityKey(planned))) {
      own.activity = activity;
      this.activities.add(activityKey(planned));
    }
    ledger.setBrings(row, own);
    const isThere = opportunity !== undefined && (own.opportunity?.kind ?? 'there') === 'there';
    return isThere && !this.hasDiffered(row, root)
      ? sameOpportunity(ledger.lineOf(row), prepared)
      : undefined;
  }

  private differ(row: number, root: number): void {
    const { ledger } = this.decider;
    if (ledger.sayTheSame(row, root)) ledger.setPrint(row, ~ledger.printOf(root) >>> 0);
  }

  private hasDiffered(row: number, root: number): boolean {
    return !this.decider.ledger.sayTheSame(row, root);
  }
}

/** The fingerprint of a row as it is matched now. */
export async function printNow(decider: Decider, row: number, values: FieldValues): Promise<number> {
  const repeated = repeatedBy(decider, row);
  if (repeated === undefined) return fingerprint(values);
  const [others] = await valuesOf(decider, [repeated]);
  return printOf(values, others);
}
