import { SEARCH_ID } from './SearchBox';

/** How far down each page of this visit was left, by the number of its step in the history. */
const left = new Map<number, number>();

/** The step at which the page stands now; the browser keeps its number with it, so that Back and reload know theirs. */
let here = 0;
let newest = 0;
let path = '';
/** False from the moment when the address is another one until its page is drawn: what scrolls then is the old page. */
let arrived = true;

/** When filters were last changed so long ago the step gets its number again. */
const STAMP_MS = 250;
let stamping: ReturnType<typeof setTimeout> | undefined;

/** How long a page may grow until it is as it was left: what it shows comes from the book. */
const PATIENCE_MS = 2000;

const main = (): HTMLElement | null => document.getElementById('main');

const stepOf = (state: unknown): number | undefined => {
  const step = typeof state === 'object' && state !== null && 'step' in state ? state.step : undefined;
  return typeof step === 'number' ? step : undefined;
};

/** What may lead to another page: of a scroll the browser tells with its next frame only, and that may be too late. */
const LEAVING = ['keydown', 'click', 'popstate'] as const;

/** Notes how far down each page is left; call once. Returns what ends that. */
export function followScroll(): () => void {
  const note = (): void => {
    if (arrived) left.set(here, main()?.scrollTop ?? 0);
  };
  const onScroll = (event: Event): void => {
    if (event.target === main()) note();
  };
  addEventListener('scroll', onScroll, { capture: true, passive: true });
  for (const type of LEAVING) addEventListener(type, note, { capture: true, passive: true });
  return () => {
    removeEventListener('scroll', onScroll, { capture: true });
    for (const type of LEAVING) removeEventListener(type, note, { capture: true });
  };
}

/** Call whenever the address changed: a step that has no number yet gets one; other filters of a page are the same step. */
export function noteStep(): void {
  const known = stepOf(history.state);
  const isOtherPage = location.pathname !== path;
  // Of the first page nobody is told that it arrived.
  if (isOtherPage) arrived = path === '';
  path = location.pathname;
  clearTimeout(stamping);
  if (known !== undefined) {
    here = known;
    newest = Math.max(newest, known);
  } else if (isOtherPage) {
    here = ++newest;
    stamp();
  } else {
    // Filters change with every letter; browsers allow only so many changes of the history.
    stamping = setTimeout(stamp, STAMP_MS);
  }
}

const stamp = (): void => history.replaceState({ ...history.state, step: here }, '');

/**
 * After navigation the focus goes to the new screen's heading, unless the user is typing in the search. A new page begins
 * at its top; one that was there before (Back, Forward) where it was left, as soon as it is long enough for that.
 */
export function arrive(): void {
  noteStep();
  if (document.activeElement?.id !== SEARCH_ID) {
    const heading = main()?.querySelector<HTMLElement>('h1') ?? main();
    heading?.focus({ preventScroll: true });
  }
  const target = left.get(here) ?? 0;
  main()?.scrollTo({ top: target });
  arrived = true;
  if (target > 0) whenLongEnough(target);
}

/** Stays there while the page grows, above it as well; gives way to whoever scrolls meanwhile. */
function whenLongEnough(target: number): void {
  const element = main();
  if (element === null) return;
  const observer = new ResizeObserver(() => element.scrollTo({ top: target }));
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
    for (const type of BY_HAND) removeEventListener(type, stop);
  };
  const timer = setTimeout(stop, PATIENCE_MS);
  for (const type of BY_HAND) addEventListener(type, stop, { passive: true });
  for (const child of element.children) observer.observe(child);
}

const BY_HAND = ['wheel', 'keydown', 'pointerdown', 'popstate'] as const;
