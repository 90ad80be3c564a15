import type { JSX } from 'preact';
import type { ImportJob, JobState } from '../../../db/api';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { failureTitle } from '../../components/FailureNotice';
import { Progress } from '../../components/Notice';
import { Pill } from '../../components/Pill';
import type { Tone } from '../../components/tone';
import { fileSize } from '../../fileSize';
import { formatInstant, formatNumber, t } from '../../i18n';
import { canDo, redoneAt } from '../report/can';
import { durationText } from '../report/duration';
import { shortFingerprint } from '../report/Fingerprint';
import { reportUrl } from '../report/view';
import { resume, settle, stopWork, workFailures, works } from '../report/work';
import { isOpenTest, TestActs } from '../trial/TestActs';
import { TestPill } from '../trial/TestPill';
import { Outcome } from './Outcome';

export const STATE_TONES: Readonly<Record<JobState, Tone>> = {
  running: 'update',
  interrupted: 'warning',
  done: 'new',
  cancelled: 'warning',
  undone: 'unchanged',
};

/** One import in the history: what, who, when, what became of it, and what can be done with it. */
export function JobLine(props: {
  job: ImportJob;
  /** Stands under its folder. */
  inside?: boolean;
  onUndo: (job: ImportJob) => void;
}): JSX.Element {
  const { job, inside = false } = props;
  const { report, source, state } = job;
  const facts = [
    fileSize(source.size),
    ...(source.fingerprint === undefined ? [] : [shortFingerprint(source.fingerprint)]),
  ];
  const aside = [
    ...(job.by === '' ? [] : [job.by]),
    ...(report.durationMs > 0 ? [durationText(report.durationMs)] : []),
  ];
  const again = redoneAt(job);
  return (
    <tr class="his-job" data-inside={inside ? '' : undefined}>
      <td class="imp-number his-no" data-label={t('history.number')}>
        {formatNumber(job.number)}
      </td>
      <td>
        <a class="imp-history-file" href={reportUrl(job.jobId)}>
          {source.name}
        </a>
        <small>{facts.join(' · ')}</small>
      </td>
      <td>
        <time dateTime={job.startedAt}>{formatInstant(job.startedAt, 'long')}</time>
        {aside.length > 0 && <small>{aside.join(' · ')}</small>}
        {again !== undefined && <small>{t('history.again', { when: formatInstant(again, 'long') })}</small>}
      </td>
      <td class="imp-number" data-label={t('history.rows')}>
        {formatNumber(report.rows)}
      </td>
      <td>
        <Outcome job={job} />
        {(state === 'interrupted' || state === 'running') && (
          <small>{t('report.done-of', { done: job.done, total: report.rows })}</small>
        )}
      </td>
      <td>
        <span class="his-states">
          <Pill tone={STATE_TONES[state]}>{t(`history.${state}`)}</Pill>
          <TestPill job={job} />
        </span>
      </td>
      <td class="imp-history-act">
        <Actions job={job} onUndo={props.onUndo} />
      </td>
    </tr>
  );
}

function Actions({ job, onUndo }: { job: ImportJob; onUndo: (job: ImportJob) => void }): JSX.Element {
  const clients = useClients();
  const { jobId, source } = job;
  const { name } = source;
  const work = works.value.get(jobId);
  const failed = workFailures.value.get(jobId);
  const can = canDo(job);
  if (work !== undefined && work.kind !== 'prove') {
    const { progress } = work;
    const label = t('report.stop');
    return (
      <span class="his-working">
        <Progress label={name} {...(progress !== null && { value: progress.done, max: progress.total })} />
        <Button
          size="s"
          variant="quiet"
          busy={work.stopping}
          aria-label={t('history.action-of', { action: label, name })}
          onClick={() => void stopWork(clients, jobId)}
        >
          {label}
        </Button>
      </span>
    );
  }
  const action = (label: string, run: () => void, icon?: 'refresh') => (
    <Button
      size="s"
      variant="quiet"
      {...(icon !== undefined && { icon })}
      aria-label={t('history.action-of', { action: label, name })}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <span class="his-actions">
      {can.finish && action(t('history.finish'), () => void resume(clients, jobId, 'finish'))}
      {can.settle && action(t('history.settle'), () => void settle(clients, jobId))}
      {can.redo && action(t('history.redo'), () => void resume(clients, jobId, 'redo'), 'refresh')}
      {isOpenTest(job) && <TestActs job={job} quiet />}
      {can.undo && !isOpenTest(job) && (
        <Button
          size="s"
          variant="quiet"
          icon="undo"
          aria-label={t('history.undo-of', { name })}
          onClick={() => onUndo(job)}
        >
          {t('history.undo')}
        </Button>
      )}
      {failed !== undefined && failed.failure.code !== 'cancelled' && (
        <small class="his-failed" role="alert">
          {failureTitle(failed.failure)}
        </small>
      )}
    </span>
  );
}
