import type { Alternative, Detected } from '../api';
import type { IsKnownHeader } from '../detect/encoding';
import { isBlankRow, modalWidth, type SourceRecord } from './rows';

/** Rows among which the header is looked for; titles and blank lines above it count. */
export const HEAD_ROWS = 30;
/** Rows below a header by which its shape is judged. */
const BODY_ROWS = 50;
/** So many cells of a row are held against the words of headers: lists may have thousands of columns. */
const NAMES = 200;
/** A longer cell is no column's name. */
const NAME_LENGTH = 80;

/** E-mail addresses, numbers, dates, phones: what data has and headers do not. `Phone 2` and `E-mail 1` pass. */
const isDataLike = (cell: string): boolean =>
  /\S@\S/.test(cell) || /\d{3}/.test(cell) || /^\W*\d/.test(cell) || (cell.match(/\d/g)?.length ?? 0) > 3;

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '');

const isDistinct = (cells: readonly string[]): boolean =>
  new Set(cells.map((cell) => cell.trim().toLowerCase())).size === cells.length;

/** Columns for years have one for a name: a header where other cells are known words. */
const isYear = (cell: string): boolean => /^\s*(?:19|20)\d\d\s*$/.test(cell);

/** `Column 117`, `x_2048`: one word and a number. */
const NUMBERED = /^\s*(\p{L}+[ _-]?)\d+\s*$/u;

/** The words that number at least three columns of a row: `Field 1, Field 2 … Field 4000` are names, not data. */
function seriesIn(cells: readonly string[]): (cell: string) => boolean {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const word = NUMBERED.exec(cell)?.[1];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (cell) => (counts.get(NUMBERED.exec(cell)?.[1] ?? '') ?? 0) >= 3;
}

const isName = (cell: string): boolean => cell.length <= NAME_LENGTH && !isDataLike(cell);

interface Candidate {
  readonly record: SourceRecord;
  readonly known: number;
  readonly columns: number;
  readonly score: number;
  readonly byWords: boolean;
}

/** Does some column hold data-like cells below, most of the time? Then a row without any stands out as its header. */
function standsOut(below: readonly SourceRecord[], width: number): boolean {
  for (let column = 0; column < width; column++) {
    const cells = below.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (cells.length > 0 && cells.filter(isDataLike).length > cells.length / 2) return true;
  }
  return false;
}

function judge(
  record: SourceRecord,
  below: readonly SourceRecord[],
  width: number,
  isFirst: boolean,
  isKnownHeader: IsKnownHeader,
): Candidate | null {
  const names = filled(record.cells);
  const inSeries = seriesIn(names);
  if (!names.every((cell) => isName(cell) || isYear(cell) || inSeries(cell))) return null;
  const known = names.slice(0, NAMES).filter(isKnownHeader).length;
  const years = names.filter(isYear).length;
  const share = known / Math.max(1, Math.min(names.length, NAMES) - years);
  const byWords = known > 0 && (width === 1 || names.length > 1) && (known >= 3 || share >= 0.5);
  const whole = names.length >= Math.max(width * 0.6, width > 1 ? 2 : 1);
  // Lists have headers more often than not: at their very top one known word among different names is enough.
  const atTop = isFirst && known > 0;
  const byShape = whole && years === 0 && isDistinct(names) && (atTop || standsOut(below, width));
  if (!byWords && !byShape) return null;
  const fill = Math.min(1, names.length / Math.max(1, width));
  return { record, known, columns: names.length, byWords, score: share + fill + (byShape ? 0.5 : 0) };
}

const sampleOf = (record: SourceRecord): string => filled(record.cells).join(' · ').slice(0, 80);

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

function reasonFor({ known, columns, byWords }: Candidate, skipped: number): Detected<number>['reason'] {
  if (skipped > 0) return { code: 'below-title', params: { skipped, known, columns } };
  return byWords
    ? { code: 'header-words', params: { known, columns } }
    : { code: 'header-shape', params: { columns } };
}

const confidenceOf = ({ known, columns, byWords }: Candidate): number =>
  byWords ? round(0.7 + (0.3 * known) / columns) : 0.65;

/**
 * The 1-based physical line of the header among the first rows, 0 where there is none: by words that headers use, or
 * by its shape (short different names over cells that hold numbers or addresses; at the top, with one known word among
 * them). The first good row wins over a slightly better one below it.
 */
export function detectHeader(
  records: readonly SourceRecord[],
  isKnownHeader: IsKnownHeader,
): Detected<number> {
  const rows = records.filter(({ cells }) => !isBlankRow(cells)).slice(0, HEAD_ROWS + BODY_ROWS);
  const width = modalWidth(rows);
  const candidates: Candidate[] = [];
  rows.slice(0, HEAD_ROWS).forEach((record, index) => {
    const found = judge(
      record,
      rows.slice(index + 1, index + 1 + BODY_ROWS),
      width,
      index === 0,
      isKnownHeader,
    );
    // Each row further down must be clearly better: data can hold the words of headers too.
    if (found) candidates.push({ ...found, score: found.score - index * 0.02 });
  });
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  const options: Alternative<number>[] = others.slice(0, 3).map(({ record, score }) => ({
    value: record.line,
    score: round(score / 2.5),
    sample: sampleOf(record),
  }));
  if (best === undefined) {
    const first = rows[0];
    const alternatives = first ? [{ value: first.line, score: 0.3, sample: sampleOf(first) }] : [];
    return { value: 0, confidence: 0.6, reason: { code: 'no-header', params: {} }, alternatives };
  }
  const skipped = rows.indexOf(best.record);
  return {
    value: best.record.line,
    confidence: confidenceOf(best),
    reason: reasonFor(best, skipped),
    alternatives: [...options, { value: 0, score: 0.1, sample: '' }],
  };
}
