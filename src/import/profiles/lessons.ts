/**
 * What the corrections of earlier imports teach. A lesson belongs to a kind of list and not to a heading alone: `Name`
 * that is a company's in one program's export is a person's in the next.
 */
import type { FieldKey } from '../../domain/fields';
import type { SystemId } from '../../domain/system';
import { isKnownHeader } from '../mapping/fold';
import type { Lessons, Lesson as Taught } from '../mapping/lessons';
import { headingKey, likeness } from './headings';

/** Where a column of this heading goes, and in how many imports it went there. */
export interface Lesson extends Taught {
  /** As the list has it. */
  readonly heading: string;
  /** ISO instant of the last one. */
  readonly at: string;
}

/** What one kind of list taught. */
export interface LessonKind {
  readonly id: string;
  /** The program that exports such lists; null where the headings alone say what they are. */
  readonly system: SystemId | null;
  /** The headings of the last such list, those that stand there once. */
  readonly headings: readonly string[];
  readonly lessons: readonly Lesson[];
  readonly at: string;
}

/** A list as its kind is told by. */
export interface ListShape {
  readonly header: readonly string[];
  readonly system: SystemId | null;
}

/** Lists that share so many of their headings are of one kind. */
const ALIKE = 0.6;

/** So many where the lesson is about a heading that everybody understands otherwise: `Name` must not go astray. */
const ALIKE_AGAINST_WORDS = 0.8;

/** Most lessons of one kind. */
const MOST_LESSONS = 300;

/** Headings that are looked at: no list is wider that is known by less. */
const MOST_HEADINGS = 400;

/** A list's headings by their keys; those that stand twice say nothing of a column and are left out. */
function keysOf(header: readonly string[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const known = new Map<string, string>();
  for (const heading of header.slice(0, MOST_HEADINGS)) {
    const key = headingKey(heading);
    times.set(key, (times.get(key) ?? 0) + 1);
    known.set(key, heading);
  }
  for (const [key, n] of times) if (key === '' || n > 1) known.delete(key);
  return known;
}

type Keys = ReturnType<typeof keysOf>;

/** How sure it is that a list is of a kind: 1 where the same program exported both, else how alike their headings are. */
function nearness(kind: LessonKind, system: SystemId | null, keys: Keys): number {
  if (kind.system !== null && system !== null) return kind.system === system ? 1 : 0;
  return likeness(keysOf(kind.headings), keys);
}

/** The kinds that a list may be of, the nearest first, of equals the one that was met last. */
function nearest(kinds: readonly LessonKind[], { header, system }: ListShape) {
  const keys = keysOf(header);
  return kinds
    .map((kind) => ({ kind, near: nearness(kind, system, keys) }))
    .filter(({ near }) => near >= ALIKE)
    .sort((a, b) => b.near - a.near || (a.kind.at < b.kind.at ? 1 : -1));
}

/** Recalls for the columns of a list where their headings went in the nearest kind of list that taught it. */
export function recall(kinds: readonly LessonKind[], list: ListShape): Lessons {
  const keys = keysOf(list.header);
  const taught = new Map<string, Lesson>();
  for (const { kind, near } of nearest(kinds, list)) {
    for (const lesson of kind.lessons) {
      const key = headingKey(lesson.heading);
      const needed = isKnownHeader(lesson.heading) ? ALIKE_AGAINST_WORDS : ALIKE;
      if (near >= needed && keys.has(key) && !taught.has(key)) taught.set(key, lesson);
    }
  }
  return (heading) => taught.get(headingKey(heading));
}

/**
 * The row that is the header of a kind of list which was met before, though none of its words is known: the first that
 * has nearly the same headings. Null where there is none.
 */
export function metHeader<R extends { readonly cells: readonly string[] }>(
  kinds: readonly LessonKind[],
  rows: readonly R[],
): R | null {
  const met = kinds.map(({ headings }) => keysOf(headings));
  const isMet = ({ cells }: R) => {
    const own = keysOf(cells);
    return met.some((keys) => likeness(keys, own) >= ALIKE_AGAINST_WORDS);
  };
  return rows.find(isMet) ?? null;
}

/** How a column of an imported list went. */
export interface Outcome {
  readonly heading: string;
  /** Where it went. */
  readonly field: FieldKey | null;
  /** Where it would have gone with nothing learned. */
  readonly plain: FieldKey | null;
  /** What was proposed, whoever proposed it. */
  readonly proposed: FieldKey | null;
}

/**
 * What a list's import teaches: a column that went elsewhere than was proposed. A lesson that held is the surer for it,
 * one that was contradicted gives way, and one that says only what everybody sees is forgotten. Returns the kinds to
 * keep and the ids of those to drop; nothing where nothing was learned.
 * @param id of the kind, should this list be the first of one
 */
export function learn(
  kinds: readonly LessonKind[],
  list: ListShape,
  outcomes: readonly Outcome[],
  id: string,
  at: string,
): { readonly keep: LessonKind | null; readonly drop: string | null } {
  const kind = nearest(kinds, list)[0]?.kind;
  const keys = keysOf(list.header);
  const known = new Map(kind?.lessons.map((lesson) => [headingKey(lesson.heading), lesson]));
  const recalled = recall(kinds, list);
  let learned = false;
  for (const { heading, field, plain, proposed } of outcomes) {
    const key = headingKey(heading);
    const lesson = known.get(key);
    // Where another kind, less near, taught the proposal, even what everybody sees must be said of this one.
    const corrected = field !== proposed && (field !== plain || recalled(heading) !== undefined);
    if (!keys.has(key) || !(lesson?.field === field || corrected)) continue;
    learned = true;
    if (lesson?.field === field) known.set(key, { ...lesson, times: lesson.times + 1, at });
    else if (lesson !== undefined && field === plain) known.delete(key);
    else known.set(key, { heading, field, times: 1, at });
  }
  if (!learned) return { keep: null, drop: null };
  if (known.size === 0) return { keep: null, drop: kind?.id ?? null };
  const lessons = [...known.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST_LESSONS);
  const headings = [...keys.values()];
  return {
    keep: { id: kind?.id ?? id, system: list.system ?? kind?.system ?? null, headings, lessons, at },
    drop: null,
  };
}
