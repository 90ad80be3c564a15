import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ACCEPTED } from '../../domain/fileTypes';
import { Button, ButtonLink } from '../components/Button';
import { Icon } from '../components/Icon';
import { Banner } from '../components/Notice';
import { t } from '../i18n';
import { BATCH_PATH, type Chosen, handOver } from '../pendingFile';
import { fromInput } from './batch/dropped';
import { isDue } from './batch/files';
import { Pick } from './batch/Pick';
import { useBatch } from './batch/useBatch';
import { nameOf, sayOf } from './batch/words';
import { PasteTable } from './PasteTable';
import { OpenProblem } from './Problem';
import type { ImportSession } from './session';
import { FROM_PATH } from './systems/path';

/** The empty import screen: a place to drop a list, and ways to try it without one. */
export function Choosing(props: {
  session: ImportSession;
  onSample: () => void;
  onTemplate: () => void;
  /** There are earlier imports to look at. */
  hasHistory: boolean;
}): JSX.Element {
  const { session } = props;
  const state = session.state.value;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { path, route } = useLocation();
  const take = (chosen: Chosen) => handOver(chosen, path, route);
  const failed = state.step === 'choosing' ? state.failed : null;
  return (
    <div class="imp-choosing">
      <h1 tabIndex={-1} data-quiet-focus="">
        {t('import.title')}
      </h1>
      {failed !== null && (
        <OpenProblem
          failed={failed}
          onRetry={() => void session.retry()}
          onDismiss={() => session.dismiss()}
        />
      )}
      <OpenBatch />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button inside as its keyboard way */}
      <div
        class="imp-drop"
        data-over={over ? '' : undefined}
        onDragEnter={() => setOver(true)}
        onDragLeave={(event) => {
          if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
            setOver(false);
        }}
        onDrop={() => setOver(false)}
      >
        <span class="imp-drop-icon">
          <Icon name="import" size={28} />
        </span>
        <p class="imp-drop-heading">{t(over ? 'import.choose.over' : 'import.choose.heading')}</p>
        <p class="imp-quiet">{t('import.choose.hint')}</p>
        <div class="imp-drop-ways">
          <Button variant="primary" size="l" onClick={() => input.current?.click()}>
            {t('import.choose.file')}
          </Button>
          <Pick what="folder" size="l" label={t('batch.choose-folder')} onChosen={take} />
          <PasteTable onFiles={(files) => take(fromInput(files))} />
        </div>
        <p class="imp-quiet">{t('batch.choose-hint')}</p>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          multiple
          aria-label={t('import.choose.file')}
          accept={ACCEPTED.join()}
          onChange={(event) => {
            const chosen = fromInput(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
            take(chosen);
          }}
        />
      </div>
      <div class="imp-start">
        <span>{t('import.choose.or')}</span>
        <Button size="s" icon="satchel" onClick={props.onSample}>
          {t('import.choose.sample')}
        </Button>
        <Button size="s" icon="download" onClick={props.onTemplate}>
          {t('import.choose.template')}
        </Button>
        <span class="imp-start-links">
          <a href={FROM_PATH}>{t('intake.from')}</a>
          {props.hasHistory && <a href="/imports">{t('import.choose.history')}</a>}
        </span>
      </div>
      <p class="imp-safe">
        <Icon name="device" size={16} />
        <span>{t('import.choose.safe')}</span>
      </p>
    </div>
  );
}

/** Several files wait, or are imported just now: the way back to them. */
function OpenBatch(): JSX.Element | null {
  const batch = useBatch();
  const due = batch.files.value.filter(isDue).length;
  const running = batch.phase.value === 'running';
  if (due === 0 && !running) return null;
  return (
    <Banner
      icon="file"
      title={
        running ? t('batch.open-running', { name: nameOf(batch) }) : sayOf(batch, 'open-now', { n: due })
      }
      actions={
        <ButtonLink size="s" href={BATCH_PATH}>
          {t('batch.open')}
        </ButtonLink>
      }
    />
  );
}
