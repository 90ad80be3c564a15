import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { Failure } from '../../../domain/failure';
import type { Progress as Moving, UndoReport } from '../../../import/api';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { FailureNotice, failureTitle } from '../../components/FailureNotice';
import { Banner, Progress, Skeleton } from '../../components/Notice';
import { t } from '../../i18n';
import { KeptTable } from './KeptTable';
import { forgetFailure, stopWork, undo, workFailures, works } from './work';

/**
 * Asks before an import is taken back: what would be removed, restored and kept, then how far it is. Closing it while it
 * runs leaves it running. Null closes it.
 */
export function UndoDialog(props: { job: ImportJob | null; onClose: () => void }): JSX.Element {
  const { job, onClose } = props;
  const clients = useClients();
  const { preview, failure, progress, again } = usePreview(job);
  const work = job === null ? undefined : works.value.get(job.jobId);
  const running = work?.kind === 'undo';
  const failed = job === null ? undefined : workFailures.value.get(job.jobId);
  const ready = preview !== null || failure !== null;
  const close = () => {
    if (job !== null && failed?.kind === 'undo') forgetFailure(job.jobId);
    onClose();
  };
  const go = async (undone: ImportJob) => {
    if (await undo(clients, undone)) onClose();
  };
  return (
    <Dialog
      open={job !== null}
      title={t('report.undo-heading')}
      onClose={() => {
        close();
        focusHeadingIfLost();
      }}
      actions={
        job !== null &&
        (running ? (
          <Button busy={work.stopping} onClick={() => void stopWork(clients, job.jobId)}>
            {t(work.stopping ? 'report.stopping' : 'report.stop')}
          </Button>
        ) : (
          <>
            <Button autofocus onClick={close}>
              {t('report.undo-cancel')}
            </Button>
            <Button variant="danger" icon="undo" busy={!ready} onClick={() => void go(job)}>
              {t('report.undo-go')}
            </Button>
          </>
        ))
      }
    >
      {job !== null && (
        <div class="imp-undo">
          <p class="imp-file-name">{job.source.name}</p>
          {!ready && <Looking progress={progress} />}
          {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
          {ready && <WouldDo job={job} preview={preview} />}
          {running && <Undoing progress={work.progress} />}
          {failed?.kind === 'undo' && (
            <Banner
              tone={failed.failure.code === 'cancelled' ? 'warning' : 'problem'}
              urgent
              title={
                failed.failure.code === 'cancelled'
                  ? t('report.undo-stopped')
                  : `${t('report.undo-failed')} ${failureTitle(failed.failure)}.`
              }
            >
              {failed.failure.code !== 'cancelled' && (
                <p>{t(`failure.${failed.failure.code}.text`, { detail: '', ...failed.failure.params })}</p>
              )}
            </Banner>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** The button that asked for the undo is gone with what it offered: the screen's heading takes its focus. */
function focusHeadingIfLost(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
}

/** What the undo would do now; looked at each time the dialog opens. */
function usePreview(job: ImportJob | null) {
  const { importer } = useClients();
  const [preview, setPreview] = useState<UndoReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<Moving | null>(null);
  const [turn, setTurn] = useState(0);
  const jobId = job?.jobId;
  useLayoutEffect(() => {
    setPreview(null);
    setFailure(null);
    setProgress(null);
    if (jobId === undefined) return;
    let current = true;
    const read = async () => {
      const answer = await importer.undoPreview(jobId, (moved) => current && setProgress(moved));
      if (!current) return;
      if (answer.ok) setPreview(answer.value);
      else setFailure(answer.failure);
    };
    void read();
    return () => {
      current = false;
    };
  }, [importer, jobId, turn]);
  return { preview, failure, progress, again: () => setTurn((old) => old + 1) };
}

function Looking({ progress }: { progress: Moving | null }): JSX.Element {
  return (
    <>
      <p role="status">{t('report.undo-looking')}</p>
      {progress === null ? (
        <Skeleton lines={2} />
      ) : (
        <Progress label={t('report.undo-looking')} value={progress.done} max={progress.total} />
      )}
    </>
  );
}

/** By the preview; where there is none, by what the import wrote. */
function WouldDo({ job, preview }: { job: ImportJob; preview: UndoReport | null }): JSX.Element {
  const removed = preview?.removed ?? job.report.created;
  const restored = preview?.restored ?? job.report.updated;
  return (
    <>
      <div role="status">
        <ul>
          {removed > 0 && <li>{t('report.undo-created', { n: removed })}</li>}
          {restored > 0 && <li>{t('report.undo-updated', { n: restored })}</li>}
          {removed + restored === 0 && <li>{t('report.undo-nothing')}</li>}
        </ul>
      </div>
      {preview === null && <p>{t('report.undo-kept')}</p>}
      {preview !== null && preview.keptCustomers === 0 && removed + restored > 0 && (
        <p>{t('report.undo-all')}</p>
      )}
      {preview !== null && preview.keptCustomers > 0 && (
        <>
          <p>{t('report.undo-kept-preview', { n: preview.keptCustomers })}</p>
          <KeptTable
            kept={preview.kept}
            label={t('report.undo-kept-preview', { n: preview.keptCustomers })}
          />
        </>
      )}
      <p class="imp-quiet">{t(job.hasRows ? 'report.undo-redo' : 'report.redo-gone')}</p>
    </>
  );
}

function Undoing({ progress }: { progress: Moving | null }): JSX.Element {
  return (
    <>
      <Progress
        label={t('report.undo-go')}
        {...(progress !== null && { value: progress.done, max: progress.total })}
      />
      {progress !== null && (
        <p class="imp-quiet">{t('report.undoing', { done: progress.done, total: progress.total })}</p>
      )}
    </>
  );
}
