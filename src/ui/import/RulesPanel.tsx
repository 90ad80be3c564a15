import type { JSX } from 'preact';
import { t } from '../i18n';
import { ProblemList } from './ProblemList';
import { RuleFields } from './RuleFields';
import type { ImportSession } from './session';
import type { Shown } from './state';
import { SaveProblems } from './trial/SaveProblems';

/** The right side of the workbench: problems by kind, then what matches, then what new customers get. */
export function RulesPanel(props: {
  session: ImportSession;
  shown: Shown;
  onDates: () => void;
  /** The rows of one problem were chosen: where this is a drawer they lie under it. */
  onFiltered: () => void;
}): JSX.Element {
  const { session, shown } = props;
  return (
    <>
      <ProblemList session={session} shown={shown} onDates={props.onDates} onFiltered={props.onFiltered} />
      {shown.summary.groups.length > 0 && (
        <div class="imp-problems-save">
          <SaveProblems shown={shown} label={t('trial.log.save')} />
        </div>
      )}
      <RuleFields rules={session.rules.value} onChange={(change) => void session.setRules(change)} />
    </>
  );
}
