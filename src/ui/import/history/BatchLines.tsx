import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Pill } from '../../components/Pill';
import { fileSize } from '../../fileSize';
import { formatInstant, formatNumber, t } from '../../i18n';
import { canDo } from '../report/can';
import { JobLine, STATE_TONES } from './JobLine';
import { SumOf } from './Outcome';
import type { Entry } from './search';

/** The imports of one folder under one line with their sum; opened, each stands below it. */
export function BatchLines(props: {
  batch: Extract<Entry, { kind: 'batch' }>;
  /** Opened from the start: a search found something in it. */
  open: boolean;
  onUndo: (job: ImportJob) => void;
  onUndoAll: (batch: Extract<Entry, { kind: 'batch' }>) => void;
}): JSX.Element {
  const { batch } = props;
  const { jobs, name } = batch;
  const [open, setOpen] = useState(false);
  const shown = open || props.open;
  const states = [...new Set(jobs.map(({ state }) => state))];
  const first = jobs.at(-1) ?? jobs[0];
  return (
    <>
      <tr class="his-batch">
        <td class="imp-number his-no" />
        <td>
          <button type="button" class="his-batch-name" aria-expanded={shown} onClick={() => setOpen(!shown)}>
            <Icon name="chevronDown" size={14} />
            <span>{name}</span>
          </button>
          <small class="his-batch-facts">
            {`${t('history.batch-files', { n: jobs.length })} · ${fileSize(
              jobs.reduce((sum, { source }) => sum + source.size, 0),
            )}`}
          </small>
        </td>
        <td>
          {first !== undefined && (
            <time dateTime={first.startedAt}>{formatInstant(first.startedAt, 'long')}</time>
          )}
          {first !== undefined && first.by !== '' && <small>{first.by}</small>}
        </td>
        <td class="imp-number" data-label={t('history.rows')}>
          {formatNumber(jobs.reduce((sum, { report }) => sum + report.rows, 0))}
        </td>
        <td>
          <SumOf jobs={jobs} />
        </td>
        <td>
          <span class="his-states">
            {states.map((state) => (
              <Pill key={state} tone={STATE_TONES[state]}>
                {t(`history.${state}`)}
              </Pill>
            ))}
          </span>
        </td>
        <td class="imp-history-act">
          {jobs.some((job) => canDo(job).undo) && (
            <Button
              size="s"
              variant="quiet"
              icon="undo"
              aria-label={t('history.action-of', { action: t('history.batch-undo'), name })}
              onClick={() => props.onUndoAll(batch)}
            >
              {t('history.batch-undo')}
            </Button>
          )}
        </td>
      </tr>
      {shown && jobs.map((job) => <JobLine key={job.jobId} job={job} inside onUndo={props.onUndo} />)}
    </>
  );
}
