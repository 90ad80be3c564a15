import type { Failure } from '../../domain/failure';
import { type IssueCode, NO_CUSTOMER, type RowIssue } from '../../domain/issue';
import { goneIn } from '../../domain/ownFields';
import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { CustomField } from '../../domain/vocabulary';
import type {
  CommitOptions,
  ImportReport,
  Inspection,
  OnProgress,
  OpenOptions,
  PlanSummary,
  Preflight,
  RowFilter,
  RowView,
  SavedChoice,
} from '../../import/api';
import { type OpenedSource, openSource } from '../../import/archive/open';
import type { Candidate, QueueAnswer, RowChoice } from '../../import/decidingApi';
import { differInFixesAlone } from '../../import/fix/compare';
import { formatOf } from '../../import/formats';
import { type Detection, type RawRow, ReadError } from '../../import/formats/format';
import type { Lessons } from '../../import/mapping/lessons';
import { ColumnProfiler } from '../../import/mapping/profiler';
import type { FieldProposal } from '../../import/ownFieldsApi';
import { DEFAULT_COUNTRY, type PlanSettings, resolveSettings } from '../../import/plan/settings';
import type { TestChoice } from '../../import/trialApi';
import type { Book } from '../book';
import { toFailure } from '../failures';
import { revisionOf } from '../revision';
import { readWords } from '../vocabulary';
import { baseOf, type Known, openKnown } from './applied';
import { candidatesOf } from './candidates';
import { canBeChosen, isRow, likeliestChoices, ownChoices, waitingRows } from './choosing';
import { type CommitSource, commitPlan } from './commit';
import { KnownDomains } from './companies';
import { Corrections } from './corrections';
import { looked } from './detected';
import { fingerprintOf } from './fingerprint';
import { firstInspection, knownPart, proposedColumns } from './inspection';
import { OpenedJoin } from './join';
import { learnFrom, recallFor } from './learning';
import { makePlan } from './makePlan';
import { mendedBy } from './mended';
import { ownRows } from './ownRows';
import { Pace } from './pace';
import type { Plan } from './plan';
import { preflight } from './preflight';
import { problemLog } from './problemLog';
import { progressReporter } from './progress';
import { proposalOf } from './proposeField';
import { type Refixed, refix } from './refix';
import { Stage } from './stage';
import { collectWarnings, headerIssues } from './structure';
import { blockersOf, likelyCountry, summaryOf } from './summary';
import { Trials, testRows } from './trial';
import { Cancelled } from './watch';
import { loadWords, wordsOf } from './words';

/** A row that the user changed, and what the plan comes to with it. */
interface ChangedRow {
  readonly row: RowView;
  readonly summary: PlanSummary;
}

/**
 * One opened source on its way into the book: read once, planned as often as its settings change, committed once. Over 300
 * lines, for each call of the contract is one method here; what they do is in the files beside it.
 */
export class Session {
  readonly id = crypto.randomUUID();
  private readonly book: Book;
  /** What was opened, an archive maybe; `source` is the list in it. */
  private readonly opened: OpenedSource;
  private readonly source: Blob;
  private readonly detection: Detection;
  /** The caller's own choices when it was opened. */
  private readonly profile: ImportProfile;
  private readonly learning: boolean;
  /** Imports of the very same list are looked for. */
  private same = false;
  private readonly recalled: Lessons;
  private known: Known;
  /** The file that its rows are completed from. */
  private readonly join: OpenedJoin | undefined;
  private readonly stage: Stage;
  private readonly corrections = new Corrections();
  private readonly trials: Trials;
  private readonly companies: KnownDomains;
  private readonly headerIssues: readonly RowIssue[];
  private inspected: Inspection;
  /** By column; empty until the source was read to its end. */
  private profiled: ReturnType<ColumnProfiler['columns']> = [];
  private plan: Plan | undefined;
  /** Stops and holds what is under way. */
  readonly pace = new Pace();
  private fingerprint: Promise<string | null> = Promise.resolve(null);
  private spentMs = 0;

  private constructor(
    book: Book,
    opened: OpenedSource,
    detection: Detection,
    profile: ImportProfile,
    known: Known,
    recalled: Lessons | null,
    own: readonly CustomField[],
    join: OpenedJoin | undefined,
  ) {
    this.join = join;
    this.book = book;
    this.opened = opened;
    const source = opened.listOf(detection);
    this.source = source.blob;
    this.detection = detection;
    this.profile = profile;
    this.known = known;
    this.learning = recalled !== null;
    this.recalled = recalled ?? (() => undefined);
    this.stage = new Stage(book, this.id, source.blob.size);
    this.trials = new Trials(book);
    this.companies = new KnownDomains(book, this.stage);
    this.headerIssues = headerIssues(detection.header, detection.headerRow.value, detection.sample);
    const about = { name: source.name, size: source.blob.size };
    const { headerIssues: issues } = this;
    const inspected = firstInspection(about, detection, issues, profile, known, this.recalled, own);
    this.inspected = join === undefined ? inspected : join.meet(inspected);
  }

  /** Looks at the first bytes of a source. Fails as `Format.detect` does, and with `unreadable-file`, `not-found`. */
  static async open(
    book: Book,
    blob: Blob,
    name: string,
    profile: ImportProfile,
    options: OpenOptions = {},
  ): Promise<Result<Session>> {
    const started = performance.now();
    const { learning = true } = options;
    const source = await looked(() => openSource(blob, name));
    if (!source.ok) return source;
    const { fields: own } = await readWords(book);
    const gone = goneIn(profile, own);
    if (gone !== undefined) return fail('invalid-profile', { field: gone, detail: gone });
    const opened = await openKnown(book, source.value, profile, options);
    if (!opened.ok) return opened;
    const { detection, known } = opened.value;
    const join = options.join === undefined ? ok(undefined) : await OpenedJoin.open(options.join);
    if (!join.ok) return join;
    const recalled = learning ? await recallFor(book, detection, own) : null;
    const session = new Session(book, source.value, detection, profile, known, recalled, own, join.value);
    session.same = options.same ?? false;
    session.spentMs += performance.now() - started;
    return ok(session);
  }

  get inspection(): Inspection {
    return this.inspected;
  }

  /** Applies another saved profile, or none; null where the source would then be read otherwise. */
  async useProfile(saved: SavedChoice): Promise<Result<Inspection | null>> {
    const { book, profile, learning, same } = this;
    const opened = await openKnown(book, this.opened, profile, { saved, learning, same });
    if (!opened.ok) return opened;
    const { detection, known } = opened.value;
    if (this.join !== undefined) return ok(null);
    const isRead =
      this.opened.listOf(detection).blob === this.source &&
      JSON.stringify(detection.options) === JSON.stringify(this.detection.options);
    if (!isRead || detection.format !== this.detection.format) return ok(null);
    this.known = known;
    const { profile: _, settled: __, failedRowsOf: ___, before: ____, ...rest } = this.inspected;
    const { fields: own } = await readWords(book);
    const columns = proposedColumns(this.detection, profile, known, this.recalled, own).map((column) => {
      // What all rows say of a column was found when they were read, and stays true.
      return { ...column, ...this.profiled[column.index] };
    });
    this.inspected = { ...rest, columns, ...knownPart(known) };
    return ok(this.inspected);
  }

  /** Reads the source to its end and stages its rows. */
  read(onProgress?: OnProgress): Promise<Result<Inspection>> {
    this.pace.begin();
    return this.work(async () => {
      const { options, format } = this.detection;
      const headings = this.inspected.columns.map(({ header }) => header);
      const profiler = new ColumnProfiler(headings.length, headings);
      const { join } = this;
      const before = join?.size ?? 0;
      const progress = progressReporter('read', before + this.source.size, onProgress);
      const warnings = [...this.inspected.warnings];
      await this.stage.begin();
      this.fingerprint = fingerprintOf(this.source);
      void loadWords();
      await join?.read(progress, this.pace.stopped);
      const onBytes = (done: number): void => progress(before + done);
      for await (const own of formatOf(format).rows(this.source, options, onBytes)) {
        if (this.pace.stopped()) throw new Cancelled();
        const rows = join === undefined ? own : join.join(own);
        profiler.add(rows);
        collectWarnings(rows, warnings);
        this.leaveOutOthers(rows);
        await this.stage.append(rows);
      }
      // The browser compares the file's time again when a part of it is asked for: it may have changed at the very end.
      await this.source.slice(0, 1).arrayBuffer();
      if (this.stage.rows === 0) return fail('no-rows');
      this.profiled = profiler.columns();
      const columns = this.inspected.columns.map((column) => ({ ...column, ...this.profiled[column.index] }));
      const fingerprint = await this.fingerprint;
      this.inspected = {
        ...this.inspected,
        ...{ rows: this.stage.rows, columns, warnings },
        ...(join !== undefined && { joined: join.result }),
        ...(fingerprint !== null && { fingerprint }),
      };
      return ok(this.inspected);
    }, sourceChanged);
  }

  /** Rows that are no customers are left out until the user takes them in. */
  private leaveOutOthers(rows: readonly RawRow[]): void {
    rows.forEach(({ problems }, place) => {
      if (problems?.some(({ code }) => NO_CUSTOMER.has(code)))
        this.corrections.leftOut.add(this.stage.rows + place);
    });
  }

  /** Decides every row by this profile, against the book as it is now. */
  makePlan(profile: ImportProfile, onProgress?: OnProgress): Promise<Result<PlanSummary>> {
    this.pace.begin();
    return this.work(async () => {
      const known = { ...baseOf(this.known), ...profile };
      const { columns } = this.inspected;
      const fields = profile.columns ?? columns.map(({ field }) => field);
      const country = known.country ?? (await likelyCountry(this.book, this.detection, fields));
      const words = await readWords(this.book);
      const gone = goneIn(profile, words.fields);
      if (gone !== undefined) return fail('invalid-profile', { field: gone, detail: gone });
      const { value: headerRow } = this.inspected.headerRow;
      const resolved = resolveSettings({ ...known, country }, columns, headerRow, words);
      const progress = progressReporter('decide', this.stage.rows, onProgress);
      const revision = await revisionOf(this.book);
      const filled = columns.map((column) => column.filled);
      const companies = await this.companies.of(resolved, filled, revision);
      const settings = { ...resolved, ...companies, notes: [...this.headerIssues, ...resolved.notes] };
      this.corrections.tested = await this.trials.brought();
      const header = columns.map((column) => column.header);
      this.corrections.own = await ownRows(
        this.book,
        { stage: this.stage, corrections: this.corrections },
        header,
      );
      const watch = { stopped: this.pace.stopped, done: progress };
      const refixed = await this.refixed(settings, revision);
      if (refixed !== undefined) return ok(this.summary(refixed));
      this.plan?.seal();
      this.plan = await makePlan(this.book, this.stage, this.corrections, settings, revision, watch);
      // The last rows were being written while the first ones were decided.
      await this.stage.settled();
      return ok(this.summary(this.plan));
    });
  }

  /** What a column could be as a field of the user's own, by all its values. */
  proposeField(column: number): Promise<Result<FieldProposal>> {
    return this.work(async () => {
      const header = this.inspected.columns[column]?.header;
      if (header === undefined) return fail('not-found');
      const country = this.plan?.settings.country ?? DEFAULT_COUNTRY;
      return ok(await proposalOf(this.stage, column, header, country));
    });
  }

  /** The plan in force, where just its fixes are others and only what they touch had to be decided again. */
  private async refixed(settings: PlanSettings, revision: number): Promise<Plan | undefined> {
    const { plan } = this;
    if (plan?.revision !== revision || !differInFixesAlone(plan.settings, settings)) return undefined;
    let refixed: Refixed = 'broken';
    try {
      refixed = await refix(plan, settings);
    } finally {
      if (refixed === 'broken') this.plan = undefined;
    }
    return refixed === 'done' ? plan : undefined;
  }

  rows(
    filter: RowFilter,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; rows: readonly RowView[] }>> {
    return this.withPlan(async (plan) => ok(await plan.view(filter, offset, limit)));
  }

  /** A look at the plan that changes nothing. */
  look<T>(at: (plan: Plan) => Promise<T>): Promise<Result<T>> {
    return this.withPlan(async (plan) => ok(await at(plan)));
  }

  report(): Promise<Result<ImportReport>> {
    return this.withPlan(async (plan) =>
      ok({ ...(await plan.report()), durationMs: Math.round(this.spentMs) }),
    );
  }

  /** Puts another value into one cell; the old one comes back where it is what the source has. */
  correct(row: number, column: number, value: string): Promise<Result<ChangedRow>> {
    return this.withPlan(async (plan) => {
      const before = await plan.standing(row);
      const [raw] = await this.stage.pick([row]);
      if ((raw?.cells[column] ?? '') === value) this.corrections.remove(row, column);
      else this.corrections.set(row, column, value);
      const view = await plan.redecide(row, before);
      if (view !== undefined) return ok({ row: view, summary: this.summary(plan) });
      return this.planAgain(plan, row);
    });
  }

  /** Leaves a row out of the import, or takes it in again. */
  leaveOut(row: number, out: boolean): Promise<Result<ChangedRow>> {
    return this.withPlan((plan) => {
      if (out) this.corrections.leftOut.add(row);
      else {
        this.corrections.leftOut.delete(row);
        if (this.corrections.isOut(row)) this.corrections.choices.delete(row);
      }
      return this.planAgain(plan, row);
    });
  }

  /** Decides rows by hand, or (null) leaves them to the plan again. */
  decide(rows: readonly number[], choice: RowChoice | null): Promise<Result<PlanSummary>> {
    return this.withPlan(async (plan) => {
      if (!canBeChosen(plan, rows, choice)) return fail('not-found');
      this.corrections.decide(rows, choice);
      return ok(this.summary(await this.decideAgain(plan)));
    });
  }

  /** Decides every row that waits by one answer. */
  decideAll(
    answer: QueueAnswer,
    code?: IssueCode,
  ): Promise<Result<{ rows: readonly number[]; summary: PlanSummary }>> {
    return this.withPlan(async (plan) => {
      const rows = waitingRows(plan, code);
      if (answer === 'skip') this.corrections.decide(rows, { kind: 'skip' });
      else {
        const choices =
          answer === 'create' ? await ownChoices(plan, rows) : await likeliestChoices(this.book, plan, rows);
        for (const [row, choice] of choices) this.corrections.decide([row], choice);
      }
      return ok({ rows, summary: this.summary(await this.decideAgain(plan)) });
    });
  }

  /** Whom a row may be about, the likeliest first. */
  candidates(row: number): Promise<Result<readonly Candidate[]>> {
    return this.withPlan(async (plan) => {
      if (!isRow(plan, row)) return fail('not-found');
      return ok((await candidatesOf(this.book, plan, [row])).get(row) ?? []);
    });
  }

  /** Decides all rows again by the settings of a plan. */
  private async decideAgain({ settings, revision }: Plan): Promise<Plan> {
    const watch = { stopped: () => false, done: () => undefined };
    this.plan = await makePlan(this.book, this.stage, this.corrections, settings, revision, watch);
    return this.plan;
  }

  /** As `decideAgain`, for the sake of a row that changed. */
  private async planAgain(before: Plan, row: number): Promise<Result<ChangedRow>> {
    const plan = await this.decideAgain(before);
    const { rows } = await plan.view({ kind: 'all' }, row, 1);
    const [changed] = rows;
    return changed === undefined ? fail('not-found') : ok({ row: changed, summary: this.summary(plan) });
  }

  /** Does what the plan says, and makes a job of it: its rows then outlive the session. */
  commit(options: CommitOptions = {}, onProgress?: OnProgress): Promise<Result<ImportReport>> {
    this.pace.begin();
    return this.withPlan(async (plan) => {
      const blocked = this.blocked(plan);
      if (blocked !== null) return blocked;
      const failedOf = await mendedBy(this.book, this.known.remembered, this.stage, this.detection.header);
      const about = { ...this.commitSource(plan, options), failedOf };
      const done = await commitPlan(this.book, plan, about, this.pace, onProgress);
      if (done.ok) {
        const { book, detection, known, learning } = this;
        await learnFrom(book, { detection, known, learning }, this.inspected.columns, plan.settings.columns);
        await this.trials.settle();
      }
      return done;
    });
  }

  /** Imports some of the rows as a test; the plan is then to be made again. */
  test(choice: TestChoice, onProgress?: OnProgress): Promise<Result<ImportReport>> {
    this.pace.begin();
    return this.withPlan(async (plan) => {
      const blocked = this.blocked(plan);
      if (blocked !== null) return blocked;
      const about = this.commitSource(plan, {});
      return this.trials.run(plan, await testRows(plan, choice), about, this.pace, onProgress);
    });
  }

  /** Every issue of the plan as a text file. */
  problemLog(language: string): Promise<Result<{ name: string; file: Blob }>> {
    return this.withPlan(async (plan) => {
      const { name } = this.inspected;
      return ok(
        await problemLog(
          plan,
          { name, columns: this.inspected.columns },
          await wordsOf(language, plan.settings.words?.fields),
        ),
      );
    });
  }

  private blocked(plan: Plan): Result<never> | null {
    const [blocker] = blockersOf(plan, this.inspected);
    if (blocker === undefined) return null;
    return fail(blocker.code, blocker.code === 'duplicate-mapping' ? { field: blocker.field } : {});
  }

  private commitSource(plan: Plan, options: CommitOptions): CommitSource {
    const { name, size, format, encoding, delimiter, sheet, joined, fingerprint } = this.inspected;
    const source = {
      ...{ name, size, format, encoding: encoding.value, delimiter: delimiter.value },
      ...(sheet === null ? {} : { sheet: sheet.value }),
      ...(joined !== undefined && { joined }),
      ...(fingerprint !== undefined && { fingerprint }),
    };
    const { profile } = this.summary(plan);
    const header = this.join?.header(this.detection.header) ?? this.detection.header;
    return { source, header, profile, options, spentMs: this.spentMs };
  }

  /** Tries whether there is room for the commit. */
  preflight(): Promise<Result<Preflight>> {
    return this.withPlan((plan) => preflight(this.book, plan, this.stage.rows));
  }

  close(): Promise<void> {
    this.pace.stop();
    return this.stage.close();
  }

  private withPlan<T>(use: (plan: Plan) => Promise<Result<T>>): Promise<Result<T>> {
    const { plan } = this;
    return plan === undefined ? Promise.resolve(fail('not-found')) : this.work(() => use(plan));
  }

  /** Times a piece of work and turns what it throws into a failure. What a stop is meant for begins its pace anew before. */
  private async work<T>(
    job: () => Promise<Result<T>>,
    explain: (failure: Failure) => Failure = (failure) => failure,
  ): Promise<Result<T>> {
    const started = performance.now();
    try {
      return await job();
    } catch (error) {
      if (error instanceof Cancelled) return fail('cancelled');
      if (error instanceof ReadError) return { ok: false, failure: error.failure };
      return { ok: false, failure: explain(toFailure(error)) };
    } finally {
      this.spentMs += performance.now() - started;
    }
  }

  private summary(plan: Plan): PlanSummary {
    return summaryOf(plan, this.inspected, this.detection);
  }
}

/** A file that could be opened but not read to its end was rewritten, moved or removed meanwhile. */
const sourceChanged = (failure: Failure): Failure =>
  failure.code === 'unreadable-file' ? { ...failure, code: 'changed-while-read' } : failure;
