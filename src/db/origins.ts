import type { FieldKey } from '../domain/fields';
import { fail, type Result } from '../domain/result';
import type { ValueOrigin } from './api';
import type { Book } from './book';

/** Where each value of a customer comes from. */
export async function originsOf(
  _book: Book,
  _id: string,
): Promise<Result<Readonly<Partial<Record<FieldKey, ValueOrigin>>>>> {
  return fail('unexpected');
}
