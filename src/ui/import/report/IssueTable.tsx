import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ISSUES, type IssueCode, type RowIssue } from '../../../domain/issue';
import type { ImportReport } from '../../../import/api';
import { Button } from '../../components/Button';
import { fieldLabel } from '../../fields';
import { formatNumber, t } from '../../i18n';
import { issueText, SEVERITY_TONES } from '../words';

/** Drawn at first: what stands below the list stays near. */
const FIRST = 20;
/** Drawn more with each press of "more". */
const PAGE = 100;

/** Where the report's sum leads. */
export const ISSUES_ID = 'report-issues';

/** The kinds that the list is narrowed to; null for all. */
export type Narrowed = readonly IssueCode[] | null;

/** The problems of an import, by kind and by line, each in its whole text. */
export function IssueTable(props: {
  report: ImportReport;
  /** Rows with a problem; 0 where that is not known. */
  problems: number;
  narrowed: Narrowed;
  onNarrow: (codes: Narrowed) => void;
}): JSX.Element {
  const { report, problems, narrowed, onNarrow } = props;
  const [most, setMost] = useState(FIRST);
  useEffect(() => setMost(FIRST), [narrowed]);
  const kinds = (Object.entries(report.issueCounts) as [IssueCode, number][]).toSorted((a, b) => b[1] - a[1]);
  /** What is only told is no problem: it shows where its kind is asked for. */
  const isMeant = (kind: IssueCode) =>
    narrowed === null ? ISSUES[kind] !== 'info' : narrowed.includes(kind);
  const sum = (of: (kind: IssueCode) => boolean) =>
    kinds.reduce((n, [kind, count]) => n + (of(kind) ? count : 0), 0);
  const all = sum((kind) => ISSUES[kind] !== 'info');
  const total = sum(isMeant);
  const issues = report.issues.filter(({ code }) => isMeant(code));
  const heading = (
    <h2 id={ISSUES_ID} tabIndex={-1} data-quiet-focus="">
      {t('report.issues')}
    </h2>
  );
  if (kinds.length === 0) {
    return (
      <section class="imp-issues">
        {heading}
        <p class="imp-quiet">{t('report.issues-none')}</p>
      </section>
    );
  }
  return (
    <section class="imp-issues" aria-labelledby={ISSUES_ID}>
      {heading}
      {all === 0 && <p class="imp-quiet">{t('report.issues-none')}</p>}
      {all > 0 && problems > 0 && (
        <p class="imp-quiet">{t('report.issues-in', { problems: all, n: problems })}</p>
      )}
      <fieldset class="imp-kinds">
        <legend class="visually-hidden">{t('report.kinds')}</legend>
        {all > 0 && (
          <Kind
            label={t('report.filter-all')}
            count={all}
            pressed={narrowed === null}
            onPress={() => onNarrow(null)}
          />
        )}
        {kinds.map(([kind, count]) => (
          <Kind
            key={kind}
            label={t(`issue.short.${kind}`)}
            count={count}
            tone={SEVERITY_TONES[ISSUES[kind]]}
            pressed={narrowed?.includes(kind) === true}
            onPress={() => onNarrow(narrowed?.length === 1 && narrowed[0] === kind ? null : [kind])}
          />
        ))}
      </fieldset>
      {issues.length < total && (
        <p class="imp-quiet">{t('report.issues-first', { shown: issues.length, total })}</p>
      )}
      {issues.length > 0 && <Issues issues={issues.slice(0, most)} />}
      {issues.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>
            {t('report.issues-more', { n: Math.min(PAGE, issues.length - most) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Issues({ issues }: { issues: readonly RowIssue[] }): JSX.Element {
  return (
    <div class="imp-table-box">
      <table class="imp-table imp-issue-table" aria-labelledby={ISSUES_ID}>
        <thead>
          <tr>
            <th scope="col" class="imp-number">
              {t('report.line')}
            </th>
            <th scope="col">{t('report.field')}</th>
            <th scope="col">{t('report.what')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            <tr key={index} data-tone={SEVERITY_TONES[issue.severity]}>
              <td class="imp-number" data-label={t('report.line')}>
                {formatNumber(issue.line)}
              </td>
              <td>{issue.field === null ? '' : fieldLabel(issue.field)}</td>
              <td class="imp-issue-what">{issueText(issue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
