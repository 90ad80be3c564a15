import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { bookStatus } from '../../book';
import { useClients } from '../../clients';
import { Button, ButtonLink } from '../../components/Button';
import { EmptyState } from '../../components/Notice';
import { useTitle } from '../../components/Screen';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { BATCH_PATH, type Chosen, handOver, pendingFiles } from '../../pendingFile';
import { Ask } from '../Ask';
import { type Asking, askingOf } from '../going';
import { Unfolding } from '../Unfolding';
import { importPlace } from '../waiting';
import { AskColumns, doubtsOf } from './AskColumns';
import { BatchBar } from './BatchBar';
import type { Batch } from './batch';
import { Ended } from './Ended';
import { FileTable } from './FileTable';
import { expected, isDue } from './files';
import { Offers } from './Offers';
import { Pick } from './Pick';
import { Shapes } from './Shapes';
import { unfolded } from './unfold';
import { useBatch } from './useBatch';
import { headingOf, sayOf } from './words';
import '../css/index.css';
import '../css/reportSum.css';
import '../css/batch.css';

/** Several files on their way into the book: chosen, foreseen, imported one after another, and what became of them. */
export default function BatchScreen(): JSX.Element {
  const batch = useBatch();
  const { route } = useLocation();
  const { importer } = useClients();
  const waiting = pendingFiles.value;
  useFollowing(batch);
  const [unfolding, setUnfolding] = useState<string | null>(null);
  useEffect(() => {
    if (waiting === null) return;
    pendingFiles.value = null;
    const [first, ...others] = waiting.files;
    const joins = waiting.joins || batch.phase.value === 'running';
    const phase = batch.phase.value;
    // One more file belongs to the batch that is there; where nothing is to be done in it, it is no batch.
    const fresh = phase === 'empty' || (phase === 'ended' && !batch.files.value.some(isDue));
    if (joins && fresh && others.length === 0 && first?.file != null) handOver(waiting, '', route);
    else {
      if (!joins) setAside(batch);
      void add(waiting);
    }
  }, [waiting, batch]);
  const add = async (chosen: Chosen) => {
    setUnfolding(chosen.folder ?? chosen.files[0]?.path ?? '');
    batch.add(await unfolded(importer, chosen));
    setUnfolding(null);
  };
  const phase = batch.phase.value;
  useTitle(t('batch.title'));
  useHeadingFocus(phase === 'ended' || phase === 'empty' ? phase : 'work');
  return (
    <div class="screen imp" data-fill>
      {phase === 'empty' && (unfolding === null ? <Empty /> : <Unfolding name={unfolding} />)}
      {phase === 'ended' && <Ended batch={batch} onGoOn={() => void batch.start()} />}
      {phase !== 'empty' && phase !== 'ended' && <Work batch={batch} />}
    </div>
  );
}

/** What was foreseen stays true while the book is written elsewhere; "Import" leads back here while something waits. */
function useFollowing(batch: Batch): void {
  const phase = batch.phase.value;
  const status = bookStatus.value;
  const revision = status === null || status.running !== null ? null : status.revision;
  useLayoutEffect(() => {
    if (revision !== null) batch.meet(revision);
  }, [batch, revision, phase]);
  const { isOpen } = batch;
  useEffect(() => {
    importPlace.value = isOpen ? BATCH_PATH : '/import';
  }, [isOpen]);
  // A batch that runs or was cleared has its own ways back.
  useEffect(() => {
    if (phase === 'running') closeToast();
  }, [phase]);
}

let closeToast = (): void => undefined;

/** Another batch begins: the one before can be brought back where it was not done. */
function setAside(batch: Batch): void {
  const text = sayOf(batch, 'aside', { n: batch.files.value.length });
  const bringBack = batch.setAside();
  closeToast();
  if (bringBack === null) return;
  closeToast = toast({
    key: 'batch',
    text,
    action: { label: t('app.undo'), run: bringBack, undoes: true },
  });
}

const take = (chosen: Chosen): void => {
  pendingFiles.value = { ...chosen, joins: true };
};

function Empty(): JSX.Element {
  return (
    <div class="imp-page">
      <h1 class="visually-hidden" tabIndex={-1}>
        {t('batch.title')}
      </h1>
      <EmptyState
        icon="file"
        title={t('batch.empty-title')}
        actions={
          <>
            <Pick what="files" variant="primary" label={t('batch.choose-files')} onChosen={take} />
            <Pick what="folder" label={t('batch.choose-folder')} onChosen={take} />
            <ButtonLink href="/imports" variant="quiet" icon="archive">
              {t('report.earlier')}
            </ButtonLink>
          </>
        }
      >
        <p>{t('batch.empty-text')}</p>
      </EmptyState>
    </div>
  );
}

function Work({ batch }: { batch: Batch }): JSX.Element {
  const files = batch.files.value;
  const [asking, setAsking] = useState<Asking | null>(null);
  const go = () => {
    setAsking(null);
    void batch.start();
  };
  const [unsure, setUnsure] = useState(false);
  const onStart = (isSure = false) => {
    if (!isSure && doubtsOf(batch).length > 0) {
      setUnsure(true);
      return;
    }
    // How much room all files need nobody knows beforehand: where it ends, the run stops and can be gone on with.
    const { rows } = expected(files);
    const customers = bookStatus.value?.customers ?? 0;
    const ask = askingOf({ rows, customers, need: 0, free: null });
    if (ask === null) go();
    else setAsking(ask);
  };
  const running = batch.phase.value === 'running';
  return (
    <>
      <header class="bat-head">
        <div class="bat-title">
          <h1 tabIndex={-1} data-quiet-focus="">
            {headingOf(batch)}
          </h1>
          <div class="bat-actions">
            <Pick what="files" label={t('batch.add-files')} onChosen={take} />
            <Pick what="folder" label={t('batch.add-folder')} onChosen={take} />
            <Button variant="quiet" disabled={running} onClick={() => batch.clear()}>
              {t('batch.clear')}
            </Button>
          </div>
        </div>
        <p class="imp-quiet">{sayOf(batch, running ? 'stay' : 'foreseen')}</p>
      </header>
      <FileTable
        batch={batch}
        above={
          running ? null : (
            <div class="bat-above">
              <Offers batch={batch} />
              <Shapes batch={batch} />
            </div>
          )
        }
      />
      <BatchBar batch={batch} onStart={() => onStart()} />
      <AskColumns
        batch={batch}
        open={unsure}
        onClose={() => setUnsure(false)}
        onGo={() => {
          setUnsure(false);
          onStart(true);
        }}
      />
      <Ask asking={asking} onBack={() => setAsking(null)} onGo={go} />
    </>
  );
}

/** The focus goes to the heading of a step that took the place of another, so that it is never lost with a button. */
function useHeadingFocus(step: 'empty' | 'work' | 'ended'): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    document.querySelector<HTMLElement>('.imp h1')?.focus();
  }, [step]);
}
