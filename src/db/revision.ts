import type { Book } from './book';
import { META } from './schema';

/** The number of the book's last write. */
export async function revisionOf({ db }: Pick<Book, 'db'>): Promise<number> {
  return Number((await db.meta.get(META.revision))?.value ?? 0);
}

/** How many customers the book holds. */
export async function customersIn({ db }: Pick<Book, 'db'>): Promise<number> {
  return Number((await db.meta.get(META.count))?.value ?? 0);
}
