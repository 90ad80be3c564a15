import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import type { Customer } from '../../src/domain/customer';
import type { ImportProfile } from '../../src/domain/profile';
import type { ImportApi, RowView } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, failure, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const BASE = `ID;Name;Phone;Email;City
K-1;Maria Zięba;501 000 001;maria@poczta.example;Opole
K-2;Igor Wrona;501 000 002;igor@poczta.example;Nysa
;Jan Nowak;501 000 011;;Łask
;Jan Nowak;501 000 012;;Brzeg
`;
/** Krzysztof and Ewa share phones with others, of Jan there are two; Zofia shares one with the row before her. */
const LIST = `Name;Phone;Email;City
Krzysztof Mak;501 000 001;krzysztof@poczta.example;Opole
Jan Nowak;;;Łask
Adam Gaj;501 000 009;adam@poczta.example;Opole
Zofia Mróz;501 000 009;zofia@poczta.example;Opole
Ewa Sowa;501 000 002;ewa@poczta.example;Nysa
`;

const rowsOf = async (session: string): Promise<readonly RowView[]> =>
  value(await importer.rows(session, { kind: 'all' }, 0, 100)).rows;

const actionsOf = async (session: string): Promise<string> =>
  (await rowsOf(session)).map(({ action }) => action).join(' ');

const named = async (name: string): Promise<readonly Customer[]> =>
  (await everybody(book)).filter((one) => one.name === name);

/** The list as it is planned when its base is in the book. */
async function waiting(profile?: ImportProfile): Promise<string> {
  await imported(importer, BASE);
  const session = await planned(importer, LIST, profile);
  expect(await actionsOf(session)).toBe('ask ask create ask ask');
  return session;
}

test('candidates are all who fit, the likeliest first, with what speaks for them', async () => {
  const session = await waiting();
  const names = async (row: number) =>
    value(await importer.candidates(session, row)).map(({ who, by }) => [
      who.kind === 'customer' ? who.customer.name : `line ${who.line}`,
      ...by,
    ]);
  expect(await names(0)).toEqual([['Maria Zięba', 'phone']]);
  expect(await names(1)).toEqual([
    ['Jan Nowak', 'name'],
    ['Jan Nowak', 'name'],
  ]);
  expect(await names(3)).toEqual([['line 4', 'phone']]);
  expect(failure(await importer.candidates(session, 99))).toBe('not-found');
});

test('what a person decides counts at once, is carried out, and can be taken back before', async () => {
  const session = await waiting();
  const [jan] = value(await importer.candidates(session, 1));
  const id = jan?.who.kind === 'customer' ? jan.who.customer.id : '';
  value(await importer.decide(session, [0, 4], { kind: 'create' }));
  value(await importer.decide(session, [1], { kind: 'update', id }));
  const { counts } = value(await importer.decide(session, [3], { kind: 'repeat', row: 2 }));
  expect(counts).toMatchObject({ created: 3, unchanged: 1, duplicates: 1, pending: 0 });
  expect((await rowsOf(session)).map(({ choice }) => choice?.kind ?? null)).toEqual([
    ...['create', 'update', null, 'repeat', 'create'],
  ]);
  value(await importer.decide(session, [3, 1], null));
  expect(await actionsOf(session)).toBe('create ask create ask create');
  value(await importer.decide(session, [3], { kind: 'skip' }));
  expect(await actionsOf(session)).toBe('create ask create skip create');
  const report = value(await importer.commit(session));
  expect(report).toMatchObject({ created: 3, skipped: 1, pending: 1, failedRows: 1 });
  expect((await named('Krzysztof Mak')).length).toBe(1);
  expect((await named('Maria Zięba'))[0]).toMatchObject({ email: ['maria@poczta.example'], city: 'Opole' });
});

test('one answer decides all that wait, or those that wait for one reason, and is taken back as one', async () => {
  const session = await waiting();
  const own = value(await importer.decideAll(session, 'create', 'other-person'));
  expect(own.rows).toEqual([0, 4]);
  expect(own.summary.counts).toMatchObject({ created: 3, pending: 2 });
  value(await importer.decide(session, own.rows, null));
  expect(await actionsOf(session)).toBe('ask ask create ask ask');
  const likeliest = value(await importer.decideAll(session, 'likeliest'));
  expect(likeliest.summary.counts).toMatchObject({
    updated: 2,
    unchanged: 1,
    duplicates: 1,
    created: 1,
    pending: 0,
  });
  value(await importer.decide(session, likeliest.rows, null));
  const out = value(await importer.decideAll(session, 'skip'));
  expect(out.summary.counts).toMatchObject({ skipped: 4, created: 1 });
});

test('one answer makes nobody twice: a row that says the same as another repeats it', async () => {
  await imported(importer, BASE);
  const session = await planned(importer, 'Name;City\nJan Nowak;Opole\nJan Nowak;Nysa\nJan Nowak;Opole\n');
  expect(await actionsOf(session)).toBe('ask ask ask');
  const { rows, summary } = value(await importer.decideAll(session, 'create'));
  expect(rows).toEqual([0, 1, 2]);
  expect(summary.counts).toMatchObject({ created: 2, duplicates: 1 });
});

test('a job keeps what was decided: undone and carried out again it makes the same book', async () => {
  const session = await waiting();
  value(await importer.decide(session, [0], { kind: 'create' }));
  value(await importer.decideAll(session, 'likeliest', 'many-matches'));
  value(await importer.decide(session, [3], { kind: 'skip' }));
  const report = value(await importer.commit(session));
  await importer.close(session);
  const text = async (): Promise<string> =>
    JSON.stringify((await everybody(book)).map(({ updatedAt, log, ...rest }) => rest));
  const before = await text();
  const rows = async () =>
    value(await importer.jobRows(report.jobId, { kind: 'all' }, 0, 10)).rows.map(({ action, issues }) =>
      [action, ...issues.map(({ code }) => code)].join(' '),
    );
  const became = await rows();
  expect(became).toEqual(['create', 'unchanged', 'create', 'skip', 'ask other-person']);
  value(await importer.undo(report.jobId));
  expect((await everybody(book)).length).toBe(4);
  const again = value(await importer.resume(report.jobId));
  expect(again).toMatchObject({ created: 2, unchanged: 1, skipped: 1, pending: 1 });
  expect(await text()).toBe(before);
  expect(await rows()).toEqual(became);
  expect(value(await importer.prove(report.jobId)).agrees).toBe(true);
  const log = await value(await importer.logFile(report.jobId, 'en')).file.text();
  expect(log).toContain('Rows decided by a person: 3');
});

test('review: changes wait, are made one by one or all at once, and stand in the file of failed rows otherwise', async () => {
  await imported(importer, BASE);
  const list = 'ID;Name;City\nK-1;Maria Zięba;Nysa\nK-2;Igor Wrona;Nysa\n;Olga Lis;Brzeg\n';
  const session = await planned(importer, list, { country: 'PL', existing: 'review' });
  expect(await actionsOf(session)).toBe('ask unchanged create');
  const { summary } = value(await importer.decideAll(session, 'likeliest', 'to-review'));
  expect(summary.counts).toMatchObject({ updated: 1, unchanged: 1, created: 1, pending: 0 });
  value(await importer.decide(session, [0], null));
  const report = value(await importer.commit(session));
  expect(report).toMatchObject({ created: 1, unchanged: 1, pending: 1, failedRows: 1 });
  const { file } = value(await importer.failedRows(report.jobId, 'en'));
  expect(await file.text()).toContain('would change Maria Zięba');
});

test('who cannot be chosen is refused, and a decision survives another plan', async () => {
  const session = await waiting();
  for (const choice of [{ kind: 'update', id: 'nobody' } as const, { kind: 'repeat', row: 77 } as const])
    expect(failure(await importer.decide(session, [0], choice))).toBe('not-found');
  expect(failure(await importer.decide(session, [99], { kind: 'create' }))).toBe('not-found');
  value(await importer.decide(session, [0], { kind: 'create' }));
  value(await importer.plan(session, { country: 'PL', match: { email: false } }));
  expect((await rowsOf(session))[0]).toMatchObject({ action: 'create', choice: { kind: 'create' } });
});
