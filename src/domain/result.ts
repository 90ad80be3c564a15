import type { Failure } from './failure';

/** What a call that can fail in an expected way returns: plain data, safe to send across a worker's boundary. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: Failure['code'], params: Failure['params'] = {}): Result<never> => ({
  ok: false,
  failure: { code, params },
});
