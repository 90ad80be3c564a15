import { afterEach, describe, expect, it } from 'vitest';
import type { Book } from '../../src/db/book';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import type { ActivityScope, OpportunityScope } from '../../src/db/exportApi';
import { countActivities, exportActivities, exportOpportunities } from '../../src/db/exportSides';
import { mergeCustomers } from '../../src/db/merge';
import { saveSides } from '../../src/db/saveSides';
import { allSides } from '../../src/db/sides';
import { writeVocabulary } from '../../src/db/vocabulary';
import { SIDE_FORMATS, type SideFormat } from '../../src/domain/exportFormat';
import type { FieldValues } from '../../src/domain/fields';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import type { Activity, Opportunity, SideEntity } from '../../src/domain/side';
import type { SideDraft } from '../../src/domain/sideDraft';
import { customers, dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, planned, value } from './importing';

afterEach(dropBooks);

const WORDS = {
  ...NO_VOCABULARY,
  members: [
    { id: 'm1', name: 'Jan Kowalski' },
    { id: 'm2', name: 'Ewa Lis' },
  ],
  pipelines: [
    {
      id: 'sales',
      name: 'Sprzedaż',
      stages: [
        { id: 's1', name: 'Nowa' },
        { id: 's2', name: '=Oferta' },
        { id: 's3', name: 'Wygrana', outcome: 'won' as const },
      ],
    },
    {
      id: 'service',
      name: '+Serwis',
      stages: [
        { id: 't1', name: 'Zgłoszenie' },
        { id: 't2', name: 'Odmowa', outcome: 'lost' as const },
      ],
    },
  ],
};

const PEOPLE: readonly FieldValues[] = [
  { name: 'Anna Nowak', phone: ['+48501000001', '+48223334455;ext=12'], email: ['anna@x.example'] },
  { company: 'Brzoza Sp. z o.o.', owner: 'Jan Kowalski', notes: 'a note', city: 'Łódź' },
  { name: '=cmd()', email: ['c@y.example'], createdAt: '2020-05-06' },
];

type Deal = Partial<Opportunity> & { readonly who: number };
const DEALS: readonly Deal[] = [
  { who: 0, title: 'Roof', pipeline: 'sales', stage: 's1', expectedRevenue: '1200.50', currency: 'EUR' },
  // The same words once more: only the id tells it from the first.
  { who: 0, title: 'Roof', pipeline: 'sales', stage: 's2', expectedRevenue: '1.125', owner: 'Jan Kowalski' },
  { who: 0, title: 'roof', pipeline: 'service', stage: 't1', date: '2026-03-04', closeDate: '2026-12-01' },
  { who: 1, title: '=HYPERLINK("x")', pipeline: 'sales', stage: 's2', description: 'two  words\n\n- three ' },
  { who: 1, title: 'Won', pipeline: 'sales', stage: 's3', closedAt: '2026-05-01', reason: '@price' },
  {
    who: 2,
    title: '  王; "x", y',
    pipeline: 'service',
    stage: 't2',
    expectedRevenue: '7',
    probability: '35',
  },
];

async function bookOf(): Promise<{ book: Book; directory: Directory; ids: string[] }> {
  const book = await freshBook();
  await writeVocabulary(book, WORDS);
  const records = await customers(book, PEOPLE);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  return { book, directory: new Directory(book), ids: records.map(({ id }) => id) };
}

async function withDeals() {
  const opened = await bookOf();
  const drafts = DEALS.map(
    ({ who, ...values }) =>
      ({ entity: 'opportunity', customer: opened.ids[who] ?? '', ...values }) as SideDraft,
  );
  const { records } = await saveSides(opened.book, drafts);
  const [first] = records;
  const step = { entity: 'activity', kind: 'call', state: 'planned', subject: '-Call; back' } as const;
  await saveSides(opened.book, [
    { ...step, customer: opened.ids[0] ?? '', opportunity: first?.id ?? '', date: '2026-11-30' },
  ]);
  return { ...opened, deals: records as readonly Opportunity[] };
}

async function everything(book: Book, entity: SideEntity): Promise<object[]> {
  const all: object[] = [];
  for await (const some of allSides(book, entity)) all.push(...some);
  return all;
}

const state = async (book: Book) => [
  await everybody(book),
  await everything(book, 'opportunity'),
  await everything(book, 'activity'),
];

type Opened = Awaited<ReturnType<typeof bookOf>>;
const optionsOf = (format: SideFormat, language: string) =>
  ({ format, language, delimiter: language === 'en' ? ',' : ';' }) as const;
const dealsFile = async (opened: Opened, format: SideFormat, language = 'en', scope: OpportunityScope = {}) =>
  value(await exportOpportunities(opened, scope, optionsOf(format, language)));
const workFile = async (opened: Opened, format: SideFormat, language = 'en', scope: ActivityScope = {}) =>
  value(await exportActivities(opened, scope, optionsOf(format, language)));

const EACH = SIDE_FORMATS.flatMap((format) =>
  ['en', 'pl', 'ru', 'zh'].map((language) => [format, language] as const),
);

describe('exported opportunities', () => {
  it.each(EACH)('change nothing when they are imported again: %s, %s', async (format, language) => {
    const opened = await withDeals();
    const before = await state(opened.book);
    const { name, file, rows } = await dealsFile(opened, format, language);
    expect(rows).toBe(DEALS.length);
    const importer = importerOf(opened.book);
    const report = await imported(importer, file, {}, name);
    expect(report).toMatchObject({ rows, unchanged: rows, failedRows: 0, opportunities: 0 });
    expect(await state(opened.book)).toEqual(before);
  });

  it('stand in the order that is asked for, with all that they are', async () => {
    const opened = await withDeals();
    const scope = { sort: { by: 'revenue', descending: true }, pipeline: 'sales' } as const;
    const lines = (await (await dealsFile(opened, 'csv', 'pl', scope)).file.text()).split('\r\n');
    expect(lines[0]).toContain(
      'Szansa sprzedaży;Imię i nazwisko;Firma;Telefon;E-mail;Lejek;Etap szansy;Wynik',
    );
    expect(lines[1]).toContain('Roof;Anna Nowak;;');
    expect(lines[1]).toContain('1200,50;EUR');
    expect(lines[1]).toContain("'-Call; back");
    expect(lines[1]).toContain(opened.deals[0]?.id);
    expect(lines[2]).toContain('1,1250');
    // What could run is text: the title, the stage, the reason.
    expect(lines.find((line) => line.includes('HYPERLINK'))).toMatch(/^"'=HYPERLINK/);
    expect(lines.join('\n')).toContain(";'=Oferta;");
    const json = JSON.parse(await (await dealsFile(opened, 'json', 'en', scope)).file.text());
    expect(json[0]).toMatchObject({
      ...opened.deals[0],
      ...{ name: 'Anna Nowak', phone: PEOPLE[0]?.phone, stageName: 'Nowa', pipelineName: 'Sprzedaż' },
      ...{ outcome: 'open', nextActivityDate: '2026-11-30' },
    });
    expect(json.map(({ title }: Opportunity) => title)).toEqual(['Roof', 'Roof', '=HYPERLINK("x")', 'Won']);
  });

  it('take up what was changed in the file, and find their customers after a merge', async () => {
    const opened = await withDeals();
    const { file, name } = await dealsFile(opened, 'csv', 'en', { pipeline: 'sales' });
    await mergeCustomers(opened.book, { into: opened.ids[2] ?? '', others: [opened.ids[0] ?? ''] });
    const text = (await file.text()).replace('1200.50', '1300').replace('Roof,', 'New roof,');
    const report = await imported(importerOf(opened.book), new Blob([text]), {}, name);
    expect(report).toMatchObject({ created: 0, opportunities: 0 });
    const deals = (await everything(opened.book, 'opportunity')) as Opportunity[];
    expect(deals).toHaveLength(DEALS.length);
    expect(deals.filter(({ title }) => title === 'New roof')).toMatchObject([{ expectedRevenue: '1300' }]);
  });

  it.each(['csv', 'xlsx', 'json'] as const)(
    'bring another owner, probability, date and reason to the opportunity that they are: %s',
    async (format) => {
      const opened = await withDeals();
      await saveSides(opened.book, [
        { entity: 'opportunity', id: opened.deals[1]?.id ?? '', probability: '40', closeDate: '2026-12-24' },
      ]);
      const { file, name } = await dealsFile(opened, format);
      const before = await state(opened.book);
      const [, second, , , won] = opened.deals;
      const after = { probability: '80', owner: 'Ewa Lis', closeDate: '2027-01-31' };
      await saveSides(opened.book, [
        { entity: 'opportunity', id: second?.id ?? '', ...after },
        { entity: 'opportunity', id: won?.id ?? '', reason: 'speed', closedAt: '2026-06-02' },
      ]);
      // The book went on; the file says how it was.
      const report = await imported(importerOf(opened.book), file, {}, name);
      expect(report).toMatchObject({
        updated: 2,
        unchanged: 4,
        duplicates: 0,
        opportunities: 0,
        failedRows: 0,
      });
      const left = (all: unknown[]) => (all[1] as Opportunity[]).map(({ updatedAt: _, ...rest }) => rest);
      expect(left(await state(opened.book))).toEqual(left(before));
    },
  );

  it('say what is no probability, and keep the stored one', async () => {
    const opened = await withDeals();
    const { file, name } = await dealsFile(opened, 'csv', 'en', { pipeline: 'sales' });
    const text = (await file.text()).replace(/(1200\.50,EUR,)\d+/, '$1150');
    const report = await imported(importerOf(opened.book), new Blob([text]), {}, name);
    expect(report).toMatchObject({ updated: 0, issueCounts: { 'invalid-value': 1 } });
  });

  it('come into another book each in its own pipeline, with all that was said of it', async () => {
    const opened = await withDeals();
    const { file, name } = await dealsFile(opened, 'xlsx');
    const other = await freshBook();
    await writeVocabulary(other, WORDS);
    await imported(importerOf(other), file, {}, name);
    const came = (await everything(other, 'opportunity')) as Opportunity[];
    const facts = (deals: readonly Opportunity[]) =>
      deals
        .map(({ pipeline, stage, currency, owner, closeDate, closedAt, reason }) =>
          JSON.stringify([pipeline, stage, currency, owner, closeDate, closedAt, reason]),
        )
        .sort();
    expect(facts(came)).toEqual(facts(opened.deals));
    // What just the stage says of it is not its own.
    expect(came.filter(({ probability }) => probability !== undefined)).toEqual([]);
  });
});

const WORK: readonly (Partial<Activity> & { readonly who?: number })[] = [
  {
    who: 0,
    kind: 'call',
    state: 'planned',
    subject: '=1+1',
    date: '2026-11-30',
    time: '09:30',
    priority: 'high',
  },
  {
    who: 0,
    kind: 'meeting',
    state: 'done',
    subject: 'Met',
    date: '2026-11-02',
    doneAt: '2026-11-02T10:00:00.000Z',
  },
  { who: 1, kind: 'task', state: 'planned', subject: 'Weekly', date: '2026-11-24', repeat: 'FREQ=WEEKLY' },
  { who: 2, kind: 'note', state: 'done', subject: 'Note', notes: 'one\n@two', owner: 'Jan Kowalski' },
  { kind: 'task', state: 'planned', subject: 'About nobody', place: 'Office' },
];

async function withWork() {
  const opened = await withDeals();
  const drafts = WORK.map(
    ({ who, ...values }) =>
      ({ entity: 'activity', customer: who === undefined ? '' : opened.ids[who], ...values }) as SideDraft,
  );
  await saveSides(opened.book, drafts);
  return opened;
}

describe('exported activities', () => {
  it.each(EACH)('change nothing when they are imported again: %s, %s', async (format, language) => {
    const opened = await withWork();
    const before = await state(opened.book);
    const { name, file, rows } = await workFile(opened, format, language);
    expect(rows).toBe(WORK.length + 1);
    const importer = importerOf(opened.book);
    const report = await imported(importer, file, {}, name);
    expect(report).toMatchObject({ rows, unchanged: rows, failedRows: 0 });
    expect(await state(opened.book)).toEqual(before);
  });

  it('stand in the order that is asked for, with whom they are about and what they serve', async () => {
    const opened = await withWork();
    const text = await (await workFile(opened, 'csv', 'en', { state: 'planned' })).file.text();
    const lines = text.split('\r\n').slice(1);
    expect(lines.map((line) => /Weekly|'=1|'-Call|About nobody/.exec(line)?.[0])).toEqual([
      ...['Weekly', "'-Call", "'=1", 'About nobody', undefined],
    ]);
    expect(lines[2]).toContain("'=1+1,Call,planned,2026-11-30,09:30,,,,Anna Nowak,,");
    expect(lines[1]).toContain(',Roof,');
    expect(lines[2]).toContain(opened.ids[0]);
  });

  it('of some days are what takes place on them, series too', async () => {
    const opened = await withWork();
    const scope = { days: ['2026-12-01', '2026-12-07'], state: 'planned' } as const;
    expect(await countActivities(opened.directory, scope)).toBe(1);
    expect(await (await workFile(opened, 'json', 'en', scope)).file.text()).toContain('Weekly');
    const all = { days: ['2026-11-01', '2026-11-30'] } as const;
    expect(await countActivities(opened.directory, all)).toBe(4);
    // However long ago it began.
    const fair = {
      kind: 'event',
      state: 'planned',
      subject: 'Fair',
      date: '2026-09-01',
      endDate: '2026-12-03',
    };
    await saveSides(opened.book, [{ entity: 'activity', customer: '', ...fair } as SideDraft]);
    expect(await countActivities(opened.directory, scope)).toBe(2);
  });
});

describe('an export of opportunities or activities', () => {
  it.each(SIDE_FORMATS)('of an empty list is a file with headings alone: %s', async (format) => {
    const opened = await bookOf();
    for (const made of [await dealsFile(opened, format), await workFile(opened, format)]) {
      expect(made.rows).toBe(0);
      expect(made.name).toMatch(new RegExp(`^(opportunities|activities)-[\\d-]+\\.${format}$`));
      if (format === 'json') expect(JSON.parse(await made.file.text())).toEqual([]);
      if (format === 'csv') expect((await made.file.text()).trim().split('\r\n')).toHaveLength(1);
    }
  });

  it('stops where it is told to', async () => {
    const opened = await withWork();
    const stopped = { ok: false, failure: { code: 'cancelled' } };
    const no = () => false;
    expect(await exportOpportunities(opened, {}, optionsOf('xlsx', 'en'), no)).toMatchObject(stopped);
    expect(await exportActivities(opened, {}, optionsOf('csv', 'en'), no)).toMatchObject(stopped);
  });
});

it('a plan asks for no pipeline where the list names its own', async () => {
  const opened = await withDeals();
  const { file, name } = await dealsFile(opened, 'csv');
  const importer = importerOf(opened.book);
  const session = await planned(importer, file, {}, name);
  expect(value(await importer.plan(session, {})).blockers).toEqual([]);
  await importer.close(session);
});
