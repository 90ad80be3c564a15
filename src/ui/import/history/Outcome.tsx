import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import type { Counts } from '../../../import/api';
import { t } from '../../i18n';
import { isStopped } from '../report/can';
import { customersOf } from '../report/customersOf';
import { PARTS } from '../report/Equation';
import { CLOSED, reportUrl } from '../report/view';

/** What became of an import's rows: the terms of its sum that are not nothing, each leading to its list, and its customers. */
export function Outcome({ job }: { job: ImportJob }): JSX.Element {
  const { report, jobId, hasRows, state, source, undo } = job;
  return (
    <ul class="his-terms">
      {PARTS.filter(({ key }) => report[key] > 0).map(({ key, tone }) => {
        const text = t(key === 'pending' && isStopped(job) ? 'history.term-left' : `history.term-${key}`, {
          n: report[key],
        });
        return (
          <li key={key} data-tone={tone}>
            {hasRows ? <a href={reportUrl(jobId, { ...CLOSED, rows: key })}>{text}</a> : <span>{text}</span>}
          </li>
        );
      })}
      {state === 'undone' && undo !== undefined && undo.keptCustomers > 0 && (
        <li data-tone="warning">
          <a href={reportUrl(jobId)}>{t('history.term-kept', { n: undo.keptCustomers })}</a>
        </li>
      )}
      {state !== 'undone' && report.created + report.updated > 0 && (
        <li>
          <a
            class="his-customers"
            href={customersOf({ jobId }, 'updated')}
            aria-label={t('history.customers-of', { name: source.name })}
          >
            {t('history.customers')}
          </a>
        </li>
      )}
    </ul>
  );
}

/** The sum of several imports. */
export function SumOf({ jobs }: { jobs: readonly ImportJob[] }): JSX.Element {
  const total = (key: keyof Counts): number => jobs.reduce((sum, { report }) => sum + report[key], 0);
  return (
    <ul class="his-terms">
      {PARTS.filter(({ key }) => total(key) > 0).map(({ key, tone }) => (
        <li key={key} data-tone={tone}>
          <span>{t(`history.term-${key}`, { n: total(key) })}</span>
        </li>
      ))}
    </ul>
  );
}
