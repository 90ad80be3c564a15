import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { Detection, Dialect, Source } from '../formats/format';
import { recordReader, type Style } from '../formats/text/reader';
import { isKnownHeader as knowsHeader } from '../mapping/fold';
import { withOtherLanguages } from '../structure/headerWords';
import { mayBeDamaged, type SourceRecord } from '../structure/rows';
import { detectTable } from '../structure/table';
import { chosen } from './chosen';
import { foreignContent } from './content';
import { DELIMITERS, detectDelimiter, isUsableDelimiter } from './delimiter';
import { decodeSample, detectEncoding, type IsKnownHeader } from './encoding';
import { encodingName } from './encodings';
import { detectStyle } from './style';

/** Blank lines, and lines of separators: spreadsheets save those below a list that was cleared. */
const SAYS_NOTHING = /^[\s\ufeff,;|:"]*$/;

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
function sampleRecords(text: string, dialect: Dialect, whole: boolean): SourceRecord[] {
  const records = recordReader(dialect).push(text, whole);
  return records.length > 0 || whole ? records : recordReader(dialect).push(text, true);
}

/** How cells are quoted: as the profile says, where it does. */
function styleOf(text: string, whole: boolean, isKnownHeader: IsKnownHeader, profile: ImportProfile): Style {
  const { delimiter, quote, escape: how } = profile;
  if (quote !== undefined && how !== undefined) return { quote, escape: how };
  const found = detectStyle(text, whole, isKnownHeader, delimiter === undefined ? DELIMITERS : [delimiter]);
  return { quote: quote ?? found.quote, escape: how ?? found.escape };
}

/**
 * How a delimited text is to be read, by its first bytes. The profile's reading options win; an encoding that no decoder
 * knows and a delimiter that cannot be one are passed over. Fails with `unknown-format` {kind}, `empty-file`, `no-rows`
 * or `too-large` {columns, limit}.
 *
 * @param samples bytes from further down, which may tell the encoding (`laterSamples`)
 */
export function detectText(
  { head: bytes, whole }: Pick<Source, 'head' | 'whole'>,
  profile: ImportProfile,
  samples: readonly Uint8Array[] = [],
): Result<Detection> {
  const kind = foreignContent(bytes);
  if (kind !== null) return fail('unknown-format', { kind });

  const isKnownHeader = remembering(withOtherLanguages(knowsHeader));
  const wanted = profile.encoding === undefined ? null : encodingName(profile.encoding);
  const encoding = chosen(wanted, detectEncoding(bytes, whole, isKnownHeader, samples));
  const text = decodeSample(bytes, encoding.value, whole);
  if (whole && SAYS_NOTHING.test(text)) return fail('empty-file');

  const usable = profile.delimiter !== undefined && isUsableDelimiter(profile.delimiter);
  const style = styleOf(text, whole, isKnownHeader, profile);
  const found = detectDelimiter(text, whole, isKnownHeader, style);
  const delimiter = chosen(usable ? profile.delimiter : null, found);
  const dialect = { ...style, delimiter: delimiter.value };
  const records = sampleRecords(text, dialect, whole);
  const table = detectTable(records, { whole, damaged: mayBeDamaged(text), profile, isKnownHeader });
  if (!table.ok) return table;
  const { place, ...facts } = table.value;
  return ok({
    format: 'csv',
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
    hidden: [],
    options: {
      ...place,
      encoding: encoding.value,
      dialect,
      sheet: null,
    },
    ...facts,
  });
}
