import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { toFailure } from '../../src/db/failures';
import { eachKey } from '../../src/db/matchIndex';
import { allRecords, PAGE_SIZE, readPage, readRecords, recordId, reserve } from '../../src/db/pages';
import type { Customer } from '../../src/domain/customer';
import { FIELD_KEYS, type FieldKey, type FieldValues, fieldSpec } from '../../src/domain/fields';
import { recordKeys } from '../../src/import/plan/keys';
import { customers, dropBooks, freshBook, secondTab } from './helpers';

afterEach(dropBooks);

const everyone = async (book: Book): Promise<Customer[]> => {
  const all: Customer[] = [];
  for await (const some of allRecords(book)) all.push(...some);
  return all;
};

const create = (record: Customer) => ({ kind: 'create', entity: 'customer', record }) as const;

describe('the write door', () => {
  test('stores what is created and gives it back by id', async () => {
    const book = await freshBook();
    const rows = Array.from({ length: 3 * PAGE_SIZE + 7 }, (_, i) => ({ name: `Łukasz ${i}\n"x"` }));
    const records = await customers(book, rows, 'job');
    const written = await write(book, records.map(create), { kind: 'import', jobId: 'job' });
    expect(written).toMatchObject({ created: rows.length, updated: 0, removed: 0, missing: [], revision: 1 });
    const ids = [records[700], records[3], records[0]].map((record) => record?.id ?? '');
    const read = await readRecords(book, [...ids, `${book.id}-99999`, 'nonsense']);
    expect(read.map((record) => record?.name)).toEqual([
      'Łukasz 700\n"x"',
      'Łukasz 3\n"x"',
      'Łukasz 0\n"x"',
      undefined,
      undefined,
    ]);
    expect(read[0]).toMatchObject({ lastImport: 'job', importedBy: { jobId: 'job', line: 702 }, log: [1] });
    expect(await readPage(book, 3)).toHaveLength(7);
    expect(await everyone(book)).toHaveLength(rows.length);
  });

  test('updates name fields; before-images come from the stored record; empty means absent', async () => {
    const book = await freshBook();
    const [record] = await customers(book, [{ name: 'Anna', city: 'Kraków', email: ['a@b.pl'] }]);
    const id = record?.id ?? '';
    await write(book, [create(record as Customer)], { kind: 'edit' });
    const written = await write(
      book,
      [
        {
          kind: 'update',
          entity: 'customer',
          id,
          fields: [
            { field: 'city', before: 'stale', after: '' },
            { field: 'name', before: 'Anna', after: 'Anna' },
            { field: 'email', before: undefined, after: ['c@d.pl', 'a@b.pl'] },
          ],
        },
        { kind: 'update', entity: 'customer', id: `${book.id}-77`, fields: [] },
      ],
      { kind: 'edit' },
    );
    expect(written).toMatchObject({ updated: 1, missing: [`${book.id}-77`] });
    const [after] = await readRecords(book, [id]);
    expect(after).toMatchObject({ name: 'Anna', email: ['c@d.pl', 'a@b.pl'], log: [1, 2] });
    expect(after).not.toHaveProperty('city');
    const entry = await book.db.journal.get(written.journal);
    expect(entry?.updated).toContain('Kraków');
  });

  test('what `within` throws takes the whole write back', async () => {
    const book = await freshBook();
    const records = await customers(book, [{ name: 'A' }, { name: 'B' }], 'job');
    const failing = write(book, records.map(create), { kind: 'import', jobId: 'job' }, async (db) => {
      await db.settings.put({ key: 'cursor', value: { done: 2 } });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await everyone(book)).toEqual([]);
    expect(await book.db.settings.count()).toBe(0);
    expect(await book.db.journal.count()).toBe(0);
  });

  test('an id is never written twice', async () => {
    const book = await freshBook();
    const records = await customers(book, [{ name: 'A' }, { name: 'B' }], 'job');
    await write(book, records.map(create), { kind: 'import', jobId: 'job' });
    for (const again of [records, records.slice(1)]) {
      const failure = await write(book, again.map(create), { kind: 'import', jobId: 'job' }).catch(toFailure);
      expect(failure).toMatchObject({ code: 'unexpected' });
    }
    expect(await everyone(book)).toHaveLength(2);
  });

  test('a re-run passes over what an earlier run stored, and carries the same instant', async () => {
    const book = await freshBook();
    const rows = Array.from({ length: PAGE_SIZE + 40 }, (_, i) => ({ name: `R${i}` }));
    const records = await customers(book, rows, 'job');
    const at = '2026-03-04T05:06:07.008Z';
    const origin = { kind: 'import', jobId: 'job', at } as const;
    await write(book, records.slice(0, 20).map(create), origin);
    const again = await write(book, records.map(create), { ...origin, rerun: true });
    expect(again).toMatchObject({ created: rows.length - 20, there: 20, missing: [] });
    expect(await book.db.meta.get('count:customer')).toMatchObject({ value: rows.length });
    const all = await everyone(book);
    expect(all.map((one) => [one.name, one.importedBy?.line])).toEqual(
      rows.map((row, i) => [row.name, i + 2]),
    );
    expect(new Set(all.map((one) => one.updatedAt))).toEqual(new Set([at]));
    expect(all[0]?.log).toEqual([1]);
    expect(all.at(-1)?.log).toEqual([2]);
    expect((await book.db.journal.get(2))?.at).toBe(at);
    // Another row at the same id is somebody else, re-run or not.
    const other = { ...(records[3] as Customer), importedBy: { jobId: 'job', line: 99 } };
    const failure = await write(book, [create(other)], { ...origin, rerun: true }).catch(toFailure);
    expect(failure).toMatchObject({ code: 'unexpected' });
  });

  test('two tabs that write at once lose nothing', async () => {
    const book = await freshBook();
    const other = await secondTab(book);
    const [record] = await customers(book, [{ name: 'Shared' }]);
    await write(book, [create(record as Customer)], { kind: 'edit' });
    const hands = Array.from({ length: 20 }, async (_, i) => {
      const tab = i % 2 === 0 ? book : other;
      const mine = await customers(tab, [{ name: `Row ${i}` }]);
      await write(tab, mine.map(create), { kind: 'edit' });
      const field = i % 2 === 0 ? 'city' : 'street';
      const fields = [{ field, before: undefined, after: `${i}` } as const];
      await write(tab, [{ kind: 'update', entity: 'customer', id: record?.id ?? '', fields }], {
        kind: 'edit',
      });
    });
    await Promise.all(hands);
    const all = await everyone(book);
    expect(all.map((one) => one.name).sort()).toEqual(
      ['Shared', ...Array.from({ length: 20 }, (_, i) => `Row ${i}`)].sort(),
    );
    expect(all[0]?.log).toHaveLength(21);
    expect(all[0]).toMatchObject({ city: expect.any(String), street: expect.any(String) });
    expect(await book.db.journal.count()).toBe(41);
  });

  test('an import has its pages for itself', async () => {
    const book = await freshBook();
    expect(await reserve(book, 3, false)).toBe(0);
    expect(await reserve(book, 300, true)).toBe(PAGE_SIZE);
    expect(await reserve(book, 1, false)).toBe(3 * PAGE_SIZE);
  });

  test('the match keys of every customer come without reading a record', async () => {
    const book = await freshBook();
    const rows = Array.from({ length: 300 }, (_, i) => ({ name: `N ${i}`, phone: [`+4860000${i}`] }));
    const records = await customers(book, rows, 'job');
    await write(book, records.map(create), { kind: 'import', jobId: 'job' });
    const removed = { kind: 'remove', entity: 'customer', id: recordId(book.id, 1) } as const;
    await write(book, [removed], { kind: 'edit' });
    const seen = new Map<number, number[]>();
    await eachKey(book, (kind, high, low, sequence) => {
      seen.set(sequence, [...(seen.get(sequence) ?? []), kind, high, low]);
    });
    expect([...seen.keys()]).toEqual([0, ...Array.from({ length: 298 }, (_, i) => i + 2)]);
    expect(seen.get(299)).toEqual([...recordKeys(rows[299] ?? {})]);
  });
});

/** Values that a line of a packed page could get wrong: what separates lines and values, what repeats, what is odd. */
const oddText = fc.oneof(
  fc.constantFrom('\n', 'a\nb', 'a\u001fb', '\r', ' ', '\ud800', '0', '__proto__', 'Łódź', '王\n芳'),
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.constantFrom('same', 'other'),
);
const ALL_FIELDS: readonly FieldKey[] = [...FIELD_KEYS, 'custom.b', 'custom.a'];
const oddValues = fc
  .record(
    Object.fromEntries(
      ALL_FIELDS.map((key) => [
        key,
        fieldSpec(key).many ? fc.array(oddText, { minLength: 1, maxLength: 3 }) : oddText,
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((values) => values as FieldValues);

test('a page gives back what was written, whatever the values and however often it is edited', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(oddValues, { minLength: 1, maxLength: 70 }),
      fc.array(fc.tuple(fc.nat(), oddValues), { maxLength: 4 }),
      fc.option(fc.nat(), { nil: undefined }),
      async (rows, edits, gone) => {
        const book = await freshBook();
        const records = await customers(book, rows, 'job');
        await write(book, records.map(create), { kind: 'import', jobId: 'job', at: AT });
        const expected = new Map<string, Customer>(
          records.map((one) => [one.id, { ...one, updatedAt: AT, lastImport: 'job', log: [1] }]),
        );
        for (const [index, values] of edits) {
          const { id } = records[index % records.length] as Customer;
          const before = expected.get(id) as Customer;
          const fields = ALL_FIELDS.map((field) => ({ field, before: undefined, after: values[field] }));
          const { updated, journal } = await write(
            book,
            [{ kind: 'update', entity: 'customer', id, fields }],
            { kind: 'edit', at: AT },
          );
          const kept = { ...Object.fromEntries(ALL_FIELDS.map((field) => [field, undefined])), ...values };
          if (updated > 0)
            expected.set(id, { ...before, ...kept, log: [...(before.log ?? []), journal] } as Customer);
        }
        if (gone !== undefined) {
          const { id } = records[gone % records.length] as Customer;
          await write(book, [{ kind: 'remove', entity: 'customer', id }], { kind: 'edit' });
          expected.delete(id);
        }
        const wanted = [...expected.values()].map(withoutEmpty);
        expect(await everyone(book)).toEqual(wanted);
        const ids = wanted.map((one) => one.id).reverse();
        expect(await readRecords(book, ids)).toEqual([...wanted].reverse());
        const keys = new Map<number, number[]>();
        await eachKey(book, (kind, high, low, sequence) => {
          keys.set(sequence, [...(keys.get(sequence) ?? []), kind, high, low]);
        });
        const withKeys = wanted.map((one) => [...recordKeys(one)]).filter((packed) => packed.length > 0);
        expect([...keys.values()]).toEqual(withKeys);
        book.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

const AT = '2026-05-06T07:08:09.010Z';

const withoutEmpty = (record: Customer): Customer =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as Customer;
