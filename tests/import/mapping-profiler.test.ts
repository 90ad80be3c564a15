import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RawRow } from '../../src/import/formats/format';
import { ColumnProfiler } from '../../src/import/mapping/profiler';

const rows = (...cells: readonly (readonly string[])[]): RawRow[] =>
  cells.map((row, at) => ({ line: at + 2, cells: row }));

const orderOf = (values: readonly string[]) => {
  const profiler = new ColumnProfiler(1);
  profiler.add(rows(...values.map((value) => [value])));
  return profiler.columns()[0]?.dateOrder;
};

describe('the profile of columns', () => {
  it('counts over all batches; short and long rows do no harm', () => {
    const profiler = new ColumnProfiler(3);
    profiler.add(rows(['a', '', 'x'], ['b']));
    profiler.add(rows(['a', ' \u00A0\t', 'y', 'beyond'], ['c', 'z', '']));
    expect(profiler.columns()).toEqual([
      { filled: 1, samples: ['a', 'b', 'c'] },
      { filled: 0.25, samples: ['z'] },
      { filled: 0.5, samples: ['x', 'y'] },
    ]);
  });

  it('keeps five samples that differ, as the source has them', () => {
    const profiler = new ColumnProfiler(1);
    profiler.add(rows(...['b', ' b', 'b', 'c', 'd', 'e', 'f', 'g'].map((cell) => [cell])));
    expect(profiler.columns()[0]?.samples).toEqual(['b', ' b', 'c', 'd', 'e']);
  });

  it('has nothing to say of no rows and no columns', () => {
    expect(new ColumnProfiler(1).columns()).toEqual([{ filled: 0, samples: [] }]);
    const none = new ColumnProfiler(0);
    none.add(rows(['a']));
    expect(none.columns()).toEqual([]);
  });

  test.each([
    ['one late day above 12', [...Array(200).fill('01.02.2026'), '13.02.2026'], 'dmy'],
    ['one late month first', [...Array(200).fill('01/02/2026'), '02/13/2026'], 'mdy'],
    ['nothing tells', ['01.02.2026', '03.04.2026'], 'either'],
    ['year first', ['2026-02-01', '2026-02-02 10:00'], 'ymd'],
    ['blanks between', ['', '13.02.2026', '', ''], 'dmy'],
    ['days kept as numbers among texts', [...Array(80).fill('45123'), '13.02.2026'], 'dmy'],
    ['days kept as numbers alone', Array(80).fill('45123'), undefined],
    ['mostly dates', ['13.02.2026', '14.02.2026', '15.02.2026', 'soon'], 'dmy'],
    ['a few dates among words', [...Array(60).fill('word'), '13.02.2026'], undefined],
    ['numbers', ['123456', '1234567', '20.5'], undefined],
    ['phones', ['501 000 001', '22 824 63 31'], undefined],
    ['words', ['Jan Kowalski', 'Ewa Sowa'], undefined],
  ])('%s', (_, values, expected) => expect(orderOf(values)).toBe(expected));

  it('finds the one order that day-first dates demand, however they are mixed', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1950, max: 2049 }),
      )
      .map(([day, month, year]) => `${day}.${month}.${year}`);
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 30 }), (dates) => {
        const told = dates.some((text) => Number(text.split('.')[0]) > 12);
        expect(orderOf(dates)).toBe(told ? 'dmy' : 'either');
      }),
    );
  });
});
