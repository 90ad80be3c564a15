import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { FailureNotice } from '../components/FailureNotice';
import { Progress } from '../components/Notice';
import { fileSize } from '../fileSize';
import { t } from '../i18n';
import { saveFile } from '../saveFile';
import type { Asking } from './going';

/**
 * The question before many rows go into a book that holds somebody: a copy first? Also says where the room looks
 * short. Escape leads back; nothing was written.
 */
export function Ask(props: { asking: Asking | null; onBack: () => void; onGo: () => void }): JSX.Element {
  const { asking, onBack, onGo } = props;
  const { book } = useClients();
  const [saving, setSaving] = useState<{ done: number; total: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);
  const close = () => {
    turn.current += 1;
    setFailure(null);
    setSaving(null);
    onBack();
  };
  const saveAndGo = async () => {
    turn.current += 1;
    const own = turn.current;
    setFailure(null);
    setSaving({ done: 0, total: asking?.preflight.customers ?? 0 });
    const copy = await book.exportBook((done, total) => own === turn.current && setSaving({ done, total }));
    if (own !== turn.current) return; // the user went back meanwhile: nothing is saved, nothing is written
    setSaving(null);
    if (!copy.ok) {
      setFailure(copy.failure);
      return;
    }
    saveFile(copy.value.name, copy.value.file);
    onGo();
  };
  const offers = asking?.offersCopy === true;
  const { rows = 0, customers = 0, need = 0, free = null } = asking?.preflight ?? {};
  return (
    <Dialog
      open={asking !== null}
      title={t(offers ? 'import.ask.heading' : 'import.ask.tight-heading')}
      onClose={close}
      size="m"
      actions={
        offers ? (
          <>
            <Button busy={saving !== null} onClick={onGo}>
              {t('import.ask.without')}
            </Button>
            <Button variant="primary" autofocus busy={saving !== null} onClick={() => void saveAndGo()}>
              {t(saving === null ? 'import.ask.save' : 'import.ask.saving')}
            </Button>
          </>
        ) : (
          <>
            <Button autofocus onClick={close}>
              {t('import.ask.back')}
            </Button>
            <Button variant="primary" onClick={onGo}>
              {t('import.ask.go')}
            </Button>
          </>
        )
      }
    >
      <div class="imp-ask">
        {offers && (
          <>
            <p>{t('import.ask.text', { rows, n: customers })}</p>
            <p class="imp-quiet">{t('import.ask.why')}</p>
          </>
        )}
        {asking?.isTight === true && (
          <p>{t('import.ask.tight', { need: fileSize(need), free: fileSize(free ?? 0) })}</p>
        )}
        <div class="imp-ask-far">
          {saving !== null && (
            <Progress label={t('import.ask.saving')} value={saving.done} max={saving.total} />
          )}
        </div>
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void saveAndGo()} />}
      </div>
    </Dialog>
  );
}
