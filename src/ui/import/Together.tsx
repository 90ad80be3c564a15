import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Banner } from '../components/Notice';
import { t } from '../i18n';
import { BATCH_PATH, pendingFiles } from '../pendingFile';
import { listsOf } from './batch/sheets';
import { asFolder } from './batch/unfold';
import type { ImportSession } from './session';
import { type Shown, taskOf } from './state';

/** What the one button does: begins the import, or keeps what was chosen for all lists of the shape. */
export function useGo(session: ImportSession, shown: Shown): () => void {
  const { route } = useLocation();
  return useCallback(() => {
    const task = taskOf(session.state.value);
    if (task === undefined) {
      void session.going.begin();
      return;
    }
    task.done(session.choices.value, shown.inspection);
    session.reset();
    route(BATCH_PATH);
  }, [session, shown, route]);
}

/** The list stands for others: what that means, and the way back without a change. */
export function TaskNote({ session }: { session: ImportSession }): JSX.Element | null {
  const { route } = useLocation();
  const task = taskOf(session.state.value);
  if (task === undefined) return null;
  const back = () => {
    session.reset();
    route(BATCH_PATH);
  };
  return (
    <Banner
      tone="update"
      title={t('batch.map-title', { n: task.lists })}
      actions={
        <Button size="s" onClick={back}>
          {t('batch.map-back')}
        </Button>
      }
    >
      <p>{t('batch.map-text')}</p>
    </Banner>
  );
}

/** The workbook holds more lists than the one that is shown: they can be imported together. */
export function SheetsNote({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const { route } = useLocation();
  const state = session.state.value;
  const { importer } = useClients();
  const lists = listsOf(shown.inspection.sheets);
  if (lists.length === 0 || !('source' in state) || state.source.ofBatch === true) return null;
  const { file, name } = state.source;
  const whole = file instanceof File ? file : new File([file], name);
  const together = async () => {
    // The lists of an archive are unpacked once; the sheets of a workbook are read out of it one after another.
    const unpacked = await asFolder(importer, whole);
    session.reset();
    const sheets = lists.map((sheet) => ({ path: name, file: whole, sheet }));
    pendingFiles.value = { ...(unpacked ?? { folder: name, files: sheets }), joins: false };
    route(BATCH_PATH);
  };
  return (
    <Banner
      icon="file"
      title={t('batch.sheets-title', { n: lists.length })}
      actions={
        <Button size="s" onClick={() => void together()}>
          {t('batch.sheets-go')}
        </Button>
      }
    >
      <p>{lists.join(' · ')}</p>
    </Banner>
  );
}
