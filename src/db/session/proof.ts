import { fail, ok, type Result } from '../../domain/result';
import type { Counts, Difference, OnProgress, Proof, RowAction } from '../../import/api';
import { count, noCounts } from '../../import/plan/tally';
import type { Book } from '../book';
import { getJob, withEvent } from '../jobs';
import { allPages } from '../pages';
import type { JobRow } from '../schema';
import { Evidence } from './evidence';
import { progressReporter } from './progress';
import { StoredPlan } from './storedPlan';

/** Differences that a proof lists; all are counted. */
const LISTED = 100;

/**
 * Counts the numbers of a job again out of the book: its journal from `job.since` on, and every page, because nobody
 * else in the book may name the job. Each row's prediction, outcome and trace are compared; what was written later (an
 * edit, a removal, the undo) makes no difference. Rows that the import did not reach are held against no prediction: the
 * book must show nothing of them. A row that the book should show and does not is counted as `pending`.
 *
 * The proof is kept with the job. Fails with `not-found`, with `not-resumable` where the job's rows were forgotten, with
 * `cancelled`.
 */
export async function proveJob(
  book: Book,
  jobId: string,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<Proof>> {
  const opened = await StoredPlan.open(book, jobId);
  if (!opened.ok) return opened;
  const job = await getJob(book, jobId);
  if (job === undefined) return fail('not-found', { id: jobId });
  const plan = opened.value;
  const evidence = new Evidence(book, plan, job);
  const { sides } = evidence;
  const progress = progressReporter('prove', plan.row.rows, onProgress);
  await evidence.readEarlierRuns(book);
  const isWhole =
    (await evidence.readJournal(book, stopped)) &&
    (await readPages(book, evidence, stopped, (share) => progress(Math.floor(plan.row.rows * share)))) &&
    (await sides.read(book, stopped)) &&
    // Who was removed while the pages were read is in the journal by now.
    (await evidence.readJournal(book, stopped));
  if (!isWhole) return fail('cancelled');
  evidence.settleRemoved();
  sides.settleUndone();
  const proof = compare(plan, job, evidence);
  await keep(book, jobId, proof);
  progress(plan.row.rows);
  return ok(proof);
}

/** Shows every page to the evidence; false where it was stopped. */
async function readPages(
  book: Book,
  evidence: Evidence,
  stopped: () => boolean,
  done: (share: number) => void,
): Promise<boolean> {
  const total = await book.db.pages.count();
  let read = 0;
  for await (const pages of allPages(book)) {
    if (stopped()) return false;
    for (const page of pages) evidence.readPage(page);
    read += pages.length;
    done(Math.min(0.99, read / total));
  }
  return !stopped();
}

function compare({ ledger, outcomes, row: { rows } }: StoredPlan, job: JobRow, evidence: Evidence): Proof {
  const counted = noCounts();
  const differences: Difference[] = [];
  let differing = 0;
  const differ = (difference: Difference): void => {
    differing++;
    if (differences.length < LISTED) differences.push(difference);
  };
  for (let row = 0; row < rows; row++) {
    const predicted = ledger.actionOf(row);
    const outcome = outcomes.actionOf(row);
    const shown = countedOf(outcome, evidence.shown(row));
    const twice = evidence.isTwice(row);
    count(counted, shown ?? 'ask');
    const asPredicted = row >= job.done || predicted === outcome;
    const beside = !evidence.sides.agrees(row);
    if (asPredicted && shown === outcome && !twice && !beside) continue;
    const line = ledger.lineOf(row);
    const how = { ...(twice && { twice }), ...(beside && { beside }) } as const;
    differ({ row, line, predicted, outcome, counted: shown, ...how });
  }
  for (const line of evidence.unknownLines) {
    differ({ row: -1, line, predicted: 'ask', outcome: 'ask', counted: 'create', twice: true });
  }
  const { strays, ...beside } = evidence.sides.counted();
  const agrees = differing === 0 && strays === 0 && sameCounts(counted, job.report);
  return { at: new Date().toISOString(), agrees, counted: { ...counted }, ...beside, differing, differences };
}

/** Of a row that was not to be written the book shows nothing, whichever of the reasons it was. */
function countedOf(outcome: RowAction, shown: 'create' | 'update' | null): RowAction | null {
  if (shown !== null) return shown;
  return outcome === 'create' || outcome === 'update' ? null : outcome;
}

const sameCounts = (a: Counts, b: Counts): boolean =>
  (Object.keys(a) as (keyof Counts)[]).every((key) => key in b && a[key] === b[key]);

async function keep({ db }: Book, jobId: string, proof: Proof): Promise<void> {
  await db.transaction('rw', db.jobs, async () => {
    const job = await db.jobs.get(jobId);
    if (job === undefined) return;
    await db.jobs.put({ ...withEvent(job, 'proved', { differing: proof.differing }), proof });
  });
}
