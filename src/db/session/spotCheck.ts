import { fail, type Result } from '../../domain/result';
import type { SpotRow } from '../../import/api';
import type { Book } from '../book';

/** Rows of a job beside their records. */
export async function spotCheck(
  _book: Book,
  _jobId: string,
  _choice: { readonly rows: readonly number[] } | { readonly draw: number },
): Promise<Result<readonly SpotRow[]>> {
  return fail('unexpected');
}

/** Keeps "checked by … on …" with the job. */
export async function markChecked(
  _book: Book,
  _jobId: string,
  _rows: readonly number[],
  _by: string,
): Promise<Result<null>> {
  return fail('unexpected');
}
