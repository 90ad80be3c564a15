import { fail, type Result } from '../../domain/result';
import type { ReportFilter, ReportRow } from '../../import/api';
import type { Book } from '../book';

/** The rows of a job with what became of each. */
export async function jobRows(
  _book: Book,
  _jobId: string,
  _filter: ReportFilter,
  _offset: number,
  _limit: number,
): Promise<Result<{ total: number; header: readonly string[]; rows: readonly ReportRow[] }>> {
  return fail('unexpected');
}
