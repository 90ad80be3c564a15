import { describe, expect, test } from 'vitest';
import { detectDelimiter } from '../../src/import/detect/delimiter';
import { isKnownHeader } from '../../src/import/mapping/fold';

const detect = (text: string) => detectDelimiter(text, true, isKnownHeader);

const CASES: readonly { description: string; text: string; delimiter: string }[] = [
  { description: 'commas', text: 'Name,City\nAnn,Oslo\nBob,Rome\n', delimiter: ',' },
  { description: 'semicolons', text: 'Name;City\nAnn;Oslo\nBob;Rome\n', delimiter: ';' },
  { description: 'tabs', text: 'Name\tCity\nAnn\tOslo\nBob\tRome\n', delimiter: '\t' },
  { description: 'bars', text: 'Name|City\nAnn|Oslo\nBob|Rome\n', delimiter: '|' },
  { description: 'colons', text: 'Name:City\nAnn:Oslo\nBob:Rome\n', delimiter: ':' },
  {
    description: 'decimal commas in every row',
    text: 'Klient;Kwota;Rabat;Suma\nA;12,50;1,20;11,30\nB;9,99;0,10;9,89\nC;1,00;0,50;0,50\n',
    delimiter: ';',
  },
  {
    description: 'decimal commas without a header',
    text: 'A;12,50;1,20\nB;9,99;0,10\nC;1,00;0,50\n',
    delimiter: ';',
  },
  {
    description: 'times and web addresses',
    text: 'Name,Site,At\nA,https://a.example,10:30\nB,https://b.example,11:45\n',
    delimiter: ',',
  },
  {
    description: 'delimiters inside quotes',
    text: 'Name;Address\n"A";"Main St 1, Oslo, Norway"\n"B";"Side St 2, Rome, Italy"\n',
    delimiter: ';',
  },
  {
    description: 'line breaks inside quotes',
    text: 'Name;Notes\nA;"one, two\nthree, four"\nB;"five, six\nseven"\n',
    delimiter: ';',
  },
  {
    description: 'names with a comma',
    text: 'Klient;Telefon\nKowal, Jan;501\nNowak, Ewa;502\nSowa, Iga;503\n',
    delimiter: ';',
  },
  {
    description: 'title lines',
    text: 'Clients, May, draft\n\nName;City;Phone\nA;B;1\nC;D;2\nE;F;3\n',
    delimiter: ';',
  },
  {
    description: 'a comma and a space',
    text: 'Name, Email\nAnn, ann@a.example\nBob, bob@a.example\n',
    delimiter: ',',
  },
  { description: 'ragged rows', text: 'a;b;c\n1;2\n1;2;3\n1;2;3;4\n1;2;3\n', delimiter: ';' },
  { description: 'a single row', text: 'Ann;ann@a.example;501000001', delimiter: ';' },
];

describe('the delimiter', () => {
  test.each(CASES)('$description', ({ text, delimiter }) => {
    expect(detect(text).value).toBe(delimiter);
  });

  test('says how many columns it gives, and in how many rows', () => {
    expect(detect('a;b;c\n1;2;3\n4;5;6\n7;8\n').reason).toEqual({
      code: 'steady-width',
      params: { columns: 3, share: 75 },
    });
  });

  test('a sep= line wins over what the rows look like', () => {
    expect(detect('sep=|\r\na,b|c,d\r\n1,2|3,4\r\n')).toMatchObject({
      value: '|',
      reason: { code: 'sep-line' },
    });
  });

  test.each([
    { description: 'e-mail addresses', text: 'a@a.example\nb@a.example\n' },
    { description: 'names with commas under a header', text: 'Name\nKowal, Jan\nNowak, Ewa\nSowa, Iga\n' },
  ])('one column: $description', ({ text }) => {
    const found = detect(text);
    expect(found.reason.code).toBe('one-column');
    expect(text).not.toContain(found.value);
  });
});
