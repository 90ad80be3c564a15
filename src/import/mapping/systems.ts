import type { FieldKey } from '../../domain/fields';
import { SYSTEMS, type SystemId } from '../../domain/system';
import type { NamedBySystem } from './candidates';
import { SYSTEM_TABLES, type SystemTable } from './systemTables/index';
import { foldHeader } from './words';

/** A program whose export this is. */
export interface FoundSystem {
  readonly id: SystemId;
  /** As the program calls itself. */
  readonly name: string;
  /** Share (0 to 1) of the named columns whose headers are the program's. */
  readonly share: number;
}

/** A known export: its headers, folded and with `#` for numbers, and the field that each goes to. */
interface Known {
  readonly id: SystemId;
  readonly fields: ReadonlyMap<string, { readonly field: FieldKey | null; readonly rank: number }>;
  /** Headers that hardly another program uses. */
  readonly signs: ReadonlySet<string>;
  readonly least: number;
}

/** So many headers that only one program uses say that it is its export. */
const LEAST_SIGNS = 2;
/** Share of the named columns that must be the program's. */
const LEAST_SHARE = 0.5;
/** Headers looked at; no export is wider that is known by less. */
const MAX_HEADERS = 400;

/** `E-mail 2 - Value` and `E-mail 1 - Value` are one. */
const keyOf = (header: string): string => foldHeader(header.replace(/\d+/g, '0'));

const KNOWN: readonly Known[] = SYSTEM_TABLES.map(known);

function known({ id, signs, least = LEAST_SIGNS, fields }: SystemTable): Known {
  const all = new Map<string, { field: FieldKey | null; rank: number }>();
  const add = (text: string, field: FieldKey | null) => {
    text.split('|').forEach((word, rank) => void all.set(keyOf(word), { field, rank }));
  };
  for (const [field, words] of Object.entries(fields))
    add(words, field === 'none' ? null : (field as FieldKey));
  return { id, fields: all, signs: new Set(signs.split('|').map(keyOf)), least };
}

/** The program that writes such a header, or null: at least two headers that are its alone, and most of the rest known to it. */
export function systemOf(header: readonly string[]): FoundSystem | null {
  const found = find(header);
  return found === null ? null : { id: found.known.id, name: SYSTEMS[found.known.id], share: found.share };
}

/** What the program means by each of its headers; undefined for a header that is not its. */
export function systemMeanings(
  header: readonly string[],
): { readonly fieldOf: (header: string) => NamedBySystem | undefined } | null {
  const found = find(header);
  if (found === null) return null;
  const { id, fields } = found.known;
  return {
    fieldOf: (cell) => {
      const known = fields.get(keyOf(cell));
      return known && { system: SYSTEMS[id], ...known };
    },
  };
}

function find(header: readonly string[]): { readonly known: Known; readonly share: number } | null {
  const keys = header
    .slice(0, MAX_HEADERS)
    .map(keyOf)
    .filter((key) => key !== '');
  let best: { known: Known; share: number; signs: number } | null = null;
  for (const one of KNOWN) {
    const signs = new Set(keys.filter((key) => one.signs.has(key))).size;
    const share = keys.filter((key) => one.fields.has(key)).length / Math.max(keys.length, 1);
    if (signs < one.least || share < LEAST_SHARE) continue;
    if (best === null || signs > best.signs || (signs === best.signs && share > best.share)) {
      best = { known: one, share, signs };
    }
  }
  return best;
}
