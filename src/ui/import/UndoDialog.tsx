import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../db/api';
import type { Failure } from '../../domain/failure';
import type { Progress as Moving, UndoReport } from '../../import/api';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { failureTitle } from '../components/FailureNotice';
import { Banner, Progress } from '../components/Notice';
import { t } from '../i18n';

/** Asks before an import is taken back, says what that means, and shows how far it is. Null closes it. */
export function UndoDialog(props: {
  job: ImportJob | null;
  onClose: () => void;
  onUndone?: (job: ImportJob, undo: UndoReport) => void;
}): JSX.Element {
  const { job, onClose } = props;
  const { importer } = useClients();
  const [progress, setProgress] = useState<Moving | 'started' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = progress !== null;
  const close = () => {
    setFailure(null);
    onClose();
  };
  const undo = async (undone: ImportJob) => {
    setFailure(null);
    setProgress('started');
    const answer = await importer.undo(undone.jobId, setProgress);
    setProgress(null);
    if (answer.ok) {
      close();
      props.onUndone?.(undone, answer.value);
    } else setFailure(answer.failure);
  };
  const done = typeof progress === 'object' && progress !== null ? progress : null;
  return (
    <Dialog
      open={job !== null}
      title={t('report.undo-heading')}
      onClose={close}
      actions={
        job !== null && (
          <>
            <Button autofocus onClick={close}>
              {t('report.undo-cancel')}
            </Button>
            <Button variant="danger" icon="undo" busy={running} onClick={() => void undo(job)}>
              {t('report.undo-go')}
            </Button>
          </>
        )
      }
    >
      {job !== null && (
        <div class="imp-undo">
          <p class="imp-file-name">{job.source.name}</p>
          <ul>
            {job.report.created > 0 && <li>{t('report.undo-created', { n: job.report.created })}</li>}
            {job.report.updated > 0 && <li>{t('report.undo-updated', { n: job.report.updated })}</li>}
          </ul>
          <p>{t('report.undo-kept')}</p>
          {running && (
            <Progress
              label={t('report.undo-go')}
              {...(done !== null && { value: done.done, max: done.total })}
            />
          )}
          {done !== null && (
            <p class="imp-quiet">{t('report.undoing', { done: done.done, total: done.total })}</p>
          )}
          {failure !== null && (
            <Banner tone="problem" urgent title={`${t('report.undo-failed')} ${failureTitle(failure)}.`}>
              <p>{t(`failure.${failure.code}.text`, { detail: '', ...failure.params })}</p>
            </Banner>
          )}
        </div>
      )}
    </Dialog>
  );
}
