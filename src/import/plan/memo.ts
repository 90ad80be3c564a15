import type { FieldKey } from '../../domain/fields';
import { type NormalizedField, normalizeField } from '../../domain/normalize';
import type { NormalizeContext } from '../../domain/normalize/normalizer';

/** Distinct values that are remembered of one column. */
const MOST_VALUES = 1024;

/** After so many cells a column is judged: one whose values hardly repeat is not worth remembering. */
const TRIAL_CELLS = 2048;

/**
 * Cleans the cells of one column. Cities, statuses, owners, companies repeat down a list, so what a text came to is
 * remembered while that pays: the cleaning of such a column is a look-up.
 */
export function columnCleaner(field: FieldKey, context: NormalizeContext): (raw: string) => NormalizedField {
  let known: Map<string, NormalizedField> | null = new Map();
  let cells = 0;
  let hits = 0;
  return (raw) => {
    if (known === null) return normalizeField(field, raw, context);
    const found = known.get(raw);
    cells++;
    if (found !== undefined) {
      hits++;
      return found;
    }
    const cleaned = normalizeField(field, raw, context);
    if (cells === TRIAL_CELLS && hits * 2 < TRIAL_CELLS) known = null;
    else if (known.size < MOST_VALUES) known.set(raw, cleaned);
    return cleaned;
  };
}
