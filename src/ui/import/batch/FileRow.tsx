import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Button, IconButton } from '../../components/Button';
import { Pill } from '../../components/Pill';
import type { Tone } from '../../components/tone';
import { formatNumber, t } from '../../i18n';
import { pendingFile } from '../../pendingFile';
import { reportUrl } from '../report/view';
import type { Batch } from './batch';
import { type BatchFile, canRetry, isChoosable, isNoList, lookedOf, reportOf } from './files';
import { readAs, sizeOf, standing, whyNot } from './words';

/** One file of the batch: what it is, what it would bring or brought, where it stands. */
export function FileRow(props: { batch: Batch; file: BatchFile; undone: boolean }): JSX.Element {
  const { batch, file, undone } = props;
  const { key, path, out, state } = file;
  const looked = lookedOf(file);
  const report = reportOf(file);
  const counts = report ?? looked?.counts ?? null;
  const why = whyNot(file);
  const { tone, text } = undone
    ? ({ tone: 'unchanged', text: t('batch.at-undone') } as const)
    : standing(file);
  const choosable = isChoosable(file);
  const number = (label: string, n: number | undefined, inTone?: Tone) => (
    <td class="imp-number" data-label={label} data-tone={inTone} data-zero={n === 0 ? '' : undefined}>
      {n === undefined ? '' : formatNumber(n)}
    </td>
  );
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
          {file.file !== null && sizeOf(file.file.size)}
          {looked !== null && <span>{` · ${readAs(looked)}`}</span>}
        </small>
        {why !== null && (
          <small class="bat-why" data-tone={isNoList(file) ? 'unchanged' : tone}>
            {why}
          </small>
        )}
      </td>
      <td class="bat-read">{looked === null ? '' : readAs(looked)}</td>
      {number(t('batch.rows'), counts?.rows)}
      {number(t('batch.created'), counts?.created, 'new')}
      {number(t('batch.updated'), counts?.updated, 'update')}
      {number(t('batch.unchanged'), counts?.unchanged)}
      {number(t('batch.problems'), looked?.problems, 'warning')}
      <td class="bat-state">
        <Pill tone={tone}>{text}</Pill>
      </td>
      <td class="bat-act">
        <Act batch={batch} file={file} />
      </td>
    </tr>
  );
}

function Act({ batch, file }: { batch: Batch; file: BatchFile }): JSX.Element | null {
  const { route } = useLocation();
  const { key, path, state } = file;
  const phase = batch.phase.value;
  const look = () => {
    if (file.file === null) return;
    batch.leaveOut([key], true);
    pendingFile.value = file.file;
    route('/import');
  };
  if (phase === 'running') return null;
  if (state.at === 'blocked')
    return (
      <Button size="s" variant="quiet" aria-label={t('batch.look-of', { name: path })} onClick={look}>
        {t('batch.look')}
      </Button>
    );
  if (state.at === 'ready')
    return <IconButton size="s" icon="search" label={t('batch.look-of', { name: path })} onClick={look} />;
  if (!canRetry(file)) return null;
  const again = () => (phase === 'ended' ? void batch.retry([key]) : batch.readAgain(key));
  return (
    <Button size="s" variant="quiet" aria-label={t('batch.retry-of', { name: path })} onClick={again}>
      {t('batch.retry')}
    </Button>
  );
}
