import { eachOf, sequenceOf } from './ids';
import { unpackRemoved } from './journal';
import type { SatchelDatabase } from './schema';

/** Who became part of whom, by sequences: merges that stand. */
export interface Merges {
  /** Into whom a customer was merged, however many merges that took; undefined where it was into nobody. */
  readonly survivorOf: (sequence: number) => number | undefined;
  /** Everybody who was merged away, ascending. */
  readonly gone: readonly number[];
  /** By survivor, the jobs that made those who are part of it; undefined stands for a person. */
  readonly parts: ReadonlyMap<number, readonly (string | undefined)[]>;
}

/** Reads the merges that nobody took back. */
export async function readMerges(db: SatchelDatabase): Promise<Merges> {
  const entries = await db.journal.where('merge').above(-1).toArray();
  const into = new Map<number, { survivor: number; job: string | undefined }>();
  for (const entry of entries.sort((a, b) => a.key - b.key)) {
    const survivor = entry.merge ?? 0;
    for (const sequence of eachOf(entry.created)) into.delete(sequence);
    for (const { id, importedBy } of unpackRemoved(entry))
      into.set(sequenceOf(id), { survivor, job: importedBy?.jobId });
  }
  const survivorOf = (sequence: number): number | undefined => {
    let found = into.get(sequence)?.survivor;
    // Nobody is merged into one of their own parts.
    while (found !== undefined && into.has(found)) found = into.get(found)?.survivor;
    return found;
  };
  const parts = new Map<number, (string | undefined)[]>();
  for (const [sequence, { job }] of into) {
    const survivor = survivorOf(sequence) ?? sequence;
    parts.set(survivor, [...(parts.get(survivor) ?? []), job]);
  }
  return { survivorOf, gone: [...into.keys()].sort((a, b) => a - b), parts };
}
