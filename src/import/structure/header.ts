import type { Alternative, Detected } from '../api';
import type { IsKnownHeader } from '../detect/encoding';
import type { HeaderPlace } from '../formats/format';
import { isGroupName, withOtherLanguages } from './headerWords';
import { isBlankRow, modalWidth, type SourceRecord } from './rows';
import { filledIn, isDistinct, isName, isYear, looksBelow, NAMES, seriesIn } from './shape';
import { isHeaderPair, joinHeader } from './twoRows';

/** Rows among which the header is looked for; titles and blank lines above it count. */
export const HEAD_ROWS = 30;
/** Rows below a header by which its shape is judged. */
const BODY_ROWS = 50;

/** The header's place, and how sure it is. */
export interface HeaderFound {
  readonly headerRow: Detected<number>;
  readonly headerRows: HeaderPlace['headerRows'];
}

interface Candidate {
  readonly record: SourceRecord;
  readonly rows: HeaderPlace['headerRows'];
  readonly known: number;
  readonly columns: number;
  readonly score: number;
  readonly byWords: boolean;
}

/** The rows around a candidate. */
interface Around {
  readonly below: readonly SourceRecord[];
  /** How many columns the list fills. */
  readonly width: number;
  readonly isFirst: boolean;
  readonly isKnown: IsKnownHeader;
}

function judge(cells: readonly string[], around: Around): Omit<Candidate, 'record' | 'rows'> | null {
  const { below, width, isFirst, isKnown } = around;
  const names = filledIn(cells);
  const inSeries = seriesIn(names);
  if (!names.every((cell) => isName(cell) || isYear(cell) || inSeries(cell))) return null;
  const known = names.slice(0, NAMES).filter(isKnown).length;
  const years = names.filter(isYear).length;
  const share = known / Math.max(1, Math.min(names.length, NAMES) - years);
  const byWords = known > 0 && (width === 1 || names.length > 1) && (known >= 3 || share >= 0.5);
  const whole = names.length >= Math.max(width * 0.6, width > 1 ? 2 : 1);
  // Lists have headers more often than not: at their very top one known word among different names is enough.
  const atTop = isFirst && known > 0;
  const byShape = whole && years === 0 && isDistinct(names) && (atTop || looksBelow(cells, below));
  if (!byWords && !byShape) return null;
  const fill = Math.min(1, names.length / Math.max(1, width));
  return { known, columns: names.length, byWords, score: share + fill + (byShape ? 0.5 : 0) };
}

/** The pair of rows as one header, where the upper one groups the columns of the lower. */
function judgePair(
  upper: SourceRecord,
  lower: SourceRecord,
  around: Around,
): Omit<Candidate, 'record' | 'rows'> | null {
  const { width, isKnown } = around;
  if (!isHeaderPair(upper, lower, { width, isKnown, isGroupName })) return null;
  // What a column is called stands below, or above where nothing does.
  const names = joinHeader(upper.cells, lower.cells).map((joined, column) => {
    const own = lower.cells[column]?.trim() ?? '';
    return own === '' ? joined : own;
  });
  const filled = filledIn(names);
  const known = filled.slice(0, NAMES).filter(isKnown).length;
  const fill = Math.min(1, filled.length / Math.max(1, width));
  return { known, columns: filled.length, byWords: known > 0, score: known / filled.length + fill + 0.6 };
}

const sampleOf = (record: SourceRecord): string => filledIn(record.cells).join(' · ').slice(0, 80);

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

function reasonFor(
  { known, columns, byWords, rows }: Candidate,
  skipped: number,
): Detected<number>['reason'] {
  if (rows === 2) return { code: 'two-rows', params: { skipped, known, columns } };
  if (skipped > 0) return { code: 'below-title', params: { skipped, known, columns } };
  return byWords
    ? { code: 'header-words', params: { known, columns } }
    : { code: 'header-shape', params: { columns } };
}

const confidenceOf = ({ known, columns, byWords }: Candidate): number =>
  byWords ? round(0.7 + (0.3 * known) / columns) : 0.65;

/** How many columns the list fills: titles are narrower, and sheets keep empty columns to the right of it. */
function widthOfList(rows: readonly SourceRecord[]): number {
  const wide = rows.filter(({ cells }) => cells.length > 1);
  const width = modalWidth(wide.length >= 2 && wide.length >= rows.length * 0.2 ? wide : rows);
  let most = 0;
  for (const { cells } of rows) {
    if (cells.length !== width) continue;
    let last = width;
    while (last > 0 && cells[last - 1]?.trim() === '') last--;
    most = Math.max(most, last);
  }
  return most;
}

function candidatesAmong(rows: readonly SourceRecord[], isKnown: IsKnownHeader): Candidate[] {
  const width = widthOfList(rows);
  return rows.slice(0, HEAD_ROWS).flatMap((record, index): Candidate[] => {
    const below = rows.slice(index + 1, index + 1 + BODY_ROWS);
    const around = { below, width, isFirst: index === 0, isKnown };
    const upper = rows[index - 1];
    const alone = judge(record.cells, around);
    const pair = upper === undefined ? null : judgePair(upper, record, around);
    // Each row further down must be clearly better: data can hold the words of headers too.
    return [
      ...(alone === null ? [] : [{ ...alone, record, rows: 1 as const, score: alone.score - index * 0.02 }]),
      ...(pair === null ? [] : [{ ...pair, record, rows: 2 as const, score: pair.score - index * 0.02 }]),
    ];
  });
}

/**
 * The 1-based physical line of the header's last row among the first rows, 0 where there is none: by words that headers
 * use, or by its shape (short different names over cells that hold numbers or addresses; at the top, with one known word
 * among them). The first good row wins over a slightly better one below it. Where the row above groups the columns
 * (`Contact` over `E-mail` and `Phone`) the header has two rows.
 */
export function detectHeader(records: readonly SourceRecord[], isKnownHeader: IsKnownHeader): HeaderFound {
  const rows = records.filter(({ cells }) => !isBlankRow(cells)).slice(0, HEAD_ROWS + BODY_ROWS);
  const candidates = candidatesAmong(rows, withOtherLanguages(isKnownHeader));
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  if (best === undefined) {
    const first = rows[0];
    const alternatives = first ? [{ value: first.line, score: 0.3, sample: sampleOf(first) }] : [];
    const reason = { code: 'no-header', params: {} } as const;
    return { headerRow: { value: 0, confidence: 0.6, reason, alternatives }, headerRows: 1 };
  }
  const options: Alternative<number>[] = others
    .filter(({ record }, index) => {
      const first = others.findIndex((other) => other.record === record);
      return record !== best.record && first === index;
    })
    .slice(0, 3)
    .map(({ record, score }) => ({
      value: record.line,
      score: round(score / 2.5),
      sample: sampleOf(record),
    }));
  const skipped = rows.indexOf(best.record) + 1 - best.rows;
  return {
    headerRow: {
      value: best.record.line,
      confidence: confidenceOf(best),
      reason: reasonFor(best, skipped),
      alternatives: [...options, { value: 0, score: 0.1, sample: '' }],
    },
    headerRows: best.rows,
  };
}
