import type { Fix } from '../../../domain/fix';

/** What a fix decides, where a later one of the same kind decides it anew; null for acts on single values. */
function wholeOf(fix: Fix): string | null {
  if (fix.kind === 'repair') return `repair ${fix.column} ${fix.repair}`;
  if (fix.kind === 'dates') return `dates ${fix.column}`;
  return fix.kind === 'split' ? `split ${fix.column} ${fix.separator}` : null;
}

/** The values that a fix names one by one. */
function valuesOf(fix: Fix): readonly string[] {
  if (fix.kind === 'map') return fix.pairs.map(([from]) => from);
  return fix.kind === 'skip' ? fix.values : [];
}

/** A fix without these values; null where nothing is left of it. */
function without(fix: Fix, values: ReadonlySet<string>): Fix | null {
  if (fix.kind === 'map') {
    const pairs = fix.pairs.filter(([from]) => !values.has(from));
    return pairs.length === 0 ? null : pairs.length === fix.pairs.length ? fix : { ...fix, pairs };
  }
  if (fix.kind === 'skip') {
    const rest = fix.values.filter((value) => !values.has(value));
    return rest.length === 0 ? null : rest.length === fix.values.length ? fix : { ...fix, values: rest };
  }
  return fix;
}

/**
 * The fixes with one more behind them. What it says anew no longer holds: another word for a value that was mapped or
 * whose rows were left out, another order of the same column's dates.
 */
export function withFix(fixes: readonly Fix[], fix: Fix): readonly Fix[] {
  const whole = wholeOf(fix);
  const values = new Set(valuesOf(fix));
  const kept = fixes.flatMap((old): Fix[] => {
    if (whole !== null) return wholeOf(old) === whole ? [] : [old];
    if (old.column !== fix.column) return [old];
    const rest = without(old, values);
    return rest === null ? [] : [rest];
  });
  return [...kept, fix];
}

/** True where a value's rows are left out until now: behind that, another act on them cannot be tried. */
export function takesIn(fixes: readonly Fix[], fix: Fix): boolean {
  const values = new Set(valuesOf(fix));
  return (
    fix.kind === 'map' &&
    fixes.some(
      (old) =>
        old.kind === 'skip' && old.column === fix.column && old.values.some((value) => values.has(value)),
    )
  );
}
