import { displayName } from '../../domain/customer';
import type { FieldValues } from '../../domain/fields';
import { ISSUES, type RowIssue } from '../../domain/issue';
import type { Likeliest } from '../likely/likeliest';

/** Whom a row is likely the same as: a stored customer, or another row of the file with its line. */
type Likened = FieldValues | { readonly values: FieldValues; readonly line: number };

/** What is said of a row that is likely somebody else's: it is pointed out, and nothing is merged. */
export function likelyIssue(line: number, { by }: Likeliest, other: Likened | undefined): RowIssue {
  const code = 'likely-duplicate';
  const isRow = other !== undefined && 'values' in other;
  const name = displayName(isRow ? other.values : (other ?? {}));
  return {
    ...{ line, column: null, field: null, code, severity: ISSUES[code], value: '' },
    // The line stands in the name as well, for the sentence is one in all languages.
    params: isRow
      ? { name: `${name} (#${other.line})`, why: by.join(' '), line: other.line }
      : { name, why: by.join(' ') },
  };
}
