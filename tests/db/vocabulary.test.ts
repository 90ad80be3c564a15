import { afterEach, expect, test, vi } from 'vitest';
import type { BookStatus } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { readVocabulary, readWords } from '../../src/db/vocabulary';
import type { Vocabulary } from '../../src/domain/vocabulary';
import { dropBooks, freshBook } from './helpers';
import { failure, value } from './importing';

afterEach(dropBooks);

test('a new book gets one pipeline, named once in the language that first asks', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const first = value(await api.vocabulary('pl'));
  expect(first).toMatchObject({ statuses: [], members: [], fields: [], pipelines: [{ name: 'Sprzedaż' }] });
  expect(first.pipelines[0]?.stages).toHaveLength(5);
  expect(value(await api.vocabulary('zh'))).toEqual(first);
});

test('words are kept whole, told to other tabs, and refused where a name stands twice', async () => {
  const book = await freshBook();
  const [api, other] = [createBookApi(book.db.name), createBookApi(book.db.name)];
  const told: BookStatus[] = [];
  const words = value(await api.vocabulary('en'));
  await other.subscribe((status) => told.push(status));
  const next: Vocabulary = { ...words, statuses: ['Partner'], members: [{ id: 'a', name: 'Anna Nowak' }] };
  expect(value(await api.saveVocabulary(next))).toEqual(next);
  expect(value(await other.vocabulary('en'))).toEqual(next);
  await vi.waitFor(() => expect(told.at(-1)?.words).toBe(1));
  for (const clash of [
    { ...next, statuses: ['Partner', 'PARTNER '] },
    { ...next, statuses: ['Aktywny'] },
    { ...next, members: [...next.members, { id: 'b', name: 'anna nowak' }] },
  ])
    expect(failure(await api.saveVocabulary(clash))).toBe('word-exists');
  expect(failure(await api.saveVocabulary({ ...next, statuses: [' '] }))).toBe('invalid-words');
  expect(value(await api.vocabulary('en'))).toEqual(next);
});

test('what is stored and does not fit is left out, entry by entry', async () => {
  const book = await freshBook();
  const members = [{ id: 'a', name: 'Anna' }, { id: 'b' }, 'c'];
  await book.db.settings.put({
    key: 'vocabulary',
    value: { statuses: ['Partner', 7], members, fields: 'x' },
  });
  expect(await readVocabulary(book, 'ru')).toMatchObject({
    statuses: ['Partner'],
    members: [{ id: 'a', name: 'Anna' }],
    fields: [],
    pipelines: [{ name: 'Продажи' }],
  });
});

test('whoever works with the book counts among the members', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  value(await api.saveSettings({ person: ' Jan  Kowalski ' }));
  expect((await readWords(book)).members).toEqual([{ id: 'person', name: 'Jan Kowalski' }]);
  expect(value(await api.vocabulary('en')).members).toEqual([]);
});
