import { type Signal, signal } from '@preact/signals';
import type { CommitOptions } from '../../../import/api';
import { type BatchFile, expected, type FileState, halts, isDue, lookedOf } from './files';
import type { Hold } from './hold';
import { type Clients, carryOut, goOnWith, type Hand, type How } from './oneFile';

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

export const NO_RUN: Run = { rows: 0, done: 0, before: 0, startedAt: 0, pausedAt: null, stopping: false };

/** What a run works on. */
interface Lot {
  readonly files: Signal<readonly BatchFile[]>;
  readonly hold: Hold;
  set(key: number, state: FileState): void;
  howOf(file: BatchFile): How;
  /** What its imports carry in the history. */
  batchOf(file: BatchFile): NonNullable<CommitOptions['batch']>;
  /** Gives a list that was never read what was chosen for its shape. */
  meetShape(file: BatchFile, hand: Hand): Promise<void>;
}

/** Rows of a begun file that need not be imported again. */
const doneBefore = ({ state }: BatchFile): number =>
  state.at === 'partly' && state.report !== null ? state.report.rows - state.report.pending : 0;

/** Imports the files of a batch one after another; can be held and stopped, and then goes on where it was. */
export class Runner {
  readonly run: Signal<Run> = signal(NO_RUN);
  readonly #clients: Clients;
  readonly #lot: Lot;

  constructor(clients: Clients, lot: Lot) {
    this.#clients = clients;
    this.#lot = lot;
  }

  /** Imports what is due, in order; resolves when all is done, or nothing more can be. */
  async all(): Promise<void> {
    const { files, hold } = this.#lot;
    const { rows } = expected(files.value);
    const before = files.value.reduce((sum, file) => sum + doneBefore(file), 0);
    this.run.value = { ...NO_RUN, rows, before, startedAt: performance.now() };
    const hand = hold.hand(() => this.run.value.stopping);
    const tried = new Set<number>();
    for (;;) {
      await hand.goOn();
      if (this.run.value.stopping) break;
      const file = files.value.find((candidate) => isDue(candidate) && !tried.has(candidate.key));
      if (file === undefined) break;
      tried.add(file.key);
      if (await this.#one(file, hand)) break;
    }
  }

  /** Holds the run at the border of a chunk, or lets it go on. */
  pause(paused: boolean): void {
    const run = this.run.value;
    if (paused === (run.pausedAt !== null)) return;
    const now = performance.now();
    this.run.value = paused
      ? { ...run, pausedAt: now }
      : { ...run, pausedAt: null, startedAt: run.startedAt + now - (run.pausedAt ?? now) };
    this.#lot.hold.pause(paused);
  }

  /** Stops the run at the next chunk. */
  stop(): void {
    if (this.run.value.stopping) return;
    this.pause(false);
    this.run.value = { ...this.run.value, stopping: true };
    this.#lot.hold.cancel();
  }

  /** Imports one file. True where the next would meet the same failure. */
  async #one(file: BatchFile, hand: Hand): Promise<boolean> {
    const { set, howOf, batchOf, meetShape, files, hold } = this.#lot;
    const before = file.state;
    const { done } = this.run.value;
    const foreseen = lookedOf(file)?.counts.rows ?? 0;
    set(file.key, { at: 'importing', looked: lookedOf(file) });
    await meetShape(file, hand);
    const decided = (looked: NonNullable<ReturnType<typeof lookedOf>>): void => {
      // A file that was added while it ran, or that changed since, is counted by what it turned out to hold.
      const run = this.run.value;
      this.run.value = { ...run, rows: run.rows + looked.counts.rows - this.#rowsOf(file.key, foreseen) };
      set(file.key, { at: 'importing', looked });
    };
    const state =
      before.at === 'partly'
        ? await goOnWith(this.#clients, before, hand)
        : await carryOut(
            this.#clients,
            file,
            howOf(files.value[file.key] ?? file),
            batchOf(file),
            hand,
            decided,
          );
    const rows = this.#rowsOf(file.key, foreseen);
    hold.over();
    set(file.key, state === 'stopped' ? before : state);
    if (state === 'stopped') return false;
    this.run.value = { ...this.run.value, done: done + rows };
    return 'failure' in state && state.failure !== null && halts(state.failure);
  }

  #rowsOf(key: number, otherwise: number): number {
    const file = this.#lot.files.value[key];
    return (file === undefined ? null : lookedOf(file))?.counts.rows ?? otherwise;
  }
}
