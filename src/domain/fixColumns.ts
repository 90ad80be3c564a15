import type { Fix } from './fix';

/**
 * Fixes of one list for another one that has its columns elsewhere.
 * @param placeOf where a column stands there; a fix of a column that is not there is dropped
 */
export const movedFixes = (fixes: readonly Fix[], placeOf: (column: number) => number | undefined): Fix[] =>
  fixes.flatMap((fix) => {
    const column = placeOf(fix.column);
    return column === undefined || column < 0 ? [] : [{ ...fix, column }];
  });
