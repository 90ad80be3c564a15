import type { FieldValues } from '../../domain/fields';
import type { Other } from './finder';
import { type Likeness, likenessOf } from './likeness';

/** Whom a row is likely the same as. */
export interface Likeliest extends Likeness {
  readonly other: Other;
}

/** Of those whom a row is compared with, the likeliest; the first of several. Undefined where it is none of them. */
export function likeliestOf(
  values: FieldValues,
  others: readonly Other[],
  valuesOf: (other: Other) => FieldValues | undefined,
): Likeliest | undefined {
  let best: Likeliest | undefined;
  for (const other of others) {
    const theirs = valuesOf(other);
    const found = theirs === undefined ? null : likenessOf(values, theirs);
    if (found !== null && found.likeness > (best?.likeness ?? 0)) best = { other, ...found };
  }
  return best;
}
