import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BookApi } from '../../src/db/api';
import type { Book } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { exportBook } from '../../src/db/exportBook';
import type { Customer } from '../../src/domain/customer';
import type { CustomField } from '../../src/domain/vocabulary';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { cancelledImport, everybody, failure, imported, importerOf, planned, value } from './importing';

let book: Book;
let api: BookApi;
let importer: ImportApi;

const OWN: CustomField[] = [
  { key: 'rozmiar', label: 'Rozmiar', kind: 'number', choices: [] },
  { key: 'kawa', label: 'Kawa', kind: 'choice', choices: ['Latte', 'Mokka'] },
  { key: 'zgoda', label: 'Zgoda', kind: 'yesno', choices: [] },
];

beforeEach(async () => {
  book = await freshBook();
  api = createBookApi(book.db.name);
  importer = importerOf(book);
  await define(OWN);
});

afterEach(dropBooks);

async function define(fields: CustomField[]): Promise<void> {
  value(await api.saveVocabulary({ ...value(await api.vocabulary()), fields }));
}

const LIST = `Name;Phone;Rozmiar;kawa;Zgoda
Ada Kos;501000001;43,5;latte;x
Jan Lis;501000002;1 200;Cola;nie
Ewa Sowa;501000003;;Mokka;
`;

const own = (record: Customer | undefined) => [
  record?.['custom.rozmiar'],
  record?.['custom.kawa'],
  record?.['custom.zgoda'],
];

test('columns go to them by their headings, and are stored, edited, told of and taken back as all others', async () => {
  const report = await imported(importer, LIST);
  expect(report).toMatchObject({ created: 3, issueCounts: { 'unknown-value': 1 } });
  const [ada, jan, ewa] = await everybody(book);
  expect([ada, jan, ewa].map(own)).toEqual([
    ['43.5', 'Latte', 'yes'],
    ['1200', undefined, 'no'],
    [undefined, 'Mokka', undefined],
  ]);

  // A list with news, an edit by hand, and where each value is from.
  const second = await imported(importer, 'Name;Phone;Kawa;Rozmiar\nAda Kos;501000001;mokka;\n');
  expect(second).toMatchObject({ updated: 1 });
  const id = ada?.id ?? '';
  const put = value(await api.put({ id, 'custom.rozmiar': '44', 'custom.zgoda': 'perhaps' }));
  expect(own(put.record)).toEqual(['44', 'Mokka', 'yes']);
  expect(put.issues).toMatchObject([{ field: 'custom.zgoda', code: 'unknown-value' }]);
  const origins = value(await api.origins(id));
  expect(origins['custom.kawa']).toMatchObject({
    entry: { kind: 'imported' },
    source: { header: 'Kawa', cell: 'mokka' },
  });
  expect(origins['custom.rozmiar']?.entry.kind).toBe('edited');
  const history = value(await api.history(id));
  expect(history[0]?.changes).toEqual([{ field: 'custom.rozmiar', before: '43.5', after: '44' }]);

  // The second import goes back, the edit stays; the first one too, which keeps only what was edited.
  value(await importer.undo(second.jobId));
  expect(own(value(await api.get(id)))).toEqual(['44', 'Latte', 'yes']);
  expect(value(await api.revert(put.change ?? 0))).toMatchObject({ 'custom.rozmiar': '43.5' });
  value(await importer.undo(report.jobId));
  expect(await everybody(book)).toEqual([]);
  value(await importer.resume(report.jobId));
  expect((await everybody(book)).map(own)).toEqual([ada, jan, ewa].map(own));
});

test('a killed import goes on by the definitions that it began with', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, n) => `Customer ${n};c${n}@poczta.example;${n},5;latte;tak`,
  );
  const report = await cancelledImport(importer, `Name;Email;Rozmiar;Kawa;Zgoda\n${rows.join('\n')}\n`);
  expect(report.created).toBeLessThan(30_000);
  await define([]);
  const whole = value(await importer.resume(report.jobId));
  expect(whole.created).toBe(30_000);
  const all = await everybody(book);
  expect(all.every((one) => one['custom.kawa'] === 'Latte' && one['custom.zgoda'] === 'yes')).toBe(true);
  expect(new Set(all.map((one) => one['custom.rozmiar'])).size).toBe(30_000);
  expect(value(await api.fieldUse('custom.rozmiar'))).toBe(30_000);
});

test('lists are filtered by them, the plain backup holds them, spot checks and files name them', async () => {
  const { jobId } = await imported(importer, LIST);
  const where = { 'custom.kawa': 'Latte', 'custom.zgoda': 'yes' } as const;
  const found = value(await api.list({ where, limit: 10, offset: 0 }));
  expect(found.rows.map(({ name }) => name)).toEqual(['Ada Kos']);
  const { file } = value(await exportBook(book));
  const kept = JSON.parse(await file.text()) as { customers?: Customer[]; records?: Customer[] };
  expect(JSON.stringify(kept)).toContain('"custom.rozmiar":"43.5"');
  expect(
    await Promise.all(
      ['custom.kawa', 'custom.none'].map(async (field) => value(await api.fieldUse(field as 'custom.x'))),
    ),
  ).toEqual([2, 0]);

  const spot = value(await importer.spotCheck(jobId, { rows: [1] }));
  const checked = spot[0]?.fields.filter(({ field }) => field?.startsWith('custom.'));
  expect(checked?.map(({ how, stored }) => [how, stored])).toEqual([
    ['trimmed', '1200'],
    ['left-out', null],
    ['recognised', 'no'],
  ]);
  const failed = await value(await importer.failedRows(jobId, 'pl')).file.text();
  expect(failed).toContain('Kawa: ');
  const log = await value(await importer.logFile(jobId, 'en')).file.text();
  expect(log).toContain('kawa → Kawa');
});

test('a name that the book does not have is refused, and never stored in silence', async () => {
  expect(failure(await api.put({ name: 'A', 'custom.none': 'x' }))).toBe('invalid-record');
  const profile = { columns: ['name', 'custom.none'] as const };
  const opened = await importer.open(new Blob(['a;b\nA;x\n']), 'list.csv', { columns: [...profile.columns] });
  expect(opened).toMatchObject({
    ok: false,
    failure: { code: 'invalid-profile', params: { field: 'custom.none' } },
  });
  const session = await planned(importer, 'a;b\nA;x\n', { headerRow: 1, columns: ['name', null] });
  expect(failure(await importer.plan(session, { columns: [...profile.columns] }))).toBe('invalid-profile');
  const twice = await planned(importer, 'Name;a;b\nA;1;2\n', {
    columns: ['name', 'custom.rozmiar', 'custom.rozmiar'],
  });
  expect(failure(await importer.commit(twice))).toBe('duplicate-mapping');
});

test('a field that goes takes nothing along: its values stay, and are back with it', async () => {
  await imported(importer, LIST);
  await define(OWN.filter(({ key }) => key !== 'kawa'));
  const [ada] = await everybody(book);
  expect(ada?.['custom.kawa']).toBe('Latte');
  // Who hands the record back loses nothing either.
  const again = value(await api.put({ ...ada, city: 'Opole' }));
  expect(own(again.record)).toEqual(['43.5', 'Latte', 'yes']);
  const { session, inspection } = value(await importer.open(new Blob([LIST]), 'list.csv', {}));
  expect(inspection.columns.map(({ field }) => field)).toEqual([
    'name',
    'phone',
    'custom.rozmiar',
    null,
    'custom.zgoda',
  ]);
  await importer.close(session);
  await define(OWN);
  expect(value(await api.get(ada?.id ?? ''))['custom.kawa']).toBe('Latte');
});

test('a column says what field it would make', async () => {
  const session = await planned(importer, 'Name;Lata\nA;1\nB;2,5\nC;\n');
  expect(value(await importer.proposeField(session, 1))).toEqual({
    label: 'Lata',
    kind: 'number',
    choices: ['1', '2,5'],
    more: false,
  });
  expect(failure(await importer.proposeField(session, 7))).toBe('not-found');
});
