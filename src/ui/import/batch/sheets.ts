import type { SheetInfo } from '../../../import/api';

/** Sheets that hold a list, where there are several: those that are not hidden and not empty. */
export function listsOf(sheets: readonly SheetInfo[]): readonly string[] {
  const lists = sheets.filter(
    ({ rows, hidden, notes }) => !hidden && notes !== true && (rows === null || rows > 1),
  );
  return lists.length > 1 ? lists.map(({ name }) => name) : [];
}
