import type { Signal } from '@preact/signals';

/** Remembers what signals hold; the answer puts it back into all of them. */
export function keep(signals: readonly Signal[]): () => void {
  const kept = signals.map((known) => [known, known.value] as const);
  return () => {
    for (const [known, value] of kept) known.value = value;
  };
}
