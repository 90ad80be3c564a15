/** @typedef {import('@playwright/test').Page} Page */

/** Often enough for garbage that comes and goes; ten questions a second cost an import nothing that can be measured. */
const INTERVAL_MS = 100;

/**
 * Follows the memory of the page's workers while something is done: JavaScript objects and the buffers that they hold,
 * what is not yet collected included, bytes, the most that was seen.
 * @template T
 * @param {Page} page @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, importer: number, book: number }>}
 */
export async function withMemory(page, work) {
  const session = await page.context().newCDPSession(page);
  /** @type {Map<string, string>} names of the workers by their sessions */
  const workers = new Map();
  /** @type {Map<string, number>} */
  const most = new Map();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, workerName(targetInfo.title || targetInfo.url));
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { result } = JSON.parse(message);
    if (result?.usedSize === undefined) return;
    const name = workers.get(sessionId) ?? '';
    most.set(name, Math.max(most.get(name) ?? 0, result.usedSize + (result.backingStorageSize ?? 0)));
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let id = 0;
  const ask = async () => {
    for (const sessionId of workers.keys()) {
      const message = JSON.stringify({ id: ++id, method: 'Runtime.getHeapUsage' });
      // A worker that ended meanwhile has nothing more to say.
      await session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
  };
  const timer = setInterval(() => void ask(), INTERVAL_MS);
  try {
    const result = await work();
    return { result, importer: most.get('import') ?? Number.NaN, book: most.get('book') ?? Number.NaN };
  } finally {
    clearInterval(timer);
    await session.detach();
  }
}

/** `…/assets/import-BH5sSYUy.js` is the worker `import`. @param {string} title */
const workerName = (title) => /([a-z]+)-[\w-]+\.js/.exec(title)?.[1] ?? title;
