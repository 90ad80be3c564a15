import type { Customer } from '../domain/customer';
import type { Result } from '../domain/result';
import { writeVcard } from '../import/encode/vcardWriter';
import type { Book } from './book';
import type { Exported, ExportOptions, OnExport } from './exportApi';
import { cellsOf, headings, tableFields } from './exportCells';
import { asRead, writeTable } from './exportWriters';
import { readRecords } from './pages';
import { wordsOf } from './session/words';
import { readWords } from './vocabulary';

/**
 * Customers as a file, in the order of their ids (`exportWriters.ts`). All formats hold the records' ids, by which an import
 * of the file finds each row's customer: it changes nothing. The records of JSON are the automation's flat ones.
 * @param onProgress false stops it: `cancelled`
 */
export async function exportList(
  book: Book,
  ids: readonly string[],
  options: ExportOptions,
  onProgress: OnExport = () => true,
): Promise<Result<Exported>> {
  const own = (await readWords(book)).fields;
  const words = await wordsOf(options.language, own);
  const columns = options.columns ?? tableFields(own);
  return writeTable<Customer>(
    {
      name: 'customers',
      title: words.say('customers.title'),
      headings: headings(columns, words),
      cellsOf: (record) => cellsOf(record, columns, words, own),
      flatOf: ({ log: _, lastImport: __, ...record }) => record,
      cardOf: (record) => writeVcard(asRead(record)),
      total: ids.length,
      read: (from, to) => readRecords(book, ids.slice(from, to)),
    },
    options,
    onProgress,
  );
}
