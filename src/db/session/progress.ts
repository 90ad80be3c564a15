import type { OnProgress, Progress } from '../../import/api';

const MIN_INTERVAL_MS = 100;

/** Rows a second are taken over this long, so that the figure neither jumps nor lags. */
const WINDOW_MS = 4000;

/**
 * Makes the function that reports how far a phase has come: at most ten times a second, the last call (`done` equal to
 * `total`) always.
 * @param begun what was done before: it does not count as speed.
 */
export function progressReporter(
  phase: Progress['phase'],
  total: number,
  report: OnProgress | undefined,
  begun = 0,
): (done: number) => void {
  if (report === undefined) return () => undefined;
  let last = Number.NEGATIVE_INFINITY;
  const marks: { at: number; done: number }[] = [{ at: performance.now(), done: begun }];
  return (done) => {
    const now = performance.now();
    if (now - last < MIN_INTERVAL_MS && done < total) return;
    last = now;
    marks.push({ at: now, done });
    while (marks.length > 2 && now - (marks[1]?.at ?? now) > WINDOW_MS) marks.shift();
    const first = marks[0] ?? { at: now, done: 0 };
    const seconds = (now - first.at) / 1000;
    const rate = seconds > 0 ? (done - first.done) / seconds : 0;
    report({ phase, done, total, rate, secondsLeft: rate > 0 ? (total - done) / rate : null });
  };
}
