import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import { columnName } from '../ColumnHead';
import type { Batch } from './batch';
import { isDue } from './files';
import { type Shape, shapesOf } from './Shapes';
import { pendingLook, taskFor } from './task';

/** Shapes of lists that would be imported, whose columns were guessed where it matters, and that nobody looked at. */
export const doubtsOf = (batch: Batch): readonly Shape[] =>
  shapesOf(batch).filter(
    ({ files, doubtful, isChosen }) => !isChosen && doubtful.length > 0 && files.some(isDue),
  );

/** Asks whether guessed columns are right, once before the import. */
export function AskColumns(props: {
  batch: Batch;
  open: boolean;
  onClose: () => void;
  onGo: () => void;
}): JSX.Element {
  const { batch, open, onClose, onGo } = props;
  const { route } = useLocation();
  const doubts = open ? doubtsOf(batch) : [];
  const first = doubts.flatMap(({ files }) => files)[0];
  const look = () => {
    if (first === undefined) return;
    onClose();
    pendingLook.value = taskFor(batch, first);
    route('/import');
  };
  return (
    <Dialog
      open={open}
      title={t('batch.ask-heading')}
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button autofocus variant="primary" onClick={look}>
            {t('batch.ask-look')}
          </Button>
          <Button onClick={onGo}>{t('batch.ask-go')}</Button>
        </>
      }
    >
      <p>{t('batch.ask-text')}</p>
      <ul class="bat-doubts">
        {doubts.flatMap(({ key, doubtful }) =>
          doubtful.map((column) => (
            <li key={`${key} ${column.index}`}>
              {`${columnName(column)} → ${column.field === null ? '' : fieldLabel(column.field)}`}
            </li>
          )),
        )}
      </ul>
    </Dialog>
  );
}
