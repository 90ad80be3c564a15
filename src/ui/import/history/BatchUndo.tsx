import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { FailureNotice } from '../../components/FailureNotice';
import { Progress } from '../../components/Notice';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { whileWriting } from '../../writing';
import { canDo } from '../report/can';
import { stopWork, undo, workFailures, works } from '../report/work';
import type { Entry } from './search';

/** Takes back all imports of a folder, the newest first; says what that means before, and how far it is. */
export function BatchUndo(props: {
  batch: Extract<Entry, { kind: 'batch' }> | null;
  onClose: () => void;
}): JSX.Element {
  const { batch, onClose } = props;
  const clients = useClients();
  /** Where it is among those that it began with; null before. */
  const [at, setAt] = useState<number | null>(null);
  const [failedJob, setFailedJob] = useState<string | null>(null);
  const stopped = useRef(false);
  /** Newest first, as the history lists them. */
  const due = batch?.jobs.filter((job) => canDo(job).undo) ?? [];
  const running = useRef(due);
  const now = at === null ? undefined : running.current[at];
  const work = now === undefined ? undefined : works.value.get(now.jobId);
  const failed = failedJob === null ? undefined : workFailures.value.get(failedJob);

  const go = async () => {
    running.current = due;
    stopped.current = false;
    setFailedJob(null);
    let done = 0;
    // Of one piece, so that no reload slips in between two files.
    await whileWriting(async () => {
      for (const [index, job] of due.entries()) {
        if (stopped.current) break;
        setAt(index);
        if (!(await undo(clients, job, false))) {
          setFailedJob(job.jobId);
          break;
        }
        done += 1;
      }
    });
    setAt(null);
    if (done < due.length) return;
    toast({ key: `batch ${batch?.id ?? ''}`, text: t('history.batch-done', { n: done }) });
    onClose();
  };
  const stop = () => {
    stopped.current = true;
    if (now !== undefined) void stopWork(clients, now.jobId);
  };
  const total = (key: 'created' | 'updated'): number => due.reduce((sum, { report }) => sum + report[key], 0);
  return (
    <Dialog
      open={batch !== null}
      title={batch === null ? '' : t('history.batch-heading', { n: due.length, name: batch.name })}
      onClose={onClose}
      actions={
        at === null ? (
          <>
            <Button autofocus onClick={onClose}>
              {t('report.undo-cancel')}
            </Button>
            <Button variant="danger" icon="undo" onClick={() => void go()}>
              {t('history.batch-go')}
            </Button>
          </>
        ) : (
          <Button busy={work?.stopping === true} onClick={stop}>
            {t('report.stop')}
          </Button>
        )
      }
    >
      {batch !== null && (
        <div class="imp-undo">
          <ul>
            {total('created') > 0 && <li>{t('report.undo-created', { n: total('created') })}</li>}
            {total('updated') > 0 && <li>{t('report.undo-updated', { n: total('updated') })}</li>}
          </ul>
          <p>{`${t('history.batch-text')} ${t('report.undo-kept')}`}</p>
          {now !== undefined && at !== null && (
            <>
              <Progress label={t('report.undo-go')} value={at} max={running.current.length} />
              <p class="imp-quiet" role="status">
                {t('history.batch-at', {
                  at: at + 1,
                  total: running.current.length,
                  name: now.source.name,
                })}
              </p>
            </>
          )}
          {failed !== undefined && failed.failure.code !== 'cancelled' && (
            <FailureNotice failure={failed.failure} />
          )}
        </div>
      )}
    </Dialog>
  );
}
