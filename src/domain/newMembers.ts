import { memberFinder } from './normalize/owner';
import { cleanText } from './normalize/text';
import { withoutMarks } from './normalize/words';
import type { Member } from './vocabulary';
import { caseOf, hasMarks } from './writing';

const IN_BRACKETS = /\s*[([（【][^)\]）】]*[)\]）】]/gu;
const SURNAME_FIRST = /^([^,]+), ([^,]+)$/;
/** Two letters at least or a Chinese name, and nothing that stands in no name. */
const NAME = /^(?=.*(?:\p{L}.*\p{L}))[\p{L}\p{M}\s.,’'·-]+$/u;
const INITIAL = /(?:^|[\s.])[\p{Lu}\p{Ll}](?:[\s.]|$)/u;

/** Letters in capitals that no initials are: somebody's surname, or all of the name. */
const CAPITALS = /\p{Lu}{3,}/u;

/** Somebody whom a list names and the team lacks. */
interface NewMember {
  /** As the list writes it best. */
  readonly name: string;
  /** All that the list writes for it. */
  readonly texts: readonly string[];
}

/** A text as the name of a person: given name first, where it was behind a comma. */
interface Said {
  readonly text: string;
  readonly name: string;
  /** Folded; undefined where the text does not tell it from the given name. */
  readonly surname: string | undefined;
}

/**
 * Those whom a list names as responsible and whom the team lacks, each once however it is written there: in the order of the
 * texts, but whole names before those with initials. Each is called as it is written best, given name first where any of
 * the texts tells it. What is no name (an e-mail, a number), and whom several members fit, is not among them.
 */
export function newMembers(texts: readonly string[], members: readonly Member[]): NewMember[] {
  const names = texts.flatMap((text): Said[] => {
    const clean = cleanText(text.replace(IN_BRACKETS, ''));
    const name = clean.replace(SURNAME_FIRST, '$2 $1');
    return NAME.test(clean) ? [{ text, name, surname: surnameIn(name, name !== clean) }] : [];
  });
  const inOrder = [
    ...names.filter(({ name }) => !INITIAL.test(name)),
    ...names.filter(({ name }) => INITIAL.test(name)),
  ];
  const team = [...members];
  const fresh = new Map<string, [Said, ...Said[]]>();
  for (const said of inOrder) {
    const [found, another] = memberFinder(team)(said.name);
    if (found === undefined) {
      const id = `new ${fresh.size}`;
      team.push({ id, name: said.name });
      fresh.set(id, [said]);
    } else if (another === undefined) fresh.get(found.id)?.push(said);
  }
  return [...fresh.values()].map((said) => ({ name: bestOf(said), texts: said.map(({ text }) => text) }));
}

/** The surname where a spelling shows it: it stood before a comma, is the one in capitals, or stands behind an initial. */
function surnameIn(name: string, turned: boolean): string | undefined {
  const words = name.split(' ');
  const last = words.at(-1);
  const isTold = turned || /^\p{Lu}\.$/u.test(words[0] ?? '');
  const loud = words.filter((word) => CAPITALS.test(word));
  const surname = isTold ? last : loud.length === 1 ? loud[0] : undefined;
  return surname === undefined ? undefined : withoutMarks(surname);
}

/** How one person is written best. */
function bestOf(said: readonly [Said, ...Said[]]): string {
  const [first] = said;
  const lengthOf = (name: string): number => name.split(' ').length;
  const surnames = new Set(said.flatMap(({ surname }) => surname ?? []));
  const isSurname = (word: string | undefined): boolean =>
    word !== undefined && surnames.has(withoutMarks(word));
  const rank = (name: string): number =>
    caseOf(name) * 8 +
    (CAPITALS.test(name) ? 0 : 4) +
    (hasMarks(name) ? 2 : 0) +
    (isSurname(name.split(' ').at(-1)) ? 1 : 0);
  const [best = first.name] = said
    .map(({ name }) => name)
    .filter(
      (name) => lengthOf(name) === lengthOf(first.name) && INITIAL.test(name) === INITIAL.test(first.name),
    )
    .sort((a, b) => rank(b) - rank(a));
  const [leading, ...others] = best.split(' ');
  const isTurned = isSurname(leading) && others.length > 0 && !isSurname(others.at(-1));
  return isTurned ? [...others, leading].join(' ') : best;
}
