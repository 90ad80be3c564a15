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

/**
 * For work that is done in advance, or for one who waits long anyhow: call what this returns between two steps of it, and
 * await that. Whoever asks meanwhile is answered every few milliseconds.
 */
export function inPieces(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE_MS) return;
    await aTurn();
    since = performance.now();
  };
}
