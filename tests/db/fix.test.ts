import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import type { Fix } from '../../src/domain/fix';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import {
  cancelledImport,
  everybody,
  failure,
  imported,
  importerOf,
  manyRows,
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

const LIST = `Name;Phone;City;Status
Jan Nowak;0176 12345678;opole;aktywnny
Ewa Sowa;0176 12345679;Opole;active
Ola Kot;501000003;Testowo;lapsed
Piotr Lis;brak;Opole;aktywnny
`;

const ABROAD: Fix = { kind: 'repair', column: 1, repair: 'phone-country', param: 'DE' };
const CITY: Fix = { kind: 'map', column: 2, pairs: [['opole', 'Opole']] };
const TESTS: Fix = { kind: 'skip', column: 2, values: ['Testowo'] };
const FIXES = [ABROAD, CITY, TESTS];
const profile = (fixes: readonly Fix[]) => ({ country: 'PL', fixes: [...fixes] });

describe('fixes', () => {
  test('are carried out, told by the spot check and the record, undone and done again', async () => {
    const report = await imported(importer, LIST, profile(FIXES));
    expect(report).toMatchObject({ created: 3, skipped: 1 });
    const before = await everybody(book);
    expect(before.map(({ name, phone, city }) => [name, phone?.[0], city])).toEqual([
      ['Jan Nowak', '+4917612345678', 'Opole'],
      ['Ewa Sowa', '+4917612345679', 'Opole'],
      ['Piotr Lis', undefined, 'Opole'],
    ]);
    const [jan, , ola] = value(await importer.spotCheck(report.jobId, { rows: [0, 1, 2] }));
    expect(jan?.fields.slice(0, 3).map(({ cell, how }) => [cell, how])).toEqual([
      ['Jan Nowak', 'same'],
      ['0176 12345678', 'corrected'],
      ['opole', 'corrected'],
    ]);
    expect(ola?.fields[2]?.issues.map(({ code }) => code)).toEqual(['left-out-by-value']);
    expect(value(await importer.prove(report.jobId)).agrees).toBe(true);
    value(await importer.undo(report.jobId));
    expect(await everybody(book)).toEqual([]);
    value(await importer.resume(report.jobId));
    const known = ({ updatedAt: _, log: __, ...record }: (typeof before)[number]) => record;
    expect((await everybody(book)).map(known)).toEqual(before.map(known));
  });

  test('hold behind the cursor of an import that was stopped', async () => {
    const fixes: Fix[] = [{ kind: 'map', column: 3, pairs: [['Opole', 'Nysa']] }];
    const stopped = await cancelledImport(importer, manyRows(30_000), profile(fixes));
    expect(stopped.cancelled).toBe(true);
    expect(value(await importer.resume(stopped.jobId))).toMatchObject({ created: 30_000 });
    expect(new Set((await everybody(book)).map(({ city }) => city))).toEqual(new Set(['Nysa']));
  });

  test('come back with the failed rows of their import', async () => {
    const report = await imported(importer, LIST, profile(FIXES));
    const { file, name } = value(await importer.failedRows(report.jobId, 'en'));
    const { inspection } = value(await importer.open(file, name, {}));
    expect(inspection.settled?.fixes).toEqual(FIXES);
  });

  test('into a field that another column fills are refused, with the reason', async () => {
    const into: Fix = { kind: 'split', column: 0, separator: ' ', into: 'city' };
    const session = await planned(importer, LIST, profile([into]));
    const { blockers } = value(await importer.plan(session, profile([into])));
    expect(blockers).toEqual([{ code: 'duplicate-mapping', field: 'city', columns: [2, 0] }]);
    expect(failure(await importer.commit(session))).toBe('duplicate-mapping');
  });

  test('are counted, and seen in the rows that they change', async () => {
    const session = await planned(importer, LIST, profile(FIXES));
    const { fixed, counts } = value(await importer.plan(session, profile(FIXES)));
    expect(fixed).toEqual([2, 1, 1]);
    expect(counts).toMatchObject({ created: 3, skipped: 1 });
    const { rows } = value(
      await importer.rows(session, { kind: 'value', column: 2, values: ['opole'] }, 0, 9),
    );
    expect(rows.map(({ fixed, cells }) => ({ fixed, cells }))).toEqual([
      {
        fixed: [
          { column: 1, to: ['+4917612345678'] },
          { column: 2, to: ['Opole'] },
        ],
        cells: ['Jan Nowak', '0176 12345678', 'opole', 'aktywnny'],
      },
    ]);
  });

  test('stay when a cell is put right by hand, and when a row is left out', async () => {
    const session = await planned(importer, LIST, profile(FIXES));
    const { row } = value(await importer.correct(session, 3, 1, '0176 99999999'));
    expect(row.values.phone).toEqual(['+4917699999999']);
    expect(value(await importer.leaveOut(session, 0, true)).summary).toMatchObject({
      counts: { created: 2, skipped: 2 },
    });
    const after = value(await importer.plan(session, profile([CITY])));
    expect(after.counts).toMatchObject({ created: 3, skipped: 1 });
    expect(after.groups).toContainEqual(expect.objectContaining({ code: 'invalid-phone', count: 2 }));
  });
});

describe('a problem', () => {
  test('is told by its values, with what would mend most of them first', async () => {
    const session = await planned(importer, LIST, profile([]));
    const [column] = value(
      await importer.problem(session, { code: 'invalid-phone', field: 'phone' }),
    ).columns;
    expect(column).toMatchObject({ column: 1, distinct: 3 });
    expect(column?.values.map(({ value: text, becomes }) => [text, becomes])).toEqual([
      ['0176 12345678', []],
      ['0176 12345679', []],
      ['brak', []],
    ]);
    const offers = column?.offers.map(({ fix, count }) => [fix.kind, count]);
    expect(column?.offers[0]).toMatchObject({ fix: ABROAD, count: 2, example: { to: '+4917612345678' } });
    expect(offers?.slice(-2)).toEqual([
      ['map', 3],
      ['skip', 3],
    ]);
  });

  test('with words has them proposed', async () => {
    const session = await planned(importer, LIST, profile([]));
    const [column] = value(
      await importer.problem(session, { code: 'unknown-status', field: 'status' }),
    ).columns;
    expect(column?.values).toMatchObject([{ value: 'aktywnny', count: 2, proposal: 'active' }]);
    const fix = { kind: 'map', column: 3, pairs: [['aktywnny', 'active']] };
    expect(column?.offers[0]).toMatchObject({ fix, count: 2 });
  });
});

test('the values of a column come by how often they stand there, and are found by a part', async () => {
  const session = await planned(importer, LIST, profile([CITY]));
  const all = value(await importer.values(session, 2, '', 0, 2));
  expect(all.total).toBe(3);
  expect(all.values[0]).toMatchObject({ value: 'Opole', count: 2, becomes: ['Opole'] });
  const found = value(await importer.values(session, 2, 'OPO', 0, 9));
  expect(found.values.map(({ value: text, becomes }) => [text, becomes])).toEqual([
    ['Opole', ['Opole']],
    ['opole', ['Opole']],
  ]);
});

test('values that are alike are suggested as one', async () => {
  const session = await planned(importer, LIST, profile([]));
  const suggested = value(await importer.suggestions(session));
  expect(suggested).toContainEqual(
    expect.objectContaining({
      kind: 'alike',
      column: 2,
      count: 1,
      fix: { kind: 'map', column: 2, pairs: [['opole', 'Opole']] },
    }),
  );
});

test.each<[string, Fix, object]>([
  ['mends', ABROAD, { cells: 2, better: 2, worse: 0, rejected: 0 }],
  [
    'makes rows worse',
    { kind: 'map', column: 1, pairs: [['501000003', '12']] },
    { cells: 1, better: 0, worse: 1, rejected: 0, example: { line: 4, to: '12', code: 'invalid-phone' } },
  ],
  [
    'would keep a row out',
    { kind: 'map', column: 0, pairs: [['Piotr Lis', '']] },
    { cells: 1, worse: 1, rejected: 1, example: { line: 5, to: '', code: 'missing-identity' } },
  ],
  ['does nothing', { kind: 'map', column: 2, pairs: [['(.*)', '$1']] }, { cells: 0, better: 0, worse: 0 }],
])('a fix that %s says so before it is applied', async (_, fix, effect) => {
  const session = await planned(importer, LIST, profile([]));
  expect(value(await importer.tryFix(session, fix))).toMatchObject(effect);
});
