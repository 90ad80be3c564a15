import { fail, type Result } from '../../domain/result';
import type { ImportReport, OnProgress } from '../../import/api';
import type { Book } from '../book';
import type { Pace } from './pace';

/** Goes on with an import. */
export async function resumeJob(
  _book: Book,
  _jobId: string,
  _pace: Pace,
  _onProgress?: OnProgress,
): Promise<Result<ImportReport>> {
  return fail('unexpected');
}

/** Ends an interrupted import as it stands. */
export async function settleJob(_book: Book, _jobId: string): Promise<Result<ImportReport>> {
  return fail('unexpected');
}

/** Frees the room of a job’s source rows. */
export async function forgetRows(_book: Book, _jobId: string): Promise<Result<null>> {
  return fail('unexpected');
}
