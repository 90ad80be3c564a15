import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { logFile } from '../../src/db/session/logFile';
import { LANGUAGES } from '../../src/i18n/message';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { cancelledImport, everybody, failure, imported, importerOf, manyRows, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const LIST = `Name;E-mail;Phone;Birthday;Colour
"Anna
Kos";anna@poczta.example;501 000 011;03.04.1980;green
Anna Kos;anna@poczta.example;501 000 011;;
;zly;;;
`;

async function logOf(jobId: string, language = 'en'): Promise<string[]> {
  const { file } = value(await logFile(book, jobId, language));
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return (await file.text()).replace(/^\uFEFF/, '').split('\r\n');
}

describe('the log of an import', () => {
  test('says who imported what and how, with numbers that add up and a line for every row', async () => {
    const { jobId } = await imported(importer, LIST, { country: 'PL' }, 'clients.csv');
    value(await importer.prove(jobId));
    value(await importer.markChecked(jobId, [0], 'Ola'));
    expect(value(await logFile(book, jobId, 'en')).name).toBe('clients.log.txt');
    const lines = await logOf(jobId);
    for (const line of [
      'File: clients.csv',
      'Imported by: unknown',
      'State: Done',
      'Letters (encoding): utf-8',
      'Columns separated by: ;',
      'Headings on line: 1',
      'Birthday → Birthday, dates as day, month, year',
      'Colour → not imported',
      'Phones without a country code are of: Poland',
      'A customer is known by: Phone, E-mail, name, if nothing contradicts it',
      'New customers without a value get: Status = potential',
      'Rows in the file: 3 (foretold: 3, counted again in the book: 3)',
      'New: 1 (foretold: 1, counted again in the book: 1)',
      '3 = 1 + 0 + 0 + 1 + 0 + 1 + 0',
      'Every row of the file',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.join('\n')).toMatch(/Size: \d+ bytes\nFingerprint: sha256:[0-9a-f]{64}\n/);
    expect(lines.join('\n')).toMatch(/Counted again in the book on [\d: -]+ UTC: foretold, done and found/);
    expect(lines.join('\n')).toMatch(/Checked by Ola on [\d: -]+ UTC, lines: 2\n/);
    const [customer] = await everybody(book);
    const rows = lines.slice(lines.findIndex((line) => line.startsWith('Line\t')) + 1);
    expect(rows.map((row) => row.split('\t').slice(0, 4))).toEqual([
      ['2', 'new customer', 'Anna Kos', customer?.id],
      ['4', 'repeats line 2', 'Anna Kos', customer?.id],
      ['5', 'rejected', '', ''],
      [''],
    ]);
    expect(rows[2]).toContain('E-mail: “zly”');
  });

  test('shows a difference and does not hide it', async () => {
    const { jobId } = await imported(importer, LIST);
    await book.db.pages.clear();
    value(await importer.prove(jobId));
    const lines = await logOf(jobId);
    expect(lines.join('\n')).toMatch(/Counted again in the book on .* UTC: 1 row DIFFERS\./);
    expect(lines).toContain('  line 2: foretold “new customer”, done “new customer”, in the book “nothing”');
  });

  test.each(LANGUAGES)('has all its words in %s', async (language) => {
    const { jobId } = await imported(importer, LIST);
    value(await importer.prove(jobId));
    value(await importer.markChecked(jobId, [0], ''));
    value(await importer.undo(jobId));
    const text = (await logOf(jobId, language)).join('\n');
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(text.split('\n').filter((line) => line.startsWith('5\t'))).toHaveLength(1);
  });

  test('says which rows a stopped import did not reach, and that rows were forgotten', async () => {
    const { jobId, created, pending } = await cancelledImport(importer, manyRows(30_000));
    const lines = await logOf(jobId);
    expect(lines.filter((line) => line.includes('\tnot imported\t'))).toHaveLength(pending);
    expect(lines.filter((line) => line.includes('\tnew customer\t'))).toHaveLength(created);
    value(await importer.forgetRows(jobId));
    const later = await logOf(jobId);
    expect(later).toContain('The rows are no longer kept on this device.');
    expect(later).toContain('State: Stopped');
    expect(failure(await logFile(book, 'nobody', 'en'))).toBe('not-found');
  });
});
