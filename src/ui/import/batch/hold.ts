import type { ImportApi, Progress } from '../../../import/api';
import type { Hand } from './oneFile';

/** What a batch's work is held and broken off by: it knows which session or job is worked on just now. */
export class Hold {
  readonly #importer: Pick<ImportApi, 'cancel' | 'pause'>;
  readonly #tell: (progress: Progress | null) => void;
  #on: string | null = null;
  #isHeld = false;
  #letGo: () => void = () => undefined;
  #held: Promise<void> = Promise.resolve();

  constructor(
    importer: Pick<ImportApi, 'cancel' | 'pause'>,
    /** Called with how far the work on one file is. */
    tell: (progress: Progress | null) => void,
  ) {
    this.#importer = importer;
    this.#tell = tell;
  }

  /** Holds the work at the border of a chunk, or lets it go on. */
  pause(held: boolean): void {
    if (held === this.#isHeld) return;
    this.#isHeld = held;
    if (held) {
      this.#held = new Promise((resolve) => {
        this.#letGo = resolve;
      });
    } else this.#letGo();
    if (this.#on !== null) void this.#importer.pause(this.#on, held);
  }

  /** Breaks off what is worked on. */
  cancel(): void {
    if (this.#on !== null) void this.#importer.cancel(this.#on);
  }

  /** The work on a file is over. */
  over(): void {
    this.#tell(null);
  }

  /** For the work on one file after another, until `stopped` says so. */
  hand(stopped: () => boolean): Hand {
    return {
      stopped,
      on: (id) => {
        this.#on = id;
        if (id !== null && this.#isHeld) void this.#importer.pause(id, true);
      },
      goOn: () => this.#held,
      progress: (progress) => {
        this.#tell(progress);
        // A stop that came before the call it was meant for had begun is forgotten by it: it is said again.
        if (stopped()) this.cancel();
      },
    };
  }
}
