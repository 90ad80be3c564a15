import type { JSX } from 'preact';
import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import { ISSUES } from '../../../domain/issue';
import type { ColumnValue } from '../../../import/fixingApi';
import { Icon } from '../../components/Icon';
import { showValue } from '../../fields';
import { formatNumber, t } from '../../i18n';
import { SEVERITY_TONES } from '../words';
import { ValueActs } from './ValueActs';

interface ValueRowProps {
  readonly column: number;
  readonly field: FieldKey | null;
  readonly value: ColumnValue;
  /** Whose stages are meant, where the profile names it. */
  readonly pipeline: string | undefined;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChoose: (chosen: boolean) => void;
  readonly onOpen: (open: boolean) => void;
  readonly onFix: (fix: Fix, sure?: boolean) => void;
  readonly onCreate: (texts: readonly string[]) => void;
  readonly onRows: () => void;
}

/** One value of a column: how often it stands there, what becomes of it, and one press to put it right. */
export function ValueRow(props: ValueRowProps): JSX.Element {
  const { column, field, value, chosen, open, tabIndex, onFix } = props;
  const shown = value.value === '' ? t('import.cell.empty') : value.value;
  const { proposal } = value;
  return (
    <li class="fix-value" data-row="" data-open={open ? '' : undefined}>
      <div class="fix-value-line" data-row-line="">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t('fix.choose', { value: shown })}
          checked={chosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <button
          type="button"
          class="fix-value-button"
          tabIndex={tabIndex}
          aria-expanded={open}
          title={value.value}
          onClick={() => props.onOpen(!open)}
        >
          <span class="fix-value-text">{shown}</span>
          <b>{formatNumber(value.count)}</b>
          <Becomes value={value} field={field} />
        </button>
        {proposal !== null && (
          <button
            type="button"
            class="fix-accept"
            tabIndex={tabIndex}
            aria-label={t('fix.accept-label', { value: shown, to: proposal })}
            title={t('fix.accept')}
            onClick={() => onFix({ kind: 'map', column, pairs: [[value.value, proposal]] })}
          >
            <span aria-hidden="true">→</span>
            <span class="fix-accept-text">{field === null ? proposal : showValue(field, proposal)}</span>
            <Icon name="check" size={15} />
          </button>
        )}
      </div>
      {open && (
        <ValueActs
          column={column}
          field={field}
          pipeline={props.pipeline}
          values={[value]}
          focused
          onFix={onFix}
          onCreate={props.onCreate}
          onRows={props.onRows}
          onClose={() => props.onOpen(false)}
        />
      )}
    </li>
  );
}

/** What stays as it is says so to the ear alone: among many values those that change catch the eye. */
function Becomes({ value, field }: { value: ColumnValue; field: FieldKey | null }): JSX.Element {
  const shown = value.becomes.map((one) => (field === null ? one : showValue(field, one))).join(' · ');
  const [issue] = value.issues;
  if (shown === value.value && shown !== '' && issue === undefined)
    return <span class="visually-hidden">{t('fix.becomes.same')}</span>;
  const tone = issue === undefined ? undefined : SEVERITY_TONES[ISSUES[issue.code]];
  return (
    <small>
      <span data-tone={tone}>
        {shown === '' ? nothingText(value) : shown === value.value ? t('fix.becomes.same') : `→ ${shown}`}
      </span>
    </small>
  );
}

/** Why nothing comes of a value. */
function nothingText({ value, issues: [issue] }: ColumnValue): string {
  if (issue?.code === 'left-out-by-value') return t('fix.becomes.rows-out');
  if (issue !== undefined) return t('fix.becomes.out');
  return t(value === '' ? 'fix.becomes.empty' : 'fix.to-empty');
}
