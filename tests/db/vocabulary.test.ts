import { afterEach, expect, test, vi } from 'vitest';
import type { BookStatus } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { readVocabulary, readWords, writeVocabulary } from '../../src/db/vocabulary';
import type { Vocabulary } from '../../src/domain/vocabulary';
import { dropBooks, freshBook } from './helpers';
import { cancelledImport, failure, imported, importerOf, value } from './importing';

afterEach(dropBooks);

test('a new book gets one pipeline, named in the language that asks', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const first = value(await api.vocabulary('pl'));
  expect(first).toMatchObject({ statuses: [], members: [], fields: [], pipelines: [{ name: 'Sprzedaż' }] });
  expect(first.pipelines[0]?.stages).toHaveLength(5);
  expect(value(await api.vocabulary())).toEqual(first);
  const [asked] = value(await api.vocabulary('zh')).pipelines;
  expect(asked?.name).toBe('销售');
  expect(asked?.stages.map(({ id }) => id)).toEqual(first.pipelines[0]?.stages.map(({ id }) => id));
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

test('the first pipeline is called in the language of the screens, and all who read the words see it', async () => {
  const book = await freshBook();
  const names = ({ pipelines }: Vocabulary) => pipelines[0]?.stages.map(({ name }) => name);
  const words = await readVocabulary(book, 'en');
  const [pipeline] = words.pipelines;
  if (pipeline === undefined) throw new Error('no pipeline');
  const stages = pipeline.stages.map((stage) =>
    stage.id === 'first-2' ? { ...stage, name: 'Wycena' } : stage,
  );
  await writeVocabulary(book, { ...words, pipelines: [{ ...pipeline, stages }] });
  const polish = ['Nowa', 'Wycena', 'Oferta wysłana', 'Wygrana', 'Przegrana'];
  expect(names(await readVocabulary(book, 'pl'))).toEqual(polish);
  expect(names(await readWords(book))).toEqual(polish);
  expect(names(await readVocabulary(book))).toEqual(polish);
});

test('whoever works with the book counts among the members', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  value(await api.saveSettings({ person: ' Jan  Kowalski ' }));
  expect((await readWords(book)).members).toEqual([{ id: 'person', name: 'Jan Kowalski' }]);
  expect(value(await api.vocabulary('en')).members).toEqual([]);
});

test('a renamed member is renamed on every customer in one write that can be taken back', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const importer = importerOf(book);
  const words = value(await api.vocabulary('en'));
  value(await api.saveVocabulary({ ...words, members: [{ id: 'a', name: 'Anna Nowak' }] }));
  const rows = Array.from({ length: 600 }, (_, at) => `Jan ${at};${at % 3 === 0 ? 'A. Nowak' : ''}`);
  await imported(importer, `Name;Owner\r\n${rows.join('\r\n')}\r\n`);
  const { id } = value(await api.put({ name: 'Ewa', owner: 'Nobody', group: 'North' })).record;
  expect(value(await api.valuesHeld('owner'))).toEqual([
    { value: 'Anna Nowak', count: 200 },
    { value: 'Nobody', count: 1 },
  ]);
  expect(value(await api.valuesHeld('group'))).toEqual([{ value: 'North', count: 1 }]);

  const renamed = value(await api.replaceHeld('owner', [{ from: 'Anna Nowak', to: 'Anna Wilk' }]));
  expect(renamed.count).toBe(200);
  value(await api.replaceHeld('owner', [{ from: 'Nobody', to: 'Anna Wilk' }]));
  expect(value(await api.valuesHeld('owner'))).toEqual([{ value: 'Anna Wilk', count: 201 }]);
  expect(value(await api.revert(renamed.change ?? -1))).toBeNull();
  expect(value(await api.valuesHeld('owner'))).toEqual([
    { value: 'Anna Nowak', count: 200 },
    { value: 'Anna Wilk', count: 1 },
  ]);
  expect(value(await api.get(id)).owner).toBe('Anna Wilk');
  expect(value(await api.replaceHeld('status', [{ from: 'Partner', to: 'VIP' }]))).toEqual({
    count: 0,
    beside: 0,
    change: null,
  });
});

test('an import goes on by the words that it was decided by', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const importer = importerOf(book);
  const words = value(await api.vocabulary('en'));
  value(
    await api.saveVocabulary({ ...words, statuses: ['Partner'], members: [{ id: 'a', name: 'Anna Nowak' }] }),
  );
  const rows = Array.from({ length: 30_000 }, (_, at) => `Jan ${at} ${'x'.repeat(60)};Nowak, A.;partner`);
  const begun = await cancelledImport(importer, `Name;Owner;Status\r\n${rows.join('\r\n')}\r\n`);
  expect(begun.cancelled).toBe(true);
  value(await api.saveVocabulary(words));
  const report = value(await importer.resume(begun.jobId));
  expect(report).toMatchObject({ created: 30_000, issueCounts: {} });
  expect(value(await api.valuesHeld('owner'))).toEqual([{ value: 'Anna Nowak', count: 30_000 }]);
  expect(value(await api.valuesHeld('status'))).toEqual([{ value: 'Partner', count: 30_000 }]);
});

test('a customer entered by hand has words of the book’s; an owner who is no member stays', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const words = value(await api.vocabulary('en'));
  value(
    await api.saveVocabulary({ ...words, statuses: ['Partner'], members: [{ id: 'a', name: 'Anna Nowak' }] }),
  );
  const { record, issues } = value(await api.put({ name: 'Jan', status: 'PARTNER', owner: 'Nowak A.' }));
  expect([record.status, record.owner, issues]).toEqual(['Partner', 'Anna Nowak', []]);
  const edited = value(await api.put({ id: record.id, owner: 'Piotr Lis' }));
  expect([edited.record.owner, edited.issues]).toEqual(['Piotr Lis', []]);
});
