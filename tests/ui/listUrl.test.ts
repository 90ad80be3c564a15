import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_KEYS } from '../../src/domain/sortKey';
import { type ListView, listUrl, nextSort, readListQuery } from '../../src/ui/customers/query';

const view: fc.Arbitrary<ListView> = fc.record({
  search: fc.string(),
  status: fc.constantFrom('', 'active', 'potential', 'VIP & co', 'ważny'),
  owner: fc.constantFrom('', 'Anna Nowak'),
  importedBy: fc.constantFrom('', 'job-1'),
  lastImport: fc.constantFrom('', 'job-2'),
  touchedBy: fc.constantFrom('', 'job-3'),
  sort: fc.record({
    by: fc.constantFrom(...SORT_KEYS),
    descending: fc.boolean(),
  }),
});

const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url, 'http://localhost').searchParams);

describe("the list's URL", () => {
  it('says all that the list shows, so that reading it gives the same view', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(readListQuery(queryOf(listUrl(given)))).toEqual(given);
      }),
    );
  });

  it('is short where nothing is chosen', () => {
    expect(listUrl(readListQuery({}))).toBe('/customers');
  });

  it.each(['constructor', '__proto__', '-toString', 'salary', ''])('takes no order from “%s”', (sort) => {
    expect(readListQuery({ sort }).sort).toEqual({ by: 'created', descending: true });
  });

  it('turns an order around by a second click and takes it off by a third', () => {
    const first = nextSort({ by: 'created', descending: true }, 'name');
    const second = nextSort(first, 'name');
    expect([first, second, nextSort(second, 'name')]).toEqual([
      { by: 'name', descending: false },
      { by: 'name', descending: true },
      { by: 'created', descending: true },
    ]);
  });
});
