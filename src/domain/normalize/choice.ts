import type { CustomField } from '../vocabulary';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { foldWord } from './words';

/** Choices by how they are compared, of each definition once. */
const tables = new WeakMap<CustomField, ReadonlyMap<string, string>>();

function tableOf(own: CustomField): ReadonlyMap<string, string> {
  const known = tables.get(own);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  // Of two choices that compare alike the first one is meant.
  for (const choice of own.choices) if (!table.has(foldWord(choice))) table.set(foldWord(choice), choice);
  tables.set(own, table);
  return table;
}

/** One of a field's choices, as the field writes it, whatever the case and marks; anything else is `unknown-value`. */
export const normalizeChoice: Normalizer = (raw, { own }) => {
  const word = foldWord(raw);
  if (word === '') return NOTHING;
  if (own?.choices.includes(raw) === true) return clean(raw);
  const choice = own === undefined ? undefined : tableOf(own).get(word);
  return choice === undefined ? refuse('unknown-value') : clean(choice);
};
