import type { RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import type { RawRow } from '../../import/formats/format';
import { issueOf } from '../../import/plan/prepare';
import { LISTED_ISSUES } from './report';

/** What is to be said of a header: columns without a name, and names that stand twice. */
export function headerIssues(header: readonly string[], line: number): RowIssue[] {
  const seen = new Set<string>();
  return header.flatMap((cell, column): RowIssue[] => {
    const name = cell.trim();
    const issue = (code: 'blank-header' | 'duplicate-header', params: RowIssue['params']): RowIssue[] => [
      { line, column, field: null, code, severity: ISSUES[code], value: cell, params },
    ];
    if (name === '') return issue('blank-header', {});
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
