import type { Customer, CustomerDraft } from '../domain/customer';
import { emailKey, recordKeys } from '../import/plan/keys';
import type { Book } from './book';
import type { Directory } from './directory/directory';
import { cleanDraft } from './draft';
import { readRecords } from './pages';

/** A hint needs no more. */
const MOST = 10;

/** Customers that share a phone or an e-mail with the draft, itself left out; at most ten, the oldest first. */
export async function similarTo(
  book: Book,
  directory: Directory,
  draft: CustomerDraft,
  country: string,
): Promise<Customer[]> {
  const { phone = [], email = [] } = cleanDraft(draft, country).values;
  if (phone.length + email.length === 0) return [];
  const holders = await directory.holdersOf(recordKeys({ phone, email }));
  // One of them may be the draft's own record.
  const records = await readRecords(book, holders.slice(0, MOST + 1));
  const emails = new Set(email.map(emailKey));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => record.id !== draft.id)
    .filter(
      (record) =>
        record.phone?.some((one) => phone.includes(one)) ||
        record.email?.some((one) => emails.has(emailKey(one))),
    )
    .slice(0, MOST);
}
