/// <reference types="vite/client" />
/**
 * Lists as people really have them, each with what is made of it: `tests/fixtures/lists/<case>/` holds the file and
 * `expected.json`. A case opens the file as the app does, with no setting touched but what its `profile` says, decides
 * every row, imports them and compares. How to add one: tests/fixtures/lists/README.md.
 */
import { afterAll, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { readVocabulary, writeVocabulary } from '../../src/db/vocabulary';
import type { FieldKey, FieldValue } from '../../src/domain/fields';
import type { ImportProfile } from '../../src/domain/profile';
import type { CustomField } from '../../src/domain/vocabulary';
import type { Counts, Inspection, RowAction, RowView } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { imported, importerOf, value } from './importing';

/** What `expected.json` may say; what it leaves out is not compared. */
interface Expected {
  /** Who writes such files, and what is hard in it. */
  readonly why: string;
  /** The name that the file comes with, where its ending is not that of its content. */
  readonly name?: string;
  readonly profile?: ImportProfile;
  /** The book's own words beforehand; the members by their names, `Anna Nowak <anna@firma.example>`. */
  readonly words?: {
    readonly statuses?: readonly string[];
    readonly members?: readonly string[];
    readonly fields?: CustomField[];
  };
  /** Instead of all else: the code with which opening, reading or importing fails. */
  readonly failure?: string;
  readonly inspection?: ExpectedInspection;
  /** The counts of the import; those left out are 0, but companies are not compared then. */
  readonly report?: Partial<Counts> & { readonly opportunities?: number; readonly companies?: number };
  /** How often each issue occurs; those left out do not. */
  readonly issues?: Readonly<Record<string, number>>;
  /** Decisions on some rows, the telling ones. */
  readonly rows?: readonly ExpectedRow[];
}

interface ExpectedInspection {
  readonly format?: string;
  readonly encoding?: string;
  readonly delimiter?: string | null;
  readonly sheet?: string | null;
  readonly sheets?: readonly string[];
  readonly headerRow?: number;
  readonly headerRows?: number;
  readonly rows?: number;
  readonly headers?: readonly string[];
  readonly mapping?: readonly (FieldKey | null)[];
  /** Codes, in their order. */
  readonly remarks?: readonly string[];
}

interface ExpectedRow {
  readonly line: number;
  readonly action?: RowAction;
  /** The values that it comes to; fields left out are not compared, null where there must be none. */
  readonly values?: Readonly<Partial<Record<FieldKey, FieldValue | null>>>;
  readonly issues?: readonly string[];
}

const inputs = import.meta.glob<string>('../fixtures/lists/*/input.*', {
  query: '?url',
  import: 'default',
  eager: true,
});
/** What is in the book before, where a case has it. */
const before = import.meta.glob<string>('../fixtures/lists/*/before.*', {
  query: '?url',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('../fixtures/lists/*/expected.json', {
  import: 'default',
  eager: true,
});

const caseOf = (path: string): string => path.split('/').at(-2) ?? '';
const expected = new Map(Object.entries(expectations).map(([path, found]) => [caseOf(path), found]));
const earlier = new Map(Object.entries(before).map(([path, url]) => [caseOf(path), url]));
const CASES = Object.entries(inputs).map(([path, url]) => ({ name: caseOf(path), path, url }));

afterAll(dropBooks);

test('there is a file for each expectation, and an expectation for each file', () => {
  expect(CASES.map(({ name }) => name).toSorted()).toEqual([...expected.keys()].toSorted());
});

test.each(CASES)('$name', async ({ name, path, url }) => {
  const wanted = expected.get(name);
  if (wanted === undefined) throw new Error(`${name} has no expected.json`);
  const { profile = {}, name: fileName = path.split('/').at(-1) ?? '' } = wanted;
  const blob = await (await fetch(url)).blob();
  const book = await freshBook();
  await setWords(book, wanted.words);
  const importer = importerOf(book);
  const known = earlier.get(name);
  if (known !== undefined) {
    const { country } = profile;
    await imported(importer, await (await fetch(known)).blob(), country === undefined ? {} : { country });
  }

  const opened = await importer.open(blob, fileName, profile);
  const read = opened.ok ? await importer.read(opened.value.session) : opened;
  if (!opened.ok || !read.ok) {
    expect(read.ok ? 'read' : read.failure.code).toBe(wanted.failure ?? 'read');
    return;
  }
  const { session } = opened.value;
  if (wanted.failure !== undefined) {
    await importer.plan(session, profile);
    const ended = await importer.commit(session);
    expect(ended.ok ? 'imported' : ended.failure.code).toBe(wanted.failure);
    return;
  }
  const inspection = read.value;
  expect(saidBy(inspection, wanted.inspection ?? {})).toEqual(wanted.inspection ?? {});

  const { counts } = value(await importer.plan(session, profile));
  const { rows } = value(await importer.rows(session, { kind: 'all' }, 0, counts.rows));
  for (const row of wanted.rows ?? []) expect(told(rows, row)).toEqual(row);

  const report = value(await importer.commit(session));
  await importer.close(session);
  const { rows: all, opportunities, companies, issueCounts } = report;
  const outcome = { created: report.created, updated: report.updated, unchanged: report.unchanged };
  const others = { duplicates: report.duplicates, skipped: report.skipped, rejected: report.rejected };
  const became = { ...outcome, ...others, pending: report.pending };
  expect(Object.values(became).reduce((sum, count) => sum + count, 0)).toBe(all);
  if (wanted.report !== undefined) {
    const said = wanted.report.companies === undefined ? {} : { companies };
    const counted = { rows: all, opportunities, ...said, ...became };
    const none = Object.fromEntries(Object.keys(counted).map((key) => [key, 0]));
    expect(counted).toEqual({ ...none, rows: all, ...wanted.report });
  }
  if (wanted.issues !== undefined) expect(issueCounts).toEqual(wanted.issues);
});

/** Gives the book the words that the case begins with. */
async function setWords(
  book: Book,
  { statuses = [], members = [], fields = [] }: Expected['words'] = {},
): Promise<void> {
  const words = await readVocabulary(book, 'en');
  const team = members.map((told) => {
    const [, name = told, email] = /^(.+) <(.+)>$/.exec(told) ?? [];
    return { id: name, name, ...(email !== undefined && { email }) };
  });
  await writeVocabulary(book, { ...words, statuses: [...statuses], members: team, fields });
}

/** What the inspection says of the things that the case names. */
function saidBy(inspection: Inspection, wanted: ExpectedInspection): ExpectedInspection {
  const { format, encoding, delimiter, sheet, sheets, headerRow, headerRows, rows, columns, remarks } =
    inspection;
  const said: Required<ExpectedInspection> = {
    format,
    encoding: encoding.value,
    delimiter: delimiter.value,
    sheet: sheet?.value ?? null,
    sheets: sheets.map((one) => one.name),
    headerRow: headerRow.value,
    headerRows,
    rows,
    headers: columns.map(({ header }) => header),
    mapping: columns.map(({ field }) => field),
    remarks: remarks.map(({ code }) => code),
  };
  return pick(said, wanted);
}

/** The row of that line, as far as the case says something of it. */
function told(rows: readonly RowView[], wanted: ExpectedRow): ExpectedRow {
  const row = rows.find(({ line }) => line === wanted.line);
  if (row === undefined) throw new Error(`no row begins on line ${wanted.line}`);
  const values = Object.fromEntries(
    Object.keys(wanted.values ?? {}).map((field) => [field, row.values[field as FieldKey] ?? null]),
  );
  const said = { line: row.line, action: row.action, values, issues: row.issues.map(({ code }) => code) };
  return pick<ExpectedRow>(said, wanted);
}

/** The entries of an object that another one has, too. */
const pick = <T extends object>(all: T, wanted: Partial<T>): T =>
  Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(wanted, key))) as T;
