import type { Duplicate } from './duplicate';
import type { LikenessReason } from './likeness';

/** Two customers who are likely one, by their numbers. */
export interface DuplicatePair extends Duplicate {
  readonly a: number;
  readonly b: number;
}

/** Customers who are likely one. */
export interface DuplicateGroup {
  /** Ascending. */
  readonly members: readonly number[];
  /** That of its weakest link. */
  readonly likeness: number;
  readonly by: readonly LikenessReason[];
  /** True where every link is sure. */
  readonly sure: boolean;
}

/** The reasons in the order in which they are told. */
const ORDER: readonly LikenessReason[] = [
  ...(['external-id', 'phone', 'email', 'name', 'same-letters', 'near-name'] as const),
  ...(['near-phone', 'near-email'] as const),
];

/**
 * Groups out of pairs, the surest links first: a weaker one joins no further group where it would become larger than can
 * be looked at. Sorted as they are shown: the sure ones, then by likeness, then by who came first.
 * @param most members of one group
 */
export function groupsOf(pairs: readonly DuplicatePair[], most: number): DuplicateGroup[] {
  const groups = new Map<number, { members: number[]; links: DuplicatePair[] }>();
  const isSurer = (a: DuplicatePair, b: DuplicatePair): number =>
    Number(b.sure) - Number(a.sure) || b.likeness - a.likeness || a.a - b.a || a.b - b.b;
  for (const pair of pairs.toSorted(isSurer)) {
    const one = groups.get(pair.a) ?? { members: [pair.a], links: [] };
    const other = groups.get(pair.b) ?? { members: [pair.b], links: [] };
    // Whom surer links have joined says no more by a weaker one.
    if (one === other || one.members.length + other.members.length > most) continue;
    const joined = {
      members: [...one.members, ...other.members],
      links: [...one.links, ...other.links, pair],
    };
    for (const member of joined.members) groups.set(member, joined);
  }
  return [...new Set(groups.values())]
    .map(({ members, links }) => groupOf(members, links))
    .sort(
      (a, b) =>
        Number(b.sure) - Number(a.sure) ||
        b.likeness - a.likeness ||
        (a.members[0] ?? 0) - (b.members[0] ?? 0),
    );
}

function groupOf(members: readonly number[], links: readonly DuplicatePair[]): DuplicateGroup {
  const said = new Set(links.flatMap(({ by }) => by));
  return {
    members: members.toSorted((a, b) => a - b),
    likeness: Math.min(...links.map(({ likeness }) => likeness)),
    by: ORDER.filter((reason) => said.has(reason)),
    sure: links.every(({ sure }) => sure),
  };
}
