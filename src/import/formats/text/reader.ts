import type { SourceRecord } from '../../structure/rows';
import type { Dialect } from '../format';
import type { PieceReader } from './decoder';
import { RecordSplitter } from './splitter';
import { UnusualSplitter } from './unusual';

/** Cuts text that comes in pieces into records. */
export interface RecordReader extends PieceReader {
  /** Takes the `rest` with the next piece behind it (`final` with the last one). Throws ReadError `too-large`. */
  push(whole: string, final: boolean): SourceRecord[];
}

/** What programs write as a rule, and RFC 4180 describes. */
export const USUAL_STYLE = { quote: '"', escape: 'double' } as const;

/** How cells are quoted. */
export type Style = Pick<Dialect, 'quote' | 'escape'>;

const isUsual = (style: Style): boolean => style.quote === '"' && style.escape === 'double';

/** Who reads a text of this dialect: the usual one is read by Papa Parse, others character by character. */
export const recordReader = (dialect: Dialect): RecordReader =>
  isUsual(dialect) ? new RecordSplitter(dialect.delimiter) : new UnusualSplitter(dialect);
