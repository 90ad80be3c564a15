import { fail, type Result } from '../../domain/result';
import type { Book } from '../book';

/** The log of a job as a text file. */
export async function logFile(
  _book: Book,
  _jobId: string,
  _language: string,
): Promise<Result<{ name: string; file: Blob }>> {
  return fail('unexpected');
}
