import { pairs } from './ids';
import { unpackUpdates } from './journal';
import type { SatchelDatabase } from './schema';

/** Customers by their sequences, in one byte each. */
class Sequences {
  private marks = new Uint8Array(1024);

  add(first: number, last = first): void {
    if (last >= this.marks.length) {
      const wider = new Uint8Array(Math.max(last + 1, this.marks.length * 2));
      wider.set(this.marks);
      this.marks = wider;
    }
    this.marks.fill(1, first, last + 1);
  }

  readonly has = (sequence: number): boolean => this.marks[sequence] === 1;
}

/**
 * The customers that an import created or changed, however long ago and whatever was written since, out of its journal.
 * Nobody for a job that is not known.
 */
export async function touchedBy(db: SatchelDatabase, jobId: string): Promise<(sequence: number) => boolean> {
  const touched = new Sequences();
  await db.journal
    .where('job')
    .equals(jobId)
    .each((entry) => {
      if (entry.kind !== 'import') return;
      for (const [first, last] of pairs(entry.created)) touched.add(first, last);
      for (const { sequence } of unpackUpdates(entry)) touched.add(sequence);
    });
  return touched.has;
}
