import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { getJob } from '../../src/db/jobs';
import { putCustomer } from '../../src/db/put';
import type { Customer } from '../../src/domain/customer';
import type { ImportApi, ImportReport } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

/** Some megabytes, so that it is several chunks. */
const ROWS = 25_000;
const NOTES = 'agreed upon on the phone; '.repeat(10);
const row = (n: number): string =>
  `Person ${n},person${n}@firm.example,+4860${String(n).padStart(7, '0')},City ${n % 9},${NOTES}`;
const HEADER = 'Name,Email,Phone,City,Notes';
const LIST = [HEADER, ...Array.from({ length: ROWS }, (_, n) => row(n))].join('\n');
/** People of the last block who are in the book already, with another phone. */
const KNOWN = [20_001, 24_000, 24_998];
const BASE = [HEADER, ...KNOWN.map((n) => `Person ${n},person${n}@firm.example,,Elsewhere,`)].join('\n');

const byEmail = async (n: number): Promise<Customer[]> =>
  (await everybody(book)).filter(({ email }) => email?.[0] === `person${n}@firm.example`);

/** Imports the list; others do something once its first rows are committed, and before the next ones are. */
async function importedWhile(others: () => Promise<void>): Promise<ImportReport> {
  const session = await planned(importer, LIST);
  let done: Promise<void> | undefined;
  const report = await importer.commit(session, {}, () => {
    done ??= importer
      .pause(session, true)
      .then(others)
      .then(() => importer.pause(session, false));
  });
  await done;
  return value(report);
}

test('what others write while an import is under way is neither lost nor made twice', async () => {
  await imported(importer, BASE);
  const [changed, gone] = [(await byEmail(20_001))[0], (await byEmail(24_000))[0]];
  const report = await importedWhile(async () => {
    await putCustomer(book, { name: 'By hand', email: ['person23000@firm.example'] }, 'PL');
    await putCustomer(book, { id: changed?.id ?? '', phone: ['+48221234567'], jobTitle: 'Buyer' }, 'PL');
    await write(book, [{ kind: 'remove', entity: 'customer', id: gone?.id ?? '' }], { kind: 'edit' });
  });
  expect(report).toMatchObject({
    ...{ rows: ROWS, created: ROWS - KNOWN.length - 1, updated: 2, pending: 2 },
    issueCounts: { 'met-since': 1, 'gone-since': 1 },
  });
  expect((await byEmail(23_000)).map(({ name }) => name)).toEqual(['By hand']);
  expect(await byEmail(24_000)).toEqual([]);
  // The list's phone comes behind the one that somebody noted a moment before, and takes nothing away.
  expect(await byEmail(20_001)).toMatchObject([
    { id: changed?.id, city: 'City 3', jobTitle: 'Buyer', phone: ['+48221234567', '+48600020001'] },
  ]);
  expect(await getJob(book, report.jobId)).toMatchObject({ state: 'done', done: ROWS });
  const proof = value(await importer.prove(report.jobId));
  expect(proof.counted).toMatchObject({ created: report.created, updated: 2, pending: 2 });
  // The two that wait were to come in, which the report shows.
  expect(proof).toMatchObject({ agrees: false, differing: 2 });
});

test('an import goes on however often others write', async () => {
  const session = await planned(importer, LIST);
  const writes: Promise<unknown>[] = [];
  const report = value(
    await importer.commit(session, {}, ({ done }) => {
      writes.push(putCustomer(book, { name: `By hand ${done}` }, 'PL'));
    }),
  );
  await Promise.all(writes);
  expect(report).toMatchObject({ rows: ROWS, created: ROWS, pending: 0 });
  expect(await everybody(book)).toHaveLength(ROWS + writes.length);
});
