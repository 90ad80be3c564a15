import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import type { Result } from '../../../domain/result';

export interface Answer<T> {
  /** The last one of this question; null before the first. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/**
 * What a call answers. Another `key` is another question and begins anew; a grown `revision` asks the same once more,
 * and what was answered stays in its place until then. Answers that come too late are dropped.
 */
export function useAnswer<T>(
  key: string,
  revision: number,
  call: () => Promise<Result<T> | null>,
): Answer<T> {
  const [answer, setAnswer] = useState<{ key: string; result: Result<T> | null }>({ key, result: null });
  const [times, setTimes] = useState(0);
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    let stale = false;
    void latest.current().then((result) => {
      if (!stale && result !== null) setAnswer({ key, result });
    });
    return () => {
      stale = true;
    };
  }, [key, revision, times]);
  const result = answer.key === key ? answer.result : null;
  return {
    value: result?.ok === true ? result.value : null,
    failure: result?.ok === false ? result.failure : null,
    again: () => setTimes((before) => before + 1),
  };
}
