import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FieldKey } from '../../domain/fields';
import type { Result } from '../../domain/result';
import type { ImportApi, Inspection, PlanSummary, Progress, RowFilter, RowView } from '../../import/api';
import {
  type Choices,
  NO_CHOICES,
  pickField,
  planProfile,
  type Reading,
  type Rules,
  withoutPicks,
} from './choices';
import { type Failed, type ImportState, type Notice, type Shown, type Source, shownIn } from './state';

/** A cancel meant for one plan may reach the next: how often a plan that comes back cancelled is asked for again. */
const RETRIES = 3;

const isCancelled = (answer: Result<unknown>): boolean => !answer.ok && answer.failure.code === 'cancelled';

/** A step whose progress is shown. */
type Moving = MovingStep<'reading'> | MovingStep<'planning'>;
type MovingStep<S extends 'reading' | 'planning'> = Omit<Extract<ImportState, { step: S }>, 'progress'>;

/** What an import needs to know of the app around it. */
export interface Surroundings {
  /** The country of the workspace; null where it cannot be had. */
  readonly homeCountry: () => Promise<string | null>;
  /** Hears true when a commit starts and false when it has ended. */
  readonly setImporting: (importing: boolean) => void;
}

/**
 * One import on the screen: holds the state, turns what the user does into calls of the worker, and drops the answers
 * that came too late. It lives as long as the page, so that leaving the screen and coming back changes nothing.
 */
export class ImportSession {
  readonly state: Signal<ImportState> = signal<ImportState>({ step: 'choosing', failed: null });
  readonly choices: Signal<Choices> = signal(NO_CHOICES);
  readonly filter: Signal<RowFilter> = signal<RowFilter>({ kind: 'all' });
  readonly notice: Signal<Notice | null> = signal<Notice | null>(null);
  /** What the workbench shows; keeps its identity while only progress moves. */
  readonly shown: ReadonlySignal<Shown | null> = computed(() => shownIn(this.state.value));
  /** Cells corrected since the file was read, by `row:column`. */
  readonly corrected: Signal<ReadonlySet<string>> = signal<ReadonlySet<string>>(new Set());

  readonly #importer: ImportApi;
  readonly #surroundings: Surroundings;
  /** Grows with every change that outdates what is under way. */
  #turn = 0;
  /** The session whose `read` or `plan` is running in the worker. */
  #stoppable: string | null = null;
  #queue: Promise<void> = Promise.resolve();
  #revision = 0;

  constructor(importer: ImportApi, surroundings: Surroundings) {
    this.#importer = importer;
    this.#surroundings = surroundings;
  }

  /** Starts with another list; what was chosen for the one before is forgotten. */
  start(source: Source): Promise<void> {
    if (this.state.value.step === 'committing') return Promise.resolve();
    this.choices.value = NO_CHOICES;
    this.notice.value = null;
    this.#forgetSession();
    return this.#readFrom(source, null);
  }

  /** Back to the empty screen; nothing was written. */
  reset(): void {
    if (this.state.value.step === 'committing') return;
    this.#turn += 1;
    this.#stopRunning();
    this.choices.value = NO_CHOICES;
    this.notice.value = null;
    this.#forgetSession();
    this.state.value = { step: 'choosing', failed: null };
  }

  /** Reads the file again in another way. Corrected cells cannot survive that: the rows are other ones. */
  setReading(change: Reading): Promise<void> {
    const source = this.#source();
    const shown = this.shown.value;
    if (source === null || shown === null) return Promise.resolve();
    const before = this.choices.value;
    const sameColumns = change.delimiter === undefined && change.headerRow === undefined;
    const kept = sameColumns ? before : withoutPicks(before);
    this.choices.value = { ...kept, reading: { ...kept.reading, ...change } };
    return this.#readFrom(source, { shown, choices: before });
  }

  /** Gives a column its field and plans again. */
  setField(index: number, field: FieldKey | null): Promise<void> {
    const shown = this.shown.value;
    if (shown === null) return Promise.resolve();
    const columns = shown.inspection.columns;
    const picks = this.choices.value.picks;
    const { choices, taken } = pickField(this.choices.value, columns, index, field);
    this.choices.value = choices;
    const loser = taken === null ? undefined : columns[taken];
    if (loser !== undefined && field !== null) {
      this.notice.value = { code: 'field-moved', column: loser.index, header: loser.header, field, picks };
    }
    return this.#planAgain();
  }

  /** Goes back to fields as they were given before. */
  setPicks(picks: Choices['picks']): Promise<void> {
    this.choices.value = { ...this.choices.value, picks };
    return this.#planAgain();
  }

  /** Of columns that fill one field, leaves all but the first out. */
  keepFirst(columns: readonly number[]): Promise<void> {
    const picks = new Map(this.choices.value.picks);
    for (const column of columns.slice(1)) picks.set(column, null);
    return this.setPicks(picks);
  }

  /** Changes how rows are decided and plans again; `undefined` goes back to the default. */
  setRules(change: { readonly [K in keyof Rules]: Rules[K] | undefined }): Promise<void> {
    const rules = Object.fromEntries(
      Object.entries({ ...this.choices.value.rules, ...change }).filter(([, value]) => value !== undefined),
    ) as Rules;
    this.choices.value = { ...this.choices.value, rules };
    return this.#planAgain();
  }

  /** Puts another value into one cell; the row is decided again. Resolves when the answer is on the screen. */
  correct(row: number, column: number, value: string): Promise<RowView | null> {
    const session = this.shown.value?.session;
    if (session === undefined) return Promise.resolve(null);
    return this.#enqueue(async () => {
      if (this.shown.value?.session !== session) return null;
      const answer = await this.#importer.correct(session, row, column, value);
      const state = this.state.value;
      if (this.shown.value?.session !== session) return null;
      if (!answer.ok) {
        if (state.step === 'review')
          this.state.value = { ...state, failed: { failure: answer.failure, wanted: 'correct' } };
        return null;
      }
      this.corrected.value = new Set(this.corrected.value).add(`${row}:${column}`);
      this.#replaceSummary(answer.value.summary);
      return answer.value.row;
    });
  }

  /** Does what the plan says. */
  commit(): Promise<void> {
    const state = this.state.value;
    if (state.step !== 'review' || state.shown.summary.blockers.length > 0) return Promise.resolve();
    const { source, shown } = state;
    this.#turn += 1;
    this.state.value = { step: 'committing', source, shown, progress: null, cancelling: false };
    this.notice.value = null;
    this.#surroundings.setImporting(true);
    return this.#enqueue(() => this.#commitNow(source, shown));
  }

  /** Stops the commit at its next chunk; what was written until then is kept. */
  async cancelCommit(): Promise<void> {
    const state = this.state.value;
    if (state.step !== 'committing' || state.cancelling) return;
    this.state.value = { ...state, cancelling: true };
    await this.#importer.cancel(state.shown.session);
  }

  /** Tries again what failed. */
  retry(): Promise<void> {
    const state = this.state.value;
    if (state.step === 'choosing') {
      return state.failed === null ? Promise.resolve() : this.#readFrom(state.failed.source, null);
    }
    if (state.step !== 'review' || state.failed === null) return Promise.resolve();
    if (state.failed.wanted === 'commit') return this.commit();
    return state.failed.wanted === 'read' ? this.#readFrom(state.source, null) : this.#planAgain();
  }

  /** Puts a failure that was read out of the way. */
  dismiss(): void {
    const state = this.state.value;
    if (state.step === 'review') this.state.value = { ...state, failed: null };
    else if (state.step === 'choosing') this.state.value = { step: 'choosing', failed: null };
  }

  /** Rows of the plan; waits for a plan that is on its way, so that no answer mixes two of them. */
  rows(
    session: string,
    filter: RowFilter,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; rows: readonly RowView[] }>> {
    return this.#enqueue(() => this.#importer.rows(session, filter, offset, limit));
  }

  #source(): Source | null {
    const state = this.state.value;
    return state.step === 'choosing' ? (state.failed?.source ?? null) : state.source;
  }

  /** Runs after everything that was asked before: the worker is never asked two things of one session at once. */
  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.then(
      () => undefined,
      () => undefined, // whoever asked for the work hears of it; the queue goes on
    );
    return run;
  }

  #stopRunning(): void {
    if (this.#stoppable !== null) void this.#importer.cancel(this.#stoppable);
  }

  #forgetSession(): void {
    const session = this.shown.value?.session;
    this.filter.value = { kind: 'all' };
    this.corrected.value = new Set();
    if (session !== undefined) void this.#enqueue(() => this.#importer.close(session));
  }

  /** Opens, reads and plans; `before` is what to go back to where that fails. */
  #readFrom(source: Source, before: { shown: Shown; choices: Choices } | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#stopRunning();
    this.state.value = { step: 'opening', source, shown: before?.shown ?? null };
    return this.#enqueue(async () => {
      if (turn !== this.#turn) return;
      await this.#settleCountry();
      const outcome = await this.#open(turn, source, before?.shown ?? null);
      if (outcome === 'stale') return;
      if (!outcome.ok) {
        const failed: Failed = { failure: outcome.failure, wanted: 'read' };
        if (before === null) this.state.value = { step: 'choosing', failed: { ...failed, source } };
        else {
          this.choices.value = before.choices;
          this.state.value = { step: 'review', source, shown: before.shown, failed };
        }
        return;
      }
      if (before !== null) this.#leave(before.shown);
      this.state.value = { step: 'review', source, shown: outcome.value, failed: null };
    });
  }

  /** Phones are read by the workspace's country until the user chooses another for this list. */
  async #settleCountry(): Promise<void> {
    if (this.choices.value.rules.country !== undefined) return;
    const country = await this.#surroundings.homeCountry();
    const { rules } = this.choices.value;
    if (country !== null) this.choices.value = { ...this.choices.value, rules: { country, ...rules } };
  }

  async #open(turn: number, source: Source, shown: Shown | null): Promise<Result<Shown> | 'stale'> {
    const choices = this.choices.value;
    const opened = await this.#importer.open(
      source.file,
      source.name,
      planProfile({ ...choices, picks: new Map() }, []),
    );
    if (!opened.ok) return turn === this.#turn ? opened : 'stale';
    const { session, inspection } = opened.value;
    const outcome = await this.#readAndPlan(turn, source, session, inspection, shown);
    if (outcome === 'stale' || !outcome.ok) await this.#importer.close(session);
    return outcome;
  }

  async #readAndPlan(
    turn: number,
    source: Source,
    session: string,
    first: Inspection,
    shown: Shown | null,
  ): Promise<Result<Shown> | 'stale'> {
    if (turn !== this.#turn) return 'stale';
    const reading = { step: 'reading', source, inspection: first, shown } as const;
    this.state.value = { ...reading, progress: null };
    const read = await this.#running(turn, session, reading, (onProgress) =>
      this.#importer.read(session, onProgress),
    );
    if (turn !== this.#turn) return 'stale';
    if (!read.ok) return read;
    const inspection = read.value;
    const planning = { step: 'planning', source, inspection, shown } as const;
    this.state.value = { ...planning, progress: null };
    const planned = await this.#plan(turn, session, planning);
    if (planned === 'stale') return planned;
    if (!planned.ok) return planned;
    return { ok: true, value: this.#fresh(session, inspection, planned.value) };
  }

  /**
   * Plans with the choices as they are now. What is being opened or read will be planned with them anyway; a plan that
   * is on its way starts again.
   */
  #planAgain(): Promise<void> {
    const state = this.state.value;
    if (state.step === 'planning') this.#stopRunning();
    if (state.step !== 'review') return this.#queue;
    const { source, shown } = state;
    const { session, inspection } = shown;
    this.#turn += 1;
    const turn = this.#turn;
    const planning = { step: 'planning', source, inspection, shown } as const;
    this.state.value = { ...planning, progress: null };
    return this.#enqueue(async () => {
      if (turn !== this.#turn) return;
      const planned = await this.#plan(turn, session, planning);
      if (planned === 'stale') return;
      const now = this.shown.value ?? shown;
      this.state.value = planned.ok
        ? { step: 'review', source, shown: this.#fresh(session, inspection, planned.value), failed: null }
        : { step: 'review', source, shown: now, failed: { failure: planned.failure, wanted: 'plan' } };
    });
  }

  /** Asks for a plan until one comes back that was made with the choices of that moment. */
  async #plan(
    turn: number,
    session: string,
    step: MovingStep<'planning'>,
  ): Promise<Result<PlanSummary> | 'stale'> {
    for (let tries = 1; ; tries += 1) {
      const choices = this.choices.value;
      const profile = planProfile(choices, step.inspection.columns);
      const answer = await this.#running(turn, session, step, (onProgress) =>
        this.#importer.plan(session, profile, onProgress),
      );
      if (turn !== this.#turn) return 'stale';
      if (choices === this.choices.value && (tries >= RETRIES || !isCancelled(answer))) return answer;
    }
  }

  /** Runs a call that can be stopped, and shows its progress while its turn lasts. */
  async #running<T>(
    turn: number,
    session: string,
    step: Moving,
    call: (onProgress: (progress: Progress) => void) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    this.#stoppable = session;
    try {
      return await call((progress) => {
        if (turn === this.#turn && this.state.value.step === step.step)
          this.state.value = { ...step, progress };
      });
    } finally {
      this.#stoppable = null;
    }
  }

  async #commitNow(source: Source, shown: Shown): Promise<void> {
    const at = new Date().toISOString();
    const { encoding, delimiter } = shown.inspection;
    try {
      const answer = await this.#importer.commit(shown.session, (progress) => {
        const state = this.state.value;
        if (state.step === 'committing') this.state.value = { ...state, progress };
      });
      if (answer.ok) {
        await this.#importer.close(shown.session);
        const read = { encoding: encoding.value, delimiter: delimiter.value };
        this.state.value = { step: 'reported', source, report: answer.value, read, at };
        return;
      }
      if (answer.failure.code === 'book-changed') {
        this.state.value = { step: 'review', source, shown, failed: null };
        this.notice.value = { code: 'book-changed' };
        void this.#planAgain();
        return;
      }
      this.state.value = {
        step: 'review',
        source,
        shown,
        failed: { failure: answer.failure, wanted: 'commit' },
      };
    } finally {
      this.#surroundings.setImporting(false);
    }
  }

  #fresh(session: string, inspection: Inspection, summary: PlanSummary): Shown {
    this.#revision += 1;
    return { session, inspection, summary, revision: this.#revision };
  }

  #replaceSummary(summary: PlanSummary): void {
    const state = this.state.value;
    if (!('shown' in state) || state.shown === null) return;
    this.state.value = { ...state, shown: this.#fresh(state.shown.session, state.shown.inspection, summary) };
  }

  /** The file was read in another way: its old rows go, and with them what was corrected in them. */
  #leave(old: Shown): void {
    const lost = this.corrected.value.size;
    if (lost > 0) this.notice.value = { code: 'corrections-lost', n: lost };
    this.corrected.value = new Set();
    this.filter.value = { kind: 'all' };
    void this.#importer.close(old.session);
  }
}
