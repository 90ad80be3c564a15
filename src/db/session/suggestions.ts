import type { FieldKey } from '../../domain/fields';
import { cleanText } from '../../domain/normalize/text';
import { REPAIRS } from '../../domain/repair';
import { clustersOf } from '../../import/clusters';
import { cellReader } from '../../import/fix/reader';
import type { Suggestion } from '../../import/fixingApi';
import { contextOf, type PlanSettings } from '../../import/plan/settings';
import { distinctValues } from './columnCells';
import type { Plan } from './plan';

/** Fields whose letter case may be tidied: names of people, companies and places. */
const NAMES: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['name', 'firstName', 'middleName', 'lastName', 'company'] as const),
  ...(['city', 'street', 'region', 'owner'] as const),
]);

/** Fields whose values are few, so that two that are alike are likely one. */
const FEW: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['company', 'city', 'category', 'owner', 'group', 'jobTitle', 'source'] as const),
]);

const MOST_EXAMPLES = 5;

/** The text of a value as the fixes in force leave it, and in how many cells. */
interface Standing {
  readonly value: string;
  readonly count: number;
}

/** What could be tidier: see `FixingApi.suggestions`. */
export async function suggestionsFor({ decider, settings }: Plan): Promise<readonly Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const [column, field] of settings.columns.entries()) {
    if (field === null || !(NAMES.has(field) || FEW.has(field))) continue;
    const standing = asFixed(settings, column, await distinctValues(decider, column));
    if (NAMES.has(field)) suggestions.push(...letterCase(settings, column, field, standing));
    if (FEW.has(field)) suggestions.push(...alike(column, field, standing));
  }
  return suggestions.sort((a, b) => b.count - a.count);
}

/** Values as they stand, but for those that empty a field. */
function asFixed(settings: PlanSettings, column: number, values: readonly Standing[]): readonly Standing[] {
  const reader = cellReader(settings);
  const counts = new Map<string, number>();
  for (const { value, count } of values) {
    const fixed = reader.fixed(column, value);
    for (const text of fixed?.parts ?? [value]) {
      const clean = fixed?.skipped ? '' : cleanText(text);
      if (clean !== '' && clean !== settings.clearToken) counts.set(clean, (counts.get(clean) ?? 0) + count);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function letterCase(
  settings: PlanSettings,
  column: number,
  field: FieldKey,
  values: readonly Standing[],
): Suggestion[] {
  const context = { ...contextOf(settings, column), field };
  const examples: { from: string; to: string }[] = [];
  let cells = 0;
  for (const { value, count } of values) {
    const to = REPAIRS['letter-case'](value, context);
    if (to === null) continue;
    cells += count;
    if (examples.length < MOST_EXAMPLES) examples.push({ from: value, to });
  }
  if (cells === 0) return [];
  const fix = { kind: 'repair', column, repair: 'letter-case' } as const;
  return [{ kind: 'letter-case', column, field, count: cells, fix, clusters: [], examples }];
}

function alike(column: number, field: FieldKey, values: readonly Standing[]): Suggestion[] {
  const clusters = clustersOf(values, field === 'company');
  const pairs = clusters.flatMap(({ values: [leading, ...others] }): [string, string][] =>
    others.map(({ value }) => [value, leading?.value ?? value]),
  );
  if (pairs.length === 0) return [];
  const count = clusters.reduce(
    (sum, { values: [, ...others] }) => sum + others.reduce((cells, other) => cells + other.count, 0),
    0,
  );
  return [
    { kind: 'alike', column, field, count, fix: { kind: 'map', column, pairs }, clusters, examples: [] },
  ];
}
