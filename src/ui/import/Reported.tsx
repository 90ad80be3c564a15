import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { jobs } from '../book';
import { useClients, useUpdates } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { Skeleton } from '../components/Notice';
import { Report } from './report/Report';
import { useJobs } from './report/useJobs';
import { reportUrl } from './report/view';
import type { ImportSession } from './session';
import type { ImportState } from './state';

/** The report in the place of the workbench, right after the commit. */
export function Reported(props: {
  session: ImportSession;
  state: Extract<ImportState, { step: 'reported' }>;
}): JSX.Element {
  const { session, state } = props;
  const { failure, again } = useJobs();
  const persisted = usePersist();
  useEffect(() => () => session.reset(), [session]);
  // Whoever leaves and comes back, or reloads, finds this report and not an empty screen.
  useEffect(() => {
    history.replaceState(history.state, '', reportUrl(state.report.jobId));
  }, [state.report.jobId]);
  useAgainFromRail(session);
  const known = jobs.value.get(state.report.jobId);
  useFocusOnce(known !== undefined);
  return (
    <div class="imp-page">
      {known === undefined && failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      {known === undefined && failure === null && <Skeleton lines={4} />}
      {known !== undefined && <Report job={known} persisted={persisted} onAgain={() => session.reset()} />}
    </div>
  );
}

/** The report is there a moment after its step began: its heading then takes the focus that went with the old step. */
function useFocusOnce(shown: boolean): void {
  useEffect(() => {
    if (shown && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.imp-report h1')?.focus();
  }, [shown]);
}

/** The way to the import screen, pressed on it, leads from this report to the next list. */
function useAgainFromRail(session: ImportSession): void {
  useLayoutEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[href="/import"]') !== null)
        session.reset();
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [session]);
}

/** After the first import the browser is asked to keep the book; null while there is no answer, or none was asked. */
export function usePersist(): boolean | null {
  const { book } = useClients();
  const updates = useUpdates();
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    const ask = async () => {
      const settings = await book.settings();
      if (settings.ok && settings.value.persisted === null) setPersisted(await updates.askPersist());
    };
    void ask();
  }, [book, updates]);
  return persisted;
}
