import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../db/api';
import type { IssueCode } from '../../domain/issue';
import type { Counts, ImportReport } from '../../import/api';
import { Button, ButtonLink } from '../components/Button';
import { Banner } from '../components/Notice';
import type { Tone } from '../components/tone';
import { formatInstant, formatNumber, t } from '../i18n';
import { FailedRows } from './FailedRows';
import { fileSize } from './fileSize';
import { ISSUES_ID, IssueTable, type Narrowed } from './IssueTable';
import { UndoDialog } from './UndoDialog';
import { UndoResult } from './UndoResult';

/** What became of every row of an import: the sum that adds up, its problems, the failed rows, and the way back. */
export function Report(props: {
  job: ImportJob;
  /** What the browser answered, right after a first import. */
  persisted?: boolean | null;
  /** In place of the workbench: begins with another list. Elsewhere a link leads there. */
  onAgain?: () => void;
}): JSX.Element {
  const { job, persisted, onAgain } = props;
  const { report, source, state } = job;
  const [undoing, setUndoing] = useState(false);
  const [narrowed, setNarrowed] = useState<Narrowed>(null);
  const narrowTo = (codes: Narrowed) => {
    setNarrowed(codes);
    const heading = document.getElementById(ISSUES_ID);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const undone = state === 'undone';
  const written = report.created + report.updated > 0;
  return (
    <div class="imp-report">
      <header class="imp-report-head">
        <div>
          <h1 tabIndex={-1} data-quiet-focus="">
            {headingOf(job)}
          </h1>
          <p class="imp-quiet">
            {`${source.name} · ${fileSize(source.size)} · ${formatInstant(job.startedAt, 'long')}`}
          </p>
        </div>
        <div class="imp-report-actions">
          <ButtonLink href="/customers" variant="primary" icon="customers">
            {t('report.customers')}
          </ButtonLink>
          {onAgain === undefined ? (
            <ButtonLink href="/import" icon="import">
              {t('report.again')}
            </ButtonLink>
          ) : (
            <Button icon="import" onClick={onAgain}>
              {t('report.again')}
            </Button>
          )}
          <ButtonLink href="/imports" icon="archive">
            {t('report.earlier')}
          </ButtonLink>
          {!undone && state !== 'running' && written && (
            <Button icon="undo" onClick={() => setUndoing(true)}>
              {t('report.undo')}
            </Button>
          )}
        </div>
      </header>
      {!undone && persisted !== undefined && persisted !== null && (
        <Banner tone={persisted ? 'new' : 'warning'} icon="device">
          <p role="status">{t(persisted ? 'report.persist-yes' : 'report.persist-no')}</p>
        </Banner>
      )}
      {job.undo !== undefined && <UndoResult undo={job.undo} />}
      <Sum job={job} onNarrow={narrowTo} />
      <FailedRows jobId={job.jobId} count={report.failedRows} />
      <IssueTable report={report} narrowed={narrowed} onNarrow={setNarrowed} />
      {report.durationMs > 0 && (
        <p class="imp-quiet">{`${t('report.handled', { n: report.rows })} · ${timeText(report)}`}</p>
      )}
      <UndoDialog job={undoing ? job : null} onClose={() => setUndoing(false)} />
    </div>
  );
}

/** Not every row was reached. */
const isStopped = ({ state, report }: ImportJob): boolean => report.cancelled || state === 'interrupted';

function headingOf({ state, report }: ImportJob): string {
  if (state === 'undone') return t('report.undone');
  if (state === 'running') return t('report.running');
  if (state === 'interrupted') return t('report.interrupted');
  return report.cancelled ? t('report.cancelled') : doneText(report);
}

/** What an import did, in the two numbers that count. */
function doneText({ created, updated }: ImportReport): string {
  if (updated === 0) return t(created === 0 ? 'report.done-nothing' : 'report.done-added', { n: created });
  if (created === 0) return t('report.done-updated', { n: updated });
  return t('report.done-both', { added: t('report.done-added', { n: created }), n: updated });
}

function timeText({ durationMs, rows }: ImportReport): string {
  const seconds = durationMs / 1000;
  return t('report.time', {
    seconds: formatNumber(seconds, { maximumFractionDigits: 1 }),
    n: Math.round(rows / Math.max(seconds, 0.001)),
  });
}

interface Part {
  readonly key: Exclude<keyof Counts, 'rows'>;
  readonly tone: Tone;
}

const PARTS: readonly Part[] = [
  { key: 'created', tone: 'new' },
  { key: 'updated', tone: 'update' },
  { key: 'unchanged', tone: 'unchanged' },
  { key: 'duplicates', tone: 'duplicate' },
  { key: 'skipped', tone: 'unchanged' },
  { key: 'rejected', tone: 'problem' },
  { key: 'pending', tone: 'warning' },
];

/** The problems that tell why a row ended where it did. */
const REASONS: Partial<Record<Part['key'], readonly IssueCode[]>> = {
  duplicates: ['duplicate-row', 'duplicate-differs'],
  rejected: ['missing-identity'],
  pending: ['many-matches'],
};

/** The sum, term by term: what was written leads to its customers, what was not to its reasons below. */
function Sum({ job, onNarrow }: { job: ImportJob; onNarrow: (codes: Narrowed) => void }): JSX.Element {
  const { report, jobId, state } = job;
  const undone = state === 'undone';
  const stopped = isStopped(job);
  const links: Partial<Record<Part['key'], string>> = undone
    ? {}
    : { created: `/customers?importedBy=${jobId}`, updated: `/customers?lastImport=${jobId}` };
  const narrowingTo = (key: Part['key']) => {
    const codes = (REASONS[key] ?? []).filter((code) => (report.issueCounts[code] ?? 0) > 0);
    return report[key] === 0 || codes.length === 0 ? undefined : () => onNarrow(codes);
  };
  const extra = (['opportunities', 'activities', 'companies'] as const).filter((key) => report[key] > 0);
  return (
    <>
      <ul class="imp-terms" aria-label={t('import.sum.label')}>
        <Big count={report.rows} label={t('report.rows')} />
        {PARTS.map(({ key, tone }, index) => (
          <Big
            key={key}
            count={report[key]}
            label={t(key === 'pending' && stopped ? 'report.not-reached' : `report.${key}`)}
            tone={tone}
            sign={index === 0 ? '=' : '+'}
            href={report[key] > 0 ? links[key] : undefined}
            onPress={narrowingTo(key)}
          />
        ))}
      </ul>
      {stopped && report.pending > 0 && <p>{t('report.again-why')}</p>}
      {extra.length > 0 && (
        <p class="imp-quiet">
          {extra.map((key) => `${t(`report.${key}`)}: ${formatNumber(report[key])}`).join(' · ')}
        </p>
      )}
    </>
  );
}

function Big(props: {
  count: number;
  label: string;
  tone?: Tone;
  sign?: string;
  href?: string | undefined;
  onPress?: (() => void) | undefined;
}): JSX.Element {
  const inside: ComponentChildren = (
    <>
      <b>{formatNumber(props.count)}</b>
      <span>{props.label}</span>
    </>
  );
  return (
    <li class="imp-big" data-tone={props.tone} data-zero={props.count === 0 ? '' : undefined}>
      {props.sign !== undefined && (
        <span class="imp-sign" aria-hidden="true">
          {props.sign}
        </span>
      )}
      <BigBox href={props.href} onPress={props.onPress}>
        {inside}
      </BigBox>
    </li>
  );
}

function BigBox(props: {
  href: string | undefined;
  onPress: (() => void) | undefined;
  children: ComponentChildren;
}): JSX.Element {
  const { href, onPress, children } = props;
  if (href !== undefined) {
    return (
      <a class="imp-big-box" href={href}>
        {children}
      </a>
    );
  }
  if (onPress === undefined) return <span class="imp-big-box">{children}</span>;
  return (
    <button type="button" class="imp-big-box" onClick={onPress}>
      {children}
    </button>
  );
}
