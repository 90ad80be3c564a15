import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { listJobs } from '../../src/db/jobs';
import type { ImportProfile } from '../../src/domain/profile';
import type { ImportApi } from '../../src/import/api';
import type { TestChoice } from '../../src/import/trialApi';
import { dropBooks, freshBook } from './helpers';
import { everybody, failure, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const LIST = `Name;Email;Phone;City;Status;Group
Anna Kos;anna@poczta.example;501 000 011;Opole;active;
Bez Poczty;bez-poczty;501 000 012;Nysa;;A
;;12;Nysa;;
Anna K.;anna@poczta.example;;Opole;;
Sam Imię;;;Łódź;;
"=HYPERLINK(""x"")";=zly();501 000 013;"Biel;sko";lapsed;B
Ewa Sowa;ewa@poczta.example;501-000-014;Łask;nowy?;
`;

const PROFILE: ImportProfile = {
  country: 'PL',
  defaults: { status: 'active', group: 'Targi', category: ['nowi'] },
};

async function testOf(text: string, choice: TestChoice, profile: ImportProfile = PROFILE) {
  const session = await planned(importer, text, profile);
  const report = value(await importer.test(session, choice));
  const summary = value(await importer.plan(session, profile));
  return { session, report, summary };
}

const jobOf = async (jobId: string) => (await listJobs(book)).find((job) => job.jobId === jobId);

describe('a test import', () => {
  const choices: readonly { choice: TestChoice; lines: readonly number[] }[] = [
    { choice: { first: 2 }, lines: [2, 3] },
    { choice: { first: 100 }, lines: [2, 3, 6, 7, 8] },
    { choice: { rows: [6, 4, 6, 2] }, lines: [6, 8] },
    { choice: { filter: { kind: 'problem', code: 'invalid-email' } }, lines: [3, 7] },
    { choice: { filter: { kind: 'all' } }, lines: [2, 3, 6, 7, 8] },
    { choice: { random: 50 }, lines: [2, 3, 6, 7, 8] },
  ];
  test.each(choices)(
    '$choice imports the rows of these lines that would be written',
    async ({ choice, lines }) => {
      const { report, session } = await testOf(LIST, choice);
      const made = await everybody(book);
      expect(made.map(({ importedBy }) => importedBy?.line)).toEqual(lines);
      expect(made.every(({ importedBy }) => importedBy?.jobId === report.jobId)).toBe(true);
      expect(await jobOf(report.jobId)).toMatchObject({ test: 'open', state: 'done' });
      await importer.close(session);
    },
  );

  test('draws rows of the whole list', async () => {
    const list = `Name\n${Array.from({ length: 500 }, (_, row) => `Osoba ${row}`).join('\n')}\n`;
    const { report } = await testOf(list, { random: 40 });
    const lines = (await everybody(book)).map(({ importedBy }) => importedBy?.line ?? 0);
    expect(report).toMatchObject({ rows: 40, created: 40 });
    expect(new Set(lines).size).toBe(40);
    expect(Math.max(...lines)).toBeGreaterThan(250);
  });

  const settings: readonly { what: string; profile: ImportProfile }[] = [
    { what: 'defaults', profile: PROFILE },
    { what: 'blanks that clear', profile: { ...PROFILE, blanks: 'clear' } },
    { what: 'names that always match', profile: { ...PROFILE, match: { name: 'always' } } },
    {
      what: 'nothing that matches',
      profile: { ...PROFILE, match: { phone: false, email: false, name: 'never' } },
    },
    { what: 'customers that are skipped', profile: { ...PROFILE, existing: 'skip' } },
    { what: 'customers that are reviewed', profile: { ...PROFILE, existing: 'review' } },
    {
      what: 'fixes',
      profile: {
        ...PROFILE,
        fixes: [
          { kind: 'map', column: 4, pairs: [['nowy?', 'active']] },
          { kind: 'map', column: 0, pairs: [['Sam Imię', 'Samuel Imię']] },
          { kind: 'skip', column: 0, values: ['Bez Poczty'] },
        ],
      },
    },
    { what: 'all or nothing', profile: { ...PROFILE, allOrNothing: true } },
  ];
  test.each(settings)('is found unchanged by the full run, with $what', async ({ profile }) => {
    await imported(importer, 'Name;Phone;City\nAnna Kos;501 000 011;Kielce\n', profile);
    const session = await planned(importer, LIST, profile);
    const foretold = value(await importer.rows(session, { kind: 'all' }, 0, 10)).rows;
    const { created, updated } = value(await importer.test(session, { first: 3 }));
    const tested = foretold.filter(({ action }) => action === 'create' || action === 'update').slice(0, 3);
    const before = await everybody(book);
    value(await importer.plan(session, profile));
    const rows = value(await importer.rows(session, { kind: 'all' }, 0, 10)).rows;
    expect(created + updated).toBe(3);
    expect(rows.map(({ action }) => action)).toEqual(
      foretold.map((row) => (tested.includes(row) ? 'unchanged' : row.action)),
    );
    const report = value(await importer.commit(session));
    const after = await everybody(book);
    for (const customer of before) expect(after).toContainEqual(customer);
    expect(report).toMatchObject({ created: after.length - before.length, unchanged: 3 });
  });

  test('brings opportunities and activities once', async () => {
    const list = `Name,Email,Deal,Worth,Next step
Anna Kos,anna@poczta.example,Dębowe stoły,"12 500,50",Zadzwonić
Anna Kos,anna@poczta.example,Krzesła,900,
Ewa Sowa,ewa@poczta.example,Szafa,,Oferta
Jan Gil,jan@poczta.example,,,
`;
    const columns: ImportProfile['columns'] = [
      ...(['name', 'email', 'opportunity.title'] as const),
      ...(['opportunity.expectedRevenue', 'opportunity.nextActivity'] as const),
    ];
    const session = await planned(importer, list, { columns });
    const foretold = value(await importer.report(session));
    const tested = value(await importer.test(session, { first: 2 }));
    value(await importer.plan(session, { columns }));
    const { rows } = value(await importer.rows(session, { kind: 'action', action: 'unchanged' }, 0, 10));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    const whole = value(await importer.commit(session));
    expect(whole).toMatchObject({ created: 1, updated: 0, unchanged: 2 });
    for (const count of ['created', 'opportunities', 'activities'] as const)
      expect(tested[count] + whole[count]).toBe(foretold[count]);
    expect(foretold).toMatchObject({ created: 3, opportunities: 3, activities: 2 });
  });

  test('takes corrected cells along, and none of the rows that were left out', async () => {
    const session = await planned(importer, LIST, PROFILE);
    value(await importer.correct(session, 1, 1, 'bez@poczta.example'));
    value(await importer.leaveOut(session, 0, true));
    value(await importer.test(session, { first: 2 }));
    expect((await everybody(book)).map(({ name, email }) => [name, email])).toEqual([
      ['Bez Poczty', ['bez@poczta.example']],
      ['Anna K.', ['anna@poczta.example']],
    ]);
    value(await importer.plan(session, PROFILE));
    const { rows } = value(await importer.rows(session, { kind: 'action', action: 'unchanged' }, 0, 10));
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
  });

  test('is proved, spot-checked and taken back as every job is; then the plan is the first one again', async () => {
    await imported(importer, 'Name;Phone;City\nAnna Kos;501 000 011;Kielce\n', PROFILE);
    const before = await everybody(book);
    const session = await planned(importer, LIST, PROFILE);
    const first = value(await importer.report(session));
    const { jobId } = value(await importer.test(session, { first: 3 }));
    expect(value(await importer.prove(jobId))).toMatchObject({ agrees: true });
    const checked = value(await importer.spotCheck(jobId, { rows: [0, 1, 2] }));
    expect(checked.map(({ line, action }) => [line, action])).toEqual([
      [2, 'update'],
      [3, 'create'],
      [6, 'create'],
    ]);
    value(await importer.undo(jobId));
    const bare = ({ log: _, updatedAt: __, ...rest }: (typeof before)[number]) => rest;
    expect((await everybody(book)).map(bare)).toEqual(before.map(bare));
    value(await importer.plan(session, PROFILE));
    const { durationMs: _, ...second } = value(await importer.report(session));
    expect(first).toMatchObject(second);
    expect(await jobOf(jobId)).toMatchObject({ state: 'undone' });
  });

  test('is kept by a word, and by the import of the whole list', async () => {
    const { session, report } = await testOf(LIST, { first: 1 });
    value(await importer.keepTest(report.jobId));
    expect(await jobOf(report.jobId)).toMatchObject({ test: 'kept' });
    expect((await jobOf(report.jobId))?.events.map(({ what }) => what)).toEqual(['started', 'done', 'kept']);
    const second = value(await importer.test(session, { first: 1 }));
    value(await importer.plan(session, PROFILE));
    const whole = value(await importer.commit(session));
    expect(await jobOf(second.jobId)).toMatchObject({ test: 'kept' });
    expect((await jobOf(whole.jobId))?.test).toBeUndefined();
    expect(failure(await importer.keepTest('nobody'))).toBe('not-found');
  });

  test('writes nothing where it may not', async () => {
    const session = await planned(importer, LIST, { ...PROFILE, onError: 'stop' });
    expect(failure(await importer.test(session, { first: 2 }))).toBe('row-errors');
    expect(failure(await importer.test(session, { rows: [2, 3] }))).toBe('nothing-to-test');
    await imported(importer, 'Name\nKtoś\n');
    expect(failure(await importer.test(session, { first: 1 }))).toBe('book-changed');
    expect((await everybody(book)).map(({ name }) => name)).toEqual(['Ktoś']);
    await importer.close(session);
    expect(await book.db.stage.count()).toBe(0 + 1);
  });
});

describe('the log of problems', () => {
  test('holds every issue in the order of the source, for the spreadsheets of the language', async () => {
    const session = await planned(importer, LIST, PROFILE);
    const { name, file } = value(await importer.problemLog(session, 'pl'));
    expect(name).toBe('list.problems.csv');
    expect((await file.text()).trimEnd().split('\r\n')).toMatchInlineSnapshot(`
      [
        "Wiersz;Kolumna;Wartość;Problem;Rodzaj",
        "3;Email;bez-poczty;„bez-poczty” nie jest pełnym adresem e-mail. Wartość pominięto, pozostałe zachowano.;błąd",
        "4;Phone;12;Pod „12” nie można zadzwonić. Wartość pominięto, pozostałe zachowano.;błąd",
        "4;;;"Nic poprawnego nie mówi, kto to jest: brak nazwy, firmy, e-maila i telefonu. Wiersz nie zostanie zaimportowany; zostaje w pliku nieudanych wierszy.";błąd",
        "5;;;"Ten sam klient co w wierszu 2 tego pliku, ale z innymi wartościami. Nie jest dodawany; wiersz pozostaje w pliku nieudanych wierszy.";ostrzeżenie",
        "7;Email;'=zly();„=zly()” nie jest pełnym adresem e-mail. Wartość pominięto, pozostałe zachowano.;błąd",
        "8;Status;nowy?;„nowy?” nie jest statusem w tej książce. Nowy klient dostaje status domyślny, istniejący zachowuje swój.;ostrzeżenie",
      ]
    `);
    const english = await value(await importer.problemLog(session, 'en')).file.text();
    expect(english.split('\r\n')[0]).toBe('Line,Column,Value,Problem,Kind');
  });

  test('of a long list leaves the worker free', async () => {
    const list = `Name,Email\n${Array.from({ length: 20_000 }, (_, row) => `Osoba ${row},zly-${row}`).join('\n')}\n`;
    const session = await planned(importer, list, { columns: ['name', 'email'] });
    const order: string[] = [];
    const log = importer.problemLog(session, 'en').then((answer) => {
      order.push('log');
      return answer;
    });
    await importer.rows(session, { kind: 'all' }, 0, 10).then(() => order.push('rows'));
    const lines = (await value(await log).file.text()).trimEnd().split('\r\n');
    expect(order).toEqual(['rows', 'log']);
    expect(lines).toHaveLength(20_001);
    expect(lines.at(-1)).toContain('20001,Email,zly-19999,');
  });
});

describe('sensitive numbers', () => {
  const CARDS = `Name,Phone,Notes,Tax ID,PESEL
Anna Kos,501 000 011,Visa 4111 1111 1111 1111,5260001246,85010112345
Ewa Sowa,501 000 012,dzwonić,7010001454,02270803624
`;
  const columns: ImportProfile['columns'] = ['name', 'phone', 'notes', 'taxId', 'externalId'];
  const sensitiveOf = async (profile: ImportProfile) => {
    const session = await planned(importer, CARDS, profile);
    const { sensitive, groups } = value(await importer.plan(session, profile));
    const { issues } = value(await importer.report(session));
    const rows = value(await importer.rows(session, { kind: 'all' }, 0, 1)).rows;
    return {
      sensitive,
      found: groups.some(({ code }) => code === 'sensitive-data'),
      issues: issues
        .filter(({ code }) => code === 'sensitive-data')
        .map(({ column, params }) => [column, params.name, params.n]),
      values: rows[0]?.values,
    };
  };

  test('are pointed out before the import, of columns that would come in', async () => {
    expect(await sensitiveOf({ columns })).toMatchObject({
      sensitive: [2, 4],
      found: true,
      issues: [
        [2, 'Visa', 1],
        [4, 'PESEL', 2],
      ],
    });
    expect(await sensitiveOf({ columns: ['name', 'phone', null, 'taxId', null] })).toMatchObject({
      sensitive: [],
      found: false,
    });
  });

  test('are masked by a fix', async () => {
    const fixes = [2, 4].map((column) => ({ kind: 'repair', column, repair: 'mask' }) as const);
    expect(await sensitiveOf({ columns, fixes })).toMatchObject({
      sensitive: [],
      found: false,
      values: { notes: 'Visa •••• •••• •••• 1111', externalId: '•••••••2345', taxId: '5260001246' },
    });
  });
});
