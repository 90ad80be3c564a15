import { fail, type Result } from '../../domain/result';
import type { Preflight } from '../../import/api';
import type { Book } from '../book';
import type { Plan } from './plan';

/** Tries whether there is room for a commit. */
export async function preflight(_book: Book, _plan: Plan, _rows: number): Promise<Result<Preflight>> {
  return fail('unexpected');
}
