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
  const lengths: number[] = [];
  let text = '';
  rows.forEach((row, index) => {
    if (row.problems !== undefined) problems.push([index, row.problems]);
    for (const cell of row.cells) {
      lengths.push(cell.length);
      text += cell;
    }
  });
  return {
    lines: Float64Array.from(rows, (row) => row.line),
    text,
    widths: packNumbers(rows.map((row) => row.cells.length)),
    lengths: packNumbers(lengths),
    problems,
  };
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

/**
 * Calls back with each row without keeping any: the row is one object, whose cells change. Cells that are not wanted
 * are empty.
 * @param wanted by column.
 */
export function visitRows(
  { lines, text, widths, lengths, problems }: PackedRows,
  wanted: readonly boolean[],
  visit: (row: RawRow, index: number) => void,
): void {
  const found = new Map(problems);
  const cells: string[] = [];
  const row = { line: 0, cells };
  let cell = 0;
  let at = 0;
  for (let index = 0; index < widths.length; index++) {
    const width = widths[index] ?? 0;
    cells.length = width;
    for (let column = 0; column < width; column++) {
      const end = at + (lengths[cell++] ?? 0);
      cells[column] = wanted[column] === true ? text.slice(at, end) : '';
      at = end;
    }
    row.line = lines[index] ?? 0;
    const own = found.get(index);
    visit(own === undefined ? row : { ...row, problems: own }, index);
  }
}

/** Two bytes a number where all of them fit. */
const packNumbers = (numbers: readonly number[]): Uint16Array | Uint32Array =>
  numbers.every((number) => number < 65_536) ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
