import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TestChoice } from '../../../import/trialApi';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { FailureNotice } from '../../components/FailureNotice';
import { TextField } from '../../components/Field';
import { Progress } from '../../components/Notice';
import { Segmented } from '../../components/Segmented';
import { t } from '../../i18n';
import type { ImportSession } from '../session';
import type { Shown } from '../state';

type Which = 'first' | 'random' | 'filter' | 'row';

/** How many rows a test takes where nothing else is said. */
const USUAL = 10;

/** Asks which rows are imported as a test, and shows how far that is. */
export function TestDialog(props: {
  session: ImportSession;
  shown: Shown;
  open: boolean;
  onClose: () => void;
}): JSX.Element {
  const { session, shown, open, onClose } = props;
  const { testing } = session;
  const [which, setWhich] = useState<Which>('first');
  const [typed, setTyped] = useState(String(USUAL));
  const running = testing.running.value;
  const busy = running?.step === 'running';
  const filter = session.filter.value;
  const row = session.at.value;
  const { created, updated } = shown.summary.counts;
  const options = [
    { value: 'first', label: t('trial.first') },
    { value: 'random', label: t('trial.random') },
    ...(filter.kind === 'all' ? [] : [{ value: 'filter', label: t('trial.filter') } as const]),
    ...(row === null ? [] : [{ value: 'row', label: t('trial.row', { line: row.line }) } as const]),
  ] as const;
  const chosen = options.some(({ value }) => value === which) ? which : 'first';
  const counted = chosen === 'first' || chosen === 'random';
  const count = Math.min(Number(typed), created + updated);
  const wrong = counted && !/^\s*[1-9]\d{0,8}\s*$/.test(typed);
  const choice = (): TestChoice => {
    if (chosen === 'filter') return { filter };
    if (chosen === 'row') return { rows: row === null ? [] : [row.index] };
    return chosen === 'first' ? { first: count } : { random: count };
  };
  const close = () => {
    if (busy) return;
    testing.running.value = null;
    onClose();
  };
  const go = async () => {
    if (!wrong && (await testing.run(choice()))) onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('trial.title')}
      onClose={close}
      actions={
        <>
          <Button busy={busy} onClick={close}>
            {t('trial.back-out')}
          </Button>
          <Button variant="primary" busy={busy} aria-disabled={wrong} onClick={() => void go()}>
            {counted && !wrong ? t('trial.go', { n: count }) : t('trial.go-these')}
          </Button>
        </>
      }
    >
      <form
        class="imp-test"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p>{t('trial.text')}</p>
        <div class="field">
          <span class="field-label" aria-hidden="true">
            {t('trial.which')}
          </span>
          <Segmented
            label={t('trial.which')}
            value={chosen}
            options={options}
            look="chips"
            onChange={setWhich}
          />
        </div>
        {counted && (
          <TextField
            autofocus
            label={t('trial.count')}
            inputMode="numeric"
            maxLength={9}
            value={typed}
            onInput={setTyped}
            {...(wrong && { error: t('trial.count-wrong') })}
          />
        )}
        <p class="imp-quiet">{t('trial.written')}</p>
        <div class="imp-ask-far">
          {busy && (
            <Progress
              label={t('trial.title')}
              {...(running.progress !== null && {
                value: running.progress.done,
                max: running.progress.total,
              })}
            />
          )}
        </div>
        {running?.step === 'failed' && <FailureNotice failure={running.failure} />}
      </form>
    </Dialog>
  );
}
