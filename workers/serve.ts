import { expose } from 'comlink';

/**
 * Serves an API to the page that started this worker, and holds a Web Lock of its own for as long as it lives: the
 * page waits for that lock, and so learns of the worker's end whatever caused it (`src/app/workerClient.ts`). No call
 * is begun before the page was told of the lock.
 */
export function serve<T extends object>(api: T): void {
  const alive = new Promise<void>((resolve) => {
    const life = `satchel-worker-${crypto.randomUUID()}`;
    void navigator.locks.request(life, () => {
      postMessage({ life });
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
  const served = new Proxy(api, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => alive.then(() => Reflect.apply(method, target, args));
    },
  });
  expose(served);
}
