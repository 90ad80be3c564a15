import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '../../../domain/failure';
import type { ImportApi, Progress } from '../../../import/api';
import type { TestChoice } from '../../../import/trialApi';
import { jobs } from '../../book';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import type { ImportState } from '../state';
import type { Turns } from '../turns';

/** What a test import works with. */
export interface Ways {
  readonly importer: ImportApi;
  readonly turns: Turns;
  readonly state: ReadonlySignal<ImportState>;
  planAgain(): Promise<void>;
}

/** A test on its way, or why it did not work. */
export type Running =
  | { readonly step: 'running'; readonly progress: Progress | null }
  | { readonly step: 'failed'; readonly failure: Failure };

/** The test imports of the list that is reviewed. */
export class Testing {
  /** Null while no test is under way. */
  readonly running: Signal<Running | null> = signal<Running | null>(null);
  /** The jobs of this list's tests, the latest last; what became of each is in `jobs`. */
  readonly tests: Signal<readonly string[]> = signal<readonly string[]>([]);

  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** The tests that nobody has kept or taken back yet. */
  get open(): readonly string[] {
    return this.tests.value.filter((jobId) => {
      const job = jobs.value.get(jobId);
      return job?.test === 'open' && job.state !== 'undone';
    });
  }

  /** Imports some rows and plans again; true where that worked. */
  async run(choice: TestChoice): Promise<boolean> {
    const { importer, turns, state } = this.#ways;
    const before = state.value;
    if (before.step !== 'review' || this.running.value?.step === 'running') return false;
    const { session } = before.shown;
    this.running.value = { step: 'running', progress: null };
    const answer = await turns.enqueue(() =>
      importer.test(session, choice, (progress) => {
        this.running.value = { step: 'running', progress };
      }),
    );
    this.running.value = answer.ok ? null : { step: 'failed', failure: answer.failure };
    if (answer.ok) this.tests.value = [...this.tests.value, answer.value.jobId];
    if (answer.ok || answer.failure.code === 'book-changed') await this.#ways.planAgain();
    return answer.ok;
  }

  /** Where a test was taken back, on whatever screen, its rows are decided again. */
  follow(): void {
    const isBack = (jobId: string): boolean => jobs.value.get(jobId)?.state === 'undone';
    if (!this.tests.value.some(isBack)) return;
    this.tests.value = this.tests.value.filter((jobId) => !isBack(jobId));
    void this.#ways.planAgain();
  }

  /** The list is left for another, or was imported as a whole. What stays open is told of. */
  forget(say: boolean): void {
    const { open } = this;
    this.tests.value = [];
    this.running.value = null;
    if (say && open.length > 0) toast({ text: t('trial.leaving'), stays: true });
  }
}
