import { type FieldKey, fieldSpec } from '../../domain/fields';
import { type NormalizedField, normalizeField } from '../../domain/normalize';
import type { NormalizeContext } from '../../domain/normalize/normalizer';
import { QUICK, type Quick } from '../../domain/normalize/quick';
import { withOwn } from '../../domain/ownFields';
import type { ColumnFixes } from '../fix/cell';
import { cleanFixed } from '../fix/reader';
/** What a cell comes to: one value without a problem, as most do, or whatever else. */
export type Cleaned = string | NormalizedField;

/** Distinct values that are remembered of one column. */
const MOST_VALUES = 1024;

/** After so many cells a column is judged: one whose values hardly repeat is not worth remembering. */
const TRIAL_CELLS = 2048;

/** Places for the values that were met last, found by a few of their letters: cheaper than the hash of a whole text. */
const PLACES = 512;

function placeOf(raw: string): number {
  const last = raw.length - 1;
  const letters = raw.charCodeAt(0) * 31 + raw.charCodeAt(last) * 7 + raw.charCodeAt(last >> 1) * 131;
  return (letters + raw.length * 17) & (PLACES - 1);
}

/**
 * Cleans the cells of one column. Cities, statuses, owners, companies repeat down a list, so what a text came to is
 * remembered while that pays: the cleaning of such a column is a look-up, and gives the same text again and again.
 *
 * @param how with the fixes of the column; not its `own` field gets just what is split off for it
 */
export function columnCleaner(
  field: FieldKey,
  about: NormalizeContext,
  { fixes, own = true }: { readonly fixes?: ColumnFixes | undefined; readonly own?: boolean } = {},
): (raw: string) => Cleaned {
  const context = withOwn(field, about);
  const { many, kind: usual } = fieldSpec(field);
  const kind = context.own?.kind ?? usual;
  // A text of a field that holds several may have to be split.
  const quick: Quick | undefined = many && kind === 'text' ? undefined : QUICK[kind];
  const cleanText = (raw: string): Cleaned =>
    raw === '' ? NOTHING : (quick?.(raw, context) ?? normalizeField(field, raw, context));
  const clean = fixes === undefined ? cleanText : cleanerOfFixed(field, context, fixes, own, cleanText);
  const lastRaw = new Array<string>(PLACES).fill('');
  const lastCleaned = new Array<Cleaned>(PLACES).fill(NOTHING);
  let known: Map<string, Cleaned> | null = new Map();
  let cells = 0;
  let hits = 0;
  return (raw) => {
    if (known === null || raw === '') return clean(raw);
    const place = placeOf(raw);
    cells++;
    if (lastRaw[place] === raw) {
      hits++;
      return lastCleaned[place] ?? NOTHING;
    }
    const found = known.get(raw);
    if (found !== undefined) hits++;
    const cleaned = found ?? clean(raw);
    if (cells >= TRIAL_CELLS && hits * 2 < cells) {
      known = null;
      return cleaned;
    }
    if (found === undefined && known.size < MOST_VALUES) known.set(raw, cleaned);
    lastRaw[place] = raw;
    lastCleaned[place] = cleaned;
    return cleaned;
  };
}

function cleanerOfFixed(
  field: FieldKey,
  context: NormalizeContext,
  fixes: ColumnFixes,
  own: boolean,
  clean: (raw: string) => Cleaned,
): (raw: string) => Cleaned {
  return (raw) => {
    const fixed = fixes.of(raw);
    if (fixed === null) return own ? clean(raw) : NOTHING;
    const [only, ...others] = fixed.parts;
    if (own && only !== undefined && others.length === 0 && !fixed.over && fixed.rest.length === 0)
      return clean(only);
    return cleanFixed(fixed, own, field, (text) => normalizeField(field, text, context));
  };
}

const NOTHING: NormalizedField = { values: [], problems: [] };
