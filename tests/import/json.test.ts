import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList, readOrFail } from '../fixtures/readList';
import { piecewise } from '../fixtures/readRows';

interface Case {
  readonly description: string;
  readonly input: string;
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly lines?: readonly number[];
  readonly sheet?: string;
}

const CASES: readonly Case[] = [
  {
    description: 'an array of objects, a line each; a key that first comes in the last',
    input: '[\n {"name": "Jan", "age": 30},\n {"name": "Ola", "active": true, "note": null}\n]',
    records: [
      { name: 'Jan', age: '30' },
      { name: 'Ola', active: 'true' },
    ],
    lines: [2, 3],
  },
  {
    description: 'everything on one line: the next free lines',
    input: '[{"n":"a"},{"n":"b"},{"n":"c"}]',
    records: [{ n: 'a' }, { n: 'b' }, { n: 'c' }],
    lines: [1, 2, 3],
  },
  {
    description: 'numbers keep every digit',
    input: '[{"phone": 48601234567890123456, "vat": 0012, "x": 1.10, "y": 4.8E+10, "z": -0, "p": +48601}]',
    records: [{ phone: '48601234567890123456', vat: '0012', x: '1.10', y: '4.8E+10', z: '-0', p: '+48601' }],
  },
  {
    description: 'escapes, surrogates, slashes, letters of any script',
    input: String.raw`[{"a":"\u0141\u00f3d\u017a \"x\" \\ \/ \n\t","b":"\ud83d\ude00","c":"王伟"}]`,
    records: [{ a: 'Łódź "x" \\ / \n\t', b: '😀', c: '王伟' }],
  },
  {
    description: 'objects inside, arrays of plain values, arrays of objects',
    input: JSON.stringify([
      {
        name: 'Jan',
        address: { city: 'Łódź', geo: { lat: 51.7 } },
        tags: ['vip', 'new', 3],
        emails: [{ value: 'a@x.example', type: 'work' }, { value: 'b@x.example' }],
        empty: [],
      },
    ]),
    records: [
      {
        name: 'Jan',
        'address.city': 'Łódź',
        'address.geo.lat': '51.7',
        tags: 'vip; new; 3',
        'email 1 value': 'a@x.example',
        'email 1 type': 'work',
        'email 2 value': 'b@x.example',
      },
    ],
  },
  {
    description: 'an object around the list',
    input: '{\n"version": 2,\n"meta": {"tags": ["x"]},\n"data": [\n{"name": "Jan"}, {"name": "Ola"}\n]}',
    records: [{ name: 'Jan' }, { name: 'Ola' }],
    lines: [5, 6],
    sheet: 'data',
  },
  {
    description: 'of several lists the one with most records',
    input: '{"a":[{"x":1}],"b":{"items":[{"y":1},{"y":2}]},"c":[[1,2],[3,4],[5,6]]}',
    records: [{ y: '1' }, { y: '2' }],
    sheet: 'b.items',
  },
  {
    description: 'JSON Lines, with blank lines, CRLF and inner lists',
    input: '{"name":"Jan","l":[{"a":1},{"a":2},{"a":3}]}\r\n\r\n{"name":"Ola"}\r\n',
    records: [{ name: 'Jan', 'l 1 a': '1', 'l 2 a': '2', 'l 3 a': '3' }, { name: 'Ola' }],
    lines: [1, 3],
  },
  {
    description: 'objects one after another, each over several lines, commas between and behind',
    input: '{\n "name": "Jan",\n},\n{\n "name": "Ola"\n}',
    records: [{ name: 'Jan' }, { name: 'Ola' }],
    lines: [1, 4],
  },
  {
    description: 'a single contact',
    input: '{"firstName":"Jan","email":"jan@x.example"}',
    records: [{ firstName: 'Jan', email: 'jan@x.example' }],
  },
  {
    description: 'an array of arrays with a header',
    input: '[["Name","Phone","Tags"],\n["Jan","501000001",["a","b"]],["Ola",null,true]]',
    records: [
      { Name: 'Jan', Phone: '501000001', Tags: 'a; b' },
      { Name: 'Ola', Tags: 'true' },
    ],
    lines: [2, 3],
  },
  {
    description: 'an array a line',
    input: '["Name","Phone"]\n["Jan","501000001"]\n',
    records: [{ Name: 'Jan', Phone: '501000001' }],
    lines: [2],
  },
  {
    description: 'pages of a list one after another, a mark at the start',
    input: '\ufeff[{"n":"a"}]\n[{"n":"b"}]',
    records: [{ n: 'a' }, { n: 'b' }],
  },
  {
    description: 'the same key twice, a key with a dot, keys of the prototype',
    input: '[{"a":"1","a":"2","b.c":"3","__proto__":"4","constructor":"5"}]',
    records: [{ a: '1', 'a 2': '2', 'b.c': '3', ['__proto__']: '4', constructor: '5' }],
  },
];

describe('JSON', () => {
  test.each(CASES)('$description', async ({ input, records, lines, sheet }) => {
    const read = await readList(input);
    expect(read.detection.format).toBe('json');
    expect(read.records).toEqual(records);
    if (lines !== undefined) expect(read.rows.map(({ line }) => line)).toEqual(lines);
    expect(read.detection.sheet?.value).toBe(sheet);
    expect(read.rows.flatMap(({ problems }) => problems ?? [])).toEqual([]);
  });

  test('another list where the profile names it', async () => {
    const text = '{"a":[{"x":1}],"b":[{"y":1},{"y":2}]}';
    const { records, detection } = await readList(text, { sheet: 'a' });
    expect(records).toEqual([{ x: '1' }]);
    expect(detection.sheets).toEqual([
      { name: 'a', rows: 1, hidden: false },
      { name: 'b', rows: 2, hidden: false },
    ]);
  });

  test('names that other systems give map themselves', async () => {
    const { mapping } = await readList(
      JSON.stringify([
        {
          first_name: 'Jan',
          last_name: 'Kowalski',
          company_name: 'Polna Sp. z o.o.',
          title: 'Prezes',
          email_jsonb: [{ email: 'jan@polna.example', type: 'Work' }],
          phone_jsonb: [{ number: '+48 601 234 567', type: 'Work' }],
          tags: ['vip'],
          address: { street: 'Polna 1', city: 'Łódź', postalCode: '90-001', country: 'Polska' },
        },
      ]),
    );
    expect(mapping).toEqual({
      first_name: 'firstName',
      last_name: 'lastName',
      company_name: 'company',
      title: 'jobTitle',
      'email 1': 'email',
      'email 1 type': null,
      'phone 1 number': 'phone',
      'phone 1 type': null,
      tags: 'category',
      'address.street': 'street',
      'address.city': 'city',
      'address.postalCode': 'postalCode',
      'address.country': 'country',
    });
    const hubspot = await readList(
      '{"results":[{"id":"1","properties":{"firstname":"Jan","lastname":"Nowak","email":"a@b.example","phone":"+48601234567"}}]}',
    );
    expect(hubspot.mapping).toEqual({
      id: 'externalId',
      'properties.firstname': 'firstName',
      'properties.lastname': 'lastName',
      'properties.email': 'email',
      'properties.phone': 'phone',
    });
  });

  test.each<[string, string, readonly string[], readonly unknown[]]>([
    [
      'a list cut between records',
      '[{"n":"a"},{"n":"b"},',
      ['a', 'b'],
      [[2, 'rest-unread', { line: 1, column: 22 }]],
    ],
    [
      'a list cut inside a record',
      '[\n{"n":"a"},\n{"n":"b","x":"cu',
      ['a', 'b'],
      [
        [3, 'broken-record', { line: 3, text: '"cu' }],
        [3, 'rest-unread', { line: 3, column: 14 }],
      ],
    ],
    [
      'a record that is wrong, those behind it are read',
      '[\n  {"n":"a"},\n  {"n":"b", oops},\n  {"n":"c"}\n]',
      ['a', 'b', 'c'],
      [[3, 'broken-record', { line: 3, text: 'oops},' }]],
    ],
    [
      'a wrong line of JSON Lines',
      '{"n":"a"}\nwhat is this\n{"n":"c"}\n{"n":"d"\n',
      ['a', 'c', 'd'],
      [
        [1, 'broken-record', { line: 2, text: 'what is this' }],
        [4, 'broken-record', { line: 5, text: '…' }],
      ],
    ],
  ])('%s is said, and nothing else lost', async (_, text, names, said) => {
    const { records, rows } = await readList(text);
    expect(records.map(({ n }) => n)).toEqual(names);
    expect(
      rows.flatMap(({ line, problems }) => (problems ?? []).map(({ code, params }) => [line, code, params])),
    ).toEqual(said);
  });

  test.each([
    ['settings', '{"version":1,"theme":{"dark":true}}', 'unknown-format'],
    ['an empty list', '[]', 'no-rows'],
    ['a list of nothing', '[{},{}]', 'no-rows'],
    ['nothing but a broken start', '[{"a', 'damaged'],
    ['nesting without end', `[{"a":${'['.repeat(100_000)}`, 'too-large'],
    ['containers without end', `${'{"a":'.repeat(100_000)}`, 'too-large'],
    ['a string without end', `[{"a":"${'x'.repeat(17_000_000)}`, 'too-large'],
  ])('%s', async (_, text, code) => expect(await readOrFail(text)).toMatchObject({ code }));

  test.each([
    ['names in brackets', '[Name],[Phone]\nJan,501000001\n'],
    ['names in braces', '{Name};{Phone}\nJan;501000001\n'],
    ['JSON in the first column', '{"id":1},Jan,501000001\n{"id":2},Ola,501000002\n'],
    ['numbers in brackets', '[1];Jan\n[2];Ola\n'],
  ])('a list that begins like JSON is read as text: %s', async (_, text) => {
    expect((await readList(text)).detection.format).toBe('csv');
  });

  test('UTF-16 and windows-1250', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff[{"name":"Żółć"}]', 'utf16le'));
    expect((await readList(utf16)).records).toEqual([{ name: 'Żółć' }]);
    const bytes = Uint8Array.from(
      '[{"nazwisko":"Bo\u00BFena Wi\u009Cniewska","miasto":"\u00A3\u00F3d\u009F"}]',
      (char) => char.charCodeAt(0),
    );
    expect((await readList(bytes)).records).toEqual([{ nazwisko: 'Bożena Wiśniewska', miasto: 'Łódź' }]);
  });
});

const text = fc.string({
  unit: fc.constantFrom('a', 'ż', '王', '"', '\\', '\n', '{', '}', '[', ']', ',', ':', ' ', '😀'),
});
const scalar = fc.oneof(text, fc.bigInt(), fc.boolean(), fc.constant(null));
const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), scalar, {
  minKeys: 1,
  noNullPrototype: true,
});

/** JSON with numbers of any length. */
const write = (value: Record<string, unknown>, space: string): string =>
  `{${space}${Object.entries(value)
    .map(
      ([key, one]) => `${JSON.stringify(key)}:${space}${typeof one === 'bigint' ? one : JSON.stringify(one)}`,
    )
    .join(`,${space}`)}${space}}`;
const cellsOf = (value: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === null || one === '' ? [] : [[key, String(one)]])),
  );
const bytesOf = (written: string) => new Uint8Array(new TextEncoder().encode(written));

describe('JSON that was written', () => {
  const records = fc.array(
    record.map((one) => ({ id: 'x', ...one })),
    { minLength: 1, maxLength: 8 },
  );
  const space = fc.constantFrom('', ' ', '\n', '\r\n  ');

  test('any records come back, as a list, in an object, as lines, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        space,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (list, blank, sizes) => {
          const objects = list.map((one) => write(one, blank));
          for (const written of [
            `[${blank}${objects.join(`,${blank}`)}${blank}]`,
            `{"v": 1, "list": [${objects.join(',')}], "end": {}}`,
            objects.join('\n'),
          ]) {
            const read = await readList(piecewise(bytesOf(written), sizes));
            expect(read.records).toEqual(list.map(cellsOf));
            const lines = read.rows.map(({ line }) => line);
            expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
            expect(read.rows.flatMap(({ problems }) => problems ?? [])).toEqual([]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('cut anywhere, whole records come whole and the break is said', async () => {
    const list = Array.from({ length: 4 }, (_, at) => ({
      id: `r${at}`,
      phone: `50100000${at}`,
      tags: ['x'],
    }));
    for (const [written, closing] of [
      [JSON.stringify(list), 1],
      [JSON.stringify({ ok: true, list }, null, 2), 2],
    ] as const) {
      for (let length = 12; length < written.length - closing; length++) {
        const read = await readOrFail(written.slice(0, length));
        if ('code' in read) {
          expect(['no-rows', 'unknown-format', 'damaged']).toContain(read.code);
          continue;
        }
        const problems = read.rows.flatMap((row) => row.problems ?? []);
        expect(problems.at(-1)?.code).toBe('rest-unread');
        read.records.forEach(({ id, phone }, at) => {
          expect([undefined, `r${at}`]).toContain(id);
          expect([undefined, `50100000${at}`]).toContain(phone);
        });
      }
    }
  });
});
