import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { t } from '../../i18n';
import type { ImportSession } from '../session';
import { isBusy, type Shown, taskOf } from '../state';
import { TestDialog } from './TestDialog';

/** Beside the one button, where that can be pressed: imports a few rows first. */
export function TestButton(props: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const { session, shown } = props;
  const [open, setOpen] = useState(false);
  const state = session.state.value;
  if (taskOf(state) !== undefined) return null;
  const disabled = isBusy(state);
  return (
    <>
      <Button variant="quiet" aria-disabled={disabled} onClick={() => !disabled && setOpen(true)}>
        {t('trial.open')}
      </Button>
      <TestDialog session={session} shown={shown} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
