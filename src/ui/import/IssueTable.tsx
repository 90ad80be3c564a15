import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ISSUES, type IssueCode, type RowIssue } from '../../domain/issue';
import type { ImportReport } from '../../import/api';
import { type GridColumn, VirtualGrid } from '../components/grid/VirtualGrid';
import { fieldLabel } from '../fields';
import { formatNumber, t } from '../i18n';
import { issueText, SEVERITY_TONES } from './words';

const ROW = 36;
const MOST_IN_VIEW = 12;

/** The problems of an import, by kind and by line. */
export function IssueTable({ report }: { report: ImportReport }): JSX.Element {
  const [code, setCode] = useState<IssueCode | null>(null);
  const kinds = (Object.entries(report.issueCounts) as [IssueCode, number][]).toSorted((a, b) => b[1] - a[1]);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const issues = code === null ? report.issues : report.issues.filter((issue) => issue.code === code);
  const columns = useMemo(issueColumns, []);
  if (total === 0) {
    return (
      <section class="imp-issues">
        <h2>{t('report.issues')}</h2>
        <p class="imp-quiet">{t('report.issues-none')}</p>
      </section>
    );
  }
  return (
    <section class="imp-issues">
      <h2>{t('report.issues')}</h2>
      <fieldset class="imp-kinds">
        <legend class="visually-hidden">{t('report.kinds')}</legend>
        <Kind
          label={t('report.filter-all')}
          count={total}
          pressed={code === null}
          onPress={() => setCode(null)}
        />
        {kinds.map(([kind, count]) => (
          <Kind
            key={kind}
            label={t(`issue.short.${kind}`)}
            count={count}
            tone={SEVERITY_TONES[ISSUES[kind]]}
            pressed={code === kind}
            onPress={() => setCode(code === kind ? null : kind)}
          />
        ))}
      </fieldset>
      {report.issues.length < total && (
        <p class="imp-quiet">{t('report.issues-first', { shown: report.issues.length, total })}</p>
      )}
      <div
        class="imp-issue-box"
        style={{ height: `${(Math.min(issues.length, MOST_IN_VIEW) + 1) * ROW + 2}px` }}
      >
        <VirtualGrid
          label={t('report.issues')}
          columns={columns}
          rowCount={issues.length}
          row={(index) => issues[index]}
          rowHeight={ROW}
          headerHeight={ROW}
          edge={(issue) => SEVERITY_TONES[issue.severity]}
          resetKey={code ?? ''}
        />
      </div>
    </section>
  );
}

const issueColumns = (): readonly GridColumn<RowIssue>[] => [
  {
    key: 'line',
    width: 84,
    align: 'end',
    header: () => t('report.line'),
    cell: (issue) => formatNumber(issue.line),
  },
  {
    key: 'field',
    width: 150,
    header: () => t('report.field'),
    cell: (issue) => <span>{issue.field === null ? '' : fieldLabel(issue.field)}</span>,
  },
  {
    key: 'what',
    width: 420,
    grow: 1,
    header: () => t('report.what'),
    cell: (issue) => <span title={issueText(issue)}>{issueText(issue)}</span>,
  },
];

function Kind(props: {
  label: string;
  count: number;
  tone?: (typeof SEVERITY_TONES)[keyof typeof SEVERITY_TONES];
  pressed: boolean;
  onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="imp-kind"
      data-tone={props.tone}
      aria-pressed={props.pressed}
      aria-label={t('report.filter', { what: props.label, count: props.count })}
      onClick={props.onPress}
    >
      {props.tone !== undefined && <i aria-hidden="true" />}
      <span>{props.label}</span>
      <b>{formatNumber(props.count)}</b>
    </button>
  );
}
