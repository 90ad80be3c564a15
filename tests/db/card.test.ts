/** What a customer's card asks of the book: labels, colleagues, its place in a list, files, the history of its sides. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookApi } from '../../src/db/api';
import type { Book } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { write } from '../../src/db/door';
import { forgetFiles } from '../../src/db/files';
import { readAddresses, readLabels } from '../../src/domain/contactDetails';
import type { CustomerDraft } from '../../src/domain/customer';
import { MOST_BYTES } from '../../src/domain/fileLimit';
import { customers, dropBooks, freshBook } from './helpers';
import { value } from './importing';

let book: Book;
let api: BookApi;

beforeEach(async () => {
  book = await freshBook();
  api = createBookApi(book.db.name);
  value(await api.saveSettings({ country: 'PL' }));
});
afterEach(dropBooks);

const put = async (draft: CustomerDraft): Promise<string> => value(await api.put(draft)).record.id;

describe('labels and further addresses', () => {
  test('go by the values as they are stored, and with those that go', async () => {
    const id = await put({
      name: 'Anna Lis',
      phone: ['601 234 567', '22 555 66 77'],
      labels: '{"phone":{"601 234 567":"mobile","22 555 66 77":"work","5":"none"}}',
      addresses: '[{"label":"home","city":"Łódź","country":"Polska"},{"label":"empty"}]',
    });
    const made = value(await api.get(id));
    expect(readLabels(made.labels)).toEqual({ phone: { '+48601234567': 'mobile', '+48225556677': 'work' } });
    expect(readAddresses(made.addresses)).toEqual([{ label: 'home', city: 'Łódź', country: 'PL' }]);

    const { change, record } = value(await api.put({ id, phone: ['+48225556677'] }));
    expect(readLabels(record.labels)).toEqual({ phone: { '+48225556677': 'work' } });
    value(await api.revert(change ?? -1));
    expect(value(await api.get(id))).toEqual({ ...made, ...(await bookkeeping(id)) });
  });

  test('nonsense clears them and harms nobody', async () => {
    const id = await put({ name: 'Anna Lis', labels: '{"phone":', addresses: '{"city":"Łódź"}' });
    const { labels, addresses } = value(await api.get(id));
    expect([labels, addresses]).toEqual([undefined, undefined]);
  });

  const bookkeeping = async (id: string) => {
    const { updatedAt, log } = value(await api.get(id));
    return { updatedAt, ...(log !== undefined && { log }) };
  };
});

describe('the people of a company', () => {
  test('are found however it is written, without the archived, with the open opportunities of all', async () => {
    const id = await put({ name: 'Anna Lis', company: 'Żbik Sp. z o.o.' });
    const jan = await put({ name: 'Jan Sum', company: 'ZBIK', jobTitle: 'Buyer' });
    await put({ name: 'Ewa Kos', company: 'Żbik sp. z o. o.', archived: '2026-01-01' });
    await put({ name: 'Other One', company: 'Ryś' });
    const { pipelines } = value(await api.vocabulary('en'));
    const [first, ...rest] = pipelines[0]?.stages ?? [];
    const deal = { entity: 'opportunity', customer: jan, pipeline: pipelines[0]?.id ?? '' } as const;
    value(
      await api.saveSides([
        { ...deal, title: 'Roof', stage: first?.id ?? '' },
        { ...deal, title: 'Won one', stage: rest.find(({ name }) => name === 'Won')?.id ?? '' },
      ]),
    );
    const found = value(await api.colleagues(id));
    expect(found.total).toBe(1);
    expect(found.people.map(({ name }) => name)).toEqual(['Jan Sum']);
    expect(found.opportunities.map(({ title }) => title)).toEqual(['Roof']);
    expect(value(await api.colleagues(await put({ name: 'Nobody’s' })))).toMatchObject({ total: 0 });
  });

  test('are found at once among a hundred thousand', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => ({
      name: `Person ${n}`,
      company: `Company ${n % 30_000} Ltd`,
    }));
    const records = await customers(book, rows, 'job');
    for (let at = 0; at < records.length; at += 20_000) {
      const some = records.slice(at, at + 20_000);
      await write(
        book,
        some.map((record) => ({ kind: 'create', entity: 'customer', record })),
        {
          kind: 'import',
          jobId: 'job',
        },
      );
    }
    const [one, two] = records;
    const took = async (id = ''): Promise<number> => {
      const start = performance.now();
      expect(value(await api.colleagues(id)).total).toBe(3);
      return performance.now() - start;
    };
    const first = await took(one?.id);
    const others = [await took(two?.id), await took(one?.id), await took(two?.id)];
    expect(Math.min(...others)).toBeLessThan(first / 2);
  });
});

test('a customer’s place in a list, and who stands beside it', async () => {
  const ids = [];
  for (const name of ['Anna', 'Bea', 'Celina', 'Dora'])
    ids.push(await put({ name, status: name === 'Bea' ? 'lapsed' : 'active' }));
  const [anna, bea, celina, dora] = ids;
  const query = { where: { status: 'active' }, sort: { by: 'name', descending: false } } as const;
  const at = async (id: string | undefined) => value(await api.neighbours(query, id ?? ''));
  expect(await at(anna)).toEqual({ place: 0, total: 3, after: celina });
  expect(await at(celina)).toEqual({ place: 1, total: 3, before: anna, after: dora });
  expect(await at(bea)).toBeNull();
});

describe('files', () => {
  const blob = (text: string) => new Blob([text], { type: 'text/plain' });

  test('are kept, listed without their contents, read, renamed, removed and put back', async () => {
    const id = await put({ name: 'Anna Lis' });
    const { id: file } = value(await api.addFile(id, ' offers/roof\n.txt ', blob('zł')));
    value(await api.addFile(id, 'second.txt', blob('')));
    expect(value(await api.files(id)).map(({ name }) => name)).toContain('offers roof .txt');
    const content = value(await api.fileContent(file));
    expect([await content.text(), content.type]).toEqual(['zł', 'text/plain']);
    expect(value(await api.renameFile(file, 'roof.txt')).name).toBe('roof.txt');
    value(await api.removeFile(file));
    expect(value(await api.files(id)).map(({ name }) => name)).toEqual(['second.txt']);
    value(await api.restoreFile(file));
    expect(value(await api.files(id))).toHaveLength(2);
  });

  test('that are too large, or nobody’s, are refused and leave nothing', async () => {
    const id = await put({ name: 'Anna Lis' });
    const large = new Blob([new Uint8Array(MOST_BYTES + 1)]);
    expect(await api.addFile(id, 'a', large)).toMatchObject({ failure: { code: 'too-large' } });
    expect(await api.addFile('x-1', 'a', blob('a'))).toMatchObject({ failure: { code: 'not-found' } });
    expect(await book.db.files.count()).toBe(0);
    expect(await book.db.contents.count()).toBe(0);
  });

  test('go with their customer and come back with it; a week later they are forgotten', async () => {
    const id = await put({ name: 'Anna Lis' });
    const kept = value(await api.addFile(id, 'kept', blob('a')));
    const removed = value(await api.addFile(id, 'removed', blob('b')));
    value(await api.removeFile(removed.id));
    const day = (n: number) => Date.now() + n * 86_400_000;
    await forgetFiles(book, day(6));
    expect(await book.db.files.count()).toBe(2);
    const { change } = value(await api.remove(id));
    await forgetFiles(book, day(8));
    expect((await book.db.contents.toArray()).map((row) => row.id)).toEqual([kept.id]);
    value(await api.revert(change));
    expect(value(await api.files(id)).map(({ name }) => name)).toEqual(['kept']);
    await forgetFiles(book, day(20));
    expect(value(await api.files(id))).toHaveLength(1);
    value(await api.remove(id));
    await forgetFiles(book, day(21));
    await forgetFiles(book, day(30));
    expect(await book.db.files.count()).toBe(0);
  });
});

test('the history tells what became of opportunities and activities', async () => {
  const id = await put({ name: 'Anna Lis' });
  const { pipelines } = value(await api.vocabulary('en'));
  const [first, second] = pipelines[0]?.stages ?? [];
  const made = value(
    await api.saveSides([
      {
        ...{ entity: 'opportunity', customer: id, title: 'Roof' },
        ...{ pipeline: pipelines[0]?.id ?? '', stage: first?.id ?? '' },
      },
      { entity: 'activity', customer: id, kind: 'call', state: 'done', subject: 'Asked for an offer' },
    ]),
  );
  const [deal, call] = made.records;
  value(await api.saveSides([{ entity: 'opportunity', id: deal?.id ?? '', stage: second?.id ?? '' }]));
  value(await api.removeSide('activity', call?.id ?? ''));
  const steps = value(await api.history(id)).map(({ sides }) =>
    sides.map(({ what, title, changes }) => [
      what,
      title,
      ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
    ]),
  );
  expect(steps).toEqual([
    [['removed', 'Asked for an offer']],
    [['changed', 'Roof', `stage: ${first?.id} → ${second?.id}`]],
    [
      ['made', 'Roof'],
      ['made', 'Asked for an offer'],
    ],
    [],
  ]);
});

test('the history says which edits can be taken back, and which were changed again since', async () => {
  const id = await put({ name: 'Anna Lis', city: 'Opole' });
  const other = await put({ name: 'Jan Sum', city: 'Opole' });
  const undos = async () => value(await api.history(id)).map(({ undo }) => undo);
  value(await api.put({ id, city: 'Nysa' }));
  expect(await undos()).toEqual(['whole', undefined]);
  value(await api.put({ id, city: 'Brzeg' }));
  expect(await undos()).toEqual(['whole', 'changed-since', undefined]);
  const [last] = value(await api.history(id));
  value(await api.revert(last?.key ?? 0));
  // What was taken back and the taking back are done with; the edit before is as it was left again.
  expect(await undos()).toEqual([undefined, undefined, 'whole', undefined]);

  const note = { entity: 'activity', kind: 'note', state: 'done' } as const;
  const made = value(
    await api.saveSides([{ ...note, customer: id, subject: 'Likes tea', notes: 'Likes tea' }]),
  );
  value(await api.removeSide('activity', made.records[0]?.id ?? ''));
  expect((await undos())[0]).toBe('whole');
  value(await api.revert(value(await api.history(id))[0]?.key ?? 0));
  expect(value(await api.sides(id)).activities.map(({ notes }) => notes)).toEqual(['Likes tea']);

  // An edit of several customers is not this one's to take back.
  const both = { entity: 'activity', kind: 'call', state: 'done', subject: 'Asked' } as const;
  const calls = value(await api.saveSides([id, other].map((customer) => ({ ...both, customer })))).records;
  value(await api.saveSides(calls.map((call) => ({ entity: 'activity', id: call.id, subject: 'Agreed' }))));
  expect((await undos())[0]).toBeUndefined();
});
