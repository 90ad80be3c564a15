/**
 * Runs the work when the page has nothing better to do. Safari has no idle callback: after that time then.
 * @param atLatest milliseconds after which it does not wait any longer.
 */
export function whenIdle(work: () => void, atLatest: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: atLatest });
  else setTimeout(work, atLatest);
}

/** What a person does by which he waits for an answer. */
const ACTS = ['keydown', 'pointerdown', 'input'] as const;

/**
 * Runs the work once nobody has pressed or typed anything for a while, so that no answer waits for it.
 * @param quiet how long that is, in milliseconds.
 */
export function whenQuiet(work: () => void, quiet: number): void {
  let timer = 0;
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      for (const type of ACTS) removeEventListener(type, wait, true);
      work();
    }, quiet);
  };
  for (const type of ACTS) addEventListener(type, wait, { capture: true, passive: true });
  wait();
}
