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

/** How often a call that comes back `cancelled` though nobody cancelled it is tried again. */
const RETRIES = 3;

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
  readonly #setImporting: (importing: boolean) => void;
  /** Grows with every change that outdates what is under way. */
  #turn = 0;
  /** The session whose `read` or `plan` is running in the worker. */
  #running: string | null = null;
  #queue: Promise<void> = Promise.resolve();
  #revision = 0;

  /** `setImporting` hears true when a commit starts and false when it has ended. */
  constructor(importer: ImportApi, setImporting: (importing: boolean) => void) {
    this.#importer = importer;
    this.#setImporting = setImporting;
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
    const { choices, taken } = pickField(this.choices.value, columns, index, field);
    this.choices.value = choices;
    const loser = taken === null ? undefined : columns[taken];
    if (loser !== undefined && field !== null) {
      this.notice.value = { code: 'field-moved', column: loser.index, header: loser.header, field };
    }
    return this.#planAgain();
  }

  /** Of columns that fill one field, leaves all but the first out. */
  keepFirst(columns: readonly number[]): Promise<void> {
    const picks = new Map(this.choices.value.picks);
    for (const column of columns.slice(1)) picks.set(column, null);
    this.choices.value = { ...this.choices.value, picks };
    return this.#planAgain();
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
    this.#setImporting(true);
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
    if (this.#running !== null) void this.#importer.cancel(this.#running);
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
    const read = await this.#untilNotCancelled(
      turn,
      session,
      (onProgress) => this.#importer.read(session, onProgress),
      reading,
    );
    if (turn !== this.#turn) return 'stale';
    if (!read.ok) return read;
    const inspection = read.value;
    const planning = { step: 'planning', source, inspection, shown } as const;
    this.state.value = { ...planning, progress: null };
    const profile = planProfile(this.choices.value, inspection.columns);
    const planned = await this.#untilNotCancelled(
      turn,
      session,
      (onProgress) => this.#importer.plan(session, profile, onProgress),
      planning,
    );
    if (turn !== this.#turn) return 'stale';
    if (!planned.ok) return planned;
    return { ok: true, value: this.#fresh(session, inspection, planned.value) };
  }

  #planAgain(): Promise<void> {
    const source = this.#source();
    const shown = this.shown.value;
    if (source === null || shown === null || this.state.value.step === 'committing') return Promise.resolve();
    // A file that is being read again will be planned with the choices of that moment.
    if (this.state.value.step === 'opening' || this.state.value.step === 'reading') return Promise.resolve();
    const { session, inspection } = shown;
    this.#turn += 1;
    const turn = this.#turn;
    this.#stopRunning();
    const planning = { step: 'planning', source, inspection, shown } as const;
    this.state.value = { ...planning, progress: null };
    return this.#enqueue(async () => {
      if (turn !== this.#turn) return;
      const profile = planProfile(this.choices.value, inspection.columns);
      const planned = await this.#untilNotCancelled(
        turn,
        session,
        (onProgress) => this.#importer.plan(session, profile, onProgress),
        planning,
      );
      if (turn !== this.#turn) return;
      this.state.value = planned.ok
        ? { step: 'review', source, shown: this.#fresh(session, inspection, planned.value), failed: null }
        : { step: 'review', source, shown, failed: { failure: planned.failure, wanted: 'plan' } };
    });
  }

  /** A cancel meant for the call before may reach this one: then it simply starts again. */
  async #untilNotCancelled<T>(
    turn: number,
    session: string,
    call: (onProgress: (progress: Progress) => void) => Promise<Result<T>>,
    step: Omit<Extract<ImportState, { step: 'reading' | 'planning' }>, 'progress'>,
  ): Promise<Result<T>> {
    const onProgress = (progress: Progress): void => {
      if (turn === this.#turn && this.state.value.step === step.step)
        this.state.value = { ...step, progress };
    };
    this.#running = session;
    try {
      let answer = await call(onProgress);
      for (let tries = 1; tries < RETRIES && turn === this.#turn; tries += 1) {
        if (answer.ok || answer.failure.code !== 'cancelled') break;
        answer = await call(onProgress);
      }
      return answer;
    } finally {
      this.#running = null;
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
      this.#setImporting(false);
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
