import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Counts } from '../../../import/api';
import { jobs } from '../../book';
import { Button, ButtonLink } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Banner } from '../../components/Notice';
import type { Tone } from '../../components/tone';
import { formatNumber, t } from '../../i18n';
import { BatchUndo } from '../history/BatchUndo';
import { usePersist } from '../Reported';
import { canDo } from '../report/can';
import { PARTS } from '../report/Equation';
import { useJobs } from '../report/useJobs';
import { doneText } from '../words';
import type { Batch } from './batch';
import { FileTable } from './FileTable';
import { brought, canRetry, halts, isDue, reportOf } from './files';
import { nameOf, sayOf } from './words';

/** After the run: one sum over all files, what is left to be done, each file with its own report, and the way back. */
export function Ended({ batch, onGoOn }: { batch: Batch; onGoOn: () => void }): JSX.Element {
  const { failure, again } = useJobs();
  const persisted = usePersist();
  const [undoing, setUndoing] = useState(false);
  const files = batch.files.value;
  const known = jobs.value;
  const own = files
    .flatMap((file) => known.get(reportOf(file)?.jobId ?? '') ?? [])
    .toSorted((a, b) => b.number - a.number);
  const undone = own.filter(({ state }) => state === 'undone').map(({ jobId }) => jobId);
  useEffect(() => batch.takenBack(new Set(undone)), [batch, undone.join()]);
  const rest = files.filter(isDue);
  const failed = files.filter(canRetry);
  const halted = rest.flatMap(({ state }) =>
    'failure' in state && state.failure !== null ? state.failure : [],
  );
  const stopper = [
    ...halted,
    ...failed.flatMap(({ state }) => ('failure' in state ? (state.failure ?? []) : [])),
  ].find(halts);
  return (
    <div class="imp-page">
      <div class="imp-report">
        <header class="imp-report-head">
          <div>
            <h1 tabIndex={-1} data-quiet-focus="">
              {headingOf(batch, own.length > 0 && undone.length === own.length)}
            </h1>
            <p class="imp-quiet">{nameOf(batch)}</p>
          </div>
          <div class="imp-report-actions">
            <ButtonLink href="/customers" variant={rest.length > 0 ? 'plain' : 'primary'} icon="customers">
              {t('report.customers')}
            </ButtonLink>
            <Button icon="import" onClick={() => batch.clear()}>
              {t('batch.again')}
            </Button>
            <ButtonLink href="/imports" icon="archive">
              {t('report.earlier')}
            </ButtonLink>
            {own.some((job) => canDo(job).undo) && (
              <Button icon="undo" onClick={() => setUndoing(true)}>
                {t('batch.undo-all')}
              </Button>
            )}
          </div>
        </header>
        {stopper !== undefined && <FailureNotice failure={stopper} />}
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        {persisted !== null && undone.length === 0 && (
          <Banner tone={persisted ? 'new' : 'warning'} icon="device">
            <p role="status">{t(persisted ? 'report.persist-yes' : 'report.persist-no')}</p>
          </Banner>
        )}
        {rest.length > 0 && (
          <Banner
            tone="warning"
            title={sayOf(batch, 'rest', { n: rest.length })}
            actions={
              <Button variant="primary" onClick={onGoOn}>
                {t('batch.go-on')}
              </Button>
            }
          >
            <p>{t('batch.rest-text')}</p>
          </Banner>
        )}
        {failed.length > 0 && (
          <Banner
            tone="problem"
            urgent
            title={sayOf(batch, 'failures', { n: failed.length })}
            actions={
              <Button onClick={() => void batch.retry(failed.map(({ key }) => key))}>
                {t('batch.retry-all')}
              </Button>
            }
          >
            <p>{sayOf(batch, 'failures-text')}</p>
          </Banner>
        )}
        <div class="rep-sum">
          <Sum
            label={sayOf(batch, 'rows-all')}
            counts={brought(files)}
            stopped={rest.some(({ state }) => state.at === 'partly')}
          />
        </div>
        <section class="bat-outcomes">
          <h2 class="imp-heading">{t('batch.outcome')}</h2>
          <FileTable batch={batch} />
          <LeftOut batch={batch} />
        </section>
      </div>
      <BatchUndo
        batch={undoing ? { kind: 'batch', id: batch.id, name: nameOf(batch), jobs: own } : null}
        onClose={() => setUndoing(false)}
      />
    </div>
  );
}

function headingOf(batch: Batch, undone: boolean): string {
  if (undone) return t('batch.undone');
  const files = batch.files.value;
  const done = files.filter(({ state }) => state.at === 'done').length;
  const begun = files.filter((file) => isDue(file) || canRetry(file)).length;
  if (begun > 0) return sayOf(batch, 'ended-early', { n: done, total: done + begun });
  return sayOf(batch, 'done', { n: done, text: doneText(brought(files)) });
}

/** The sum over all files, term by term. */
function Sum({ label, counts, stopped }: { label: string; counts: Counts; stopped: boolean }): JSX.Element {
  const term = (name: keyof Counts, text: string, tone?: Tone, sign?: string) => (
    <li class="rep-term" key={name} data-tone={tone} data-zero={counts[name] === 0 ? '' : undefined}>
      {sign !== undefined && (
        <span class="imp-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <span class="rep-term-box">
        <b>{formatNumber(counts[name])}</b>
        <span class="rep-term-label">{text}</span>
      </span>
    </li>
  );
  const labelOf = (name: keyof Counts) =>
    t(name === 'pending' && stopped ? 'report.not-reached' : `report.${name}`);
  return (
    <ul class="rep-terms" aria-label={t('import.sum.label')}>
      {term('rows', label)}
      {PARTS.map(({ key, tone }, index) => term(key, labelOf(key), tone, index === 0 ? '=' : '+'))}
    </ul>
  );
}

/** How many files took no part, so that none is missed in silence. */
function LeftOut({ batch }: { batch: Batch }): JSX.Element | null {
  const count = batch.files.value.filter(
    (file) => !isDue(file) && !canRetry(file) && reportOf(file) === null,
  ).length;
  return count === 0 ? null : <p class="imp-quiet">{sayOf(batch, 'left-out', { n: count })}</p>;
}
