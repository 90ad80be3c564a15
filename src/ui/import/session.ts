import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FieldKey } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import type { IssueCode } from '../../domain/issue';
import type { Result } from '../../domain/result';
import type { ImportApi, PlanSummary, RowFilter, RowView } from '../../import/api';
import type { Candidate, QueueAnswer, RowChoice } from '../../import/decidingApi';
import type { FixingApi } from '../../import/fixingApi';
import type { FieldProposal } from '../../import/ownFieldsApi';
import {
  type Choices,
  NO_CHOICES,
  pickField,
  type Reading,
  type RuleChange,
  type Rules,
  rulesOf,
  withoutPicks,
} from './choices';
import { isWaiting } from './deciding/acts';
import { Fixing } from './fixing/fixing';
import { Going } from './going';
import { applyAndPlan, openAndPlan, type Pipeline, type Planned, planNow } from './pipeline';
import { type Failed, type ImportState, type Notice, type Shown, type Source, shownIn } from './state';
import { Testing } from './trial/testing';
import { Turns } from './turns';

/**
 * One import on the screen: holds the state, turns what the user does into calls of the worker, and drops the answers
 * that came too late. It lives as long as the page, so that leaving the screen and coming back changes nothing.
 * Each method is one thing that a user can do; from the button on it is `Going` that writes the state. Over 300 lines, for
 * all of them change the one state and wait for the same turns.
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

  /** The rules in force: the user's over those of a saved profile or an earlier import. */
  readonly rules: ReadonlySignal<Rules> = computed(() =>
    rulesOf(this.choices.value, this.shown.value?.inspection),
  );

  /** The row that is looked at in the grid. */
  readonly at: Signal<Pick<RowView, 'index' | 'line'> | null> = signal<Pick<
    RowView,
    'index' | 'line'
  > | null>(null);

  /** From the button to the report. */
  readonly going: Going;
  /** A few rows imported first. */
  readonly testing: Testing;
  /** Acts that put many cells right. */
  readonly fixing: Fixing;

  readonly #importer: ImportApi;
  readonly #turns = new Turns();
  readonly #pipeline: Pipeline;
  /** Numbers of the rows that were left out. */
  readonly #leftOut = new Set<number>();
  /** Numbers of the rows that were decided by hand. */
  readonly #decided = new Set<number>();
  #revision = 0;
  /** What was chosen for the list before it came here. */
  #begunWith: Choices = NO_CHOICES;

  constructor(importer: ImportApi) {
    this.#importer = importer;
    const { state, notice, shown, choices } = this;
    this.#pipeline = { importer, turns: this.#turns, state, choices };
    this.going = new Going({
      ...{ importer, turns: this.#turns, state, notice, shown },
      planAgain: () => this.#planAgain(),
      leave: () => this.#begin(),
    });
    this.testing = new Testing({
      ...{ importer, turns: this.#turns, state },
      planAgain: () => this.#planAgain(),
    });
    this.fixing = new Fixing({
      ask: (call) => this.#ask(call),
      fixes: () => this.rules.value.fixes ?? [],
      put: (fixes) => this.#setFixes(fixes),
    });
  }

  /** True where leaving the list would lose what the user did by hand: cells put right, rows left out, choices made. */
  get hasWork(): boolean {
    const reviewed = this.shown.value !== null && this.state.value.step !== 'reported';
    const { reading, picks, rules } = this.choices.value;
    const changed = this.choices.value !== this.#begunWith;
    const chosen = changed ? picks.size + Object.keys(reading).length + Object.keys(rules).length : 0;
    return reviewed && this.corrected.value.size + this.#leftOut.size + this.#decided.size + chosen > 0;
  }

  /** Starts with another list; what was chosen for the one before is forgotten. */
  start(source: Source, choices: Choices = NO_CHOICES): Promise<void> {
    if (this.state.value.step === 'committing') return Promise.resolve();
    this.#begunWith = choices;
    this.choices.value = choices;
    this.notice.value = null;
    this.#forgetSession();
    return this.#readFrom(source, null);
  }

  /** Back to the empty screen; nothing was written. */
  reset(): void {
    if (this.state.value.step !== 'committing') this.#begin();
  }

  #begin(): void {
    this.#turns.begin();
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
    // In another encoding the columns are the same ones; read otherwise they need not be.
    const sameColumns = Object.keys(change).every((key) => key === 'encoding');
    const kept = sameColumns ? this.choices.value : withoutPicks(this.choices.value);
    this.choices.value = { ...kept, reading: { ...kept.reading, ...change } };
    return this.#readFrom(source, shown);
  }

  /** Gives a column its field and plans again. */
  setField(index: number, field: FieldKey | null): Promise<void> {
    const shown = this.shown.value;
    if (shown === null) return Promise.resolve();
    const columns = shown.inspection.columns;
    if (this.#isReading()) return this.#setFieldLater(columns[index]?.header, index, field);
    const picks = this.choices.value.picks;
    const { choices, taken } = pickField(this.choices.value, columns, index, field);
    this.choices.value = choices;
    const loser = taken === null ? undefined : columns[taken];
    if (loser !== undefined && field !== null) {
      this.notice.value = { code: 'field-moved', column: loser.index, header: loser.header, field, picks };
    }
    return this.#planAgain();
  }

  /** The file is being read in another way: the column is given its field if it is still the same one then. */
  async #setFieldLater(header: string | undefined, index: number, field: FieldKey | null): Promise<void> {
    await this.#turns.settled;
    if (this.shown.value?.inspection.columns[index]?.header === header) await this.setField(index, field);
  }

  /** What a column could be as a field of the user's own; null where that cannot be said. */
  proposeField(column: number): Promise<FieldProposal | null> {
    const session = this.shown.value?.session;
    if (session === undefined) return Promise.resolve(null);
    return this.#turns.enqueue(async () => {
      const answer = await this.#importer.proposeField(session, column);
      return answer.ok ? answer.value : null;
    });
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
  setRules(change: RuleChange): Promise<void> {
    const rules = Object.fromEntries(
      Object.entries({ ...this.choices.value.rules, ...change }).filter(([, value]) => value !== undefined),
    ) as Rules;
    this.choices.value = { ...this.choices.value, rules };
    return this.#planAgain();
  }

  /** Masks the numbers of a column: all digits but the last four. */
  mask(column: number): Promise<void> {
    const { fixes = [] } = this.rules.value;
    return this.setRules({ fixes: [...fixes, { kind: 'repair', column, repair: 'mask' }] });
  }

  /**
   * Goes over to these choices, which stand on another saved profile or on none. Where that changes nothing in how the
   * file is read, its rows stay, and what was put right in them.
   */
  setChoices(choices: Choices): Promise<void> {
    const source = this.#source();
    const shown = this.shown.value;
    if (source === null || shown === null) return Promise.resolve();
    this.choices.value = choices;
    if (this.#isReading()) return this.#readFrom(source, shown);
    const turn = this.#turns.begin();
    this.state.value = { step: 'opening', source, shown };
    return this.#turns.enqueue(async () => {
      if (!this.#turns.isCurrent(turn)) return;
      const planned = await applyAndPlan(this.#pipeline, turn, source, shown);
      if (planned === 'stale') return;
      // Not awaited: it waits for its turn behind this very work.
      if (planned === 'read-anew') void this.#readFrom(source, shown);
      else if (planned.ok)
        this.state.value = { step: 'review', source, shown: this.#fresh(planned.value), failed: null };
      else {
        this.choices.value = shown.choices;
        await this.#importer.useProfile(shown.session, shown.choices.saved ?? 'auto');
        const failed: Failed = { failure: planned.failure, wanted: 'plan' };
        this.state.value = { step: 'review', source, shown, failed };
      }
    });
  }

  /** The book has other words now: rows are decided by them. */
  wordsChanged(): Promise<void> {
    return this.#planAgain();
  }

  /** Puts another value into one cell; the row is decided again. Resolves when the answer is on the screen. */
  async correct(row: number, column: number, value: string): Promise<RowView | null> {
    const answer = await this.#change(
      (session) => this.#importer.correct(session, row, column, value),
      (changed) => {
        const corrected = new Set(this.corrected.value);
        if (changed.row.corrected.includes(column)) corrected.add(`${row}:${column}`);
        else corrected.delete(`${row}:${column}`);
        this.corrected.value = corrected;
      },
    );
    return answer?.row ?? null;
  }

  /** Leaves a row out of the import, or takes it in again; false where that failed. */
  async leaveOut(row: number, out: boolean): Promise<boolean> {
    const answer = await this.#change(
      (session) => this.#importer.leaveOut(session, row, out),
      () => {
        if (out) this.#leftOut.add(row);
        else this.#leftOut.delete(row);
      },
    );
    return answer !== null;
  }

  /** Decides rows by hand, or (null) leaves them to the plan again. The rows that it decided; null where it failed. */
  decide(rows: readonly number[], choice: RowChoice | null): Promise<readonly number[] | null> {
    return this.#deciding(choice !== null, async (session) => {
      const answer = await this.#importer.decide(session, rows, choice);
      return answer.ok ? { ok: true, value: { rows, summary: answer.value } } : answer;
    });
  }

  /** Decides every row that waits (of those with an issue, where one is named) by one answer; as `decide`. */
  decideAll(answer: QueueAnswer, code?: IssueCode): Promise<readonly number[] | null> {
    return this.#deciding(true, (session) => this.#importer.decideAll(session, answer, code));
  }

  /** Whom a row may be about, the likeliest first; null where that cannot be told now. */
  async candidates(row: number): Promise<readonly Candidate[] | null> {
    const session = this.shown.value?.session;
    if (session === undefined) return null;
    const answer = await this.#turns.enqueue(() => this.#importer.candidates(session, row));
    return answer.ok ? answer.value : null;
  }

  async #deciding(
    byHand: boolean,
    call: (session: string) => Promise<Result<{ rows: readonly number[]; summary: PlanSummary }>>,
  ): Promise<readonly number[] | null> {
    const answer = await this.#change(call, ({ rows }) => {
      for (const row of rows) {
        if (byHand) this.#decided.add(row);
        else this.#decided.delete(row);
      }
    });
    return answer?.rows ?? null;
  }

  /**
   * Has the worker change the plan by hand, and shows what it comes to; null where it failed, which is said, or where the
   * answer came too late.
   * @param note remembers what was done, before the new counts are shown
   */
  #change<T extends { readonly summary: PlanSummary }>(
    call: (session: string) => Promise<Result<T>>,
    note: (answer: T) => void,
  ): Promise<T | null> {
    const session = this.shown.value?.session;
    if (session === undefined) return Promise.resolve(null);
    return this.#turns.enqueue(async () => {
      if (this.shown.value?.session !== session) return null;
      const answer = await call(session);
      const state = this.state.value;
      if (this.shown.value?.session !== session) return null;
      if (answer.ok) {
        note(answer.value);
        this.#replaceSummary(answer.value.summary);
        return answer.value;
      }
      if (state.step === 'review')
        this.state.value = { ...state, failed: { failure: answer.failure, wanted: 'correct' } };
      return null;
    });
  }

  /** Does what the plan says, without a question before it. */
  commit(): Promise<void> {
    return this.going.commit();
  }

  /**
   * Tries again what failed. Where the worker has lost the list it is read anew: rows that were imported already are
   * then found unchanged.
   */
  retry(): Promise<void> {
    const state = this.state.value;
    if (state.step === 'choosing') {
      return state.failed === null ? Promise.resolve() : this.#readFrom(state.failed.source, null);
    }
    if (state.step !== 'review' || state.failed === null) return Promise.resolve();
    const { failure, wanted } = state.failed;
    if (failure.code === 'unexpected' || failure.code === 'not-found') {
      return this.#readFrom(state.source, state.shown);
    }
    return wanted === 'begin' || wanted === 'commit' ? this.going.begin() : this.#planAgain();
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
    return this.#turns.enqueue(() => this.#importer.rows(session, filter, offset, limit));
  }

  /** Asks about the plan as it stands, behind one that is on its way; null where its list is no longer shown. */
  #ask<T>(call: (api: FixingApi, session: string) => Promise<Result<T>>): Promise<Result<T> | null> {
    return this.#turns.enqueue(async () => {
      const session = this.shown.value?.session;
      if (session === undefined) return null;
      const answer = await call(this.#importer, session);
      return this.shown.value?.session === session ? answer : null;
    });
  }

  async #setFixes(fixes: readonly Fix[]): Promise<readonly number[] | null> {
    const settled = this.shown.value?.inspection.settled?.fixes ?? [];
    // Without any, those of a profile would come back: only where there are none is nothing to be said.
    const said = fixes.length + settled.length === 0 ? undefined : [...fixes];
    await this.setRules({ fixes: said });
    const state = this.state.value;
    const isDone =
      state.step === 'review' && state.failed === null && this.choices.value.rules.fixes === said;
    return isDone ? state.shown.summary.fixed : null;
  }

  #source(): Source | null {
    const state = this.state.value;
    return state.step === 'choosing' ? (state.failed?.source ?? null) : state.source;
  }

  /** The rows that are shown are about to give way to others. */
  #isReading(): boolean {
    const state = this.state.value;
    if (state.step === 'planning') return state.shown?.inspection !== state.inspection;
    return state.step === 'opening' || state.step === 'reading';
  }

  #forgetSession(): void {
    const session = this.shown.value?.session;
    this.testing.forget(this.state.value.step !== 'reported');
    this.at.value = null;
    this.filter.value = { kind: 'all' };
    this.corrected.value = new Set();
    this.#leftOut.clear();
    this.fixing.forget();
    this.#decided.clear();
    if (session !== undefined) void this.#turns.enqueue(() => this.#importer.close(session));
  }

  /** Opens, reads and plans; `shown` is what to go back to where that fails. */
  #readFrom(source: Source, shown: Shown | null): Promise<void> {
    const turn = this.#turns.begin();
    this.state.value = { step: 'opening', source, shown };
    return this.#turns.enqueue(async () => {
      if (!this.#turns.isCurrent(turn)) return;
      const outcome = await openAndPlan(this.#pipeline, turn, source, shown);
      if (outcome === 'stale') return;
      if (outcome.ok) {
        if (shown !== null) this.#leave(shown);
        this.state.value = { step: 'review', source, shown: this.#fresh(outcome.value), failed: null };
        return;
      }
      const failed: Failed = { failure: outcome.failure, wanted: 'read' };
      if (shown === null) this.state.value = { step: 'choosing', failed: { ...failed, source } };
      else {
        this.choices.value = shown.choices;
        this.state.value = { step: 'review', source, shown, failed };
      }
    });
  }

  /**
   * Plans with the choices as they are now. What is being opened or read will be planned with them anyway; a plan that
   * is on its way starts again.
   */
  #planAgain(): Promise<void> {
    const state = this.state.value;
    if (state.step === 'planning') this.#turns.stop();
    if (state.step !== 'review') return this.#turns.settled;
    const { source, shown } = state;
    const { session, inspection } = shown;
    const turn = this.#turns.begin();
    const planning = { step: 'planning', source, inspection, shown } as const;
    this.state.value = { ...planning, progress: null };
    return this.#turns.enqueue(async () => {
      if (!this.#turns.isCurrent(turn)) return;
      const planned = await planNow(this.#pipeline, turn, session, planning);
      if (planned === 'stale') return;
      this.state.value = planned.ok
        ? { step: 'review', source, shown: this.#fresh(planned.value), failed: null }
        : { step: 'review', source, shown, failed: { failure: planned.failure, wanted: 'plan' } };
    });
  }

  /** A plan that goes on the screen. Where no row waits any more, the rows that waited make room for all. */
  #fresh(planned: Planned): Shown {
    if (isWaiting(this.filter.value) && planned.summary.counts.pending === 0)
      this.filter.value = { kind: 'all' };
    this.#revision += 1;
    return { ...planned, revision: this.#revision };
  }

  #replaceSummary(summary: PlanSummary): void {
    const state = this.state.value;
    if (!('shown' in state) || state.shown === null) return;
    this.state.value = { ...state, shown: this.#fresh({ ...state.shown, summary }) };
  }

  /** The file was read in another way: its old rows go, and with them what was corrected in them. */
  #leave(old: Shown): void {
    const lost = this.corrected.value.size + this.#decided.size;
    const fixes = (old.choices.rules.fixes?.length ?? 0) - (this.choices.value.rules.fixes?.length ?? 0);
    if (lost > 0 || fixes > 0) this.notice.value = { code: 'corrections-lost', n: lost, fixes };
    this.fixing.forget();
    this.corrected.value = new Set();
    this.#leftOut.clear();
    this.#decided.clear();
    this.at.value = null;
    this.filter.value = { kind: 'all' };
    void this.#importer.close(old.session);
  }
}
