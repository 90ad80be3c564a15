import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { historyOf } from '../../src/db/history';
import { sequenceOf } from '../../src/db/ids';
import { allRecords } from '../../src/db/pages';
import { createImportApi } from '../../src/db/session/importApi';
import { lookUpSides } from '../../src/db/sides';
import type { Customer } from '../../src/domain/customer';
import type { ImportProfile } from '../../src/domain/profile';
import type { Result } from '../../src/domain/result';
import type { ImportApi, ImportReport, RowAction } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = createImportApi(book.db.name);
});

afterEach(dropBooks);

const FIRST = `Name,Email,Phone,City,Notes
Maria Zięba,maria@poczta.example,+48501000001,Opole,old note
Igor Wrona,igor@poczta.example,+48501000002,Kielce,old note
`;

const SECOND = `Name,Email,Phone,City
M. Zięba,,501 000 001,Nysa
Igor Wrona,igor@poczta.example,501000002,Kielce
Ewa Sowa,ewa@poczta.example,501-000-003,Łask
`;

const DIRTY = `Name;E-mail;Phone;City
Anna Kos;anna@poczta.example;501 000 011;Opole
Bez Poczty;bez-poczty;501 000 012;"Bielsko;
Biała"
;;12;Nysa
Anna K.;anna@poczta.example;;Opole
=HYPERLINK("x");zly;501 000 013;Łódź
`;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.params)}`);
  return result.value;
}

const failure = (result: Result<unknown>): string => (result.ok ? 'none' : result.failure.code);

async function opened(
  text: string,
  profile: ImportProfile = { country: 'PL' },
  name = 'list.csv',
): Promise<string> {
  const { session } = value(await importer.open(new Blob([text]), name, profile));
  value(await importer.read(session));
  return session;
}

async function planned(text: string, profile: ImportProfile = { country: 'PL' }): Promise<string> {
  const session = await opened(text, profile);
  value(await importer.plan(session, profile));
  return session;
}

async function imported(text: string, profile?: ImportProfile): Promise<ImportReport> {
  const session = await planned(text, profile);
  const report = value(await importer.commit(session));
  await importer.close(session);
  return report;
}

async function everybody(): Promise<Customer[]> {
  const all: Customer[] = [];
  for await (const records of allRecords(book)) all.push(...records);
  return all;
}

const ALL = { kind: 'all' } as const;

describe('an import', () => {
  test('creates, updates and leaves alone what the plan says, and counts it from the book', async () => {
    expect(await imported(FIRST)).toMatchObject({ rows: 2, created: 2, updated: 0 });
    const report = await imported(SECOND);
    expect(report).toMatchObject({
      rows: 3,
      created: 1,
      updated: 1,
      unchanged: 1,
      duplicates: 0,
      rejected: 0,
      pending: 0,
    });
    const all = await everybody();
    expect(all.map(({ name, city, notes, phone }) => ({ name, city, notes, phone }))).toEqual([
      { name: 'M. Zięba', city: 'Nysa', notes: 'old note', phone: ['+48501000001'] },
      { name: 'Igor Wrona', city: 'Kielce', notes: 'old note', phone: ['+48501000002'] },
      { name: 'Ewa Sowa', city: 'Łask', notes: undefined, phone: ['+48501000003'] },
    ]);
    expect(all[2]?.importedBy).toEqual({ jobId: report.jobId, line: 4 });
  });

  test('does row by row what its preview showed', async () => {
    await imported(FIRST);
    const session = await planned(DIRTY + SECOND.split('\n').slice(1).join('\n').replaceAll(',', ';'));
    const { rows } = value(await importer.rows(session, ALL, 0, 100));
    const before = new Map((await everybody()).map((customer) => [customer.id, customer]));
    const report = value(await importer.commit(session));
    const after = await everybody();
    const outcome = new Map<number, RowAction>();
    for (const customer of after) {
      if (customer.importedBy?.jobId === report.jobId) outcome.set(customer.importedBy.line, 'create');
    }
    for (const row of rows) {
      const known = row.matched !== null && 'id' in row.matched ? row.matched.id : undefined;
      if (row.action === 'create') expect(outcome.get(row.line)).toBe('create');
      else expect(outcome.has(row.line)).toBe(false);
      if (known === undefined) continue;
      const stored = after.find((customer) => customer.id === known);
      const old = before.get(known);
      for (const { field, after: expected } of row.changes) expect(stored?.[field]).toEqual(expected);
      if (row.action === 'unchanged') expect(stored).toEqual(old);
    }
    expect(rows.map((row) => row.action)).toEqual([
      'create',
      'create',
      'reject',
      'duplicate',
      'create',
      'update',
      'unchanged',
      'create',
    ]);
  });

  test('writes nothing before the commit', async () => {
    const session = await planned(DIRTY);
    await importer.correct(session, 0, 0, 'Anna Kosowa');
    expect(await everybody()).toEqual([]);
    expect(await book.db.jobs.count()).toBe(0);
  });

  test('fails with book-changed where somebody wrote since the plan', async () => {
    const session = await planned(SECOND);
    await imported(FIRST);
    expect(failure(await importer.commit(session))).toBe('book-changed');
    value(await importer.plan(session, { country: 'PL' }));
    expect(value(await importer.commit(session))).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  });

  test('onError stop writes nothing where one row has an error', async () => {
    const session = await planned(DIRTY, { country: 'PL', onError: 'stop' });
    expect(failure(await importer.commit(session))).toBe('row-errors');
    expect(await everybody()).toEqual([]);
  });

  test('is one at a time over all tabs', async () => {
    const session = await planned(FIRST);
    await navigator.locks.request('satchel-import', async () => {
      expect(failure(await importer.commit(session))).toBe('locked');
    });
    expect(value(await importer.commit(session)).created).toBe(2);
  });

  test.each([
    { what: 'no column says who it is', text: 'Colour,Size\nred,1\nblue,2\n', code: 'missing-columns' },
    {
      what: 'two columns go to one field',
      text: FIRST,
      columns: ['name', 'name', 'phone', 'city', null] as const,
      code: 'duplicate-mapping',
    },
  ])('is refused where $what', async ({ text, columns, code }) => {
    const profile = columns === undefined ? {} : { columns: [...columns] };
    const session = await opened(text, profile);
    expect(value(await importer.plan(session, profile)).blockers.map((blocker) => blocker.code)).toEqual([
      code,
    ]);
    expect(failure(await importer.commit(session))).toBe(code);
    expect(await everybody()).toEqual([]);
  });

  test.each([
    { what: 'an empty file', text: '', code: 'empty-file' },
    { what: 'only blank lines', text: '\n\n  \n', code: 'empty-file' },
    { what: 'only a header', text: 'Name,Email,Phone\n', code: 'no-rows' },
    { what: 'a picture', text: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000', code: 'unknown-format' },
  ])('does not begin with $what', async ({ text, code }) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const result = await importer.open(new Blob([bytes]), 'x.csv', {});
    const told = result.ok ? failure(await importer.read(result.value.session)) : result.failure.code;
    expect(told).toBe(code);
  });
});

describe('a correction', () => {
  test('decides its row again, and the counts follow', async () => {
    const session = await planned(DIRTY);
    const { row, summary } = value(await importer.correct(session, 2, 0, 'Nowy Klient'));
    expect(row).toMatchObject({ action: 'create', corrected: [0] });
    expect(summary.counts).toMatchObject({ rows: 5, created: 4, rejected: 0, duplicates: 1 });
    expect(summary.groups.map((group) => [group.code, group.count])).toContainEqual(['invalid-phone', 1]);
    expect(summary.refusedNumbers).toBe(1);
    expect(value(await importer.correct(session, 2, 2, 'x@poczta.example')).summary.refusedNumbers).toBe(0);
    expect(value(await importer.correct(session, 2, 2, '12 345')).summary.refusedNumbers).toBe(1);
    expect(value(await importer.commit(session))).toMatchObject({ created: 4, rejected: 0 });
  });

  test('decides other rows again where their keys meet', async () => {
    const session = await planned(DIRTY);
    const { summary } = value(await importer.correct(session, 0, 1, 'other@poczta.example'));
    expect(summary.counts).toMatchObject({ created: 4, duplicates: 0 });
    const back = value(await importer.correct(session, 0, 1, 'anna@poczta.example'));
    expect(back.row.corrected).toEqual([]);
    expect(back.summary.counts).toMatchObject({ created: 3, duplicates: 1 });
  });

  test('comes to the same plan as deciding all rows again', async () => {
    const session = await planned(DIRTY);
    const cells: readonly (readonly [number, number, string])[] = [
      [1, 1, 'bez@poczta.example'],
      [2, 2, '501 000 011'],
      [2, 2, '501 000 099'],
      [4, 1, 'bez@poczta.example'],
      [4, 1, 'last@poczta.example'],
      [3, 1, ''],
      [3, 1, 'anna@poczta.example'],
    ];
    for (const [row, column, text] of cells) {
      const quick = value(await importer.correct(session, row, column, text)).summary;
      const whole = value(await importer.plan(session, { country: 'PL' }));
      expect(quick.counts).toEqual(whole.counts);
      expect(quick.groups).toEqual(whole.groups);
      expect(quick.problems).toBe(whole.problems);
    }
  });
});

describe('a row left out', () => {
  test('is skipped, says nothing, gives its place to the rows that it met, and comes back', async () => {
    const session = await planned(DIRTY);
    const out = value(await importer.leaveOut(session, 0, true));
    expect(out.row).toMatchObject({ action: 'skip', leftOut: true, issues: [] });
    expect(out.summary.counts).toMatchObject({ rows: 5, skipped: 1, created: 3, duplicates: 0, rejected: 1 });
    const back = value(await importer.leaveOut(session, 0, false));
    expect(back.summary.counts).toMatchObject({ skipped: 0, created: 3, duplicates: 1 });
    value(await importer.leaveOut(session, 4, true));
    expect(value(await importer.commit(session))).toMatchObject({ created: 2, skipped: 1, duplicates: 1 });
    expect((await everybody()).map((customer) => customer.name)).toEqual(['Anna Kos', 'Bez Poczty']);
  });
});

describe('the report', () => {
  test('says what a plan would do in the words of what a commit did', async () => {
    const session = await planned(DIRTY);
    const foretold = value(await importer.report(session));
    const done = value(await importer.commit(session));
    const timeless = ({ durationMs: _, jobId: __, ...report }: ImportReport) => report;
    expect(timeless(foretold)).toEqual(timeless(done));
  });

  test('gives the failed rows back in the shape of the source, to be put right and imported', async () => {
    const report = await imported(DIRTY);
    // One without identity, two with a bad e-mail, and one that repeats another with values of its own.
    expect(report.failedRows).toBe(4);
    const { name, file } = value(await importer.failedRows(report.jobId, 'pl'));
    expect(name).toBe('list.failed.csv');
    const text = await file.text();
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header?.replace('\uFEFF', '')).toBe('Name;E-mail;Phone;City;Wiersz;Problem');
    expect(lines).toHaveLength(4);
    expect(text).not.toContain('\n=HYPERLINK');
    const again = await imported(text.replace('bez-poczty', 'bez@poczta.example'));
    expect(again).toMatchObject({ rows: 4, created: 0, updated: 2 });
  });

  test('a stop keeps what was committed and counts the rest as pending', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `Customer ${index},c${index}@poczta.example,,Opole`,
    );
    const session = await planned(`Name,Email,Phone,City\n${rows.join('\n')}\n`);
    let told = false;
    const report = value(
      await importer.commit(session, {}, ({ done, total }) => {
        if (told || done === 0 || done === total) return;
        told = true;
        void importer.cancel(session);
      }),
    );
    expect(report.cancelled).toBe(true);
    expect(report.created).toBeGreaterThan(0);
    expect(report.created + report.pending).toBe(30_000);
    expect(await everybody()).toHaveLength(report.created);
    value(await importer.undo(report.jobId));
    expect(await everybody()).toEqual([]);
  });
});

test('an opportunity in a row becomes one of its customer and is counted once', async () => {
  const leads = `ФИО;Телефон;Интерес;Сумма;Следующий шаг;Срок
Жукова Алла;+7 973 706-00-54;Поставка;37 934,50;звонок;23.04.2026
Быков Илья;+7 931 212-01-91;;;;
`;
  const profile = { country: 'RU' };
  const session = await planned(leads, profile);
  expect(value(await importer.report(session)).opportunities).toBe(1);
  expect(value(await importer.commit(session))).toMatchObject({ created: 2, opportunities: 1 });
  const [zhukova] = await everybody();
  expect(zhukova).not.toHaveProperty(['opportunity.title']);
  const sides = await lookUpSides(book, [sequenceOf(zhukova?.id ?? '')]);
  expect(sides(sequenceOf(zhukova?.id ?? ''))).toMatchObject({
    opportunities: [{ title: 'Поставка', expectedRevenue: '37934.50', stage: 'first-1' }],
    activities: [{ subject: 'звонок', kind: 'call', state: 'planned', date: '2026-04-23' }],
  });
  expect(await imported(leads, profile)).toMatchObject({ unchanged: 2, opportunities: 0 });
});

test("a customer's history names the file and the line of each change", async () => {
  await imported(FIRST);
  await imported(SECOND);
  const [maria] = await everybody();
  const steps = await historyOf(book, maria?.id ?? '');
  expect(steps.map(({ kind, job }) => [kind, job?.file, job?.line])).toEqual([
    ['imported', 'list.csv', 2],
    ['import-created', 'list.csv', 2],
  ]);
});

test('an undone import leaves the book as it was', async () => {
  await imported(FIRST);
  const before = await everybody();
  const { jobId } = await imported(SECOND);
  const undone = value(await importer.undo(jobId));
  expect(undone).toMatchObject({ removed: 1, restored: 1, kept: [] });
  const strip = (all: readonly Customer[]) =>
    all.map(({ log: _, updatedAt: __, lastImport: ___, ...rest }) => rest);
  expect(strip(await everybody())).toEqual(strip(before));
});

test('staged rows are gone once their session is closed', async () => {
  const session = await planned(FIRST);
  expect(await book.db.stage.count()).toBeGreaterThan(0);
  await importer.close(session);
  expect(await book.db.stage.count()).toBe(0);
});
