import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MergedAll } from '../../db/duplicatesApi';
import type { Failure } from '../../domain/failure';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { FailureNotice } from '../components/FailureNotice';
import { Progress } from '../components/Notice';
import { t } from '../i18n';

/** Merges every sure group as it is proposed, after it was asked; can be stopped in between. */
export function MergeSure(props: {
  count: number;
  onClose: () => void;
  onDone: (merged: MergedAll) => void;
}): JSX.Element {
  const { book } = useClients();
  const { count, onClose, onDone } = props;
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stopped = useRef(false);
  const run = async () => {
    setProgress(0);
    const answer = await book.mergeSure((done, total) => {
      setProgress(total === 0 ? 0 : done / total);
      return !stopped.current;
    });
    setProgress(null);
    if (answer.ok) onDone(answer.value);
    else setFailure(answer.failure);
  };
  const close = () => {
    stopped.current = true;
    if (progress === null) onClose();
  };
  return (
    <Dialog
      open
      size="s"
      title={t('duplicates.merge-sure-title', { n: count })}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t(progress === null ? 'app.cancel' : 'duplicates.stop')}</Button>
          <Button variant="primary" busy={progress !== null} onClick={() => void run()}>
            {t('duplicates.merge-sure-go')}
          </Button>
        </>
      }
    >
      <p>{t('duplicates.merge-sure-text')}</p>
      {progress !== null && <Progress label={t('duplicates.merging')} value={progress} />}
      {failure !== null && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
