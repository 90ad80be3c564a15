import { ok, type Result } from '../domain/result';
import type { Book } from './book';
import { allCompanies } from './companies';
import { ExportFile } from './exportFile';
import { allRecords } from './pages';
import { customersIn } from './revision';
import { allSides } from './sides';

/** What customers have beside their fields, and what it is called in the file. */
const BESIDES = [
  ['opportunity', 'opportunities'],
  ['activity', 'activities'],
] as const;

/**
 * Every customer as JSON, in order of creation, their opportunities and activities, and companies: the plain backup. The book is read some pages at a time, so memory
 * stays flat; of what is written meanwhile the file holds each customer as it was before or after.
 * @param onProgress is told the customers that are done, of those that the book counts.
 * @returns the file, and its name with the day by the device's own clock.
 */
export async function exportBook(
  book: Book,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<{ name: string; file: Blob }>> {
  const now = new Date();
  const total = await customersIn(book);
  const file = new ExportFile(book.id, now);
  for await (const records of allRecords(book)) {
    file.add(records);
    onProgress?.(file.count, Math.max(file.count, total));
  }
  for (const [entity, name] of BESIDES) {
    file.begin(name);
    for await (const records of allSides(book, entity)) file.add(records);
  }
  file.begin('companies');
  file.add(await allCompanies(book));
  return ok({ name: `satchel-${dayOf(now)}.json`, file: file.finish() });
}

function dayOf(at: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
