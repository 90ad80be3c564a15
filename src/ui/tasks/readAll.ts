import type { BookApi } from '../../db/api';
import type { ActivityQuery, ActivityRow } from '../../db/workApi';
import { ok, type Result } from '../../domain/result';

/** Read at a time: one goes on until all is there. */
const PAGE = 3000;

/**
 * Every activity that is asked for, a page after the other. What a write moves between two pages is put right by the next
 * reading, which that write brings about.
 */
export async function readAll(
  book: Pick<BookApi, 'activities'>,
  asked: Omit<ActivityQuery, 'limit' | 'offset'>,
): Promise<Result<readonly ActivityRow[]>> {
  const rows: ActivityRow[] = [];
  for (;;) {
    const answer = await book.activities({ ...asked, limit: PAGE, offset: rows.length });
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return ok(rows);
  }
}
