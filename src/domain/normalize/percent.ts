import type { Normalizer } from './normalizer';
import { normalizeNumber } from './number';
import { clean, refuse } from './result';

/** A whole per cent from 0 to 100, with or without its sign. */
export const normalizePercent: Normalizer = (raw, context) => {
  const read = normalizeNumber(raw, context);
  if (read.problem !== null || read.value === '') return read;
  const share = Number(read.value);
  return Number.isInteger(share) && share >= 0 && share <= 100
    ? clean(String(share))
    : refuse('invalid-value');
};
