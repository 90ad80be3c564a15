import { type FieldKey, fieldSpec } from '../../../domain/fields';
import type { IssueCode } from '../../../domain/issue';
import { STATUSES } from '../../../domain/status';
import { statusLabel } from '../../components/Pill';
import { t } from '../../i18n';

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
  'many-matches',
  'met-since',
  'gone-since',
  'conflicting-match',
  'likely-duplicate',
  'to-review',
]);

/** A word of ours that a value can be mapped to. */
export interface Word {
  /** What stands in the cell then. */
  readonly value: string;
  readonly label: string;
}

/** The words that a field knows; null where it takes any text. */
export function wordsOf(field: FieldKey | null): readonly Word[] | null {
  if (field === null) return null;
  const { kind } = fieldSpec(field);
  if (kind === 'status') return STATUSES.map((value) => ({ value, label: statusLabel(value) }));
  if (kind === 'gender')
    return (['F', 'M', 'other'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  return null;
}

const SEPARATORS = [';', '|', ' / ', '/', ',', ' + '];

/** What separates the parts of a value that holds several; null where it is one. */
export const separatorIn = (value: string): string | null =>
  SEPARATORS.find((separator) => value.split(separator).filter((part) => part.trim() !== '').length > 1) ??
  null;
