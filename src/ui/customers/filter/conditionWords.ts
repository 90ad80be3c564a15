import type { FieldKey } from '../../../domain/fields';
import type { ActivityWhere, Asked, Condition, Period, Span, Test } from '../../../domain/filter';
import { FACTS } from '../../../domain/filter';
import { jobs } from '../../book';
import { fieldLabel, kindOfField, showValue } from '../../fields';
import { formatDate, formatNumber, t } from '../../i18n';
import { vocabulary } from '../../vocabulary';
import { searchedBy } from '../segment';

/** What a condition says, as people say it; a general word for one that is none. */
export function conditionWords(condition: Condition): string {
  try {
    return wordsOf(condition);
  } catch {
    return t('filter.unreadable'); // it came with an address: the book says what is wrong
  }
}

/** What a field, or what the book knows beside its fields, is called. */
export const askedLabel = (asked: Asked): string =>
  (FACTS as readonly string[]).includes(asked)
    ? t(`filter.fact-${asked as (typeof FACTS)[number]}`)
    : fieldLabel(asked as FieldKey);

const isJob = (asked: Asked): boolean =>
  asked === 'importedBy' || asked === 'lastImport' || asked === 'touchedBy';

/** A value as people read it: an import by its file. */
export function askedValue(asked: Asked, value: string): string {
  if (value === '') return t('customers.not-set');
  if (isJob(asked)) return jobs.value.get(value)?.source.name ?? '…';
  return showValue(asked as FieldKey, value);
}

export const isDateAsked = (asked: Asked): boolean =>
  asked === 'lastContact' ||
  asked === 'nextActivity' ||
  asked === 'updatedAt' ||
  (!isJob(asked) && kindOfField(asked as FieldKey) === 'date');

function wordsOf(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.map(inner).join(` ${t('filter.and')} `);
    case 'any':
      return searched(condition) ?? condition.of.map(inner).join(` ${t('filter.or')} `);
    case 'not':
      return notWords(condition.of);
    case 'field':
      return fieldWords(condition.field, condition.test);
    default:
      return t('filter.has', { what: sideWords(condition) });
  }
}

/** Inside another one; several in brackets. */
const inner = (condition: Condition): string =>
  (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1 && !searchedBy(condition)
    ? `(${wordsOf(condition)})`
    : wordsOf(condition);

const searched = (condition: Condition): string | undefined => {
  const text = searchedBy(condition);
  return text === undefined ? undefined : `“${text}”`;
};

function notWords(condition: Condition): string {
  if (condition.kind === 'not') return wordsOf(condition.of);
  if (condition.kind === 'activity' || condition.kind === 'opportunity')
    return t('filter.has-no', { what: sideWords(condition) });
  if (condition.kind === 'field') {
    const { field, test } = condition;
    const name = askedLabel(field);
    if (field === 'lastContact' && test.is === 'date' && 'last' in test.in)
      return t('filter.silent', { n: test.in.last });
    if (test.is === 'empty') return t('filter.is-filled', { field: name });
    if (test.is === 'contains') return t('filter.contains-not', { field: name, text: test.text });
    if (test.is === 'starts') return t('filter.starts-not', { field: name, text: test.text });
    if (test.is === 'number') return t('filter.is-not', { field: name, values: spanWords(test) });
    if (test.is === 'date') return t('filter.is-not', { field: name, values: periodWords(test.in) });
    if (test.is === 'one-of')
      return t('filter.is-not', { field: name, values: valueWords(field, test.values) });
  }
  return t('filter.not', { what: wordsOf(condition) });
}

const valueWords = (field: Asked, values: readonly string[]): string =>
  listed(values, (value) => askedValue(field, value));

/** Values one after the other; a word where a condition names none. */
const listed = <T>(values: readonly T[], nameOf: (value: T) => string): string =>
  values.length === 0 ? t('filter.none-chosen') : values.map(nameOf).join(', ');

function fieldWords(asked: Asked, test: Test): string {
  const field = askedLabel(asked);
  switch (test.is) {
    case 'one-of':
      return t('filter.is', { field, values: valueWords(asked, test.values) });
    case 'empty':
      return asked === 'nextActivity' ? t('filter.nothing-planned') : t('filter.is-empty', { field });
    case 'contains':
      return t('filter.contains', { field, text: test.text });
    case 'starts':
      return t('filter.starts', { field, text: test.text });
    case 'number':
      return t('filter.is', { field, values: spanWords(test) });
    case 'date':
      return t('filter.is', { field, values: periodWords(test.in) });
  }
}

/** How much, or how many. */
function spanWords({ from, to }: Span): string {
  if (from !== undefined && to !== undefined)
    return t('filter.between', { from: formatNumber(from), to: formatNumber(to) });
  if (from !== undefined) return t('filter.at-least', { from: formatNumber(from) });
  return to === undefined ? t('filter.any-number') : t('filter.at-most', { to: formatNumber(to) });
}

/** A stretch of days. */
export function periodWords(period: Period): string {
  if ('last' in period) return t('filter.last-days', { n: period.last });
  if ('next' in period) return t('filter.next-days', { n: period.next });
  if ('before' in period) return t('filter.before-days', { n: period.before });
  if ('this' in period) return t(`filter.this-${period.this}`);
  const { from, to } = period;
  if (from !== undefined && to !== undefined)
    return t('filter.between', { from: formatDate(from), to: formatDate(to) });
  if (from !== undefined) return t('filter.since', { from: formatDate(from) });
  return to === undefined ? t('filter.any-day') : t('filter.until', { to: formatDate(to) });
}

function sideWords(condition: Extract<Condition, { kind: 'activity' | 'opportunity' }>): string {
  const { count } = condition;
  const parts = condition.kind === 'activity' ? activityWords(condition.where) : opportunityWords(condition);
  if (count !== undefined) parts.push(t('filter.counted', { span: spanWords(count) }));
  const what = t(condition.kind === 'activity' ? 'filter.activities' : 'filter.opportunities');
  return parts.length === 0 ? what : `${what} (${parts.join(' · ')})`;
}

function activityWords({ kinds, state, owner, day }: ActivityWhere): string[] {
  const parts: string[] = [];
  if (state !== undefined) parts.push(t(`filter.state-${state}`));
  if (kinds !== undefined) parts.push(listed(kinds, (kind) => t(`filter.kind-${kind}`)));
  if (day !== undefined) parts.push(periodWords(day));
  if (owner !== undefined) parts.push(named('owner', owner, ownerName));
  return parts;
}

function opportunityWords({ where, revenue }: Extract<Condition, { kind: 'opportunity' }>): string[] {
  const { outcome, pipeline, stage, owner, closed, expected } = where;
  const parts: string[] = [];
  if (outcome !== undefined) parts.push(listed(outcome, (one) => t(`filter.outcome-${one}`)));
  if (pipeline !== undefined) parts.push(named('pipeline', [pipeline], pipelineName));
  if (stage !== undefined) parts.push(named('stage', stage, stageName));
  if (expected !== undefined) parts.push(t('filter.expected-in', { period: periodWords(expected) }));
  if (closed !== undefined) parts.push(t('filter.closed-in', { period: periodWords(closed) }));
  if (revenue !== undefined) parts.push(t('filter.worth', { span: spanWords(revenue) }));
  if (owner !== undefined) parts.push(named('owner', owner, ownerName));
  return parts;
}

const named = (
  part: 'owner' | 'pipeline' | 'stage',
  values: readonly string[],
  nameOf: (value: string) => string,
): string => t('filter.is', { field: t(`filter.${part}`), values: listed(values, nameOf) });

export const ownerName = (name: string): string => name || t('customers.not-set');

/** What a pipeline is called; a word for one that is no more. */
export const pipelineName = (id: string): string =>
  vocabulary.value.pipelines.find((pipeline) => pipeline.id === id)?.name ?? t('filter.gone');

/** What a stage is called; a word for one that is no more. */
export const stageName = (id: string): string =>
  vocabulary.value.pipelines.flatMap(({ stages }) => stages).find((stage) => stage.id === id)?.name ??
  t('filter.gone');
