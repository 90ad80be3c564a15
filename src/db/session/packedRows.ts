import type { RawProblem, RawRow } from '../../import/formats/format';
import type { StageBlock } from '../schema';

/** Rows as a block of the stage holds them, its text as text. */
export type PackedRows = Pick<StageBlock, 'lines' | 'widths' | 'lengths' | 'problems'> & {
  readonly text: string;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Encoding into memory at hand takes half as long as `encode`, which makes room for the worst case each time. */
let room = new Uint8Array(1024 * 1024);

/** As UTF-8, which is half as much to write as a text with letters beyond Latin-1; lone surrogates need the text itself. */
export function encodeText(text: string): StageBlock['text'] {
  if (!text.isWellFormed()) return text;
  for (;;) {
    const { read, written } = encoder.encodeInto(text, room);
    if (read === text.length) return room.slice(0, written);
    room = new Uint8Array(room.length * 2);
  }
}

export const decodeText = (text: StageBlock['text']): string =>
  typeof text === 'string' ? text : decoder.decode(text);

/**
 * Rows in one text and three arrays of numbers: stored in a few copies of memory, where an array of arrays of strings
 * is walked cell by cell. Nothing separates the cells, so they may hold anything.
 */
export function packRows(rows: readonly RawRow[]): PackedRows {
  const problems: [number, readonly RawProblem[]][] = [];
  const lines = new Float64Array(rows.length);
  const widths = new Uint32Array(rows.length);
  const lengths = new Uint32Array(rows.reduce((sum, { cells }) => sum + cells.length, 0));
  let text = '';
  let cell = 0;
  rows.forEach((row, place) => {
    if (row.problems !== undefined) problems.push([place, row.problems]);
    lines[place] = row.line;
    widths[place] = row.cells.length;
    for (const value of row.cells) {
      lengths[cell++] = value.length;
      text += value;
    }
  });
  return { lines, text, widths: packNumbers(widths), lengths: packNumbers(lengths), problems };
}

export function unpackRows(packed: PackedRows): readonly RawRow[] {
  const { lines, text, widths, lengths } = packed;
  const problems = new Map(packed.problems);
  let cell = 0;
  let at = 0;
  return Array.from(widths, (width, index) => {
    const cells = new Array<string>(width);
    for (let column = 0; column < width; column++) {
      const end = at + (lengths[cell++] ?? 0);
      cells[column] = text.slice(at, end);
      at = end;
    }
    const row = { line: lines[index] ?? 0, cells };
    const found = problems.get(index);
    return found === undefined ? row : { ...row, problems: found };
  });
}

/** Which rows of a block a visitor is shown, and how. */
export interface Look {
  /** By column: whether its cells are wanted, else they are empty; null for all. */
  readonly columns: readonly boolean[] | null;
  /** By the row's place in the block: whether it is shown. All are where it is left out. */
  readonly wants?: ((place: number) => boolean) | undefined;
}

/** Rows that are shown in a row: some milliseconds of work. */
const ROWS_A_TURN = 1024;

/**
 * Calls back with each row without keeping any: the row is one object, whose cells change. Yields now and then, and is
 * done when the generator is.
 */
export function* visitRows(
  { lines, text, widths, lengths, problems }: PackedRows,
  { columns, wants }: Look,
  visit: (row: RawRow, place: number) => void,
): Generator<void> {
  const found = new Map(problems);
  const cells: string[] = [];
  const row = { line: 0, cells };
  let cell = 0;
  let at = 0;
  for (let place = 0; place < widths.length; place++) {
    const width = widths[place] ?? 0;
    if (place % ROWS_A_TURN === ROWS_A_TURN - 1) yield;
    if (wants?.(place) === false) {
      for (let column = 0; column < width; column++) at += lengths[cell++] ?? 0;
      continue;
    }
    cells.length = width;
    for (let column = 0; column < width; column++) {
      const end = at + (lengths[cell++] ?? 0);
      cells[column] = columns === null || columns[column] === true ? text.slice(at, end) : '';
      at = end;
    }
    row.line = lines[place] ?? 0;
    const own = found.get(place);
    visit(own === undefined ? row : { ...row, problems: own }, place);
  }
}

/** Two bytes a number where all of them fit. */
const packNumbers = (numbers: Uint32Array): Uint16Array | Uint32Array =>
  numbers.every((number) => number < 65_536) ? Uint16Array.from(numbers) : numbers;
