import type { JSX } from 'preact';
import type { DateOrder } from '../../../domain/profile';
import { formatDate, t } from '../../i18n';
import { columnName } from '../ColumnHead';
import { dayIn, isTelling } from '../dateSample';

/** So many of the column's values are shown. */
const SHOWN = 3;
const ORDERS = ['dmy', 'mdy'] as const satisfies readonly DateOrder[];

/** The two readings of a column of dates side by side, in the user's words: whoever knows the list sees which is right. */
export function DateQuestion(props: {
  column: { readonly header: string; readonly index: number };
  /** Values of the column, as the source has them. */
  values: readonly string[];
  onAnswer: (order: DateOrder) => void;
}): JSX.Element {
  const telling = [...new Set(props.values)].filter(isTelling).slice(0, SHOWN);
  const samples = telling.length > 0 ? telling : props.values.slice(0, SHOWN);
  return (
    <div class="fix-dates">
      <p>{t('fix.dates', { header: columnName(props.column) })}</p>
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
