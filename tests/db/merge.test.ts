import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { historyOf } from '../../src/db/history';
import { mergeCandidates, mergeCustomers } from '../../src/db/merge';
import { allRecords } from '../../src/db/pages';
import { revert } from '../../src/db/revert';
import { saveSides } from '../../src/db/saveSides';
import { META } from '../../src/db/schema';
import { unpackSides } from '../../src/db/sideCodec';
import { sidesOf } from '../../src/db/sides';
import type { Customer } from '../../src/domain/customer';
import type { FieldValues } from '../../src/domain/fields';
import type { Activity } from '../../src/domain/side';
import { customers, dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, value } from './importing';

afterEach(dropBooks);

/** A book of these customers; their ids in order. */
async function bookOf(rows: readonly FieldValues[]): Promise<{ book: Book; ids: string[] }> {
  const book = await freshBook();
  const records = await customers(book, rows);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  return { book, ids: records.map(({ id }) => id) };
}

/** All that the book holds but which entries wrote it: customers, what is beside them (with who wrote it), files, counts. */
async function contentOf({ db, ...book }: Book): Promise<unknown> {
  const records = [];
  for await (const some of allRecords({ db, ...book } as Book))
    for (const { log: _, ...record } of some) records.push(record);
  const sides = (await db.sides.toArray()).flatMap((row) => unpackSides(row));
  const counts = await db.meta.bulkGet([META.count, META.archived, META.opportunities, META.activities]);
  return { records, sides, files: await db.files.toArray(), counts };
}

const opportunity = (customer: string, title: string) =>
  ({ entity: 'opportunity', customer, title, pipeline: 'p', stage: 's' }) as const;
const activity = (customer: string, subject: string, opportunity?: string) =>
  ({
    entity: 'activity',
    customer,
    ...{ subject, kind: 'call', state: 'planned' },
    ...(opportunity !== undefined && { opportunity }),
  }) as const;

const addFile = (book: Book, id: string, customer: string) =>
  book.db.files.put({ id, customer, name: id, type: 'text/plain', size: 1, addedAt: '' });

describe('merging customers', () => {
  it('moves everything attached to the one who stays, and one revert takes all of it back', async () => {
    const { book, ids } = await bookOf([
      { name: 'Anna Nowak', phone: ['+48501000001'] },
      { name: 'Anna Nowak', phone: ['+48501000002'], city: 'Łódź' },
      { name: 'Jan Lis' },
    ]);
    const [a = '', b = '', c = ''] = ids;
    const { records } = await saveSides(book, [opportunity(b, 'Roof'), opportunity(a, 'Door')]);
    await saveSides(book, [activity(b, 'Call', records[0]?.id), activity(a, 'Visit'), activity(c, 'Other')]);
    await addFile(book, 'f', b);
    const before = await contentOf(book);
    const { change, record, moved } = await mergeCustomers(book, { into: a, others: [b] });
    expect(moved).toEqual({ opportunities: 1, activities: 1, files: 1 });
    expect(record).toMatchObject({ phone: ['+48501000001', '+48501000002'], city: 'Łódź' });
    const { opportunities, activities } = await sidesOf(book, a);
    expect(opportunities.map(({ title }) => title).sort()).toEqual(['Door', 'Roof']);
    const roof = opportunities.find(({ title }) => title === 'Roof');
    expect(activities.find(({ subject }) => subject === 'Call')).toMatchObject({
      customer: a,
      opportunity: roof?.id,
    });
    expect((await book.db.files.get('f'))?.customer).toBe(a);
    const [entry] = await historyOf(book, a);
    expect(entry).toMatchObject({ kind: 'merged', merged: [{ id: b, name: 'Anna Nowak' }] });
    await revert(book, change);
    expect(await contentOf(book)).toEqual(before);
    const history = await historyOf(book, b);
    expect(history.map(({ kind }) => kind).slice(0, 2)).toEqual(['restored', 'removed']);
  });

  it('lets activities of others, and of nobody, follow an opportunity that moves, there and back', async () => {
    const { book, ids } = await bookOf([{ name: 'A' }, { name: 'B' }, { name: 'C' }]);
    const [a = '', b = '', c = ''] = ids;
    const { records } = await saveSides(book, [opportunity(b, 'Roof'), opportunity(c, 'Door')]);
    const [roof = '', door = ''] = records.map(({ id }) => id);
    await saveSides(book, [
      activity(c, 'Call', roof),
      activity('', 'Price list', roof),
      activity(a, 'Visit', roof),
    ]);
    await saveSides(book, [activity(c, 'Own', door)]);
    /** What each activity is for: the title of an opportunity that is there. */
    const served = async () => {
      const sides = (await book.db.sides.toArray()).flatMap((row) =>
        unpackSides(row).map(({ record }) => record),
      );
      const titles = new Map(sides.flatMap((one) => ('title' in one ? [[one.id, one.title]] : [])));
      const lines = sides.flatMap((one) =>
        'title' in one ? [] : `${one.subject}: ${titles.get((one as Activity).opportunity ?? '')}`,
      );
      return lines.sort();
    };
    const before = await contentOf(book);
    const { change } = await mergeCustomers(book, { into: a, others: [b] });
    const all = ['Call: Roof', 'Own: Door', 'Price list: Roof', 'Visit: Roof'];
    expect(await served()).toEqual(all);
    const merged = await contentOf(book);
    // Nobody changed the other customer: it is no step in its history, and not lately changed.
    expect(merged).toMatchObject({ records: [{ id: a }, (before as { records: object[] }).records[2]] });
    const history = await historyOf(book, c);
    await revert(book, change);
    expect(await contentOf(book)).toEqual(before);
    const taken = Number((await book.db.meta.get(META.revision))?.value);
    await revert(book, taken);
    expect(await contentOf(book)).toEqual(merged);
    expect(await historyOf(book, c)).toEqual(history);

    // What came since for the opportunity follows as well, and what was changed since stays.
    const now = (await sidesOf(book, a)).opportunities.find(({ title }) => title === 'Roof')?.id ?? '';
    await saveSides(book, [activity(c, 'Later', now)]);
    const call = (await sidesOf(book, c)).activities.find(({ subject }) => subject === 'Call')?.id ?? '';
    await saveSides(book, [{ entity: 'activity', id: call, opportunity: door }]);
    await revert(book, Number((await book.db.meta.get(META.revision))?.value) - 2);
    expect(await served()).toEqual([
      'Call: Door',
      'Later: Roof',
      'Own: Door',
      'Price list: Roof',
      'Visit: Roof',
    ]);
    expect((await sidesOf(book, b)).opportunities).toMatchObject([{ id: roof }]);
  });

  it('keeps what was changed of the attached since, and what came to the one who stayed', async () => {
    const { book, ids } = await bookOf([{ name: 'A' }, { name: 'B' }]);
    const [a = '', b = ''] = ids;
    await saveSides(book, [activity(b, 'Call'), activity(b, 'Gone')]);
    const { change } = await mergeCustomers(book, { into: a, others: [b] });
    const moved = (await sidesOf(book, a)).activities;
    await saveSides(book, [
      { entity: 'activity', id: moved[0]?.id ?? '', notes: 'said' },
      activity(a, 'New'),
    ]);
    await write(book, [{ kind: 'remove', entity: 'activity', id: moved[1]?.id ?? '' }], { kind: 'edit' });
    await revert(book, change);
    expect((await sidesOf(book, b)).activities).toMatchObject([{ subject: 'Call', notes: 'said' }]);
    expect((await sidesOf(book, a)).activities).toMatchObject([{ subject: 'New' }]);
  });

  it('refuses records that are gone, too few, or changed since they were looked at', async () => {
    const { book, ids } = await bookOf([{ name: 'A' }, { name: 'B' }]);
    const [a = '', b = ''] = ids;
    const before = await contentOf(book);
    await expect(mergeCustomers(book, { into: a, others: [] })).rejects.toMatchObject({
      failure: { code: 'invalid-record' },
    });
    await expect(mergeCustomers(book, { into: a, others: [a] })).rejects.toMatchObject({
      failure: { code: 'invalid-record' },
    });
    await expect(mergeCustomers(book, { into: a, others: ['x-9'] })).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
    await expect(mergeCustomers(book, { into: a, others: [b], seen: [0, 0] })).rejects.toMatchObject({
      failure: { code: 'book-changed' },
    });
    expect(await contentOf(book)).toEqual(before);
    expect(await mergeCandidates(book, [b, a, b, 'x-9'])).toMatchObject([
      { record: { id: b } },
      { record: { id: a } },
    ]);
  });

  it('takes merges of merges back one by one, and takes a taking back back', async () => {
    const text = fc.constantFrom('a', 'b', 'c');
    const one = fc.record(
      { name: text, city: text, email: fc.uniqueArray(text, { minLength: 1 }), externalId: text },
      { requiredKeys: ['name'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 4, maxLength: 6 }), fc.nat(), async (rows, seed) => {
        const { book, ids } = await bookOf(rows);
        const drafts = ids.flatMap((id, at) => [opportunity(id, `o${at}`), activity(id, `a${at}`)]);
        const { records } = await saveSides(book, drafts);
        await saveSides(
          book,
          ids.map((id, at) => activity(id, `s${at}`, records[((at + seed) % ids.length) * 2]?.id)),
        );
        for (const [at, id] of ids.entries()) await addFile(book, `f${at}`, id);
        const [a = '', b = '', c = '', d = ''] = ids;
        const states = [await contentOf(book)];
        const first = await mergeCustomers(book, { into: b, others: [c] });
        states.push(await contentOf(book));
        const second = await mergeCustomers(book, { into: a, others: [b, d] });
        const whole = await contentOf(book);
        expect((await sidesOf(book, a)).activities).toHaveLength(8);
        await expect(revert(book, first.change)).rejects.toMatchObject({ failure: { code: 'not-found' } });
        await revert(book, second.change);
        expect(await contentOf(book)).toEqual(states[1]);
        const taken = Number((await book.db.meta.get(META.revision))?.value);
        await revert(book, taken);
        expect(await contentOf(book)).toEqual(whole);
        await revert(book, Number((await book.db.meta.get(META.revision))?.value));
        await revert(book, first.change);
        expect(await contentOf(book)).toEqual(states[0]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('an import that is undone after a merge', () => {
  const LIST =
    'Name,Phone,City,Opportunity\nAnna Nowak,+48501000001,Opole,Roof\nJan Lis,+48501000009,Opole,Door\n';
  const HAND = [{ name: 'Anna Nowak', email: ['anna@x.example'] }];

  it('takes along what moved, keeps who is part of others, and says so', async () => {
    const { book, ids } = await bookOf(HAND);
    const hand = ids[0] ?? '';
    const importer = importerOf(book);
    const { jobId } = await imported(importer, LIST, { country: 'PL', match: { name: 'never' } });
    const anna = (await everybody(book)).find(({ phone }) => phone?.[0] === '+48501000001')?.id ?? '';
    const { change } = await mergeCustomers(book, { into: hand, others: [anna] });
    expect((await sidesOf(book, hand)).opportunities).toHaveLength(1);
    const foreseen = value(await importer.undoPreview(jobId));
    const undone = value(await importer.undo(jobId));
    expect(undone).toEqual(foreseen);
    expect(undone).toMatchObject({ opportunities: 2, kept: [{ id: hand, name: 'Anna Nowak' }] });
    const left = await everybody(book);
    expect(left).toMatchObject([{ id: hand, phone: ['+48501000001'], email: ['anna@x.example'] }]);
    expect((await sidesOf(book, hand)).opportunities).toEqual([]);
    await revert(book, change);
    expect(await everybody(book)).toMatchObject([{ id: hand }, { id: anna }]);
  });

  it('keeps an imported customer whom somebody else is part of', async () => {
    const { book, ids } = await bookOf(HAND);
    const importer = importerOf(book);
    const { jobId } = await imported(importer, LIST, { country: 'PL', match: { name: 'never' } });
    const anna = (await everybody(book)).find(({ phone }) => phone?.[0] === '+48501000001')?.id ?? '';
    const values = (await everybody(book)).find(({ id }) => id === anna) ?? {};
    const {
      id: _,
      log: __,
      updatedAt: ___,
      importedBy: ____,
      lastImport: _____,
      ...same
    } = values as Customer;
    // Nothing of the other record was taken over: the imported one still is the only one left of both.
    await mergeCustomers(book, { into: anna, others: [ids[0] ?? ''], values: same as FieldValues });
    expect(value(await importer.undo(jobId))).toMatchObject({ kept: [{ id: anna }] });
    expect(await everybody(book)).toMatchObject([{ id: anna }]);
  });

  it('matches the list of the merged record again, by the id that it had', async () => {
    const book = await freshBook();
    const importer = importerOf(book);
    const list = 'Customer ID,Name,City\nK-1,Anna Nowak,Opole\nK-2,A. Nowak,Opole\n';
    await imported(importer, list);
    const [first, second] = await everybody(book);
    await mergeCustomers(book, { into: first?.id ?? '', others: [second?.id ?? ''] });
    const again = await imported(importer, 'Customer ID,Name\nK-2,A. Nowak\n');
    expect(again).toMatchObject({ updated: 1, created: 0 });
    expect(await everybody(book)).toMatchObject([{ externalId: 'K-1', otherIds: ['K-2'], name: 'A. Nowak' }]);
  });

  // By name alone nothing but the merge itself tells whose the row is.
  const NAMES =
    'Name,City,Opportunity\nAnna Nowak,Opole,Roof\nA. Nowak-Lis,Opole,Door\nJan Lis,Opole,\nA. Nowak-Lis,Opole,Gate\n';

  it('is carried out again without making anew who was merged, and brings theirs to who has them', async () => {
    const { book, ids } = await bookOf([{ name: 'Anna Lis' }]);
    const hand = ids[0] ?? '';
    const importer = importerOf(book);
    const { jobId } = await imported(importer, NAMES, { country: 'PL', match: { name: 'never' } });
    const lis = (await everybody(book)).filter(({ name }) => name === 'A. Nowak-Lis').map(({ id }) => id);
    const { change } = await mergeCustomers(book, { into: hand, others: lis });
    const titles = async () => (await sidesOf(book, hand)).opportunities.map(({ title }) => title).sort();
    expect(await titles()).toEqual(['Door', 'Gate']);
    const namesIn = async () => (await everybody(book)).map(({ name }) => name).sort();
    const merged = await namesIn();
    const [survivor] = await everybody(book);
    value(await importer.undo(jobId));
    expect(await namesIn()).toEqual(['Anna Lis']);
    expect(await titles()).toEqual([]);

    const again = value(await importer.resume(jobId));
    expect(again).toMatchObject({ rows: 4, created: 2, unchanged: 2, issueCounts: { 'merged-since': 2 } });
    expect(await namesIn()).toEqual(merged);
    expect(await titles()).toEqual(['Door', 'Gate']);
    const { log: _, updatedAt: __, lastImport: ___, ...same } = survivor as Customer;
    expect((await everybody(book))[0]).toMatchObject(same);

    value(await importer.undo(jobId));
    expect(await titles()).toEqual([]);
    // Whose merge was taken back is somebody of their own again.
    await revert(book, change);
    expect(value(await importer.resume(jobId))).toMatchObject({ created: 4, unchanged: 0 });
    expect(await everybody(book)).toHaveLength(5);
  });

  it('finds who has the ids of a merged one, after it was taken back and carried out again too', async () => {
    const book = await freshBook();
    const importer = importerOf(book);
    const list = 'Customer ID,Name,City\nK-1,Anna Nowak,Opole\nK-2,A. Nowak,Opole\nK-3,Jan Lis,Opole\n';
    const { jobId } = await imported(importer, list);
    const [first, second] = await everybody(book);
    await mergeCustomers(book, { into: first?.id ?? '', others: [second?.id ?? ''] });
    value(await importer.undo(jobId));
    expect(value(await importer.resume(jobId))).toMatchObject({ created: 2, unchanged: 1, pending: 0 });
    expect(await everybody(book)).toMatchObject([
      { externalId: 'K-1', otherIds: ['K-2'] },
      { name: 'Jan Lis' },
    ]);
    const third = await imported(importer, 'Customer ID,Phone\nK-2,+48501000001\nK-3,+48501000009\n');
    expect(third).toMatchObject({ created: 0, updated: 2 });
    expect(await everybody(book)).toMatchObject([{ phone: ['+48501000001'] }, { phone: ['+48501000009'] }]);
    expect(await imported(importer, list)).toMatchObject({ created: 0, rejected: 0 });
    expect(await everybody(book)).toHaveLength(2);
  });
});
