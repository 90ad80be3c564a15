/** A list whose rows are completed from another file, through the whole life of its import. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { getJob } from '../../src/db/jobs';
import type { ImportApi, Join, JoinSource } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, failure, imported, importerOf, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const source = (name: string, text: string): JoinSource => ({ name, source: new Blob([text]), profile: {} });

const ACCOUNTS = source(
  'accounts.csv',
  'Id,Name,BillingCity,Website\n1,Fabryka,Opole,fabryka.example\n2,Huta,Nysa,huta.example\n3,Młyn,Brzeg,\n',
);
const CONTACTS = source(
  'contacts.csv',
  'Contact ID,Account ID,First Name,Last Name,Email,City\n' +
    '51,1,Ada,Kos,ada@poczta.example,\n52,2,Jan,Gil,jan@poczta.example,Kielce\n53,9,Ewa,Sowa,ewa@poczta.example,\n54,1,,,broken,\n',
);

async function proposed(): Promise<Join> {
  const [proposal] = value(await importer.proposeJoins([ACCOUNTS, CONTACTS]));
  if (proposal === undefined) throw new Error('no proposal');
  return { ...ACCOUNTS, links: proposal.links };
}

async function planned(join: Join): Promise<string> {
  const { session } = value(await importer.open(CONTACTS.source, CONTACTS.name, {}, { join }));
  value(await importer.read(session));
  value(await importer.plan(session, {}));
  return session;
}

const cities = async () =>
  (await everybody(book)).map(({ name, company, city, website }) => [name, company, city, website]);

const COMPLETED = [
  ['Ada Kos', 'Fabryka', 'Opole', 'https://fabryka.example'],
  ['Jan Gil', 'Huta', 'Kielce', 'https://huta.example'],
  ['Ewa Sowa', undefined, undefined, undefined],
  [undefined, 'Fabryka', 'Opole', 'https://fabryka.example'],
];

test('is proposed with what it would find, never with a file of the same kind', async () => {
  const proposals = value(await importer.proposeJoins([CONTACTS, ACCOUNTS, CONTACTS]));
  expect(
    proposals.map(({ list, from, named, found, fields }) => ({ list, from, named, found, fields })),
  ).toEqual(
    [0, 2].map((list) => ({ list, from: 1, named: 4, found: 3, fields: ['company', 'website', 'city'] })),
  );
  const broken = {
    ...ACCOUNTS,
    source: new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])]),
  };
  expect(value(await importer.proposeJoins([CONTACTS, broken]))).toEqual([]);
});

test('completes the rows, and says so before and after', async () => {
  const session = await planned(await proposed());
  const { rows } = value(await importer.rows(session, { kind: 'all' }, 0, 1));
  expect(rows[0]).toMatchObject({ line: 2, values: { company: 'Fabryka', city: 'Opole' } });
  const report = value(await importer.commit(session));
  await importer.close(session);
  expect(report).toMatchObject({ rows: 4, created: 4 });
  expect(await cities()).toEqual(COMPLETED);
  const job = await getJob(book, report.jobId);
  expect(job?.source.joined).toEqual({ name: 'accounts.csv', named: 4, found: 3 });
  expect(job?.source.fingerprint).toMatch(/^sha256:/);
});

test('is undone and carried out again from its kept rows', async () => {
  const session = await planned(await proposed());
  const { jobId } = value(await importer.commit(session));
  await importer.close(session);
  value(await importer.undo(jobId));
  expect(await everybody(book)).toEqual([]);
  value(await importer.resume(jobId));
  expect(await cities()).toEqual(COMPLETED);
  const { header, rows } = value(await importer.jobRows(jobId, { kind: 'all' }, 1, 1));
  expect(header.slice(6)).toEqual(['accounts › Name', 'accounts › Website', 'accounts › BillingCity']);
  expect(rows[0]?.cells.slice(6)).toEqual(['Huta', 'huta.example', 'Kielce']);
  expect(value(await importer.spotCheck(jobId, { rows: [0] }))[0]?.fields).toContainEqual(
    expect.objectContaining({ header: 'accounts › BillingCity', cell: 'Opole', stored: 'Opole' }),
  );
});

test('has a file of failed rows that comes back without the other file', async () => {
  const session = await planned(await proposed());
  const { jobId } = value(await importer.commit(session));
  await importer.close(session);
  const { file } = value(await importer.failedRows(jobId, 'en'));
  const text = await file.text();
  expect(text).toContain('accounts › BillingCity');
  expect(text).toContain('54,1,,,broken,,Fabryka,fabryka.example,Opole');
  value(await importer.undo(jobId));
  const repaired = new Blob([text.replace('broken', 'ola@poczta.example')]);
  expect(await imported(importer, repaired, {}, 'contacts.failed.csv')).toMatchObject({ created: 1 });
  const [back] = await everybody(book);
  expect(back).toMatchObject({ email: ['ola@poczta.example'], company: 'Fabryka', city: 'Opole' });
});

test('fails with the name of the other file where that cannot be read', async () => {
  const join = { ...(await proposed()), source: new Blob([]), name: 'gone.csv' };
  const opened = await importer.open(CONTACTS.source, CONTACTS.name, {}, { join });
  expect(failure(opened)).toBe('empty-file');
  expect(opened.ok ? null : opened.failure.params).toMatchObject({ file: 'gone.csv' });
});
