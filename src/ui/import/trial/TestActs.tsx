import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { type Clients, useClients } from '../../clients';
import { Button } from '../../components/Button';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { readJobs } from '../report/useJobs';
import { undo, workFailures, works } from '../report/work';

/** A test that waits for a word: keep what it imported, or take it back. */
export const isOpenTest = ({ test, state }: Pick<ImportJob, 'test' | 'state'>): boolean =>
  test === 'open' && (state === 'done' || state === 'cancelled');

async function keep(clients: Clients, jobId: string): Promise<boolean> {
  const answer = await clients.importer.keepTest(jobId);
  await readJobs(clients);
  if (answer.ok) toast({ key: jobId, text: t('trial.kept') });
  else workFailures.value = new Map(workFailures.value).set(jobId, { kind: 'undo', failure: answer.failure });
  return answer.ok;
}

/** The two acts on a test, a press each. */
export function TestActs(props: { job: ImportJob; quiet?: boolean }): JSX.Element {
  const { job, quiet = false } = props;
  const clients = useClients();
  const work = works.value.get(job.jobId);
  const variant = quiet ? 'quiet' : 'plain';
  const of = (label: string) =>
    quiet ? { 'aria-label': t('history.action-of', { action: label, name: job.source.name }) } : {};
  return (
    <>
      <Button
        size="s"
        variant={variant}
        icon="undo"
        busy={work !== undefined}
        {...of(t('trial.take-back'))}
        onClick={() => void undo(clients, job)}
      >
        {t('trial.take-back')}
      </Button>
      <Button
        size="s"
        variant={variant}
        busy={work !== undefined}
        {...of(t('trial.keep'))}
        onClick={() => void keep(clients, job.jobId)}
      >
        {t('trial.keep')}
      </Button>
    </>
  );
}
