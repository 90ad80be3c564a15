import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { getJob } from '../../src/db/jobs';
import { allRecords } from '../../src/db/pages';
import { failedRowsFile } from '../../src/db/session/failedRows';
import { rememberedFor } from '../../src/db/session/remembered';
import { wordsOf } from '../../src/db/session/words';
import type { FieldKey } from '../../src/domain/fields';
import type { ImportProfile } from '../../src/domain/profile';
import { LANGUAGES } from '../../src/i18n/message';
import type { ImportApi, ImportReport } from '../../src/import/api';
import { writeCsv } from '../../src/import/encode/csvWriter';
import { defuse } from '../../src/import/encode/defuse';
import { detectFormat, formatOf, sourceOf } from '../../src/import/formats';
import type { Detection, RawRow } from '../../src/import/formats/format';
import { dropBooks, freshBook } from './helpers';
import { cancelledImport, everybody, failure, imported, importerOf, manyRows, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const fileOf = async (jobId: string, language = 'pl'): Promise<Blob> =>
  value(await failedRowsFile(book, jobId, await wordsOf(language))).file;

interface ReadBack {
  readonly detection: Detection;
  readonly rows: readonly RawRow[];
}

/** Reads a file as the app would. */
async function readBack(file: Blob): Promise<ReadBack> {
  const detection = value(await detectFormat(await sourceOf(file, ''), {}));
  const rows: RawRow[] = [];
  for await (const some of formatOf('csv').rows(file, detection.options, () => undefined)) rows.push(...some);
  return { detection, rows };
}

/** Imports a file as the app does with nothing chosen: it has to meet the profile of the list that it comes from. */
async function comeBack(file: Blob): Promise<ImportReport & { readonly profile: ImportProfile }> {
  const report = await imported(importer, file, {}, 'back.csv');
  const job = await getJob(book, report.jobId);
  return { ...report, profile: job?.profile ?? {} };
}

/** Rows with headings and cells that are hard to write, in the letters of each encoding. */
const LETTERS = {
  'windows-1250': ['Zażółć gęślą', 'Łódź'],
  'windows-1251': ['Съешь ёлку', 'Орёл'],
  gb18030: ['王小明的公司', '北京'],
  'utf-8': ['Zażółć ёлка 王小明 🙂', 'Łódź'],
} as const;

const CASES = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).flatMap((encoding) =>
  [';', '\t', ','].map((delimiter) => [encoding, delimiter] as const),
);

/** The language whose explanations the encoding can hold. */
const LANGUAGE = { 'windows-1250': 'pl', 'windows-1251': 'ru', gb18030: 'zh', 'utf-8': 'ru' } as const;

describe('the file of failed rows', () => {
  test.each(CASES)('comes back cell by cell in %s with %j', async (encoding, delimiter) => {
    const [words, city] = LETTERS[encoding];
    const header = ['Name', 'E-mail', 'Phone', `"${words}"${delimiter}`, '=Total', 'City'];
    const hard = [
      [`${words}\r\nline 2\nline 3`, '=HYPERLINK("http://x.example";"y")'],
      [`a${delimiter}b "quoted" 'single'`, '@SUM(A1)'],
      ["'=already defused", "'plain"],
      [' edges ', '-12,50'],
      ['\tTab first', '+48 501 000 001'],
    ];
    const rows = hard.map(([name = '', note = ''], index) => [
      ...[name, `bad${index}`, `50100001${index}`, note, `=A${index}`, city],
    ]);
    const good = [words, 'good@poczta.example', '501000099', '', '', city];
    const source = new Blob(writeCsv([header, ...rows, good], { delimiter, encoding, defuse: false }));
    const columns: (FieldKey | null)[] = ['name', 'email', 'phone', 'notes', null, 'city'];
    const profile = { country: 'PL', columns, encoding, delimiter };
    const { jobId, failedRows } = await imported(importer, source, profile);
    expect(failedRows).toBe(hard.length);
    const original = await readBack(source);
    const file = await fileOf(jobId, LANGUAGE[encoding]);
    const back = await readBack(file);
    expect(back.detection.encoding.value).toBe(encoding);
    expect(back.detection.delimiter.value).toBe(delimiter);
    expect(back.rows.map(({ cells }) => cells.slice(0, 6))).toEqual(
      original.rows.slice(0, hard.length).map(({ cells }) => cells),
    );
    expect(back.rows.map(({ cells }) => Number(cells[6]))).toEqual(
      original.rows.slice(0, hard.length).map(({ line }) => line),
    );
    // What is corrected and imported meets its own profile, and lands without touching the others.
    const fixed = back.rows.map(({ cells }, index) =>
      cells.map((cell, column) => (column === 1 ? `fixed${index}@poczta.example` : defuse(cell))),
    );
    // As a program writes it that knows nothing of us: headings and cells as they stand in the file.
    const table = [back.detection.header, ...fixed];
    const corrected = new Blob(writeCsv(table, { delimiter, encoding, defuse: false }));
    const before = (await everybody(book)).find(({ email }) => email?.[0] === 'good@poczta.example');
    const report = await comeBack(corrected);
    expect(report).toMatchObject({ rows: hard.length, created: 0, updated: hard.length, rejected: 0 });
    expect((await getJob(book, report.jobId))?.failedOf).toBe(jobId);
    const all = await everybody(book);
    expect(all).toHaveLength(hard.length + 1);
    expect(all.flatMap(({ email }) => email ?? []).filter((email) => email.startsWith('fixed'))).toHaveLength(
      hard.length,
    );
    expect(all.find(({ email }) => email?.[0] === 'good@poczta.example')).toEqual(before);
  });

  test('is known for the whole of it only where every row of it comes back', async () => {
    const { jobId } = await imported(importer, 'Name,Email\nAda,zly\nJan,zly\nEwa,ewa@poczta.example\n');
    const lines = (await (await fileOf(jobId, 'en')).text()).split('\r\n').filter(Boolean);
    const right = lines.map((line) => line.replace('zly', 'ok@poczta.example'));
    const ofSome = await comeBack(new Blob([right.slice(0, 2).join('\r\n')]));
    const others = right.map((line) => line.replace(/,3,/, ',4,'));
    const ofOthers = await comeBack(new Blob([others.join('\r\n')]));
    const whole = await comeBack(new Blob([right.join('\r\n')]));
    const jobs = await Promise.all([ofSome, ofOthers, whole].map((report) => getJob(book, report.jobId)));
    expect(jobs.map((job) => job?.failedOf)).toEqual([undefined, undefined, jobId]);
    // Whatever was imported of it meanwhile: these are the failed rows of the first list.
    const { detection } = await readBack(await fileOf(jobId, 'en'));
    expect(await rememberedFor(book, detection.header)).toMatchObject({ file: 'list.csv', failedOf: jobId });
  });

  test('leaves no cell that a spreadsheet would compute', async () => {
    const { jobId } = await imported(importer, 'Name,Email\n=1+1,zly\n"@SUM(1,2)",zly\n');
    const text = await (await fileOf(jobId)).text();
    expect(text).toContain("\n'=1+1,");
    expect(text).toContain(`\n"'@SUM(1,2)",`);
  });

  test('holds the rows that a stopped import did not reach, and finishes it when it is imported', async () => {
    const source = manyRows(30_000).replace('c1@poczta.example', 'zly');
    const report = await cancelledImport(importer, source);
    const file = await fileOf(report.jobId);
    const { rows } = await readBack(file);
    expect(rows).toHaveLength(1 + report.pending);
    expect(rows[0]?.cells).toEqual([
      ...['Customer 1', 'zly', '', 'Opole', '3'],
      expect.stringMatching(/zly/),
    ]);
    expect(rows[1]?.cells[4]).toBe(String(report.rows - report.pending + 2));
    const back = await comeBack(file);
    expect(back).toMatchObject({ created: report.pending, unchanged: 1 });
    let customers = 0;
    for await (const some of allRecords(book)) customers += some.length;
    expect(customers).toBe(30_000);
  });

  test('is in UTF-8 where the encoding lacks a letter of the explanation', async () => {
    const bytes = writeCsv(
      [
        ['Name', 'Email'],
        ['Zażółć', 'zly'],
      ],
      {
        ...{ delimiter: ';', encoding: 'windows-1250', defuse: false },
      },
    );
    const { jobId } = await imported(importer, new Blob(bytes));
    const { detection, rows } = await readBack(await fileOf(jobId, 'zh'));
    expect(detection.encoding.value).toBe('utf-8');
    expect(rows[0]?.cells[0]).toBe('Zażółć');
    expect(failure(await failedRowsFile(book, 'nobody', await wordsOf('en')))).toBe('not-found');
  });
});

describe('a file of failed rows that comes back', () => {
  const LIST = 'Kto;Skąd;Nr;Kiedy\nAnna Kos;Opole;501 000 011;03.04.1980\nJan Kot;Łódź;12;05.06.1981\n';
  const BY_HAND: ImportProfile = {
    country: 'PL',
    columns: ['name', 'source', 'phone', 'birthday'],
    defaults: { owner: 'Ola', status: 'active' },
    match: { phone: true, email: false, name: 'always' },
    existing: 'skip',
    blanks: 'clear',
    dateOrder: 'mdy',
  };
  const HEADER = ['Kto', 'Skąd', 'Nr', 'Kiedy'];
  const ADDED = ['Line', 'Problem'];

  test('meets the profile of its newest import', async () => {
    expect(await rememberedFor(book, [...HEADER, ...ADDED])).toBeUndefined();
    await imported(importer, LIST, { country: 'DE', columns: ['name', null, 'phone', null] }, 'old.csv');
    const { jobId } = await imported(importer, LIST, BY_HAND, 'by-hand.csv');
    await imported(importer, 'Name;Phone\nEwa;501000031\n', { country: 'PL' }, 'another.csv');
    const columns = [...(BY_HAND.columns ?? []), null, null];
    const back = { file: 'by-hand.csv', profile: { ...BY_HAND, columns }, failedOf: jobId };
    expect(await rememberedFor(book, [...HEADER, ...ADDED])).toEqual(back);
    expect(await rememberedFor(book, HEADER)).toBeUndefined();
    expect(await rememberedFor(book, ['Kto', 'Skąd', 'Nr', ...ADDED])).toBeUndefined();
    expect(await rememberedFor(book, ['kto', 'Skąd', 'Nr', 'Kiedy', ...ADDED])).toBeUndefined();
    expect(await rememberedFor(book, [])).toBeUndefined();
  });

  test.each(LANGUAGES)(
    'as the file of its failed rows in %s meets the mapping made by hand',
    async (language) => {
      const { jobId } = await imported(importer, LIST, BY_HAND, 'by-hand.csv');
      const file = await fileOf(jobId, language);
      const { header } = (await readBack(file)).detection;
      const remembered = await rememberedFor(book, header);
      expect(remembered?.profile).toEqual({ ...BY_HAND, columns: [...(BY_HAND.columns ?? []), null, null] });
      expect(await rememberedFor(book, [...HEADER, 'Line', 'Whatever'])).toBeUndefined();
      const corrected = new Blob([(await file.text()).replace(';12;', ';501 000 012;')]);
      const report = await comeBack(corrected);
      // By name Jan is known already, and existing customers stay as they are.
      expect(report).toMatchObject({ rows: 1, skipped: 1 });
    },
  );

  test('is known where a row was wider than the headings', async () => {
    const { jobId } = await imported(importer, 'Name,Email\nAnna,zly,extra,more\n');
    const { detection } = await readBack(await fileOf(jobId, 'en'));
    expect(detection.header).toEqual(['Name', 'Email', '', '', 'Line', 'Problem']);
    expect((await rememberedFor(book, detection.header))?.profile.columns).toEqual([
      ...(['name', 'email', null, null, null, null] as const),
    ]);
  });

  test('without headings is known by those that its failed rows get', async () => {
    const bare = 'Opole;Anna Kos;501 000 011;zly\nNysa;Jan Kot;501 000 012;jan@poczta.example\n';
    const columns: (FieldKey | null)[] = [null, 'name', 'phone', 'email'];
    const { jobId } = await imported(importer, bare, { country: 'PL', headerRow: 0, columns });
    const file = await fileOf(jobId, 'pl');
    const { detection } = await readBack(file);
    expect(detection.header).toEqual(['', 'Imię i nazwisko', 'Telefon', 'E-mail', 'Wiersz', 'Problem']);
    const fixed = new Blob([(await file.text()).replace(';zly;', ';anna@poczta.example;')]);
    const report = await comeBack(fixed);
    expect(report).toMatchObject({ rows: 1, updated: 1 });
    expect(report.profile.columns).toEqual([...columns, null, null]);
  });

  test('leaves the order of dates open where its columns had two', async () => {
    const two = 'Name;Birthday;Created\nAnna;03.14.1980;14.03.2020\nEwa;04.15.1981;15.04.2021\n';
    await imported(importer, two, { country: 'PL', columns: ['name', 'birthday', 'createdAt'] });
    const remembered = await rememberedFor(book, ['Name', 'Birthday', 'Created', 'Line', 'Problem']);
    expect(remembered?.profile).not.toHaveProperty('dateOrder');
  });
});
