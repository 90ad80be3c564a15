import type { FieldKey, FieldValue, FieldValues } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { isStored, LikelyFinder, type Other, sequenceOf } from '../../import/likely/finder';
import { likeliestOf } from '../../import/likely/likeliest';
import { likelyIssue } from '../../import/plan/likelyIssue';
import { createPart } from '../../import/plan/prepare';
import type { Book } from '../book';
import { eachBlock } from '../columnStore';
import type { ColumnName } from '../columns';
import { PAGE_SIZE } from '../ids';
import { linesOf, VALUE_END } from '../packedText';
import { readRecords } from '../pages';
import { customersIn } from '../revision';
import type { ColumnRow } from '../schema';
import type { Decider } from './decider';
import { codeOf } from './ledger';
import { letIn, type Watch } from './watch';

/** Rows of the list and customers of the book up to which likely duplicates are looked for with every plan: some tens of milliseconds. */
const LOOKED_UNASKED = 50_000;

/** Whether a plan looks for likely duplicates by itself. */
const looksUnasked = (asked: boolean | undefined, rows: number, customers: number): boolean =>
  asked ?? rows + customers <= LOOKED_UNASKED;

/** By row, what is said of a row that is likely somebody else's. */
export type LikelyRows = Map<number, RowIssue>;

/** Fields that customers are compared by before they are looked at as a whole; all are columns of the directory. */
const COMPARED = ['name', 'company', 'email', 'phone', 'city'] as const satisfies readonly ColumnName[];

/** Rows whose candidates are read and compared at a time. */
const ROWS_A_TURN = 500;

/**
 * For every row that would create somebody: whom it is likely the same as, of the book and of the rows before it. Reads the
 * book's columns once, and of whoever shares a block the whole record.
 * @param turn is awaited between two pieces of work
 */
async function findLikely(book: Book, decider: Decider, turn: () => Promise<void>): Promise<LikelyRows> {
  const { stage, ledger, corrections, settings } = decider;
  const finder = new LikelyFinder(stage.rows);
  try {
    const create = codeOf('create');
    // Of whom a person decided nothing more is to be said.
    const wants = (row: number): boolean => ledger.actions[row] === create && !corrections.choices.has(row);
    const { check, columns } = createPart(settings, new Set<FieldKey>([...COMPARED, ...NAME_PARTS]));
    for (let block = 0; block < stage.blocks; block++) {
      await turn();
      const start = stage.startOf(block);
      const how = { columns, wants: (place: number) => wants(start + place) };
      await stage.look(block, how, (row, place) => {
        finder.addRow(start + place, check(corrections.apply(start + place, row)).values);
      });
    }
    await eachBlock(book.db, (block) => addCustomers(finder, block));
    return await compare(book, decider, finder, turn);
  } finally {
    finder.free();
  }
}

const NAME_PARTS = ['firstName', 'middleName', 'lastName'] as const;

function addCustomers(finder: LikelyFinder, { page, slots, values }: ColumnRow): void {
  const lines = COMPARED.map((field) => linesOf(values[field], slots.length));
  slots.forEach((slot, place) => {
    const found: Partial<Record<FieldKey, FieldValue>> = {};
    COMPARED.forEach((field, at) => {
      const line = lines[at]?.[place] ?? '';
      if (line !== '') found[field] = field === 'email' || field === 'phone' ? line.split(VALUE_END) : line;
    });
    finder.addStored(page * PAGE_SIZE + slot, found as FieldValues);
  });
}

interface Candidates {
  readonly row: number;
  readonly others: readonly Other[];
}

async function compare(
  book: Book,
  decider: Decider,
  finder: LikelyFinder,
  turn: () => Promise<void>,
): Promise<LikelyRows> {
  const found: LikelyRows = new Map();
  let some: Candidates[] = [];
  const look = async (): Promise<void> => {
    await turn();
    await compareSome(book, decider, some, found);
    some = [];
  };
  for (const candidates of finder.candidates(decider.stage.rows)) {
    some.push(candidates);
    if (some.length >= ROWS_A_TURN) await look();
  }
  if (some.length > 0) await look();
  return found;
}

async function compareSome(
  book: Book,
  decider: Decider,
  some: readonly Candidates[],
  found: LikelyRows,
): Promise<void> {
  const everybody = new Set(some.flatMap(({ row, others }) => [row, ...others]));
  const rows = [...everybody].filter((other) => !isStored(other)).sort((a, b) => a - b);
  const stored = [...everybody].filter(isStored);
  const [raws, records] = await Promise.all([decider.raws(rows), readRecords(book, stored.map(sequenceOf))]);
  const known = new Map<Other, FieldValues>();
  for (const [at, raw] of raws.entries()) known.set(rows[at] ?? 0, decider.prepare(raw).values);
  records.forEach((record, at) => {
    if (record !== undefined) known.set(stored[at] ?? 0, record);
  });
  for (const { row, others } of some) {
    const best = likeliestOf(known.get(row) ?? {}, others, (other) => known.get(other));
    if (best === undefined) continue;
    const values = known.get(best.other) ?? {};
    const other = isStored(best.other) ? values : { values, line: decider.ledger.lineOf(best.other) };
    found.set(row, likelyIssue(decider.ledger.lineOf(row), best, other));
  }
}

/** Finds which rows of a plan are likely somebody else's, where that is asked or quick. Throws Cancelled. */
export async function lookForLikely(book: Book, decider: Decider, watch: Watch): Promise<void> {
  const { likely } = decider.settings.match;
  if (!looksUnasked(likely, decider.stage.rows, await customersIn(book))) return;
  decider.likely = await findLikely(book, decider, () => letIn(watch));
}
