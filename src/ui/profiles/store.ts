import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { BookApi } from '../../db/api';
import type { Result } from '../../domain/result';
import type { SavedProfile } from '../../domain/savedProfile';
import type { LessonKind } from '../../import/profiles/lessons';
import { useClients } from '../clients';

/** The saved profiles, those used last first; null until they were read. */
export const savedProfiles = signal<readonly SavedProfile[] | null>(null);

/** What was learned, by kind of list, the latest first; null until it was read. */
export const learned = signal<readonly LessonKind[] | null>(null);

/** Tells the other tabs that profiles or lessons changed; they read them anew. */
const channel = new BroadcastChannel('satchel-profiles');

type Book = Pick<BookApi, 'profiles' | 'lessons'>;

/** Reads both anew; where that fails, what is shown stays. */
async function refresh(book: Book): Promise<void> {
  const [profiles, lessons] = await Promise.all([book.profiles(), book.lessons()]);
  if (profiles.ok) savedProfiles.value = profiles.value;
  if (lessons.ok) learned.value = lessons.value;
}

/** Changes profiles or lessons, and shows every screen of every tab what came of it. */
export async function changing<T>(book: Book, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const answer = await work();
  await refresh(book);
  channel.postMessage(null);
  return answer;
}

/** Keeps profiles and lessons true while something shows them. */
export function useProfiles(): void {
  const { book } = useClients();
  useEffect(() => {
    const read = () => void refresh(book);
    read();
    channel.addEventListener('message', read);
    return () => channel.removeEventListener('message', read);
  }, [book]);
}
