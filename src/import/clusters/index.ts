import { withoutMarks } from '../../domain/normalize/words';

/** A value and in how many cells it stands. */
export interface Weighed {
  readonly value: string;
  readonly count: number;
}

/** Values that are likely one, the one that they would become first. */
export interface Cluster {
  readonly values: readonly Weighed[];
}

/** Values that are written with the same words, in whatever order, case and punctuation (OpenRefine's fingerprint). */
export function clustersOf(values: readonly Weighed[]): readonly Cluster[] {
  const byKey = new Map<string, Weighed[]>();
  for (const one of values) {
    const words = new Set(withoutMarks(one.value).split(/[^\p{L}\p{N}]+/u));
    words.delete('');
    const key = [...words].sort().join(' ');
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return [...byKey.values()]
    .filter(({ length }) => length > 1)
    .map((alike) => ({ values: alike.toSorted((a, b) => b.count - a.count) }));
}
