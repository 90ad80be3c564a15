import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Book, openBook } from '../../src/db/book';
import { write } from '../../src/db/door';
import { historyOf } from '../../src/db/history';
import { sequenceOf } from '../../src/db/ids';
import { packPage } from '../../src/db/pageCodec';
import { removeRecord } from '../../src/db/remove';
import { revert } from '../../src/db/revert';
import { proveJob } from '../../src/db/session/proof';
import { allSides } from '../../src/db/sides';
import { readVocabulary, writeVocabulary } from '../../src/db/vocabulary';
import type { Activity, Opportunity } from '../../src/domain/side';
import type { ImportApi, ImportReport } from '../../src/import/api';
import { deleted, dropBooks, freshBook } from './helpers';
import { cancelledImport, everybody, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const HEAD = 'Name,Email,Opportunity,Expected revenue,Opportunity date,Deal stage,Next step,Next step date\n';

/** Anna has two deals, in two rows; Jan one; Ewa only something to be done. */
const DEALS = `${HEAD}Anna Lis,anna@poczta.example,Roof,"12 000,50 zł",2026-03-01,Offer sent,Call her,2026-04-01
Jan Sum,jan@poczta.example,Fence,€ 900,,,,
Anna Lis,anna@poczta.example,Garage,3000,2026-03-05,,,
Ewa Kos,ewa@poczta.example,,,,,Visit,2026-05-02
`;

async function opportunities(): Promise<Opportunity[]> {
  const all: Opportunity[] = [];
  for await (const some of allSides(book, 'opportunity')) all.push(...some);
  return all;
}

async function activities(): Promise<Activity[]> {
  const all: Activity[] = [];
  for await (const some of allSides(book, 'activity')) all.push(...some);
  return all;
}

const sums = ({ created, updated, unchanged, duplicates, opportunities, activities }: ImportReport) => ({
  ...{ created, updated, unchanged, duplicates, opportunities, activities },
});

/** Records without what each import says anew. */
const plain = ({ customer: _, id: __, createdAt: ___, updatedAt: ____, ...rest }: Opportunity) => rest;

describe('a list of deals', () => {
  test('gives each customer its opportunities and what is to be done, also from rows that repeat it', async () => {
    const session = await planned(importer, DEALS);
    const said = value(await importer.report(session));
    const report = value(await importer.commit(session));
    const expected = { created: 3, updated: 0, unchanged: 0, duplicates: 1, opportunities: 3, activities: 2 };
    expect(sums(report)).toEqual(expected);
    expect(sums(said)).toEqual(expected);
    const about = { pipeline: 'first' };
    const [anna, jan] = await everybody(book);
    expect((await opportunities()).map(plain)).toEqual([
      {
        ...{
          title: 'Roof',
          date: '2026-03-01',
          expectedRevenue: '12000.50',
          currency: 'PLN',
          stage: 'first-3',
        },
        ...{ ...about, importedBy: { jobId: report.jobId, line: 2 } },
      },
      {
        ...{ title: 'Fence', expectedRevenue: '900', currency: 'EUR', stage: 'first-1' },
        ...{ ...about, importedBy: { jobId: report.jobId, line: 3 } },
      },
      {
        ...{ title: 'Garage', date: '2026-03-05', expectedRevenue: '3000', stage: 'first-1' },
        ...{ ...about, importedBy: { jobId: report.jobId, line: 4 } },
      },
    ]);
    expect((await opportunities()).map(({ customer }) => customer)).toEqual([anna?.id, jan?.id, anna?.id]);
    const [roof] = await opportunities();
    expect(await activities()).toMatchObject([
      { subject: 'Call her', kind: 'call', state: 'planned', date: '2026-04-01', opportunity: roof?.id },
      { subject: 'Visit', kind: 'meeting', state: 'planned', date: '2026-05-02' },
    ]);
    expect(value(await proveJob(book, report.jobId, () => false))).toMatchObject({
      ...{ agrees: true, opportunities: 3, activities: 2 },
    });
  });

  test('is spot checked with its opportunities, and its rows stand in the histories', async () => {
    await imported(importer, 'Name,Email\nAnna Lis,anna@poczta.example\n');
    const { jobId } = await imported(importer, DEALS);
    const [roof, , garage] = value(await importer.spotCheck(jobId, { rows: [0, 1, 2] }));
    const hows = (fields: typeof roof): unknown =>
      fields?.fields.flatMap(({ field, stored, how }) =>
        field?.startsWith('opp') && how !== 'blank' ? [[field, stored, how]] : [],
      );
    expect(hows(roof)).toEqual([
      ['opportunity.title', 'Roof', 'same'],
      ['opportunity.expectedRevenue', '12000.50', 'formatted'],
      ['opportunity.date', '2026-03-01', 'same'],
      ['opportunity.stage', 'Offer sent', 'same'],
      ['opportunity.nextActivity', 'Call her', 'same'],
      ['opportunity.nextActivityDate', '2026-04-01', 'same'],
    ]);
    // A row that repeats another one is not the one that wrote the customer.
    expect(garage?.action).toBe('duplicate');
    const [anna] = await everybody(book);
    expect((await historyOf(book, anna?.id ?? '')).map(({ kind, job }) => [kind, job?.line])).toEqual([
      ['imported', 2],
      ['import-created', 2],
    ]);
  });

  test('imported again adds nothing; what it says anew of an open one changes that one', async () => {
    await imported(importer, DEALS);
    const before = await opportunities();
    expect(sums(await imported(importer, DEALS))).toMatchObject({
      unchanged: 3,
      opportunities: 0,
      activities: 0,
    });
    expect(await opportunities()).toEqual(before);
    const later = DEALS.replace('€ 900', '€ 950').replace('Garage,3000', 'Garage,4000');
    const session = await planned(importer, later);
    const { rows } = value(await importer.rows(session, { kind: 'all' }, 0, 9));
    expect(rows.map(({ action, brings }) => [action, brings?.opportunity])).toEqual([
      ['unchanged', 'there'],
      ['update', 'update'],
      ['duplicate', 'update'],
      ['unchanged', undefined],
    ]);
    const report = value(await importer.commit(session));
    expect(report).toMatchObject({ updated: 1, opportunities: 0, issueCounts: { 'same-opportunity': 1 } });
    expect((await opportunities()).map(({ expectedRevenue }) => expectedRevenue)).toEqual([
      '12000.50',
      '950',
      '4000',
    ]);
    expect(value(await proveJob(book, report.jobId, () => false)).agrees).toBe(true);
    const undone = value(await importer.undo(report.jobId));
    expect(undone).toMatchObject({ reverted: 1, restored: 1, kept: [] });
    expect((await opportunities()).map(plain)).toEqual(before.map(plain));
  });

  test('a lost one is left as it is', async () => {
    await imported(importer, DEALS.replace('Offer sent', 'Lost'));
    await imported(importer, DEALS.replace('12 000,50', '99'));
    expect((await opportunities())[0]).toMatchObject({ title: 'Roof', expectedRevenue: '12000.50' });
  });

  test('a deal that says something else under the same name in one file is told of, and not lost in silence', async () => {
    const twice = `${DEALS}Anna Lis,anna@poczta.example,roof,1,2026-03-01,,,\n`;
    const report = await imported(importer, twice);
    expect(report).toMatchObject({
      opportunities: 3,
      failedRows: 1,
      issueCounts: { 'duplicate-differs': 1 },
    });
  });
});

test('of several pipelines one must be chosen, by its id or its name', async () => {
  const { pipelines, ...words } = await readVocabulary(book, 'en');
  const fairs = { id: 'fairs', name: 'Fairs', stages: [{ id: 'met', name: 'Met' }] };
  await writeVocabulary(book, { ...words, pipelines: [...pipelines, fairs] });
  const session = await planned(importer, DEALS);
  expect(value(await importer.plan(session, {})).blockers).toEqual([{ code: 'missing-pipeline' }]);
  expect(await importer.commit(session)).toMatchObject({ failure: { code: 'missing-pipeline' } });
  // A list without such columns asks for none.
  const others = await planned(importer, 'Name,Email\nIda Mak,ida@poczta.example\n');
  expect(value(await importer.plan(others, {})).blockers).toEqual([]);
  const { blockers, profile } = value(await importer.plan(session, { pipeline: 'fairs' }));
  expect([blockers, profile.pipeline]).toEqual([[], 'fairs']);
  const report = value(await importer.commit(session));
  expect(report).toMatchObject({ opportunities: 3, issueCounts: { 'unknown-stage': 1 } });
  expect((await opportunities()).map(({ pipeline, stage }) => [pipeline, stage])).toEqual([
    ['fairs', 'met'],
    ['fairs', 'met'],
    ['fairs', 'met'],
  ]);
});

describe('taking it back', () => {
  test('removes what the import made, and carried out again makes the very same', async () => {
    const report = await imported(importer, DEALS);
    const [before, planned] = [await opportunities(), await activities()];
    const foreseen = value(await importer.undoPreview(report.jobId));
    expect(value(await importer.undo(report.jobId))).toEqual(foreseen);
    expect(foreseen).toMatchObject({ removed: 3, opportunities: 3, activities: 2, kept: [] });
    expect(await book.db.sides.count()).toBe(0);
    expect(await book.db.meta.get('count:opportunity')).toMatchObject({ value: 0 });
    expect(sums(value(await importer.resume(report.jobId)))).toEqual(sums(report));
    expect(await opportunities()).toEqual(before);
    expect(await activities()).toEqual(planned);
  });

  test('keeps what somebody changed since, and its customer', async () => {
    const report = await imported(importer, DEALS);
    const [, fence] = await opportunities();
    const fields = [{ field: 'title', before: 'Fence', after: 'High fence' }] as const;
    await write(book, [{ kind: 'update', entity: 'opportunity', id: fence?.id ?? '', fields }], {
      kind: 'edit',
    });
    const undone = value(await importer.undo(report.jobId));
    expect(undone).toMatchObject({ removed: 2, opportunities: 2, activities: 2, keptCustomers: 1 });
    expect(undone.kept.map(({ entity, name }) => [entity, name])).toEqual([
      ['opportunity', 'High fence'],
      ['customer', 'Jan Sum'],
    ]);
    expect((await everybody(book)).map(({ name }) => name)).toEqual(['Jan Sum']);
    expect((await opportunities()).map(({ title }) => title)).toEqual(['High fence']);
    const again = value(await importer.resume(report.jobId));
    expect((await opportunities()).map(({ title }) => title).sort()).toEqual([
      'Garage',
      'High fence',
      'Roof',
    ]);
    expect(value(await proveJob(book, again.jobId, () => false)).agrees).toBe(true);
  });

  test('leaves a customer whom another list gave an opportunity', async () => {
    const first = await imported(
      importer,
      'Name,Email\nAnna Lis,anna@poczta.example\nJan Sum,jan@poczta.example\n',
    );
    const second = await imported(importer, DEALS);
    expect(sums(second)).toMatchObject({ created: 1, updated: 2, duplicates: 1, opportunities: 3 });
    expect(value(await importer.undo(first.jobId))).toMatchObject({ removed: 0, keptCustomers: 2 });
    expect(value(await importer.undo(second.jobId))).toMatchObject({
      reverted: 3,
      opportunities: 3,
      kept: [],
    });
    expect(await opportunities()).toEqual([]);
  });
});

test('a customer takes its opportunities along, and brings them back', async () => {
  await imported(importer, DEALS);
  const before = await opportunities();
  const [anna] = await everybody(book);
  const { change } = await removeRecord(book, 'customer', anna?.id ?? '');
  expect((await opportunities()).map(({ title }) => title)).toEqual(['Fence']);
  expect(await book.db.meta.get('count:activity')).toMatchObject({ value: 1 });
  await revert(book, change);
  expect((await opportunities()).map(plain)).toEqual(before.map(plain));
  const alone = await removeRecord(book, 'opportunity', before[0]?.id ?? '');
  expect((await opportunities()).map(({ title }) => title)).toEqual(['Fence', 'Garage']);
  await revert(book, alone.change);
  expect(await opportunities()).toHaveLength(3);
  await revert(book, (await book.db.meta.get('revision'))?.value as number);
  expect(await opportunities()).toHaveLength(2);
});

test('an import that was stopped and goes on makes each record once', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, row) => `Customer ${row},c${row}@poczta.example,Deal ${row},${row}.50 zł,,New,Call,2026-05-01`,
  );
  const stopped = await cancelledImport(importer, `${HEAD}${rows.join('\n')}\n`);
  expect(stopped.opportunities).toBe(stopped.created);
  const whole = value(await importer.resume(stopped.jobId));
  expect(whole).toMatchObject({ created: 30_000, opportunities: 30_000, activities: 30_000 });
  const all = await opportunities();
  expect(new Set(all.map(({ id }) => id)).size).toBe(30_000);
  expect(value(await proveJob(book, whole.jobId, () => false))).toMatchObject({
    ...{ agrees: true, opportunities: 30_000, activities: 30_000 },
  });
  expect(value(await importer.undo(whole.jobId))).toMatchObject({ removed: 30_000, opportunities: 30_000 });
  expect(await book.db.sides.count()).toBe(0);
});

test('a book of version 3 gives what customers held in fields of an opportunity to opportunities', async () => {
  const name = `upgrade-${Date.now()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    ...{ meta: 'key', pages: '[entity+page]', columns: '[entity+page],job', journal: 'key,job' },
    ...{ jobs: 'jobId,number,state', stage: '[job+block]', failed: '[job+block]', settings: 'key' },
    ...{ keys: '[entity+page]', plans: 'job', decisions: '[job+block]', outcomes: '[job+block]' },
    ...{ profiles: 'id,&key', lessons: 'id,at' },
  });
  old.version(3).stores({});
  await old.open();
  const at = '2026-01-02T03:04:05.000Z';
  const record = {
    ...{ id: 'old-0', name: 'Anna Lis', createdAt: at, updatedAt: at, log: [1] },
    ...{
      'opportunity.title': 'Roof',
      'opportunity.expectedRevenue': '12.50',
      'opportunity.nextActivity': 'Call',
    },
    importedBy: { jobId: 'job', line: 2 },
  };
  const packed = packPage(0, [{ slot: 0, record, signature: undefined }]);
  await old.table('meta').bulkPut([
    { key: 'book', value: 'old' },
    { key: 'revision', value: 1 },
  ]);
  await old.table('pages').put(packed.page);
  await old.table('columns').put(packed.columns);
  await old.table('keys').put(packed.keys);
  old.close();
  const opened = await openBook(name);
  if (!opened.ok) throw new Error(opened.failure.code);
  book = opened.value;
  const [anna] = await everybody(book);
  expect(anna).toEqual({
    id: 'old-0',
    name: 'Anna Lis',
    createdAt: at,
    updatedAt: at,
    log: [1],
    importedBy: record.importedBy,
  });
  const about = { customer: 'old-0', createdAt: at, updatedAt: at, importedBy: record.importedBy };
  expect(await opportunities()).toEqual([
    { ...about, id: 'old-0.0', title: 'Roof', expectedRevenue: '12.50', pipeline: 'first', stage: 'first-1' },
  ]);
  expect(await activities()).toEqual([
    { ...about, id: 'old-0.0', subject: 'Call', kind: 'call', state: 'planned', opportunity: 'old-0.0' },
  ]);
  expect(sequenceOf(anna?.id ?? '')).toBe(0);
  book.close();
  await deleted(name);
});
