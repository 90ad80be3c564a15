import type { Fix } from '../../domain/fix';
import type { IssueCode } from '../../domain/issue';
import { detectCountry } from '../detect/country';
import type { Offer } from '../fixingApi';
import type { PlanSettings } from '../plan/settings';
import { REPAIRS_FOR } from './proposals';
import { cellReader } from './reader';
import { type Counted, textsOf, valueTeller } from './values';

/** Different values that one fix names at most: more are no list that a person looks through. */
const MOST_VALUES = 5000;

/** Countries whose phones are tried beside the one that the numbers speak for, those that take nearly any number last. */
const COUNTRIES = ['PL', 'DE', 'CZ', 'UA', 'GB', 'RU', 'US', 'CN'];
/** How many of them are offered. */
const MOST_COUNTRIES = 3;

/** What people put between two values in one cell, the surest first. */
const SEPARATORS = [
  ...[' / ', ';', '|', '\n', ' lub ', ' oraz ', ' or ', ' and ', ' или ', ' и ', '、', '；', '，'],
  ...['/', ',', ' - ', ' '],
];
const SPLIT_FOR: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'invalid-phone',
  'invalid-email',
  'unknown-value',
]);

/** Values by which several fixes of a kind are compared, and the share of them that one has to mend to be tried on all. */
const SAMPLE = 200;
const FEWEST_MENDED = 0.02;

/** What a fix would do to values that have a problem. */
interface Trial {
  readonly offer: Offer;
  /** Cells that have the problem no more. */
  readonly mended: number;
}

/**
 * Acts on many values of a column that have the same problem: what mends most of them first, then clearing them and
 * leaving their rows out.
 *
 * @param values all different values of the column that have the problem
 */
export function offersFor(
  settings: PlanSettings,
  column: number,
  code: IssueCode,
  values: readonly Counted[],
): readonly Offer[] {
  const sample = values.slice(0, SAMPLE);
  const onSample = trialOf(settings, code, sample);
  const onAll = trialOf(settings, code, values.slice(0, MOST_VALUES));
  const fewest = sample.reduce((sum, { count }) => sum + count, 0) * FEWEST_MENDED;
  const one = (fixes: readonly Fix[], most = 1): Trial[] =>
    fixes
      .flatMap((fix) => onSample(fix) ?? [])
      .filter(({ mended }) => mended >= fewest)
      .sort((a, b) => b.mended - a.mended)
      .slice(0, most)
      .flatMap(({ offer }) => onAll(offer.fix) ?? []);
  const repairs = (REPAIRS_FOR[code] ?? []).map((repair): Fix => ({ kind: 'repair', column, repair }));
  const trials = [
    ...repairs.flatMap((fix) => onAll(fix) ?? []),
    ...(code === 'invalid-phone' ? one(countryFixes(settings, column, values), MOST_COUNTRIES) : []),
    ...(SPLIT_FOR.has(code) ? one(splits(column, values)) : []),
    ...(repairs.length === 0 ? meantWords(settings, column, values).flatMap((fix) => onAll(fix) ?? []) : []),
  ];
  const offers = trials.sort((a, b) => b.mended - a.mended).map(({ offer }) => offer);
  return [...offers, ...lastResorts(column, values)];
}

/** Tries fixes behind those in force; undefined where one mends nothing. */
function trialOf(
  settings: PlanSettings,
  problem: IssueCode,
  values: readonly Counted[],
): (fix: Fix) => Trial | undefined {
  const fixes = settings.fixes ?? [];
  return (fix) => {
    const reader = cellReader({ ...settings, fixes: [...fixes, fix] });
    let count = 0;
    let mended = 0;
    let example: Offer['example'] | undefined;
    for (const { value, count: cells } of values) {
      const fixed = reader.fixed(fix.column, value);
      if (fixed?.by.includes(fixes.length) !== true) continue;
      count += cells;
      const { values: texts, problems } = reader.own(fix.column, value);
      if (texts.length === 0 || problems.some(({ code }) => code === problem)) continue;
      mended += cells;
      example ??= { from: value, to: (texts.length > 0 ? texts : textsOf(fixed)).join(', ') };
    }
    return example === undefined ? undefined : { offer: { fix, count, example }, mended };
  };
}

function countryFixes(settings: PlanSettings, column: number, values: readonly Counted[]): Fix[] {
  const likely = detectCountry(
    values.map(({ value }) => value),
    settings.country,
  );
  const countries = new Set([likely, ...COUNTRIES]);
  countries.delete(settings.country);
  return [...countries].map((param) => ({ kind: 'repair', column, repair: 'phone-country', param }));
}

const splits = (column: number, values: readonly Counted[]): Fix[] =>
  SEPARATORS.filter((separator) => values.some(({ value }) => value.includes(separator))).map(
    (separator): Fix => ({ kind: 'split', column, separator, into: null }),
  );

/** What each value was probably meant to be, as one table. */
function meantWords(settings: PlanSettings, column: number, values: readonly Counted[]): Fix[] {
  const tell = valueTeller(settings);
  const pairs = values.slice(0, MOST_VALUES).flatMap((counted): [string, string][] => {
    const { proposal } = tell(column, counted);
    return proposal === null ? [] : [[counted.value, proposal]];
  });
  return pairs.length === 0 ? [] : [{ kind: 'map', column, pairs }];
}

/** Clearing the values, and leaving their rows out: always possible, and mends nothing. */
function lastResorts(column: number, values: readonly Counted[]): Offer[] {
  const [first] = values;
  if (first === undefined || values.length > MOST_VALUES) return [];
  const count = values.reduce((sum, value) => sum + value.count, 0);
  const example = { from: first.value, to: '' };
  const pairs = values.map(({ value }): [string, string] => [value, '']);
  return [
    { fix: { kind: 'map', column, pairs }, count, example },
    { fix: { kind: 'skip', column, values: values.map(({ value }) => value) }, count, example },
  ];
}
