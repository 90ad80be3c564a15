import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { readColumns } from '../../domain/ownExport';
import type { ColumnMapping } from '../../import/api';
import { useClients } from '../clients';
import { Anchored } from '../components/Anchored';
import { Icon } from '../components/Icon';
import { t } from '../i18n';
import { columnName } from './ColumnHead';
import { fieldOf } from './choices';
import { MakeField } from './MakeField';
import { makeField } from './newField';
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
  const known = readColumns(columns.map(({ header }) => header));
  const lost = out.filter(({ index }) => !known.has(index));
  if (lost.length === 0) return <p class="imp-out">{t('import.own-ids')}</p>;
  const named = lost.slice(0, NAMED);
  const more = lost.length - named.length;
  return (
    <p class="imp-out" title={lost.map(columnName).join(' · ')}>
      {t('import.stays-out', { n: lost.length })}
      <span class="imp-out-names">
        {named.map((column) => (
          <OutColumn key={column.index} session={session} column={column} />
        ))}
        {more > 0 && `+${more}`}
      </span>
    </p>
  );
}

/** A column that goes nowhere: one press makes a field of the user's own of it. */
function OutColumn({ session, column }: { session: ImportSession; column: ColumnMapping }): JSX.Element {
  const clients = useClients();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = t('own.make-of', { header: columnName(column) });
  return (
    <>
      <button
        ref={button}
        type="button"
        class="imp-out-column"
        title={label}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {shortened(columnName(column), 24)}
        <Icon name="add" size={13} />
      </button>
      {open && (
        <Anchored anchor={button.current} label={label} onClose={() => setOpen(false)} class="own-popover">
          <MakeField
            label={column.header}
            propose={() => session.proposeField(column.index)}
            onMake={(draft) => makeField(clients, session, column.index, draft)}
            onClose={() => setOpen(false)}
          />
        </Anchored>
      )}
    </>
  );
}
