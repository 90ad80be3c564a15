/**
 * Runs the work when the page has nothing better to do. Safari has no idle callback: after that time then.
 * @param atLatest milliseconds after which it does not wait any longer.
 */
export function whenIdle(work: () => void, atLatest: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: atLatest });
  else setTimeout(work, atLatest);
}
