import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/import/formats/format';
import type { Lesson, Lessons } from '../../src/import/mapping/lessons';
import { suggestMapping } from '../../src/import/mapping/suggest';

const rows = (...cells: readonly (readonly string[])[]): RawRow[] =>
  cells.map((row, at) => ({ line: at + 2, cells: row }));

const taught =
  (lessons: Readonly<Record<string, Lesson>>): Lessons =>
  (header) =>
    Object.hasOwn(lessons, header) ? lessons[header] : undefined;

describe('what was taught of a header', () => {
  const people = rows(['Ann Lee', 'gold', 'a@b.example'], ['Bob Ray', 'silver', 'c@d.example']);

  it('wins over the header, the values and the program', () => {
    const mapping = suggestMapping(
      ['Name', 'Status', 'E-mail'],
      people,
      taught({ Status: { field: 'category', times: 2 }, Name: { field: 'company', times: 1 } }),
    );
    expect(mapping.map(({ field }) => field)).toEqual(['company', 'category', 'email']);
    expect(mapping[1]?.reason).toEqual({ code: 'taught', params: { times: 2 } });
    expect(mapping[1]?.confidence).toBe(0.99);
  });

  it('leaves out what the user left out', () => {
    const mapping = suggestMapping(
      ['Name', 'Status', 'E-mail'],
      people,
      taught({ 'E-mail': { field: null, times: 1 } }),
    );
    expect(mapping[2]).toMatchObject({
      field: null,
      confidence: 0,
      reason: { code: 'taught', params: { times: 1 } },
    });
  });

  it('is not believed where the values contradict it', () => {
    const mapping = suggestMapping(
      ['Name', 'Status', 'E-mail'],
      people,
      taught({ 'E-mail': { field: 'name', times: 5 } }),
    );
    expect(mapping.map(({ field }) => field)).toEqual(['name', 'status', 'email']);
  });

  it('gives a field that takes one column to one of two', () => {
    const mapping = suggestMapping(
      ['Town', 'Place'],
      rows(['Leeds', 'Bristol']),
      taught({ Town: { field: 'city', times: 1 }, Place: { field: 'city', times: 1 } }),
    );
    expect(mapping.map(({ field }) => field)).toEqual(['city', null]);
  });
});
