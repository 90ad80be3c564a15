import { mayBeDamaged } from '../../structure/rows';
import { xmlText } from '../markup/xmlText';
import type { SheetGlance } from '../sheet/choose';
import type { Merge } from '../sheet/merges';
import { FIRST_ROWS, type SheetRecord } from '../sheet/records';
import { type SheetContext, SheetReader } from './sheetReader';
import type { Sheet, Workbook } from './workbook';

/** The first rows of a sheet, and what its reader saw meanwhile. */
export interface Glance {
  readonly records: readonly SheetRecord[];
  readonly whole: boolean;
  readonly damaged: boolean;
  readonly reader: SheetReader;
}

/** Reads a sheet as far as is needed to say what it holds, and no further. */
export async function glanceAt(
  { zip }: Workbook,
  { name, entry }: Sheet,
  context: Pick<SheetContext, 'text' | 'styles'>,
): Promise<Glance> {
  const reader = new SheetReader({ ...context, part: name });
  const records: SheetRecord[] = [];
  let damaged = false;
  for await (const piece of xmlText(zip.stream(entry))) {
    damaged ||= mayBeDamaged(piece.text);
    records.push(...reader.read(piece));
    if (records.length > FIRST_ROWS) return { records, whole: false, damaged, reader };
  }
  return { records, whole: true, damaged, reader };
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** What a glance tells of a whole sheet; its rows are counted, or as many as the sheet says. */
export function summaryOf({ name, hidden }: Sheet, { records, whole, reader }: Glance): SheetGlance {
  const filled = records.reduce((sum, { cells }) => sum + cells.filter(isFilled).length, 0);
  const seen = records.length;
  const above = (records[0]?.line ?? 1) - 1;
  const told = reader.lastRow === null ? 0 : reader.lastRow - above;
  const rows = whole ? seen : told >= seen ? told : null;
  return { name, hidden, rows, seen, filled };
}

/** So many bytes of a sheet, unfolded, are read twice for the sake of merged cells. */
const MOST_READ_TWICE = 24 * 1024 * 1024;

/**
 * Are values merged down held for all of their rows? Which they are stands behind the rows, so the sheet must be unfolded
 * before it is read; in sheets that are too large for that a value stays in its first row.
 */
export const holdsDown = ({ entry }: Sheet): boolean => entry.size <= MOST_READ_TWICE;

const MERGES = /<(?:[\w.-]+:)?mergeCells[\s>]/;
/** The mark could be cut at the end of a piece. */
const OVERLAP = 64;

/**
 * The merged cells of a sheet that is not read to its end first: they stand behind its rows, which are unfolded and not
 * read.
 */
export async function mergesBehind({ zip }: Workbook, { name, entry }: Sheet): Promise<readonly Merge[]> {
  const reader = new SheetReader({ text: () => '', styles: [], part: name });
  let before = '';
  let found = false;
  for await (const { text } of xmlText(zip.stream(entry))) {
    const whole: string = before + text;
    const at: number = found ? 0 : whole.search(MERGES);
    if (at === -1) {
      before = text.slice(-OVERLAP);
      continue;
    }
    // The sheet's own element closes behind them, so there must be one that is open.
    reader.read({ text: `${found ? '' : '<sheet>'}${whole.slice(at)}`, final: false });
    found = true;
    before = '';
    if (reader.isBehindMerges) break;
  }
  return reader.merges;
}
