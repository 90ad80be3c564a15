import type { RowView } from '../../import/api';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import type { ImportSession } from './session';

/** Says what was done by hand; the way back is offered. The key is that of fixes, so that Ctrl+Z is always about the last act. */
const offerBack = (text: string, run: () => void): void => {
  toast({ text, key: 'fix', action: { label: t('app.undo'), undoes: true, run } });
};

/** Puts another value into one cell of a row that is on the screen. */
export async function correctCell(
  session: ImportSession,
  { index, line, cells }: RowView,
  column: number,
  value: string,
): Promise<void> {
  const before = cells[column] ?? '';
  if (value === before || (await session.correct(index, column, value)) === null) return;
  offerBack(t('import.cell.done', { line }), () => void session.correct(index, column, before));
}

/** Leaves a row that is on the screen out, or takes it in again. */
export async function leaveRowOut(
  session: ImportSession,
  { index, line }: Pick<RowView, 'index' | 'line'>,
  out: boolean,
): Promise<void> {
  if (!(await session.leaveOut(index, out))) return;
  const text = t(out ? 'import.row.done-out' : 'import.row.done-in', { line });
  offerBack(text, () => void session.leaveOut(index, !out));
}
