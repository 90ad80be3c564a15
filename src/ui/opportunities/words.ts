import type { Amount } from '../../domain/dealSums';
import { pipelineOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { formatNumber, t } from '../i18n';
import { vocabulary } from '../vocabulary';

/** Money as the language writes it, without decimals where there are none. */
export function money(units: number, currency: string | undefined): string {
  const digits = Number.isInteger(units) ? 0 : 2;
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return currency === undefined || !/^[A-Z]{3}$/.test(currency)
    ? formatNumber(units, decimals)
    : formatNumber(units, { ...decimals, style: 'currency', currency });
}

/** Sums of each currency, one after another: they are never added up. */
export const moneys = (amounts: readonly Amount[], what: 'sum' | 'weighted' = 'sum'): string =>
  amounts.map((amount) => money(amount[what], amount.currency)).join(' · ');

/** A probability or a share, 0 to 100. */
export const percent = (value: number): string => formatNumber(value / 100, { style: 'percent' });

/** The pipeline of an id; undefined for one that is no more. */
export const pipelineCalled = (id: string): Pipeline | undefined =>
  pipelineOf(vocabulary.value.pipelines, id);

/** What a stage is called; one that is no more says so. */
export const stageName = (pipeline: string, stage: string): string =>
  pipelineCalled(pipeline)?.stages.find(({ id }) => id === stage)?.name ?? t('deal.no-stage');

/** Money where there is little room: `PLN 1.2M`, without its decimals. */
export function compactMoney(units: number, currency: string): string {
  const compact = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return /^[A-Z]{3}$/.test(currency)
    ? formatNumber(units, { ...compact, style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    : formatNumber(units, compact);
}
