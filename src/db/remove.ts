import type { Customer } from '../domain/customer';
import type { SideEntity, SideRecords } from '../domain/side';
import type { Book } from './book';
import { write } from './door';
import { BookError } from './failures';
import { readRecords } from './pages';
import { readSide } from './sides';

/** Every kind of record that the book holds. */
interface Records extends SideRecords {
  readonly customer: Customer;
}
export type AnyEntity = keyof Records;

/** One record. Throws BookError `not-found`. */
export async function readRecord<E extends AnyEntity>(
  book: Book,
  entity: E,
  id: string,
): Promise<Records[E]> {
  const found =
    entity === 'customer' ? (await readRecords(book, [id]))[0] : await readSide(book, sideOf(entity), id);
  if (found === undefined) throw new BookError('not-found', { id });
  return found as Records[E];
}

/**
 * Removes a record; a customer takes along what it has beside its fields. `change` brings all of it back. Throws
 * BookError `not-found`.
 */
export async function removeRecord<E extends AnyEntity>(
  book: Book,
  entity: E,
  id: string,
): Promise<{ readonly record: Records[E]; readonly change: number }> {
  const record = await readRecord(book, entity, id);
  const removal =
    entity === 'customer'
      ? ({ kind: 'remove', entity: 'customer', id } as const)
      : ({ kind: 'remove', entity: sideOf(entity), id } as const);
  const { missing, journal } = await write(book, [removal], { kind: 'edit' });
  if (missing.length > 0) throw new BookError('not-found', { id });
  return { record, change: journal };
}

const sideOf = (entity: AnyEntity): SideEntity => (entity === 'activity' ? 'activity' : 'opportunity');
