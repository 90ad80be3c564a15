/** Likely duplicates: found with the plan, in the book and in the list, said in the report, and kept with the job. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import type { ImportProfile } from '../../src/domain/profile';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
  await imported(importer, BOOK, { country: 'RU' });
});

afterEach(dropBooks);

const BOOK = `Name,Email,Phone,City
Юлия Щербакова,,,Тверь
Jan Kowalski,,+48501234567,Łódź
Ewa Sowa,ewa@poczta.example,,Łask
`;

/** Another alphabet; a digit off, names swapped; the same (no likely one); the line before, swapped; somebody new. */
const LIST = `Name,Email,Phone,City
Yulia Shcherbakova,,,Tver
Kowalski Jan,,+48501234568,
Ewa Sowa,EWA@poczta.example,,Łask
Igor Wrona,,,Kielce
Wrona Igor,,,Kielce
Anna Nowa,,,Opole
`;

const PROFILE: ImportProfile = { country: 'PL' };

const said = async (session: string) => {
  const { rows } = value(await importer.rows(session, { kind: 'all' }, 0, 10));
  return rows.flatMap(({ line, action, issues }) =>
    issues
      .filter(({ code }) => code === 'likely-duplicate')
      .map(({ params }) => [line, action, params.name, params.why]),
  );
};

const LIKELY = [
  [2, 'create', 'Юлия Щербакова', 'same-letters'],
  [3, 'create', 'Jan Kowalski', 'same-letters near-phone'],
  [6, 'create', 'Igor Wrona (#5)', 'same-letters'],
];

test('points them out, merges none, and says so long after', async () => {
  const session = await planned(importer, LIST, PROFILE);
  expect(await said(session)).toEqual(LIKELY);
  const foreseen = value(await importer.report(session));
  expect(foreseen.issueCounts).toEqual({ 'likely-duplicate': 3 });
  const report = value(await importer.commit(session));
  expect(report).toMatchObject({ created: 5, unchanged: 1, updated: 0, issueCounts: foreseen.issueCounts });
  expect(await everybody(book)).toHaveLength(8);
  await importer.close(session);
  const kept = value(await importer.jobRows(report.jobId, { kind: 'problem' }, 0, 10));
  expect(kept.rows.map(({ line, issues }) => [line, issues[0]?.code])).toEqual(
    LIKELY.map(([line]) => [line, 'likely-duplicate']),
  );
  expect(value(await importer.prove(report.jobId)).agrees).toBe(true);
});

test('is no longer said of a row that was put right', async () => {
  const session = await planned(importer, LIST, PROFILE);
  const { summary } = value(await importer.correct(session, 1, 0, 'Adam Zając'));
  expect(await said(session)).toEqual(LIKELY.filter(([line]) => line !== 3));
  expect(summary.groups.find(({ code }) => code === 'likely-duplicate')?.count).toBe(2);
});

test('is not looked for where the profile says so', async () => {
  const session = await planned(importer, LIST, { ...PROFILE, match: { likely: false } });
  expect(await said(session)).toEqual([]);
});
