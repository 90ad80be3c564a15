import type { Detected, Remark, SheetInfo } from '../../api';
import { chosen } from '../../detect/chosen';

/** What is known of a sheet by a glance at it. */
export interface SheetGlance extends SheetInfo {
  /** Rows with a value among those that were looked at. */
  readonly seen: number;
  /** Cells with a value among them. */
  readonly filled: number;
}

/** Cells that a sheet holds, as far as a glance tells; nothing for one that is no list. */
function weight({ rows, seen, filled }: SheetGlance): number {
  return seen < 2 ? filled / 1000 : (filled / seen) * Math.max(rows ?? seen, seen);
}

/** Do its rows hold one cell each? Such a sheet explains another one. */
const holdsNotes = ({ seen, filled }: SheetGlance): boolean => seen > 1 && filled < seen * 1.5;

/** What is told of a workbook's sheets. */
export const sheetInfos = (glances: readonly SheetGlance[]): readonly SheetInfo[] =>
  glances.map((glance) => {
    const { name, rows, hidden } = glance;
    return { name, rows, hidden, ...(glances.length > 1 && holdsNotes(glance) && { notes: true as const }) };
  });

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The sheet that holds the list: of those that can be seen the fullest one, in cells. A hidden one is taken only where
 * nothing else holds a value. What the profile says wins, where there is such a sheet. Null where all are empty.
 */
export function chooseSheet(
  sheets: readonly SheetGlance[],
  wanted: string | undefined,
): Detected<string> | null {
  const filled = sheets.filter((sheet) => sheet.filled > 0);
  const visible = filled.filter(({ hidden }) => !hidden);
  const ranked = (visible.length > 0 ? visible : filled).toSorted((a, b) => weight(b) - weight(a));
  const [best] = ranked;
  if (best === undefined) return null;
  const alternatives = ranked.slice(1).map((sheet) => ({
    value: sheet.name,
    score: round(weight(sheet) / (weight(sheet) + weight(best))),
    sample: '',
  }));
  const reason =
    sheets.length === 1
      ? ({ code: 'only-choice', params: {} } as const)
      : best === sheets[0]
        ? ({ code: 'first-sheet', params: {} } as const)
        : ({ code: 'fullest-sheet', params: { rows: best.rows ?? best.seen } } as const);
  const confidence = round(1 - (alternatives[0]?.score ?? 0));
  const found = { value: best.name, confidence, reason, alternatives };
  return chosen(sheets.find(({ name }) => name === wanted)?.name, found);
}

/** What should be known of a workbook beside the sheet that is read. */
export function sheetRemarks(
  sheets: readonly SheetGlance[],
  sheet: string,
  hidden: { readonly rows: number; readonly columns: number },
): Remark[] {
  const others = sheets.filter((one) => one.name !== sheet && one.seen > 1 && !holdsNotes(one)).length;
  const remarks: Remark[] = [
    { code: 'other-sheets', params: { n: others } },
    { code: 'hidden-columns', params: { n: hidden.columns } },
    { code: 'hidden-rows', params: { n: hidden.rows } },
  ];
  return remarks.filter(({ params }) => params.n !== 0);
}
