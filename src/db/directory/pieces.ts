/** No piece of work that nobody waits for takes longer than some of these, in milliseconds. */
const PIECE_MS = 8;

/** Others have their turn. A timer would add four milliseconds to every piece. */
function aTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** After an answer the page draws it: what is done in advance does not take the processor from it. */
const DRAWING_MS = 40;

/** Who asks comes first: work that is done in advance rests until everybody is answered. */
export class Turns {
  private asking = 0;
  private answeredAt = Number.NEGATIVE_INFINITY;
  private readonly resting: (() => void)[] = [];

  /** Does what somebody waits for. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    this.asking++;
    try {
      return await work();
    } finally {
      this.asking--;
      this.answeredAt = performance.now();
      if (this.asking === 0) for (const goOn of this.resting.splice(0)) goOn();
    }
  }

  /** Waits until nobody asks, and what was answered last is drawn. */
  async rest(): Promise<void> {
    for (;;) {
      const left = this.answeredAt + DRAWING_MS - performance.now();
      if (this.asking > 0) await new Promise<void>((goOn) => this.resting.push(goOn));
      else if (left > 0) await new Promise((goOn) => setTimeout(goOn, left));
      else return;
    }
  }
}

/**
 * For work that is done in advance, or for one who waits long anyhow: call what this returns between two steps of it, and
 * await that. Whoever asks meanwhile is answered every few milliseconds.
 * @param rest what is waited for besides, before the next piece begins.
 */
export function inPieces(rest?: () => Promise<void>): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE_MS) return;
    await aTurn();
    await rest?.();
    since = performance.now();
  };
}
