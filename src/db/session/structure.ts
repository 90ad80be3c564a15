import type { RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import type { RawRow } from '../../import/formats/format';
import { issueOf } from '../../import/plan/prepare';
import { LISTED_ISSUES } from './report';

/**
 * What is to be said of a header: columns without a name, and names that stand twice. A column without a name and
 * without a value is none (a table that begins in column B, a narrow one between two others).
 *
 * @param sample the first data rows
 */
export function headerIssues(
  header: readonly string[],
  line: number,
  sample: readonly Pick<RawRow, 'cells'>[],
): RowIssue[] {
  const seen = new Set<string>();
  const isEmpty = (column: number): boolean =>
    sample.every(({ cells }) => (cells[column] ?? '').trim() === '');
  return header.flatMap((cell, column): RowIssue[] => {
    const name = cell.trim();
    const issue = (code: 'blank-header' | 'duplicate-header', params: RowIssue['params']): RowIssue[] => [
      { line, column, field: null, code, severity: ISSUES[code], value: cell, params },
    ];
    if (name === '') return isEmpty(column) ? [] : issue('blank-header', {});
    if (seen.has(name)) return issue('duplicate-header', { header: name });
    seen.add(name);
    return [];
  });
}

/** Adds what is wrong with the shape of rows to the warnings of an inspection, up to their cap. */
export function collectWarnings(rows: readonly RawRow[], into: RowIssue[]): void {
  for (const row of rows) {
    for (const { column, code, params } of row.problems ?? []) {
      if (into.length >= LISTED_ISSUES) return;
      into.push(issueOf(row, column, null, code, params));
    }
  }
}
