import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Banner, Progress } from '../../components/Notice';
import { t } from '../../i18n';
import { pace } from '../Committing';
import { canDo, isStopped } from './can';
import { resume, settle, stopWork, type Work, workFailures, works } from './work';

/** Where an import stands that is not simply done: what is under way, what is left to do, and what failed. */
export function Standing({ job, onUndo }: { job: ImportJob; onUndo: () => void }): JSX.Element | null {
  const clients = useClients();
  const { jobId, report } = job;
  const work = works.value.get(jobId);
  const failed = workFailures.value.get(jobId);
  if (work !== undefined && work.kind !== 'prove') return <UnderWay job={job} work={work} />;
  const can = canDo(job);
  const failure =
    failed !== undefined && failed.kind !== 'prove' && failed.failure.code !== 'cancelled' ? (
      <FailureNotice
        failure={failed.failure}
        {...((failed.kind === 'finish' || failed.kind === 'redo') && {
          onRetry: () => void resume(clients, jobId, failed.kind === 'redo' ? 'redo' : 'finish'),
        })}
      />
    ) : null;
  if (job.state === 'undone') return failure;
  if (!isStopped(job) || (!can.finish && report.pending === 0)) return failure;
  return (
    <>
      {failure}
      <Banner
        tone="warning"
        icon="alert"
        title={t('report.done-of', { done: job.done, total: report.rows })}
        actions={
          <>
            {can.finish && (
              <Button variant="primary" onClick={() => void resume(clients, jobId, 'finish')}>
                {t('report.finish')}
              </Button>
            )}
            {can.settle && <Button onClick={() => void settle(clients, jobId)}>{t('report.settle')}</Button>}
            {can.settle && can.undo && (
              <Button icon="undo" onClick={onUndo}>
                {t('history.undo')}
              </Button>
            )}
          </>
        }
      >
        <p>{t(can.finish ? 'report.finish-why' : 'report.again-why')}</p>
      </Banner>
    </>
  );
}

const LABELS = {
  finish: 'report.finishing',
  redo: 'report.redoing',
  undo: 'report.undo-go',
} as const satisfies Record<Exclude<Work['kind'], 'prove'>, string>;

/** How far something is that goes on whatever screen is open, and the way to stop it. */
function UnderWay({ job, work }: { job: ImportJob; work: Work }): JSX.Element {
  const clients = useClients();
  const { progress } = work;
  const label = t(LABELS[work.kind === 'prove' ? 'finish' : work.kind]);
  return (
    <div class="rep-under-way">
      <p role="status">
        <b>{label}</b>
      </p>
      <Progress label={label} {...(progress !== null && { value: progress.done, max: progress.total })} />
      <p class="imp-quiet">
        {progress === null
          ? t('app.loading')
          : [t('import.commit.progress', { done: progress.done, total: progress.total }), pace(progress)]
              .filter((part) => part !== '')
              .join(' · ')}
      </p>
      <Button busy={work.stopping} onClick={() => void stopWork(clients, job.jobId)}>
        {t(work.stopping ? 'report.stopping' : 'report.stop')}
      </Button>
    </div>
  );
}
