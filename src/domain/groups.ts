/**
 * A customer lies in one folder: its `group`, the names of the folders from the outermost to its own. The separator has
 * spaces around it, so that a name such as `N/A` or `B2B/Retail` that comes with a list stays one folder.
 */
export const GROUP_SEPARATOR = ' / ';

/** The longest path that a group may have. */
export const LONGEST_GROUP = 200;

/** The names of the folders on the way to a group, the outermost first. */
export const groupPath = (group: string): readonly string[] => group.split(GROUP_SEPARATOR);

/** True where a group is the folder or lies somewhere in it. */
export const isWithin = (group: string, folder: string): boolean =>
  group === folder || group.startsWith(`${folder}${GROUP_SEPARATOR}`);

/** The folder that a group lies in; empty for one at the top. */
export const parentGroup = (group: string): string => groupPath(group).slice(0, -1).join(GROUP_SEPARATOR);

/** The last name of a group's path: what it is called in its folder. */
export const groupName = (group: string): string => groupPath(group).at(-1) ?? group;

/** The path of a folder of this name in another one; an empty parent is the top. */
export const groupIn = (parent: string, name: string): string =>
  parent === '' ? name : `${parent}${GROUP_SEPARATOR}${name}`;

/** A path as people type it: each name without spaces around it, none empty. */
export const tidyGroup = (typed: string): string =>
  typed
    .split(/(?<=^|\s)\/(?=\s|$)/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(GROUP_SEPARATOR);

/** Where a group is once a folder has another path; an empty path takes the folder itself away and keeps what is in it. */
export function movedGroup(group: string, from: string, to: string): string {
  if (!isWithin(group, from)) return group;
  const rest = group.slice(from.length);
  return to === '' ? rest.slice(GROUP_SEPARATOR.length) : to + rest;
}

export interface GroupNode {
  /** Its whole path. */
  readonly group: string;
  readonly name: string;
  /** 0 at the top. */
  readonly depth: number;
  /** Customers who lie in this very folder. */
  readonly own: number;
  /** Customers who lie in it or in any folder within. */
  readonly within: number;
  readonly children: readonly GroupNode[];
}

/**
 * The tree of folders: those that somebody made, those in which customers lie, and all on the way to them. Siblings are in
 * the order of the language.
 * @param made paths of folders, empty ones among them
 * @param held how many customers lie in each path
 */
export function groupTree(
  made: readonly string[],
  held: ReadonlyMap<string, number>,
  compare: (a: string, b: string) => number,
): readonly GroupNode[] {
  const folders = new Map<string, Set<string>>();
  const add = (group: string): void => {
    const parent = parentGroup(group);
    const siblings = folders.get(parent);
    if (siblings?.has(group)) return;
    if (siblings === undefined) folders.set(parent, new Set([group]));
    else siblings.add(group);
    if (parent !== '') add(parent);
  };
  for (const group of [...made, ...held.keys()]) if (group !== '') add(group);
  const nodesIn = (parent: string, depth: number): GroupNode[] =>
    [...(folders.get(parent) ?? [])]
      .map((group): GroupNode => {
        const children = nodesIn(group, depth + 1);
        const own = held.get(group) ?? 0;
        const within = children.reduce((sum, child) => sum + child.within, own);
        return { group, name: groupName(group), depth, own, within, children };
      })
      .sort((a, b) => compare(a.name, b.name));
  return nodesIn('', 0);
}

/** All nodes of a tree, each folder before what is in it; closed folders hide theirs. */
export const flatGroups = (
  nodes: readonly GroupNode[],
  isOpen: (group: string) => boolean = () => true,
): readonly GroupNode[] =>
  nodes.flatMap((node) => [node, ...(isOpen(node.group) ? flatGroups(node.children, isOpen) : [])]);
