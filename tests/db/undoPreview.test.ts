import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { listJobs } from '../../src/db/jobs';
import { PAGE_SIZE } from '../../src/db/pages';
import { undoJob, undoPreview } from '../../src/db/undo';
import { dropBooks, freshBook } from './helpers';
import { importerOf, imported as importList, value } from './importing';

afterEach(async () => {
  vi.restoreAllMocks();
  await dropBooks();
});

const imported = async (book: Book, text: string): Promise<string> =>
  (await importList(importerOf(book), text)).jobId;

const list = (people: readonly number[], city: string): string =>
  `Name,Email,City\n${people.map((n) => `Person ${n},person${n}@firm.example,${city}`).join('\n')}\n`;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Everything that is stored. */
async function contents(book: Book): Promise<unknown[]> {
  return Promise.all(book.db.tables.map((table) => table.toArray()));
}

const set = (book: Book, sequence: number, city: string) =>
  write(
    book,
    [
      {
        kind: 'update',
        entity: 'customer',
        id: `${book.id}-${sequence}`,
        fields: [{ field: 'city', before: undefined, after: city }],
      },
    ],
    { kind: 'edit' },
  );

test('counts the pages that the import alone wrote without reading them', async () => {
  const book = await freshBook();
  const jobId = await imported(book, list(upTo(3 * PAGE_SIZE + 9), 'Opole'));
  const reads = [book.db.pages, book.db.columns].flatMap((table) => [
    vi.spyOn(table, 'get'),
    vi.spyOn(table, 'bulkGet'),
  ]);
  const before = await contents(book);
  const seen: number[] = [];
  const report = value(await undoPreview(book, jobId, ({ done }) => seen.push(done)));
  expect(report).toMatchObject({
    jobId,
    removed: 777,
    restored: 0,
    reverted: 777,
    keptCustomers: 0,
    kept: [],
  });
  expect(seen.at(-1)).toBe(777);
  for (const read of reads) expect(read).not.toHaveBeenCalled();
  expect(await contents(book)).toEqual(before);
  expect(await undoPreview(book, 'no such')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

/** Two lists about some of the same people, and what a person does to those afterwards. */
const lives = fc.record({
  first: fc.integer({ min: 1, max: 2 * PAGE_SIZE }),
  second: fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 400 })),
  edits: fc.array(fc.tuple(fc.nat(600), fc.constantFrom('Nysa', 'Opole', 'Brzeg', '')), { maxLength: 4 }),
  removals: fc.array(fc.nat(600), { maxLength: 3 }),
  undoesNewer: fc.boolean(),
});

test('says what the undo then does, and writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ first, second: [from, count], edits, removals, undoesNewer }) => {
      const book = await freshBook();
      const older = await imported(book, list(upTo(first), 'Opole'));
      const newer = await imported(
        book,
        list(
          upTo(count).map((n) => from + n),
          'Nysa',
        ),
      );
      for (const [sequence, city] of edits) await set(book, sequence, city);
      for (const sequence of removals) {
        await write(book, [{ kind: 'remove', entity: 'customer', id: `${book.id}-${sequence}` }], {
          kind: 'edit',
        });
      }
      for (const jobId of undoesNewer ? [newer, older] : [older, newer]) {
        const before = await contents(book);
        const foreseen = value(await undoPreview(book, jobId));
        expect(await contents(book)).toEqual(before);
        expect(value(await undoJob(book, jobId))).toEqual(foreseen);
        expect(value(await undoPreview(book, jobId))).toEqual(foreseen);
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('of an undo that was stopped says what it comes to as a whole', async () => {
  const book = await freshBook();
  const people = upTo(12_000);
  await imported(book, list(people, 'Opole'));
  const jobId = await imported(book, list(people, 'Nysa'));
  await set(book, 11_000, 'Brzeg');
  const foreseen = value(await undoPreview(book, jobId));
  expect(foreseen).toMatchObject({ removed: 0, restored: 11_999, keptCustomers: 1 });
  expect(await undoJob(book, jobId, undefined, () => true)).toMatchObject({ failure: { code: 'cancelled' } });
  expect(value(await undoPreview(book, jobId))).toEqual(foreseen);
  expect(value(await undoJob(book, jobId))).toEqual(foreseen);
});

test('an undo is itself undone, and undone again', async () => {
  const book = await freshBook();
  const importer = importerOf(book);
  await imported(book, list(upTo(700), 'Opole'));
  const jobId = await imported(book, list(upTo(900), 'Nysa'));
  const customers = async () => (await book.db.meta.get('count:customer'))?.value;
  await set(book, 800, 'Brzeg');
  const first = value(await importer.undo(jobId));
  expect(first).toMatchObject({ restored: 700 });
  const left = await customers();
  const redone = value(await importer.resume(jobId));
  expect(redone).toMatchObject({ created: 200, updated: 700 });
  expect(await customers()).toBe(900);
  const second = value(await importer.undo(jobId));
  expect(second).toEqual(first);
  expect(await customers()).toBe(left);
  const [job] = await listJobs(book);
  expect(job?.events.map(({ what }) => what)).toEqual([
    'started',
    'done',
    'undone',
    'redone',
    'done',
    'undone',
  ]);
});
