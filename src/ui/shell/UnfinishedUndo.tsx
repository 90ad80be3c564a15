import type { JSX } from 'preact';
import type { ImportJob } from '../../db/api';
import { UndoDialog } from '../import/report/UndoDialog';
import '../import/css/index.css';

/** The question before an import is taken back, loaded when it is asked: the shell stays small. */
export function UnfinishedUndo(props: { job: ImportJob; onClose: () => void }): JSX.Element {
  return <UndoDialog {...props} />;
}
