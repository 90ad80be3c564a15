import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { useTitle } from '../components/Screen';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { BATCH_PATH, handOver, pendingFile, pendingFiles } from '../pendingFile';
import { trySample } from '../sample';
import { askTemplate } from '../template/wanted';
import { BackToBatch } from './batch/BackToBatch';
import { fromInput } from './batch/dropped';
import { pendingLook } from './batch/task';
import { asFolder } from './batch/unfold';
import { Choosing } from './Choosing';
import { Committing } from './Committing';
import { NO_CHOICES } from './choices';
import { Finish } from './Finish';
import { Reported } from './Reported';
import { works } from './report/work';
import type { ImportSession } from './session';
import { Unfolding } from './Unfolding';
import { useImport } from './useImport';
import { FirstReading, Workbench } from './Workbench';
import { finishing, importPlace } from './waiting';
import './css/index.css';

/** The import screen: choose, look, correct, import, read the report; all of it at one address. */
export default function ImportScreen(): JSX.Element {
  const session = useImport();
  const { importer } = useClients();
  const input = useRef<HTMLInputElement>(null);
  const { path, route } = useLocation();
  const file = pendingFile.value;
  const look = pendingLook.value;
  useEffect(() => {
    if (file === null && look === null) return;
    pendingFile.value = null;
    pendingLook.value = null;
    if (look !== null) begin(look);
    else if (file !== null) void open(file);
  }, [file, look, session]);
  const [unfolding, setUnfolding] = useState<string | null>(null);
  /** An archive of several lists goes to the screen of those, anything else comes here. */
  const open = async (chosen: File) => {
    setUnfolding(chosen.name);
    const lists = await asFolder(importer, chosen);
    setUnfolding(null);
    if (lists === null) {
      begin({ source: { file: chosen, name: chosen.name }, choices: NO_CHOICES });
      return;
    }
    pendingFiles.value = { ...lists, joins: false };
    route(BATCH_PATH);
  };
  const begin = (waiting: NonNullable<typeof look>) => {
    const held = finishing.value;
    if (session.state.value.step === 'committing' || (held !== null && works.value.has(held.jobId))) {
      toast({ text: t('import.notice.busy') });
      return;
    }
    finishing.value = null;
    if (session.hasWork) setOther(waiting);
    else void session.start(waiting.source, waiting.choices);
  };
  const [other, setOther] = useState<typeof look>(null);
  const replace = () => {
    if (other !== null) void session.start(other.source, other.choices);
    setOther(null);
  };
  const { step } = session.state.value;
  const wanted = finishing.value;
  const working = session.shown.value !== null && step !== 'committing';
  useEffect(() => {
    importPlace.value = path;
  }, [path]);
  useTitle(t('import.title'));
  useHeadingFocus(
    wanted !== null
      ? 'finishing'
      : working
        ? 'work'
        : step === 'committing' || step === 'reported'
          ? step
          : 'choosing',
  );
  return (
    <div class="screen imp" data-fill>
      {wanted !== null ? (
        <Finish wanted={wanted} />
      ) : unfolding !== null && step === 'choosing' ? (
        <Unfolding name={unfolding} />
      ) : (
        <>
          <BackToBatch session={session} />
          <Step session={session} onOther={() => input.current?.click()} />
        </>
      )}
      <Dialog
        open={other !== null}
        title={t('import.replace.heading')}
        onClose={() => setOther(null)}
        size="s"
        actions={
          <>
            <Button autofocus onClick={() => setOther(null)}>
              {t('import.replace.keep')}
            </Button>
            <Button variant="danger" onClick={replace}>
              {t('import.replace.go')}
            </Button>
          </>
        }
      >
        <p>{t('import.replace.text', { name: other?.source.name ?? '' })}</p>
      </Dialog>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) handOver(fromInput([file]), path, route);
        }}
      />
    </div>
  );
}

function Step({ session, onOther }: { session: ImportSession; onOther: () => void }): JSX.Element {
  const { route } = useLocation();
  const state = session.state.value;
  switch (state.step) {
    case 'choosing':
      return (
        <Choosing
          session={session}
          onSample={() => void trySample(route)}
          onTemplate={askTemplate}
          hasHistory={(bookStatus.value?.imports ?? 0) > 0}
        />
      );
    case 'committing':
      return <Committing session={session} state={state} />;
    case 'reported':
      return <Reported session={session} state={state} />;
    default: {
      const { shown } = state;
      return shown === null ? (
        <FirstReading session={session} />
      ) : (
        <Workbench session={session} shown={shown} onOther={onOther} />
      );
    }
  }
}

/** At once, before somebody acts on what is drawn. The focus goes to the heading of a step that took the place of another, so that it is never lost with a button. */
function useHeadingFocus(step: 'choosing' | 'work' | 'committing' | 'finishing' | 'reported'): void {
  const last = useRef(step);
  useLayoutEffect(() => {
    if (last.current === step) return;
    last.current = step;
    document.querySelector<HTMLElement>('.imp h1')?.focus();
  }, [step]);
}
