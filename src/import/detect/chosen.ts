import type { Detected } from '../api';

/** What the profile says in place of what is detected; the detected value stays among the alternatives. */
export function chosen<T>(value: T | null | undefined, detected: Detected<T>): Detected<T> {
  if (value === undefined || value === null) return detected;
  const others = detected.alternatives.filter((other) => other.value !== value);
  const own = { value: detected.value, score: detected.confidence, sample: detected.sample ?? '' };
  const alternatives = value === detected.value ? others : [own, ...others];
  return { value, confidence: 1, reason: { code: 'chosen', params: {} }, alternatives };
}
