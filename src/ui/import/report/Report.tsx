import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { Counts } from '../../../import/api';
import { Button, ButtonLink } from '../../components/Button';
import { Banner } from '../../components/Notice';
import { fileSize } from '../../fileSize';
import { formatInstant, t } from '../../i18n';
import { TestNote } from '../trial/TestNote';
import { doneText } from '../words';
import { Apart } from './Apart';
import { Checked } from './Checked';
import { canDo, redoneAt } from './can';
import { customersOf } from './customersOf';
import { durationText } from './duration';
import { Equation, type Lead, REASONS } from './Equation';
import { FailedRows } from './FailedRows';
import { FileFacts } from './FileFacts';
import { ISSUES_ID, IssueTable, type Narrowed } from './IssueTable';
import { JobRows } from './JobRows';
import { Proof } from './Proof';
import { CHECK_ID, SpotCheck } from './SpotCheck';
import { Standing } from './Standing';
import { UndoDialog } from './UndoDialog';
import { UndoResult } from './UndoResult';
import { useProblemCount } from './useProblemCount';
import { type RowsName, useLine, useReportView } from './view';
import '../css/reportSum.css';
import '../css/reportRows.css';
import '../css/reportCheck.css';
import '../css/reportFacts.css';

/**
 * What became of every row of an import: the sum that adds up with the list behind each number, its proof, its problems,
 * the facts of the file, and the way back.
 */
export function Report(props: {
  job: ImportJob;
  /** What the browser answered, right after a first import. */
  persisted?: boolean | null;
  /** In place of the workbench: begins with another list. Elsewhere a link leads there. */
  onAgain?: () => void;
}): JSX.Element {
  const { job, persisted, onAgain } = props;
  const { report } = job;
  const undone = job.state === 'undone';
  /** Rows that an import that stopped early did not reach: its issues say nothing of them, and they count as failed rows. */
  const left = job.hasRows ? report.rows - job.done : 0;
  const [undoing, setUndoing] = useState(false);
  const [narrowed, setNarrowed] = useState<Narrowed>(null);
  const [view, setView] = useReportView(job.jobId);
  useLine(job);
  const problems = useProblemCount(job);
  const narrowTo = (codes: Narrowed) => {
    setNarrowed(codes);
    const heading = document.getElementById(ISSUES_ID);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  /** What was read of one run says nothing of the next. */
  const run = job.events.filter(({ what }) => what === 'undone' || what === 'redone').length;
  const onRows = (name: RowsName) => setView({ rows: view.rows === name ? null : name, check: null });
  // Of an import that was taken back there is nothing in the book to count or to hold rows against.
  const checking = view.check !== null && job.hasRows && !undone;
  const open = checking || !job.hasRows ? null : view.rows;
  return (
    <div class="imp-report">
      <Head job={job} onAgain={onAgain} onUndo={() => setUndoing(true)} />
      {!undone && persisted !== undefined && persisted !== null && (
        <Banner tone={persisted ? 'new' : 'warning'} icon="device">
          <p role="status">{t(persisted ? 'report.persist-yes' : 'report.persist-no')}</p>
        </Banner>
      )}
      {undone && job.undo !== undefined && <UndoResult job={job} undo={job.undo} />}
      <TestNote job={job} />
      <Standing job={job} onUndo={() => setUndoing(true)} />
      <div class="rep-sum">
        <div class="rep-sum-terms">
          <Equation job={job} open={open} leadOf={(name) => leadOf(job, name, narrowTo)} onRows={onRows} />
          <Apart job={job} problems={problems} open={open} onRows={onRows} />
        </div>
        {!undone && <Proof job={job} />}
        {!undone && <Checked job={job} onCheck={() => setView({ rows: view.rows, check: 'choose' })} />}
      </div>
      {open !== null && (
        <JobRows
          key={run}
          job={job}
          name={open}
          onCheck={(row) => setView({ rows: view.rows, check: [row] })}
          onClose={() => setView({ rows: null, check: null })}
        />
      )}
      {checking && view.check !== null && (
        <SpotCheck
          key={run}
          job={job}
          check={view.check}
          fromRows={view.rows !== null}
          onRows={(rows) => setView({ rows: view.rows, check: rows })}
          onClose={() => {
            setView({ rows: view.rows, check: null });
            document.getElementById(`open-${CHECK_ID}`)?.focus({ preventScroll: true });
          }}
        />
      )}
      <FailedRows jobId={job.jobId} count={report.failedRows + left} left={left} />
      <IssueTable
        report={report}
        problems={left > 0 ? 0 : problems}
        narrowed={narrowed}
        onNarrow={setNarrowed}
      />
      <FileFacts job={job} />
      <UndoDialog job={undoing ? job : null} onClose={() => setUndoing(false)} />
    </div>
  );
}

function Head(props: { job: ImportJob; onAgain: (() => void) | undefined; onUndo: () => void }): JSX.Element {
  const { job, onAgain, onUndo } = props;
  const { source, report } = job;
  const can = canDo(job);
  const facts = [
    source.name,
    fileSize(source.size),
    formatInstant(redoneAt(job) ?? job.startedAt, 'long'),
    ...(report.durationMs > 0 ? [durationText(report.durationMs)] : []),
    ...(job.by === '' ? [] : [job.by]),
  ];
  return (
    <header class="imp-report-head">
      <div>
        <h1 tabIndex={-1} data-quiet-focus="">
          {headingOf(job)}
        </h1>
        <p class="imp-quiet">{facts.join(' · ')}</p>
      </div>
      <div class="imp-report-actions">
        <ButtonLink href="/customers" variant={can.finish ? 'plain' : 'primary'} icon="customers">
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
        {can.undo && !can.settle && (
          <Button icon="undo" onClick={onUndo}>
            {t('report.undo')}
          </Button>
        )}
      </div>
    </header>
  );
}

function headingOf({ state, report }: ImportJob): string {
  if (state === 'undone') return t('report.undone');
  if (state === 'running') return t('report.running');
  if (state === 'interrupted') return t('report.interrupted');
  if (!report.cancelled) return doneText(report);
  return t(report.created + report.updated > 0 ? 'report.cancelled' : 'report.cancelled-nothing');
}

/** Each number leads to its rows; where these were let go, to the customers, or to the reasons below. */
function leadOf(job: ImportJob, name: keyof Counts, narrowTo: (codes: Narrowed) => void): Lead {
  if (job.hasRows) return { kind: 'rows' };
  if (name === 'rows') return null;
  if ((name === 'created' || name === 'updated') && job.state !== 'undone')
    return { kind: 'link', href: customersOf(job, name) };
  const codes = (REASONS[name] ?? []).filter((code) => (job.report.issueCounts[code] ?? 0) > 0);
  return codes.length === 0 ? null : { kind: 'press', press: () => narrowTo(codes) };
}
