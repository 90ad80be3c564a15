import type { JSX } from 'preact';
import type { RowView } from '../../import/api';
import { Icon } from '../components/Icon';
import { formatNumber, t } from '../i18n';
import type { CellView } from './cells';
import { rowIssues } from './cells';
import { TONES } from './words';

/** One value of the plan: clean where it is clean, what it replaces behind it where it changes, underlined where it is in doubt. */
export function RowCell({ view, out }: { view: CellView; out: boolean }): JSX.Element {
  const issue = view.issues[0];
  const severity = issue === undefined || issue.severity === 'info' ? undefined : issue.severity;
  const fills = view.changes && view.before === null && view.text !== '' && severity !== 'error';
  return (
    <span class="imp-cell" data-out={out ? '' : undefined}>
      {(view.added || fills) && <span class="imp-cell-arrow">+</span>}
      <span
        class="imp-cell-text"
        data-severity={severity}
        data-after={view.changes && severity === undefined ? '' : undefined}
      >
        {view.text}
      </span>
      {view.before !== null && !view.added && <del>{view.before}</del>}
      {(view.corrected || view.fixed !== null) && (
        <span
          class="imp-corrected"
          role="img"
          aria-label={t(view.corrected ? 'import.cell.corrected' : 'fix.cell')}
        >
          <Icon name="edit" size={12} />
        </span>
      )}
      {issue !== undefined && severity !== undefined && (
        <span class="visually-hidden">
          {`, ${t(`import.severity.${severity}`)}: ${t(`issue.short.${issue.code}`)}`}
        </span>
      )}
    </span>
  );
}

/** At the row's start: its line in the file and what becomes of it. */
export function LineCell({ row }: { row: RowView }): JSX.Element {
  const whole = rowIssues(row).find((issue) => issue.severity !== 'info');
  return (
    <span class="imp-line" data-tone={TONES[row.action]}>
      <span class="imp-line-number" data-severity={whole?.severity}>
        {formatNumber(row.line)}
      </span>
      <span class="imp-line-action">{t(`import.action.${row.action}`)}</span>
      {whole !== undefined && <span class="visually-hidden">{`, ${t(`issue.short.${whole.code}`)}`}</span>}
    </span>
  );
}
