import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { exportList } from '../../src/db/exportList';
import type { Customer } from '../../src/domain/customer';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

const LIST = `Name;Phone;City
Maria Zięba;501 000 001;Opole
Igor Wrona;501 000 002;Nysa
Ewa Sowa;501 000 003;Łask
`;
const MOVED = LIST.replace('Opole', 'Brzeg').concat('Jan Lis;501 000 004;Łask\n');
const SINCE = '2026-02-03';

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
  await imported(importer, LIST);
  const api = createBookApi(book.db.name);
  for (const { id, name } of await everybody(book))
    if (name !== 'Ewa Sowa') value(await api.put({ id, archived: SINCE }));
});

afterEach(dropBooks);

const archivedNow = async (): Promise<readonly (string | undefined)[]> =>
  (await everybody(book)).filter(({ archived }) => archived !== undefined).map(({ name }) => name);

const counted = async (): Promise<number> => value(await createBookApi(book.db.name).status()).archived;

const told = (all: readonly Customer[]) =>
  all.map(({ log: _, updatedAt: __, lastImport: ___, ...record }) => record);

test('the plan counts the archived customers that a list meets, and they stay archived', async () => {
  const session = await planned(importer, MOVED);
  const summary = value(await importer.plan(session, { country: 'PL' }));
  expect(summary.counts).toMatchObject({ created: 1, updated: 1, unchanged: 2 });
  expect(summary.groups).toEqual([{ code: 'archived', field: null, severity: 'warning', count: 2 }]);
  const filter = { kind: 'problem', code: 'archived', field: null } as const;
  const page = value(await importer.rows(session, filter, 0, 10));
  expect(page.rows.map(({ action, line }) => [line, action])).toEqual([
    [2, 'update'],
    [3, 'unchanged'],
  ]);
  const report = value(await importer.commit(session));
  expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 2, issueCounts: { archived: 2 } });
  expect(await archivedNow()).toEqual(['Maria Zięba', 'Igor Wrona']);
});

test('they come back where that is chosen, all that was done can be proved, and an undo archives them again', async () => {
  const before = told(await everybody(book));
  const session = await planned(importer, MOVED, { country: 'PL', archived: 'return' });
  const summary = value(await importer.plan(session, { country: 'PL', archived: 'return' }));
  expect(summary.counts).toMatchObject({ created: 1, updated: 2, unchanged: 1 });
  expect(summary.profile.archived).toBe('return');
  const { jobId } = value(await importer.commit(session));
  expect(await archivedNow()).toEqual([]);
  expect(await counted()).toBe(0);
  expect(value(await importer.prove(jobId))).toMatchObject({ differing: 0 });
  value(await importer.undo(jobId));
  expect(told(await everybody(book))).toEqual(before);
  expect(await counted()).toBe(2);
});

test('an export of archived customers that is imported again has nothing to tell of them', async () => {
  const ids = (await everybody(book)).map(({ id }) => id);
  const how = { format: 'csv', language: 'en', delimiter: ',' } as const;
  const { name, file } = value(await exportList(book, ids, how));
  const report = await imported(importer, file, {}, name);
  expect(report).toMatchObject({ rows: 3, unchanged: 3, issueCounts: {} });
});
