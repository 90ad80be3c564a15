import { ok, type Result } from '../domain/result';
import type { Book } from './book';
import { allRecords } from './pages';
import { META } from './schema';

/** Names the file as what it is, for whoever reads it back. */
const EXPORT_FORMAT = 'satchel-export';
const EXPORT_VERSION = 1;

/**
 * Every customer as JSON, whole records with the book's own fields: the plain backup.
 *
 *     {"format": "satchel-export", "version": 1, "book": "<id>", "at": "<ISO instant>", "customers": [
 *     {"id": "<book>-<sequence>", "name": …},
 *     …
 *     ]}
 *
 * One customer a line, in order of creation, so that a text tool can take it apart too. The text goes into Blobs of
 * some megabytes as it is made, which the browser keeps on the disk: memory stays flat. Of what is written meanwhile
 * it holds each customer as it was before or after.
 * @param onProgress is told the customers that are done, of those that the book counts.
 */
export async function exportBook(
  book: Book,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<{ name: string; file: Blob }>> {
  const now = new Date();
  const total = Number((await book.db.meta.get(META.count))?.value ?? 0);
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, book: book.id, at: now.toISOString() };
  const parts: (string | Blob)[] = [`${JSON.stringify(head).slice(0, -1)},"customers":[`];
  let done = 0;
  for await (const records of allRecords(book)) {
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    parts.push(new Blob([done === 0 ? '\n' : ',\n', lines]));
    done += records.length;
    onProgress?.(done, Math.max(done, total));
  }
  parts.push('\n]}\n');
  return ok({ name: `satchel-${localDay(now)}.json`, file: new Blob(parts, { type: 'application/json' }) });
}

/** The day by the device's own clock: the one that its owner looks for. */
function localDay(at: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
