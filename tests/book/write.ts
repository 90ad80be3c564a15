import type { Book } from '../../src/db/book';
import { type Write, write } from '../../src/db/door';
import { PAGE_SIZE, pageOf, recordId } from '../../src/db/ids';
import { packPage } from '../../src/db/pageCodec';
import { reserve, reserveSides } from '../../src/db/pages';
import { type HeldSide, packSides, sideId } from '../../src/db/sideCodec';
import { writeVocabulary } from '../../src/db/vocabulary';
import type { Customer } from '../../src/domain/customer';
import type { SideEntity, SideRecord } from '../../src/domain/side';
import { person } from './people';
import { WORDS, workWith } from './work';

/** Pages that one write stores. */
const PAGES_A_WRITE = 16;

/** Most activities and opportunities that one customer has, for the room that their sequences take. */
const MOST_SIDES = 16;

/** What was written. */
export interface Written {
  readonly customers: number;
  readonly activities: number;
  readonly opportunities: number;
}

/**
 * Fills an empty book with so many customers of three years, their activities and opportunities, and the words that
 * these go by. The same for the same number and day.
 * @param today the last day of the three years.
 * @param bare customers only.
 */
export async function writeBelievableBook(
  book: Book,
  count: number,
  { today = new Date(), bare = false }: { readonly today?: Date; readonly bare?: boolean } = {},
): Promise<Written> {
  await writeVocabulary(book, WORDS);
  const first = await reserve(book, count, true);
  const firstSide = await reserveSides(book, count * MOST_SIDES);
  const written = { customers: 0, activities: 0, opportunities: 0 };
  for (let from = 0; from < count; from += PAGES_A_WRITE * PAGE_SIZE) {
    const until = Math.min(count, from + PAGES_A_WRITE * PAGE_SIZE);
    const writes: Write[] = [];
    for (let start = from; start < until; start += PAGE_SIZE) {
      const end = Math.min(until, start + PAGE_SIZE);
      const page = pageOf(first + start);
      const sides: Record<SideEntity, HeldSide[]> = { opportunity: [], activity: [] };
      const held = Array.from({ length: end - start }, (_, slot) => {
        const n = start + slot;
        const values = person(n, count, today);
        const id = recordId(book.id, first + n);
        const record: Customer = { ...values, id, updatedAt: values.createdAt };
        if (!bare) addSides(sides, record, n, first + n, firstSide + n * MOST_SIDES, book.id, today);
        return { slot, record, signature: undefined };
      });
      writes.push({ kind: 'page', page: packPage(page, held) });
      written.customers += held.length;
      for (const entity of ['opportunity', 'activity'] as const) {
        if (sides[entity].length > 0)
          writes.push({ kind: 'sides', row: packSides(entity, page, sides[entity]) });
      }
      written.activities += sides.activity.length;
      written.opportunities += sides.opportunity.length;
    }
    await write(book, writes, { kind: 'edit' });
  }
  return written;
}

function addSides(
  sides: Record<SideEntity, HeldSide[]>,
  customer: Customer,
  n: number,
  sequence: number,
  firstSide: number,
  book: string,
  today: Date,
): void {
  const { activities, opportunities } = workWith(n, customer, today);
  let next = firstSide;
  const owned = (at: string) => ({
    id: sideId(book, next++, sequence),
    customer: customer.id,
    createdAt: at,
    updatedAt: at,
  });
  const ids: string[] = [];
  for (const values of opportunities) {
    const record: SideRecord = { ...owned(`${values.date ?? ''}T08:00:00.000Z`), ...values };
    ids.push(record.id);
    sides.opportunity.push({ record, key: 0 });
  }
  for (const values of activities) {
    const at = values.doneAt ?? customer.createdAt;
    const serves = values.opportunity === undefined ? {} : { opportunity: ids[0] ?? '' };
    sides.activity.push({ record: { ...owned(at), ...values, ...serves }, key: 0 });
  }
}
