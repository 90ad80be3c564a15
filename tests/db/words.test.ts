import { afterEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { write } from '../../src/db/door';
import type { FieldValues } from '../../src/domain/fields';
import { customers, dropBooks, freshBook } from './helpers';
import { failure, value } from './importing';

afterEach(dropBooks);

async function filled(book: Book, rows: readonly FieldValues[]): Promise<string[]> {
  const records = await customers(book, rows, 'job');
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'import', jobId: 'job' },
  );
  return records.map(({ id }) => id);
}

test('categories are renamed, merged and removed in one write with the words, and one revert takes it back', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const words = value(await api.vocabulary('en'));
  const [both = '', one = '', none = ''] = await filled(book, [
    { name: 'A', category: ['VIP', 'Fair', 'Key'] },
    { name: 'B', category: ['Fair'] },
    { name: 'C', category: ['Other'] },
  ]);
  const categories = async () => {
    const found = await Promise.all([both, one, none].map((id) => api.get(id)));
    return found.map((answer) => value(answer).category);
  };
  const merged = value(
    await api.replaceHeld(
      'category',
      [
        { from: 'Fair', to: 'VIP' },
        { from: 'Key', to: 'VIP' },
      ],
      { ...words, categories: [{ name: 'VIP', color: 'red' }] },
    ),
  );
  expect(merged).toMatchObject({ count: 2, words: { categories: [{ name: 'VIP', color: 'red' }] } });
  expect(await categories()).toEqual([['VIP'], ['VIP'], ['Other']]);
  expect(value(await api.vocabulary('en')).categories).toEqual([{ name: 'VIP', color: 'red' }]);
  expect(value(await api.status()).words).toBe(1);

  const removed = value(await api.replaceHeld('category', [{ from: 'VIP', to: null }]));
  expect(await categories()).toEqual([undefined, undefined, ['Other']]);
  value(await api.revert(removed.change ?? -1));
  value(await api.revert(merged.change ?? -1));
  expect(await categories()).toEqual([['VIP', 'Fair', 'Key'], ['Fair'], ['Other']]);
});

test('what is taken back restores the words too, and keeps what others did to them since', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const words = value(await api.vocabulary('en'));
  await filled(book, [{ name: 'A', status: 'warm', category: ['Fair'], group: 'North / Gdynia' }]);
  const lists = { statuses: ['warm', 'cold'], groups: ['North', 'North / Gdynia', 'West'] };
  const first = { ...words, ...lists, categories: [{ name: 'Fair', color: 'red' as const }] };
  value(await api.saveVocabulary(first));
  const swap = async (field: 'status' | 'category' | 'group', from: string, to: string, next: object) => {
    const now = value(await api.vocabulary('en'));
    return value(await api.replaceHeld(field, [{ from, to }], { ...now, ...next })).change ?? -1;
  };
  const status = await swap('status', 'warm', 'hot', { statuses: ['hot', 'cold'] });
  const category = await swap('category', 'Fair', 'VIP', { categories: [{ name: 'VIP', color: 'red' }] });
  const gone = await swap('group', 'North / Gdynia', 'West', { groups: ['North', 'West'] });
  const now = value(await api.vocabulary('en'));
  value(await api.saveVocabulary({ ...now, statuses: ['new', 'hot', 'cold'], groups: ['North', 'East'] }));
  for (const change of [status, category, gone]) value(await api.revert(change));
  const { statuses, categories, groups } = value(await api.vocabulary('en'));
  expect({ statuses, categories, groups }).toEqual({
    statuses: ['new', 'warm', 'cold'],
    categories: first.categories,
    groups: ['North', 'North / Gdynia', 'East'],
  });
  // And what takes it back is taken back with its words.
  const back = value(await api.recentChanges(1))[0]?.key ?? -1;
  value(await api.revert(back));
  expect(value(await api.vocabulary('en')).groups).toEqual(['North', 'East']);
});

test('words that clash change no customer, and words change though nobody holds them', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const words = value(await api.vocabulary('en'));
  const [id = ''] = await filled(book, [{ name: 'A', group: 'North' }]);
  const clashing = { ...words, groups: ['South', 'SOUTH'] };
  expect(failure(await api.replaceHeld('group', [{ from: 'North', to: 'South' }], clashing))).toBe(
    'word-exists',
  );
  expect(value(await api.get(id)).group).toBe('North');
  const fine = { ...words, groups: ['South'] };
  expect(value(await api.replaceHeld('group', [{ from: 'East', to: 'South' }], fine))).toEqual({
    count: 0,
    beside: 0,
    change: null,
    words: fine,
  });
  expect(value(await api.vocabulary('en')).groups).toEqual(['South']);
});

test('folders move with all that lie within, an e-mail keeps its label, an unlisted field is found too', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const labels = JSON.stringify({ email: { 'a@gmial.com': 'work' }, phone: { '+48501234567': 'home' } });
  const [id = '', other = ''] = await filled(book, [
    { name: 'A', group: 'North', email: ['a@gmial.com', 'b@x.pl'], labels, jobTitle: 'CEO' },
    { name: 'B', group: 'North / Gdańsk', jobTitle: 'ceo', archived: '2026-01-01' },
  ]);
  const swaps = [
    { from: 'North', to: 'South' },
    { from: 'North / Gdańsk', to: 'South / Gdańsk' },
  ];
  expect(value(await api.replaceHeld('group', swaps)).count).toBe(2);
  expect(value(await api.get(other)).group).toBe('South / Gdańsk');
  value(await api.replaceHeld('email', [{ from: 'a@gmial.com', to: 'a@gmail.com' }]));
  expect(value(await api.get(id))).toMatchObject({
    email: ['a@gmail.com', 'b@x.pl'],
    labels: JSON.stringify({ email: { 'a@gmail.com': 'work' }, phone: { '+48501234567': 'home' } }),
  });
  expect(value(await api.replaceHeld('jobTitle', [{ from: 'ceo', to: 'CEO' }])).count).toBe(1);
  expect(value(await api.get(other)).jobTitle).toBe('CEO');
});

test('a category of very many customers is renamed over all pages, and taken back', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const count = 20_000;
  await filled(
    book,
    Array.from({ length: count }, (_, at) => ({
      name: `Jan ${at}`,
      email: [`jan${at}@example.pl`],
      category: at % 2 === 0 ? ['VIP'] : ['Fair', 'VIP'],
    })),
  );
  const renamed = value(await api.replaceHeld('category', [{ from: 'VIP', to: 'Gold' }]));
  expect(renamed.count).toBe(count);
  expect(value(await api.valuesHeld('category'))).toEqual([
    { value: 'Gold', count },
    { value: 'Fair', count: count / 2 },
  ]);
  value(await api.revert(renamed.change ?? -1));
  expect(value(await api.valuesHeld('category', 1))).toEqual([{ value: 'VIP', count }]);
});
