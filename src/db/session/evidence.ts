import type { Book } from '../book';
import { eachOf, pageOf, pairs, recordId, sequenceOf } from '../ids';
import { unpackRemoved, unpackUpdates } from '../journal';
import type { PageReader } from '../pageReader';
import type { JobRow, JournalRow } from '../schema';
import { SideEvidence } from './sideEvidence';
import type { StoredPlan } from './storedPlan';

/** The record that the row creates is in the book, or a later write removed it. */
const CREATED = 1;
/** The job's journal holds a before-image of the row's customer that names its line. */
const UPDATED = 2;
/** A second record, or a second before-image, names the row's line too, or one at the wrong place. */
const STRAY = 4;

/** Journal entries that are held at a time: an import's weigh up to a megabyte each. */
const ENTRIES_A_READ = 8;

/**
 * What the book itself shows of a job's rows: its journal's before-images and every record that names it. Nothing is
 * taken from what the import said of itself; its outcomes are only asked which of two runs a record stems from.
 */
export class Evidence {
  /** Lines that records or before-images of the job name and that are no row's of its source. */
  readonly unknownLines: number[] = [];
  /** What the rows brought beside their customers' fields. */
  readonly sides: SideEvidence;
  private readonly plan: StoredPlan;
  private readonly job: JobRow;
  private readonly bookId: string;
  /** The rows that create, by the rank of their sequence. */
  private readonly creating: Uint32Array;
  /** By that rank: 1 where an earlier run created it, 2 where the present one did. */
  private readonly journaled: Uint8Array;
  private readonly seen: Uint8Array;
  /** Line of each record of the job that somebody removed, by its sequence. */
  private readonly removed = new Map<number, number>();
  /** Pages that an undo of the job wrote or dropped. */
  private readonly undone = new Set<number>();
  private lastEntry: number;

  constructor(book: Book, plan: StoredPlan, job: JobRow) {
    this.plan = plan;
    this.job = job;
    this.bookId = book.id;
    this.creating = plan.ledger.rowsOf('create');
    this.journaled = new Uint8Array(this.creating.length);
    this.seen = new Uint8Array(plan.row.rows);
    this.lastEntry = job.since;
    this.sides = new SideEvidence(plan, job);
  }

  /** What earlier runs of the job created: where it was undone and carried out again, some of it may have been kept. */
  async readEarlierRuns({ db }: Book): Promise<void> {
    const keys = await db.journal.where('job').equals(this.job.jobId).primaryKeys();
    const earlier = keys.filter((key) => key <= this.job.since);
    for (let at = 0; at < earlier.length; at += ENTRIES_A_READ) {
      const entries = await db.journal.bulkGet(earlier.slice(at, at + ENTRIES_A_READ));
      for (const entry of entries) if (entry?.kind === 'import') this.noteCreated(entry, 1);
    }
  }

  /** Reads the journal on from where it was last read; false where it was stopped. */
  async readJournal({ db }: Book, stopped: () => boolean): Promise<boolean> {
    for (;;) {
      if (stopped()) return false;
      const entries = await db.journal.where('key').above(this.lastEntry).limit(ENTRIES_A_READ).toArray();
      for (const entry of entries) this.noteEntry(entry);
      const last = entries.at(-1);
      if (last === undefined) return true;
      this.lastEntry = last.key;
    }
  }

  /** Looks at the records of a page that name the job. Most pages of a book hold none. */
  readPage(page: PageReader): void {
    for (const { sequence, id, line } of page.importedBy(this.job.jobId)) this.noteRecord(sequence, id, line);
  }

  /** To be called when journal and pages are read: counts what somebody removed since as having been there. */
  settleRemoved(): void {
    this.creating.forEach((row, rank) => {
      if (((this.seen[row] ?? 0) & CREATED) !== 0 || !this.wasCreated(rank, row)) return;
      const sequence = this.plan.row.first + rank;
      const wasThere = this.removed.get(sequence) === this.plan.ledger.lineOf(row);
      if (wasThere || this.undone.has(pageOf(sequence))) this.mark(row, CREATED);
    });
  }

  /**
   * What the book shows of a row; null where nothing is written of it. Of one that shares its customer with a row above, what
   * was written is shown beside that customer.
   */
  shown(row: number): 'create' | 'update' | null {
    const seen = this.seen[row] ?? 0;
    if ((seen & CREATED) !== 0) return 'create';
    const isBeside = this.plan.ledger.isOfItsOwn(row) && this.plan.matches.of(row).kind === 'row';
    return (seen & UPDATED) !== 0 || (isBeside && this.sides.shows(row)) ? 'update' : null;
  }

  /** True where the book shows more of a row than one write. */
  isTwice(row: number): boolean {
    const seen = this.seen[row] ?? 0;
    return (seen & STRAY) !== 0 || seen === (CREATED | UPDATED);
  }

  private noteEntry(entry: JournalRow): void {
    this.sides.noteEntry(entry, eachOf(entry.pages));
    const isOwn = entry.job === this.job.jobId;
    if (isOwn && entry.kind === 'import') {
      this.noteCreated(entry, 2);
      for (const { sequence, line } of unpackUpdates(entry)) {
        // An image without a line only moved bookkeeping.
        if (line !== undefined) this.noteUpdate(sequence, line);
      }
      return;
    }
    if (isOwn && entry.kind === 'undo') for (const page of eachOf(entry.pages)) this.undone.add(page);
    for (const { id, importedBy } of unpackRemoved(entry)) {
      if (importedBy?.jobId === this.job.jobId) this.removed.set(sequenceOf(id), importedBy.line);
    }
  }

  private noteCreated(entry: JournalRow, run: 1 | 2): void {
    const { first } = this.plan.row;
    for (const [from, to] of pairs(entry.created)) {
      this.journaled.fill(run, Math.max(0, from - first), Math.max(0, to - first + 1));
    }
  }

  private noteUpdate(sequence: number, line: number): void {
    const row = this.rowOfLine(line);
    if (row === undefined) {
      this.unknownLines.push(line);
      return;
    }
    const match = this.plan.matches.of(row);
    const isMet = match.kind === 'record' && match.sequence === sequence;
    const isFirst = ((this.seen[row] ?? 0) & UPDATED) === 0;
    this.mark(row, isMet && isFirst ? UPDATED : STRAY);
  }

  private noteRecord(sequence: number, id: string, line: number): void {
    const rank = sequence - this.plan.row.first;
    const row = this.creating[rank];
    const isRight =
      row !== undefined && id === recordId(this.bookId, sequence) && line === this.plan.ledger.lineOf(row);
    if (isRight && this.isOfEarlierRun(rank, row)) return;
    if (isRight && this.wasCreated(rank, row) && ((this.seen[row] ?? 0) & CREATED) === 0) {
      this.mark(row, CREATED);
      return;
    }
    const claimed = this.rowOfLine(line);
    if (claimed === undefined) this.unknownLines.push(line);
    else this.mark(claimed, STRAY);
  }

  /** A customer that an earlier run made and its undo kept, while the present run did something else with the row. */
  private isOfEarlierRun(rank: number, row: number): boolean {
    return this.journaled[rank] === 1 && this.plan.outcomes.actionOf(row) !== 'create';
  }

  /** By the journal; a customer of an earlier run that was kept is the present run's too where its row says so. */
  private wasCreated(rank: number, row: number): boolean {
    const run = this.journaled[rank] ?? 0;
    return run === 2 || (run === 1 && this.plan.outcomes.actionOf(row) === 'create');
  }

  private mark(row: number, flag: number): void {
    this.seen[row] = (this.seen[row] ?? 0) | flag;
  }

  /** The row that starts on a line; lines ascend with the rows. */
  private rowOfLine(line: number): number | undefined {
    const { ledger, row } = this.plan;
    let low = 0;
    let high = row.rows - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = ledger.lineOf(middle);
      if (found === line) return middle;
      if (found < line) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}
