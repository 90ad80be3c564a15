import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ImportJob } from '../../db/api';
import { localDay } from '../../domain/day';
import type { IssueCode } from '../../domain/issue';
import { daysOf, isIn } from '../../domain/period';
import { jobs } from '../book';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { formatDate, formatNumber, language, t } from '../i18n';
import { NothingYet } from './NothingYet';
import { periodOf, type ReportView } from './view';

/** Imports that a chart has room for: the latest ones. */
const MOST = 30;

const OUTCOMES = ['created', 'updated', 'unchanged', 'rejected', 'pending'] as const;

/** What became of the rows of each import, and what was wrong with them. */
export function ImportsReport({ view }: { view: ReportView }): JSX.Element {
  const all = jobs.value;
  const shown = useMemo(() => {
    const period = periodOf(view);
    const days = period === undefined ? {} : daysOf(period, localDay());
    return [...all.values()]
      .filter(({ startedAt, test }) => test === undefined && isIn(localDay(new Date(startedAt)), days))
      .sort((a, b) => a.number - b.number)
      .slice(-MOST);
  }, [all, view.period]);
  const charts = useMemo(() => [rowsOf(shown), issuesOf(shown)] as const, [shown, language.value]);
  if (shown.length === 0) return <NothingYet />;
  const rows = shown.reduce((sum, { report }) => sum + report.rows, 0);
  return (
    <>
      <p class="report-lead">{t('reports.imports-count', { n: shown.length, rows: formatNumber(rows) })}</p>
      <Chart kind="bars" data={charts[0]} />
      {charts[1].points.length > 0 && <Chart kind="bars" data={charts[1]} />}
    </>
  );
}

function rowsOf(shown: readonly ImportJob[]): ChartData {
  return {
    title: t('reports.imports-rows'),
    category: t('reports.import'),
    series: OUTCOMES.map((key) => ({ key, label: t(`report.${key}`) })),
    points: shown.map(({ jobId, source, startedAt, report }) => {
      const url = `/imports/${encodeURIComponent(jobId)}`;
      return {
        key: jobId,
        label: `${formatDate(localDay(new Date(startedAt)))} ${source.name}`,
        values: OUTCOMES.map((key) => report[key]),
        hrefs: OUTCOMES.map(() => url),
      };
    }),
    format: formatNumber,
    whole: true,
  };
}

function issuesOf(shown: readonly ImportJob[]): ChartData {
  const counts = new Map<IssueCode, number>();
  for (const { report } of shown) {
    for (const [code, count] of Object.entries(report.issueCounts) as [IssueCode, number][]) {
      counts.set(code, (counts.get(code) ?? 0) + count);
    }
  }
  return {
    title: t('reports.imports-issues'),
    category: t('report.what'),
    series: [{ key: 'count', label: t('reports.count') }],
    points: [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([code, count]) => ({ key: code, label: t(`issue.short.${code}`), values: [count] })),
    format: formatNumber,
    whole: true,
  };
}
