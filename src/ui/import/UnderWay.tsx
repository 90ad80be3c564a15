import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Progress as Moving } from '../../import/api';
import { Button } from '../components/Button';
import { Progress } from '../components/Notice';
import { t } from '../i18n';
import { percent } from './words';

/** While rows are written: how far, how fast, how long, a way to hold it and a way to stop. Nothing of it jumps. */
export function UnderWay(props: {
  heading: string;
  /** Null while nothing was said yet. */
  progress: Moving | null;
  /** Rows that were done before it began. */
  from: number;
  /** Rows that are stored, as the book says: the last word while nothing moves. */
  stored: number;
  total: number;
  paused: boolean;
  stopping: boolean;
  /** Left out where it cannot be held. */
  onPause?: (paused: boolean) => void;
  onStop: () => void;
  /** What becomes of what is written, if it is stopped or the tab closes. */
  wholly: boolean;
}): JSX.Element {
  const { heading, progress, total, paused, stopping, onPause, wholly } = props;
  const done = useGrowing(
    Math.max(progress?.phase === 'commit' ? progress.done : 0, paused ? props.stored : 0),
    props.from,
  );
  const proving = progress?.phase === 'prove';
  return (
    <div class="imp-committing">
      <h1 tabIndex={-1} data-quiet-focus="">
        {heading}
      </h1>
      <div class="imp-committing-far">
        <Progress label={heading} value={proving ? total : done} max={total} />
        <p class="imp-committing-figures">
          <b>{t('import.commit.progress', { done: proving ? total : done, total })}</b>
          <span>{percent(total === 0 ? 0 : done / total)}</span>
        </p>
        <p class="imp-committing-pace">
          {stopping
            ? t('import.commit.cancelling')
            : paused
              ? t('import.commit.paused')
              : [t(proving ? 'import.commit.proving' : 'import.commit.writing'), pace(progress)]
                  .filter((part) => part !== '')
                  .join(' · ')}
        </p>
      </div>
      <Spoken done={done} total={total} />
      <div class="imp-committing-acts">
        {onPause !== undefined && (
          <Button busy={stopping} onClick={() => onPause(!paused)}>
            {t(paused ? 'import.commit.go-on' : 'import.commit.pause')}
          </Button>
        )}
        <Button busy={stopping} onClick={props.onStop}>
          {t('import.commit.cancel')}
        </Button>
      </div>
      <p class="imp-quiet">{t(wholly ? 'import.commit.wholly' : 'import.commit.keeps')}</p>
      <p class="imp-quiet">{t(wholly ? 'import.commit.stay-wholly' : 'import.commit.stay')}</p>
    </div>
  );
}

/** Rows that are done never become fewer on the screen. */
function useGrowing(done: number, from: number): number {
  const most = useRef(from);
  most.current = Math.max(most.current, done);
  return most.current;
}

/** The progress for a screen reader: at each quarter, not ten times a second. */
function Spoken({ done, total }: { done: number; total: number }): JSX.Element {
  const said = useRef({ quarter: 0, text: '' });
  const quarter = total === 0 ? 0 : Math.floor((done / total) * 4);
  if (quarter !== said.current.quarter) {
    said.current = { quarter, text: t('import.commit.progress', { done, total }) };
  }
  return (
    <p class="visually-hidden" role="status">
      {said.current.text}
    </p>
  );
}

/** Rows a second and time left, as far as they are known. */
export function pace(progress: Moving | null): string {
  if (progress === null) return '';
  const parts: string[] = [];
  if (progress.rate > 0) parts.push(t('import.commit.rate', { n: rounded(progress.rate) }));
  const left = progress.secondsLeft;
  if (left !== null && left >= 90) parts.push(t('import.commit.left-minutes', { n: Math.round(left / 60) }));
  else if (left !== null && left > 0)
    parts.push(t('import.commit.left', { n: Math.max(1, Math.ceil(left)) }));
  return parts.join(' · ');
}

/** Two figures that count: the rest would only flicker. */
function rounded(rate: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.max(1, Math.round(rate / step) * step);
}
