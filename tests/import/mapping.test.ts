import { describe, expect, it, test } from 'vitest';
import type { FIELD_KEYS } from '../../src/domain/fields';
import type { RawRow } from '../../src/import/formats/format';
import { checkMapping, duplicateMappings, identityColumns } from '../../src/import/mapping/check';
import { suggestMapping } from '../../src/import/mapping/suggest';
import { HEADERLESS_CASES, MAPPING_CASES, type MappingCase } from './mappingCases';

const rowsOf = ({ columns }: MappingCase): RawRow[] => {
  const height = Math.max(...columns.map(({ values }) => values.length));
  return Array.from({ length: height }, (_, at) => ({
    line: at + 2,
    cells: columns.map(({ values }) => values[at] ?? values.at(-1) ?? ''),
  }));
};
const wanted = ({ columns }: MappingCase) => columns.map(({ header, field }) => [header, field]);

describe('a field for every column', () => {
  it('is tried on many lists', () => expect(MAPPING_CASES.length).toBeGreaterThanOrEqual(40));

  test.each(MAPPING_CASES)('$name', (one) => {
    const mapping = suggestMapping(
      one.columns.map(({ header }) => header),
      rowsOf(one),
    );
    expect(mapping.map(({ header, field }) => [header, field])).toEqual(wanted(one));
    for (const { field, confidence, reason } of mapping) {
      expect(confidence > 0).toBe(field !== null);
      expect(confidence).toBeLessThan(1);
      if (field === null) expect(['not-recognised', 'empty-column', 'system']).toContain(reason.code);
      else expect(['not-recognised', 'empty-column']).not.toContain(reason.code);
    }
    expect(duplicateMappings(mapping)).toEqual([]);
  });

  test.each(HEADERLESS_CASES)('without a header: $name', (one) => {
    const mapping = suggestMapping([], rowsOf(one));
    expect(mapping.map(({ header, field }) => [header, field])).toEqual(wanted(one));
    for (const { confidence } of mapping) expect(confidence).toBeLessThan(0.9);
  });

  test.each(MAPPING_CASES)('the order of columns changes nothing: $name', (one) => {
    const turned = { ...one, columns: [...one.columns].reverse() };
    const unlike = new Set(one.columns.map(({ header }) => header)).size === one.columns.length;
    const mapping = suggestMapping(
      turned.columns.map(({ header }) => header),
      rowsOf(turned),
    );
    if (unlike) expect(mapping.map(({ header, field }) => [header, field])).toEqual(wanted(turned));
  });
});

describe('what a proposal tells', () => {
  const rows: RawRow[] = [
    { line: 2, cells: ['Ann Lee', 'a@b.example', '13/02/1980', ''] },
    { line: 3, cells: ['Bob Ray', '', '01/02/1980', ' '] },
    { line: 4, cells: ['Cy Fox', 'c@d.example', '02/03/1981', 'x', 'beyond the header'] },
    { line: 5, cells: ['Ann Lee'] },
  ];
  const mapping = suggestMapping(['Name', 'E-mail', 'Birthday', ''], rows);

  it('says how full the column is, with up to five values that differ', () => {
    expect(mapping.map(({ filled }) => filled)).toEqual([1, 0.5, 0.75, 0.25]);
    expect(mapping[0]?.samples).toEqual(['Ann Lee', 'Bob Ray', 'Cy Fox']);
  });

  it('says which order the dates allow', () => {
    expect(mapping.map(({ dateOrder }) => dateOrder)).toEqual([undefined, undefined, 'dmy', undefined]);
  });

  it('gives its reasons', () => {
    expect(mapping.map(({ reason }) => reason)).toEqual([
      { code: 'alias-and-content', params: { alias: 'Name', share: 100 } },
      { code: 'alias-and-content', params: { alias: 'E-mail', share: 100 } },
      { code: 'alias-and-content', params: { alias: 'Birthday', share: 100 } },
      { code: 'not-recognised', params: {} },
    ]);
    expect(suggestMapping(['Miasto', ''], []).map(({ reason }) => reason)).toEqual([
      { code: 'alias', params: { alias: 'Miasto', language: 'pl' } },
      { code: 'empty-column', params: {} },
    ]);
    expect(suggestMapping(['Work city'], [])[0]?.reason.code).toBe('alias-part');
  });

  it('gives columns that most rows have but the header lacks', () => {
    const wide = suggestMapping(
      ['Name'],
      [1, 2, 3].map((line) => ({ line, cells: [`Ann Lee ${line}`, `a${line}@b.example`] })),
    );
    expect(wide.map(({ field }) => field)).toEqual(['name', 'email']);
  });

  it('says nothing of nothing', () => expect(suggestMapping([], [])).toEqual([]));
});

describe('very wide lists', () => {
  const header = Array.from(
    { length: 5000 },
    (_, at) => ['Email', 'Birthday', 'Name', 'City', 'x'][at % 5] ?? '',
  );
  const rows: RawRow[] = Array.from({ length: 40 }, (_, at) => ({
    line: at + 2,
    cells: header.map((name) =>
      name === 'Email' ? `a${at}@b.example` : name === 'Birthday' ? '1980-02-03' : `Aa${at}`,
    ),
  }));

  it('get each single field once', () => {
    const mapping = suggestMapping(header, rows);
    expect(mapping).toHaveLength(5000);
    expect(duplicateMappings(mapping)).toEqual([]);
    const fields = new Set(mapping.map(({ field }) => field));
    expect(fields).toEqual(new Set(['email', 'birthday', 'name', 'city', null]));
    expect(mapping.filter(({ field }) => field === 'email')).toHaveLength(1000);
  });
});

describe('what stands in the way of an import', () => {
  const columns = (...fields: readonly ((typeof FIELD_KEYS)[number] | null)[]) =>
    fields.map((field, index) => ({ index, field }));

  test.each([
    [columns('city', 'notes', null), [{ code: 'missing-columns' }]],
    [columns(), [{ code: 'missing-columns' }]],
    [columns('email'), []],
    [columns('company', 'phone', 'phone', 'email', 'email', 'category', 'category'), []],
    [columns('lastName'), []],
    [
      columns('name', 'city', 'name', 'city', null, 'city'),
      [
        { code: 'duplicate-mapping', field: 'name', columns: [0, 2] },
        { code: 'duplicate-mapping', field: 'city', columns: [1, 3, 5] },
      ],
    ],
    [
      columns('city', 'city'),
      [{ code: 'missing-columns' }, { code: 'duplicate-mapping', field: 'city', columns: [0, 1] }],
    ],
  ])('%j: %j', (mapped, blockers) => expect(checkMapping(mapped)).toEqual(blockers));

  it('knows which columns say who it is', () => {
    const mapped = columns('city', 'phone', null, 'firstName');
    expect(identityColumns(mapped).map(({ index }) => index)).toEqual([1, 3]);
  });
});
