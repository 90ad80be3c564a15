import type { ComponentChildren, JSX } from 'preact';
import type { RowIssue } from '../../../domain/issue';
import type { ReportRow } from '../../../import/api';
import type { GridAt, GridColumn } from '../../components/grid/VirtualGrid';
import { formatNumber, t } from '../../i18n';
import { issueText, TONES } from '../words';

/** Height of a row on a phone, in pixels. */
export const NARROW_ROW = 62;

export interface RowWords {
  /** The import stopped before its end: what it did not reach is called so. */
  readonly stopped: boolean;
}

const cardUrl = (id: string): string => `/customers/${encodeURIComponent(id)}`;

export const outcomeText = ({ action, issues }: ReportRow, { stopped }: RowWords): string =>
  action === 'ask' && stopped && !issues.some(({ severity }) => severity === 'error')
    ? t('report.rows-unreached')
    : t(`import.action.${action}`);

/** The worst first; what only tells does not count as a problem here. */
const problemsOf = (issues: readonly RowIssue[]): readonly RowIssue[] => [
  ...issues.filter(({ severity }) => severity === 'error'),
  ...issues.filter(({ severity }) => severity === 'warning'),
];

/** The columns of the list: what became of the row, then the row as the file has it. */
export function rowColumns(header: readonly string[], words: RowWords): readonly GridColumn<ReportRow>[] {
  const column = (
    key: string,
    label: string,
    width: number,
    grow: number,
    cell: GridColumn<ReportRow>['cell'],
  ): GridColumn<ReportRow> => ({ key, width, grow, header: () => <span>{label}</span>, cell });
  return [
    {
      ...column('line', t('report.line'), 76, 0, (row) => formatNumber(row.line)),
      align: 'end',
    },
    column('outcome', t('report.rows-outcome'), 138, 0, (row) => <Outcome row={row} words={words} />),
    {
      ...column('customer', t('report.kept-customer'), 170, 1, whom),
      control: true,
    },
    column('problems', t('report.rows-problems'), 190, 1, (row) => <Problems issues={row.issues} />),
    ...header.map((name, index) =>
      column(
        `cell ${index}`,
        name === '' ? t('import.column.unnamed', { n: index + 1 }) : name,
        140,
        0,
        (row) => {
          const value = row.cells[index] ?? '';
          return <span title={value}>{value}</span>;
        },
      ),
    ),
  ];
}

function Outcome({ row, words }: { row: ReportRow; words: RowWords }): JSX.Element {
  const { action, predicted } = row;
  const text = outcomeText(row, words);
  return (
    <span class="rep-outcome" data-tone={TONES[action]}>
      <span class="rep-outcome-word">{text}</span>
      {predicted !== action && (
        <span class="rep-outcome-said" data-tone={words.stopped && action === 'ask' ? undefined : 'problem'}>
          {t('report.rows-said', { action: t(`import.action.${predicted}`) })}
        </span>
      )}
    </span>
  );
}

/** The customer that the row made or met, or the line that it repeats. */
function whom(row: ReportRow, at: GridAt): ComponentChildren {
  if (row.customer !== null) {
    return (
      <a
        class="customer-link"
        data-grid-focus
        href={cardUrl(row.customer.id)}
        tabIndex={at.tabIndex}
        title={row.customer.name}
      >
        {row.customer.name === '' ? t('customers.nameless') : row.customer.name}
      </a>
    );
  }
  return (
    <span data-grid-focus tabIndex={at.tabIndex} class="rep-repeats">
      {row.repeats !== null && t('report.rows-repeats', { line: String(row.repeats) })}
    </span>
  );
}

function Problems({ issues }: { issues: readonly RowIssue[] }): JSX.Element | null {
  const [first, ...rest] = problemsOf(issues);
  if (first === undefined) return null;
  return (
    <span class="rep-problem" data-severity={first.severity} title={issues.map(issueText).join('\n')}>
      {t(`issue.short.${first.code}`)}
      {rest.length > 0 && <span class="more-values">{` +${rest.length}`}</span>}
    </span>
  );
}

/** One column that says a row in two lines, for a phone. */
export function narrowRowColumns(words: RowWords): readonly GridColumn<ReportRow>[] {
  return [
    {
      key: 'row',
      width: 200,
      grow: 1,
      header: () => null,
      cell: (row) => <NarrowRow row={row} words={words} />,
    },
  ];
}

function NarrowRow({ row, words }: { row: ReportRow; words: RowWords }): JSX.Element {
  const [problem] = problemsOf(row.issues);
  const whose =
    row.customer?.name ??
    (row.repeats === null ? null : t('report.rows-repeats', { line: String(row.repeats) })) ??
    row.cells.find((cell) => cell.trim() !== '') ??
    '';
  return (
    <span class="rep-narrow-row">
      <span class="rep-narrow-line">
        <b>{whose}</b>
        <span class="imp-quiet">{t('report.check-line', { line: String(row.line) })}</span>
      </span>
      <span class="rep-narrow-line">
        <Outcome row={row} words={words} />
        {problem !== undefined && (
          <span class="rep-problem" data-severity={problem.severity}>
            {t(`issue.short.${problem.code}`)}
          </span>
        )}
      </span>
    </span>
  );
}
