import type { JSX } from 'preact';
import { sideListOf } from '../../domain/sideExport';
import { t } from '../i18n';
import { fieldOf } from './choices';
import { ColumnValues } from './fixing/ColumnValues';
import { FixedList } from './fixing/FixedList';
import { Tidier } from './fixing/Tidier';
import { NewOwners } from './NewOwners';
import { asksForPipeline, PipelineChoice } from './PipelineChoice';
import { ProblemList } from './ProblemList';
import { RuleFields } from './RuleFields';
import type { ImportSession } from './session';
import { type Shown, taskOf } from './state';
import { SaveProblems } from './trial/SaveProblems';

/**
 * The right side of the workbench: problems by kind and what puts them right, what was put right, what could be tidier, then
 * what matches, then what new customers get.
 */
export function RulesPanel(props: {
  session: ImportSession;
  shown: Shown;
  /** Leads to the rows: where this is a drawer they lie under it. */
  onRows: () => void;
}): JSX.Element {
  const { session, shown } = props;
  const unfolded = session.fixing.unfolded.value;
  /** What is put right in one list would hold for that list alone. */
  const fixed = taskOf(session.state.value) !== undefined;
  const choices = session.choices.value;
  const fields = shown.inspection.columns.flatMap((column) => fieldOf(choices, column) ?? []);
  const list = sideListOf(shown.inspection.columns.map(({ header }) => header));
  /** A list of ours says of each row where it goes. */
  const namesPipelines = list !== undefined && list.pipeline >= 0;
  return (
    <>
      {unfolded?.kind === 'column' && (
        <ColumnValues
          key={`${shown.session} ${unfolded.column}`}
          session={session}
          shown={shown}
          column={unfolded.column}
          onRows={props.onRows}
        />
      )}
      <NewOwners session={session} shown={shown} />
      <ProblemList session={session} shown={shown} onRows={props.onRows} />
      {shown.summary.groups.some(({ severity }) => severity !== 'info') && (
        <div class="imp-problems-save">
          <SaveProblems shown={shown} label={t('trial.log.save')} />
        </div>
      )}
      {!fixed && (
        <>
          <FixedList session={session} shown={shown} />
          <Tidier session={session} shown={shown} />
        </>
      )}
      {asksForPipeline(shown.summary.profile) && !namesPipelines && (
        <section class="imp-section" aria-label={t('import.pipeline.heading')}>
          <PipelineChoice
            chosen={shown.summary.profile.pipeline}
            onChoose={(pipeline) => void session.setRules({ pipeline })}
          />
          <p class="imp-quiet">{t('import.pipeline.why')}</p>
        </section>
      )}
      <RuleFields
        rules={session.rules.value}
        fields={fields}
        onChange={(change) => void session.setRules(change)}
      />
    </>
  );
}
