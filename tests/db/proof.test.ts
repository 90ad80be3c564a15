import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { getJob } from '../../src/db/jobs';
import { packUpdates, unpackUpdates } from '../../src/db/journal';
import { putCustomer } from '../../src/db/put';
import { proveJob } from '../../src/db/session/proof';
import type { Customer } from '../../src/domain/customer';
import {
  COUNTED_AS,
  type ImportApi,
  type ImportReport,
  type Proof,
  type RowAction,
} from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import {
  cancelledImport,
  everybody,
  failure,
  imported,
  importerOf,
  manyRows,
  PAGE_SIZE,
  pageWith,
  planned,
  tamper,
  value,
} from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const FIRST = `Name,Email,Phone,City
Maria Zięba,maria@poczta.example,+48501000001,Opole
Igor Wrona,igor@poczta.example,+48501000002,Kielce
`;

/** Line 2 updates, 3 says nothing new, 4 and 5 create, 6 repeats line 5, 7 says nothing valid. */
const SECOND = `Name,Email,Phone,City
Maria Zięba,,501 000 001,Nysa
Igor Wrona,igor@poczta.example,501000002,Kielce
Ewa Sowa,ewa@poczta.example,501-000-003,Łask
Adam Lis,adam@poczta.example,,Łask
Adam Lis,adam@poczta.example,,Łask
,zly,,Łask
`;

const never = (): boolean => false;

async function both(): Promise<ImportReport> {
  await imported(importer, FIRST);
  return imported(importer, SECOND);
}

const prove = async (jobId: string): Promise<Proof> => value(await proveJob(book, jobId, never));

const numbers = (report: ImportReport) =>
  Object.fromEntries(['rows' as const, ...Object.values(COUNTED_AS)].map((key) => [key, report[key]]));

async function named(name: string): Promise<Customer> {
  const found = (await everybody(book)).find((customer) => customer.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

const told = ({ differences }: Proof): [line: number, RowAction | null, boolean][] =>
  differences.map(({ line, counted, twice }) => [line, counted, twice === true]);

describe('the proof of an import', () => {
  test('counts every number again, agrees with the report, and is kept with the job', async () => {
    const report = await both();
    const proof = await prove(report.jobId);
    expect(proof).toMatchObject({ agrees: true, differing: 0, differences: [] });
    expect(proof.counted).toEqual(numbers(report));
    expect(proof.counted).toEqual({
      ...{ rows: 6, created: 2, updated: 1, unchanged: 1, duplicates: 1 },
      ...{ skipped: 0, rejected: 1, pending: 0 },
    });
    const job = await getJob(book, report.jobId);
    expect(job?.proof).toEqual(proof);
    expect(job?.events.at(-1)).toMatchObject({ what: 'proved', params: { differing: 0 } });
  });

  test('stays true whatever is written later: edits, removals, other imports, the undo and a new run', async () => {
    const { jobId } = await both();
    const ewa = await named('Ewa Sowa');
    await putCustomer(book, { id: ewa.id, city: 'Zgierz' }, 'PL');
    await putCustomer(book, { id: (await named('Maria Zięba')).id, city: 'Brzeg' }, 'PL');
    await imported(importer, SECOND.replaceAll('Łask', 'Sieradz'));
    expect(await prove(jobId)).toMatchObject({ agrees: true });
    const { id } = await named('Adam Lis');
    await write(book, [{ kind: 'remove', entity: 'customer', id }], { kind: 'edit' });
    expect(await prove(jobId)).toMatchObject({ agrees: true });
    value(await importer.undo(jobId));
    expect(await prove(jobId)).toMatchObject({ agrees: true });
    value(await importer.resume(jobId));
    const again = await prove(jobId);
    expect(told(again)).toEqual([]);
    expect(again.agrees).toBe(true);
  });

  test('of a stopped import holds the rows that it did not reach against nobody', async () => {
    const report = await cancelledImport(importer, manyRows(30_000));
    expect(report.pending).toBeGreaterThan(0);
    const proof = await prove(report.jobId);
    expect(proof.agrees).toBe(true);
    expect(proof.counted).toEqual(numbers(report));
    value(await importer.resume(report.jobId));
    const whole = await prove(report.jobId);
    expect(whole).toMatchObject({ agrees: true, counted: { rows: 30_000, created: 30_000, pending: 0 } });
  });

  test('holds for an import of all or nothing, carried out or stopped', async () => {
    await imported(importer, FIRST);
    const profile = { country: 'PL', allOrNothing: true } as const;
    const whole = await imported(importer, SECOND, profile);
    expect(await prove(whole.jobId)).toMatchObject({ agrees: true, counted: { created: 2, updated: 1 } });
    const session = await planned(importer, manyRows(20_000), profile);
    const stopped = value(
      await importer.commit(session, {}, ({ done }) => done > 0 && void importer.cancel(session)),
    );
    expect(stopped).toMatchObject({ created: 0, pending: 20_000 });
    expect(await prove(stopped.jobId)).toMatchObject({ agrees: true, counted: { pending: 20_000 } });
  });

  test('tells how far it came, and can be stopped with nothing kept', async () => {
    const { jobId } = await imported(importer, manyRows(2000));
    const seen: number[] = [];
    value(
      await proveJob(book, jobId, never, ({ phase, done, total }) => {
        expect([phase, total]).toEqual(['prove', 2000]);
        seen.push(done);
      }),
    );
    expect(seen.at(-1)).toBe(2000);
    const before = await getJob(book, jobId);
    expect(failure(await proveJob(book, jobId, () => true))).toBe('cancelled');
    expect(await getJob(book, jobId)).toEqual(before);
    expect(failure(await proveJob(book, 'nobody', never))).toBe('not-found');
    value(await importer.forgetRows(jobId));
    expect(failure(await proveJob(book, jobId, never))).toBe('not-resumable');
  });
});

describe('the proof goes red where', () => {
  test('a page of customers is gone', async () => {
    const { jobId } = await imported(importer, manyRows(PAGE_SIZE + 50));
    const { id } = await named(`Customer ${PAGE_SIZE}`);
    await book.db.pages.delete(['customer', pageWith(id)]);
    const proof = await prove(jobId);
    expect(proof).toMatchObject({
      agrees: false,
      differing: 50,
      counted: { created: PAGE_SIZE, pending: 50 },
    });
    expect(proof.differences[0]).toEqual({
      ...{ row: PAGE_SIZE, line: PAGE_SIZE + 2 },
      ...{ predicted: 'create', outcome: 'create', counted: null },
    });
  });

  test('a customer names another line or another job', async () => {
    const { jobId } = await both();
    const ewa = await named('Ewa Sowa');
    const change = (importedBy: Customer['importedBy'] & object) =>
      tamper(book, pageWith(ewa.id), (records) =>
        records.map((record) => (record.id === ewa.id ? { ...record, importedBy } : record)),
      );
    await change({ jobId, line: 5 });
    expect(told(await prove(jobId))).toEqual([
      [4, null, false],
      [5, 'create', true],
    ]);
    await change({ jobId: 'another', line: 4 });
    expect(told(await prove(jobId))).toEqual([[4, null, false]]);
    await change({ jobId, line: 999 });
    expect(told(await prove(jobId))).toEqual([
      [4, null, false],
      [999, 'create', true],
    ]);
  });

  test('a customer stands in the book twice', async () => {
    const { jobId } = await both();
    const ewa = await named('Ewa Sowa');
    await tamper(book, 500, () => [{ ...ewa, id: `${book.id}-${500 * PAGE_SIZE}` }]);
    const proof = await prove(jobId);
    expect(proof.agrees).toBe(false);
    expect(told(proof)).toEqual([[4, 'create', true]]);
  });

  test('the before-image of an update is missing, or is of another line', async () => {
    const { jobId } = await both();
    const [entry] = await book.db.journal.where('job').equals(jobId).toArray();
    if (entry === undefined) throw new Error('no entry');
    const images = unpackUpdates(entry);
    const moved = images.map((image) => ({ ...image, line: 3 }));
    await book.db.journal.put({ ...entry, updated: packUpdates(moved) });
    expect(told(await prove(jobId))).toEqual([
      [2, null, false],
      [3, 'unchanged', true],
    ]);
    const { updated: _, ...rest } = entry;
    await book.db.journal.put(rest);
    expect(told(await prove(jobId))).toEqual([[2, null, false]]);
  });

  test('the outcome is not what the preview said, or not what the report counts', async () => {
    const { jobId } = await both();
    const [block] = await book.db.outcomes.toArray().then((all) => all.filter(({ job }) => job === jobId));
    if (block === undefined) throw new Error('no outcomes');
    const actions = block.actions.slice();
    // Line 7 was rejected; now it says that it was skipped.
    actions[5] = 4;
    await book.db.outcomes.put({ ...block, actions });
    expect((await prove(jobId)).differences).toEqual([
      { row: 5, line: 7, predicted: 'reject', outcome: 'skip', counted: 'skip' },
    ]);
    await book.db.outcomes.put(block);
    const job = await getJob(book, jobId);
    if (job === undefined) throw new Error('no job');
    await book.db.jobs.put({ ...job, report: { ...job.report, created: 3, unchanged: 0 } });
    expect(await prove(jobId)).toMatchObject({ agrees: false, differing: 0 });
  });

  test('it is told of by the worker as well', async () => {
    const session = await planned(importer, FIRST);
    const { jobId } = value(await importer.commit(session));
    expect(value(await importer.prove(jobId)).agrees).toBe(true);
    await book.db.pages.clear();
    expect(value(await importer.prove(jobId))).toMatchObject({ agrees: false, differing: 2 });
  });
});
