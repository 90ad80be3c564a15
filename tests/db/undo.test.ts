import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { historyOf } from '../../src/db/history';
import { getJob, markInterrupted, saveJob } from '../../src/db/jobs';
import { allRecords, PAGE_SIZE, readRecords } from '../../src/db/pages';
import { revert } from '../../src/db/revert';
import type { JobRow } from '../../src/db/schema';
import { undoJob } from '../../src/db/undo';
import type { Change, FieldChange } from '../../src/domain/change';
import type { Customer } from '../../src/domain/customer';
import type { FieldValues } from '../../src/domain/fields';
import { noCounts } from '../../src/import/plan/tally';
import { customers, dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

async function everyone(book: Book): Promise<Customer[]> {
  const all: Customer[] = [];
  for await (const some of allRecords(book)) all.push(...some);
  return all;
}

function jobOf(jobId: string, created: number, updated: number): JobRow {
  return {
    ...{ number: jobId.length, by: '', profile: {}, done: created + updated, hasRows: false, since: 0 },
    ...{ events: [], checks: [], predicted: { ...NO_COUNTS } },
    jobId,
    state: 'done',
    source: { name: `${jobId}.csv`, size: 1, encoding: 'utf-8', delimiter: ';' },
    startedAt: `2026-01-01T00:00:${jobId.length}0Z`,
    report: {
      ...{ jobId, rows: created + updated, created, updated, unchanged: 0, duplicates: 0, skipped: 0 },
      ...{ rejected: 0, pending: 0, opportunities: 0, activities: 0, companies: 0, issues: [] },
      ...{ issueCounts: {}, durationMs: 1, failedRows: 0, cancelled: false },
    },
  };
}

const NO_COUNTS = noCounts();

interface Update {
  readonly id: string;
  readonly set: FieldValues;
}

/** What an import's commit does, without its planning: chunks through the door, and the job beside the last one. */
async function importRows(
  book: Book,
  jobId: string,
  rows: readonly FieldValues[],
  updates: readonly Update[] = [],
  chunk = 300,
): Promise<Customer[]> {
  const records = await customers(book, rows, jobId);
  const changes: Change[] = [
    ...updates.map(updateOf),
    ...records.map((record) => ({ kind: 'create', entity: 'customer', record }) as const),
  ];
  await saveJob(book, jobOf(jobId, rows.length, updates.length));
  for (let at = 0; at < changes.length; at += chunk) {
    await write(book, changes.slice(at, at + chunk), { kind: 'import', jobId });
  }
  return records;
}

function updateOf({ id, set }: Update): Change {
  const fields = Object.entries(set).map(
    ([field, after]) => ({ field, before: undefined, after }) as FieldChange,
  );
  return { kind: 'update', entity: 'customer', id, fields };
}

const edit = (book: Book, id: string, set: FieldValues) =>
  write(book, [updateOf({ id, set })], { kind: 'edit' });
const remove = (book: Book, id: string) =>
  write(book, [{ kind: 'remove', entity: 'customer', id }], { kind: 'edit' });
const byHand = async (book: Book, rows: readonly FieldValues[]) => {
  const records = await customers(book, rows);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  return records.map((record) => record.id);
};
const names = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `N${i}` }));
async function undo(book: Book, jobId: string) {
  const result = await undoJob(book, jobId);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('undo of an import', () => {
  test('drops the pages that it alone wrote, and says so in its job', async () => {
    const book = await freshBook();
    await byHand(book, [{ name: 'Mine' }]);
    await importRows(book, 'a', names(3 * PAGE_SIZE + 9));
    const seen: number[] = [];
    const report = await undoJob(book, 'a', (progress) => seen.push(progress.done));
    expect(report).toMatchObject({ ok: true, value: { removed: 777, restored: 0, reverted: 777, kept: [] } });
    expect((await everyone(book)).map((one) => one.name)).toEqual(['Mine']);
    expect(await book.db.columns.count()).toBe(1);
    expect(seen.at(-1)).toBe(777);
    const job = await getJob(book, 'a');
    expect(job).toMatchObject({ state: 'undone', undo: { removed: 777 } });
    expect(job).not.toHaveProperty('undoing');
    expect(await undoJob(book, 'a')).toMatchObject({ ok: true, value: { removed: 777 } });
    expect(await undoJob(book, 'no such')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  test('restores what it updated, except where that was changed or removed since', async () => {
    const book = await freshBook();
    const ids = await byHand(book, [
      { name: 'Zero', city: 'Old' },
      { name: 'One', city: 'Old', phone: ['+48601'] },
      { name: 'Two', city: 'Old' },
      { name: 'Three' },
    ]);
    const [zero = '', one = '', two = '', three = ''] = ids;
    await importRows(
      book,
      'a',
      [],
      [
        ...ids.map((id) => ({ id, set: { city: 'New', jobTitle: 'Boss' } })),
        { id: one, set: { phone: ['+48601', '+48602'] } },
      ],
    );
    await edit(book, one, { city: 'Mine' });
    await remove(book, two);
    await edit(book, three, { city: 'Else' });
    await edit(book, three, { city: 'New' });
    const report = await undo(book, 'a');
    expect(report.kept).toEqual([
      { entity: 'customer', id: one, name: 'One', field: 'city', reason: 'changed-since' },
      { entity: 'customer', id: two, name: 'Two', field: 'city', reason: 'removed-since' },
      { entity: 'customer', id: two, name: 'Two', field: 'jobTitle', reason: 'removed-since' },
    ]);
    expect(report).toMatchObject({ removed: 0, keptCustomers: 2 });
    const after = await everyone(book);
    expect(
      after.map(({ id, name, city, jobTitle, phone, lastImport }) => ({
        id,
        name,
        city,
        jobTitle,
        phone,
        lastImport,
      })),
    ).toEqual([
      { id: zero, name: 'Zero', city: 'Old' },
      { id: one, name: 'One', city: 'Mine', phone: ['+48601'] },
      { id: three, name: 'Three' },
    ]);
    const kinds = (await historyOf(book, zero)).map((entry) => entry.kind);
    expect(kinds).toEqual(['import-undone', 'imported', 'created']);
  });

  test('keeps a created customer whom somebody changed since, and removes one that was put back', async () => {
    const book = await freshBook();
    const records = await importRows(book, 'a', names(PAGE_SIZE + 3));
    const [changed = '', back = '', removed = '', other = ''] = records.map((record) => record.id);
    await edit(book, changed, { name: 'Renamed', city: 'Rome' });
    const there = await edit(book, back, { name: 'Wrong' });
    await revert(book, there.journal);
    const gone = await remove(book, removed);
    await importRows(book, 'bb', [], [{ id: other, set: { city: 'Paris' } }]);
    const report = await undo(book, 'a');
    expect(report).toMatchObject({ removed: PAGE_SIZE, keptCustomers: 2 });
    expect(report.kept.map(({ id, field, reason }) => [id, field, reason])).toEqual([
      [changed, 'name', 'changed-since'],
      [changed, 'city', 'changed-since'],
      [other, 'city', 'changed-since'],
    ]);
    expect((await everyone(book)).map((one) => one.id)).toEqual([changed, other]);
    await revert(book, gone.journal);
    expect(await everyone(book)).toHaveLength(3);
  });

  test('goes on where it was killed, and counts nothing twice', async () => {
    const book = await freshBook();
    const ids = await byHand(book, names(20));
    const updates = ids.map((id) => ({ id, set: { city: 'New' } }));
    const first = await importRows(book, 'a', names(2 * PAGE_SIZE), updates, 5);
    await edit(book, first[0]?.id ?? '', { city: 'Mine' });
    const before = await everyone(book);
    // Every transaction of the undo dies once, before it is allowed to pass.
    const { put } = book.db.jobs;
    for (let death = 0; ; death++) {
      let calls = 0;
      book.db.jobs.put = ((...args: Parameters<typeof put>) => {
        if (calls++ === death) throw new Error('killed');
        return put.apply(book.db.jobs, args);
      }) as typeof put;
      const ended = await undoJob(book, 'a').then(
        () => true,
        () => false,
      );
      book.db.jobs.put = put;
      if (ended) break;
      if (death === 0) expect(await everyone(book)).toEqual(before);
    }
    expect(await undo(book, 'a')).toMatchObject({
      removed: 2 * PAGE_SIZE - 1,
      restored: 20,
      keptCustomers: 1,
    });
    expect((await everyone(book)).map((one) => one.city)).toEqual([...ids.map(() => undefined), 'Mine']);
  });

  test('stops when asked, goes on at the next call, and takes one large entry back in parts', async () => {
    const book = await freshBook();
    const pages = 40;
    const updated = await byHand(book, names(pages * PAGE_SIZE));
    const updates = updated.map((id) => ({ id, set: { city: 'New' } }));
    const records = await importRows(book, 'a', names(pages * PAGE_SIZE), updates, Number.POSITIVE_INFINITY);
    // A change in every page, so that none of them is dropped unread.
    for (let page = 0; page < pages; page++) {
      await edit(book, records[page * PAGE_SIZE]?.id ?? '', { city: 'Mine' });
    }
    let stops = 0;
    for (;;) {
      const answer = await undoJob(book, 'a', undefined, () => true);
      if (answer.ok) break;
      expect(answer.failure.code).toBe('cancelled');
      expect(await getJob(book, 'a')).toMatchObject({ state: 'done' });
      stops++;
    }
    expect(stops).toBeGreaterThan(1);
    expect((await getJob(book, 'a'))?.undo).toMatchObject({
      removed: pages * (PAGE_SIZE - 1),
      restored: pages * PAGE_SIZE,
      keptCustomers: pages,
    });
    const cities = (await everyone(book)).map((one) => one.city);
    expect(cities).toEqual([
      ...Array<undefined>(pages * PAGE_SIZE).fill(undefined),
      ...Array<string>(pages).fill('Mine'),
    ]);
  });

  test('takes imports of the same customers back in any order', async () => {
    for (const order of [
      ['a', 'bb', 'ccc'],
      ['a', 'ccc', 'bb'],
      ['bb', 'a', 'ccc'],
      ['bb', 'ccc', 'a'],
      ['ccc', 'a', 'bb'],
    ]) {
      const book = await freshBook();
      const ids = await byHand(book, [
        { name: 'Zero', city: 'Old' },
        { name: 'One', city: 'Old' },
      ]);
      const [zero = '', one = ''] = ids;
      const before = (await everyone(book)).map(fieldsOnly);
      await importRows(book, 'a', [], [{ id: zero, set: { city: 'A' } }]);
      const both = ids.map((id) => ({ id, set: { city: 'B', street: 'B' } }));
      await importRows(book, 'bb', [], both);
      await importRows(
        book,
        'ccc',
        [],
        [
          { id: zero, set: { city: 'C' } },
          { id: one, set: { city: '' } },
        ],
      );
      for (const job of order) await undo(book, job);
      expect([order, (await everyone(book)).map(fieldsOnly)]).toEqual([order, before]);
    }
  });

  test('leaves what a person typed, also where it is what an import had brought', async () => {
    const book = await freshBook();
    const [id = ''] = await byHand(book, [{ name: 'Zero', city: 'Old' }]);
    await importRows(book, 'a', [], [{ id, set: { city: 'A' } }]);
    await edit(book, id, { city: 'Else' });
    await edit(book, id, { city: 'A' });
    await importRows(book, 'bb', [], [{ id, set: { city: 'B' } }]);
    await undo(book, 'a');
    await undo(book, 'bb');
    expect((await everyone(book)).map((one) => one.city)).toEqual(['A']);
  });

  test('names whom a person removed, and notes in the job that it was undone', async () => {
    const book = await freshBook();
    const [id = ''] = await byHand(book, [{ name: 'Zero' }]);
    const job = { ...jobOf('a', 0, 1), state: 'cancelled' } as const;
    await importRows(book, 'a', [], [{ id, set: { city: 'A' } }]);
    await saveJob(book, job);
    await remove(book, id);
    const { kept } = await undo(book, 'a');
    expect(kept).toEqual([{ entity: 'customer', id, name: 'Zero', field: 'city', reason: 'removed-since' }]);
    const ended = await getJob(book, 'a');
    expect(ended).toMatchObject({ state: 'undone', events: [{ what: 'undone', params: {} }] });
  });

  test('of an import that was carried out again names once more whom it keeps', async () => {
    const book = await freshBook();
    const ids = await byHand(book, names(3));
    const updates = ids.map((id) => ({ id, set: { city: 'New' } }));
    const rows = await importRows(book, 'a', names(PAGE_SIZE + 5), updates, 50);
    await edit(book, rows[0]?.id ?? '', { city: 'Mine' });
    const first = await undo(book, 'a');
    expect(first).toMatchObject({ removed: PAGE_SIZE + 4, restored: 3, keptCustomers: 1 });
    // What `resumeJob` does: the same rows once more, in a run that begins behind the undo.
    const revision = Number((await book.db.meta.get('revision'))?.value);
    await saveJob(book, { ...jobOf('a', rows.length, 3), since: revision });
    const again: Change[] = rows.map((record) => ({ kind: 'create', entity: 'customer', record }));
    await write(book, [...updates.map(updateOf), ...again], { kind: 'import', jobId: 'a', rerun: true });
    expect(await everyone(book)).toHaveLength(3 + rows.length);
    const second = await undo(book, 'a');
    expect(second).toEqual(first);
    expect((await everyone(book)).map(({ city }) => city)).toEqual([undefined, undefined, undefined, 'Mine']);
    expect((await book.db.meta.get('count:customer'))?.value).toBe(4);
  });
});

test('a job of a killed tab is interrupted, and one under its lock is not', async () => {
  const book = await freshBook();
  await saveJob(book, { ...jobOf('a', 0, 0), state: 'running' });
  await navigator.locks.request('satchel-import', () => markInterrupted(book));
  expect((await getJob(book, 'a'))?.state).toBe('running');
  await markInterrupted(book);
  expect((await getJob(book, 'a'))?.state).toBe('interrupted');
});

/** A life of the book: imports that create and update, then edits and removals by hand. */
const lives = fc.record({
  before: fc.array(fc.record({ city: fc.constantFrom('A', 'B') }), { minLength: 1, maxLength: 6 }),
  created: fc.integer({ min: 0, max: 300 }),
  updates: fc.array(fc.tuple(fc.nat(5), fc.constantFrom('city', 'street'), fc.constantFrom('', 'B', 'C')), {
    maxLength: 8,
  }),
  second: fc.array(fc.tuple(fc.nat(5), fc.constantFrom('city', 'street'), fc.constantFrom('', 'C', 'D')), {
    maxLength: 4,
  }),
  edits: fc.array(fc.tuple(fc.nat(9), fc.constantFrom('city', 'notes'), fc.constantFrom('', 'B', 'E')), {
    maxLength: 6,
  }),
  removals: fc.array(fc.nat(9), { maxLength: 3 }),
});

const fieldsOnly = ({ id, name, city, street, notes, importedBy, lastImport }: Customer) => ({
  ...{ id, name, city, street, notes, importedBy, lastImport },
});

test('import and undo leave the book as it was, except for what somebody changed', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const book = await freshBook();
      const ids = await byHand(
        book,
        life.before.map((row, i) => ({ ...row, name: `N${i}` })),
      );
      const updatesBy = (list: readonly (readonly [number, string, string])[]) =>
        list.map(([at, field, value]) => ({ id: ids[at % ids.length] ?? '', set: { [field]: value } }));
      const untouched = (await everyone(book)).map(fieldsOnly);
      const created = await importRows(book, 'a', names(life.created), updatesBy(life.updates), 7);
      await importRows(book, 'bb', [], updatesBy(life.second));
      expect(await undo(book, 'bb')).toMatchObject({ kept: [] });
      const touched = new Set<string>();
      const all = [...ids, ...created.map((record) => record.id)];
      for (const [at, field, value] of life.edits) {
        const id = all[(at * 37) % all.length] ?? '';
        const [known] = await readRecords(book, [id]);
        await edit(book, id, { [field]: value });
        if ((known?.[field as 'city'] ?? '') !== value) touched.add(id);
      }
      for (const at of life.removals) {
        const id = all[(at * 31) % all.length] ?? '';
        await remove(book, id);
        touched.add(id);
      }
      await undo(book, 'a');
      const after = (await everyone(book)).map(fieldsOnly);
      expect(after.filter((one) => !touched.has(one.id))).toEqual(
        untouched.filter((one) => !touched.has(one.id)),
      );
      expect(after.filter((one) => !ids.includes(one.id) && !touched.has(one.id))).toEqual([]);
      const sum = await book.db.meta.get('count:customer');
      expect(sum?.value).toBe(after.length);
      book.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
