import type { IssueCode } from '../../../domain/issue';

/** Problems of whole rows: no value of theirs is to be put right, and their rows are looked at one by one. */
export const OF_ROWS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'cell-count',
  'unclosed-quote',
  'broken-record',
  'rest-unread',
  'missing-identity',
  'duplicate-row',
  'duplicate-differs',
  'other-person',
  'other-in-file',
  'other-name',
  'archived',
  'many-matches',
  'met-since',
  'gone-since',
  'merged-since',
  'conflicting-match',
  'likely-duplicate',
  'to-review',
]);

const SEPARATORS = [';', '|', ' / ', '/', ',', ' + '];

/** What separates the parts of a value that holds several; null where it is one. */
export const separatorIn = (value: string): string | null =>
  SEPARATORS.find((separator) => value.split(separator).filter((part) => part.trim() !== '').length > 1) ??
  null;
