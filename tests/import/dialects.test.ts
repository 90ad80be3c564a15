import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportProfile } from '../../src/domain/profile';
import { detectText } from '../../src/import/detect/text';
import type { Dialect } from '../../src/import/formats/format';
import { recordReader } from '../../src/import/formats/text/reader';
import { piecewise, readRows } from '../fixtures/readRows';

const detect = (text: string, profile: ImportProfile = {}) => {
  const found = detectText({ head: Buffer.from(text), whole: true }, profile);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
};

interface Case {
  readonly description: string;
  readonly text: string;
  readonly dialect: Dialect;
  /** The first data row. */
  readonly cells: readonly string[];
}

const of = (
  delimiter: string,
  quote: Dialect['quote'] = '"',
  how: Dialect['escape'] = 'double',
): Dialect => ({
  delimiter,
  quote,
  escape: how,
});

const CASES: readonly Case[] = [
  {
    description: 'single quotes around every cell',
    text: "'Name','Phone'\n'Kowal, Jan','501000001'\n'Nowak, Ewa','501000002'\n",
    dialect: of(',', "'"),
    cells: ['Kowal, Jan', '501000001'],
  },
  {
    description: 'single quotes where they are needed, doubled inside',
    text: "Name,City\n'Kowal, Jan',Opole\nLis,Brzeg\n'O''Neil, Ann','Oslo'\n'Sowa, Iga',Nysa\n",
    dialect: of(',', "'"),
    cells: ['Kowal, Jan', 'Opole'],
  },
  {
    description: 'Polish quotes',
    text: 'Nazwa;Miasto\n„Sowa; Lis i Spółka”;Opole\n„Żak; Brzoza”;Brzeg\nBór;Nysa\n',
    dialect: of(';', '„'),
    cells: ['Sowa; Lis i Spółka', 'Opole'],
  },
  {
    description: 'names in Polish quotes inside cells are names',
    text: 'Nazwa;Miasto\nHurtownia „Sowa”;Opole\n„Społem” Brzeg;Brzeg\nBór;Nysa\n',
    dialect: of(';'),
    cells: ['Hurtownia „Sowa”', 'Opole'],
  },
  {
    description: 'backslashes before quotes',
    text: '"Name","Notes"\n"Ann \\"Lee\\", jr","a, b"\n"Bob","say \\"hi\\", then go"\n',
    dialect: of(',', '"', 'backslash'),
    cells: ['Ann "Lee", jr', 'a, b'],
  },
  {
    description: 'backslashes before delimiters, and no value',
    text: 'Name,Notes,City\nKowal\\, Jan,\\N,Opole\nLis,x,Brzeg\nSowa\\, Iga,\\N,Nysa\n',
    dialect: of(',', '"', 'backslash'),
    cells: ['Kowal, Jan', '', 'Opole'],
  },
  {
    description: 'paths that end in a backslash are text',
    text: '"Name","Folder"\n"Ann","C:\\new\\"\n"Bob","C:\\old\\"\n',
    dialect: of(','),
    cells: ['Ann', 'C:\\new\\'],
  },
  {
    description: 'apostrophes in names are letters',
    text: "Name,City\nO'Neil,'s-Hertogenbosch\nD'Arc,'t Veld\n",
    dialect: of(','),
    cells: ["O'Neil", "'s-Hertogenbosch"],
  },
  {
    description: 'spaces between quoted cells',
    text: '"Name" "Phone" "City"\n"Ann Lee" "501000001" "Oslo"\n"Bob Ray" "501000002" "Rome"\n',
    dialect: of(' '),
    cells: ['Ann Lee', '501000001', 'Oslo'],
  },
  {
    description: 'spaces in steady lines with addresses',
    text: 'Ann Lee a@a.example\nBob Ray b@a.example\nEve Fox e@a.example\n',
    dialect: of(' '),
    cells: ['Ann', 'Lee', 'a@a.example'],
  },
  {
    description: 'decimal commas in quotes, between commas',
    text: 'Name,Amount\nAnn,"1,50"\nBob,"12,00"\n',
    dialect: of(','),
    cells: ['Ann', '1,50'],
  },
];

describe('how cells are separated and quoted', () => {
  test.each(CASES)('$description', async ({ text, dialect, cells }) => {
    const { options, sample } = detect(text);
    expect(options.dialect).toEqual(dialect);
    expect(sample[0]?.cells).toEqual(cells);
    const [row] = await readRows(text, { dialect, headerRow: options.headerRow });
    expect(row?.cells).toEqual(cells);
  });

  test('full names in one column are not cut at their spaces', () => {
    expect(detect('Jan Kowal\nEwa Nowak\nIga Sowa\n').options.dialect?.delimiter).not.toBe(' ');
  });

  test('what the profile says wins', () => {
    const text = "Name,City\n'Kowal, Jan',Opole\n'Lis, Ewa',Brzeg\n";
    expect(detect(text, { quote: '"', escape: 'double' }).options.dialect?.quote).toBe('"');
    expect(detect('Name,City\nAnn,Oslo\n', { quote: "'" }).options.dialect?.quote).toBe("'");
  });

  test('a quote that never closes costs its own row', async () => {
    const text = "Name,City\n'Kowal,Opole\nLis,Brzeg\n";
    const rows = await readRows(text, { dialect: of(',', "'"), headerRow: 1 });
    expect(rows).toEqual([
      {
        line: 2,
        cells: ["'Kowal", 'Opole'],
        problems: [{ code: 'unclosed-quote', column: 0, params: { line: 2 } }],
      },
      { line: 3, cells: ['Lis', 'Brzeg'] },
    ]);
  });
});

const DIALECTS = [of(',', "'"), of(';', '„'), of('\t', '"', 'backslash'), of(',', "'", 'backslash')];
const LETTERS = ['a', 'ż', ' ', ',', ';', '\t', '\n', '\r\n', "'", '"', '„', '”', '\\', '王'];

/** A cell as programs of the dialect write it. */
function written(cell: string, { quote, escape: how }: Dialect): string {
  const close = quote === '„' ? '”' : quote;
  const inner =
    how === 'backslash'
      ? cell.replace(/[\\"']/g, '\\$&')
      : cell.replaceAll(close, close + close).replaceAll('“', '““');
  return quote + inner + close;
}

describe('texts of unusual dialects', () => {
  const rows = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 }), { minLength: 2, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  test('come back cell by cell, however they are cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DIALECTS),
        rows,
        fc.integer({ min: 1, max: 9 }),
        async (dialect, table, size) => {
          const text = table
            .map((cells) => cells.map((cell) => written(cell, dialect)).join(dialect.delimiter))
            .join('\n');
          const whole = recordReader(dialect).push(text, true);
          expect(whole.map(({ cells }) => cells)).toEqual(table);
          const reader = recordReader(dialect);
          const pieces = [];
          for (let at = 0; at < text.length; at += size)
            pieces.push(...reader.push(reader.rest + text.slice(at, at + size), false));
          pieces.push(...reader.push(reader.rest, true));
          expect(pieces).toEqual(whole);
        },
      ),
    );
  });

  test('are streamed as they are read whole', async () => {
    const text = `'Name','City'\n${"'Kowal, Jan','Opole'\r\n".repeat(300)}`;
    const read = await readRows(piecewise(Buffer.from(text), [7, 1, 300]), {
      dialect: of(',', "'"),
      headerRow: 1,
    });
    expect(read.length).toBe(300);
    expect(read.at(-1)).toEqual({ line: 301, cells: ['Kowal, Jan', 'Opole'] });
  });
});
