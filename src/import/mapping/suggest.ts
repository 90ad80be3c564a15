import { ownColumns } from '../../domain/ownExport';
import type { CustomField } from '../../domain/vocabulary';
import type { ColumnMapping, Reason } from '../api';
import type { RawRow } from '../formats/format';
import { columnsOfMainAddress, isPartOfAddress } from './addresses';
import { assignColumns } from './assign';
import { candidatesOf, factsOf, leftOutBecause, listFactsOf } from './candidates';
import { contentOf } from './content';
import type { Lessons } from './lessons';
import { ownHeaders } from './ownHeaders';
import { ownListFields } from './ownLists';
import { DATE_SHARE, hasValue, MAX_SAMPLES } from './profiler';
import { systemMeanings } from './systems';

/** What is not surer than this is left out, and the user asked. */
const LEAST_SCORE = 0.45;
/** Values looked at, in one column and in the whole sample: wide lists are seen through fewer rows. */
const MAX_VALUES = 200;
const MAX_LOOKS = 20_000;
const MIN_VALUES = 4;
/** Cells of the sample that are read at all, for the fill rates and the samples. */
const MAX_CELLS = 100_000;

/**
 * A field for every column, or null: by what was taught, by the program that exported the list, by the header's words
 * (four languages, folded, compared whole) and by what the values look like, weighed over all columns at once.
 * Confidence is 0 to 1; what would be a guess is null.
 * @param header the header's cells; empty where there is none (then by content only)
 * @param sample data rows, some hundreds
 * @param lessons what the user taught of headers; wins over all but values that contradict it
 * @param own the book's fields of the user's own, which are known by their labels
 */
export function suggestMapping(
  header: readonly string[],
  sample: readonly RawRow[],
  lessons: Lessons = () => undefined,
  own: readonly CustomField[] = [],
): ColumnMapping[] {
  const system = systemMeanings(header);
  const ours = ownColumns(header);
  const ofOurs = ownListFields(header);
  const ownFieldOf = ownHeaders(own);
  const width = Math.max(header.length, usualWidth(sample));
  const looks = Math.max(MIN_VALUES, Math.min(MAX_VALUES, Math.floor(MAX_LOOKS / Math.max(width, 1))));
  const rows = sample.slice(0, Math.max(MIN_VALUES, Math.floor(MAX_CELLS / Math.max(width, 1))));
  const columns = Array.from({ length: width }, (_, index) => {
    const { values, samples, filled } = columnOf(rows, index, looks);
    const name = header[index] ?? '';
    const facts = {
      ...factsOf(index, name, contentOf(values), lessons(name), system?.fieldOf(name)),
      own: ownFieldOf(name),
    };
    return { ...facts, samples, filled };
  });
  const list = listFactsOf(columns);
  const worthwhile = columns.map((column) => {
    if (ofOurs !== undefined) return ofOurs[column.index] ?? [];
    if (ours.has(column.index)) return [];
    return candidatesOf(column, list).filter(({ score }) => score >= LEAST_SCORE);
  });
  const mainAddress = columnsOfMainAddress(
    columns.filter(({ index }) => worthwhile[index]?.some(({ field }) => isPartOfAddress(field))),
  );
  const weighed = worthwhile.map((candidates, index) =>
    candidates.map((candidate) => ({
      ...candidate,
      confidence: candidate.score,
      // Of two columns for one field the fuller one is likelier meant, and that of the address that is taken.
      score:
        candidate.score +
        0.01 * (columns[index]?.filled ?? 0) +
        (mainAddress.has(index) && isPartOfAddress(candidate.field) ? 0.05 : 0),
    })),
  );
  const assigned = assignColumns(weighed);
  return columns.map((column) => {
    const chosen = assigned[column.index] ?? null;
    const { date, dateOrder } = column.content;
    return {
      index: column.index,
      header: column.header,
      samples: column.samples,
      filled: column.filled,
      field: chosen?.field ?? null,
      confidence: chosen === null ? 0 : Math.round(Math.min(chosen.confidence, 0.99) * 100) / 100,
      reason:
        chosen?.reason ??
        leftOutBecause(column) ??
        nothing(column.filled === 0 && column.header.trim() === ''),
      ...(date >= DATE_SHARE && dateOrder !== null && { dateOrder }),
    };
  });
}

const nothing = (empty: boolean): Reason => ({
  code: empty ? 'empty-column' : 'not-recognised',
  params: {},
});

/** The number of cells that most rows have: cells beyond it are slips, columns without a header are not. */
function usualWidth(sample: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of sample) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

function columnOf(sample: readonly RawRow[], index: number, looks: number) {
  const values: string[] = [];
  const samples: string[] = [];
  let filled = 0;
  for (const { cells } of sample) {
    const cell = cells[index];
    if (cell === undefined || !hasValue(cell)) continue;
    filled++;
    if (values.length < looks) values.push(cell);
    if (samples.length < MAX_SAMPLES && !samples.includes(cell)) samples.push(cell);
  }
  return { values, samples, filled: sample.length === 0 ? 0 : filled / sample.length };
}
