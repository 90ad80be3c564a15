import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ImportJob } from '../../db/api';
import { bookStatus, jobs } from '../book';
import { useClients, useUpdates } from '../clients';
import { Button } from '../components/Button';
import { failureText, failureTitle } from '../components/FailureNotice';
import { Banner } from '../components/Notice';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { finishing } from '../import/waiting';

/** Imports that the user puts off until the next start. */
const putOff = signal<ReadonlySet<string>>(new Set());

/** Imports that a killed tab left half-way: at the next start each screen offers to finish the newest. */
export function Unfinished(): JSX.Element | null {
  const { path } = useLocation();
  const { importing } = useUpdates();
  const running = importing.value || (bookStatus.value?.running ?? null) !== null;
  const left = [...jobs.value.values()].filter(
    (job) => job.state === 'interrupted' && !putOff.value.has(job.jobId),
  );
  const [job] = left.toSorted((a, b) => b.number - a.number);
  // Its own report says the same, and so does the history; so does the screen that is about to finish it.
  const told = path.startsWith('/imports') || (path === '/import' && finishing.value !== null);
  if (job === undefined || running || told) return null;
  return <Offer key={job.jobId} job={job} more={left.length - 1} />;
}

type Undoing = ComponentType<{ job: ImportJob; onClose: () => void }>;

function Offer({ job, more }: { job: ImportJob; more: number }): JSX.Element {
  const { importer } = useClients();
  const { route } = useLocation();
  const [Undo, setUndo] = useState<Undoing | null>(null);
  const { jobId, done, source, report, hasRows } = job;
  const finish = () => {
    finishing.value = { jobId, stage: 'wanted' };
    route('/import');
  };
  const keep = async () => {
    const answer = await importer.settle(jobId);
    if (answer.ok)
      jobs.value = new Map(jobs.value).set(jobId, { ...job, state: 'cancelled', report: answer.value });
    else toast({ text: `${failureTitle(answer.failure)}. ${failureText(answer.failure)}`, tone: 'problem' });
  };
  const undo = async () => {
    const { UnfinishedUndo } = await import('./UnfinishedUndo');
    setUndo(() => UnfinishedUndo);
  };
  return (
    <aside class="shell-banner" aria-label={t('app.unfinished-finish')}>
      <Banner
        tone="warning"
        icon="import"
        title={t('app.unfinished-title', { name: source.name, done, total: report.rows })}
        actions={
          <>
            {hasRows && (
              <Button variant="primary" onClick={finish}>
                {t('app.unfinished-finish')}
              </Button>
            )}
            <Button onClick={() => void keep()}>{t('app.unfinished-keep')}</Button>
            {report.created + report.updated > 0 && (
              <Button onClick={() => void undo().catch(() => route(`/imports/${jobId}`))}>
                {t('app.unfinished-undo')}
              </Button>
            )}
            <Button variant="quiet" onClick={() => (putOff.value = new Set(putOff.value).add(jobId))}>
              {t('app.unfinished-later')}
            </Button>
          </>
        }
      >
        <p>
          {t(hasRows ? 'app.unfinished-text' : 'app.unfinished-kept')}
          {more > 0 && (
            <>
              {' '}
              <a href="/imports">{t('app.unfinished-more', { n: more })}</a>
            </>
          )}
        </p>
      </Banner>
      {Undo !== null && <Undo job={job} onClose={() => setUndo(null)} />}
    </aside>
  );
}
