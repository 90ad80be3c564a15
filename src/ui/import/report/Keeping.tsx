import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { Failure } from '../../../domain/failure';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { FailureNotice } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { language, t } from '../../i18n';
import { saveFile } from '../../saveFile';
import { canDo } from './can';
import { readJobs } from './useJobs';

/** What can be taken away from a report, and what can be let go: its log as a file, its source rows. */
export function Keeping({ job }: { job: ImportJob }): JSX.Element {
  const clients = useClients();
  const { importer } = clients;
  const { jobId } = job;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState<'log' | 'forget' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const saveLog = async () => {
    setBusy('log');
    const answer = await importer.logFile(jobId, language.value);
    setBusy(null);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.value.name, answer.value.file);
  };
  const forget = async () => {
    setBusy('forget');
    const answer = await importer.forgetRows(jobId);
    await readJobs(clients);
    setBusy(null);
    setAsking(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) toast({ text: t('report.forgotten') });
  };
  return (
    <div class="rep-keeping">
      <Button
        icon="download"
        busy={busy === 'log'}
        title={t('report.log-why')}
        onClick={() => void saveLog()}
      >
        {t('report.log')}
      </Button>
      {canDo(job).forget && (
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t('report.forget')}
        </Button>
      )}
      {!job.hasRows && <p class="imp-quiet">{t('report.rows-gone')}</p>}
      {failure !== null && <FailureNotice failure={failure} />}
      <Dialog
        open={asking}
        size="s"
        title={t('report.forget-heading')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button autofocus onClick={() => setAsking(false)}>
              {t('report.forget-cancel')}
            </Button>
            <Button variant="danger" icon="trash" busy={busy === 'forget'} onClick={() => void forget()}>
              {t('report.forget-go')}
            </Button>
          </>
        }
      >
        <div class="imp-undo">
          <p>{t('report.forget-stays')}</p>
          <p>{t('report.forget-goes')}</p>
        </div>
      </Dialog>
    </div>
  );
}
