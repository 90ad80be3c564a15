import { expose } from 'comlink';

/**
 * Serves an API to the page that started this worker, and holds a Web Lock of its own for as long as it lives: the
 * page waits for that lock, and so learns of the worker's end whatever caused it (`src/app/workerClient.ts`).
 */
export function serve(api: object): void {
  expose(api);
  const life = `satchel-worker-${crypto.randomUUID()}`;
  void navigator.locks.request(life, () => {
    postMessage({ life });
    return new Promise<never>(() => undefined);
  });
}
