import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { Proof as Counted, Difference, RowAction } from '../../../import/api';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Icon } from '../../components/Icon';
import { Progress } from '../../components/Notice';
import { formatInstant, formatNumber, t } from '../../i18n';
import { TONES } from '../words';
import { prove, stopWork, workFailures, works } from './work';

/** Runs of imports that this page has begun to count by itself: once each, whatever becomes of it. */
const begun = new Set<string>();

/** A finished import that was never counted again is counted now, by itself. */
function useFirstProof(job: ImportJob): void {
  const clients = useClients();
  const { jobId, state, hasRows, proof, endedAt } = job;
  const run = `${jobId} ${endedAt ?? ''}`;
  const due = proof === undefined && hasRows && (state === 'done' || state === 'cancelled');
  useEffect(() => {
    if (!due || begun.has(run)) return;
    begun.add(run);
    void prove(clients, jobId);
  }, [clients, jobId, run, due]);
}

/** The numbers of the report counted again out of the book: that they agree, or every row that differs. */
export function Proof({ job }: { job: ImportJob }): JSX.Element | null {
  const clients = useClients();
  useFirstProof(job);
  const { jobId, proof, state } = job;
  const work = works.value.get(jobId);
  const failed = workFailures.value.get(jobId);
  if (state === 'running' || state === 'interrupted') return null;
  if (work?.kind === 'prove') {
    const { progress } = work;
    return (
      <div class="rep-proof">
        <span class="rep-proof-text" role="status">
          {t('report.proof-running')}
        </span>
        <Button size="s" variant="quiet" busy={work.stopping} onClick={() => void stopWork(clients, jobId)}>
          {t('report.stop')}
        </Button>
        <Progress
          label={t('report.proof-running')}
          {...(progress !== null && { value: progress.done, max: progress.total })}
        />
      </div>
    );
  }
  const again = job.hasRows && state !== 'undone' && (
    <Button size="s" variant="quiet" icon="refresh" onClick={() => void prove(clients, jobId)}>
      {t(proof === undefined ? 'report.proof-now' : 'report.proof-again')}
    </Button>
  );
  const failure = failed?.kind === 'prove' && failed.failure.code !== 'cancelled' ? failed.failure : null;
  if (proof === undefined && failure === null && !again) return null;
  return (
    <>
      <div class="rep-proof" data-tone={toneOf(proof)}>
        {proof !== undefined && <Icon name={proof.agrees ? 'check' : 'alert'} size={17} />}
        <span class="rep-proof-text" role="status">
          {proofText(proof)}
        </span>
        {again}
      </div>
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void prove(clients, jobId)} />}
      {proof !== undefined && proof.differences.length > 0 && <Differences proof={proof} />}
    </>
  );
}

function toneOf(proof: Counted | undefined): 'new' | 'problem' | undefined {
  if (proof === undefined) return undefined;
  return proof.agrees ? 'new' : 'problem';
}

function proofText(proof: Counted | undefined): string {
  if (proof === undefined) return t('report.proof-none');
  const when = formatInstant(proof.at, 'long');
  return proof.agrees
    ? t('report.proof-agrees', { when })
    : t('report.proof-differs', { when, n: proof.differing });
}

/** Every row whose preview, import and trace in the book are not one. */
function Differences({ proof }: { proof: Counted }): JSX.Element {
  const { differences, differing } = proof;
  return (
    <section class="rep-differences" aria-labelledby="report-differences">
      <h2 id="report-differences">{t('report.proof-rows')}</h2>
      {differences.length < differing && (
        <p class="imp-quiet">{t('report.issues-first', { shown: differences.length, total: differing })}</p>
      )}
      <div class="imp-table-box">
        <table class="imp-table">
          <thead>
            <tr>
              <th scope="col" class="imp-number">
                {t('report.line')}
              </th>
              <th scope="col">{t('report.proof-predicted')}</th>
              <th scope="col">{t('report.proof-outcome')}</th>
              <th scope="col">{t('report.proof-counted')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <DifferenceRow key={`${difference.row} ${difference.line}`} difference={difference} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function DifferenceRow({ difference }: { difference: Difference }): JSX.Element {
  const { line, predicted, outcome, counted, twice } = difference;
  return (
    <tr>
      <td class="imp-number">{formatNumber(line)}</td>
      <td>
        <Action action={predicted} />
      </td>
      <td>
        <Action action={outcome} wrong={outcome !== predicted} />
      </td>
      <td>
        <Action action={counted} wrong={counted !== outcome} />
        {twice === true && ` ${t('log.difference-twice')}`}
      </td>
    </tr>
  );
}

function Action({ action, wrong = false }: { action: RowAction | null; wrong?: boolean }): JSX.Element {
  return (
    <span
      class="rep-action"
      data-tone={wrong ? 'problem' : action === null ? undefined : TONES[action]}
      data-wrong={wrong ? '' : undefined}
    >
      {action === null ? t('report.proof-nothing') : t(`import.action.${action}`)}
    </span>
  );
}
