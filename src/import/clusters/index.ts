import { withoutMarks } from '../../domain/normalize/words';
import { caseOf, hasMarks } from '../../domain/writing';
import { type Keys, keysOf } from './fingerprint';
import { isNear } from './near';

/** A value and in how many cells it stands. */
export interface Weighed {
  readonly value: string;
  readonly count: number;
}

/** Values that are likely one, the one that they would become first. */
export interface Cluster {
  readonly values: readonly Weighed[];
}

interface Member extends Weighed {
  readonly keys: Keys;
}

/** Values that are one already, the leading one first. */
interface Group {
  readonly members: Member[];
  count: number;
}

/** Slips are rare: the misspelt value stands in a fifth of the cells of the right one at most, or in few. */
const FEW = 3;
const SHARE = 5;

/**
 * Groups values that are likely one: first those whose words are the same in whatever order, case, script and punctuation (see
 * `fingerprint.ts`), then those whose pairs of letters are, then those that are one or two slips from a more frequent one
 * (`near.ts`). Values whose numbers differ never meet. Within a group the most frequent
 * spelling leads, and of what differs only in case, marks and the order of words the best written; the largest groups come first.
 *
 * @param values different values, each with its count
 * @param companies they are names of companies: legal forms do not tell two apart, unless both have one and they differ
 */
export function clustersOf(values: readonly Weighed[], companies = false): readonly Cluster[] {
  const members = values.map(
    ({ value, count }): Member => ({ value, count, keys: keysOf(value, companies) }),
  );
  const byWords = joined(
    members.map((member) => [member]),
    ({ fingerprint }) => fingerprint || null,
  );
  const byPairs = joined(byWords, ({ pairs }) => pairs);
  const groups = byPairs.map(groupOf).sort((a, b) => b.count - a.count);
  return withSlips(groups)
    .filter(({ members: { length } }) => length > 1)
    .sort((a, b) => b.count - a.count)
    .map(({ members: alike }) => ({ values: alike.map(({ value, count }) => ({ value, count })) }));
}

/** Puts together the groups that share a key and whose legal forms do not speak against it. */
function joined(groups: readonly Member[][], keyOf: (keys: Keys) => string | null): Member[][] {
  const byKey = new Map<string, Member[][]>();
  const rest: Member[][] = [];
  for (const group of groups) {
    const key = group[0] === undefined ? null : keyOf(group[0].keys);
    if (key === null) rest.push(group);
    else {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [group]);
      else there.push(group);
    }
  }
  for (const alike of byKey.values()) rest.push(...(alike.length === 1 ? alike : byForm(alike)));
  return rest;
}

/** One group for each legal form; those without one go to the most frequent. */
function byForm(groups: readonly Member[][]): Member[][] {
  const forms = new Map<string, Member[]>();
  for (const member of groups.flat()) {
    const same = forms.get(member.keys.form);
    if (same === undefined) forms.set(member.keys.form, [member]);
    else same.push(member);
  }
  const formless = forms.get('');
  if (formless === undefined || forms.size === 1) return [...forms.values()];
  forms.delete('');
  const sorted = [...forms.values()].sort((a, b) => cells(b) - cells(a));
  sorted[0]?.push(...formless);
  return sorted;
}

const cells = (members: readonly Member[]): number => members.reduce((sum, { count }) => sum + count, 0);

const groupOf = (members: readonly Member[]): Group => ({
  members: bestFirst(members),
  count: cells(members),
});

/** The most frequent spelling first, each in its best-written form first. */
function bestFirst(members: readonly Member[]): Member[] {
  const spellings = new Map<string, Member[]>();
  for (const member of members) {
    const key = spelling(member.value);
    const same = spellings.get(key);
    if (same === undefined) spellings.set(key, [member]);
    else same.push(member);
  }
  return [...spellings.values()]
    .map((same) => ({ same: byWriting(same), count: cells(same) }))
    .sort((a, b) => b.count - a.count || (a.same[0] && b.same[0] ? byCase(a.same[0], b.same[0]) : 0))
    .flatMap(({ same }) => same);
}

/** What is left of a value without case, marks, the order of words and stray signs. */
const spelling = (value: string): string =>
  withoutMarks(value)
    .split(/[\s,;:_]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|-+$/gu, ''))
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** Of a spelling's cells, what a way with marks has at least: fewer may be a slip. */
const LEAST_MARKED = 0.05;

/** One spelling's ways of writing it, the best first: ordinary case, then with its marks, then the most frequent. */
function byWriting(same: Member[]): Member[] {
  const least = cells(same) * LEAST_MARKED;
  const marked = (member: Member): number => Number(member.count >= least && hasMarks(member.value));
  return same.sort(
    (a, b) => byCase(a, b) || marked(b) - marked(a) || isTidy(b.value) - isTidy(a.value) || b.count - a.count,
  );
}

const byCase = (a: Weighed, b: Weighed): number => caseOf(b.value) - caseOf(a.value);

/** 1 where no stray spaces and signs are about it. */
const isTidy = (value: string): number => Number(!/^\P{L}|[\s,;:_-]$|\s{2}|[_;]/u.test(value));

/** How many letters at the start, or at the end, two values share for them to be compared at all. */
const SHARED = 3;
/** Neighbours in their block with which a value is compared. */
const NEIGHBOURS = 16;

/**
 * Lets each group take in those that are a slip from its leading value. Compared are only values of one block: the same first, or
 * the same last letters, sorted, each with its neighbours (the sorted neighbourhood of Hernández and Stolfo, 1995). Groups come
 * with the most frequent first; one that was taken in takes in nobody, so that slips do not make chains.
 */
function withSlips(groups: readonly Group[]): readonly Group[] {
  const taken = new Set<Group>();
  const leading = new Set<Group>();
  for (const [at, other] of nearPairs(groups)) {
    const [one, another] = [groups[at], groups[other]];
    if (one === undefined || another === undefined) continue;
    if (taken.has(one) || taken.has(another) || leading.has(another)) continue;
    one.members.push(...another.members);
    one.count += another.count;
    taken.add(another);
    leading.add(one);
  }
  return groups.filter((group) => !taken.has(group));
}

/** Pairs of groups by their places, the second a slip of the first; those of the most frequent first. */
function nearPairs(groups: readonly Group[]): readonly (readonly [number, number])[] {
  const words = groups.map(({ members: [first] }) => first?.keys.words ?? '');
  const found = new Map<number, [number, number]>();
  const compare = (a: number, b: number): void => {
    const [at, other] = a < b ? [a, b] : [b, a];
    const [one, another] = [groups[at], groups[other]];
    if (one === undefined || another === undefined || !isRare(another, one)) return;
    if (!isNear(words[at] ?? '', words[other] ?? '') || !mayShareForm(one, another)) return;
    found.set(at * groups.length + other, [at, other]);
  };
  for (const texts of [words, words.map((text) => [...text].reverse().join(''))]) {
    const order = [...texts.keys()]
      .filter((at) => (texts[at]?.length ?? 0) > SHARED)
      .sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
    order.forEach((at, place) => {
      const shared = texts[at]?.slice(0, SHARED) ?? '';
      for (let next = place + 1; next <= place + NEIGHBOURS; next++) {
        const other = order[next];
        if (other === undefined || texts[other]?.startsWith(shared) !== true) break;
        compare(at, other);
      }
    });
  }
  return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const isRare = (group: Group, beside: Group): boolean =>
  group.count <= FEW || group.count * SHARE <= beside.count;

/** False where both have a legal form, and not the same. */
function mayShareForm({ members: [one] }: Group, { members: [other] }: Group): boolean {
  const [a = '', b = ''] = [one?.keys.form, other?.keys.form];
  return a === b || a === '' || b === '';
}
