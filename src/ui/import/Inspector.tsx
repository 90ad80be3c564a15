import type { JSX } from 'preact';
import type { FieldKey } from '../../domain/fields';
import { NO_CUSTOMER, type RowIssue } from '../../domain/issue';
import type { RowView } from '../../import/api';
import { Button } from '../components/Button';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { columnName } from './ColumnHead';
import { type CellView, rowIssues } from './cells';
import { fixedText } from './fixing/fixText';
import { issueText, matchedByText, SEVERITY_TONES, shortened, TONES } from './words';

export interface InspectorProps {
  readonly row: RowView | undefined;
  /** A cell is chosen, though its row may still be on its way. */
  readonly chosen: boolean;
  /** Undefined for the line column. */
  readonly column: { readonly header: string; readonly index: number } | undefined;
  readonly field: FieldKey | null;
  readonly view: CellView | null;
  /** Rows are only looked at here. */
  readonly fixed: boolean;
  readonly onCorrect: () => void;
  readonly onLeaveOut: (out: boolean) => void;
  /** Leads to the rows that wait. */
  readonly onDecide: () => void;
  /** Says that a row which repeats another one by its name alone is somebody else. */
  readonly onCreate: () => void;
  /** Leaves a row that a person decided to the plan again. */
  readonly onUndecide: () => void;
}

/** Below the grid: everything about the cell that has the focus. One line until a cell is chosen, then always as high, so that nothing jumps. */
export function Inspector(props: InspectorProps): JSX.Element {
  const { row, column, field, view, fixed, onCorrect, onLeaveOut, onDecide, onCreate, onUndecide } = props;
  if (row === undefined) {
    return (
      <div class="imp-inspector" data-empty={props.chosen ? undefined : ''}>
        <p class="imp-quiet">{t(fixed ? 'batch.map-help' : 'import.grid.help')}</p>
      </div>
    );
  }
  const issues = view === null ? rowIssues(row) : view.issues;
  return (
    <div class="imp-inspector">
      <div class="imp-inspector-main">
        <p class="imp-inspector-where" data-tone={TONES[row.action]}>
          <b>{t('import.cell.line', { line: row.line })}</b>
          <span class="imp-inspector-who">{nameOf(row)}</span>
          {column === undefined ? <span>{decisionText(row)}</span> : <span>{columnName(column)}</span>}
          {view !== null && <CellFacts view={view} field={field} />}
        </p>
        {/* Only what is wrong is spoken: the cell itself was, when it took the focus. */}
        <p class="imp-inspector-issues" aria-live="polite">
          {issues.map((issue) => (
            <span key={issue.code} data-tone={SEVERITY_TONES[issue.severity]}>
              {issueText(issue)}{' '}
            </span>
          ))}
        </p>
        {view !== null && <p class="imp-quiet">{decisionText(row)}</p>}
      </div>
      {!fixed && (
        <div class="imp-inspector-acts">
          {view !== null && (
            <Button size="s" icon="edit" onClick={onCorrect}>
              {t('import.cell.correct')}
            </Button>
          )}
          {row.action === 'ask' && (
            <Button size="s" onClick={onDecide}>
              {t('decide.go')}
            </Button>
          )}
          {row.action === 'duplicate' && row.matchedBy === 'name' && (
            <Button size="s" onClick={onCreate}>
              {t('decide.create')}
            </Button>
          )}
          {row.choice !== null && row.choice.kind !== 'skip' ? (
            <Button size="s" icon="undo" onClick={onUndecide}>
              {t('decide.undo')}
            </Button>
          ) : (
            <Button size="s" onClick={() => onLeaveOut(!row.leftOut)}>
              {t(row.leftOut ? 'import.row.take-in' : 'import.row.leave-out')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function CellFacts({ view, field }: { view: CellView; field: FieldKey | null }): JSX.Element {
  const shown = (text: string) => (text === '' ? t('import.cell.empty') : shortened(text));
  if (field === null) {
    return (
      <>
        <q>{shown(view.raw)}</q>
        <span class="imp-quiet">{t('import.cell.left-out')}</span>
      </>
    );
  }
  return (
    <>
      <q>{shown(view.raw)}</q>
      {view.becomes !== null && view.becomes !== view.raw && (
        <span>
          <span class="imp-quiet">{`${t(view.added ? 'import.cell.adds' : 'import.cell.becomes')} · ${fieldLabel(field)}: `}</span>
          {shortened(view.becomes)}
        </span>
      )}
      {view.before !== null && (
        <span class="imp-quiet">
          {t(view.added ? 'import.cell.beside' : 'import.cell.was', { value: shown(view.before) })}
        </span>
      )}
      {view.corrected && <span class="imp-quiet">{t('import.cell.corrected')}</span>}
      {view.fixed !== null && <span class="imp-quiet">{fixedText(view.raw, view.fixed)}</span>}
    </>
  );
}

const isNoCustomer = ({ code }: RowIssue): boolean => NO_CUSTOMER.has(code);

/** What becomes of a row and why, in a sentence or two. */
function decisionText(row: RowView): string {
  const { matched, matchedBy, action, changes } = row;
  if (row.leftOut) return t(row.issues.some(isNoCustomer) ? 'import.row.no-customer' : 'import.row.left-out');
  const name = matched !== null && 'name' in matched ? matched.name : '';
  const line = matched !== null && 'line' in matched ? matched.line : row.line;
  // Which fields change is said also where their cells are out of sight.
  const fields = changes
    .filter(({ field }) => field !== 'archived')
    .map(({ field }) => fieldLabel(field))
    .join(', ');
  return [
    action === 'skip' && matched === null ? '' : actionText(row, name, line),
    matchedBy === null ? '' : matchedByText(matchedBy),
    row.choice === null ? '' : t('decide.by-you'),
    fields === '' ? '' : t('decide.changes', { fields }),
    archivedText(row),
    ...broughtText(row),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** An activity of ours that is about nobody meets nobody, and is there all the same. */
const actionText = ({ action, matched }: RowView, name: string, line: number): string =>
  action === 'unchanged' && matched === null
    ? t('import.row.unchanged-nobody')
    : t(`import.row.${action}`, { name, line });

/** What becomes of an archived customer whom a row meets. */
function archivedText({ issues, changes }: RowView): string {
  if (changes.some(({ field }) => field === 'archived')) return t('import.row.comes-back');
  return issues.some(({ code }) => code === 'archived') ? t('import.row.stays-archived') : '';
}

/** What comes in with a row beside its customer. */
function broughtText({ brings }: RowView): string[] {
  const { opportunity, activity } = brings ?? {};
  return [
    ...(opportunity === 'create' ? [t('import.row.brings-opportunity')] : []),
    ...(opportunity === 'update' ? [t('import.row.changes-opportunity')] : []),
    ...(activity === 'create' ? [t('import.row.brings-activity')] : []),
  ];
}

/** Whose row it is, for its name may be out of sight. */
const nameOf = ({ values }: RowView): string =>
  values.name ?? values.company ?? values.email?.[0] ?? values.phone?.[0] ?? '';
