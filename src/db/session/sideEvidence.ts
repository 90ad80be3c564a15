import { SIDES, type SideRecord } from '../../domain/side';
import type { Book } from '../book';
import { pageOf } from '../ids';
import { unpackSideImages } from '../journal';
import type { JobRow, JournalRow, SideRow } from '../schema';
import { sideSequence, unpackSides } from '../sideCodec';
import { customerOf } from './jobRows';
import { ACTIVITY, OPPORTUNITY } from './ledger';
import type { StoredPlan } from './storedPlan';

/** Beside the kinds of what a row brought: another record names the row, or one at the wrong place. */
const STRAY = 1;

/** What the book shows of the opportunities and activities that a job's rows brought: every record that names the job. */
export class SideEvidence {
  private readonly plan: StoredPlan;
  private readonly job: JobRow;
  private readonly seen: Uint8Array;
  private readonly undone = new Set<number>();
  /** Lines by which something was changed that was there before. */
  private readonly changed = new Set<number>();
  private strays = 0;

  constructor(plan: StoredPlan, job: JobRow) {
    this.plan = plan;
    this.job = job;
    this.seen = new Uint8Array(plan.decider.bringsSides ? plan.row.rows : 0);
  }

  /** Learns of an entry of the journal since the job began: who removed something of it had found it there. */
  noteEntry(entry: JournalRow, pages: Iterable<number>): void {
    if (this.seen.length === 0) return;
    if (entry.job === this.job.jobId && entry.kind === 'undo')
      for (const page of pages) this.undone.add(page);
    const isOwn = entry.job === this.job.jobId && entry.kind === 'import';
    for (const { removed, line } of unpackSideImages(entry)) {
      if (removed !== undefined) this.note(removed, false);
      if (isOwn && line !== undefined) this.changed.add(line);
    }
  }

  /** True where the book shows that a row made, or changed, something beside its customer's fields. */
  shows(row: number): boolean {
    return (
      this.changed.has(this.plan.ledger.lineOf(row)) || ((this.seen[row] ?? 0) & this.broughtBy(row)) !== 0
    );
  }

  /** Looks at every record of the book that names the job; false where it was stopped. */
  async read({ db }: Book, stopped: () => boolean): Promise<boolean> {
    if (this.seen.length === 0) return true;
    for (const entity of SIDES) {
      const keys = await db.sides
        .where('[entity+page]')
        .between([entity, 0], [entity, Number.MAX_SAFE_INTEGER])
        .primaryKeys();
      for (let at = 0; at < keys.length; at += PAGES_A_READ) {
        if (stopped()) return false;
        for (const row of await db.sides.bulkGet(keys.slice(at, at + PAGES_A_READ))) {
          if (row === undefined || !mayName(row, this.job.jobId)) continue;
          for (const { record } of unpackSides(row)) this.note(record, true);
        }
      }
    }
    return true;
  }

  /** To be called when all is read: what the job's own undo took back counts as having been there. */
  settleUndone(): void {
    if (this.undone.size === 0) return;
    for (let row = 0; row < this.seen.length; row++) {
      const missing = this.broughtBy(row) & ~(this.seen[row] ?? 0);
      if (missing !== 0 && this.undone.has(pageOf(customerOf(this.plan, row))))
        this.seen[row] = (this.seen[row] ?? 0) | missing;
    }
  }

  /** True where the book shows just what became of the row by what the import said. */
  agrees(row: number): boolean {
    if (this.seen.length === 0) return true;
    const seen = this.seen[row] ?? 0;
    const said = this.broughtBy(row);
    if ((seen & STRAY) !== 0 || (said & ~seen) !== 0) return false;
    // What an earlier run of the job made and its undo kept is none of this one.
    return (seen & ~said) === 0 || this.job.since > this.plan.row.revision;
  }

  /** How many of each the book shows; records that belong to no row make it disagree. */
  counted(): { readonly opportunities: number; readonly activities: number; readonly strays: number } {
    let [opportunities, activities] = [0, 0];
    this.seen.forEach((seen, row) => {
      const shown = seen & this.broughtBy(row);
      if ((shown & OPPORTUNITY) !== 0) opportunities++;
      if ((shown & ACTIVITY) !== 0) activities++;
    });
    return { opportunities, activities, strays: this.strays };
  }

  private broughtBy(row: number): number {
    return (this.plan.outcomes.flags[row] ?? 0) & (OPPORTUNITY | ACTIVITY);
  }

  private note(record: SideRecord, isThere: boolean): void {
    if (record.importedBy?.jobId !== this.job.jobId) return;
    const row = sideSequence(record.id) - this.plan.row.firstSide;
    // What the upgrade to version 4 made of a customer's fields has an earlier number.
    if (row < 0) return;
    if (row >= this.seen.length || this.plan.ledger.lineOf(row) !== record.importedBy.line) {
      this.strays++;
      return;
    }
    const kind = 'title' in record ? OPPORTUNITY : ACTIVITY;
    const seen = this.seen[row] ?? 0;
    this.seen[row] = seen | kind | (isThere && (seen & kind) !== 0 ? STRAY : 0);
  }
}

/** Pages that one request reads. */
const PAGES_A_READ = 64;

/** True where a record of the page may have come with the job. */
function mayName({ texts }: SideRow, jobId: string): boolean {
  const jobs = texts.importedBy;
  if (jobs === undefined) return false;
  if (typeof jobs === 'string') return jobs.includes(jobId);
  return ('lines' in jobs ? jobs.lines : [jobs[0]]).some((text) => text.includes(jobId));
}
