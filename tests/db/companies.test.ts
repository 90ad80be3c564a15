import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { allCompanies } from '../../src/db/companies';
import { exportBook } from '../../src/db/exportBook';
import type { Company } from '../../src/domain/company';
import type { Fix } from '../../src/domain/fix';
import type { ImportProfile } from '../../src/domain/profile';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { cancelledImport, everybody, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const HEAD = 'Name,Email,Company\n';
const PEOPLE = `${HEAD}Anna Lis,anna@gmail.com,Żbik Sp. z o.o.
Jan Sum,jan@zbik.example,ŻBIK
Ewa Kos,ewa@dab.example,Dąb S.A.
Olga Kot,olga@dab.example,
`;

const plain = ({ name, domain, importedBy }: Company) => [name, domain, importedBy?.line];
const companies = async () => (await allCompanies(book)).map(plain);
const ofEach = async () => (await everybody(book)).map(({ name, company }) => [name, company]);

/** What a plan says, and what its commit reports. */
async function both(list: string, profile?: ImportProfile): Promise<readonly [number, number]> {
  const session = await planned(importer, list, profile);
  const said = value(await importer.report(session)).companies;
  const report = value(await importer.commit(session));
  await importer.close(session);
  return [said, report.companies];
}

describe('companies by their names', () => {
  test('are made once, whatever their legal form, and none by the same list again', async () => {
    expect(await both(PEOPLE)).toEqual([2, 2]);
    const made = [
      ['Żbik Sp. z o.o.', undefined, 2],
      ['Dąb S.A.', 'dab.example', 4],
    ];
    expect(await companies()).toEqual(made);
    expect(await both(PEOPLE)).toEqual([0, 0]);
    expect(await both(`${HEAD}Piotr Bąk,piotr@lis.example,zbik sp z oo\nUla Bąk,,Lis\n`)).toEqual([1, 1]);
    expect(await companies()).toEqual([...made, ['Lis', undefined, 3]]);
    const [first] = await allCompanies(book);
    expect(first?.id).toMatch(new RegExp(`^${book.id}-c[0-9a-f]{14}$`));
    const { file } = value(await exportBook(book));
    expect(JSON.parse(await file.text()).companies).toHaveLength(3);
  });

  test('come of what is written alone: of no row that is left out, repeats another one or changes nothing', async () => {
    await imported(importer, `${HEAD}Anna Lis,anna@gmail.com,Dąb\n`);
    const list = `${HEAD}Anna Lis,anna@gmail.com,Dąb\n,,\nJan Sum,jan@gmail.com,Lis\nJan Sum,jan@gmail.com,Kos\n`;
    expect(await both(list)).toEqual([1, 1]);
    expect(await both(`${HEAD}Anna Lis,anna@gmail.com,Jodła\n`, { country: 'PL', existing: 'skip' })).toEqual(
      [0, 0],
    );
    expect(await both(`${HEAD}Anna Lis,anna@gmail.com,Jodła\n`)).toEqual([1, 1]);
    expect((await companies()).map(([name]) => name)).toEqual(['Dąb', 'Lis', 'Jodła']);
  });

  test.each([{ allOrNothing: true }, { onError: 'stop' }] as const)(
    'are made with %o as well',
    async (how) => {
      expect(await both(PEOPLE, { country: 'PL', ...how })).toEqual([2, 2]);
      expect(await companies()).toHaveLength(2);
    },
  );

  test('of a test import go with it, and the whole list then makes them', async () => {
    const session = await planned(importer, PEOPLE);
    const { jobId, companies: made } = value(await importer.test(session, { first: 1 }));
    expect([made, await companies()]).toEqual([1, [['Żbik Sp. z o.o.', undefined, 2]]]);
    value(await importer.undo(jobId));
    expect(await companies()).toEqual([]);
    value(await importer.plan(session, { country: 'PL' }));
    expect(value(await importer.commit(session)).companies).toBe(2);
  });

  test('go with the import that made them as far as nobody names them, and come again with it', async () => {
    const { jobId } = await imported(importer, PEOPLE);
    const before = await allCompanies(book);
    const other = await imported(importer, `${HEAD}Piotr Bąk,piotr@gmail.com,Dąb\n`);
    expect(other.companies).toBe(0);
    value(await importer.undo(jobId));
    expect(await companies()).toEqual([['Dąb S.A.', 'dab.example', 4]]);
    expect(value(await importer.resume(jobId)).companies).toBe(1);
    expect(await allCompanies(book)).toEqual(before);
    value(await importer.undo(jobId));
    value(await importer.undo(other.jobId));
    expect(await companies()).toEqual([]);
  });

  test('are the same after an import that was stopped and went on', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `Customer ${row},c${row}@dom${row % 1500}.example,Company ${row % 1500},${'x'.repeat(700)}`,
    );
    const list = `Name,Email,Company,Notes\n${rows.join('\n')}\n`;
    const { jobId, cancelled, companies: first } = await cancelledImport(importer, list);
    expect(cancelled).toBe(true);
    const before = await allCompanies(book);
    expect(before).toHaveLength(first);
    const report = value(await importer.resume(jobId));
    expect(report).toMatchObject({ created: 5000, companies: 1500 });
    const all = await allCompanies(book);
    expect(all.slice(0, first)).toEqual(before);
    expect(all.map(({ importedBy }) => importedBy?.line)).toEqual(
      Array.from({ length: 1500 }, (_, row) => row + 2),
    );
    value(await importer.undo(jobId));
    value(await importer.resume(jobId));
    expect(await allCompanies(book)).toEqual(all);
  });
});

describe('companies by the domains of e-mails', () => {
  test('are known from the other rows of the list', async () => {
    const session = await planned(importer, PEOPLE);
    const { rows } = value(await importer.rows(session, { kind: 'all' }, 3, 1));
    expect(rows[0]?.values.company).toBe('Dąb S.A.');
    expect(rows[0]?.issues).toMatchObject([
      {
        ...{ code: 'company-by-domain', severity: 'info', column: 2, field: 'company', value: '' },
        params: { company: 'Dąb S.A.', domain: 'dab.example' },
      },
    ]);
    const { jobId } = value(await importer.commit(session));
    expect((await ofEach())[3]).toEqual(['Olga Kot', 'Dąb S.A.']);
    const [row] = value(await importer.spotCheck(jobId, { rows: [3] }));
    expect(row?.fields.find(({ field, how }) => field === 'company' && how !== 'blank')).toMatchObject({
      ...{ column: null, stored: 'Dąb S.A.', how: 'derived' },
    });
    expect(value(await importer.prove(jobId)).agrees).toBe(true);
  });

  test('are known from the book, for a list without a column of companies', async () => {
    await imported(importer, PEOPLE);
    expect(await both('Name,Email\nIwo Ryś,iwo@DAB.example\nIga Ryś,iga@gmail.com\n')).toEqual([0, 0]);
    expect((await ofEach()).slice(4)).toEqual([
      ['Iwo Ryś', 'Dąb S.A.'],
      ['Iga Ryś', undefined],
    ]);
  });

  test('are not where two have the domain, where it is a public provider’s, or where nobody is named', async () => {
    const list = `${HEAD}A Lis,a@hala.example,Dąb\nB Lis,b@hala.example,Lis\nC Lis,c@hala.example,
D Lis,d@wp.pl,Kos\nE Lis,e@wp.pl,\n,f@kos.example,\nG Lis,g@kos.example,Kos\n`;
    await imported(importer, list);
    expect((await everybody(book)).map(({ company }) => company ?? null)).toEqual([
      ...['Dąb', 'Lis', null, 'Kos', null, null, 'Kos'],
    ]);
  });

  test('fill what is empty, and take no other company’s place', async () => {
    await imported(importer, `${HEAD}Olga Kot,olga@dab.example,Lis\nIwo Ryś,iwo@dab.example,\n`);
    const list = `${HEAD}Ewa Kos,ewa@dab.example,Dąb\nOlga Kot,olga@dab.example,\nIwo Ryś,iwo@dab.example,\n`;
    await imported(importer, list);
    // The book knows Lis by this domain and the list Dąb: nobody can say.
    expect(await ofEach()).toEqual([
      ['Olga Kot', 'Lis'],
      ['Iwo Ryś', 'Lis'],
      ['Ewa Kos', 'Dąb'],
    ]);
  });

  test('stay what they are while a list is put right, and are none where a blank cell clears', async () => {
    const session = await planned(importer, PEOPLE);
    const before = value(await importer.report(session));
    expect(before.issueCounts).toEqual({ 'company-by-domain': 1 });
    const fixes = [{ kind: 'map', column: 2, pairs: [['Dąb S.A.', 'Dębina']] } satisfies Fix];
    value(await importer.plan(session, { country: 'PL', fixes }));
    const { rows } = value(await importer.rows(session, { kind: 'all' }, 2, 2));
    expect(rows.map(({ values }) => values.company)).toEqual(['Dębina', 'Dąb S.A.']);
    value(await importer.plan(session, { country: 'PL' }));
    expect(value(await importer.report(session))).toEqual({ ...before, durationMs: expect.any(Number) });
    const clearing = await planned(importer, PEOPLE, { country: 'PL', blanks: 'clear' });
    expect(value(await importer.report(clearing)).issueCounts).toEqual({});
  });
});
