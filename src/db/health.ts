import { DOUBTED, type Doubt, type Doubted, SPELLED, type Spelled, type Spellings } from '../domain/health';
import { normalizeEmail } from '../domain/normalize/email';
import type { NormalizeContext, Normalizer } from '../domain/normalize/normalizer';
import { normalizePostalCode } from '../domain/normalize/postalCode';
import { normalizeTaxId } from '../domain/normalize/taxIds';
import { repairPostalCode } from '../domain/repair/postalCode';
import { clustersOf } from '../import/clusters';
import type { Combination } from './directory/combinations';
import type { Directory } from './directory/directory';
import { inPieces } from './directory/pieces';
import type { HealthScan } from './healthApi';

/** Values that are told of one field. */
const MOST_DOUBTS = 1000;
const MOST_CLUSTERS = 500;

/** By which rules a field's values are looked at, and what could stand in their place. */
const RULES: Readonly<
  Record<Doubted, { readonly normalize: Normalizer; readonly repair?: typeof repairPostalCode }>
> = {
  email: { normalize: normalizeEmail },
  postalCode: { normalize: normalizePostalCode, repair: repairPostalCode },
  taxId: { normalize: normalizeTaxId },
};

/** What was found in columns, kept as long as they do not change. */
type Kept = Map<string, { readonly version: string; readonly found: unknown }>;
const kept = new WeakMap<Directory, Kept>();

/**
 * Looks at the values of the book again, each different one once, by the rules by which an import reads them: stored
 * ones are valid, but some are likely wrong. And it finds words that stand in several ways.
 */
export async function scanHealth(
  directory: Directory,
  onProgress?: (done: number, total: number) => void,
): Promise<HealthScan> {
  const total = DOUBTED.length + SPELLED.length;
  let done = 0;
  const turn = inPieces();
  const step = async <T>(find: () => Promise<T>): Promise<T> => {
    onProgress?.(done++, total);
    await turn();
    return find();
  };
  const doubts: { field: Doubted; doubts: readonly Doubt[] }[] = [];
  for (const field of DOUBTED) doubts.push({ field, doubts: await step(() => doubtsIn(directory, field)) });
  const spellings: { field: Spelled; clusters: readonly Spellings[] }[] = [];
  for (const field of SPELLED)
    spellings.push({ field, clusters: await step(() => spellingsIn(directory, field)) });
  onProgress?.(total, total);
  return { doubts, spellings };
}

async function doubtsIn(directory: Directory, field: Doubted): Promise<readonly Doubt[]> {
  const fields = field === 'email' ? [field] : [field, 'country' as const];
  return remembered(directory, fields, (combinations) => {
    const found = combinations.flatMap(({ values: [value = '', country], count }) =>
      value === '' ? [] : (doubtOf(field, value, country, count) ?? []),
    );
    return found.sort((a, b) => b.count - a.count).slice(0, MOST_DOUBTS);
  });
}

function doubtOf(field: Doubted, value: string, country: string | undefined, count: number): Doubt | null {
  // A postal code that lies nowhere fits everywhere.
  if (field === 'postalCode' && country === '') return null;
  const { normalize, repair } = RULES[field];
  const context: NormalizeContext = { country: country ?? '', dateOrder: null };
  const { problem } = normalize(value, context);
  if (problem === null) return null;
  const likely = problem.params.likely;
  const better = typeof likely === 'string' ? likely : (repair?.(value, { ...context, field }) ?? null);
  return { value, better, count, ...(country !== undefined && { country }) };
}

async function spellingsIn(directory: Directory, field: Spelled): Promise<readonly Spellings[]> {
  return remembered(directory, [field], (combinations) => {
    const weighed = combinations
      .map(({ values: [value = ''], count }) => ({ value, count }))
      .filter(({ value }) => value !== '');
    return clustersOf(weighed, field === 'company').slice(0, MOST_CLUSTERS);
  });
}

async function remembered<T>(
  directory: Directory,
  fields: Parameters<Directory['combinations']>[0],
  find: (combinations: readonly Combination[]) => T,
): Promise<T> {
  const known: Kept = kept.get(directory) ?? new Map();
  kept.set(directory, known);
  // No field is looked at in two ways.
  const name = fields.join(' ');
  const { version, combinations } = await directory.combinations(fields);
  const before = known.get(name);
  if (before?.version === version) return before.found as T;
  const found = find(combinations());
  known.set(name, { version, found });
  return found;
}
