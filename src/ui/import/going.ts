import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ImportApi, Preflight } from '../../import/api';
import { workFailures } from './report/work';
import type { Failed, ImportState, Notice, Shown, Source } from './state';
import type { Turns } from './turns';
import { finishing } from './waiting';

/** Before more rows than this go into a book that holds somebody, a copy of it is offered. */
export const COPY_FROM_ROWS = 1000;

/** What has to be said before rows are written: the room is short, or a copy would be wise. */
export interface Asking {
  readonly preflight: Preflight;
  readonly offersCopy: boolean;
  readonly isTight: boolean;
}

/** What is to be asked after a pre-flight; null where nothing is. */
export function askingOf(preflight: Preflight): Asking | null {
  const { rows, customers, need, free } = preflight;
  const offersCopy = rows > COPY_FROM_ROWS && customers > 0;
  const isTight = free !== null && need > free;
  return offersCopy || isTight ? { preflight, offersCopy, isTight } : null;
}

/** What carrying a plan out works with. */
export interface Ways {
  readonly importer: ImportApi;
  readonly turns: Turns;
  readonly state: Signal<ImportState>;
  readonly notice: Signal<Notice | null>;
  readonly shown: ReadonlySignal<Shown | null>;
  planAgain(): Promise<void>;
  /** The list became a job: its review is over. */
  leave(): void;
}

/** From the one button to the report: the pre-flight, what it asks, the commit with its pause and its stop. */
export class Going {
  /** What waits for the user's word. */
  readonly asking: Signal<Asking | null> = signal<Asking | null>(null);
  /** The pre-flight is under way. */
  readonly checking: Signal<boolean> = signal(false);

  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** The button was pressed: tries the room, asks where something has to be asked, else commits. */
  begin(): Promise<void> {
    const { importer, turns, state } = this.#ways;
    const before = this.#ready();
    if (before === null || this.checking.value) return Promise.resolve();
    this.checking.value = true;
    return turns
      .enqueue(async () => {
        const { session } = before.shown;
        if (this.#ready()?.shown.session !== session) return null;
        const answer = await importer.preflight(session);
        const now = this.#ready();
        if (now?.shown.session !== session) return null;
        if (answer.ok) return answer.value;
        state.value = { ...now, failed: { failure: answer.failure, wanted: 'begin' } };
        return null;
      })
      .then((preflight) => {
        if (preflight === null) return undefined;
        this.asking.value = askingOf(preflight);
        return this.asking.value === null ? this.commit() : undefined;
      })
      .finally(() => {
        this.checking.value = false;
      });
  }

  /** Does what the plan says. */
  commit(): Promise<void> {
    const { turns, state, notice } = this.#ways;
    const before = this.#ready();
    this.asking.value = null;
    if (before === null) return Promise.resolve();
    const { source, shown } = before;
    turns.begin();
    const moving = { progress: null, paused: false, cancelling: false } as const;
    state.value = { step: 'committing', source, shown, ...moving };
    notice.value = null;
    return turns.enqueue(() => this.#commitNow(source, shown));
  }

  /** Holds the commit at the border of its chunk, or lets it go on. */
  async pause(paused: boolean): Promise<void> {
    const { importer, state } = this.#ways;
    const now = state.value;
    if (now.step !== 'committing' || now.cancelling) return;
    state.value = { ...now, paused };
    await importer.pause(now.shown.session, paused);
  }

  /** Stops the commit at its next chunk; what was written until then is kept. */
  async cancel(): Promise<void> {
    const { importer, state } = this.#ways;
    const now = state.value;
    if (now.step !== 'committing' || now.cancelling) return;
    state.value = { ...now, cancelling: true, paused: false };
    await importer.cancel(now.shown.session);
  }

  #ready(): Extract<ImportState, { step: 'review' }> | null {
    const state = this.#ways.state.value;
    return state.step === 'review' && state.shown.summary.blockers.length === 0 ? state : null;
  }

  async #commitNow(source: Source, shown: Shown): Promise<void> {
    const { importer, state, notice } = this.#ways;
    const answer = await importer.commit(shown.session, {}, (progress) => {
      const now = state.value;
      if (now.step !== 'committing') return;
      // A stop that was asked for while the call was still on its way is said again.
      if (now.cancelling) void importer.cancel(shown.session);
      state.value = { ...now, progress };
    });
    if (answer.ok) {
      await importer.close(shown.session);
      state.value = { step: 'reported', source, report: answer.value };
      return;
    }
    const { failure } = answer;
    const { jobId } = failure.params;
    if (typeof jobId === 'string') {
      // Its rows are the job's now: it goes on from there, with the file or without.
      workFailures.value = new Map(workFailures.value).set(jobId, { kind: 'finish', failure });
      finishing.value = { jobId, stage: 'begun' };
      this.#ways.leave();
      return;
    }
    const now = this.#ways.shown.value ?? shown;
    if (failure.code === 'book-changed') {
      state.value = { step: 'review', source, shown: now, failed: null };
      notice.value = { code: 'book-changed' };
      void this.#ways.planAgain();
      return;
    }
    // Where the worker itself was lost, it may have been in the middle of it.
    const failed: Failed = { failure, wanted: failure.code === 'unexpected' ? 'commit' : 'begin' };
    state.value = { step: 'review', source, shown: now, failed };
  }
}
