import type { OwnField } from '../domain/fields';
import type { Book } from './book';
import { linesOf } from './packedText';

/** How many customers hold a value in a field of the user's own. Pages are looked at one by one, and only in that field. */
export async function fieldUse({ db }: Pick<Book, 'db'>, field: OwnField): Promise<number> {
  let holders = 0;
  await db.pages.each(({ texts, slots }) => {
    const packed = texts[field];
    if (packed === undefined) return;
    // A value that a line cannot hold stands in its line all the same, with its breaks as spaces.
    for (const line of linesOf(packed, slots.length)) if (line !== '') holders++;
  });
  return holders;
}
