import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Counts, Progress as Moving } from '../../../import/api';
import { Button } from '../../components/Button';
import { Progress } from '../../components/Notice';
import { t } from '../../i18n';
import { PARTS } from '../report/Equation';
import { percent } from '../words';
import type { Batch } from './batch';
import { expected, isDue, lookedOf } from './files';
import { nameOf, paceOf, sayOf, shareOf, titleOf } from './words';

/** Under the table: the sum over all files and the one button; in its place how far the reading or the import is. */
export function BatchBar({ batch, onStart }: { batch: Batch; onStart: () => void }): JSX.Element {
  const phase = batch.phase.value;
  if (phase === 'reading') return <Reading batch={batch} />;
  return phase === 'running' ? <Running batch={batch} /> : <Ready batch={batch} onStart={onStart} />;
}

function Ready({ batch, onStart }: { batch: Batch; onStart: () => void }): JSX.Element {
  const files = batch.files.value;
  const due = files.filter(isDue).length;
  const counts = expected(files);
  const rows = t('import.file.rows', { n: counts.rows });
  return (
    <footer class="bat-bar">
      <Sum label={sayOf(batch, 'sum')} counts={counts} />
      <div class="imp-go">
        {due === 0 && <p class="imp-go-why">{sayOf(batch, 'none-why')}</p>}
        <Button variant="primary" size="l" disabled={due === 0} onClick={onStart}>
          {due === 0 ? t('batch.go-none') : sayOf(batch, 'go', { n: due, rows })}
        </Button>
      </div>
    </footer>
  );
}

/** Every row of the files that are taken in; what is nothing is left out of the sum, it adds up all the same. */
function Sum({ label, counts }: { label: string; counts: Counts }): JSX.Element {
  return (
    <ul class="bat-sum" aria-label={label}>
      <li>
        <b>{t('import.file.rows', { n: counts.rows })}</b>
      </li>
      {PARTS.filter(({ key }) => counts[key] > 0).map(({ key, tone }, index) => (
        <li key={key} data-tone={tone}>
          <span class="imp-sign" aria-hidden="true">
            {index === 0 ? '=' : '+'}
          </span>
          <span class="bat-term">{t(`history.term-${key}`, { n: counts[key] })}</span>
        </li>
      ))}
    </ul>
  );
}

function Reading({ batch }: { batch: Batch }): JSX.Element {
  const progress = batch.progress.value;
  const files = batch.files.value.filter(({ out, state }) => !out || state.at !== 'waiting');
  const read = files.filter(({ state }) => state.at !== 'waiting' && state.at !== 'reading').length;
  const now = files.find(({ state }) => state.at === 'reading');
  const label = sayOf(batch, 'reading', {
    at: Math.min(read + 1, files.length),
    total: files.length,
    name: now === undefined ? '' : titleOf(now),
  });
  return (
    <footer class="bat-bar" data-moving="">
      <Progress
        label={label}
        value={read + (progress === null ? 0 : Math.min(1, 2 * shareOf(progress)))}
        max={files.length}
      />
      <div class="bat-moving">
        <p class="bat-at">{label}</p>
      </div>
      <Spoken at={read} of={files.length} text={label} />
    </footer>
  );
}

function Running({ batch }: { batch: Batch }): JSX.Element {
  const run = batch.run.value;
  const progress = batch.progress.value;
  const files = batch.files.value;
  const taken = files.filter((file) => isDue(file) || file.state.at === 'importing' || isOver(file.state.at));
  const at = taken.findIndex(({ state }) => state.at === 'importing');
  const current = taken[at];
  const name = current === undefined ? '' : titleOf(current);
  const rows = Math.min(run.rows, run.done + (progress?.phase === 'commit' ? progress.done : 0));
  const own = taken[at] === undefined ? 0 : (lookedOf(taken[at])?.counts.rows ?? 0);
  const through = Math.min(run.rows, run.done + (progress === null ? 0 : shareOf(progress) * own));
  const label = sayOf(batch, 'running-at', { at: Math.max(1, at + 1), total: taken.length, name });
  const paused = run.pausedAt !== null;
  const figures = [
    doingText(progress) ?? t('import.commit.progress', { done: rows, total: run.rows }),
    paused ? t('batch.paused') : paceOf(run, through, performance.now()),
  ];
  return (
    <footer class="bat-bar" data-moving="">
      <Progress label={t('batch.running', { name: nameOf(batch) })} value={through} max={run.rows} />
      <div class="bat-moving">
        <p class="bat-at">{label}</p>
        <p class="imp-quiet">{figures.filter((text) => text !== '').join(' · ')}</p>
      </div>
      <Spoken at={rows} of={run.rows} text={label} />
      <div class="bat-holds">
        <Button aria-pressed={paused} disabled={run.stopping} onClick={() => batch.pause(!paused)}>
          {t(paused ? 'batch.continue' : 'batch.pause')}
        </Button>
        <Button busy={run.stopping} title={sayOf(batch, 'stay')} onClick={() => batch.stop()}>
          {t(run.stopping ? 'batch.stopping' : 'batch.stop')}
        </Button>
      </div>
    </footer>
  );
}

/** What is done to the file before its rows are written; null once they are. */
function doingText(progress: Moving | null): string | null {
  if (progress === null) return null;
  const { phase, done, total } = progress;
  if (phase === 'read') return t('import.reading', { percent: percent(total > 0 ? done / total : 0) });
  return phase === 'decide' ? t('import.planning', { done, total }) : null;
}

const isOver = (at: string): boolean => at === 'done' || at === 'failed' || at === 'partly';

/** The progress for a screen reader: at each quarter, not ten times a second. */
function Spoken({ at, of, text }: { at: number; of: number; text: string }): JSX.Element {
  const said = useRef({ quarter: -1, text: '' });
  const quarter = of === 0 ? 0 : Math.floor((at / of) * 4);
  if (quarter !== said.current.quarter) said.current = { quarter, text };
  return (
    <p class="visually-hidden" role="status">
      {said.current.text}
    </p>
  );
}
