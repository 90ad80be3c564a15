import type { ComponentChildren, JSX } from 'preact';
import type { RowFilter } from '../../import/api';
import { bookStatus } from '../book';
import { Button } from '../components/Button';
import type { Tone } from '../components/tone';
import { formatNumber, t } from '../i18n';
import { ACTIONS, countOf, sameFilter } from './filters';
import { blockText, goOf, stoppingErrors } from './go';
import type { ImportSession } from './session';
import { isBusy, type Shown, taskOf } from './state';
import { SaveProblems } from './trial/SaveProblems';
import { TestButton } from './trial/TestButton';
import { TONES } from './words';

/** The bottom of the workbench: the sum that adds up, each number a filter, and the one button. */
export function SumBar(props: { session: ImportSession; shown: Shown; onGo: () => void }): JSX.Element {
  const { session, shown } = props;
  const { counts, problems } = shown.summary;
  const filter = session.filter.value;
  const term = (own: RowFilter, label: string, count: number, tone?: Tone) => (
    <Term
      label={label}
      count={count}
      {...(tone !== undefined && { tone })}
      pressed={sameFilter(filter, own)}
      onPress={() => (session.filter.value = sameFilter(filter, own) ? { kind: 'all' } : own)}
    />
  );
  return (
    <footer class="imp-bar">
      <fieldset class="imp-sum">
        <legend class="visually-hidden">{t('import.sum.label')}</legend>
        {term({ kind: 'all' }, t('import.sum.all'), counts.rows)}
        <Sign>=</Sign>
        {ACTIONS.map((action, index) => (
          <span class="imp-sum-part" key={action}>
            {index > 0 && <Sign>+</Sign>}
            {term(
              { kind: 'action', action },
              t(`import.sum.${action}`),
              countOf(counts, action),
              TONES[action],
            )}
          </span>
        ))}
        <span class="imp-sum-apart">
          {term({ kind: 'problem' }, t('import.sum.problems'), problems, 'warning')}
        </span>
      </fieldset>
      <GoButton {...props} />
    </footer>
  );
}

const Sign = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <span class="imp-sign" aria-hidden="true">
    {children}
  </span>
);

function Term(props: {
  label: string;
  count: number;
  tone?: Tone;
  pressed: boolean;
  onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="imp-term"
      data-tone={props.tone}
      data-zero={props.count === 0 ? '' : undefined}
      aria-pressed={props.pressed}
      aria-label={t('import.sum.filter', { what: props.label, count: props.count })}
      onClick={props.onPress}
    >
      <b>{formatNumber(props.count)}</b>
      <span>{props.label}</span>
    </button>
  );
}

function GoButton(props: { session: ImportSession; shown: Shown; onGo: () => void }): JSX.Element {
  const { session, shown, onGo } = props;
  const state = session.state.value;
  const busy = isBusy(state);
  const task = taskOf(state);
  const { label, why } =
    task === undefined
      ? goOf(shown.summary, bookStatus.value?.running)
      : { label: t('batch.map-for', { n: task.lists }), why: blockText(shown.summary) };
  const reason = busy ? t('import.go.wait') : why;
  const stopped = task === undefined ? stoppingErrors(shown.summary) : 0;
  return (
    <div class="imp-go">
      {why === null ? (
        <TestButton session={session} shown={shown} />
      ) : (
        <div class="imp-go-said">
          <p id="imp-go-why" class="imp-go-why">
            <b>{why}</b>
          </p>
          {stopped > 0 && <SaveProblems shown={shown} label={t('trial.log.save-errors')} />}
        </div>
      )}
      <Button
        variant="primary"
        size="l"
        busy={session.going.checking.value}
        aria-disabled={reason !== null}
        aria-describedby={why === null ? undefined : 'imp-go-why'}
        aria-keyshortcuts="Control+Enter"
        title={reason ?? 'Ctrl + Enter'}
        onClick={() => {
          if (reason === null) onGo();
        }}
      >
        {label}
      </Button>
    </div>
  );
}
