/** Rows of one file completed from another: which columns may link them, whom a cell names, and what a row takes along. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import type { ColumnMapping, JoinLink } from '../../src/import/api';
import type { RawRow } from '../../src/import/formats/format';
import { joinedColumns, withJoined } from '../../src/import/join/columns';
import { Joiner } from '../../src/import/join/joiner';
import { Lookup } from '../../src/import/join/lookup';
import { possibleLinks, provenLinks } from '../../src/import/join/propose';
import { suggestMapping } from '../../src/import/mapping/suggest';

/** A file by its header and rows, `|` between cells. */
function file(header: string, ...rows: string[]) {
  const cells = header.split('|');
  const sample: RawRow[] = rows.map((row, at) => ({ line: at + 2, cells: row.split('|') }));
  return { columns: suggestMapping(cells, sample), sample };
}

const mapped = (...fields: (FieldKey | null)[]): ColumnMapping[] =>
  fields.map((field, index) => ({
    index,
    header: field ?? `x${index}`,
    samples: [],
    filled: 1,
    field,
    confidence: 1,
    reason: { code: 'chosen', params: {} },
  }));

/** Exports of two files each, as the systems name their columns. */
const EXPORTS: readonly {
  readonly system: string;
  readonly contacts: ReturnType<typeof file>;
  readonly accounts: ReturnType<typeof file>;
  readonly links: readonly string[];
}[] = [
  {
    system: 'HubSpot',
    contacts: file(
      'Record ID|First Name|Last Name|Email|Associated Company|Associated Company IDs',
      '51|Ada|Kos|ada@a.example|Fabryka|9001;9002',
      '52|Jan|Gil|jan@b.example|Huta|9002',
    ),
    accounts: file(
      'Record ID|Company name|Company Domain Name|City',
      '9001|Fabryka|fabryka.example|Opole',
      '9002|Huta|huta.example|Nysa',
    ),
    links: ['Associated Company IDs = Record ID', 'Associated Company = Company name'],
  },
  {
    system: 'Salesforce',
    contacts: file(
      'Id|AccountId|LastName|FirstName|Email',
      '003A|001A|Kos|Ada|ada@a.example',
      '003B|001B|Gil|Jan|jan@b.example',
    ),
    accounts: file(
      'Id|Name|BillingStreet|BillingCity|Website',
      '001A|Fabryka|Polna 1|Opole|a.example',
      '001B|Huta|Leśna 2|Nysa|b.example',
    ),
    links: ['AccountId = Id'],
  },
  {
    system: 'Pipedrive, by name',
    contacts: file('First name|Last name|Organization|Email', 'Ada|Kos|FABRYKA|ada@a.example'),
    accounts: file('Name|Address|City', 'Fabryka|Polna 1|Opole', 'Huta|Leśna 2|Nysa'),
    links: ['Organization = Name'],
  },
  {
    system: 'Odoo',
    contacts: file(
      'External ID|Name|Company/External ID|Email',
      'p1|Ada Kos|c1|ada@a.example',
      'p2|Jan Gil|c1|jan@a.example',
    ),
    accounts: file('External ID|Name|Street|City|Tax ID', 'c1|Fabryka|Polna 1|Opole|5260250274'),
    links: ['Company/External ID = External ID'],
  },
  {
    system: '1C',
    contacts: file('ФИО|Телефон|Контрагент', 'Ёлкин Пётр|+79161234567|ООО «Ромашка»'),
    accounts: file(
      'Наименование|ИНН|Юридический адрес',
      'ООО "Ромашка"|7707083893|Тверь, Мира 1',
      'АО Пион|7728168971|Уфа, Мира 2',
    ),
    links: ['Контрагент = Наименование'],
  },
];

describe('links between the files of one export', () => {
  for (const { system, contacts, accounts, links } of EXPORTS) {
    it(`are found: ${system}`, () => {
      const possible = possibleLinks(contacts, accounts);
      const lookup = new Lookup(possible, []);
      for (const row of accounts.sample) lookup.add(row);
      const proven = provenLinks(possible, contacts, lookup);
      expect(
        proven.map(
          ({ column, key }) => `${contacts.columns[column]?.header} = ${accounts.columns[key]?.header}`,
        ),
      ).toEqual(links);
      // And never the other way round.
      const back = possibleLinks(accounts, contacts);
      const people = new Lookup(back, []);
      for (const row of contacts.sample) people.add(row);
      expect(provenLinks(back, accounts, people)).toEqual([]);
    });
  }

  it('are none between two lists of one kind, whatever values they share', () => {
    const january = file('Customer ID|Name|Company|Email', '1|Ada Kos|Fabryka|a@a.example');
    const february = file('Customer ID|Name|Company|Email', '1|Ada Kos|Fabryka|a@a.example');
    expect(possibleLinks(january, february)).toEqual([]);
  });

  it('are none where the values say otherwise, or the keys repeat', () => {
    const contacts = file('First name|Last name|Account ID', 'Ada|Kos|77', 'Jan|Gil|78');
    const proven = (...rows: string[]) => {
      const accounts = file('ID|Company|City', ...rows);
      const possible = possibleLinks(contacts, accounts);
      const lookup = new Lookup(possible, []);
      for (const row of accounts.sample) lookup.add(row);
      return provenLinks(possible, contacts, lookup).length;
    };
    expect(proven('77|Fabryka|Opole', '78|Huta|Nysa')).toBe(1);
    expect(proven('1|Fabryka|Opole', '2|Huta|Nysa')).toBe(0);
    expect(proven('77|Fabryka|Opole', '77|Huta|Nysa', '77|Młyn|Brzeg')).toBe(0);
  });
});

describe('whom a cell names', () => {
  const links: readonly JoinLink[] = [
    { by: 'id', column: 0, key: 0 },
    { by: 'name', column: 1, key: 1 },
  ];
  const lookup = new Lookup(links, [1]);
  for (const row of ['17|Fabryka „Łódź” S.A.', '18|Huta', '19|Huta', '19|Młyn', '020|Tartak'])
    lookup.add({ cells: row.split('|') });
  for (const [place, cell, row] of [
    [0, '17', 0],
    [0, ' 17 ', 0],
    [0, '17.0', 0],
    [0, '99; 18', 1],
    [0, '19', -1],
    [0, '20', -1],
    [0, '020', 4],
    [0, '', -1],
    [1, 'FABRYKA "LODZ" SA', 0],
    [1, 'Huta', -1],
    [1, '—', -1],
  ] as const) {
    it(`${place === 0 ? 'id' : 'name'} “${cell}”`, () => expect(lookup.find(place, cell)).toBe(row));
  }
});

describe('the columns of a join', () => {
  it('are one a field: the added one, which has the values of the own one first', () => {
    const list = mapped('lastName', 'externalId', 'city', 'email');
    const from = mapped('externalId', 'name', 'city', 'phone', 'taxId');
    const links: JoinLink[] = [{ by: 'id', column: 1, key: 0 }];
    const joined = joinedColumns(list, from, 'export/accounts.csv');
    expect(joined.map(({ field, from: column, header, own }) => [field, column, header, own])).toEqual([
      ['company', 1, 'accounts › name', -1],
      ['taxId', 4, 'accounts › taxId', -1],
      ['city', 2, 'accounts › city', 2],
    ]);
    const columns = withJoined(list, joined, { name: 'accounts.csv', links });
    expect(columns.map(({ field, reason }) => [field, reason.code])).toEqual([
      ['lastName', 'chosen'],
      [null, 'join-key'],
      [null, 'join-own'],
      ['email', 'chosen'],
      ['company', 'joined'],
      ['taxId', 'joined'],
      ['city', 'joined'],
    ]);
  });
});

describe('a completed row', () => {
  const FIELDS = ['email', null, 'street', 'city', 'country', 'website'] as const;
  const list = mapped(...FIELDS);
  const from = mapped('externalId', 'company', 'street', 'city', 'country', 'website');
  const links: JoinLink[] = [{ by: 'id', column: 1, key: 0 }];
  const columns = joinedColumns(list, from, 'a.csv');
  const join = (row: RawRow) => {
    const lookup = new Lookup(
      links,
      columns.map((column) => column.from),
    );
    lookup.add({ cells: ['7', 'Fabryka', 'Polna 1', 'Opole', 'Poland', 'fabryka.example'] });
    const joiner = new Joiner(lookup, links, columns, list);
    const [joined] = joiner.join([row]);
    return { added: joined?.cells.slice(FIELDS.length), joined, counts: joiner.counts };
  };
  // company, website, street, city, country
  for (const [what, cells, added] of [
    [
      'takes all that it lacks',
      ['a@b.example', '7', '', '', '', ''],
      ['Fabryka', 'fabryka.example', 'Polna 1', 'Opole', 'Poland'],
    ],
    [
      'keeps its own website',
      ['', '7', '', '', '', 'own.example'],
      ['Fabryka', 'own.example', 'Polna 1', 'Opole', 'Poland'],
    ],
    [
      'keeps its own address whole',
      ['', '7', '', 'Nysa', '', ''],
      ['Fabryka', 'fabryka.example', '', 'Nysa', ''],
    ],
    [
      'in the same country takes the rest',
      ['', '7', '', '', 'POLAND', ''],
      ['Fabryka', 'fabryka.example', 'Polna 1', 'Opole', 'POLAND'],
    ],
    [
      'in another country takes no town',
      ['', '7', '', '', 'Germany', ''],
      ['Fabryka', 'fabryka.example', '', '', 'Germany'],
    ],
    [
      'of nobody stays as it is',
      ['', '8', '', 'Nysa', '', 'own.example'],
      ['', 'own.example', '', 'Nysa', ''],
    ],
    [
      'that is too short is filled up',
      ['', '7'],
      ['Fabryka', 'fabryka.example', 'Polna 1', 'Opole', 'Poland'],
    ],
  ] as const) {
    it(what, () => expect(join({ line: 4, cells }).added?.slice(0, 5)).toEqual(added));
  }

  it('keeps what stands beyond its width, and its problems in their places', () => {
    const { joined } = join({
      line: 4,
      cells: ['', '7', '', '', '', '', 'slip'],
      problems: [
        { code: 'undecodable', column: 6, params: {} },
        { code: 'undecodable', column: 0, params: {} },
        { code: 'cell-count', column: null, params: {} },
      ],
    });
    expect(joined?.line).toBe(4);
    expect(joined?.cells.at(-1)).toBe('slip');
    expect(joined?.problems?.map(({ column }) => column)).toEqual([11, 0, null]);
  });
});

test('no row is lost or reordered, and no own cell changes', () => {
  const cell = fc.constantFrom('', '1', '2', '3', 'Opole', 'x;2');
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 });
  fc.assert(
    fc.property(rows, rows, (own, accounts) => {
      const list = mapped('lastName', 'company', 'city');
      const links: JoinLink[] = [
        { by: 'id', column: 0, key: 0 },
        { by: 'name', column: 1, key: 1 },
      ];
      const columns = joinedColumns(list, mapped('externalId', 'company', 'city'), 'a.csv');
      const lookup = new Lookup(
        links,
        columns.map(({ from }) => from),
      );
      for (const cells of accounts) lookup.add({ cells });
      for (const [row, cells] of accounts.entries())
        expect(lookup.cells(row)).toEqual(columns.map(({ from }) => cells[from] ?? ''));
      const joiner = new Joiner(lookup, links, columns, list);
      const joined = joiner.join(own.map((cells, line) => ({ line, cells })));
      expect(joined.map(({ line }) => line)).toEqual(own.map((_, line) => line));
      joined.forEach(({ cells }, row) => {
        const before = own[row] ?? [];
        expect(cells.slice(0, 3)).toEqual([0, 1, 2].map((at) => before[at] ?? ''));
        expect(cells.slice(3 + columns.length)).toEqual(before.slice(3));
      });
      const { named, found } = joiner.counts;
      expect(found).toBeLessThanOrEqual(named);
      expect(named).toBeLessThanOrEqual(own.length);
    }),
  );
});
