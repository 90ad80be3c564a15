import { afterEach, describe, expect, test } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import type { BulkEdit } from '../../src/db/bulkApi';
import type { Customer, CustomerDraft } from '../../src/domain/customer';
import type { FieldKey } from '../../src/domain/fields';
import { dropBooks, freshBook } from './helpers';
import { failure, imported, importerOf, value } from './importing';

afterEach(dropBooks);

async function bookOf(...drafts: CustomerDraft[]): Promise<{ api: BookApi; ids: string[] }> {
  const api = createBookApi((await freshBook()).db.name);
  const ids: string[] = [];
  for (const draft of drafts) ids.push(value(await api.put(draft)).record.id);
  return { api, ids };
}

/** What the book keeps about its records is none of their fields. */
const bare = ({ updatedAt: _, log: __, ...fields }: Customer) => fields;

const cleared = (field: FieldKey): Partial<Customer> => ({ [field]: undefined });

const CASES: readonly {
  description: string;
  draft: CustomerDraft;
  edits: readonly BulkEdit[];
  after: Partial<Customer>;
}[] = [
  {
    description: 'sets a status by any word for it',
    draft: { name: 'Ada', status: 'potential' },
    edits: [{ do: 'set', field: 'status', values: ['Aktywny'] }],
    after: { status: 'active' },
  },
  {
    description: 'clears',
    draft: { name: 'Ada', owner: 'Jan' },
    edits: [{ do: 'set', field: 'owner', values: [] }],
    after: cleared('owner'),
  },
  {
    description: 'adds a category once, behind those that are there',
    draft: { name: 'Ada', category: ['VIP'] },
    edits: [{ do: 'add', field: 'category', values: ['Retail', 'VIP'] }],
    after: { category: ['VIP', 'Retail'] },
  },
  {
    description: 'takes the last category away',
    draft: { name: 'Ada', category: ['VIP'] },
    edits: [{ do: 'remove', field: 'category', values: ['VIP'] }],
    after: cleared('category'),
  },
  {
    description: 'keeps a text of several lines, and makes a name of its parts',
    draft: { firstName: 'Ada', lastName: 'Kos' },
    edits: [
      { do: 'set', field: 'notes', values: ['One\nTwo'] },
      { do: 'set', field: 'lastName', values: ['Lis'] },
    ],
    after: { notes: 'One\nTwo', name: 'Ada Lis' },
  },
  {
    description: 'reads a postal code by the country of its customer',
    draft: { name: 'Ada', country: 'PL' },
    edits: [{ do: 'set', field: 'postalCode', values: ['00950'] }],
    after: { postalCode: '00-950' },
  },
];

describe('an edit of many', () => {
  test.each(CASES)('$description, and is taken back', async ({ draft, edits, after }) => {
    const { api, ids } = await bookOf(draft, { name: 'Somebody Else' });
    const before = value(await api.get(ids[0] ?? ''));
    const done = value(await api.bulkEdit({ ids: ids.slice(0, 1) }, edits));
    expect(done).toMatchObject({ chosen: 1, changed: 1, issues: [] });
    const stored = value(await api.get(ids[0] ?? ''));
    expect({ ...stored, ...after }).toEqual(stored);
    value(await api.revert(done.change ?? -1));
    expect(bare(value(await api.get(ids[0] ?? '')))).toEqual(bare(before));
    expect(value(await api.get(ids[1] ?? '')).name).toBe('Somebody Else');
  });

  test('names a value that is not valid and writes nothing of it', async () => {
    const { api, ids } = await bookOf({ name: 'Ada', email: ['ada@firma.example'] });
    const revision = value(await api.status()).revision;
    const done = value(await api.bulkEdit({ ids }, [{ do: 'set', field: 'email', values: ['nonsense'] }]));
    expect(done).toMatchObject({ chosen: 1, changed: 0, change: null });
    expect(done.issues[0]).toMatchObject({ field: 'email', code: 'invalid-email', value: 'nonsense' });
    expect(value(await api.status()).revision).toBe(revision);
    expect(failure(await api.bulkEdit({ ids }, [{ do: 'set', field: 'custom.gone', values: ['x'] }]))).toBe(
      'invalid-record',
    );
  });

  test('counts what is planned with those whom it archives, and with nobody else', async () => {
    const { api, ids } = await bookOf(
      { name: 'Ada' },
      { name: 'Jan' },
      { name: 'Ewa', archived: '2026-01-01' },
    );
    const task = { entity: 'activity', kind: 'task', state: 'planned', subject: 'Call' } as const;
    const sides = [...ids, undefined].map((customer) => ({ ...task, ...(customer && { customer }) }));
    value(await api.saveSides([...sides, { ...task, customer: ids[0] ?? '', state: 'done' }]));
    const archive = (values: readonly string[]) =>
      api.bulkEdit({ ids }, [{ do: 'set', field: 'archived', values }]);
    expect(value(await archive(['2026-02-02']))).toMatchObject({ changed: 3, resting: 2 });
    expect(value(await archive(['2026-02-03']))).toMatchObject({ changed: 3, resting: 0 });
    expect(value(await archive([]))).toMatchObject({ changed: 3, resting: 0 });
  });

  test('leaves nobody without anything that says who it is', async () => {
    const { api, ids } = await bookOf({ name: 'Ada' }, { name: 'Jan', email: ['jan@firma.example'] });
    const done = value(await api.bulkEdit({ ids }, [{ do: 'set', field: 'name', values: [] }]));
    expect(done).toMatchObject({ chosen: 2, changed: 1, nameless: 1 });
  });

  test('of thousands is one change, told as it goes; its undo keeps what others wrote since', async () => {
    const book = await freshBook();
    const api = createBookApi(book.db.name);
    const rows = Array.from({ length: 12_000 }, (_, at) => `Jan ${at};${at % 2 === 0 ? 'Active' : ''}`);
    await imported(importerOf(book), `Name;Status\r\n${rows.join('\r\n')}\r\n`);
    const told: number[] = [];
    const all = { query: {} } as const;
    const [first = '', second = ''] = value(await api.idsOf(all));
    const done = value(
      await api.bulkEdit(
        { ...all, except: [second] },
        [{ do: 'set', field: 'status', values: ['lapsed'] }],
        (share, total) => told.push(share / total),
      ),
    );
    expect(done).toMatchObject({ chosen: 11_999, changed: 11_999 });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
    expect(value(await api.list({ limit: 0, offset: 0 })).statuses).toEqual({ lapsed: 11_999, potential: 1 });

    value(await api.put({ id: first, status: 'potential' }));
    expect(value(await api.revert(done.change ?? -1))).toBeNull();
    const { statuses } = value(await api.list({ limit: 0, offset: 0 }));
    // The first one was active; somebody made it potential since, and that stays.
    expect(statuses).toEqual({ active: 5999, potential: 6001 });
    expect(value(await api.history(second))).toHaveLength(1);
    expect(value(await api.history(first))[0]?.kind).toBe('edited');
  });
});

test('many are removed with what they have, and all of it comes back', async () => {
  const { api, ids } = await bookOf({ name: 'Ada' }, { name: 'Jan' }, { name: 'Ewa' });
  const [ada = ''] = ids;
  value(
    await api.saveSides([
      { entity: 'activity', customer: ada, kind: 'call', subject: 'Offer', state: 'planned' },
    ]),
  );
  const sides = value(await api.sides(ada));
  const done = value(await api.bulkRemove({ query: {}, except: ids.slice(2) }));
  expect(done.removed).toBe(2);
  expect(value(await api.status()).customers).toBe(1);
  value(await api.revert(done.change ?? -1));
  expect(value(await api.status()).customers).toBe(3);
  expect(value(await api.sides(ada))).toEqual(sides);
  expect(value(await api.bulkRemove({ ids: [] }))).toEqual({ removed: 0, change: null });
});
