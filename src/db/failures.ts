import type { Failure, FailureCode } from '../domain/failure';
import type { Result } from '../domain/result';

/** An expected failure on its way up through a Dexie transaction, which only a throw aborts. */
export class BookError extends Error {
  override readonly name = 'BookError';
  readonly failure: Failure;

  constructor(code: FailureCode, params: Failure['params'] = {}) {
    super(code);
    this.failure = { code, params };
  }
}

/** What the browser's errors come to, by name. Dexie wraps them, so every layer is asked (`inner`). */
const BY_NAME: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'book-newer',
  // The connection closes for good when another tab upgrades the book (`versionchange`).
  DatabaseClosedError: 'book-newer',
  NotReadableError: 'unreadable-file',
  NotFoundError: 'unreadable-file',
};

/** Chromium names a full disk only in words, and by several names. */
const FULL_DISK = /no space|disk full|full disk|not enough space|ENOSPC/i;

/**
 * A transaction that the browser aborted without a reason that it would name. Nobody here aborts one but by throwing
 * what then comes up itself, so the store could not write: in the fault runs that was a full disk, each time.
 */
const STORE_GAVE_UP = 'AbortError';

/** The failure that a thrown error stands for; `unexpected` with its words in `params.detail` where it is no known one. */
export function toFailure(error: unknown): Failure {
  const layers = layersOf(error);
  for (const layer of layers) if (layer instanceof BookError) return layer.failure;
  for (const layer of layers) {
    const code = BY_NAME[layer.name];
    if (code !== undefined) return { code, params: {} };
  }
  if (layers.some((layer) => FULL_DISK.test(layer.message) || layer.name === STORE_GAVE_UP))
    return { code: 'disk-full', params: {} };
  const first = layers[0];
  const detail = first === undefined ? String(error) : `${first.name}: ${first.message}`;
  return { code: 'unexpected', params: { detail } };
}

/** Runs what may throw and returns its value, or the failure that its error stands for. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
}

/** The error, what it wraps, and the first of the errors that a bulk call collected; at most ten deep. */
function layersOf(error: unknown): ErrorLike[] {
  const layers: ErrorLike[] = [];
  let at: unknown = error;
  while (isErrorLike(at) && layers.length < 10) {
    layers.push(at);
    at = innerOf(at);
  }
  return layers;
}

function innerOf(error: ErrorLike): unknown {
  if ('inner' in error && error.inner !== undefined && error.inner !== null) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  return 'cause' in error ? error.cause : undefined;
}

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'message' in value &&
  typeof value.message === 'string';
