import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { Detected } from '../api';
import type { Detection } from '../formats/format';
import { dataRows, mayBeDamaged, modalWidth, widthOf } from '../formats/text/rows';
import { RecordSplitter, type TextRecord } from '../formats/text/splitter';
import { isKnownHeader as knowsHeader } from '../mapping/fold';
import { foreignContent } from './content';
import { detectDelimiter, isUsableDelimiter } from './delimiter';
import { decodeSample, detectEncoding, type IsKnownHeader } from './encoding';
import { encodingName } from './encodings';
import { detectHeader, HEAD_ROWS } from './header';

/** The most columns that a spreadsheet holds; a list with more was not read right. */
const COLUMN_LIMIT = 16_384;
/** Data rows from which the mapping is proposed. */
const SAMPLE_ROWS = 500;

/** Blank lines, and lines of separators: spreadsheets save those below a list that was cleared. */
const SAYS_NOTHING = /^[\s\ufeff,;|:"]*$/;

/** What the profile says in place of what is detected; the detected value stays among the alternatives. */
function chosen<T>(value: T | null | undefined, detected: Detected<T>): Detected<T> {
  if (value === undefined || value === null) return detected;
  const others = detected.alternatives.filter((other) => other.value !== value);
  const own = { value: detected.value, score: detected.confidence, sample: '' };
  const alternatives = value === detected.value ? others : [own, ...others];
  return { value, confidence: 1, reason: { code: 'chosen', params: {} }, alternatives };
}

/** Asks about each cell once: the same rows are looked at under several delimiters and encodings. */
function remembering(ask: IsKnownHeader): IsKnownHeader {
  const answers = new Map<string, boolean>();
  return (cell) => {
    const answer = answers.get(cell) ?? ask(cell);
    answers.set(cell, answer);
    return answer;
  };
}

/** The sample's records; a cut last one counts only where it is all there is. */
function sampleRecords(text: string, delimiter: string, whole: boolean): TextRecord[] {
  const records = new RecordSplitter(delimiter).push(text, whole);
  return records.length > 0 || whole ? records : new RecordSplitter(delimiter).push(text, true);
}

/** The record that a header's line points to: the one that starts there or, inside a record, the one around it. */
const headerAt = (records: readonly TextRecord[], headerRow: number): TextRecord | undefined =>
  records.findLast((record) => record.line <= headerRow);

/**
 * How a delimited text is to be read, by its first bytes (`whole` where they are all). The profile's reading options win;
 * an encoding that no decoder knows and a delimiter that cannot be one are passed over. Fails with `unknown-format`
 * {kind}, `empty-file`, `no-rows` or `too-large` {columns, limit}.
 */
export function detectText(
  bytes: Uint8Array,
  whole: boolean,
  profile: ImportProfile,
): Result<Omit<Detection, 'format'>> {
  const kind = foreignContent(bytes);
  if (kind !== null) return fail('unknown-format', { kind });

  const isKnownHeader = remembering(knowsHeader);
  const wanted = profile.encoding === undefined ? null : encodingName(profile.encoding);
  const encoding = chosen(wanted, detectEncoding(bytes, whole, isKnownHeader));
  const text = decodeSample(bytes, encoding.value, whole);
  if (whole && SAYS_NOTHING.test(text)) return fail('empty-file');

  const usable = profile.delimiter !== undefined && isUsableDelimiter(profile.delimiter);
  const delimiter = chosen(usable ? profile.delimiter : null, detectDelimiter(text, whole, isKnownHeader));
  const records = sampleRecords(text, delimiter.value, whole);

  const headerRow = chosen(profile.headerRow, detectHeader(records, isKnownHeader));
  const header = headerAt(records, headerRow.value)?.cells ?? [];
  const below = records.filter((record) => record.line > headerRow.value);
  const common = modalWidth(below);
  const columns = Math.max(header.length, common);
  if (columns > COLUMN_LIMIT) return fail('too-large', { columns, limit: COLUMN_LIMIT });

  const width = header.length > 0 ? widthOf(header) : { cells: common, least: common };
  const rows = dataRows(below, width, mayBeDamaged(text));
  if (whole && rows.length === 0) return fail('no-rows');
  const head = records.slice(0, HEAD_ROWS).map(({ line, cells }) => ({ line, cells }));
  return ok({ encoding, delimiter, headerRow, header, head, sample: rows.slice(0, SAMPLE_ROWS) });
}
