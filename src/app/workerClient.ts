import { proxy, wrap } from 'comlink';
import { fail, type Result } from '../domain/result';

/** What a worker's page may be told: that it lives, and under which Web Lock (see `workers/serve.ts`). */
interface LifeSign {
  readonly life: string;
}

interface Running {
  readonly worker: Worker;
  readonly remote: Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
  /** Resolvers of the calls that wait for an answer. */
  readonly waiting: Set<(answer: Result<never>) => void>;
}

/** A worker may die so often within the span before the client stops to start it again until the span is over. */
const MOST_DEATHS = 5;
const SPAN_MS = 60_000;

export interface WorkerClient<T> {
  readonly api: T;
  /** Starts the worker before it is needed, so that the first call does not wait for its script. */
  start(): void;
  /** Called after the worker died and its calls were answered: the next call starts a fresh one. */
  onDeath(listener: () => void): void;
}

/**
 * The page's side of a worker: every method of `T` becomes a call across the boundary. Plain functions among the
 * arguments are wrapped for Comlink. A worker that dies or throws answers as the failure `unexpected` with what is
 * known in `params.detail`; the next call starts it anew, five times a minute at most.
 */
export function workerClient<T extends object>(start: () => Worker): WorkerClient<T> {
  const deaths: number[] = [];
  const listeners: (() => void)[] = [];
  let running: Running | null = null;

  const bury = (dead: Running, detail: string) => {
    if (running !== dead) return;
    running = null;
    deaths.push(performance.now());
    dead.worker.terminate();
    for (const answer of dead.waiting) answer(fail('unexpected', { detail }));
    for (const listener of listeners) listener();
  };

  const launch = (): Running => {
    const worker = start();
    const born: Running = {
      worker,
      remote: wrap(worker) as unknown as Running['remote'],
      waiting: new Set(),
    };
    worker.addEventListener('error', (event) =>
      bury(born, event.message || 'the worker could not be loaded'),
    );
    worker.addEventListener('messageerror', () => bury(born, 'an answer of the worker could not be read'));
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (isLifeSign(event.data))
        void watch(event.data.life).then(() => bury(born, 'the worker was stopped'));
    });
    return born;
  };

  const call = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    if (running === null && deathsWithin(deaths) >= MOST_DEATHS) {
      return fail('unexpected', { detail: 'the worker stopped too often' });
    }
    running ??= launch();
    const { remote, waiting } = running;
    return new Promise((resolve) => {
      const answer = (value: unknown) => {
        waiting.delete(answer);
        resolve(value);
      };
      waiting.add(answer);
      const crossing = args.map((arg) => (typeof arg === 'function' ? proxy(arg) : arg));
      invoke(remote, method, crossing).then(answer, (thrown: unknown) =>
        answer(fail('unexpected', { detail: thrown instanceof Error ? thrown.message : String(thrown) })),
      );
    });
  };

  const api = new Proxy({} as T, {
    // `then` stays absent, so that the client can be awaited or returned from an async function.
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  });
  const startNow = () => {
    running ??= launch();
  };
  return { api, start: startNow, onDeath: (listener) => void listeners.push(listener) };
}

async function invoke(remote: Running['remote'], method: string, args: readonly unknown[]): Promise<unknown> {
  return remote[method]?.(...args);
}

/** Resolves when the worker that holds the lock is gone, whatever ended it: the browser frees the lock then. */
async function watch(life: string): Promise<void> {
  await navigator.locks.request(life, () => undefined);
}

function deathsWithin(deaths: readonly number[]): number {
  const since = performance.now() - SPAN_MS;
  return deaths.filter((at) => at > since).length;
}

const isLifeSign = (data: unknown): data is LifeSign =>
  typeof data === 'object' && data !== null && 'life' in data && typeof data.life === 'string';
