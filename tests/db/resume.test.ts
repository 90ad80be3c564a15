import { proxy, wrap } from 'comlink';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { getJob, IMPORT_LOCK, listJobs } from '../../src/db/jobs';
import { allRecords } from '../../src/db/pages';
import { putCustomer } from '../../src/db/put';
import { createImportApi } from '../../src/db/session/importApi';
import type { Customer } from '../../src/domain/customer';
import type { ImportProfile } from '../../src/domain/profile';
import type { Result } from '../../src/domain/result';
import type { ImportApi, ImportReport } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = createImportApi(book.db.name);
});

afterEach(dropBooks);

/** Some megabytes, so that it is several chunks, with updates, repeats and a reject in each. */
const ROWS = 25_000;
const NOTES = 'agreed upon on the phone; '.repeat(10);
const PROFILE: ImportProfile = { country: 'PL' };

const line = (n: number): string => {
  if (n % 997 === 5) return ',nobody,,';
  const person = n % 50 === 7 ? n - 1 : n;
  return `Person ${person},person${person}@firm.example,City ${n % 9},${NOTES}`;
};
const LIST = `Name,Email,City,Notes\n${Array.from({ length: ROWS }, (_, n) => line(n)).join('\n')}\n`;
/** Every third of the list's first people, in another city. */
const BASE = `Name,Email,City\n${Array.from({ length: 3000 }, (_, n) => `Person ${n * 4},person${n * 4}@firm.example,Elsewhere`).join('\n')}\n`;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.params)}`);
  return result.value;
}

async function imported(api: ImportApi, text: string, profile = PROFILE): Promise<ImportReport> {
  const { session } = value(await api.open(new Blob([text]), 'list.csv', profile));
  value(await api.read(session));
  value(await api.plan(session, profile));
  const report = value(await api.commit(session));
  await api.close(session);
  return report;
}

async function everybody(of = book): Promise<Customer[]> {
  const all: Customer[] = [];
  for await (const records of allRecords(of)) all.push(...records);
  return all;
}

/** The whole book as text, with what differs from run to run (names of book and jobs, instants) made the same. */
async function bookText(of = book): Promise<string> {
  let text = JSON.stringify(await everybody(of)).replaceAll(`"${of.id}-`, '"book-');
  for (const job of await listJobs(of)) {
    text = text.replaceAll(job.jobId, `job${job.number}`).replaceAll(job.startedAt, `start${job.number}`);
  }
  return text;
}

/** Where two texts part, with some letters of each: a whole book would drown the message. */
function firstDifference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 60), at + 60)} | ${b.slice(Math.max(0, at - 60), at + 60)}`;
}

/** What a run that nobody killed leaves. */
async function reference(profile = PROFILE): Promise<{ text: string; report: ImportReport }> {
  const other = await freshBook();
  const api = createImportApi(other.db.name);
  await imported(api, BASE);
  const report = await imported(api, LIST, profile);
  return { text: await bookText(other), report };
}

const numbersOf = ({ jobId: _, durationMs: __, ...numbers }: ImportReport): object => numbers;

/** Imports in a worker that dies as soon as so many rows are acknowledged; resolves with how many those were. */
async function killedAfter(rows: number, profile = PROFILE): Promise<number> {
  const worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module' });
  const run =
    wrap<(name: string, text: string, profile: object, onRows: (done: number) => void) => string>(worker);
  return new Promise((resolve, reject) => {
    const onRows = proxy((done: number) => {
      if (done < rows) return;
      worker.terminate();
      // The browser frees the lock of a dead worker a moment later.
      void navigator.locks.request(IMPORT_LOCK, () => resolve(done));
    });
    worker.onerror = (event) => reject(new Error(event.message));
    void run(book.db.name, LIST, profile, onRows).then((end) => reject(new Error(`it ended: ${end}`)));
  });
}

describe('an import whose worker was killed', () => {
  test.each([1, 5001])(
    'after row %i is finished without its file, and leaves the same book',
    async (rows) => {
      const expected = await reference();
      await imported(importer, BASE);
      const acknowledged = await killedAfter(rows);
      const [dead] = await listJobs(book);
      expect(dead).toMatchObject({ state: 'interrupted', hasRows: true });
      expect(dead?.done).toBeGreaterThanOrEqual(acknowledged);
      expect(dead?.done).toBeLessThan(ROWS);
      const { created, updated, unchanged, duplicates, rejected } = dead?.report ?? expected.report;
      expect(created + updated + unchanged + duplicates + rejected).toBe(dead?.done);
      const report = value(await importer.resume(dead?.jobId ?? ''));
      expect(numbersOf(report)).toEqual(numbersOf(expected.report));
      expect(firstDifference(await bookText(), expected.text)).toBe('');
      const job = await getJob(book, report.jobId);
      expect(job).toMatchObject({ state: 'done', done: ROWS });
      expect(job?.events.map(({ what }) => what)).toEqual(['started', 'interrupted', 'resumed', 'done']);
    },
  );

  test('can be left as it stands, and finished later all the same', async () => {
    const expected = await reference();
    await imported(importer, BASE);
    await killedAfter(1);
    const [dead] = await listJobs(book);
    const jobId = dead?.jobId ?? '';
    const settled = value(await importer.settle(jobId));
    expect(settled).toMatchObject({ cancelled: true, created: dead?.report.created });
    expect(await getJob(book, jobId)).toMatchObject({ state: 'cancelled' });
    expect(numbersOf(value(await importer.resume(jobId)))).toEqual(numbersOf(expected.report));
    expect(firstDifference(await bookText(), expected.text)).toBe('');
  });

  test('leaves nothing where it was all or nothing', async () => {
    const profile = { ...PROFILE, allOrNothing: true };
    const expected = await reference(profile);
    await imported(importer, BASE);
    const before = await bookText();
    await killedAfter(5001, profile);
    const [dead] = await listJobs(book);
    expect(dead).toMatchObject({ state: 'interrupted', done: 0, report: { created: 0, pending: ROWS } });
    expect(firstDifference(await bookText(), before)).toBe('');
    value(await importer.resume(dead?.jobId ?? ''));
    expect(firstDifference(await bookText(), expected.text)).toBe('');
  });

  test('makes nobody twice who came into the book meanwhile, and keeps nobody who went', async () => {
    await imported(importer, BASE);
    await killedAfter(1);
    const [dead] = await listJobs(book);
    await putCustomer(book, { name: 'By hand', email: ['person24999@firm.example'] }, 'PL');
    const gone = (await everybody()).find(({ email }) => email?.[0] === 'person11996@firm.example');
    await write(book, [{ kind: 'remove', entity: 'customer', id: gone?.id ?? '' }], { kind: 'edit' });
    const report = value(await importer.resume(dead?.jobId ?? ''));
    expect(report).toMatchObject({ pending: 2, issueCounts: { 'met-since': 1, 'gone-since': 1 } });
    const held = (await everybody()).filter(({ email }) => email?.[0] === 'person24999@firm.example');
    expect(held.map(({ name }) => name)).toEqual(['By hand']);
    const { file } = value(await importer.failedRows(report.jobId, 'en'));
    expect(await file.text()).toContain('Person 24999,person24999@firm.example');
  });
});

describe('an import that was taken back', () => {
  test('is carried out again as it was, and taken back once more', async () => {
    const expected = await reference();
    await imported(importer, BASE);
    const before = await everybody();
    const { jobId } = await imported(importer, LIST);
    const first = value(await importer.undo(jobId));
    const again = value(await importer.resume(jobId));
    expect(numbersOf(again)).toEqual(numbersOf(expected.report));
    const fields = ({ log: _, updatedAt: __, createdAt: ___, ...rest }: Customer) => rest;
    const plain = (text: string) => (JSON.parse(text) as Customer[]).map(fields);
    expect(plain(await bookText())).toEqual(plain(expected.text));
    expect((await getJob(book, jobId))?.undo).toBeUndefined();
    const second = value(await importer.undo(jobId));
    expect(second).toEqual(first);
    expect((await everybody()).map(fields)).toEqual(before.map(fields));
    const what = (await getJob(book, jobId))?.events.map((event) => event.what);
    expect(what).toEqual(['started', 'done', 'undone', 'redone', 'done', 'undone']);
  });

  test('leaves those alone whom its undo kept', async () => {
    const { jobId } = await imported(importer, LIST);
    const [first] = await everybody();
    await putCustomer(book, { id: first?.id ?? '', city: 'Mine' }, 'PL');
    value(await importer.undo(jobId));
    expect(await everybody()).toMatchObject([{ id: first?.id, city: 'Mine' }]);
    value(await importer.resume(jobId));
    const all = await everybody();
    expect(all.filter(({ name }) => name === 'Person 0')).toMatchObject([{ id: first?.id, city: 'Mine' }]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const kept = { keptCustomers: 1, kept: [{ id: first?.id, field: 'city', reason: 'changed-since' }] };
    expect(value(await importer.undoPreview(jobId))).toMatchObject({ ...kept, removed: all.length - 1 });
    expect(value(await importer.undo(jobId))).toMatchObject({ ...kept, removed: all.length - 1 });
    expect(await everybody()).toMatchObject([{ id: first?.id, city: 'Mine' }]);
  });
});

test('a stopped import of all or nothing leaves nothing and can be carried out', async () => {
  const profile = { ...PROFILE, allOrNothing: true };
  const { session } = value(await importer.open(new Blob([LIST]), 'list.csv', profile));
  value(await importer.read(session));
  value(await importer.plan(session, profile));
  const report = value(
    await importer.commit(session, {}, ({ done }) => {
      if (done > 0) void importer.cancel(session);
    }),
  );
  expect(report).toMatchObject({ cancelled: true, created: 0, pending: ROWS });
  expect(await everybody()).toHaveLength(0);
  await importer.close(session);
  expect(value(await importer.resume(report.jobId)).created).toBeGreaterThan(24_000);
});

test('whoever wants to import meanwhile is told who does', async () => {
  const { session } = value(await importer.open(new Blob([LIST]), 'first.csv', PROFILE));
  value(await importer.read(session));
  value(await importer.plan(session, PROFILE));
  const other = createImportApi(book.db.name);
  const second = value(await other.open(new Blob([BASE]), 'second.csv', PROFILE));
  value(await other.read(second.session));
  value(await other.plan(second.session, PROFILE));
  let told: Promise<Result<ImportReport>> | undefined;
  value(
    await importer.commit(session, {}, () => {
      told ??= other.commit(second.session);
    }),
  );
  expect(await told).toMatchObject({
    ok: false,
    failure: { code: 'locked', params: { name: 'first.csv', rows: ROWS } },
  });
});

test('without its rows a job keeps its numbers and its undo, and is not carried out again', async () => {
  const { jobId, created } = await imported(importer, LIST);
  expect(await book.db.stage.count()).toBeGreaterThan(0);
  value(await importer.forgetRows(jobId));
  for (const table of [book.db.stage, book.db.decisions, book.db.outcomes]) {
    expect(await table.count()).toBe(0);
  }
  expect(await getJob(book, jobId)).toMatchObject({ hasRows: false, report: { created } });
  expect(value(await importer.undo(jobId)).removed).toBe(created);
  expect(await importer.resume(jobId)).toMatchObject({ ok: false, failure: { code: 'not-resumable' } });
});

test('a pause holds the import at the border of a chunk', async () => {
  const { session } = value(await importer.open(new Blob([LIST]), 'list.csv', PROFILE));
  value(await importer.read(session));
  value(await importer.plan(session, PROFILE));
  const seen: number[] = [];
  let held: () => void = () => undefined;
  const paused = new Promise<void>((resolve) => {
    held = resolve;
  });
  const running = importer.commit(session, {}, ({ done }) => {
    seen.push(done);
    if (seen.length > 1) return;
    void importer.pause(session, true).then(held);
  });
  await paused;
  // Whoever else writes goes on meanwhile; the import does not.
  for (let n = 0; n < 20; n++) await putCustomer(book, { name: `By hand ${n}` }, 'PL');
  const stood = (await listJobs(book))[0]?.done ?? ROWS;
  for (let n = 0; n < 20; n++) await putCustomer(book, { name: `By hand again ${n}` }, 'PL');
  expect((await listJobs(book))[0]?.done).toBe(stood);
  expect(stood).toBeLessThan(ROWS);
  await importer.pause(session, false);
  expect(value(await running).rows).toBe(ROWS);
  expect((await listJobs(book))[0]).toMatchObject({ state: 'done', done: ROWS });
});
