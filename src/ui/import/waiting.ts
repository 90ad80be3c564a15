import { type ReadonlySignal, signal } from '@preact/signals';

const waiting = signal<string | null>(null);

/** The name of the list whose review waits to be finished; null where none does. Small: the shell imports it too. */
export const waitingReview: ReadonlySignal<string | null> = waiting;

/** Told by the one import of the page. */
export function setWaitingReview(name: string | null): void {
  waiting.value = name;
}
