import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ImportJob } from '../../../db/api';
import type { Counts, ReportFilter, RowAction } from '../../../import/api';
import { COUNTED_AS } from '../../../import/api';
import { useClients } from '../../clients';
import { MOST_CHECKED, rowsOfLines } from './lines';

/** Which list stands behind which number: the words of the URL. */
export type RowsName = keyof Counts | 'problems' | 'different';

/** What a report has open beside its numbers, as its URL says it. */
export interface ReportView {
  readonly rows: RowsName | null;
  /** The spot check: its choice, or these rows by their numbers. Null while it is closed. */
  readonly check: readonly number[] | 'choose' | null;
}

export const CLOSED: ReportView = { rows: null, check: null };

const ACTION_OF = Object.fromEntries(
  Object.entries(COUNTED_AS).map(([action, counted]) => [counted, action]),
) as Readonly<Record<Exclude<keyof Counts, 'rows'>, RowAction>>;

const NAMES: readonly string[] = ['rows', ...Object.keys(ACTION_OF), 'problems', 'different'];

export function filterOf(name: RowsName): ReportFilter {
  if (name === 'rows') return { kind: 'all' };
  if (name === 'problems') return { kind: 'problem' };
  return name === 'different' ? { kind: 'different' } : { kind: 'action', action: ACTION_OF[name] };
}

/** Reads the URL's query; what it does not know stays closed. */
export function readView(query: Readonly<Record<string, string | undefined>>): ReportView {
  const { rows, check } = query;
  const known = rows === 'all' ? 'rows' : rows;
  return {
    rows: known !== undefined && NAMES.includes(known) ? (known as RowsName) : null,
    check: readCheck(check),
  };
}

function readCheck(text: string | undefined): ReportView['check'] {
  if (text === undefined) return null;
  const rows = text
    .split(',')
    .filter((part) => /^\d+$/.test(part))
    .map(Number)
    .slice(0, MOST_CHECKED);
  return rows.length === 0 ? 'choose' : rows;
}

export function reportUrl(jobId: string, view: ReportView = CLOSED): string {
  const parts: string[] = [];
  if (view.rows !== null) parts.push(`rows=${view.rows === 'rows' ? 'all' : view.rows}`);
  if (view.check !== null) parts.push(`check=${view.check === 'choose' ? '' : view.check.join(',')}`);
  const url = `/imports/${encodeURIComponent(jobId)}`;
  return parts.length === 0 ? url : `${url}?${parts.join('&')}`;
}

/** Where a value came from: the report, with the row that begins on this line of its file beside its customer. */
export const lineUrl = (jobId: string, line: number | undefined): string =>
  line === undefined ? reportUrl(jobId) : `${reportUrl(jobId)}?line=${line}`;

/** Opens the row of the line that the URL names, and names the row in its place; a report without its rows stays as it is. */
export function useLine({ jobId, hasRows, report }: Pick<ImportJob, 'jobId' | 'hasRows' | 'report'>): void {
  const { query, route } = useLocation();
  const { importer } = useClients();
  const line = hasRows && /^\d{1,9}$/.test(query.line ?? '') ? Number(query.line) : null;
  useEffect(() => {
    if (line === null) return;
    let current = true;
    const find = async () => {
      const found = await rowsOfLines(importer, jobId, report.rows, [line]);
      const row = found.ok ? found.value.rows[0] : undefined;
      if (current && row !== undefined) route(reportUrl(jobId, { rows: null, check: [row] }), true);
    };
    void find();
    return () => {
      current = false;
    };
  }, [importer, jobId, line, report.rows]);
}

/**
 * What is open in a report. At the report's own address the URL holds it, so that it can be kept, sent and reloaded;
 * in the place of the workbench, right after an import, the screen does.
 */
export function useReportView(jobId: string): readonly [ReportView, (next: ReportView) => void] {
  const { path, query, route } = useLocation();
  const [own, setOwn] = useState(CLOSED);
  const addressed = path.startsWith('/imports/');
  const view = useMemo(() => (addressed ? readView(query) : own), [addressed, query, own]);
  return [view, (next) => (addressed ? route(reportUrl(jobId, next), true) : setOwn(next))];
}
