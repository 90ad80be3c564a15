import { addMonths } from './day';
import { type DealGroup, together } from './dealSums';

/** What is expected, and what came, in one month and one currency. */
export interface ForecastRow {
  /** `YYYY-MM`; or open ones whose month is over, later than all months shown, or without a day. */
  readonly month: string;
  readonly place: 'overdue' | 'month' | 'later' | 'undated';
  /** How many are open. */
  readonly open: number;
  /** Their sum, and the same weighted by probability. */
  readonly sum: number;
  readonly weighted: number;
  readonly wonCount: number;
  readonly won: number;
}

interface Span {
  /** So many months before this one, and after it. */
  readonly back: number;
  readonly ahead: number;
}

/**
 * The months of a forecast, without a gap: what was won in each, and what is expected in each to come.
 * @param groups by `month`.
 * @param today ISO day.
 */
export function forecastOf(
  groups: readonly DealGroup[],
  currency: string,
  today: string,
  { back, ahead }: Span,
): readonly ForecastRow[] {
  const now = today.slice(0, 7);
  const monthAt = (months: number): string => addMonths(`${now}-01`, months).slice(0, 7);
  const [first, last] = [monthAt(-back), monthAt(ahead)];
  const placeOf = ({ keys: [month = ''], outcome }: DealGroup): string | null => {
    if (outcome === 'lost') return null;
    if (outcome === 'won') return month >= first && month <= last ? month : null;
    if (month === '') return 'undated';
    if (month < now) return 'overdue';
    return month > last ? 'later' : month;
  };
  const rowOf = (place: ForecastRow['place'], month: string): ForecastRow => {
    const here = groups.filter((group) => placeOf(group) === (place === 'month' ? month : place));
    const open = together(here.filter(({ outcome }) => outcome === 'open'));
    const won = together(here.filter(({ outcome }) => outcome === 'won'));
    const ofCurrency = open.amounts.find((amount) => amount.currency === currency);
    return {
      ...{ month, place, open: open.count, wonCount: won.count },
      ...{ sum: ofCurrency?.sum ?? 0, weighted: ofCurrency?.weighted ?? 0 },
      won: won.amounts.find((amount) => amount.currency === currency)?.sum ?? 0,
    };
  };
  const months = Array.from({ length: back + ahead + 1 }, (_, at) => rowOf('month', monthAt(at - back)));
  const rest = (['overdue', 'later', 'undated'] as const).map((place) => rowOf(place, ''));
  const [overdue, later, undated] = rest.map((row) => (row.open > 0 ? [row] : []));
  return [...(overdue ?? []), ...months, ...(later ?? []), ...(undated ?? [])];
}

/** The currencies of some groups, that of the largest sum first. */
export const currenciesOf = (groups: readonly DealGroup[]): readonly string[] =>
  together(groups).amounts.map(({ currency }) => currency);
