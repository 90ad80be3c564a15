import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type Facet } from '../../src/domain/facets';
import type { Condition } from '../../src/domain/filter';
import { SORT_KEYS } from '../../src/domain/sortKey';
import { filterUrl } from '../../src/ui/customers/filterUrl';
import {
  ARCHIVED,
  choosing,
  isFiltered,
  type ListView,
  listUrl,
  nextSort,
  queryOf,
  questionOf,
  readListQuery,
  WHOLE_LIST,
} from '../../src/ui/customers/query';
import { differs, searchedBy, segmentCondition, viewOf } from '../../src/ui/customers/segment';

const SILENT: Condition = {
  kind: 'not',
  of: { kind: 'field', field: 'lastContact', test: { is: 'date', in: { last: 90 } } },
};
const WON: Condition = { kind: 'opportunity', where: { outcome: ['won'], closed: { this: 'year' } } };
const ANY: Condition = { kind: 'any', of: [SILENT, WON] };

const values = fc.uniqueArray(fc.constantFrom('', 'active', 'VIP & co', 'ważny', 'A / B', '50%'), {
  minLength: 1,
});

const view: fc.Arbitrary<ListView> = fc.record({
  search: fc.string(),
  choices: fc.dictionary(fc.constantFrom<Facet>(...FACETS), values).map((given) => ({ ...given })),
  filter: fc.subarray([SILENT, WON, ANY]),
  archived: fc.constantFrom(...ARCHIVED),
  segment: fc.constantFrom('', 'abc'),
  importedBy: fc.constantFrom('', 'job-1'),
  lastImport: fc.constantFrom('', 'job-2'),
  touchedBy: fc.constantFrom('', 'job-3'),
  sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
});

const read = (url: string): ListView => readListQuery(queryOf(url));

describe("the list's URL", () => {
  it('says all that the list shows, so that reading it gives the same view', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(read(listUrl(given))).toEqual(given);
      }),
    );
  });

  it('is short where nothing is chosen', () => {
    expect(listUrl(read('/customers'))).toBe('/customers');
    expect(isFiltered(read('/customers?sort=name&segment=abc'))).toBe(false);
  });

  it.each(['constructor', '__proto__', '-toString', 'salary', ''])('takes no order from “%s”', (sort) => {
    expect(read(`/customers?sort=${sort}`).sort).toEqual({ by: 'created', descending: true });
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

  it('opens what another screen counts: values of a facet as chosen, the rest as conditions', () => {
    const lapsed: Condition = {
      kind: 'field',
      field: 'status',
      test: { is: 'one-of', values: ['lapsed', ''] },
    };
    const opened = read(filterUrl({ kind: 'all', of: [lapsed, SILENT] }));
    expect(opened).toMatchObject({ choices: { status: ['lapsed', ''] }, filter: [SILENT] });
    expect(questionOf(opened).filter).toEqual({ kind: 'all', of: [lapsed, SILENT] });
  });

  it.each([
    '{',
    '7',
    'null',
    '"x"',
    '{"kind":"all","of":[null]}',
    '{"kind":"field","field":"status","test":7}',
  ])('hands a filter that is none (%s) on, to be told of', (text) => {
    expect(read(`/customers?filter=${encodeURIComponent(text)}`).filter).toHaveLength(1);
  });

  it('lets a facet go when its last value is taken off', () => {
    const chosen = choosing(WHOLE_LIST, 'city', ['Opole']);
    expect(listUrl(choosing(chosen, 'city', []))).toBe('/customers');
  });
});

describe('a segment', () => {
  const of = (from: ListView) => ({
    ...{ id: 'abc', name: 'Mine', createdAt: '', updatedAt: '' },
    condition: segmentCondition(from),
  });

  it('opens as what it was saved from, until something else is asked', () => {
    fc.assert(
      fc.property(view, (given) => {
        const saved = of(given);
        const opened = viewOf(saved);
        expect(differs(opened, saved)).toBe(false);
        expect(differs(read(listUrl(opened)), saved)).toBe(false);
        expect(differs({ ...opened, filter: [...opened.filter, WON] }, saved)).toBe(true);
      }),
    );
  });

  it('keeps the words of a search', () => {
    const { filter } = viewOf(of({ ...WHOLE_LIST, search: 'kos opole' }));
    expect(filter.map(searchedBy)).toEqual(['kos', 'opole']);
  });
});
