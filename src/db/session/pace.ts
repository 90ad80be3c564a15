/** Stops and holds long work at the borders of its chunks. */
export class Pace {
  private isStopped = false;
  private held: Promise<void> | undefined;
  private letGo: () => void = () => undefined;

  readonly stopped = (): boolean => this.isStopped;

  /** A new piece of work: what stopped the last one is over. */
  begin(): void {
    this.isStopped = false;
  }

  stop(): void {
    this.isStopped = true;
    this.pause(false);
  }

  pause(paused: boolean): void {
    if (!paused) {
      this.letGo();
      this.held = undefined;
      return;
    }
    this.held ??= new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  /** Resolves when the work may go on. */
  async goOn(): Promise<void> {
    await this.held;
  }
}

/** Lets what waits in front of the worker in: without it a long piece of work never hears that it shall stop. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
