import { memberFinder } from './normalize/owner';
import { cleanText } from './normalize/text';
import type { Member } from './vocabulary';

const IN_BRACKETS = /\s*[([（【][^)\]）】]*[)\]）】]/gu;
const SURNAME_FIRST = /^([^,]+), ([^,]+)$/;
/** Two letters at least or a Chinese name, and nothing that stands in no name. */
const NAME = /^(?=.*(?:\p{L}.*\p{L}))[\p{L}\p{M}\s.,’'·-]+$/u;
const INITIAL = /(?:^|[\s.])[\p{Lu}\p{Ll}](?:[\s.]|$)/u;

/**
 * The names of those whom a list names as responsible and whom the team lacks, each once however it is written there: in
 * the order of the texts, but whole names before those with initials. What is no name (an e-mail, a number), and whom
 * several members fit, is not among them.
 */
export function newMembers(texts: readonly string[], members: readonly Member[]): string[] {
  const names = texts
    .map((text) => cleanText(text.replace(IN_BRACKETS, '')))
    .filter((text) => NAME.test(text))
    .map((text) => text.replace(SURNAME_FIRST, '$2 $1'));
  const inOrder = [
    ...names.filter((name) => !INITIAL.test(name)),
    ...names.filter((name) => INITIAL.test(name)),
  ];
  const team = [...members];
  const fresh: string[] = [];
  for (const name of inOrder) {
    if (memberFinder(team)(name).length > 0) continue;
    team.push({ id: name, name });
    fresh.push(name);
  }
  return fresh;
}
