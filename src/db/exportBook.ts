import { fail, type Result } from '../domain/result';
import type { Book } from './book';

/** Every customer as JSON. */
export async function exportBook(
  _book: Book,
  _onProgress?: (done: number, total: number) => void,
): Promise<Result<{ name: string; file: Blob }>> {
  return fail('unexpected');
}
