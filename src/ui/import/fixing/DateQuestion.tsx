import type { JSX } from 'preact';
import type { FieldKey } from '../../../domain/fields';
import type { DateOrder } from '../../../domain/profile';
import { formatDate, t } from '../../i18n';
import { columnName } from '../ColumnHead';
import { fieldOf } from '../choices';
import { dayIn, inDoubt, isTelling, valuesSeen } from '../dateSample';
import type { ImportSession } from '../session';
import { type Shown, taskOf } from '../state';

/** So many of a column's values are shown. */
const SHOWN = 3;
const ORDERS = ['dmy', 'mdy'] as const satisfies readonly DateOrder[];

/** Columns of dates that could be either: each is asked about by itself. */
export function DateQuestions(props: {
  session: ImportSession;
  shown: Shown;
  field: FieldKey | null;
}): JSX.Element {
  const { session, shown, field } = props;
  const { inspection } = shown;
  const unsure = inDoubt(inspection.columns, session.rules.value).filter(
    (column) => fieldOf(session.choices.value, column) === field,
  );
  /** For this list a column's order is a fix of it; for all lists of a shape it is their rule. */
  const answer = (column: number, order: DateOrder) =>
    taskOf(session.state.value) === undefined
      ? session.fixing.apply({ kind: 'dates', column, order }, true)
      : session.setRules({ dateOrder: order });
  return (
    <>
      {unsure.map((column) => (
        <DateQuestion
          key={column.index}
          header={columnName(column)}
          values={valuesSeen(inspection, column)}
          onAnswer={(order) => void answer(column.index, order)}
        />
      ))}
    </>
  );
}

/** The two readings of a column side by side, in the user's words: whoever knows the list sees which is right. */
function DateQuestion(props: {
  header: string;
  /** As the source has them. */
  values: readonly string[];
  onAnswer: (order: DateOrder) => void;
}): JSX.Element {
  const telling = [...new Set(props.values)].filter(isTelling).slice(0, SHOWN);
  const samples = telling.length > 0 ? telling : props.values.slice(0, SHOWN);
  return (
    <div class="fix-dates">
      <p>{t('fix.dates', { header: props.header })}</p>
      <p class="fix-dates-samples">{samples.join(' · ')}</p>
      <div class="fix-dates-readings">
        {ORDERS.map((order) => (
          <button key={order} type="button" class="fix-reading" onClick={() => props.onAnswer(order)}>
            <b>{t(`fix.dates-${order}`)}</b>
            {samples.map((sample) => (
              <span key={sample}>{formatDate(dayIn(sample, order), 'long') || '—'}</span>
            ))}
          </button>
        ))}
      </div>
    </div>
  );
}
