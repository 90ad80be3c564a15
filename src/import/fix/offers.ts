import type { Fix } from '../../domain/fix';
import type { IssueCode } from '../../domain/issue';
import type { Offer } from '../fixingApi';
import type { PlanSettings } from '../plan/settings';
import { phoneCountries } from './phoneOffers';
import { REPAIRS_FOR } from './proposals';
import { cellReader } from './reader';
import { type Counted, textsOf, valueTeller } from './values';

/** Different values that one fix names at most: more are no list that a person looks through. */
const MOST_VALUES = 5000;

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

/** What is known beside the values that have a problem. */
export interface Around {
  /** All different values of the column: a fix meets those, too, that are well. */
  readonly all: readonly Counted[];
  /** The countries (ISO 3166-1 alpha-2) that rows with the problem name, with how many name them. */
  readonly countries: ReadonlyMap<string, number>;
}

/** What a fix would do to values that have a problem. */
interface Trial {
  readonly offer: Offer;
  /** Cells that have the problem no more, less those that come to have one. */
  readonly mended: number;
  /** Which values have it no more. */
  readonly mends: ReadonlySet<string>;
}

/** Tries a fix behind those in force; undefined where it mends nothing, or breaks as much. */
export type Try = (fix: Fix) => Trial | undefined;

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
  { all, countries }: Around,
): readonly Offer[] {
  const sample = values.slice(0, SAMPLE);
  const onSample = trialOf(settings, code, sample, all.slice(0, SAMPLE));
  const onAll = trialOf(settings, code, values.slice(0, MOST_VALUES), all);
  const fewest = sample.reduce((sum, { count }) => sum + count, 0) * FEWEST_MENDED;
  const promising: Try = (fix) => {
    const trial = onSample(fix);
    return trial !== undefined && trial.mended >= fewest ? trial : undefined;
  };
  const best = (fixes: readonly Fix[]): Trial[] =>
    fixes
      .flatMap((fix) => promising(fix) ?? [])
      .sort((a, b) => b.mended - a.mended)
      .slice(0, 1)
      .flatMap(({ offer }) => onAll(offer.fix) ?? []);
  const repairs = (REPAIRS_FOR[code] ?? []).map((repair): Fix => ({ kind: 'repair', column, repair }));
  const abroad =
    code === 'invalid-phone' ? phoneCountries(settings, column, sample, countries, promising) : [];
  const trials = [
    ...repairs.flatMap((fix) => onAll(fix) ?? []),
    ...abroad.flatMap((fix) => onAll(fix) ?? []),
    ...(SPLIT_FOR.has(code) ? best(splits(column, values)) : []),
    ...(repairs.length === 0 ? meantWords(settings, column, values).flatMap((fix) => onAll(fix) ?? []) : []),
  ];
  const offers = trials.sort((a, b) => b.mended - a.mended).map(({ offer }) => offer);
  return [...offers, ...lastResorts(settings, column, values, all)];
}

/** How many cells of a column a fix behind those in force changes. */
function changedCells(settings: PlanSettings, fix: Fix, all: readonly Counted[]): number {
  const place = settings.fixes?.length ?? 0;
  const reader = cellReader({ ...settings, fixes: [...(settings.fixes ?? []), fix] });
  return all.reduce(
    (sum, { value, count }) =>
      reader.fixed(fix.column, value)?.by.includes(place) === true ? sum + count : sum,
    0,
  );
}

function trialOf(
  settings: PlanSettings,
  problem: IssueCode,
  values: readonly Counted[],
  all: readonly Counted[],
): Try {
  const place = settings.fixes?.length ?? 0;
  const before = cellReader(settings);
  const concerned = new Set(values.map(({ value }) => value));
  return (fix) => {
    const reader = cellReader({ ...settings, fixes: [...(settings.fixes ?? []), fix] });
    const mends = new Set<string>();
    let mended = 0;
    let example: Offer['example'] | undefined;
    for (const { value, count: cells } of values) {
      const fixed = reader.fixed(fix.column, value);
      if (fixed?.by.includes(place) !== true) continue;
      const { values: texts, problems } = reader.own(fix.column, value);
      if (texts.length === 0 || problems.some(({ code }) => code === problem)) continue;
      mends.add(value);
      mended += cells;
      example ??= { from: value, to: (texts.length > 0 ? texts : textsOf(fixed)).join(', ') };
    }
    if (example === undefined) return;
    let count = 0;
    for (const { value, count: cells } of all) {
      if (reader.fixed(fix.column, value)?.by.includes(place) !== true) continue;
      count += cells;
      const breaks =
        !concerned.has(value) &&
        before.own(fix.column, value).problems.length === 0 &&
        reader.own(fix.column, value).problems.length > 0;
      if (breaks) mended -= cells;
    }
    return mended <= 0 ? undefined : { offer: { fix, count, example }, mended, mends };
  };
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
function lastResorts(
  settings: PlanSettings,
  column: number,
  values: readonly Counted[],
  all: readonly Counted[],
): Offer[] {
  const [first] = values;
  if (first === undefined || values.length > MOST_VALUES) return [];
  const example = { from: first.value, to: '' };
  const pairs = values.map(({ value }): [string, string] => [value, '']);
  const fixes: Fix[] = [
    { kind: 'map', column, pairs },
    { kind: 'skip', column, values: values.map(({ value }) => value) },
  ];
  return fixes.map((fix) => ({ fix, count: changedCells(settings, fix, all), example }));
}
