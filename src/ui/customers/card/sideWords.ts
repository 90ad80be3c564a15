/** Activities and opportunities in words. */
import { dayNumber, localDay } from '../../../domain/day';
import type { Activity, Opportunity, SideChange } from '../../../domain/side';
import { namesOutcome, outcomeOf, pipelineOf } from '../../../domain/stage';
import { formatDate, formatInstant, t } from '../../i18n';
import { lengthText, nearDay, timeText } from '../../locale';
import { money, stageName } from '../../opportunities/words';
import { vocabulary } from '../../vocabulary';
import type { Told } from './details';

/** A day as people speak of it. */
export function dayWord(day: string): string {
  const today = localDay();
  return nearDay(day, today, dayNumber(day) - dayNumber(today));
}

const amountText = (amount: string, currency?: string): string => money(Number(amount), currency);

/** Whether an opportunity is open, won or lost. */
export function outcomeIn({ pipeline, stage }: Pick<Opportunity, 'pipeline' | 'stage'>) {
  const found = pipelineOf(vocabulary.value.pipelines, pipeline);
  return found === undefined ? 'open' : outcomeOf(found, stage);
}

/** That an opportunity is won or lost, and when it was; empty for an open one. */
export function closedText(one: Opportunity): string {
  const outcome = outcomeIn(one);
  if (outcome === 'open') return '';
  return one.closedAt === undefined
    ? t(`card.outcome-is-${outcome}`)
    : t(`card.${outcome}-on`, { date: formatDate(one.closedAt) });
}

/**
 * What there is to say of an opportunity beside `closedText`: its pipeline where there are several, its stage unless that
 * says the same, the amount, and when an open one is expected, or why one was lost.
 */
export function opportunityFacts(one: Opportunity): string[] {
  const { pipelines } = vocabulary.value;
  const outcome = outcomeIn(one);
  const { closeDate, expectedRevenue, reason } = one;
  const known = pipelines.find(({ id }) => id === one.pipeline);
  const stage = stageName(one.pipeline, one.stage);
  return [
    ...(pipelines.length > 1 && known !== undefined ? [known.name] : []),
    ...(namesOutcome(stage, outcome) ? [] : [stage]),
    ...(expectedRevenue === undefined ? [] : [amountText(expectedRevenue, one.currency)]),
    ...(outcome === 'open' && closeDate !== undefined
      ? [t('card.expected', { date: formatDate(closeDate) })]
      : []),
    ...(outcome === 'lost' && reason !== undefined ? [reason] : []),
  ];
}

/** When, how long, where and whose an activity is. */
export const activityFacts = ({ time, minutes, place, owner }: Activity): string[] => [
  ...(time === undefined ? [] : [timeText(time)]),
  ...(minutes === undefined ? [] : [lengthText(Number(minutes))]),
  ...(place === undefined ? [] : [place]),
  ...(owner === undefined ? [] : [owner]),
];

/** A stage's name, of whichever pipeline it is. */
const stageCalled = (stage: string): string =>
  vocabulary.value.pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === stage)?.name ?? stage;

/** One changed field of an opportunity or activity in words. */
export function toldSide({ field, before, after }: SideChange): Told {
  const show = (value: string | undefined): string => {
    if (value === undefined) return '';
    switch (field) {
      case 'stage':
        return stageCalled(value);
      case 'pipeline':
        return pipelineOf(vocabulary.value.pipelines, value)?.name ?? value;
      case 'kind':
        return t(`activity.${value as Activity['kind']}`);
      case 'state':
        return value === 'done' ? t('activity.done') : t('card.planned');
      case 'date':
      case 'closeDate':
      case 'closedAt':
      case 'endDate':
        return formatDate(value);
      case 'doneAt':
        return formatInstant(value, 'long');
      case 'expectedRevenue':
        return amountText(value);
      case 'minutes':
      case 'remind':
        return lengthText(Number(value));
      case 'priority':
        return t(`task.priority-${value as NonNullable<Activity['priority']>}`);
      default:
        return value;
    }
  };
  return { key: field, label: t(`card.side-${field}`), before: show(before), after: show(after) };
}
