import type { Alternative, Detected } from '../api';
import type { Dialect } from '../formats/format';
import { recordReader, type Style, USUAL_STYLE } from '../formats/text/reader';
import { sepLine } from '../formats/text/splitter';
import { isBlankRow, modalWidth, type SourceRecord } from '../structure/rows';
import type { IsKnownHeader } from './encoding';

/** What stands between cells, the more usual first: of equal ones the earlier wins. */
export const DELIMITERS = [',', ';', '\t', '|', ':'] as const;

/** Characters that cannot part cells: they have another meaning in a list. */
const UNUSABLE = new Set(['"', '\r', '\n', '\ufeff']);

export const isUsableDelimiter = (delimiter: string): boolean =>
  delimiter.length === 1 && !UNUSABLE.has(delimiter);

/** Rows that are looked at. */
const ROWS = 400;
/** Characters that are looked at, more only where no row ends within. */
const TEXT = 96 * 1024;
/** Rows among which the header is looked for. */
const HEAD_ROWS = 30;
/** Cells of a row that are held against the words of headers. */
const HEAD_CELLS = 50;
/** What a delimiter's score must beat: the list may have one column only. */
const ONE_COLUMN = 0.3;
/** A list of one column whose first row is a header word. */
const ONE_NAMED_COLUMN = 1;

/**
 * Where each of these characters is part of a value: decimal commas, thousands, times, addresses of the web. A comma or
 * colon before a space is half a doubt: people write both `Name, City` and `Kowalski, Jan`.
 */
const WITHIN_VALUES: Readonly<Record<string, RegExp>> = {
  ',': /\d,\d/g,
  ':': /\d:\d|:\/\//g,
};
const BEFORE_SPACE: Readonly<Record<string, RegExp>> = { ',': /, /g, ':': /: /g };

const matches = (text: string, pattern: RegExp | undefined): number =>
  pattern === undefined ? 0 : (text.match(pattern)?.length ?? 0);

/** How much of a delimiter's occurrences speaks against it, 0 to 0.8. */
function doubt(text: string, delimiter: string): number {
  const all = text.split(delimiter).length - 1;
  if (all === 0) return 0;
  const within = matches(text, WITHIN_VALUES[delimiter]);
  const spaced = matches(text, BEFORE_SPACE[delimiter]);
  return Math.min(0.8, (0.8 * within + 0.5 * spaced) / all);
}

export interface Trial {
  readonly delimiter: string;
  readonly score: number;
  /** The width that most rows have, and their share. */
  readonly columns: number;
  readonly share: number;
  readonly sample: string;
}

const firstRows = (text: string, dialect: Dialect, whole: boolean): SourceRecord[] => {
  const some = recordReader(dialect).push(text.slice(0, TEXT), whole && text.length <= TEXT);
  const records = some.length > 0 ? some : recordReader(dialect).push(text, whole);
  return records.filter((record) => !isBlankRow(record.cells)).slice(0, ROWS);
};

/** The largest share of header words in one of the first rows that have the usual width. */
function knownShare(rows: readonly SourceRecord[], width: number, isKnownHeader: IsKnownHeader): number {
  let best = 0;
  for (const { cells } of rows.slice(0, HEAD_ROWS)) {
    if (cells.length !== width) continue;
    const some = cells.slice(0, HEAD_CELLS);
    best = Math.max(best, some.filter(isKnownHeader).length / some.length);
  }
  return best;
}

function tryDialect(text: string, dialect: Dialect, whole: boolean, isKnownHeader: IsKnownHeader): Trial {
  const { delimiter } = dialect;
  const rows = firstRows(text, dialect, whole);
  const columns = modalWidth(rows.filter(({ cells }) => cells.length > 1));
  const share = rows.filter(({ cells }) => cells.length === columns).length / Math.max(1, rows.length);
  const known = columns > 1 ? knownShare(rows, columns, isKnownHeader) : 0;
  const score = columns < 2 ? 0 : share * (1 - doubt(text, delimiter)) * (1 + known) * Math.log2(columns + 1);
  return { delimiter, score, columns, share, sample: rows[0]?.cells.join(' ¦ ').slice(0, 80) ?? '' };
}

/** What each delimiter makes of the text, the best first. */
export const tryDelimiters = (
  text: string,
  delimiters: readonly string[],
  whole: boolean,
  isKnownHeader: IsKnownHeader,
  style: Style,
): Trial[] =>
  delimiters
    .map((delimiter) => tryDialect(text, { ...style, delimiter }, whole, isKnownHeader))
    .sort((a, b) => b.score - a.score);

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

const alternativesTo = (delimiter: string, trials: readonly Trial[]): Alternative<string>[] => {
  const most = Math.max(1, ...trials.map((trial) => trial.score));
  return trials
    .filter((trial) => trial.delimiter !== delimiter)
    .map(({ delimiter: value, score, sample }) => ({ value, score: round(score / most), sample }));
};

/** Two cells in quotes with a space between. */
const QUOTED_PAIR = /" "/;
/** An e-mail address, or a long number. */
const IS_DATA = /\S@\S|\d{6}/;

/**
 * Spaces part cells only where something says so, for a list of names in one column looks the same: cells in quotes, a
 * header, or three columns of which one holds numbers or addresses; and every line must come out alike.
 */
function bySpaces(
  text: string,
  whole: boolean,
  isKnownHeader: IsKnownHeader,
  style: Style,
): Omit<Detected<string>, 'alternatives'> | null {
  const rows = firstRows(text, { ...style, delimiter: ' ' }, whole).map(({ cells }) => cells);
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || rows.some((cells) => cells.length !== columns)) return null;
  const body = rows.slice(1);
  const lines = text.slice(0, TEXT).split(/\r\n?|\n/);
  const isQuoted = lines.filter((line) => QUOTED_PAIR.test(line)).length >= rows.length / 2;
  const isNamed = columns > 2 && (rows[0] ?? []).every(isKnownHeader);
  const hasData =
    columns > 2 && (rows[0] ?? []).some((_, at) => body.every((cells) => IS_DATA.test(cells[at] ?? '')));
  if (!isQuoted && !isNamed && !(hasData && rows.length > 2)) return null;
  return { value: ' ', confidence: 0.7, reason: { code: 'steady-width', params: { columns, share: 100 } } };
}

/** A list of one column is read with a character that does not occur in it, so that no cell is cut. */
const absentFrom = (text: string): string =>
  DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? DELIMITERS[0];

/**
 * The delimiter of a list by its first text: a `sep=` line, or the one that gives most rows the same width, quotes
 * respected. `whole` says that the text is all there is; otherwise its last row may be cut.
 */
export function detectDelimiter(
  text: string,
  whole: boolean,
  isKnownHeader: IsKnownHeader,
  style: Style = USUAL_STYLE,
): Detected<string> {
  const trials = tryDelimiters(text, DELIMITERS, whole, isKnownHeader, style);
  const said = sepLine(text);
  if (said !== null && isUsableDelimiter(said)) {
    const reason = { code: 'sep-line', params: {} } as const;
    return { value: said, confidence: 1, reason, alternatives: alternativesTo(said, trials) };
  }
  const [best, next] = trials;
  const first =
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.replaceAll('"', '') ?? '';
  const alone = isKnownHeader(first) ? ONE_NAMED_COLUMN : ONE_COLUMN;
  if (best === undefined || best.score <= alone) {
    const spaced = bySpaces(text, whole, isKnownHeader, style);
    if (spaced !== null) return { ...spaced, alternatives: alternativesTo(' ', trials) };
    const value = absentFrom(text);
    const reason = { code: 'one-column', params: {} } as const;
    const confidence = round(1 - (best?.score ?? 0) / alone / 2);
    return { value, confidence, reason, alternatives: alternativesTo(value, trials) };
  }
  const lead = (best.score - (next?.score ?? 0)) / best.score;
  return {
    value: best.delimiter,
    confidence: round(0.4 + 0.6 * lead),
    reason: {
      code: 'steady-width',
      params: { columns: best.columns, share: Math.round(best.share * 100) },
    },
    alternatives: alternativesTo(best.delimiter, trials),
  };
}
