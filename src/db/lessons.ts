import { type LessonKind, type ListShape, learn, type Outcome } from '../import/profiles/lessons';
import type { Book } from './book';
import { randomId } from './ids';

type WithDb = Pick<Book, 'db'>;

/** Kinds of lists that are remembered; of more the one that was not met for longest is forgotten. */
const MOST_KINDS = 200;

/** What every kind of list has taught, the latest first. */
export async function listLessons({ db }: WithDb): Promise<LessonKind[]> {
  return db.lessons.orderBy('at').reverse().toArray();
}

/** Learns from where the columns of an imported list went: see `learn`. */
export async function teach(
  { db }: WithDb,
  list: ListShape,
  outcomes: readonly Outcome[],
  at: string,
): Promise<void> {
  await db.transaction('rw', db.lessons, async () => {
    const kinds = await db.lessons.orderBy('at').reverse().toArray();
    const { keep, drop } = learn(kinds, list, outcomes, randomId(12), at);
    if (drop !== null) await db.lessons.delete(drop);
    if (keep === null) return;
    await db.lessons.put(keep);
    const others = kinds.filter(({ id }) => id !== keep.id);
    await db.lessons.bulkDelete(others.slice(MOST_KINDS - 1).map(({ id }) => id));
  });
}

/** Puts kinds of lists back as they were told, after one lesson or all were forgotten by mistake. */
export async function restoreLessons({ db }: WithDb, kinds: readonly LessonKind[]): Promise<void> {
  await db.lessons.bulkPut([...kinds]);
}

/** Forgets one lesson, or everything; returns the kinds that it changed, as they were. */
export async function forgetLessons(
  { db }: WithDb,
  which: { readonly kind: string; readonly heading: string } | 'all',
): Promise<LessonKind[]> {
  return db.transaction('rw', db.lessons, async () => {
    if (which === 'all') {
      const kinds = await db.lessons.toArray();
      await db.lessons.clear();
      return kinds;
    }
    const kind = await db.lessons.get(which.kind);
    if (kind === undefined) return [];
    const lessons = kind.lessons.filter(({ heading }) => heading !== which.heading);
    if (lessons.length > 0) await db.lessons.put({ ...kind, lessons });
    else await db.lessons.delete(kind.id);
    return [kind];
  });
}
