import { afterEach, describe, expect, test } from 'vitest';
import type { BookApi, BookStatus } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import type { CustomerDraft } from '../../src/domain/customer';
import type { Result } from '../../src/domain/result';
import { dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.params)}`);
  return result.value;
}

/** The service over a book of its own, in a workspace in Poland. */
async function freshApi(): Promise<BookApi> {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  value(await api.saveSettings({ country: 'PL' }));
  return api;
}

describe('customers by hand', () => {
  test('are created by the rules of the import, listed, edited, removed and taken back', async () => {
    const api = await freshApi();
    const put = value(
      await api.put({
        firstName: ' Anna ',
        lastName: 'Żak',
        phone: ['601 234 567', 'nonsense'],
        city: 'Łódź',
      }),
    );
    expect(put.record).toMatchObject({
      name: 'Anna Żak',
      phone: ['+48601234567'],
      status: 'potential',
    });
    expect(put.issues).toMatchObject([{ field: 'phone', code: 'invalid-phone', value: 'nonsense', line: 0 }]);
    const { id } = put.record;

    const edited = value(await api.put({ id, lastName: 'Nowak', city: '' }));
    expect(edited.record).toMatchObject({ name: 'Anna Nowak', lastName: 'Nowak' });
    expect(edited.record).not.toHaveProperty('city');
    expect(value(await api.put({ id, lastName: 'Nowak' })).change).toBeNull();

    const listed = value(await api.list({ search: 'nowak 601-234-567', limit: 10, offset: 0 }));
    expect(listed).toMatchObject({ total: 1, all: 1, statuses: { potential: 1 } });
    expect(listed.rows.map((row) => row.id)).toEqual([id]);

    value(await api.revert(edited.change ?? -1));
    expect(value(await api.get(id))).toMatchObject({ name: 'Anna Żak', city: 'Łódź' });

    const removed = value(await api.remove(id));
    expect(removed.record.name).toBe('Anna Żak');
    expect(await api.get(id)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(value(await api.list({ limit: 10, offset: 0 })).total).toBe(0);
    expect(value(await api.revert(removed.change))).toMatchObject({ id, name: 'Anna Żak' });

    const history = value(await api.history(id));
    expect(history.map((entry) => entry.kind)).toEqual([
      'restored',
      'removed',
      'restored',
      'edited',
      'created',
    ]);
    expect(history[3]?.changes).toContainEqual({ field: 'city', before: 'Łódź', after: undefined });
    expect(value(await api.status())).toMatchObject({ customers: 1, imports: 0 });

    expect(value(await api.revert(put.change ?? -1))).toBeNull();
    expect(value(await api.status()).customers).toBe(0);
  });

  test.each([
    [{}, 'invalid-record'],
    [{ phone: ['12'] }, 'invalid-record'],
    [{ name: '  ' }, 'invalid-record'],
    [{ id: 'x-1', name: 'A' }, 'not-found'],
    [{ name: 'A', nickname: 'B' }, 'invalid-record'],
    [{ name: 5 }, 'invalid-record'],
    [{ name: ['A'] }, 'invalid-record'],
    [{ __proto__: null, constructor: 'A' }, 'invalid-record'],
  ])('the draft %o is refused as %s', async (draft, code) => {
    const api = await freshApi();
    expect(await api.put(draft as never)).toMatchObject({ ok: false, failure: { code } });
    expect(value(await api.status())).toMatchObject({ customers: 0, revision: 0 });
  });

  test('the last thing that says who it is cannot be cleared', async () => {
    const api = await freshApi();
    const { record } = value(await api.put({ company: 'Acme', city: 'Oslo' }));
    const cleared = await api.put({ id: record.id, company: '' });
    expect(cleared).toMatchObject({ ok: false, failure: { code: 'invalid-record' } });
    expect(value(await api.get(record.id)).company).toBe('Acme');
  });

  test('an edit that is wrong throughout keeps what is stored', async () => {
    const api = await freshApi();
    const { record } = value(await api.put({ name: 'A', email: ['a@b.pl'] }));
    const outcome = value(await api.put({ id: record.id, email: ['no mail'] }));
    expect(outcome).toMatchObject({ change: null, issues: [{ code: 'invalid-email' }] });
    expect(outcome.record.email).toEqual(['a@b.pl']);
  });

  test('who shares a phone or an e-mail is found while one types', async () => {
    const api = await freshApi();
    const first = value(await api.put({ name: 'A', phone: ['601234567'] })).record;
    const second = value(await api.put({ name: 'B', email: ['B@x.pl'], phone: ['602234567'] })).record;
    value(await api.put({ name: 'C', phone: ['603234567'] }));
    const ids = async (draft: CustomerDraft) => value(await api.similar(draft)).map((one) => one.id);
    expect(await ids({ phone: ['+48 601 234 567'], email: ['b@X.pl'] })).toEqual([first.id, second.id]);
    expect(await ids({ id: first.id, phone: ['601234567'] })).toEqual([]);
    expect(await ids({ name: 'A' })).toEqual([]);
    expect(await ids({ phone: ['rubbish'] })).toEqual([]);
  });

  test('a draft is checked without being written', async () => {
    const api = await freshApi();
    const checked = value(await api.check({ email: ['x'], city: ' Lima ' }));
    expect(checked.values).toEqual({ city: 'Lima' });
    expect(checked.issues.map((issue) => issue.code)).toEqual(['invalid-email', 'missing-identity']);
    expect(value(await api.status()).customers).toBe(0);
  });
});

describe('two tabs', () => {
  test('see each other at once and tell their listeners', async () => {
    const book = await freshBook();
    const [here, there] = [createBookApi(book.db.name), createBookApi(book.db.name)];
    await there.status();
    const told = new Promise<BookStatus>((resolve) => void there.subscribe(resolve));
    expect(value(await there.list({ limit: 5, offset: 0 })).total).toBe(0);
    value(await here.put({ name: 'New' }));
    expect(value(await there.list({ limit: 5, offset: 0 })).rows).toMatchObject([{ name: 'New' }]);
    expect(await told).toMatchObject({ customers: 1, revision: 1, book: book.id });
  });

  test('that edit one customer keep both edits', async () => {
    const book = await freshBook();
    const tabs = [createBookApi(book.db.name), createBookApi(book.db.name)] as const;
    const { id } = value(await tabs[0].put({ name: 'A' })).record;
    await Promise.all([tabs[0].put({ id, city: 'Rome' }), tabs[1].put({ id, street: 'Via 1' })]);
    expect(value(await tabs[0].get(id))).toMatchObject({ name: 'A', city: 'Rome', street: 'Via 1' });
  });
});

describe('settings', () => {
  test('have defaults, are kept, and refuse what does not fit', async () => {
    const api = createBookApi((await freshBook()).db.name);
    const local = new Intl.Locale(navigator.language).maximize().region;
    expect(value(await api.settings())).toEqual({
      ...{ country: local, persisted: null, person: '', staleDays: 90, archiveMonths: 12 },
    });
    expect(value(await api.saveSettings({ country: 'DE' }))).toMatchObject({
      country: 'DE',
      persisted: null,
    });
    expect(await api.saveSettings({ country: 7 } as never)).toMatchObject({ ok: false });
    expect(value(await api.settings()).country).toBe('DE');
    expect(value(await api.put({ name: 'A', phone: ['030 901820'] })).record.phone).toEqual(['+4930901820']);
  });
});
