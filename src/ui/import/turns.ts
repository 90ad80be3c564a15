/**
 * Who is next at the worker. Work runs one after another, so that the worker is never asked two things of one import
 * at once; a new turn outdates the ones before it and stops what can be stopped.
 */
export class Turns {
  #turn = 0;
  #queue: Promise<void> = Promise.resolve();
  #stop: (() => void) | null = null;

  /** A new turn: answers that belong to older ones are to be dropped. */
  begin(): number {
    this.#turn += 1;
    this.stop();
    return this.#turn;
  }

  isCurrent(turn: number): boolean {
    return turn === this.#turn;
  }

  /** Runs after everything that was asked before. */
  enqueue<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.then(
      () => undefined,
      () => undefined, // whoever asked for the work hears of it; the queue goes on
    );
    return run;
  }

  /** Runs a call that `stop` can end early. */
  async stoppable<T>(stop: () => void, call: () => Promise<T>): Promise<T> {
    this.#stop = stop;
    try {
      return await call();
    } finally {
      this.#stop = null;
    }
  }

  /** Ends what is running early, if that can be. */
  stop(): void {
    this.#stop?.();
  }

  /** Resolves when everything that was asked until now is done. */
  get settled(): Promise<void> {
    return this.#queue;
  }
}
