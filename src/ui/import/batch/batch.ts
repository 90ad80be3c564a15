import { type Signal, signal } from '@preact/signals';
import type { Progress } from '../../../import/api';
import type { Chosen } from '../../pendingFile';
import { whileWriting } from '../../writing';
import { type BatchFile, canRetry, expected, type FileState, halts, isDue, lookedOf } from './files';
import { howOf, profileOf } from './how';
import { Joins } from './joins';
import { type Clients, carryOut, goOnWith, type Hand, type How, predict } from './oneFile';
import type { ShapeChoices } from './shapes';

/** `reading` and `running` are under way; `review` and `ended` wait for the user. */
export type Phase = 'empty' | 'reading' | 'review' | 'running' | 'ended';

/** How far the whole run is. Rows; `startedAt` by `performance.now()`, moved on by every pause. */
export interface Run {
  readonly rows: number;
  readonly done: number;
  /** Of these, what was there before it began: they say nothing about its speed. */
  readonly before: number;
  readonly startedAt: number;
  /** When the pause began; null while it runs. */
  readonly pausedAt: number | null;
  readonly stopping: boolean;
}

const NO_RUN: Run = { rows: 0, done: 0, before: 0, startedAt: 0, pausedAt: null, stopping: false };

/** Rows of a begun file that need not be imported again. */
const doneBefore = ({ state }: BatchFile): number =>
  state.at === 'partly' && state.report !== null ? state.report.rows - state.report.pending : 0;

/**
 * A folder's worth of files on their way into the book, one after another: each is read and planned for the preview,
 * then read, planned and committed again when its turn comes, so that it meets what the files before it brought. It lives
 * as long as the page, so that leaving its screen and coming back changes nothing.
 */
export class Batch {
  readonly phase: Signal<Phase> = signal<Phase>('empty');
  readonly files: Signal<readonly BatchFile[]> = signal<readonly BatchFile[]>([]);
  /** The folder, or the first of the loose files; the history knows the batch by it. */
  readonly name: Signal<string> = signal('');
  readonly folder: Signal<string | null> = signal<string | null>(null);
  readonly run: Signal<Run> = signal(NO_RUN);
  /** What was chosen for the lists of a shape, by shape. */
  readonly shapes: Signal<ReadonlyMap<string, ShapeChoices>> = signal<ReadonlyMap<string, ShapeChoices>>(
    new Map(),
  );
  /** Which of its files could complete which. */
  readonly joins: Joins;
  /** Of the file that is worked on. */
  readonly progress: Signal<Progress | null> = signal<Progress | null>(null);

  readonly #clients: Clients;
  #id = '';
  /** Grows when the work that is under way is not wanted any more. */
  #turn = 0;
  /** The session or job that is worked on. */
  #on: string | null = null;
  #letGo: () => void = () => undefined;
  #held: Promise<void> = Promise.resolve();
  #working: Promise<void> = Promise.resolve();

  constructor(clients: Clients) {
    this.#clients = clients;
    this.joins = new Joins(clients.importer);
  }

  /** What its imports carry in the history. */
  get id(): string {
    return this.#id;
  }

  /** Resolves when nothing is under way any more. */
  get settled(): Promise<void> {
    return this.#working;
  }

  /** Adds files behind those that are there; where nothing is left to be done it begins anew with them. */
  add(chosen: Chosen): void {
    if (this.phase.value === 'ended' && !this.files.value.some(isDue)) this.clear();
    const known = this.files.value;
    if (known.length === 0) {
      this.#id = crypto.randomUUID();
      this.folder.value = chosen.folder;
      this.name.value = chosen.folder ?? chosen.files[0]?.path ?? '';
    }
    const added = chosen.files.map(({ path, file, sheet }, index): BatchFile => {
      const key = known.length + index;
      const failure = { code: 'unreadable-file', params: {} } as const;
      const state: FileState = file === null ? { at: 'unread', failure } : { at: 'waiting' };
      return { key, path, file, sheet: sheet ?? null, out: false, found: null, join: null, state };
    });
    this.files.value = [...known, ...added];
    if (this.phase.value !== 'running') this.#read();
  }

  /** Forgets the files; nothing of what was imported changes. Not while it runs. */
  clear(): void {
    if (this.phase.value === 'running') return;
    this.#turn += 1;
    if (this.#on !== null) void this.#clients.importer.cancel(this.#on);
    this.files.value = [];
    this.shapes.value = new Map();
    this.joins.clear();
    this.name.value = '';
    this.run.value = NO_RUN;
    this.phase.value = 'empty';
  }

  /** Leaves a file out, or takes it in again. */
  leaveOut(keys: readonly number[], out: boolean): void {
    const chosen = new Set(keys);
    this.files.value = this.files.value.map((file) => (chosen.has(file.key) ? { ...file, out } : file));
    if (!out && this.phase.value === 'review') this.#read();
  }

  /** Reads a file again that could not be read. */
  readAgain(key: number): void {
    this.#set(key, { at: 'waiting' });
    if (this.phase.value !== 'running') this.#read();
  }

  /** Plans all lists of a shape by these choices, and those that are completed from one of them. */
  mapShape(shape: string, choices: ShapeChoices): void {
    if (this.phase.value === 'running') return;
    this.shapes.value = new Map(this.shapes.value).set(shape, choices);
    const reread = Object.keys(choices.reading).length > 0;
    const own = new Set(this.files.value.flatMap(({ key, found }) => (found?.shape === shape ? [key] : [])));
    this.#planAnew(
      ({ key, join }) => own.has(key) || (join !== null && own.has(join.from)),
      // Read in another way its columns are other ones: what linked them holds no more.
      (file) => (reread ? { ...file, join: null } : file),
    );
  }

  /** Completes a list's rows from another file, or no longer: `from` is null. */
  join(key: number, join: BatchFile['join']): void {
    if (this.phase.value === 'running') return;
    this.#planAnew(
      (file) => file.key === key,
      (file) => ({ ...file, join }),
    );
  }

  /** Takes in each list of a workbook by itself, in place of the one that was shown. */
  takeSheets(key: number): void {
    const file = this.files.value[key];
    const [first, ...others] = (file === undefined ? null : lookedOf(file))?.sheets ?? [];
    if (file === undefined || first === undefined || this.phase.value === 'running') return;
    this.files.value = this.files.value.map((known) =>
      known.key === key ? { ...known, sheet: first, found: null, state: { at: 'waiting' } } : known,
    );
    const { path, file: blob } = file;
    this.add({ folder: null, files: others.map((sheet) => ({ path, file: blob, sheet })) });
  }

  #planAnew(concerns: (file: BatchFile) => boolean, change: (file: BatchFile) => BatchFile): void {
    this.files.value = this.files.value.map((file) => {
      const { at } = file.state;
      const open = at === 'ready' || at === 'blocked' || at === 'waiting';
      return open && concerns(file) ? { ...change(file), state: { at: 'waiting' } } : file;
    });
    this.#read();
  }

  /** How a file is read, completed and planned now. */
  howOf(file: BatchFile): How {
    return howOf(file, this.files.value, this.shapes.value);
  }

  /** Imports what is due, in order. After a stop it goes on where it was. */
  start(): Promise<void> {
    const { value } = this.phase;
    if (value !== 'review' && value !== 'ended') return this.#working;
    const { rows } = expected(this.files.value);
    const before = this.files.value.reduce((sum, file) => sum + doneBefore(file), 0);
    this.run.value = { ...NO_RUN, rows, before, startedAt: performance.now() };
    this.phase.value = 'running';
    this.#working = whileWriting(() => this.#runAll());
    return this.#working;
  }

  /** These imports were taken back: what they left undone is not gone on with. */
  takenBack(jobIds: ReadonlySet<string>): void {
    for (const { key, state } of this.files.value) {
      if (state.at !== 'partly' || state.report === null || !jobIds.has(state.jobId)) continue;
      this.#set(key, { at: 'done', report: state.report, looked: state.looked });
    }
  }

  /** Tries the files again that failed. */
  retry(keys: readonly number[]): Promise<void> {
    if (this.phase.value !== 'ended') return this.#working;
    const chosen = new Set(keys);
    this.files.value = this.files.value.map((file) =>
      chosen.has(file.key) && canRetry(file) ? { ...file, out: false, state: { at: 'waiting' } } : file,
    );
    return this.start();
  }

  /** Holds the run at the border of a chunk, or lets it go on. */
  pause(paused: boolean): void {
    const run = this.run.value;
    if (this.phase.value !== 'running' || paused === (run.pausedAt !== null)) return;
    const now = performance.now();
    if (paused) {
      this.#held = new Promise((resolve) => {
        this.#letGo = resolve;
      });
      this.run.value = { ...run, pausedAt: now };
    } else {
      this.run.value = { ...run, pausedAt: null, startedAt: run.startedAt + now - (run.pausedAt ?? now) };
      this.#letGo();
    }
    if (this.#on !== null) void this.#clients.importer.pause(this.#on, paused);
  }

  /** Stops the run at the next chunk: files that are done stay, the rest can be gone on with. */
  stop(): void {
    if (this.phase.value !== 'running' || this.run.value.stopping) return;
    this.pause(false);
    this.run.value = { ...this.run.value, stopping: true };
    if (this.#on !== null) void this.#clients.importer.cancel(this.#on);
  }

  #read(): void {
    if (this.phase.value === 'reading') return;
    this.phase.value = 'reading';
    const turn = this.#turn;
    const before = this.#working;
    this.#working = before.then(() => this.#readAll(turn));
  }

  async #readAll(turn: number): Promise<void> {
    const hand = this.#hand(() => turn !== this.#turn);
    for (;;) {
      if (turn !== this.#turn) return;
      const file = this.files.value.find(({ out, state }) => !out && state.at === 'waiting');
      if (file === undefined) break;
      this.#set(file.key, { at: 'reading' });
      const how = this.howOf(file);
      const predicted = await predict(this.#clients.importer, file, how, hand);
      this.progress.value = null;
      if (turn !== this.#turn) return;
      this.#set(file.key, predicted === 'stopped' ? { at: 'waiting' } : this.#settled(file, how, predicted));
    }
    this.phase.value = 'review';
    await this.joins.look(this.files.value, (file) =>
      file.file === null
        ? null
        : { source: file.file, name: file.path, profile: profileOf(file, this.shapes.value) },
    );
  }

  /** A list that turns out to be of a shape that was mapped already is planned anew by what was chosen for that. */
  #settled(
    { key, found: known }: BatchFile,
    { choices }: How,
    { state, found }: Exclude<Awaited<ReturnType<typeof predict>>, 'stopped'>,
  ): FileState {
    if (known !== null || found === null) return state;
    this.files.value = this.files.value.map((file) => (file.key === key ? { ...file, found } : file));
    return this.shapes.value.get(found.shape) === (choices ?? undefined) ? state : { at: 'waiting' };
  }

  async #runAll(): Promise<void> {
    const hand = this.#hand(() => this.run.value.stopping);
    const tried = new Set<number>();
    for (;;) {
      await hand.goOn();
      if (this.run.value.stopping) break;
      const file = this.files.value.find((candidate) => isDue(candidate) && !tried.has(candidate.key));
      if (file === undefined) break;
      tried.add(file.key);
      if (await this.#runOne(file, hand)) break;
    }
    this.phase.value = 'ended';
  }

  /** Imports one file. True where the next would meet the same failure. */
  async #runOne(file: BatchFile, hand: Hand): Promise<boolean> {
    const before = file.state;
    const { done } = this.run.value;
    const foreseen = lookedOf(file)?.counts.rows ?? 0;
    this.#set(file.key, { at: 'importing', looked: lookedOf(file) });
    await this.#meetShape(file, hand);
    const decided = (looked: NonNullable<ReturnType<typeof lookedOf>>): void => {
      // A file that was added while it ran, or that changed since, is counted by what it turned out to hold.
      const run = this.run.value;
      this.run.value = { ...run, rows: run.rows + looked.counts.rows - this.#rowsOf(file.key, foreseen) };
      this.#set(file.key, { at: 'importing', looked });
    };
    const batch = {
      ...{ id: this.#id, name: this.name.value, index: file.key, of: this.files.value.length },
      ...(this.folder.value === null && { loose: true as const }),
    };
    const state =
      before.at === 'partly'
        ? await goOnWith(this.#clients, before, hand)
        : await carryOut(
            this.#clients,
            file,
            this.howOf(this.files.value[file.key] ?? file),
            batch,
            hand,
            decided,
          );
    const rows = this.#rowsOf(file.key, foreseen);
    this.progress.value = null;
    this.#set(file.key, state === 'stopped' ? before : state);
    if (state === 'stopped') return false;
    this.run.value = { ...this.run.value, done: done + rows };
    return 'failure' in state && state.failure !== null && halts(state.failure);
  }

  /** A list that was never read may be of a shape for which something was chosen. */
  async #meetShape(file: BatchFile, hand: Hand): Promise<void> {
    if (file.found !== null || file.state.at !== 'waiting' || this.shapes.value.size === 0) return;
    const how = this.howOf(file);
    const predicted = await predict(this.#clients.importer, file, how, hand);
    if (predicted !== 'stopped') this.#settled(file, how, predicted);
  }

  #rowsOf(key: number, otherwise: number): number {
    const file = this.files.value[key];
    return (file === undefined ? null : lookedOf(file))?.counts.rows ?? otherwise;
  }

  #hand(stopped: () => boolean): Hand {
    return {
      stopped,
      on: (id) => {
        this.#on = id;
        if (id !== null && this.run.value.pausedAt !== null) void this.#clients.importer.pause(id, true);
      },
      goOn: () => this.#held,
      progress: (progress) => {
        this.progress.value = progress;
        // A stop that came before the call it was meant for had begun is forgotten by it: it is said again.
        if (stopped() && this.#on !== null) void this.#clients.importer.cancel(this.#on);
      },
    };
  }

  #set(key: number, state: FileState): void {
    this.files.value = this.files.value.map((file) => (file.key === key ? { ...file, state } : file));
  }
}
