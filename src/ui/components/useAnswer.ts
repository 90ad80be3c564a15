import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import type { Result } from '../../domain/result';
import { bookStatus } from '../book';

interface Answer<T> {
  /** The last answer; the one before stays while the next is on its way; null before the first. */
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** What was asked of the book, and what stands in its way. */
export interface Asked<T> extends Answer<T> {
  /** Shows what a write has just answered, at once. */
  readonly take: (value: T) => void;
  /** Asks once more. */
  readonly again: () => void;
}

/**
 * What the book answers to a question: asked again when `key` changes or anything was written.
 * @param key null: not to be asked yet, for the book answers one question after the other.
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<Result<T>>): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, failure: null });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((old) => old + 1), []);
  const revision = bookStatus.value?.revision;
  const asked = useRef<string | null>(null);
  const latest = useRef<object | null>(null);
  const question = key === null ? null : `${turn} ${revision} ${key}`;
  // At once and not in an effect: the book looks for the answer while the page is being drawn.
  if (asked.current !== question) {
    asked.current = question;
    const mine = {};
    latest.current = mine;
    if (question !== null)
      void ask().then((result) => {
        if (latest.current !== mine) return;
        setAnswer((old) =>
          result.ok ? { value: result.value, failure: null } : { value: old.value, failure: result.failure },
        );
      });
  }
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  return { ...answer, again, take: (value) => setAnswer({ value, failure: null }) };
}
