import { fail, type Result } from '../../domain/result';
import type { OnProgress, Proof } from '../../import/api';
import type { Book } from '../book';

/** Counts the numbers of a job again out of the book. */
export async function proveJob(
  _book: Book,
  _jobId: string,
  _stopped: () => boolean,
  _onProgress?: OnProgress,
): Promise<Result<Proof>> {
  return fail('unexpected');
}
