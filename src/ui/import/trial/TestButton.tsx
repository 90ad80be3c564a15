import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { t } from '../../i18n';
import type { ImportSession } from '../session';
import { isBusy, type Shown, taskOf } from '../state';
import { TestDialog } from './TestDialog';

/** Beside the one button: imports a few rows first. `off` where nothing could be imported now. */
export function TestButton(props: {
  session: ImportSession;
  shown: Shown;
  off: boolean;
}): JSX.Element | null {
  const { session, shown, off } = props;
  const [open, setOpen] = useState(false);
  const state = session.state.value;
  if (taskOf(state) !== undefined) return null;
  const disabled = off || isBusy(state);
  return (
    <>
      <Button variant="quiet" aria-disabled={disabled} onClick={() => !disabled && setOpen(true)}>
        {t('trial.open')}
      </Button>
      <TestDialog session={session} shown={shown} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
