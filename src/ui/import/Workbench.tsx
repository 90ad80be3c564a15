import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bookStatus } from '../book';
import { Button, IconButton } from '../components/Button';
import { Banner, Progress } from '../components/Notice';
import { toast } from '../components/Toast';
import { useNarrow } from '../components/useNarrow';
import { fieldLabel } from '../fields';
import { language, t } from '../i18n';
import { Ask } from './Ask';
import { BeforeNote } from './BeforeNote';
import { columnName } from './ColumnHead';
import { FilePanel } from './FilePanel';
import { WorseQuestion } from './fixing/WorseQuestion';
import { blockText, duplicateText, goOf } from './go';
import { LetterQuestion } from './LetterQuestion';
import { PipelineChoice } from './PipelineChoice';
import { WorkProblem } from './Problem';
import { RowsGrid } from './RowsGrid';
import { RulesPanel } from './RulesPanel';
import { Side, type SideName } from './Side';
import { StaysOut } from './StaysOut';
import { SumBar } from './SumBar';
import type { ImportSession } from './session';
import { isBusy, type Shown, taskOf } from './state';
import { SheetsNote, TaskNote, useGo } from './Together';
import { SensitiveNote } from './trial/SensitiveNote';
import { TestBanner } from './trial/TestBanner';
import { useToastPlace } from './useToastPlace';
import { percent } from './words';

/** The one screen of an import: how the file was read, the rows as they will be, the rules, and the button. */
export function Workbench(props: { session: ImportSession; shown: Shown; onOther: () => void }): JSX.Element {
  const { session, shown, onOther } = props;
  const [open, setOpen] = useState<SideName | null>(null);
  const go = useGo(session, shown);
  useCommitKey(session, shown, go);
  useLossWarning(session);
  const box = useRef<HTMLDivElement>(null);
  useToastPlace(box, { open, narrow: useNarrow() });
  const { problems } = shown.summary;
  const state = session.state.value;
  return (
    <div ref={box} class="imp-work" data-open={open ?? undefined}>
      <div class="imp-top">
        <h1 class="imp-title" tabIndex={-1}>
          {shown.inspection.name}
        </h1>
        <nav class="imp-sides" aria-label={t('import.sides')}>
          <Button
            size="s"
            icon="file"
            aria-expanded={open === 'file'}
            onClick={() => setOpen(open === 'file' ? null : 'file')}
          >
            {t('import.panel.file')}
          </Button>
          <Button
            size="s"
            icon="settings"
            aria-expanded={open === 'rules'}
            onClick={() => setOpen(open === 'rules' ? null : 'rules')}
          >
            {problems > 0 ? t('import.panel.problems', { n: problems }) : t('import.panel.rules')}
          </Button>
        </nav>
      </div>
      <Side side="file" label={t('import.panel.file')} open={open} onClose={() => setOpen(null)}>
        <FilePanel session={session} shown={shown} onOther={onOther} />
      </Side>
      <section class="imp-centre" aria-label={t('import.grid.rows')}>
        <Busy session={session} />
        {state.step === 'review' && state.failed !== null && (
          <WorkProblem failed={state.failed} session={session} />
        )}
        <TaskNote session={session} />
        <BeforeNote session={session} shown={shown} />
        <SheetsNote session={session} shown={shown} />
        <Notes session={session} shown={shown} />
        <TestBanner session={session} />
        <SensitiveNote session={session} shown={shown} />
        <LetterQuestion session={session} inspection={shown.inspection} />
        <StaysOut session={session} shown={shown} />
        <RowsGrid session={session} shown={shown} onValues={() => setOpen('rules')} />
      </section>
      <Side side="rules" label={t('import.panel.rules')} open={open} onClose={() => setOpen(null)}>
        <RulesPanel session={session} shown={shown} onRows={() => setOpen(null)} />
      </Side>
      {open !== null && <div class="imp-scrim" aria-hidden="true" onPointerDown={() => setOpen(null)} />}
      <SumBar session={session} shown={shown} onGo={go} />
      <Ask
        asking={session.going.asking.value}
        onBack={() => (session.going.asking.value = null)}
        onGo={() => void session.going.commit()}
      />
      <WorseQuestion fixing={session.fixing} />
      <Live session={session} shown={shown} />
    </div>
  );
}

/** A line of progress over the rows while they are read or decided again; it takes no room. */
function Busy({ session }: { session: ImportSession }): JSX.Element | null {
  const state = session.state.value;
  if (!isBusy(state)) return null;
  const progress = 'progress' in state ? state.progress : null;
  const text =
    state.step === 'planning' && progress !== null
      ? t('import.planning', { done: progress.done, total: progress.total })
      : state.step === 'reading' && progress !== null && progress.total > 0
        ? t('import.reading', { percent: percent(progress.done / progress.total) })
        : t('import.opening');
  return (
    <div class="imp-busy">
      <Progress label={text} {...(progress !== null && { value: progress.done, max: progress.total })} />
    </div>
  );
}

/** What has to be known: told once, or until it is settled. */
function Notes({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element {
  useMovedToast(session);
  const notice = session.notice.value;
  return (
    <>
      {(notice?.code === 'book-changed' || notice?.code === 'corrections-lost') && (
        <Banner
          tone="warning"
          actions={
            <IconButton
              size="s"
              icon="close"
              label={t('app.dismiss')}
              onClick={() => (session.notice.value = null)}
            />
          }
        >
          <p role="status">
            {notice.code === 'book-changed' ? t('import.notice.book-changed') : lostText(notice)}
          </p>
        </Banner>
      )}
      {shown.summary.blockers.map((blocker) =>
        blocker.code === 'missing-pipeline' ? (
          <Banner
            key="pipeline"
            tone="problem"
            title={t('import.blocker.missing-pipeline')}
            actions={
              <PipelineChoice
                hideLabel
                chosen={undefined}
                onChoose={(pipeline) => void session.setRules({ pipeline })}
              />
            }
          />
        ) : blocker.code === 'missing-columns' ? (
          <Banner key="missing" tone="problem" title={t('import.blocker.missing-columns')} />
        ) : (
          <Banner
            key={blocker.field}
            tone="problem"
            title={duplicateText(blocker.field, blocker.columns.length)}
            actions={
              <Button size="s" onClick={() => void session.keepFirst(blocker.columns)}>
                {t('import.blocker.keep-first')}
              </Button>
            }
          >
            <p>
              {blocker.columns
                .map((index) => columnName(shown.inspection.columns[index] ?? { header: '', index }))
                .join(' · ')}
            </p>
          </Banner>
        ),
      )}
    </>
  );
}

/** What went with the file's old reading: cells, acts, or both. */
function lostText({ n, fixes }: { readonly n: number; readonly fixes: number }): string {
  const cells = n > 0 ? [t('import.notice.corrections-lost', { n })] : [];
  const acts = fixes > 0 ? [t('fix.lost', { n: fixes })] : [];
  return [...cells, ...acts].join(' ');
}

/** A field that was taken from another column: said in passing, and taken back with one press. */
function useMovedToast(session: ImportSession): void {
  const notice = session.notice.value;
  useEffect(() => {
    if (notice?.code !== 'field-moved') return;
    session.notice.value = null;
    const header = columnName({ header: notice.header, index: notice.column });
    toast({
      text: t('import.notice.field-moved', { field: fieldLabel(notice.field), header }),
      action: { label: t('app.undo'), run: () => void session.setPicks(notice.picks) },
    });
  }, [notice, session]);
}

/** What has no mark at its end gets the language's full stop. */
const sentence = (text: string): string =>
  /[.!?。！？…]$/.test(text) ? text : `${text}${language.value === 'zh' ? '。' : '.'}`;

/** The counts for a screen reader, once after each plan and not while it runs. */
function Live({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element {
  const busy = isBusy(session.state.value);
  const last = useRef('');
  const { created, updated, unchanged } = shown.summary.counts;
  if (!busy) {
    const sum = t('import.live.sum', { created, updated, unchanged, problems: shown.summary.problems });
    const { label, why } = goOf(shown.summary);
    last.current = `${sum} ${sentence(why ?? label)}`;
  }
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {last.current}
    </p>
  );
}

/** Ctrl+Enter (on a Mac also Cmd+Enter) presses the button, wherever the focus is. */
function useCommitKey(session: ImportSession, shown: Shown, go: () => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (document.querySelector('dialog[open], [popover]:popover-open:not(.imp-tip)') !== null) return;
      event.preventDefault();
      const task = taskOf(session.state.value);
      const { why } =
        task === undefined
          ? goOf(shown.summary, bookStatus.value?.running)
          : { why: blockText(shown.summary) };
      if (!isBusy(session.state.value) && why === null) go();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [session, shown, go]);
}

/** How many rows a plan that is on its way has decided: for the first plan, when there is nothing else to show. */
export function FirstReading({ session }: { session: ImportSession }): JSX.Element {
  const state = session.state.value;
  const progress = 'progress' in state ? state.progress : null;
  const name = state.step === 'choosing' ? '' : state.source.name;
  const planning = state.step === 'planning';
  const text =
    progress === null || progress.total === 0
      ? t('import.opening')
      : planning
        ? t('import.planning', { done: progress.done, total: progress.total })
        : t('import.reading', { percent: percent(progress.done / progress.total) });
  return (
    <div class="imp-first">
      <p class="imp-file-name">{name}</p>
      <Progress label={text} {...(progress !== null && { value: progress.done, max: progress.total })} />
      <p class="imp-quiet">{text}</p>
      <Button size="s" variant="quiet" onClick={() => session.reset()}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}

/** Cells put right and fields chosen live in this tab, and a test waits for a word: leaving it asks first. */
function useLossWarning(session: ImportSession): void {
  useLayoutEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.hasWork || session.testing.open.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
}
