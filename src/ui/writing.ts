import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Held, shared, by every tab that writes or takes back an import; who wants quiet asks for it alone. */
const LOCK = 'satchel-importing';

const underWay = signal(0);
let granted: Promise<void> = Promise.resolve();
let release: () => void = () => undefined;

/** True while this page writes or takes back an import, or goes from one file of a folder to the next. */
export const writing: ReadonlySignal<boolean> = computed(() => underWay.value > 0);

/**
 * Runs the work while every tab knows that an import is being written: no tab reloads for a newer version, and closing
 * this one is asked about. Within another such work it joins that one's lock: a second request would wait behind
 * whoever waits for the first to end.
 */
export async function whileWriting<T>(work: () => Promise<T>): Promise<T> {
  underWay.value += 1;
  if (underWay.value === 1) {
    addEventListener('beforeunload', warn);
    granted = take();
  }
  try {
    await granted;
    return await work();
  } finally {
    underWay.value -= 1;
    if (underWay.value === 0) {
      removeEventListener('beforeunload', warn);
      release();
    }
  }
}

/** Runs the work at a moment when no tab writes an import; none begins before it returned. */
export async function whenNobodyWrites(work: () => void | Promise<void> = () => undefined): Promise<void> {
  await navigator.locks.request(LOCK, work);
}

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

function take(): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { mode: 'shared' }, () => {
        resolve();
        return new Promise<void>((done) => {
          release = done;
        });
      })
      .catch(reject);
  });
}
