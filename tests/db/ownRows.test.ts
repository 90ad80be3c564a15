import { afterEach, describe, expect, it } from 'vitest';
import type { Book } from '../../src/db/book';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { exportList } from '../../src/db/exportList';
import { exportActivities, exportOpportunities } from '../../src/db/exportSides';
import { saveSides } from '../../src/db/saveSides';
import { proveJob } from '../../src/db/session/proof';
import { allSides } from '../../src/db/sides';
import { writeVocabulary } from '../../src/db/vocabulary';
import { firstPipeline } from '../../src/domain/firstPipeline';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import type { SideEntity } from '../../src/domain/side';
import type { SideDraft } from '../../src/domain/sideDraft';
import type { ImportReport } from '../../src/import/api';
import { customers, dropBooks, freshBook } from './helpers';
import { everybody, importerOf, planned, value } from './importing';

afterEach(dropBooks);

const WORDS = {
  ...NO_VOCABULARY,
  pipelines: [
    {
      id: 'sales',
      name: 'Orders',
      stages: ['New', 'Talks', 'Won'].map((name, at) => ({ id: `s${at}`, name })),
    },
  ],
};
const FILE = { format: 'csv', language: 'en', delimiter: ',' } as const;

/** A book in which one customer has several opportunities and activities. */
async function opened(): Promise<{ book: Book; directory: Directory }> {
  const book = await freshBook();
  await writeVocabulary(book, WORDS);
  const people = await customers(book, [
    { name: 'Anna Nowak', phone: ['+48501000001'], company: 'Brzoza' },
    { name: 'Jan Lis', email: ['jan@x.example'] },
  ]);
  await write(
    book,
    people.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  const [anna = '', jan = ''] = people.map(({ id }) => id);
  const deal = { entity: 'opportunity', pipeline: 'sales', stage: 's0', expectedRevenue: '100' } as const;
  const work = { entity: 'activity', kind: 'task', state: 'planned' } as const;
  await saveSides(book, [
    ...['Roof', 'Windows', 'Doors'].map((title): SideDraft => ({ ...deal, customer: anna, title })),
    { ...deal, customer: jan, title: 'Roof' },
    ...['One', 'Two'].map((subject): SideDraft => ({ ...work, customer: anna, subject })),
    { ...work, customer: '', subject: 'About nobody' },
  ]);
  return { book, directory: new Directory(book) };
}

type Opened = Awaited<ReturnType<typeof opened>>;
const dealLines = async (from: Opened): Promise<string[]> =>
  (await value(await exportOpportunities(from, {}, FILE)).file.text()).trimEnd().split('\r\n');
const workLines = async (from: Opened): Promise<string[]> =>
  (await value(await exportActivities(from, {}, FILE)).file.text()).trimEnd().split('\r\n');

async function everything({ book }: Opened): Promise<object[]> {
  const beside = async (entity: SideEntity) => {
    const all: object[] = [];
    for await (const some of allSides(book, entity)) all.push(...some);
    return all;
  };
  // What was written and taken back stays in the log.
  const people = (await everybody(book)).map(({ log: _, ...rest }) => rest);
  return [people, await beside('opportunity'), await beside('activity')];
}

const sums = ({ rows, created, updated, unchanged, duplicates, rejected, pending }: ImportReport) => ({
  ...{ rows, created, updated, unchanged, duplicates, rejected, pending },
});

/** Imports lines as a file: the preview, the report and the proof say the same of each row. */
async function run({ book }: Opened, lines: readonly string[]) {
  const importer = importerOf(book);
  const session = await planned(importer, lines.join('\r\n'));
  const view = value(await importer.rows(session, { kind: 'all' }, 0, 100));
  const foreseen = value(await importer.report(session));
  const report = value(await importer.commit(session));
  await importer.close(session);
  expect(sums(report)).toEqual(sums(foreseen));
  expect(report.issueCounts).toEqual(foreseen.issueCounts);
  const proof = value(await proveJob(book, report.jobId, () => false));
  expect(proof).toMatchObject({ agrees: true, differences: [] });
  const rows = value(await importer.jobRows(report.jobId, { kind: 'all' }, 0, 100)).rows;
  expect(rows.map(({ action }) => action)).toEqual(view.rows.map(({ action }) => action));
  return { importer, report, rows, view: view.rows };
}

const changed = (lines: readonly string[], word: string, from: string, to: string): string[] =>
  lines.map((line) => (line.startsWith(word) && !line.includes('Jan Lis') ? line.replace(from, to) : line));

describe('rows of exported opportunities that share a customer', () => {
  it('are each its own row: what was changed is updated, the rest unchanged, and undo takes it back', async () => {
    const from = await opened();
    const before = await everything(from);
    const lines = changed(
      changed(await dealLines(from), 'Windows', ',100,', ',250,'),
      'Doors',
      ',New,',
      ',Talks,',
    );
    const { importer, report, rows, view } = await run(from, lines);
    const said = (word: string) => rows.find(({ cells }) => cells[0] === word)?.action;
    expect([said('Windows'), said('Doors')]).toEqual(['update', 'update']);
    expect(report).toMatchObject({
      updated: 2,
      unchanged: 2,
      duplicates: 0,
      opportunities: 0,
      failedRows: 0,
    });
    expect(rows.map(({ repeats }) => repeats)).toEqual([null, null, null, null]);
    expect(view.every(({ matched }) => matched !== null && 'name' in matched)).toBe(true);
    const windows = view.find(({ cells }) => cells[0] === 'Windows');
    expect(windows?.changes).toEqual([{ field: 'opportunity.expectedRevenue', before: '100', after: '250' }]);
    const deals = (await everything(from))[1] as { title: string; stage: string; expectedRevenue: string }[];
    expect(deals.find(({ title }) => title === 'Windows')?.expectedRevenue).toBe('250');
    expect(deals.find(({ title }) => title === 'Doors')?.stage).toBe('s1');
    const foreseen = value(await importer.undoPreview(report.jobId));
    expect(value(await importer.undo(report.jobId))).toEqual(foreseen);
    expect(await everything(from)).toEqual(before);
    value(await importer.resume(report.jobId));
    expect(value(await proveJob(from.book, report.jobId, () => false)).agrees).toBe(true);
  });

  it('are duplicates where they are about an opportunity that a row above is about', async () => {
    const from = await opened();
    const lines = await dealLines(from);
    const windows = lines.find((line) => line.startsWith('Windows')) ?? '';
    const { report } = await run(from, [...lines, windows, windows.replace(',100,', ',7,')]);
    expect(report).toMatchObject({ unchanged: 4, updated: 0, duplicates: 2, failedRows: 1 });
    expect(report.issueCounts).toMatchObject({ 'duplicate-row': 1, 'duplicate-differs': 1 });
  });

  it('are duplicates where they say something else of their customer, or of which customer is not known', async () => {
    const from = await opened();
    const lines = (await dealLines(from)).map((line) =>
      line.startsWith('Windows') ? line.replace('Brzoza', 'Lipa') : line,
    );
    const { report } = await run(from, lines);
    expect(report).toMatchObject({ unchanged: 3, duplicates: 1, failedRows: 1 });
    const nameless = (await dealLines(from)).map((line) => line.split(',').slice(0, -2).join(','));
    expect((await run(from, nameless)).report).toMatchObject({ rows: 4, duplicates: 2 });
  });

  it('bring new opportunities to the customer of the row above', async () => {
    const from = await opened();
    const windows = (await dealLines(from)).find((line) => line.startsWith('Windows')) ?? '';
    const own = /Windows.*-(\d+)\.\d+$/.exec(windows)?.[1] ?? '';
    const at = windows.lastIndexOf(own);
    const later = `Garden${windows.slice('Windows'.length, at)}${Number(own) + 1000}${windows.slice(at + own.length)}`;
    const { report } = await run(from, [...(await dealLines(from)), later]);
    expect(report).toMatchObject({ unchanged: 4, updated: 1, duplicates: 0, opportunities: 1 });
  });

  it('wait with their customer: left out by a person, the next row takes its place', async () => {
    const from = await opened();
    const importer = importerOf(from.book);
    const session = await planned(importer, (await dealLines(from)).join('\r\n'));
    const left = value(await importer.leaveOut(session, 0, true));
    expect(left.summary.counts).toMatchObject({ skipped: 1, unchanged: 3, duplicates: 0 });
    const back = value(await importer.leaveOut(session, 0, false));
    expect(back.summary.counts).toMatchObject({ skipped: 0, unchanged: 4, duplicates: 0 });
    await importer.close(session);
  });
});

it.each(['pl', 'ru', 'zh'])(
  'the first pipeline is known again by its names in another language: %s',
  async (language) => {
    const from = await opened();
    await writeVocabulary(from.book, { ...WORDS, pipelines: [firstPipeline('en'), ...WORDS.pipelines] });
    const [{ id: customer } = { id: '' }] = await everybody(from.book);
    const deals = ['first-1', 'first-2', 'first-5'].map(
      (stage): SideDraft => ({ entity: 'opportunity', customer, title: stage, pipeline: 'first', stage }),
    );
    await saveSides(from.book, deals);
    const { file } = value(await exportOpportunities(from, {}, { ...FILE, language }));
    const lines = (await file.text()).trimEnd().split('\r\n');
    expect(lines.join()).toContain(firstPipeline(language).stages[1]?.name);
    expect(lines.join()).not.toContain('In talks');
    const { report } = await run(from, lines);
    expect(report).toMatchObject({ rows: 7, unchanged: 7 });
  },
);

it('exported activities are unchanged each, those about nobody too; twice in a file they are not', async () => {
  const from = await opened();
  const before = await everything(from);
  const lines = await workLines(from);
  const { report, rows } = await run(from, lines);
  expect(report).toMatchObject({ rows: 3, unchanged: 3, failedRows: 0, issueCounts: {} });
  expect(rows.filter(({ customer }) => customer === null)).toHaveLength(1);
  expect(await everything(from)).toEqual(before);
  const twice = await run(from, [...lines, ...lines.slice(1)]);
  expect(twice.report).toMatchObject({ rows: 6, unchanged: 3, duplicates: 2, rejected: 1 });
});

it('an activity about nobody is rejected where the book has none such', async () => {
  const lines = await workLines(await opened());
  const { report } = await run(
    await opened(),
    lines.filter((line, at) => at === 0 || line.startsWith('About')),
  );
  expect(report).toMatchObject({ rows: 1, rejected: 1 });
});

it('a list of customers in which one stands twice still says so', async () => {
  const from = await opened();
  const ids = (await everybody(from.book)).map(({ id }) => id);
  const made = value(await exportList(from.book, ids, FILE));
  const lines = (await made.file.text()).trimEnd().split('\r\n');
  const { report } = await run(from, [...lines, lines[1] ?? '']);
  expect(report).toMatchObject({ unchanged: 2, duplicates: 1 });
});
