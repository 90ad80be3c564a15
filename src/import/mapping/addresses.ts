import { FIELDS, type FieldKey } from '../../domain/fields';
import { foldHeader, headerWords } from './words';

/** The parts of an address. */
const PARTS = ['street', 'city', 'region', 'postalCode', 'country'] as const satisfies readonly FieldKey[];

/** Words that say which address of a customer it is; "pocztowy" and "почтовый" belong to the code. */
const WHICH: ReadonlySet<string> = new Set(
  `mailing billing shipping home work business other siedziby zamieszkania zameldowania korespondencyjny korespondencji
  firmy dostawy wysyłki доставки проживания регистрации прописки юридический фактический домашний рабочий юр факт`
    .split(/\s+/)
    .map(foldHeader),
);

/** Words that say which part of it. */
const OF_PARTS: ReadonlySet<string> = new Set(
  PARTS.flatMap((field) => Object.values(FIELDS[field].aliases).flat())
    .flatMap(headerWords)
    .filter((word) => !WHICH.has(word)),
);

export const isPartOfAddress = (field: FieldKey): boolean => (PARTS as readonly FieldKey[]).includes(field);

/** Which of several addresses the header of a part is about: `business` in "Business Street", empty where it does not say. */
function whichOf(header: string): string {
  return headerWords(header)
    .filter((word) => !OF_PARTS.has(word))
    .sort()
    .join(' ');
}

/** A column that may be a part of an address. */
export interface AddressColumn {
  readonly index: number;
  readonly header: string;
  /** Share of rows with a value. */
  readonly filled: number;
}

/**
 * The columns of the one address that is filled most (of equals the first): a street of the business and a city of the
 * home make no address. Empty where the list has but one.
 */
export function columnsOfMainAddress(columns: readonly AddressColumn[]): ReadonlySet<number> {
  const groups = new Map<string, { filled: number; indexes: number[] }>();
  for (const { index, header, filled } of columns) {
    const group = groups.get(whichOf(header)) ?? { filled: 0, indexes: [] };
    group.filled += filled;
    group.indexes.push(index);
    groups.set(whichOf(header), group);
  }
  if (groups.size < 2) return new Set();
  let best: { filled: number; indexes: number[] } | null = null;
  for (const group of groups.values()) if (best === null || group.filled > best.filled) best = group;
  return new Set(best?.indexes);
}
