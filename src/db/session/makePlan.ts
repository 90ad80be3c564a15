import { NOBODY } from '../../import/plan/keyTable';
import { Matcher, MOST_ROUNDS } from '../../import/plan/match';
import { actionAlone, createChecker, type Prepared, takesPart } from '../../import/plan/prepare';
import { addHolder, RowKeys, tableFor } from '../../import/plan/rowKeys';
import type { PlanSettings } from '../../import/plan/settings';
import { issuesAlone, matchIssues, settleWithoutRecord } from '../../import/plan/settle';
import { bringsOf, NO_SIDES } from '../../import/plan/sides';
import type { Book } from '../book';
import { inAdvance } from '../inAdvance';
import { readKeys } from '../matchIndex';
import type { Corrections } from './corrections';
import { type Decided, isOfMatch, leftOut, strangerOf } from './decided';
import type { Met } from './decider';
import { fixedColumns, scanColumns } from './fixScan';
import { codeOf } from './ledger';
import { lookForLikely } from './likely';
import { Plan } from './plan';
import { printRepeats, settleRepeated } from './repeats';
import type { Stage } from './stage';
import { letIn, type Watch } from './watch';

/** Of the work of a decision, the share of the first pass: cleaning. The rest is settling what was met. */
const PASS_SHARE = 0.7;

/** Blocks whose customers are read while one is settled. */
const BLOCKS_READ_AHEAD = 2;

/** Rows up to which the keys of all are kept, so that other fixes are decided without cleaning all again: 10 MB. */
const MOST_KEPT = 250_000;

/**
 * Decides every row of a staged source by these settings, against the book at one revision: cleaned and checked, matched,
 * settled. Throws Cancelled.
 */
export async function makePlan(
  book: Book,
  stage: Stage,
  corrections: Corrections,
  settings: PlanSettings,
  revision: number,
  watch: Watch,
): Promise<Plan> {
  const plan = new Plan(book, stage, corrections, settings, revision);
  const { ledger, decider } = plan;
  const keys = new RowKeys(ledger.rows);
  // Read while the rows are checked.
  const held = readKeys(book);
  await checkRows(plan, keys, watch);
  await matchAll(plan, keys, held, watch);
  if (ledger.rows <= MOST_KEPT) plan.keys = keys;
  else keys.free();
  plan.fixCounts = (await scanColumns(decider, settings, fixedColumns(settings))).counts;
  await lookForLikely(book, decider, watch);
  for (const [row, issue] of decider.likely) plan.note(row, [issue]);
  for (let row = 0; row < ledger.rows; row++) ledger.enter(row);
  plan.tally.setNotes(settings.notes);
  return plan;
}

/**
 * Matches and settles all rows. Only the records tell that a key which fits is likely somebody else's: then all are
 * matched once more, knowing it, so that such a row takes nobody from another.
 */
async function matchAll(
  plan: Plan,
  keys: RowKeys,
  held: ReturnType<typeof readKeys>,
  watch: Watch,
): Promise<void> {
  const { ledger, decider } = plan;
  const checked = ledger.mark();
  const told = { choices: decider.corrections.told(), strangers: new Map<number, Set<number>>() };
  for (let round = 1; ; round++) {
    const table = tableFor(keys);
    await (round === 1 ? held : readKeys(plan.book))((...key) => addHolder(table, ...key));
    const matcher = new Matcher(table, plan.settings.match, decider.matches, told);
    plan.matcher = matcher;
    const create = codeOf('create');
    for (const _ of matcher.run(keys, (row) => ledger.actions[row] === create)) await letIn(watch);
    await printRepeats(decider, ledger);
    if (decider.bringsSides)
      for (const [row, issue] of await settleRepeated(plan.book, decider)) plan.note(row, [issue]);
    const met = await settleEach(plan, watch);
    if (met.length === 0 || round === MOST_ROUNDS) return;
    for (const [row, sequence] of met)
      told.strangers.set(row, (told.strangers.get(row) ?? new Set<number>()).add(sequence));
    matcher.free();
    decider.matches.clear();
    ledger.backTo(checked);
    plan.tally.forget(isOfMatch);
  }
}

/** Cleans and checks every row: what it says by itself, before whom it meets. */
async function checkRows(plan: Plan, keys: RowKeys, watch: Watch): Promise<void> {
  const { ledger, decider } = plan;
  const { own } = decider.corrections;
  const seen = new Set<string>();
  const noteOwn = (row: number): void => {
    const id = own.records.get(row);
    if (id === undefined || seen.has(id) || decider.corrections.choices.has(row)) return;
    seen.add(id);
    ledger.setOwn(row, own.customers.has(row) ? 'customer' : 'nobody');
  };
  await checkEach(plan, watch, (prepared, row) => {
    ledger.setLine(row, prepared.line);
    if (decider.corrections.isOut(row)) {
      keys.push(null);
      ledger.setAction(row, 'skip');
      plan.note(row, leftOut(prepared).issues);
      return;
    }
    if (!prepared.skipped) noteOwn(row);
    const isNobodys = prepared.rejected && ledger.isNobodys(row);
    keys.push(takesPart(prepared) ? prepared.values : null);
    ledger.setAction(row, isNobodys ? 'unchanged' : actionAlone(prepared));
    if (prepared.brought !== undefined)
      ledger.setBrings(row, bringsOf(prepared, NO_SIDES, plan.settings.pipeline));
    plan.note(row, issuesAlone(prepared, isNobodys));
  });
}

async function checkEach(
  { settings, decider }: Plan,
  watch: Watch,
  visit: (prepared: Prepared, row: number) => void,
): Promise<void> {
  const { check, columns } = createChecker(settings);
  for (let block = 0; block < decider.stage.blocks; block++) {
    await letIn(watch);
    const start = decider.stage.startOf(block);
    await decider.stage.look(block, { columns }, (row, index) => {
      visit(check(decider.corrections.apply(start + index, row)), start + index);
    });
    watch.done(PASS_SHARE * decider.stage.startOf(block + 1));
  }
}

/**
 * Settles the matches, block by block; only rows that meet a stored customer are looked at again.
 * @returns rows that took a customer who is likely somebody else, with that one's sequence
 */
async function settleEach(
  plan: Plan,
  watch: Watch,
): Promise<readonly (readonly [row: number, sequence: number])[]> {
  const { decider, ledger } = plan;
  const { stage } = decider;
  const strangers: [number, number][] = [];
  const settleOne = (decided: Decided): void => {
    const sequence = strangerOf(decided);
    if (sequence !== undefined) strangers.push([decided.row, sequence]);
    settleMet(plan, decided);
  };
  const create = codeOf('create');
  const isOpen = (row: number): boolean =>
    (decider.matches.refs[row] ?? NOBODY) >= 0 && ledger.actions[row] === create;
  let block = 0;
  const reading = (next: number): Promise<Met> => decider.metBy(next, isOpen);
  for await (const customers of inAdvance(0, stage.blocks, BLOCKS_READ_AHEAD, reading)) {
    await letIn(watch);
    settleAlone(plan, block);
    await decider.each(block, customers, settleOne, { wants: isOpen });
    watch.done(PASS_SHARE * stage.rows + (1 - PASS_SHARE) * stage.startOf(++block));
  }
  return strangers;
}

/** Settles the rows of a block that meet another row, or several customers. */
function settleAlone(plan: Plan, block: number): void {
  const { ledger, decider } = plan;
  for (let row = decider.stage.startOf(block); row < decider.stage.startOf(block + 1); row++) {
    if (ledger.actionOf(row) !== 'create') continue;
    const match = decider.matches.of(row);
    if (match.kind === 'none' || match.kind === 'record') continue;
    const others = decider.othersOf(row);
    plan.note(row, matchIssues(ledger.lineOf(row), match, others));
    const action = settleWithoutRecord(false, match, others);
    if (action === undefined) continue;
    ledger.setAction(row, action === 'unchanged' && ledger.hasBrought(row) ? 'update' : action);
  }
}

function settleMet(plan: Plan, { row, planned }: Decided): void {
  plan.ledger.setAction(row, planned.action);
  plan.ledger.setBrings(row, planned.brings);
  // What its cells have to say was noted when they were cleaned.
  plan.note(row, planned.issues.filter(isOfMatch));
}
