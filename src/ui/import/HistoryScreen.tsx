import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ImportJob } from '../../db/api';
import { jobs } from '../book';
import { Button, ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { TextField } from '../components/Field';
import { EmptyState, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { formatNumber, language, t } from '../i18n';
import { BatchLines } from './history/BatchLines';
import { BatchUndo } from './history/BatchUndo';
import { JobLine } from './history/JobLine';
import { type Entry, findJobs, inBatches } from './history/search';
import { UndoDialog } from './report/UndoDialog';
import { useJobs } from './report/useJobs';
import './css/index.css';
import './css/history.css';

/** Drawn at once, and with each press of "more". */
const PAGE = 100;

/** Every import, newest first: found by a search, with its report, its customers, and the way to take it back. */
export default function HistoryScreen(): JSX.Element {
  const { settled, failure, again } = useJobs();
  const { query, route } = useLocation();
  const search = query.search ?? '';
  const setSearch = (text: string) =>
    route(text === '' ? '/imports' : `/imports?search=${encodeURIComponent(text)}`, true);
  const known = jobs.value;
  const list = useMemo(
    () => [...known.values()].toSorted((a, b) => b.number - a.number || (a.startedAt < b.startedAt ? 1 : -1)),
    [known],
  );
  const found = useMemo(() => findJobs(list, search), [list, search, language.value]);
  return (
    <Screen
      title={t('history.title')}
      aside={
        search.trim() !== '' &&
        list.length > 0 && (
          <span role="status">{t('history.found', { n: found.length, all: formatNumber(list.length) })}</span>
        )
      }
      actions={
        list.length > 0 && (
          <ButtonLink href="/import" variant="primary" icon="import">
            {t('history.start')}
          </ButtonLink>
        )
      }
    >
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      {list.length === 0 && !settled && <Skeleton lines={4} />}
      {list.length === 0 && settled && failure === null && (
        <EmptyState
          icon="archive"
          title={t('history.empty-heading')}
          actions={
            <ButtonLink href="/import" variant="primary" icon="import">
              {t('history.start')}
            </ButtonLink>
          }
        >
          <p>{t('history.empty')}</p>
        </EmptyState>
      )}
      {list.length > 0 && (
        <div class="his">
          <search class="his-search">
            <TextField
              hideLabel
              label={t('history.search')}
              placeholder={`${t('history.search')}: ${t('history.search-hint')}`}
              value={search}
              onInput={setSearch}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && search !== '') setSearch('');
              }}
            />
          </search>
          {found.length === 0 ? (
            <EmptyState
              icon="search"
              title={t('history.none-title')}
              actions={<Button onClick={() => setSearch('')}>{t('history.show-all')}</Button>}
            >
              <p>{t('history.none-text', { search })}</p>
            </EmptyState>
          ) : (
            <Lines found={found} searched={search.trim() !== ''} />
          )}
        </div>
      )}
    </Screen>
  );
}

const HEADINGS = [
  ['history.number', 'imp-number'],
  ['history.file', ''],
  ['history.when', ''],
  ['history.rows', 'imp-number'],
  ['history.outcome', ''],
  ['history.state', ''],
] as const;

function Lines({ found, searched }: { found: readonly ImportJob[]; searched: boolean }): JSX.Element {
  const [most, setMost] = useState(PAGE);
  const [undoing, setUndoing] = useState<string | null>(null);
  const [undoingAll, setUndoingAll] = useState<string | null>(null);
  const entries = useMemo(() => inBatches(found), [found]);
  const batch = entries.find(
    (entry): entry is Extract<Entry, { kind: 'batch' }> => entry.kind === 'batch' && entry.id === undoingAll,
  );
  const onUndo = (job: ImportJob) => setUndoing(job.jobId);
  return (
    <>
      <div class="imp-table-box">
        <table class="imp-table imp-history">
          <thead>
            <tr>
              {HEADINGS.map(([key, name]) => (
                <th scope="col" key={key} class={name}>
                  {t(key)}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">{t('history.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries
              .slice(0, most)
              .map((entry) =>
                entry.kind === 'job' ? (
                  <JobLine key={entry.job.jobId} job={entry.job} onUndo={onUndo} />
                ) : (
                  <BatchLines
                    key={entry.id}
                    batch={entry}
                    open={searched}
                    onUndo={onUndo}
                    onUndoAll={({ id }) => setUndoingAll(id)}
                  />
                ),
              )}
          </tbody>
        </table>
      </div>
      {entries.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>
            {t('history.more', { n: Math.min(PAGE, entries.length - most) })}
          </Button>
        </div>
      )}
      <UndoDialog
        job={undoing === null ? null : (jobs.value.get(undoing) ?? null)}
        onClose={() => setUndoing(null)}
      />
      <BatchUndo batch={batch ?? null} onClose={() => setUndoingAll(null)} />
    </>
  );
}
