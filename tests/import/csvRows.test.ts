import { describe, expect, test } from 'vitest';
import { csv } from '../../src/import/formats/csv';
import type { RawProblem } from '../../src/import/formats/format';
import { piecewise, readRows, type TextOptions, UTF8_COMMA } from '../fixtures/readRows';

interface Case {
  readonly description: string;
  readonly input: string;
  readonly options?: TextOptions;
  /** Line and cells of each row. */
  readonly rows: readonly (readonly [number, ...string[]])[];
  /** Line and problem. */
  readonly problems?: readonly (readonly [number, RawProblem])[];
}

const problem = (
  code: RawProblem['code'],
  column: number | null,
  params: RawProblem['params'],
): RawProblem => ({
  code,
  column,
  params,
});

const CASES: readonly Case[] = [
  {
    description: "the mark that DOS put at a text's end is no row",
    input: 'a,b\r\nc,d\r\n\u001a',
    rows: [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  },
  {
    description: 'plain rows',
    input: 'a,b\nc,d\n',
    rows: [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  },
  {
    description: 'no line end after the last row',
    input: 'a,b\nc,d',
    rows: [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  },
  {
    description: 'CRLF, LF and CR mixed',
    input: 'a,b\r\nc,d\ne,f\rg,h\r\n',
    rows: [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
      [4, 'g', 'h'],
    ],
  },
  {
    description: 'mixed line ends among quoted cells',
    input: '"a",b\r\nc,"d"\n"e","f"\r"g",h',
    rows: [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
      [4, 'g', 'h'],
    ],
  },
  {
    description: 'blank rows are passed over and still counted as lines',
    input: 'a,b\n\n , \n,\n\r\nc,d\n',
    rows: [
      [1, 'a', 'b'],
      [6, 'c', 'd'],
    ],
  },
  {
    description: 'rows start after the header',
    input: 'Title\n\nName,City\nAnn,Oslo\n',
    options: { headerRow: 3 },
    rows: [[4, 'Ann', 'Oslo']],
  },
  {
    description: 'a header of two lines',
    input: '"Na\nme",City\nAnn,Oslo\n',
    options: { headerRow: 1 },
    rows: [[3, 'Ann', 'Oslo']],
  },
  {
    description: 'a sep= line is neither header nor data',
    input: 'sep=;\r\nName;City\r\nAnn;Oslo\r\n',
    options: { delimiter: ';', headerRow: 2 },
    rows: [[3, 'Ann', 'Oslo']],
  },
  {
    description: 'a sep= line without a header',
    input: 'sep=;\nAnn;Oslo\n',
    options: { delimiter: ';' },
    rows: [[2, 'Ann', 'Oslo']],
  },
  {
    description: 'quotes, doubled quotes, delimiters and line breaks inside',
    input: 'x,y\n"a ""b"" c","d,e"\n"one\ntwo\r\nthree",f\ng,h\n',
    rows: [
      [1, 'x', 'y'],
      [2, 'a "b" c', 'd,e'],
      [3, 'one\ntwo\r\nthree', 'f'],
      [6, 'g', 'h'],
    ],
  },
  { description: 'empty quoted cells', input: '"","",x\n', rows: [[1, '', '', 'x']] },
  { description: 'nothing but quotes', input: '"""",x\n', rows: [[1, '"', 'x']] },
  { description: 'cells keep their spaces', input: ' a , b\t\n', rows: [[1, ' a ', ' b\t']] },
  {
    description: 'tabs as delimiter',
    input: '"a"\t b \t\n',
    options: { delimiter: '\t' },
    rows: [[1, 'a', ' b ', '']],
  },
  {
    description: 'a quote inside a cell is text',
    input: 'x,y\n5" pipe,the "best" one\n',
    rows: [
      [1, 'x', 'y'],
      [2, '5" pipe', 'the "best" one'],
    ],
  },
  {
    description: 'a cell that begins with a quoted word',
    input: 'x,y\n"Big" company,Oslo\n"Old" mill,"Rome"\n',
    rows: [
      [1, 'x', 'y'],
      [2, '"Big" company', 'Oslo'],
      [3, '"Old" mill', 'Rome'],
    ],
  },
  {
    description: 'quotes that nobody doubled',
    input: 'x,y\n"she said "yes" to it, twice",Oslo\n',
    rows: [
      [1, 'x', 'y'],
      [2, 'she said "yes" to it, twice', 'Oslo'],
    ],
  },
  {
    description: 'spaces around quotes',
    input: '"a", "b, c" ,"d"  \n1,2,3\n',
    rows: [
      [1, 'a', 'b, c', 'd'],
      [2, '1', '2', '3'],
    ],
  },
  {
    description: 'a lone quote behind a space is text',
    input: 'x,y\n1, "2\n3,4\n',
    rows: [
      [1, 'x', 'y'],
      [2, '1', ' "2'],
      [3, '3', '4'],
    ],
  },
  {
    description: 'too few and too many cells',
    input: 'a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n',
    options: { headerRow: 1 },
    rows: [
      [2, '1', '2'],
      [3, '1', '2', '3', '4'],
      [4, '1', '2', '3', '', ''],
    ],
    problems: [
      [2, problem('cell-count', null, { expected: 3, actual: 2 })],
      [3, problem('cell-count', null, { expected: 3, actual: 4 })],
    ],
  },
  {
    description: 'unnamed columns at the end may be left out',
    input: 'a,b,,\n1,2\n1,2,3\n',
    options: { headerRow: 1 },
    rows: [
      [2, '1', '2'],
      [3, '1', '2', '3'],
    ],
  },
  {
    description: 'without a header the usual width counts',
    input: '1,2,3\n4,5,6\n7,8\n',
    rows: [
      [1, '1', '2', '3'],
      [2, '4', '5', '6'],
      [3, '7', '8'],
    ],
    problems: [[3, problem('cell-count', null, { expected: 3, actual: 2 })]],
  },
  {
    description: 'a quote that never closes costs its row only',
    input: 'a,b\n1,"two\n3,4\n5,6\n',
    options: { headerRow: 1 },
    rows: [
      [2, '1', '"two'],
      [3, '3', '4'],
      [4, '5', '6'],
    ],
    problems: [[2, problem('unclosed-quote', 1, { line: 2 })]],
  },
  {
    description: 'a quote that never closes, above rows with quotes',
    input: 'a,b\n1,"two\n"3","four, five"\n"6",7\n',
    options: { headerRow: 1 },
    rows: [
      [2, '1', '"two'],
      [3, '3', 'four, five'],
      [4, '6', '7'],
    ],
    problems: [[2, problem('unclosed-quote', 1, { line: 2 })]],
  },
  {
    description: 'a quote that never closes in the last row',
    input: 'a,b\n1,"two',
    options: { headerRow: 1 },
    rows: [[2, '1', '"two']],
    problems: [[2, problem('unclosed-quote', 1, { line: 2 })]],
  },
  {
    description: 'NUL is kept',
    input: 'a,b\n1,x\0y\n',
    options: { headerRow: 1 },
    rows: [[2, '1', 'x\0y']],
    problems: [[2, problem('nul-character', 1, {})]],
  },
  {
    description: 'a byte order mark inside is a character',
    input: 'a,b\n\ufeffx,\ufeff"y"\n',
    rows: [
      [1, 'a', 'b'],
      [2, '\ufeffx', '\ufeff"y"'],
    ],
  },
  {
    description: 'HTML and names of JavaScript are text',
    input: '__proto__,constructor\n<img src=x onerror=alert(1)>,toString\n',
    options: { headerRow: 1 },
    rows: [[2, '<img src=x onerror=alert(1)>', 'toString']],
  },
  {
    description: 'the apostrophe that exports put before a formula comes off',
    input: "a,b\n'=1+1,'tis\n",
    rows: [
      [1, 'a', 'b'],
      [2, '=1+1', "'tis"],
    ],
  },
  { description: 'only a header', input: 'a,b\n', options: { headerRow: 1 }, rows: [] },
  { description: 'nothing', input: '', rows: [] },
];

describe('rows of a list', () => {
  test.each(CASES)('$description', async ({ input, options, rows, problems = [] }) => {
    const read = await readRows(input, options);
    expect(read.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
    const found = read.flatMap(({ line, problems: some = [] }) => some.map((one) => [line, one] as const));
    expect(found).toEqual(problems);
  });
});

test('a file is cut into the same batches however its bytes arrive', async () => {
  const text = `Name,City\n${Array.from({ length: 60_000 }, (_, n) => `Łucja 😀 ${n},Łódź 成都 ${n % 7}`).join('\n')}\n`;
  const sizes = async (step: number) => {
    const found: number[] = [];
    const source = piecewise(new TextEncoder().encode(text), [step]);
    for await (const rows of csv.rows(source, { ...UTF8_COMMA, headerRow: 1 }, () => undefined)) {
      found.push(rows.length);
      for (const { cells } of rows) if (!cells[0]?.startsWith('Łucja 😀 ')) throw new Error(cells.join());
    }
    return found;
  };
  const [whole, ...others] = await Promise.all([64 * 1024, 65_537, 300_001, 5_000_000].map(sizes));
  expect(whole?.reduce((sum, rows) => sum + rows, 0)).toBe(60_000);
  for (const other of others) expect(other).toEqual(whole);
});
