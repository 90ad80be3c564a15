import type { Book } from '../../src/db/book';
import { PAGE_SIZE, pageOf, sequenceOf, slotOf } from '../../src/db/ids';
import { packPage } from '../../src/db/pageCodec';
import { allRecords, readPage } from '../../src/db/pages';
import { createImportApi } from '../../src/db/session/importApi';
import type { Customer } from '../../src/domain/customer';
import type { ImportProfile } from '../../src/domain/profile';
import type { Result } from '../../src/domain/result';
import type { ImportApi, ImportReport, OnProgress } from '../../src/import/api';

/** The value of a result that must be there. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.params)}`);
  return result.value;
}

export const failure = (result: Result<unknown>): string => (result.ok ? 'none' : result.failure.code);

export const importerOf = (book: Book): ImportApi => createImportApi(book.db.name);

/** Reads a list and decides its rows. */
export async function planned(
  importer: ImportApi,
  source: string | Blob,
  profile: ImportProfile = { country: 'PL' },
  name = 'list.csv',
): Promise<string> {
  const blob = typeof source === 'string' ? new Blob([source]) : source;
  const { session } = value(await importer.open(blob, name, profile));
  value(await importer.read(session));
  value(await importer.plan(session, profile));
  return session;
}

/** Reads a list, decides it and imports it. */
export async function imported(
  importer: ImportApi,
  source: string | Blob,
  profile?: ImportProfile,
  name?: string,
): Promise<ImportReport> {
  const session = await planned(importer, source, profile, name);
  const report = value(await importer.commit(session));
  await importer.close(session);
  return report;
}

/** Imports a list and stops it after its first block. */
export async function cancelledImport(
  importer: ImportApi,
  source: string,
  profile?: ImportProfile,
): Promise<ImportReport> {
  const session = await planned(importer, source, profile);
  let told = false;
  const stop: OnProgress = ({ done, total }) => {
    if (told || done === 0 || done === total) return;
    told = true;
    void importer.cancel(session);
  };
  const report = value(await importer.commit(session, {}, stop));
  await importer.close(session);
  return report;
}

/** A list of so many different customers. */
export const manyRows = (rows: number): string =>
  `Name,Email,Phone,City\n${Array.from({ length: rows }, (_, row) => `Customer ${row},c${row}@poczta.example,,Opole`).join('\n')}\n`;

export async function everybody(book: Book): Promise<Customer[]> {
  const all: Customer[] = [];
  for await (const records of allRecords(book)) all.push(...records);
  return all;
}

/** Rewrites a page behind the back of the write door, as damage or a mistake in our own code would. */
export async function tamper(
  book: Book,
  page: number,
  change: (records: Customer[]) => Customer[],
): Promise<void> {
  const records = change(await readPage(book, page));
  const held = records.map((record) => ({
    slot: slotOf(sequenceOf(record.id)),
    record,
    signature: undefined,
    keys: undefined,
  }));
  const packed = packPage(page, held);
  await book.db.pages.put(packed.page);
  await book.db.columns.put(packed.columns);
}

export const pageWith = (id: string): number => pageOf(sequenceOf(id));

export { PAGE_SIZE };
