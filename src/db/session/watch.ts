import { breathe } from './pace';

/** Says whether to stop, and is told of each block that is done. */
export interface Watch {
  readonly stopped: () => boolean;
  readonly done: (rows: number) => void;
}

/** Thrown inside this folder where the user stopped the work; the API answers `cancelled`. */
export class Cancelled extends Error {}

/** Hears whether to stop, between two pieces of work. Throws Cancelled. */
export async function letIn(watch: Watch): Promise<void> {
  await breathe();
  if (watch.stopped()) throw new Cancelled();
}
