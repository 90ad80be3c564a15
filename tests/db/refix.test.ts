import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Fix } from '../../src/domain/fix';
import type { ImportProfile } from '../../src/domain/profile';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { imported, importerOf, planned, value } from './importing';

afterAll(dropBooks);

const HEADER = 'Name,Phone,Email,City,Status,Birthday,Notes';
const BOOK = `${HEADER}
Jan Nowak,501000001,,Opole,active,,
Ewa Sowa,,ewa@poczta.example,Nysa,,,
Piotr Lis,501000007,piotr@poczta.example,,,,`;

/** Few values, so that rows meet each other and the book in every way, before a fix and after it. */
const crowded = fc.tuple(
  fc.constantFrom('', 'Jan Nowak', 'Ewa Sowa', 'Ola Kot', 'Żaneta Łoś', 'OLA KOT'),
  fc.constantFrom(
    '',
    '501000001',
    '501000002',
    '501000007',
    '12',
    '0176 12345678',
    '501000003 albo 501000004',
  ),
  fc.constantFrom(
    '',
    'ewa@poczta.example',
    'ola@poczta.example',
    'zla',
    'ola@poczta.example albo x@poczta.example',
  ),
  fc.constantFrom('', 'Opole', 'opole', 'Nysa', 'Nysa / Opole'),
  fc.constantFrom('', 'active', 'Aktywna?', 'klient'),
  fc.constantFrom('', '01.02.1990', '03.04.1991', '31.12.1992'),
);
/** Rows that meet nobody: `#` is another one in every row. */
const lonely = fc.tuple(
  fc.constant('#'),
  fc.constantFrom('', '12', '0176 12345678', '#'),
  fc.constantFrom('', 'zla'),
  fc.constantFrom('Opole', 'opole', 'Nysa / Opole'),
  fc.constantFrom('', 'Aktywna?'),
  fc.constantFrom('', '03.04.1991'),
);
const lists = fc.oneof(
  fc.array(crowded, { minLength: 3, maxLength: 20 }),
  fc.array(lonely, { minLength: 3, maxLength: 20 }),
);

const pairs = (...values: string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...values), fc.constantFrom('', ...values)), {
    minLength: 1,
    maxLength: 3,
  });
const map = (column: number, ...values: string[]): fc.Arbitrary<Fix> =>
  pairs(...values).map((made) => ({ kind: 'map', column, pairs: made }));

const fix: fc.Arbitrary<Fix> = fc.oneof(
  map(0, 'Jan Nowak', 'Ewa Sowa', 'Ola Kot', 'OLA KOT'),
  map(1, '501000001', '501000002', '12', '501000007'),
  map(2, 'ewa@poczta.example', 'ola@poczta.example', 'zla'),
  map(3, 'Opole', 'opole', 'Nysa'),
  map(4, 'Aktywna?', 'active', 'lapsed'),
  fc.constantFrom<Fix>(
    { kind: 'repair', column: 1, repair: 'phone-country', param: 'DE' },
    { kind: 'split', column: 1, separator: ' albo ', into: null },
    { kind: 'split', column: 2, separator: ' albo ', into: 'phone' },
    { kind: 'split', column: 3, separator: ' / ', into: 'category' },
    { kind: 'split', column: 3, separator: ' / ', into: null },
    { kind: 'skip', column: 3, values: ['Opole'] },
    { kind: 'skip', column: 1, values: ['12', ''] },
    { kind: 'dates', column: 5, order: 'mdy' },
    { kind: 'dates', column: 5, order: 'dmy' },
  ),
);
const steps = fc.array(fc.array(fix, { maxLength: 3 }), { minLength: 1, maxLength: 4 });

const own = (cell: string, row: number): string => `"${cell === '#' ? `50${1_000_000 + row}` : cell}"`;

const asList = (rows: readonly (readonly string[])[]): string =>
  [HEADER, ...rows.map((row, at) => [...row.map((cell) => own(cell, at)), 'a note'].join(','))].join('\n');

const profileOf = (fixes: readonly Fix[]): ImportProfile => ({ country: 'PL', fixes: [...fixes] });

/** All that a plan says: its numbers, every row, the rows of every problem. */
async function said(importer: ImportApi, session: string, fixes: readonly Fix[]) {
  const { profile: _, ...summary } = value(await importer.plan(session, profileOf(fixes)));
  const { rows } = value(await importer.rows(session, { kind: 'all' }, 0, 1000));
  const problems: unknown[] = [];
  for (const { code, field } of summary.groups) {
    const found = value(await importer.rows(session, { kind: 'problem', code, field }, 0, 1000));
    problems.push({ code, field, rows: found.rows.map(({ index }) => index) });
  }
  const { durationMs: __, ...report } = value(await importer.report(session));
  return { summary, rows, problems, report };
}

test('a plan whose fixes change says what one made anew does, and what it said before when they are taken back', async () => {
  const importer = importerOf(await freshBook());
  await imported(importer, BOOK);
  await fc.assert(
    fc.asyncProperty(lists, steps, fc.boolean(), async (rows, all, corrects) => {
      const list = asList(rows);
      const session = await planned(importer, list);
      const first = await said(importer, session, []);
      for (const fixes of all) {
        const other = await planned(importer, list);
        const after = await said(importer, session, fixes);
        expect(after).toEqual(await said(importer, other, fixes));
        await importer.close(other);
      }
      if (corrects) {
        value(await importer.correct(session, 0, 1, '501000099'));
        value(await importer.correct(session, 0, 1, own(rows[0]?.[1] ?? '', 0).slice(1, -1)));
      }
      expect(await said(importer, session, [])).toEqual(first);
      await importer.close(session);
    }),
    { numRuns: 40 },
  );
}, 120_000);
