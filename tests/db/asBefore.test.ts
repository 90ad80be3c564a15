import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { BookApi } from '../../src/db/api';
import type { Book } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { write } from '../../src/db/door';
import { unpackSides } from '../../src/db/sideCodec';
import type { FieldValues } from '../../src/domain/fields';
import type { Condition } from '../../src/domain/filter';
import { customers, dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, value } from './importing';

afterEach(dropBooks);

const PEOPLE: readonly FieldValues[] = [
  { name: 'Anna', city: 'Opole', owner: 'Eva', category: ['VIP'] },
  { name: 'Jan', email: ['jan@poczta.example'], owner: 'Eva' },
  { name: 'Ola', phone: ['+48501000001'], status: 'active' },
];
const ALL: Condition = { kind: 'all', of: [] };

/** People who came long ago, each with something beside them. */
async function oldBook(people = PEOPLE) {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const made = await customers(book, people);
  const creates = made.map((record) => ({ kind: 'create', entity: 'customer', record }) as const);
  await write(book, creates, { kind: 'edit', at: '2026-02-01T08:00:00.000Z' });
  const ids = made.map(({ id }) => id);
  value(await api.saveSides(ids.map((id) => task(id))));
  return { book, api, ids };
}

const task = (customer: string) =>
  ({ entity: 'activity', customer, kind: 'task', state: 'planned', subject: 'Call', owner: 'Eva' }) as const;

/** Everybody and what they have, when it was changed last among it; but not which entries wrote it. */
async function contentOf(book: Book): Promise<unknown> {
  const records = (await everybody(book)).map(({ log: _, ...record }) => record);
  const sides = (await book.db.sides.toArray()).flatMap((row) =>
    unpackSides(row).map(({ record }) => record),
  );
  return { records, sides };
}

/** Changes of every kind that can be taken back; each gives what `revert` takes, null where there is nothing to do. */
const ACTS: Readonly<
  Record<string, (api: BookApi, ids: readonly string[], book: Book) => Promise<number | null>>
> = {
  edit: async (api, [id = '']) => value(await api.put({ id, city: `${Math.random()}` })).change,
  keyed: async (api, [, id = '']) =>
    value(await api.put({ id, email: [`a${Math.random()}@poczta.example`] })).change,
  bulk: async (api) =>
    value(
      await api.bulkEdit({ query: { filter: ALL } }, [{ do: 'set', field: 'status', values: ['lapsed'] }]),
    ).change,
  rename: async (api) => value(await api.replaceHeld('owner', [{ from: 'Eva', to: 'Ewa' }])).change,
  add: async (api, ids) => value(await api.saveSides([task(ids.at(-1) ?? '')])).change,
  done: async (api, [id = ''], book) => {
    const [row] = (await book.db.sides.toArray()).flatMap((some) => unpackSides(some));
    return id === '' || row === undefined
      ? null
      : value(await api.saveSides([{ entity: 'activity', id: row.record.id, state: 'done' }])).change;
  },
  remove: async (api) => value(await api.bulkRemove({ query: { filter: ALL } })).change,
  merge: async (api, [into = '', other = '']) => value(await api.merge({ into, others: [other] })).change,
};

it('whatever is changed and taken back, the newest first, is as before, and so is what that takes back', async () => {
  const act = fc.constantFrom(...Object.keys(ACTS));
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
      const { book, api } = await oldBook();
      const states: { readonly change: number; readonly before: unknown; readonly after: unknown }[] = [];
      for (const name of acts) {
        const before = await contentOf(book);
        const ids = (await everybody(book)).map(({ id }) => id);
        if (ids.length < 2 && name !== 'bulk' && name !== 'rename' && name !== 'remove') continue;
        const change = await ACTS[name]?.(api, ids, book);
        if (change != null) states.push({ change, before, after: await contentOf(book) });
      }
      const taken: { readonly key: number; readonly after: unknown }[] = [];
      for (const { change, before, after } of states.reverse()) {
        value(await api.revert(change));
        expect(await contentOf(book)).toEqual(before);
        taken.push({ key: value(await api.recentChanges(1))[0]?.key ?? -1, after });
      }
      for (const { key, after } of taken.reverse()) {
        value(await api.revert(key));
        expect(await contentOf(book)).toEqual(after);
      }
    }),
    { numRuns: 25 },
  );
});

it('who was changed otherwise since counts as changed when that is taken back', async () => {
  const { book, api, ids } = await oldBook();
  const [id = ''] = ids;
  const changed = value(await api.put({ id, city: 'Brzeg' }));
  const { record } = value(await api.put({ id, jobTitle: 'CEO' }));
  value(await api.revert(changed.change ?? -1));
  const [now] = await everybody(book);
  expect(now).toMatchObject({ city: 'Opole', jobTitle: 'CEO' });
  expect((now?.updatedAt ?? '') >= record.updatedAt).toBe(true);
  expect(now?.updatedAt).not.toBe('2026-02-01T08:00:00.000Z');
});

it('who is as before an import that was taken back was not changed by it, by one or by several', async () => {
  const { book } = await oldBook();
  const importer = importerOf(book);
  const before = await contentOf(book);
  const first = await imported(
    importer,
    'Name,Email,City\nJan,jan@poczta.example,Nysa\nNew,new@poczta.example,Nysa\n',
  );
  const second = await imported(importer, 'Name,Email,City\nJan,jan@poczta.example,Brzeg\n');
  expect(await contentOf(book)).not.toEqual(before);
  for (const { jobId } of [first, second]) value(await importer.undo(jobId));
  expect(await contentOf(book)).toEqual(before);
});

it('many who were changed at different times each get theirs back', async () => {
  const { book, api, ids } = await oldBook(
    Array.from({ length: 600 }, (_, at) => ({ name: `N${at}`, owner: 'Eva', status: 'active' })),
  );
  for (const id of ids.filter((_, at) => at % 7 === 0)) value(await api.put({ id, city: 'Nysa' }));
  const before = await contentOf(book);
  const renamed = value(await api.replaceHeld('owner', [{ from: 'Eva', to: 'Ewa' }]));
  expect(renamed).toMatchObject({ count: 600, beside: 600 });
  value(await api.revert(renamed.change ?? -1));
  expect(await contentOf(book)).toEqual(before);
});
