import type { ComponentChildren, JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import type { IssueCode } from '../../../domain/issue';
import type { Counts } from '../../../import/api';
import { Icon } from '../../components/Icon';
import type { Tone } from '../../components/tone';
import { formatNumber, t } from '../../i18n';
import { isStopped } from './can';
import type { RowsName } from './view';

type Part = Exclude<keyof Counts, 'rows'>;

export const PARTS: readonly { readonly key: Part; readonly tone: Tone }[] = [
  { key: 'created', tone: 'new' },
  { key: 'updated', tone: 'update' },
  { key: 'unchanged', tone: 'unchanged' },
  { key: 'duplicates', tone: 'duplicate' },
  { key: 'skipped', tone: 'unchanged' },
  { key: 'rejected', tone: 'problem' },
  { key: 'pending', tone: 'warning' },
];

/** The problems that tell why a row ended where it did. */
export const REASONS: Partial<Record<Part, readonly IssueCode[]>> = {
  duplicates: ['duplicate-row', 'duplicate-differs'],
  rejected: ['missing-identity'],
  pending: ['many-matches', 'met-since', 'gone-since'],
};

/** The id of what a number opens. */
export const ROWS_ID = 'report-rows';

/** What a number of the report is called. */
export function partLabel(name: RowsName, job: ImportJob): string {
  if (name === 'problems') return t('report.problems-term');
  if (name === 'different') return t('report.different-term');
  return t(name === 'pending' && isStopped(job) ? 'report.not-reached' : `report.${name}`);
}

/** What a number of the sum leads to: the list of its rows, or where those are gone, what is still there. */
export type Lead =
  | { readonly kind: 'rows' }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'press'; readonly press: () => void }
  | null;

/** The sum, term by term; under each what the preview had said of it. */
export function Equation(props: {
  job: ImportJob;
  open: RowsName | null;
  leadOf: (name: keyof Counts) => Lead;
  onRows: (name: RowsName) => void;
}): JSX.Element {
  const { job, open, leadOf, onRows } = props;
  const { report, predicted } = job;
  const asPredicted = PARTS.every(({ key }) => report[key] === predicted[key]);
  const term = (name: keyof Counts, tone?: Tone, sign?: string) => (
    <Term
      key={name}
      count={report[name]}
      said={name === 'rows' ? asPredicted && <Came /> : <Missed {...missedOf(job, name)} />}
      label={partLabel(name, job)}
      tone={tone}
      sign={sign}
      open={open === name}
      lead={report[name] > 0 ? leadOf(name) : null}
      onRows={() => onRows(name)}
    />
  );
  return (
    <ul class="rep-terms" aria-label={t('import.sum.label')}>
      {term('rows')}
      {PARTS.map(({ key, tone }, index) => term(key, tone, index === 0 ? '=' : '+'))}
    </ul>
  );
}

function Term(props: {
  count: number;
  /** What the preview had said of it. */
  said: ComponentChildren;
  label: string;
  tone?: Tone | undefined;
  sign?: string | undefined;
  open: boolean;
  lead: Lead;
  onRows: () => void;
}): JSX.Element {
  const { count, label, lead } = props;
  const inside = (
    <>
      <b>{formatNumber(count)}</b>
      <span class="rep-term-label">
        {label}
        {lead?.kind === 'rows' && <Icon name="chevronDown" size={13} />}
      </span>
      {props.said}
    </>
  );
  return (
    <li
      class="rep-term"
      data-tone={props.tone}
      data-zero={count === 0 ? '' : undefined}
      data-open={props.open ? '' : undefined}
    >
      {props.sign !== undefined && (
        <span class="imp-sign" aria-hidden="true">
          {props.sign}
        </span>
      )}
      {lead === null && <span class="rep-term-box">{inside}</span>}
      {lead?.kind === 'link' && (
        <a class="rep-term-box" href={lead.href}>
          {inside}
        </a>
      )}
      {lead?.kind === 'press' && (
        <button type="button" class="rep-term-box" onClick={lead.press}>
          {inside}
        </button>
      )}
      {lead?.kind === 'rows' && (
        <button
          type="button"
          class="rep-term-box"
          aria-expanded={props.open}
          aria-controls={ROWS_ID}
          title={t('report.show-rows', { what: label, count })}
          onClick={props.onRows}
        >
          {inside}
        </button>
      )}
    </li>
  );
}

/** All of it came as the preview had said. */
const Came = (): JSX.Element => <span class="rep-term-said">{t('report.predicted-as')}</span>;

interface MissedProps {
  readonly count: number;
  readonly predicted: number;
  /** The import ended before its end, so that a number could not come true. */
  readonly stopped: boolean;
}

const missedOf = (job: ImportJob, name: Part): MissedProps => ({
  count: job.report[name],
  predicted: job.predicted[name],
  stopped: isStopped(job),
});

/** What the preview had said where it did not come true: never hidden. */
function Missed({ count, predicted, stopped }: MissedProps): JSX.Element | null {
  if (predicted === count) return null;
  return (
    <span class="rep-term-said" data-differs={stopped ? 'stopped' : 'wrong'}>
      {t('report.predicted-other', { count: predicted })}
    </span>
  );
}
