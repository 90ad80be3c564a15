import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import type { IssueCode } from '../../../domain/issue';
import { Button, IconButton } from '../../components/Button';
import { Pill } from '../../components/Pill';
import type { Tone } from '../../components/tone';
import { fileSize } from '../../fileSize';
import { formatNumber, t } from '../../i18n';
import { CLOSED, type RowsName, reportUrl } from '../report/view';
import { Seen } from '../Seen';
import { remarkText } from '../words';
import type { Batch } from './batch';
import {
  type BatchFile,
  canRetry,
  isChoosable,
  isNoList,
  kindsOf,
  type Looked,
  lookedOf,
  reportOf,
} from './files';
import { lookOf, pendingLook, taskFor } from './task';
import { kindsText, readAs, standing, titleOf, whyNot } from './words';

/** One file of the batch: what it is, what it would bring or brought, where it stands. */
export function FileRow(props: { batch: Batch; file: BatchFile; undone: boolean }): JSX.Element {
  const { batch, file, undone } = props;
  const { key, out, state } = file;
  const path = titleOf(file);
  const looked = lookedOf(file);
  const report = reportOf(file);
  const counts = report ?? looked?.counts ?? null;
  const kinds =
    report === null
      ? (looked?.kinds ?? [])
      : kindsOf(Object.entries(report.issueCounts) as [IssueCode, number][]);
  const why = whyNot(file);
  const { tone, text } = undone
    ? ({ tone: 'unchanged', text: t('batch.at-undone') } as const)
    : standing(file);
  const choosable = isChoosable(file);
  const number = (label: string, n: number | undefined, inTone?: Tone, rows?: RowsName) => (
    <td class="imp-number" data-label={label} data-tone={inTone} data-zero={n === 0 ? '' : undefined}>
      {n === undefined ? (
        ''
      ) : n === 0 || report === null || rows === undefined ? (
        formatNumber(n)
      ) : (
        <a
          href={reportUrl(report.jobId, { ...CLOSED, rows })}
          aria-label={t('batch.rows-of', { what: label, n, name: path })}
        >
          {formatNumber(n)}
        </a>
      )}
    </td>
  );
  const keptOut = counts === null ? undefined : counts.skipped + counts.rejected + counts.pending;
  return (
    <tr
      class="bat-file"
      data-out={(out && choosable) || isNoList(file) ? '' : undefined}
      data-now={state.at === 'importing' || state.at === 'reading' ? '' : undefined}
    >
      <td class="bat-check">
        {choosable && (
          <input
            type="checkbox"
            checked={!out}
            aria-label={t('batch.take-in', { name: path })}
            onChange={(event) => batch.leaveOut([key], !event.currentTarget.checked)}
          />
        )}
      </td>
      <td class="bat-name">
        {report === null ? (
          <span class="bat-path">{path}</span>
        ) : (
          <a class="bat-path" href={reportUrl(report.jobId)}>
            {path}
          </a>
        )}
        <small class="bat-size">
          {file.file !== null && fileSize(file.file.size)}
          {looked !== null && <span>{` · ${readAs(looked)}`}</span>}
        </small>
        {kinds.length > 0 && <small class="bat-kinds">{kindsText(kinds)}</small>}
        {looked !== null && <About batch={batch} looked={looked} file={file} />}
        {why !== null && (
          <small class="bat-why" data-tone={isNoList(file) ? 'unchanged' : tone}>
            {why}
          </small>
        )}
      </td>
      <td class="bat-read">{looked === null ? '' : readAs(looked)}</td>
      {number(t('batch.rows'), counts?.rows, undefined, 'rows')}
      {number(t('batch.created'), counts?.created, 'new', 'created')}
      {number(t('batch.updated'), counts?.updated, 'update', 'updated')}
      {number(t('batch.unchanged'), counts?.unchanged, undefined, 'unchanged')}
      {number(t('batch.duplicates'), counts?.duplicates, undefined, 'duplicates')}
      {number(t('batch.kept-out'), keptOut, 'problem')}
      {number(t('batch.problems'), looked?.problems, 'warning', 'problems')}
      <td class="bat-state">
        <Pill tone={tone}>{text}</Pill>
      </td>
      <td class="bat-act">
        <Act batch={batch} file={file} />
      </td>
    </tr>
  );
}

/** What should be known of a file beside its numbers. */
function About(props: { batch: Batch; looked: Looked; file: BatchFile }): JSX.Element {
  const { batch, looked, file } = props;
  const { joined, remarks, fingerprint, sheets } = looked;
  const out = looked.columns.filter(({ field, filled }) => field === null && filled > 0).length;
  return (
    <>
      {joined !== null && (
        <small class="bat-note">
          {t('batch.joined', { file: joined.name, found: joined.found, n: joined.named })}
        </small>
      )}
      {remarks
        .filter(({ code }) => file.sheet === null || code !== 'other-sheets')
        .map((remark) => (
          <small class="bat-note" key={remark.code}>
            {remarkText(remark)}
          </small>
        ))}
      {out > 0 && <small class="bat-note">{t('batch.shape-out', { n: out })}</small>}
      {sheets.length > 1 && file.state.at === 'ready' && batch.phase.value !== 'running' && (
        <Button
          size="s"
          variant="quiet"
          aria-label={t('batch.sheets-of', { n: sheets.length, name: titleOf(file) })}
          onClick={() => batch.takeSheets(file.key)}
        >
          {t('batch.sheets', { n: sheets.length })}
        </Button>
      )}
      {reportOf(file) === null && (
        <Seen fingerprint={fingerprint} sheet={looked.sheet} name={titleOf(file)} />
      )}
    </>
  );
}

function Act({ batch, file }: { batch: Batch; file: BatchFile }): JSX.Element | null {
  const { route } = useLocation();
  const { key, state } = file;
  const path = titleOf(file);
  const phase = batch.phase.value;
  const look = () => {
    pendingLook.value = lookOf(batch, file);
    route('/import');
  };
  if (phase === 'running') return null;
  if (state.at === 'blocked') {
    const map = () => {
      pendingLook.value = taskFor(batch, file);
      route('/import');
    };
    return (
      <Button size="s" variant="quiet" aria-label={t('batch.map-of', { name: path })} onClick={map}>
        {t('batch.map-short')}
      </Button>
    );
  }
  if (state.at === 'ready') {
    return <IconButton size="s" icon="search" label={t('batch.look-of', { name: path })} onClick={look} />;
  }
  if (!canRetry(file)) return null;
  const again = () => (phase === 'ended' ? void batch.retry([key]) : batch.readAgain(key));
  return (
    <Button size="s" variant="quiet" aria-label={t('batch.retry-of', { name: path })} onClick={again}>
      {t('batch.retry')}
    </Button>
  );
}
