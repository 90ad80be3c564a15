import { columnChanges } from '../../import/fix/compare';
import { NOBODY } from '../../import/plan/keyTable';
import { Matcher } from '../../import/plan/match';
import { Matches } from '../../import/plan/matches';
import { addHolder, type RowKeys, tableFor } from '../../import/plan/rowKeys';
import type { PlanSettings } from '../../import/plan/settings';
import { eachKey } from '../matchIndex';
import { type Decided, strangerOf } from './decided';
import { scanColumns } from './fixScan';
import { type LikelyRows, lookForLikely } from './likely';
import type { Plan } from './plan';
import { keyAgain } from './rekey';
import { printRepeats, repeatedBy, repeats } from './repeats';

/** Where more of the rows come to something else all are decided anew: that is quicker. */
const MOST_TOUCHED = 0.5;

/**
 * What became of a plan: it is up to date; it is as it was, and all rows are to be decided anew; or that, and the plan
 * itself must not be looked at any more.
 */
export type Refixed = 'done' | 'all' | 'broken';

const WITHOUT_STOP = { stopped: () => false, done: () => undefined };
const NO_KEYS = new Uint32Array(0);

/**
 * Decides again what other fixes touch, where the settings are the same apart from them (`differInFixesAlone`): rows
 * with a cell that comes to something else, rows that meet somebody else for it, rows that repeat those. Comes to what
 * a plan made anew says (tests/db/refix.test.ts).
 */
export async function refix(plan: Plan, settings: PlanSettings): Promise<Refixed> {
  const { keys, matcher, decider } = plan;
  if (keys === undefined || matcher === undefined) return 'all';
  const changes = columnChanges(plan.settings, settings);
  const { rows, counts } = await scanColumns(decider, settings, changes);
  if (rows.length > plan.ledger.rows * MOST_TOUCHED) return 'all';
  const isQuiet = changes.every((change) => change.isQuiet);
  if (!isQuiet && matcher.knowsStrangers) return 'all';
  // What repeats a row, or is repeated by it, shares its customer's opportunities.
  const shares = (row: number): boolean => matcher.isReferenced(row) || repeats(decider, row);
  if (decider.bringsSides && rows.some(shares)) return 'all';
  plan.fixCounts = new Map([...plan.fixCounts, ...counts]);
  plan.use(settings, decider.matches);
  plan.tally.setNotes(settings.notes);
  if (isQuiet)
    await settleAgain(
      plan,
      rows.filter((row) => !isAlone(plan, matcher, row)),
    );
  else {
    const again = await keyAgain(plan.decider, keys, rows);
    plan.keys = again.keys;
    const others = await matchAgain(plan, matcher, again.keys, again.rows);
    if (others.length > 0 && plan.decider.bringsSides) return 'broken';
    if (await settleAgain(plan, [...rows, ...others])) return 'broken';
  }
  if (rows.length > 0) await likelyAgain(plan);
  return 'done';
}

/** True for a row that meets nobody, and whom no other row meets. */
const isAlone = ({ decider }: Plan, matcher: Matcher, row: number): boolean =>
  (decider.matches.refs[row] ?? NOBODY) === NOBODY && !matcher.isReferenced(row);

/**
 * Matches rows whose keys are others now: by themselves where they meet nobody, before and after, else all rows with
 * them. Tells which rows meet somebody else than they did.
 */
async function matchAgain(
  plan: Plan,
  matcher: Matcher,
  keys: RowKeys,
  rekeyed: readonly number[],
): Promise<readonly number[]> {
  if (rekeyed.length === 0) return [];
  const own = rekeyed.map((row) => keys.packed.subarray(keys.startOf(row), keys.endOf(row)));
  if (plan.ledger.counts.pending === 0 && rekeyed.every((row) => isAlone(plan, matcher, row))) {
    await plan.learn(matcher, own);
    if (rekeyed.every((row, at) => matcher.rematch(row, own[at] ?? NO_KEYS)?.kind === 'none')) return [];
  }
  const before = plan.decider.matches;
  const after = new Matches(before.rows);
  plan.matcher = await matchAll(plan, keys, after);
  matcher.free();
  plan.use(plan.settings, after);
  const others: number[] = [];
  for (let row = 0; row < before.rows; row++) {
    if (before.refs[row] !== after.refs[row] || before.by[row] !== after.by[row]) others.push(row);
  }
  return others;
}

/** Matches all rows: one without keys, as it is rejected or left out, meets nobody. */
async function matchAll(
  { book, settings, decider }: Plan,
  keys: RowKeys,
  matches: Matches,
): Promise<Matcher> {
  const table = tableFor(keys);
  await eachKey(book, (...key) => addHolder(table, ...key));
  const told = { choices: decider.corrections.told(), strangers: new Map<number, Set<number>>() };
  const matcher = new Matcher(table, settings.match, matches, told);
  for (const _ of matcher.run(keys, (row) => keys.endOf(row) > keys.startOf(row)));
  return matcher;
}

/**
 * Settles some rows again, and those that repeat them. True where one took a customer who is likely somebody else: all rows
 * are then to be matched knowing that.
 */
async function settleAgain(plan: Plan, rows: readonly number[]): Promise<boolean> {
  if (rows.length === 0) return false;
  const { decider, ledger } = plan;
  const { stage } = decider;
  const wanted = new Uint8Array(ledger.rows);
  for (const row of rows) {
    wanted[row] = 1;
    ledger.setPrint(row, 0);
  }
  const touched = wanted.slice();
  for (let row = 0; row < ledger.rows; row++) {
    const repeated = repeatedBy(decider, row);
    if (repeated !== undefined && touched[repeated] === 1) wanted[row] = 1;
  }
  const wants = (row: number): boolean => wanted[row] === 1;
  await printRepeats(decider, ledger, (row) => touched[row] === 1);
  plan.tally.drop(wants);
  for (let row = 0; row < ledger.rows; row++) if (wanted[row] === 1) ledger.leave(row);
  let isStrange = false;
  const settle = (decided: Decided): void => {
    if (strangerOf(decided) !== undefined) isStrange = true;
    plan.enter(decided);
  };
  for (let block = 0; block < stage.blocks; block++) {
    if (!wanted.subarray(stage.startOf(block), stage.startOf(block + 1)).includes(1)) continue;
    await decider.each(block, await decider.metBy(block, wants), settle, { wants });
  }
  return isStrange;
}

/** Who is likely somebody else depends on many rows at once: it is found anew, and said of those for whom it is another. */
async function likelyAgain(plan: Plan): Promise<void> {
  const before: LikelyRows = plan.decider.likely;
  await lookForLikely(plan.book, plan.decider, WITHOUT_STOP);
  const after = plan.decider.likely;
  if (after === before) return;
  const all = new Set([...before.keys(), ...after.keys()]);
  const others = [...all].filter((row) => JSON.stringify(before.get(row)) !== JSON.stringify(after.get(row)));
  await settleAgain(
    plan,
    others.sort((a, b) => a - b),
  );
}
