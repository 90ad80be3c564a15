import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { putCustomer } from '../../src/db/put';
import { jobRows } from '../../src/db/session/jobRows';
import type { ImportApi, ImportReport, ReportFilter, ReportRow } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import {
  cancelledImport,
  everybody,
  failure,
  imported,
  importerOf,
  manyRows,
  pageWith,
  planned,
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

const SECOND = `Name,Email,Phone,City
Maria Zięba,,501 000 001,Nysa
Igor Wrona,igor@poczta.example,501000002,Kielce
Ewa Sowa,ewa@poczta.example,12,Łask
Ewa Sowa,ewa@poczta.example,,Zgierz
,zly,,Łask
Jan Kot,jan@poczta.example,,Łask
`;

const ALL = { kind: 'all' } as const;

async function rowsOf(
  { jobId }: Pick<ImportReport, 'jobId'>,
  filter: ReportFilter = ALL,
  offset = 0,
  limit = 100,
): Promise<{ total: number; header: readonly string[]; rows: readonly ReportRow[] }> {
  return value(await jobRows(book, jobId, filter, offset, limit));
}

const lines = ({ rows }: { rows: readonly ReportRow[] }): number[] => rows.map(({ line }) => line);

async function both(): Promise<ImportReport> {
  await imported(importer, FIRST);
  const session = await planned(importer, SECOND);
  value(await importer.correct(session, 2, 2, '501 000 003'));
  value(await importer.leaveOut(session, 5, true));
  const report = value(await importer.commit(session));
  await importer.close(session);
  return report;
}

describe('the rows of a job', () => {
  test('say what became of each, whom it met or made, and what is wrong with it', async () => {
    const report = await both();
    const { total, header, rows } = await rowsOf(report);
    expect([total, header]).toEqual([6, ['Name', 'Email', 'Phone', 'City']]);
    const said = rows.map(({ index, line, action, predicted, customer, repeats, issues }) => [
      ...[index, line, action, predicted, customer?.name ?? null, repeats],
      issues.map(({ code }) => code),
    ]);
    expect(said).toEqual([
      [0, 2, 'update', 'update', 'Maria Zięba', null, []],
      [1, 3, 'unchanged', 'unchanged', 'Igor Wrona', null, []],
      [2, 4, 'create', 'create', 'Ewa Sowa', null, []],
      [3, 5, 'duplicate', 'duplicate', 'Ewa Sowa', 4, ['duplicate-differs']],
      [4, 6, 'reject', 'reject', null, null, ['invalid-email', 'missing-identity']],
      [5, 7, 'skip', 'skip', null, null, []],
    ]);
    // The cell as it was imported, put right by hand.
    expect(rows[2]?.cells).toEqual(['Ewa Sowa', 'ewa@poczta.example', '501 000 003', 'Łask']);
  });

  test('stand behind each number of the report', async () => {
    const report = await both();
    expect(lines(await rowsOf(report, { kind: 'action', action: 'create' }))).toEqual([4]);
    expect(lines(await rowsOf(report, { kind: 'action', action: 'update' }))).toEqual([2]);
    expect(lines(await rowsOf(report, { kind: 'action', action: 'ask' }))).toEqual([]);
    expect(lines(await rowsOf(report, { kind: 'problem' }))).toEqual([5, 6]);
    expect(lines(await rowsOf(report, { kind: 'different' }))).toEqual([]);
    expect(await rowsOf(report, ALL, 4, 1)).toMatchObject({ total: 6, rows: [{ line: 6 }] });
    expect((await rowsOf(report, ALL, 90, 10)).rows).toEqual([]);
  });

  test('name the customers as they are now, and nobody who is gone', async () => {
    const report = await both();
    const all = await everybody(book);
    const ids = new Map(all.map(({ name, id }) => [name, id]));
    await putCustomer(book, { id: ids.get('Ewa Sowa') ?? '', name: 'Ewa Kruk' }, 'PL');
    const gone = ids.get('Maria Zięba') ?? '';
    await write(book, [{ kind: 'remove', entity: 'customer', id: gone }], { kind: 'edit' });
    const { rows } = await rowsOf(report);
    expect(rows.map(({ customer }) => customer?.name ?? null).slice(0, 4)).toEqual([
      ...[null, 'Igor Wrona', 'Ewa Kruk', 'Ewa Kruk'],
    ]);
  });

  test('differ where the outcome is not what was foretold, and where the proof names them', async () => {
    const report = await both();
    const block = await book.db.outcomes.get([report.jobId, 0]);
    if (block === undefined) throw new Error('no outcomes');
    const actions = block.actions.slice();
    actions[1] = 1;
    await book.db.outcomes.put({ ...block, actions });
    expect(lines(await rowsOf(report, { kind: 'different' }))).toEqual([3]);
    await book.db.outcomes.put(block);
    const ewa = (await everybody(book)).find(({ name }) => name === 'Ewa Sowa');
    await book.db.pages.delete(['customer', pageWith(ewa?.id ?? '')]);
    value(await importer.prove(report.jobId));
    expect(lines(await rowsOf(report, { kind: 'different' }))).toContain(4);
  });

  test('that a stopped import did not reach wait, without being different', async () => {
    const report = await cancelledImport(importer, manyRows(30_000));
    const waiting = await rowsOf(report, { kind: 'action', action: 'ask' }, 0, 1);
    expect(waiting.total).toBe(report.pending);
    expect(waiting.rows[0]).toMatchObject({ index: report.created, predicted: 'create', customer: null });
    expect((await rowsOf(report, { kind: 'different' })).total).toBe(0);
    value(await importer.resume(report.jobId));
    expect((await rowsOf(report, { kind: 'action', action: 'ask' })).total).toBe(0);
    const last = await rowsOf(report, ALL, 29_999, 10);
    expect(last.rows).toMatchObject([{ line: 30_001, customer: { name: 'Customer 29999' } }]);
  });

  test('are said to be forgotten once they are', async () => {
    const { jobId } = await both();
    expect(failure(await jobRows(book, 'nobody', ALL, 0, 10))).toBe('not-found');
    value(await importer.forgetRows(jobId));
    expect(failure(await jobRows(book, jobId, ALL, 0, 10))).toBe('not-resumable');
  });
});

describe('the filter by what an import touched', () => {
  const touched = async (jobId: string): Promise<number> => {
    const where = { touchedBy: jobId };
    return (await new Directory(book).query({ where, limit: 100, offset: 0 })).total;
  };

  test('finds those that it made and those that it changed, whoever wrote them since', async () => {
    const first = await imported(importer, FIRST);
    const second = await imported(importer, SECOND);
    expect(await touched(first.jobId)).toBe(2);
    // Maria was changed, Ewa and Jan were made; Igor was met and left alone.
    expect(await touched(second.jobId)).toBe(3);
    await imported(importer, SECOND.replaceAll('Łask', 'Sieradz').replaceAll('Nysa', 'Brzeg'));
    expect(await touched(second.jobId)).toBe(3);
    expect(await touched('nobody')).toBe(0);
  });
});
