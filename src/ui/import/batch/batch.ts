import { type Signal, signal } from '@preact/signals';
import type { Progress } from '../../../import/api';
import type { Chosen } from '../../pendingFile';
import { whileWriting } from '../../writing';
import {
  type BatchFile,
  canRetry,
  entering,
  type FileState,
  foreseenAnew,
  isDue,
  isOpenList,
  isToRead,
  lookedOf,
  withoutRest,
} from './files';
import { Hold } from './hold';
import { howOf, joinSource } from './how';
import { Joins } from './joins';
import { keep } from './keep';
import { Meanwhile } from './meanwhile';
import { meetShape, settle } from './meet';
import { type Clients, type How, predict } from './oneFile';
import { NO_RUN, type Run, Runner } from './run';
import type { ShapeChoices } from './shapes';

/** `reading` and `running` are under way; `review` and `ended` wait for the user. */
export type Phase = 'empty' | 'reading' | 'review' | 'running' | 'ended';

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
  readonly run: Signal<Run>;
  /** What was chosen for the lists of a shape, by shape. */
  readonly shapes: Signal<ReadonlyMap<string, ShapeChoices>> = signal<ReadonlyMap<string, ShapeChoices>>(
    new Map(),
  );
  /** Which of its files could complete which. */
  readonly joins: Joins;
  /** Of the file that is worked on. */
  readonly progress: Signal<Progress | null> = signal<Progress | null>(null);

  readonly #clients: Clients;
  readonly #hold: Hold;
  readonly #runner: Runner;
  #meanwhile: Meanwhile;
  /** The book's, against which the files were foreseen; null where nobody has told. */
  #revision: number | null = null;
  #id = '';
  /** Grows when the work that is under way is not wanted any more. */
  #turn = 0;
  #working: Promise<void> = Promise.resolve();

  constructor(clients: Clients) {
    this.#clients = clients;
    this.joins = new Joins(clients.importer);
    this.#meanwhile = new Meanwhile(clients.book);
    this.#hold = new Hold(clients.importer, (progress) => {
      this.progress.value = progress;
    });
    this.#runner = new Runner(clients, {
      ...{ files: this.files, hold: this.#hold },
      set: (key, state) => this.#set(key, state),
      howOf: (file) => this.howOf(file),
      batchOf: ({ key }) => ({
        ...{ id: this.#id, name: this.name.value, index: key, of: this.files.value.length },
        ...(this.folder.value === null && { loose: true as const }),
      }),
      meetShape: (file, hand) => meetShape(clients.importer, this, file, hand),
    });
    this.run = this.#runner.run;
  }

  /** Something in it is not done, or was not even begun. */
  get isOpen(): boolean {
    const phase = this.phase.value;
    if (phase !== 'ended') return phase !== 'empty';
    return this.files.value.some((file) => isDue(file) || canRetry(file));
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
    const added = chosen.files.map((file, index) => entering(known.length + index, file));
    this.files.value = [...known, ...added];
    if (this.phase.value !== 'running') this.#read();
  }

  /** Forgets the files; nothing of what was imported changes. Not while it runs. */
  clear(): void {
    if (this.phase.value === 'running') return;
    this.#turn += 1;
    this.#hold.cancel();
    this.#meanwhile = new Meanwhile(this.#clients.book);
    this.files.value = [];
    this.shapes.value = new Map();
    this.joins.clear();
    this.name.value = '';
    this.run.value = NO_RUN;
    this.phase.value = 'empty';
  }

  /** Makes room for another batch; the answer brings this one back, null where nothing in it is to be done. */
  setAside(): (() => void) | null {
    if (this.phase.value === 'running' || !this.isOpen) {
      this.clear();
      return null;
    }
    const [id, meanwhile, revision] = [this.#id, this.#meanwhile, this.#revision];
    const bringBack = keep([this.files, this.shapes, this.name, this.folder, this.run]);
    const phase = this.phase.value;
    this.clear();
    return () => {
      if (this.phase.value === 'running') return;
      this.clear();
      bringBack();
      [this.#id, this.#meanwhile] = [id, meanwhile];
      if (phase === 'ended') this.phase.value = phase;
      else this.#readAnew(revision !== this.#revision);
    };
  }

  /** The book is at this revision now: what was foreseen against another one is foreseen again. */
  meet(revision: number): void {
    const phase = this.phase.value;
    if (phase === 'running' || phase === 'ended') return;
    const isOther = this.#revision !== null && this.#revision !== revision;
    this.#revision = revision;
    if (isOther && phase !== 'empty') this.#readAnew(true);
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
      return at !== 'reading' && isOpenList(file) && concerns(file)
        ? { ...change(file), state: { at: 'waiting' } }
        : file;
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
    this.phase.value = 'running';
    this.#working = whileWriting(async () => {
      await this.#runner.all();
      this.phase.value = 'ended';
    });
    return this.#working;
  }

  /** These imports were taken back: what they left undone is not gone on with. */
  takenBack(jobIds: ReadonlySet<string>): void {
    this.files.value = this.files.value.map((file) => withoutRest(file, jobIds));
  }

  /** Tries the files again that failed. */
  retry(keys: readonly number[]): Promise<void> {
    if (this.phase.value !== 'ended') return this.#working;
    this.files.value = this.files.value.map((file) =>
      keys.includes(file.key) && canRetry(file) ? { ...file, out: false, state: { at: 'waiting' } } : file,
    );
    return this.start();
  }

  /** Holds the run at the border of a chunk, or lets it go on. */
  pause(paused: boolean): void {
    if (this.phase.value === 'running') this.#runner.pause(paused);
  }

  /** Stops the run at the next chunk: files that are done stay, the rest can be gone on with. */
  stop(): void {
    if (this.phase.value === 'running') this.#runner.stop();
  }

  #read(): void {
    if (this.phase.value === 'reading') return;
    this.phase.value = 'reading';
    const turn = this.#turn;
    const before = this.#working;
    this.#working = before.then(() => this.#readAll(turn));
  }

  /** Reads what was broken off, and what was foreseen against another book (`isStale`). */
  #readAnew(isStale: boolean): void {
    this.files.value = this.files.value.map((file) =>
      isStale || file.state.at === 'reading' ? { ...file, state: foreseenAnew(file.state) } : file,
    );
    this.#read();
  }

  async #readAll(turn: number): Promise<void> {
    const hand = this.#hold.hand(() => turn !== this.#turn);
    for (;;) {
      const revision = this.#revision;
      const imported = await this.#meanwhile.imported(this.files.value, revision);
      if (turn !== this.#turn) return;
      if (imported.length > 0) this.leaveOut(imported, true);
      const file = this.files.value.find(isToRead);
      if (file === undefined) break;
      this.#set(file.key, { at: 'reading', looked: lookedOf(file) });
      const how = this.howOf(file);
      const predicted = await predict(this.#clients.importer, file, how, hand);
      this.#hold.over();
      if (turn !== this.#turn) return;
      const state: FileState =
        predicted === 'stopped' ? { at: 'waiting' } : settle(this, file, how, predicted);
      this.#set(file.key, revision === this.#revision ? state : foreseenAnew(state));
    }
    this.phase.value = 'review';
    await this.joins.look(this.files.value, (file) => joinSource(file, this.shapes.value));
  }

  #set(key: number, state: FileState): void {
    this.files.value = this.files.value.map((file) => (file.key === key ? { ...file, state } : file));
  }
}
