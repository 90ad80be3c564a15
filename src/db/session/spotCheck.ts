import type { FieldChange } from '../../domain/change';
import { type Customer, displayName } from '../../domain/customer';
import type { FieldKey } from '../../domain/fields';
import { fail, ok, type Result } from '../../domain/result';
import type { SpotRow } from '../../import/api';
import { cellReader } from '../../import/fix/reader';
import type { Book } from '../book';
import { sequenceOf } from '../ids';
import { withEvent } from '../jobs';
import { unpackUpdates } from '../journal';
import { readRecords } from '../pages';
import type { JobRow, JournalRow } from '../schema';
import { lookUpSides } from '../sides';
import { EMPTY_ROW } from './decided';
import { customerOf, reportRows } from './jobRows';
import { lastPlan, type PlannedJob } from './lastPlan';
import { spotFields } from './spotField';
import { broughtFields } from './spotSides';

/** Rows that one check shows at most: a person looks at each. */
const MOST_ROWS = 500;

/**
 * Rows of a job beside their customers as they are stored now, in the order of the source. Numbers that are no row's
 * are passed over. Fails with `not-found`, with `not-resumable` where the job's rows were forgotten.
 * @param choice rows by their numbers, or how many are to be drawn: every row is as likely as any other.
 */
export async function spotCheck(
  book: Book,
  jobId: string,
  choice: { readonly rows: readonly number[] } | { readonly draw: number },
): Promise<Result<readonly SpotRow[]>> {
  const opened = await lastPlan(book, jobId);
  if (!opened.ok) return opened;
  const total = opened.value.plan.row.rows;
  const chosen =
    'draw' in choice
      ? drawRows(Math.min(choice.draw, MOST_ROWS), total)
      : new Set(choice.rows.filter((row) => Number.isInteger(row) && row >= 0 && row < total));
  const rows = [...chosen].sort((a, b) => a - b).slice(0, MOST_ROWS);
  return ok(await spotRows(book, opened.value, rows));
}

async function spotRows(book: Book, planned: PlannedJob, rows: readonly number[]): Promise<SpotRow[]> {
  const { plan, job } = planned;
  const reported = await reportRows(book, planned, rows);
  const staged = await plan.stage.pick(rows);
  const sequences = rows.map((row) => customerOf(plan, row));
  const records = await readRecords(book, sequences);
  const entries = await entriesOf(book, records, job);
  const reader = cellReader(plan.row.settings);
  const sides = await lookUpSides(book, plan.decider.bringsSides ? sequences : []);
  return reported.map((row, at) => {
    const stored = records[at];
    const raw = { ...EMPTY_ROW, line: row.line, cells: row.cells };
    const history = stored === undefined ? NO_HISTORY : historyOf(stored, entries, job);
    const { settings, header } = plan.row;
    const prepared = plan.prepare(raw);
    const brought = broughtFields(plan, row.index, prepared, sides(sequences[at] ?? -1));
    const record = stored === undefined ? undefined : { ...stored, ...brought };
    const { action, cells: used, issues, line } = row;
    const cells = staged[at]?.cells ?? used;
    return {
      row: row.index,
      line,
      action,
      customer: record === undefined ? null : { id: record.id, name: displayName(record) },
      fields: spotFields({
        settings,
        reader,
        header,
        cells,
        used,
        prepared,
        action,
        issues,
        record,
        ...history,
      }),
    };
  });
}

/**
 * Different numbers below `total`, each set of them equally likely (Floyd's way: no list of all rows is made).
 */
export function drawRows(draw: number, total: number): Set<number> {
  const drawn = new Set<number>();
  for (let top = Math.max(0, total - Math.max(0, draw)); top < total; top++) {
    const row = randomBelow(top + 1);
    drawn.add(drawn.has(row) ? top : row);
  }
  return drawn;
}

/** A number from 0 to below a limit of at most 32 bits; what would favour some of them is thrown again. */
function randomBelow(limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  const [value] = crypto.getRandomValues(new Uint32Array(1));
  return value === undefined || value >= fair ? randomBelow(limit) : value % limit;
}

interface RowHistory {
  readonly changes: readonly FieldChange[];
  readonly later: ReadonlySet<FieldKey>;
}

const NO_HISTORY: RowHistory = { changes: [], later: new Set() };

type Images = ReadonlyMap<number, readonly FieldChange[]>;
type Entries = ReadonlyMap<number, { readonly entry: JournalRow; readonly images: Images }>;

/** The journal entries of the job's present run, and those after it, that wrote some of the records. */
async function entriesOf(
  book: Book,
  records: readonly (Customer | undefined)[],
  job: JobRow,
): Promise<Entries> {
  const wanted = new Set(records.map((record) => sequenceOf(record?.id ?? '')));
  // Whom an earlier run made and its undo kept has a life before the present run.
  const keys = new Set(
    records.flatMap((record) =>
      (record?.log ?? []).filter((key) => key > job.since || record?.importedBy?.jobId === job.jobId),
    ),
  );
  const found = new Map<number, { entry: JournalRow; images: Images }>();
  // One by one: an import's entry weighs up to a megabyte.
  for (const key of keys) {
    const entry = await book.db.journal.get(key);
    if (entry === undefined) continue;
    const images = unpackUpdates(entry).filter(({ sequence }) => wanted.has(sequence));
    const { updated: _, ...rest } = entry;
    found.set(key, {
      entry: rest,
      images: new Map(images.map(({ sequence, fields }) => [sequence, fields])),
    });
  }
  return found;
}

function historyOf({ id, log = [] }: Customer, entries: Entries, { jobId }: JobRow): RowHistory {
  const sequence = sequenceOf(id);
  const changes: FieldChange[] = [];
  const later = new Set<FieldKey>();
  for (const key of log) {
    const found = entries.get(key);
    if (found === undefined) continue;
    const fields = found.images.get(sequence) ?? [];
    if (found.entry.job === jobId && found.entry.kind === 'import') changes.push(...fields);
    else for (const { field } of fields) later.add(field);
  }
  return { changes, later };
}

/**
 * Keeps "checked by … on …" with the job. Fails with `not-found`.
 * @param rows numbers of the rows that were looked at.
 */
export async function markChecked(
  { db }: Book,
  jobId: string,
  rows: readonly number[],
  by: string,
): Promise<Result<null>> {
  return db.transaction('rw', db.jobs, async (): Promise<Result<null>> => {
    const job = await db.jobs.get(jobId);
    if (job === undefined) return fail('not-found', { id: jobId });
    const at = new Date().toISOString();
    const checked = [...new Set(rows)].sort((a, b) => a - b);
    const check = { at, by: by.trim(), rows: checked };
    const event = { by: check.by, rows: checked.length };
    await db.jobs.put({ ...withEvent(job, 'checked', event, at), checks: [...job.checks, check] });
    return ok(null);
  });
}
