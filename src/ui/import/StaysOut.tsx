import type { JSX } from 'preact';
import { t } from '../i18n';
import { columnName } from './ColumnHead';
import { fieldOf } from './choices';
import type { ImportSession } from './session';
import type { Shown } from './state';
import { shortened } from './words';

/** So many columns are named; of the others is said how many there are. */
const NAMED = 5;

/** Columns that hold values and go nowhere: said before the import, for what stays out is easily missed in a wide list. */
export function StaysOut({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const choices = session.choices.value;
  const { columns, joined } = shown.inspection;
  const out = columns.filter((column) => column.filled > 0 && fieldOf(choices, column) === null);
  if (out.length === 0 || joined !== undefined) return null;
  const names = out.slice(0, NAMED).map((column) => shortened(columnName(column), 24));
  const more = out.length - names.length;
  return (
    <p class="imp-out" title={out.map(columnName).join(' · ')}>
      {t('import.stays-out', { n: out.length })}
      <span class="imp-out-names">{`${names.join(' · ')}${more > 0 ? ` · +${more}` : ''}`}</span>
    </p>
  );
}
