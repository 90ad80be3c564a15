import type { BuiltInField } from '../../../domain/fields';
import type { SystemId } from '../../../domain/system';

/**
 * The headers of one kind of export. Texts hold headers with `|` between them; a number in a header stands for any.
 * One program has several tables: its languages, and its lists of persons, companies, deals.
 */
export interface SystemTable {
  readonly id: SystemId;
  /** Headers that hardly another program uses; two of them make a recognition, or `least`. */
  readonly signs: string;
  readonly least?: number;
  /** Headers by the field that they go to, the preferred one first; `none` goes nowhere. */
  readonly fields: Readonly<Partial<Record<BuiltInField | 'none', string>>>;
}
