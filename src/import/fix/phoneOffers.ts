import type { Fix } from '../../domain/fix';
import { detectCountry, isWrittenAt } from '../detect/country';
import type { PlanSettings } from '../plan/settings';
import type { Try } from './offers';
import type { Counted } from './values';

/** A country that is known by its code; other texts name none that is known. */
const CODE = /^[A-Z]{2}$/;

/** Countries that are tried beside those that speak for themselves; China's numbers are nearly any. */
const COUNTRIES = ['PL', 'DE', 'CZ', 'UA', 'GB', 'US', 'RU', 'CN'];

/** Where the customers of a country's lists live most often, if not there. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  PL: ['DE', 'CZ', 'UA', 'SK', 'GB'],
  DE: ['AT', 'CH', 'PL', 'CZ', 'NL', 'FR'],
  CZ: ['SK', 'PL', 'DE', 'AT'],
  UA: ['PL', 'RU'],
  GB: ['IE', 'US', 'FR'],
  RU: ['UA', 'BY', 'KZ'],
  US: ['CA', 'GB', 'MX'],
  CN: ['TW', 'HK', 'JP'],
};
/** Whose lists are in Chinese. */
const CHINESE: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO', 'SG']);
/** So many times as many numbers as any other country's must be China's, elsewhere. */
const CLEARLY = 2;
/** Share of what the best country mends that a second one must mend beside it. */
const SECOND = 1 / 3;

/**
 * The country in whose plan most of the numbers are right; a second one only where it mends a third as many others. Where
 * several countries fit alike, the one goes first that the rows themselves name, then that of the numbers' own signs, then a
 * neighbour of the list's.
 *
 * @param countries those that the rows name, with how many name them
 */
export function phoneCountries(
  settings: PlanSettings,
  column: number,
  values: readonly Counted[],
  countries: ReadonlyMap<string, number>,
  promising: Try,
): readonly Fix[] {
  const list = settings.country;
  const named = [...countries]
    .filter(([country]) => CODE.test(country))
    .sort(([, a], [, b]) => b - a)
    .map(([country]) => country);
  const likely = detectCountry(
    values.map(({ value }) => value),
    list,
  );
  const tried = [...new Set([...named, likely, ...(NEIGHBOURS[list] ?? []), ...COUNTRIES])].filter(
    (country) => country !== list,
  );
  const isChinese = [list, ...named].some((country) => CHINESE.has(country));
  const abroad = tried.map((param) => {
    const trial = promising({ kind: 'repair', column, repair: 'phone-country', param });
    // Some plans take nearly any number: what counts is what people there write.
    const own = values.filter(({ value }) => trial?.mends.has(value) && isWrittenAt(value, param));
    return { fix: trial?.offer.fix, param, own };
  });
  type Abroad = (typeof abroad)[number];
  const weight = ({ param }: Abroad, own: readonly Counted[]): number =>
    own.reduce((sum, { count }) => sum + count, 0) / (param === 'CN' && !isChinese ? CLEARLY : 1);
  const [best] = abroad.toSorted((a, b) => weight(b, b.own) - weight(a, a.own));
  if (best?.fix === undefined) return [];
  const beside = (one: Abroad): number =>
    weight(
      one,
      one.own.filter((value) => !best.own.includes(value)),
    );
  const [second] = abroad.toSorted((a, b) => beside(b) - beside(a));
  if (second?.fix === undefined || beside(second) === 0) return [best.fix];
  return beside(second) >= weight(best, best.own) * SECOND ? [best.fix, second.fix] : [best.fix];
}
