import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Progress as Moving } from '../../import/api';
import { Button } from '../components/Button';
import { Progress } from '../components/Notice';
import { t } from '../i18n';
import type { ImportSession } from './session';
import type { ImportState } from './state';

/** While the plan is carried out: how far, how fast, how long, and a way to stop. */
export function Committing(props: {
  session: ImportSession;
  state: Extract<ImportState, { step: 'committing' }>;
}): JSX.Element {
  const { session, state } = props;
  const total = state.shown.summary.counts.rows;
  const done = state.progress?.done ?? 0;
  useLayoutEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  const label = t('import.commit.heading', { name: state.source.name });
  return (
    <div class="imp-committing">
      <h1 tabIndex={-1} data-quiet-focus="">
        {label}
      </h1>
      <Progress label={label} value={done} max={total} />
      <p class="imp-committing-figures">
        <b>{t('import.commit.progress', { done, total })}</b>
        <span>{pace(state.progress)}</span>
      </p>
      <Spoken done={done} total={total} />
      <p class="imp-quiet">{t('import.commit.stay')}</p>
      <div class="imp-committing-stop">
        <Button busy={state.cancelling} onClick={() => void session.cancelCommit()}>
          {t(state.cancelling ? 'import.commit.cancelling' : 'import.commit.cancel')}
        </Button>
        <p class="imp-quiet">{t('import.commit.keeps')}</p>
      </div>
    </div>
  );
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
  if (progress.rate > 0) parts.push(t('import.commit.rate', { n: Math.round(progress.rate) }));
  const left = progress.secondsLeft;
  if (left !== null && left >= 90) parts.push(t('import.commit.left-minutes', { n: Math.round(left / 60) }));
  else if (left !== null) parts.push(t('import.commit.left', { n: Math.max(1, Math.ceil(left)) }));
  return parts.join(' · ');
}
