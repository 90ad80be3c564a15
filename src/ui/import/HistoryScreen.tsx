import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ImportJob, JobState } from '../../db/api';
import type { UndoReport } from '../../import/api';
import { jobs } from '../book';
import { Button, ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { EmptyState, Skeleton } from '../components/Notice';
import { Pill } from '../components/Pill';
import { Screen } from '../components/Screen';
import { toast } from '../components/Toast';
import type { Tone } from '../components/tone';
import { formatInstant, formatNumber, t } from '../i18n';
import { fileSize } from './fileSize';
import { UndoDialog } from './UndoDialog';
import { useJobs } from './useJobs';
import './css/index.css';

const STATE_TONES: Readonly<Record<JobState, Tone>> = {
  running: 'update',
  interrupted: 'warning',
  done: 'new',
  cancelled: 'warning',
  undone: 'unchanged',
};

/** Every import, newest first: what it did, its report, and the way to take it back. */
export default function HistoryScreen(): JSX.Element {
  const { settled, failure, again } = useJobs();
  const [undoing, setUndoing] = useState<ImportJob | null>(null);
  const { route } = useLocation();
  const onUndone = (job: ImportJob, undo: UndoReport) => {
    again();
    toast({
      text: t('report.undo-done', { n: undo.reverted }),
      action: { label: t('history.report'), run: () => route(`/imports/${job.jobId}`) },
    });
  };
  const list = [...jobs.value.values()].toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  return (
    <Screen
      title={t('history.title')}
      actions={
        list.length > 0 && (
          <ButtonLink href="/import" variant="primary" icon="import">
            {t('history.start')}
          </ButtonLink>
        )
      }
    >
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      {list.length === 0 && !settled && <Skeleton lines={4} />}
      {list.length === 0 && settled && failure === null && (
        <EmptyState
          icon="archive"
          title={t('history.empty-heading')}
          actions={
            <ButtonLink href="/import" variant="primary" icon="import">
              {t('history.start')}
            </ButtonLink>
          }
        >
          <p>{t('history.empty')}</p>
        </EmptyState>
      )}
      {list.length > 0 && <Jobs list={list} onUndo={setUndoing} />}
      <UndoDialog job={undoing} onClose={() => setUndoing(null)} onUndone={onUndone} />
    </Screen>
  );
}

const NUMBERS = [
  ['rows', 'history.rows'],
  ['created', 'history.new'],
  ['updated', 'history.updated'],
  ['rejected', 'history.rejected'],
] as const;

function Jobs(props: { list: readonly ImportJob[]; onUndo: (job: ImportJob) => void }): JSX.Element {
  return (
    <div class="imp-table-box">
      <table class="imp-table imp-history">
        <thead>
          <tr>
            <th scope="col">{t('history.file')}</th>
            <th scope="col">{t('history.when')}</th>
            <th scope="col">{t('history.state')}</th>
            {NUMBERS.map(([key, label]) => (
              <th scope="col" key={key} class="imp-number">
                {t(label)}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{t('history.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.list.map((job) => (
            <Job key={job.jobId} job={job} onUndo={props.onUndo} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Job({ job, onUndo }: { job: ImportJob; onUndo: (job: ImportJob) => void }): JSX.Element {
  const { report, source, state } = job;
  const undoable = state !== 'undone' && state !== 'running' && report.created + report.updated > 0;
  return (
    <tr>
      <td>
        <a class="imp-history-file" href={`/imports/${job.jobId}`}>
          {source.name}
        </a>
        <small>{fileSize(source.size)}</small>
      </td>
      <td>
        <time dateTime={job.startedAt}>{formatInstant(job.startedAt, 'long')}</time>
      </td>
      <td>
        <Pill tone={STATE_TONES[state]}>{t(`history.${state}`)}</Pill>
      </td>
      {NUMBERS.map(([key, label]) => (
        <td class="imp-number" key={key} data-label={t(label)} data-zero={report[key] === 0 ? '' : undefined}>
          {formatNumber(report[key])}
        </td>
      ))}
      <td class="imp-history-act">
        {undoable && (
          <Button
            size="s"
            variant="quiet"
            icon="undo"
            aria-label={t('history.undo-of', { name: source.name })}
            onClick={() => onUndo(job)}
          >
            {t('history.undo')}
          </Button>
        )}
      </td>
    </tr>
  );
}
