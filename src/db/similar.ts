import type { Customer, CustomerDraft } from '../domain/customer';
import { emailKey, KEY_STRIDE, recordKeys } from '../import/plan/keys';
import { tableFor } from '../import/plan/rowKeys';
import type { Book } from './book';
import { cleanDraft } from './draft';
import { eachKey } from './matchIndex';
import { readRecords } from './pages';
import { readWords } from './vocabulary';

/** A hint needs no more. */
const MOST = 10;

/** Customers that share a phone or an e-mail with the draft, itself left out; at most ten, the oldest first. */
export async function similarTo(book: Book, draft: CustomerDraft, country: string): Promise<Customer[]> {
  const words = await readWords(book);
  const { phone = [], email = [] } = cleanDraft(draft, country, words).values;
  if (phone.length + email.length === 0) return [];
  const packed = recordKeys({ phone, email });
  const table = tableFor({ packed, count: packed.length / KEY_STRIDE });
  const holders: number[] = [];
  await eachKey(book, (kind, high, low, sequence) => {
    if (table.knows(kind, high, low) && holders.at(-1) !== sequence) holders.push(sequence);
  });
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
