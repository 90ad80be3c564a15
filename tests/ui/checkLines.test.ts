import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../src/domain/result';
import type { ImportApi, ReportRow } from '../../src/import/api';
import { linesText, parseLines, rowsOfLines } from '../../src/ui/import/report/lines';
import { readView, reportUrl } from '../../src/ui/import/report/view';

describe('the lines that a text names', () => {
  it.each([
    ['12', [12]],
    ['12, 40-42', [12, 40, 41, 42]],
    ['5 5;3', [3, 5]],
    ['7–8、9', [7, 8, 9]],
    ['', null],
    ['a', null],
    ['9-3', null],
    ['1.5', null],
  ])('“%s”', (text, lines) => {
    expect(parseLines(text)).toEqual(lines);
  });

  it('are a hundred at most', () => {
    expect(parseLines('1-1000000')).toHaveLength(100);
  });
});

/** An import whose rows begin on these lines; counts how often it is asked. */
function importOf(lines: readonly number[]): { api: Pick<ImportApi, 'jobRows'>; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    api: {
      jobRows: async (_id, _filter, offset, limit) => {
        asked += 1;
        const rows = lines.slice(offset, offset + limit).map(
          (line, at): ReportRow => ({
            index: offset + at,
            line,
            cells: [],
            action: 'create',
            predicted: 'create',
            customer: null,
            repeats: null,
            issues: [],
          }),
        );
        return ok({ total: lines.length, header: [], rows });
      },
    },
  };
}

describe('the rows of lines', () => {
  it('are found wherever they stand, and a line inside a row is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 1500 }),
        fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 5 }),
        async (steps, wanted) => {
          let at = 1;
          const lines = steps.map((step) => (at += step));
          const asked = [...new Set(wanted)].sort((a, b) => a - b);
          const found = await rowsOfLines(importOf(lines).api, 'j', lines.length, asked);
          const rows = asked.map((line) => lines.indexOf(line)).filter((row) => row >= 0);
          expect(found).toEqual(ok({ rows, missing: asked.filter((line) => !lines.includes(line)) }));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a million are found in a few questions', async () => {
    const lines = Array.from({ length: 1_000_000 }, (_, index) => 2 + index * 3);
    const { api, asked } = importOf(lines);
    expect(await rowsOfLines(api, 'j', lines.length, [2 + 3 * 765_432])).toEqual(
      ok({ rows: [765_432], missing: [] }),
    );
    expect(asked()).toBeLessThan(25);
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 60 }),
        (some) => {
          const lines = some.toSorted((a, b) => a - b);
          expect(parseLines(linesText(lines))).toEqual(lines);
        },
      ),
    );
    expect(linesText([3, 9, 10, 11])).toBe('3, 9–11');
  });

  it('fail as the import fails', async () => {
    const failing = { jobRows: async () => fail('not-resumable') };
    expect(await rowsOfLines(failing, 'j', 10, [3])).toEqual(fail('not-resumable'));
  });
});

describe("the report's address", () => {
  it.each([
    [{ rows: null, check: null }, '/imports/j'],
    [{ rows: 'rows', check: null }, '/imports/j?rows=all'],
    [{ rows: 'created', check: [4] }, '/imports/j?rows=created&check=4'],
    [{ rows: null, check: 'choose' }, '/imports/j?check='],
    [{ rows: 'different', check: [1, 2] }, '/imports/j?rows=different&check=1,2'],
  ] as const)('says all that is open: %j', (view, url) => {
    expect(reportUrl('j', view)).toBe(url);
    expect(readView(Object.fromEntries(new URL(url, 'http://localhost').searchParams))).toEqual(view);
  });

  it.each(['constructor', '__proto__', 'salary'])('opens nothing by “%s”', (rows) => {
    expect(readView({ rows })).toEqual({ rows: null, check: null });
  });
});
