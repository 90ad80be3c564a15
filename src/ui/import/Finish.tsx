import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ImportJob } from '../../db/api';
import type { Failure } from '../../domain/failure';
import { bookStatus, jobs } from '../book';
import { type Clients, useClients } from '../clients';
import { Button, ButtonLink } from '../components/Button';
import { failureText, failureTitle } from '../components/FailureNotice';
import { Banner, EmptyState, Progress, Skeleton } from '../components/Notice';
import { t } from '../i18n';
import { useJobs } from './report/useJobs';
import { reportUrl } from './report/view';
import { forgetFailure, resume, settle, stopWork, workFailures, works } from './report/work';
import { UnderWay } from './UnderWay';
import { type Finishing, finishing } from './waiting';

/** The import that the user holds: it stays held while its screen is left. */
const held = signal<string | null>(null);

/** Carries on with an interrupted import; how it goes is in `works`, what stopped it in `workFailures`. */
async function carryOn(clients: Clients, jobId: string): Promise<void> {
  finishing.value = { jobId, stage: 'begun' };
  held.value = null;
  await resume(clients, jobId, 'finish');
  if (finishing.value?.jobId === jobId && !workFailures.value.has(jobId))
    finishing.value = { jobId, stage: 'over' };
}

/** An interrupted import in the place of the workbench: it goes on, or what holds it up is said; then comes its report. */
export function Finish({ wanted }: { wanted: Finishing }): JSX.Element {
  const { jobId, stage } = wanted;
  const clients = useClients();
  const { route } = useLocation();
  const { settled } = useJobs();
  useEffect(() => {
    if (stage === 'wanted') void carryOn(clients, jobId);
    if (stage === 'over') {
      finishing.value = null;
      route(reportUrl(jobId), true);
    }
  }, [clients, jobId, route, stage]);
  const job = jobs.value.get(jobId);
  const failed = workFailures.value.get(jobId);
  if (job === undefined) return settled ? <Gone /> : <Waiting />;
  if (failed !== undefined) return <HeldUp job={job} failure={failed.failure} />;
  return <GoingOn job={job} />;
}

function GoingOn({ job }: { job: ImportJob }): JSX.Element {
  const clients = useClients();
  const paused = held.value === job.jobId;
  const work = works.value.get(job.jobId);
  const wholly = job.profile.allOrNothing === true;
  const from = useRef(job.done).current;
  const running = bookStatus.value?.running;
  const progress = work?.progress ?? null;
  useEffect(() => {
    // Also where it was asked for while the call was still on its way.
    if (paused && progress !== null) void clients.importer.pause(job.jobId, true);
  }, [clients, job.jobId, paused, progress]);
  return (
    <UnderWay
      heading={t('import.finish.heading', { name: job.source.name })}
      progress={progress}
      from={from}
      stored={running?.jobId === job.jobId ? running.done : 0}
      total={job.report.rows}
      paused={paused}
      stopping={work?.stopping === true}
      {...(!wholly && {
        onPause: (next: boolean) => {
          held.value = next ? job.jobId : null;
          void clients.importer.pause(job.jobId, next);
        },
      })}
      onStop={() => void stopWork(clients, job.jobId)}
      wholly={wholly}
    />
  );
}

/** The import stopped on its way: what happened, what is safe, how to go on. */
function HeldUp({ job, failure }: { job: ImportJob; failure: Failure }): JSX.Element {
  const clients = useClients();
  const { jobId, done, report, source } = job;
  const leave = () => {
    forgetFailure(jobId);
    finishing.value = null;
  };
  // Also where it stopped before its first part: the failure itself then says neither.
  const text = failureText({ ...failure, params: { jobId, done, rows: report.rows, ...failure.params } });
  const lost = failure.code === 'not-resumable' || failure.code === 'not-found';
  return (
    <div class="imp-committing">
      <h1 tabIndex={-1} data-quiet-focus="">
        {t('import.finish.stopped', { name: source.name })}
      </h1>
      <div class="imp-committing-far">
        <Progress label={t('import.finish.stopped', { name: source.name })} value={done} max={report.rows} />
        <p class="imp-committing-figures">
          <b>{t('import.commit.progress', { done, total: report.rows })}</b>
        </p>
      </div>
      <Banner tone="problem" urgent title={failureTitle(failure)}>
        <p>{text}</p>
      </Banner>
      <div class="imp-committing-acts">
        {!lost && (
          <Button variant="primary" autofocus onClick={() => void carryOn(clients, jobId)}>
            {t('import.commit.go-on')}
          </Button>
        )}
        <Button onClick={() => void settle(clients, jobId).then(leave)}>{t('import.finish.keep')}</Button>
        <ButtonLink href={reportUrl(jobId)} variant="quiet">
          {t('import.finish.report')}
        </ButtonLink>
        <Button variant="quiet" onClick={leave}>
          {t('import.finish.later')}
        </Button>
      </div>
    </div>
  );
}

const Waiting = (): JSX.Element => (
  <div class="imp-committing">
    <Skeleton lines={4} />
  </div>
);

function Gone(): JSX.Element {
  return (
    <EmptyState
      icon="file"
      title={t('report.not-found')}
      actions={<Button onClick={() => (finishing.value = null)}>{t('import.title')}</Button>}
    />
  );
}
