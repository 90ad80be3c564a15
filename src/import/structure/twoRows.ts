import { HEADER_JOINT } from '../formats/format';
import type { SourceRecord } from './rows';
import { filledIn, isDistinct, isName } from './shape';

const textAt = (cells: readonly string[], column: number): string => cells[column]?.trim() ?? '';

/**
 * The group over each column: a blank cell repeats the one to its left, as a merged cell reads that was saved as text. A
 * name with nothing below it stands for its own column alone.
 */
export function groupsOver(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = textAt(upper, column);
    const below = textAt(lower, column);
    if (own === '') return below === '' ? '' : group;
    group = below === '' ? '' : own;
    return own;
  });
}

/** Two header rows as one: `Address › City`; where one of the two is blank, or both say the same, it is just one. */
export function joinHeader(upper: readonly string[], lower: readonly string[]): string[] {
  return groupsOver(upper, lower).map((group, column) => {
    const name = textAt(lower, column);
    if (group === '' || group === name) return name;
    return name === '' ? group : `${group}${HEADER_JOINT}${name}`;
  });
}

/** A longer cell is no group's name. */
const GROUP_LENGTH = 60;

interface Words {
  /** How many columns the list fills. */
  readonly width: number;
  readonly isKnown: (cell: string) => boolean;
  readonly isGroupName: (cell: string) => boolean;
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n|\r(?!\n)/g)?.length ?? 0), 0);

/** The names of the upper row that hold at least two named columns, each with the columns' indexes. */
function spansOf(upper: readonly string[], lower: readonly string[]): [string, number[]][] {
  const spans: [string, number[]][] = [];
  let last = '';
  groupsOver(upper, lower).forEach((group, column) => {
    const below = textAt(lower, column);
    const goes = group !== '' && group === last;
    last = group;
    if (group === '' || below === '') return;
    const span = spans.at(-1);
    if (goes && span !== undefined) span[1].push(column);
    else spans.push([group, [column]]);
  });
  return spans.filter(([, columns]) => columns.length > 1);
}

/**
 * Do two rows make up one header, the upper one naming groups of the lower one's columns? A title above a header and a
 * first row of data below one look alike, so something must speak for it: names of the lower row that only their groups
 * tell apart, columns that are named in the upper row alone, or words that groups are called by.
 */
export function isHeaderPair(upper: SourceRecord, lower: SourceRecord, words: Words): boolean {
  if (lower.line > upper.line + 1 + breaksIn(upper.cells)) return false;
  const { width, isKnown } = words;
  const above = filledIn(upper.cells);
  const below = filledIn(lower.cells);
  if (below.length < 2 || ![...above, ...below].every(isName)) return false;
  if (above.some((cell) => cell.length > GROUP_LENGTH)) return false;
  const spans = spansOf(upper.cells, lower.cells);
  const groups = new Set(above.map((cell) => cell.trim()));
  const whole = filledIn(joinHeader(upper.cells, lower.cells)).length >= width * 0.6;
  if (spans.length === 0 || !whole) return false;
  // One text over everything is a title.
  if (groups.size === 1 && (spans[0]?.[1].length ?? 0) >= below.length && textAt(upper.cells, 0) !== '')
    return false;
  const known = below.filter(isKnown).length;
  const named = known >= 2 && known >= below.length / 2;
  const columns = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, at) => at);
  const upperAlone = columns.filter((at) => textAt(upper.cells, at) !== '' && textAt(lower.cells, at) === '');
  const knownAbove = upperAlone.filter((at) => isKnown(textAt(upper.cells, at))).length;
  const isCalledSo = (cell: string): boolean => isKnown(cell) || words.isGroupName(cell);
  if (named && [...groups].filter(isCalledSo).length >= groups.size / 2) return true;
  if (upperAlone.length > 0 && knownAbove >= upperAlone.length / 2 && known >= below.length / 2) return true;
  return groups.size > 1 && !isDistinct(below) && isDistinct(filledIn(joinHeader(upper.cells, lower.cells)));
}
