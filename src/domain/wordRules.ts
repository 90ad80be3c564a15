import { cleanText } from './normalize/text';
import { withoutMarks } from './normalize/words';
import { STATUSES } from './status';
import type { Vocabulary } from './vocabulary';

/** What the book's first statuses are called on the screens, in four languages: no status of the user's own may be called so. */
const STATUS_NAMES = [
  ...['Potential', 'Active', 'Lapsed', 'Potencjalny', 'Aktywny', 'Utracony'],
  ...['Потенциальный', 'Активный', 'Потерянный', '潜在', '现有', '流失'],
];

/** Two names are the same where they differ in nothing but case, marks and spaces. */
export const sameWord = (a: string, b: string): boolean => wordKey(a) === wordKey(b);

/** What names are compared by. */
export const wordKey = (name: string): string => withoutMarks(cleanText(name));

/**
 * The first name that the words hold twice where they may hold it once: statuses (with those that every book has),
 * members, pipelines, stages of one pipeline, categories, groups, fields, choices of one field; or an id or key that is not its own.
 * Undefined where there is none.
 */
export function clashIn({
  statuses,
  members,
  pipelines,
  fields,
  categories,
  groups,
}: Vocabulary): string | undefined {
  const lists: readonly (readonly string[])[] = [
    [...new Set([...STATUSES, ...STATUS_NAMES].map(wordKey)), ...statuses],
    members.map(({ name }) => name),
    members.map(({ id }) => id),
    pipelines.map(({ name }) => name),
    pipelines.map(({ id }) => id),
    ...pipelines.flatMap(({ stages }) => [stages.map(({ name }) => name), stages.map(({ id }) => id)]),
    categories.map(({ name }) => name),
    groups,
    fields.map(({ label }) => label),
    fields.map(({ key }) => key),
    ...fields.map(({ choices }) => choices),
  ];
  for (const list of lists) {
    const seen = new Set<string>();
    for (const name of list) {
      if (seen.has(wordKey(name))) return name;
      seen.add(wordKey(name));
    }
  }
  return undefined;
}

/** The words with whoever works with the book among the members, by the name in the settings; empty for nobody. */
export function withPerson(words: Vocabulary, person: string): Vocabulary {
  const name = cleanText(person);
  if (name === '' || words.members.some((member) => sameWord(member.name, name))) return words;
  return { ...words, members: [...words.members, { id: 'person', name }] };
}
