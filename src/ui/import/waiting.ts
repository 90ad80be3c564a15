import { type ReadonlySignal, signal } from '@preact/signals';

const waiting = signal<string | null>(null);

/** The name of the list whose review waits to be finished; null where none does. Small: the shell imports it too. */
export const waitingReview: ReadonlySignal<string | null> = waiting;

/** Told by the one import of the page. */
export function setWaitingReview(name: string | null): void {
  waiting.value = name;
}

/** An interrupted import that the import screen finishes: asked for, going on or stopped with a failure, then over. */
export interface Finishing {
  readonly jobId: string;
  readonly stage: 'wanted' | 'begun' | 'over';
}

/** Null where nothing is to be finished. Whoever sets it leads to the import screen. */
export const finishing = signal<Finishing | null>(null);

/** Where one was last of what belongs to importing: the import screen or the batch. */
export const importPlace = signal('/import');

/** Where "Import" leads from this path: to where one was there, and from there to its beginning. */
export const importHref = (path: string): string =>
  /^\/imports?(\/|$)/.test(path) ? '/import' : importPlace.value;
