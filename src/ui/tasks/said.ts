import { signal } from '@preact/signals';
import type { Activity, ActivityKind } from '../../domain/side';

/** A conversation that has just been: what was said may be written down. */
export interface Talk {
  /** The activity that was done, or that the call was planned as; null where somebody was called out of the blue. */
  readonly record: Activity | null;
  /** Of a planned one that repeats: the occurrence that was meant. */
  readonly day?: string | undefined;
  readonly customer: string;
  /** What it was called, or whom. */
  readonly about: string;
  /** Of a phone link: the activity is not done yet, and is by what is written down. */
  readonly isOpen: boolean;
}

/** What the strip in the corner asks about; null while it asks nothing. */
export const talk = signal<Talk | null>(null);

const TALKS: readonly ActivityKind[] = ['call', 'meeting'];

/** Asks what was said, of what is a conversation and was just done. */
export function askWhatWasSaid(done: Activity | undefined): void {
  if (done === undefined || !TALKS.includes(done.kind)) return;
  talk.value = { record: done, customer: done.customer, about: done.subject, isOpen: false };
}

/** Asks it once one comes back from the phone: the page loses the focus to whatever dials, and gets it again. */
export function askAfterCall(call: Talk): void {
  const stop = new AbortController();
  const { signal: over } = stop;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    stop.abort();
    talk.value = call;
  };
  addEventListener('focus', ask, { signal: over });
  document.addEventListener('visibilitychange', ask, { signal: over });
}
