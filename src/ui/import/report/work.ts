import { signal } from '@preact/signals';
import type { Failure } from '../../../domain/failure';
import type { Result } from '../../../domain/result';
import type { OnProgress, Progress, UndoReport } from '../../../import/api';
import type { Clients } from '../../clients';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { readJobs } from './useJobs';

export type WorkKind = 'prove' | 'finish' | 'redo' | 'undo';

/** Something that takes a while and is done to an import; it goes on while its screen is left. */
export interface Work {
  readonly kind: WorkKind;
  readonly progress: Progress | null;
  readonly stopping: boolean;
}

/** What is being done, by the import's id: one thing at a time. */
export const works = signal<ReadonlyMap<string, Work>>(new Map());

/** What failed last, by the import's id, until it is tried again. */
export const workFailures = signal<
  ReadonlyMap<string, { readonly kind: WorkKind; readonly failure: Failure }>
>(new Map());

function set<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/**
 * Does one thing to an import and keeps its progress and its failure where every screen sees them; the list of imports
 * is read anew afterwards. Null where something is being done to it already.
 */
async function work<T>(
  clients: Clients,
  jobId: string,
  kind: WorkKind,
  call: (onProgress: OnProgress) => Promise<Result<T>>,
): Promise<Result<T> | null> {
  if (works.value.has(jobId)) return null;
  workFailures.value = set(workFailures.value, jobId, null);
  works.value = set(works.value, jobId, { kind, progress: null, stopping: false });
  const answer = await call((progress) => {
    const now = works.value.get(jobId);
    if (now === undefined) return;
    // A stop that was asked for while the call was still on its way is said again.
    if (now.stopping) void clients.importer.cancel(jobId);
    works.value = set(works.value, jobId, { ...now, progress });
  });
  await readJobs(clients);
  if (!answer.ok) workFailures.value = set(workFailures.value, jobId, { kind, failure: answer.failure });
  works.value = set(works.value, jobId, null);
  return answer;
}

export const forgetFailure = (jobId: string): void => {
  workFailures.value = set(workFailures.value, jobId, null);
};

/** Stops what is being done at the border of its next chunk. */
export async function stopWork({ importer }: Clients, jobId: string): Promise<void> {
  const now = works.value.get(jobId);
  if (now === undefined) return;
  works.value = set(works.value, jobId, { ...now, stopping: true });
  await importer.cancel(jobId);
}

/** Counts the numbers again from the book. */
export const prove = (clients: Clients, jobId: string) =>
  work(clients, jobId, 'prove', (onProgress) => clients.importer.prove(jobId, onProgress));

/** Goes on with an interrupted import, or carries an undone one out again; leaving the page meanwhile is asked about. */
export async function resume(clients: Clients, jobId: string, kind: 'finish' | 'redo'): Promise<void> {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', warn);
  const answer = await work(clients, jobId, kind, (onProgress) =>
    clients.importer.resume(jobId, onProgress),
  ).finally(() => removeEventListener('beforeunload', warn));
  if (answer?.ok !== true || answer.value.cancelled) return;
  toast({ key: jobId, text: t(kind === 'redo' ? 'report.redone' : 'report.finished') });
}

/** What an undo did with customers: removed those that the import made, gave the others their old values back. */
export function undoneText({ removed, restored }: Pick<UndoReport, 'removed' | 'restored'>): string {
  const parts = [
    ...(removed > 0 ? [t('report.undo-removed', { n: removed })] : []),
    ...(restored > 0 || removed === 0 ? [t('report.undo-done', { n: restored })] : []),
  ];
  return parts.join(' · ');
}

/** Takes an import back. Unless it is one of many (`say`), a toast tells, and carries it out again while its rows are kept. */
export async function undo(
  clients: Clients,
  job: { readonly jobId: string; readonly hasRows: boolean },
  say = true,
): Promise<boolean> {
  const { jobId, hasRows } = job;
  const answer = await work(clients, jobId, 'undo', (onProgress) => clients.importer.undo(jobId, onProgress));
  if (answer?.ok !== true) return false;
  if (!say) return true;
  const { keptCustomers } = answer.value;
  const done = undoneText(answer.value);
  toast({
    key: jobId,
    text: keptCustomers === 0 ? done : t('report.undo-done-kept', { done, n: keptCustomers }),
    ...(hasRows && {
      action: {
        label: t('report.redo'),
        undoes: true,
        run: () => void resume(clients, jobId, 'redo'),
      },
    }),
  });
  return true;
}

/** Ends an interrupted import where it stands. */
export async function settle(clients: Clients, jobId: string): Promise<void> {
  const answer = await clients.importer.settle(jobId);
  await readJobs(clients);
  if (answer.ok) toast({ key: jobId, text: t('report.settled') });
  else workFailures.value = set(workFailures.value, jobId, { kind: 'finish', failure: answer.failure });
}
