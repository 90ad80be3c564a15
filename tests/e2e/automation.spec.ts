import { expect, test } from './support/fixtures';
import { CHINESE, FIRST, POLISH, RUSSIAN, SECOND } from './support/lists';
import { withList } from './support/satchel';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

for (const list of [POLISH, RUSSIAN, CHINESE]) {
  test(`reads, plans, imports and takes back ${list.file}`, async ({ page }) => {
    const inspected = await withList(page, 'inspect', list, { country: list.country });
    expect(inspected).toMatchObject({
      format: 'csv',
      encoding: list.encoding,
      delimiter: list.delimiter,
      headerRow: list.headerRow,
      rows: list.rows,
    });
    expect(inspected.columns.map((column) => column.field)).toEqual(list.fields);

    const plan = await withList(page, 'plan', list, { country: list.country });
    const report = await withList(page, 'import', list, { country: list.country });
    expect(report).toMatchObject({ rows: list.rows, created: list.rows, rejected: 0, pending: 0 });
    const { jobId, durationMs: _, ...became } = report;
    const { jobId: none, durationMs: __, ...planned } = plan;
    expect(none).toBe('');
    expect(became).toEqual(planned);

    const { total } = await page.evaluate(() => window.satchel.list('customer', { limit: 1 }));
    expect(total).toBe(list.rows);
    const undone = await page.evaluate((id) => window.satchel.undo(id), jobId);
    expect(undone).toEqual({ jobId, reverted: list.rows, kept: [] });
    expect(await page.evaluate(() => window.satchel.list('customer'))).toEqual({ total: 0, rows: [] });
    const [job] = await page.evaluate(() => window.satchel.imports());
    expect(job).toMatchObject({ jobId, state: 'undone', source: { name: list.file } });
  });
}

test('meets customers again: creates, updates and leaves alone', async ({ page }) => {
  const first = await withList(page, 'import', FIRST, { country: 'PL' });
  expect(first).toMatchObject({ rows: 2, created: 2 });
  const plan = await withList(page, 'plan', SECOND, { country: 'PL' });
  expect(plan).toMatchObject({ rows: 3, created: 1, updated: 1, unchanged: 1 });
  const second = await withList(page, 'import', SECOND, { country: 'PL' });
  expect(second).toMatchObject({ rows: 3, created: 1, updated: 1, unchanged: 1 });

  const { rows } = await page.evaluate(() => window.satchel.list('customer', { sort: 'name' }));
  expect(rows.map(({ name, city, phone, notes }) => ({ name, city, phone, notes }))).toEqual([
    { name: 'Ada Kos', city: 'Nysa', phone: ['+48601000001'], notes: 'likes tea' },
    { name: 'Ewa Sowa', city: 'Łask', phone: ['+48601000003'], notes: undefined },
    { name: 'Jan Gil', city: 'Kielce', phone: ['+48601000002'], notes: undefined },
  ]);

  await page.evaluate((id) => window.satchel.undo(id), second.jobId);
  const after = await page.evaluate(() => window.satchel.list('customer', { sort: '-name' }));
  expect(after.rows.map(({ name, city }) => [name, city])).toEqual([
    ['Jan Gil', 'Kielce'],
    ['Ada Kos', 'Opole'],
  ]);
});

test('keeps one customer: puts, gets, changes and removes', async ({ page }) => {
  const made = await page.evaluate(() =>
    window.satchel.put('customer', { name: 'Ola Mak', email: ['Ola@Poczta.example'], city: 'Radom' }),
  );
  expect(made).toMatchObject({ name: 'Ola Mak', city: 'Radom', email: ['Ola@poczta.example'] });
  const got = await page.evaluate((id) => window.satchel.get('customer', id), made.id);
  expect(got).toEqual(made);
  const changed = await page.evaluate(
    (record) => window.satchel.put('customer', { ...record, city: 'Lublin' }),
    made,
  );
  expect(changed).toMatchObject({ id: made.id, city: 'Lublin', createdAt: made.createdAt });
  await page.evaluate((id) => window.satchel.remove('customer', id), made.id);
  expect(await page.evaluate(() => window.satchel.list('customer'))).toEqual({ total: 0, rows: [] });
});

test('answers what it cannot do with a code', async ({ page }) => {
  const csv = (text: string) => `new Blob([${JSON.stringify(text)}])`;
  const cases: readonly (readonly [string, string])[] = [
    [`satchel.import(${csv('')})`, 'empty-file'],
    [`satchel.import(${csv(' \n\n')})`, 'empty-file'],
    [`satchel.import(${csv('Name,Email\n')})`, 'no-rows'],
    [`satchel.import(${csv('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01')})`, 'unknown-format'],
    [`satchel.import(${csv('Colour,Size\nred,9\nblue,8\n')})`, 'missing-columns'],
    [`satchel.plan(${csv('Colour,Size\nred,9\nblue,8\n')})`, 'missing-columns'],
    [`satchel.import(${csv('Name\nAda\n')}, { shoe: 1 })`, 'invalid-profile'],
    [`satchel.import(${csv('Name\nAda\n')}, {}, { signal: AbortSignal.abort() })`, 'cancelled'],
    [
      `satchel.import(${csv('Name,Email\nAda,ada@poczta.example\nEwa,ewa@poczta.example\nJan,nonsense\n')}, { onError: 'stop' })`,
      'row-errors',
    ],
    ["satchel.import('Name')", 'invalid-argument'],
    ["satchel.undo('nothing')", 'not-found'],
    ["satchel.undoPreview('nothing')", 'not-found'],
    ["satchel.resume('nothing')", 'not-found'],
    ["satchel.prove('nothing')", 'not-found'],
    ["satchel.export('customer', { format: 'pdf' })", 'invalid-argument'],
    ["satchel.export('planet', { format: 'json' })", 'not-found'],
    ["satchel.get('customer', 'nobody-1')", 'not-found'],
    ["satchel.remove('customer', 'nobody-1')", 'not-found'],
    ["satchel.list('planet')", 'not-found'],
    ["satchel.list('customer', { sort: 'colour' })", 'invalid-argument'],
    ["satchel.put('customer', { city: 'Opole' })", 'invalid-record'],
    ["satchel.put('customer', { name: 'Ada', email: ['nonsense'] })", 'invalid-record'],
    ["satchel.put('customer', { name: 'Ada', colour: 'red' })", 'invalid-record'],
  ];
  for (const [call, code] of cases) {
    const answer = await page.evaluate(
      `${call}.then(() => 'no failure', (error) => error instanceof Error ? error.code : 'no Error')`,
    );
    expect([call, answer]).toEqual([call, code]);
  }
  expect(await page.evaluate(() => window.satchel.list('customer'))).toEqual({ total: 0, rows: [] });
  expect(await page.evaluate(() => window.satchel.imports())).toEqual([]);
});

test('tells of its progress and stops when asked to', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    // Enough for the word to stop to come in time on a machine that is busy with much else.
    const lines = Array.from({ length: 150_000 }, (_, n) => `Customer ${n},person${n}@firm.example`);
    const source = new Blob([`Name,Email\n${lines.join('\n')}\n`]);
    const phases = new Set<string>();
    const stop = new AbortController();
    const stopped = await window.satchel
      .import(
        source,
        {},
        {
          signal: stop.signal,
          onProgress: ({ phase, done, total }) => {
            phases.add(phase);
            if (done > total) throw new Error(`${done} of ${total}`);
            if (phase === 'commit') stop.abort();
          },
        },
      )
      .then(
        () => null,
        (error) => ({ code: error.code, report: error.report }),
      );
    const [job] = await window.satchel.imports();
    const { total } = await window.satchel.list('customer', { limit: 1 });
    return { phases: [...phases], stopped, state: job?.state, total };
  });
  expect(outcome.phases).toEqual(['read', 'decide', 'commit']);
  expect(outcome.stopped?.code).toBe('cancelled');
  const { created, pending } = outcome.stopped?.report ?? {};
  expect(created + pending).toBe(150_000);
  expect(outcome.total).toBe(created);
  expect(outcome.state).toBe('cancelled');
});

/** Lines of a list that takes several chunks to commit. */
const LONG = 60_000;

test('goes on with an import that was stopped, foresees its undo, and carries an undone one out again', async ({
  page,
}) => {
  const outcome = await page.evaluate(async (rows) => {
    const lines = Array.from({ length: rows }, (_, n) => `Customer ${n},person${n}@firm.example`);
    const source = new File([`Name,Email\n${lines.join('\n')}\n`], 'long.csv');
    const stopAt = (phase: string) => {
      const stop = new AbortController();
      const onProgress = (progress: { phase: string; done: number; total: number }) => {
        if (progress.phase === phase && progress.done < progress.total) stop.abort();
      };
      return { signal: stop.signal, onProgress };
    };
    const codeOf = (error: { code: string; report: unknown }) => ({
      code: error.code,
      hasReport: error.report !== null,
    });
    const count = async () => (await window.satchel.list('customer', { limit: 1 })).total;

    const stopped = await window.satchel.import(source, {}, stopAt('commit')).then(() => null, codeOf);
    const [cancelled] = await window.satchel.imports();
    const jobId = cancelled?.jobId ?? '';
    const phases = new Set<string>();
    const finished = await window.satchel.resume(jobId, { onProgress: ({ phase }) => phases.add(phase) });
    const proof = await window.satchel.prove(jobId);
    const [done] = await window.satchel.imports();
    const foreseen = await window.satchel.undoPreview(jobId);
    const all = await count();
    const undone = await window.satchel.undo(jobId);
    const none = await count();
    const again = await window.satchel.resume(jobId, stopAt('commit')).then(() => null, codeOf);
    const redone = await window.satchel.resume(jobId);
    return {
      ...{ stopped, cancelled, finished, phases: [...phases], proof, done, foreseen, undone, all, none },
      ...{ again, redone, total: await count() },
    };
  }, LONG);
  expect(outcome.stopped).toEqual({ code: 'cancelled', hasReport: true });
  expect(outcome.cancelled).toMatchObject({ state: 'cancelled', number: 1, by: '', hasRows: true });
  expect(outcome.cancelled?.done).toBeLessThan(LONG);
  expect(outcome.cancelled?.source).toMatchObject({
    name: 'long.csv',
    fingerprint: expect.stringMatching(/^sha256/),
  });
  expect(outcome.finished).toMatchObject({ rows: LONG, created: LONG, pending: 0, cancelled: false });
  expect(outcome.phases).toEqual(['commit']);
  expect(outcome.proof).toMatchObject({ agrees: true, differing: 0, counted: { created: LONG } });
  expect(outcome.done).toMatchObject({ state: 'done', done: LONG });
  expect(outcome.foreseen).toMatchObject({ removed: LONG, reverted: LONG, restored: 0, kept: [] });
  expect(outcome.undone).toMatchObject({ reverted: LONG, kept: [] });
  expect([outcome.all, outcome.none]).toEqual([LONG, 0]);
  expect(outcome.again).toEqual({ code: 'cancelled', hasReport: true });
  expect(outcome.redone).toMatchObject({ created: LONG, pending: 0 });
  expect(outcome.total).toBe(LONG);
});

test('writes all or nothing where it is told to', async ({ page }) => {
  const outcome = await page.evaluate(async (rows) => {
    const lines = Array.from({ length: rows }, (_, n) => `Customer ${n},person${n}@firm.example`);
    const source = new Blob([`Name,Email\n${lines.join('\n')}\n`]);
    const stop = new AbortController();
    const stopped = await window.satchel
      .import(
        source,
        { allOrNothing: true },
        {
          signal: stop.signal,
          onProgress: ({ phase }) => {
            if (phase === 'commit') stop.abort();
          },
        },
      )
      .then(
        () => null,
        (error) => error.code,
      );
    return { stopped, total: (await window.satchel.list('customer', { limit: 1 })).total };
  }, LONG);
  expect(outcome).toEqual({ stopped: 'cancelled', total: 0 });
});

test('exports the whole book, or those whom one import touched', async ({ page }) => {
  await withList(page, 'import', FIRST, { country: 'PL' });
  const second = await withList(page, 'import', SECOND, { country: 'PL' });
  const { all, some, rows } = await page.evaluate(async (touchedBy) => {
    const read = async (file: Blob) => JSON.parse(await file.text());
    return {
      all: await read(await window.satchel.export('customer', { format: 'json' })),
      some: await read(await window.satchel.export('customer', { format: 'json', where: { touchedBy } })),
      rows: (await window.satchel.list('customer', { sort: 'created' })).rows,
    };
  }, second.jobId);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(all).toMatchObject({ format: 'satchel-export', version: 1 });
  expect(all.customers.sort(byId)).toEqual([...rows].sort(byId));
  const { customers, at: _, ...head } = some;
  expect(head).toEqual({ format: 'satchel-export', version: 1, book: all.book });
  expect(customers.map(({ name }: { name: string }) => name).sort()).toEqual(['Ada Kos', 'Ewa Sowa']);
  const csv = await page.evaluate(
    async (touchedBy) =>
      (await window.satchel.export('customer', { format: 'csv', where: { touchedBy } })).text(),
    second.jobId,
  );
  expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
});

test('serves two calls at once one after the other', async ({ page }) => {
  const reports = await page.evaluate(() =>
    Promise.all(
      ['Ada', 'Ewa'].map((name) => window.satchel.import(new Blob([`Name,Phone\n${name},+48601000001\n`]))),
    ),
  );
  expect(reports.map(({ created, updated }) => [created, updated])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test('keeps the members of the team, by whom owners of lists are found', async ({ page }) => {
  const anna = await page.evaluate(() =>
    window.satchel.put('member', { name: ' Anna Nowak ', email: 'anna@firma.example' }),
  );
  expect(anna).toMatchObject({ name: 'Anna Nowak', email: 'anna@firma.example' });
  const list = { file: 'owners.csv', text: 'Name;Owner\nJan Gil;NOWAK A.\nEwa Sowa;Piotr Lis\n' };
  const report = await page.evaluate(
    ({ file, text }) => window.satchel.import(new File([text], file), { defaults: { owner: 'Office' } }),
    list,
  );
  expect(report).toMatchObject({ created: 2, issueCounts: { 'unknown-owner': 1 } });
  const owners = async () => {
    const { rows } = await page.evaluate(() => window.satchel.list('customer', { sort: 'name' }));
    return rows.map(({ name, owner }) => [name, owner]);
  };
  expect(await owners()).toEqual([
    ['Ewa Sowa', 'Office'],
    ['Jan Gil', 'Anna Nowak'],
  ]);
  // Customers follow whoever is renamed, and keep the name of whoever goes.
  await page.evaluate((id) => window.satchel.put('member', { id, name: 'Anna Wilk' }), anna.id);
  expect((await owners())[1]).toEqual(['Jan Gil', 'Anna Wilk']);
  const again = await page
    .evaluate(() => window.satchel.put('member', { name: 'anna wilk' }))
    .catch((error: Error) => error.message);
  expect(again).toContain('word-exists');
  expect(await page.evaluate((id) => window.satchel.remove('member', id), anna.id)).toMatchObject({
    name: 'Anna Wilk',
  });
  expect(await page.evaluate(() => window.satchel.list('member'))).toEqual({ total: 0, rows: [] });
  expect((await owners())[1]).toEqual(['Jan Gil', 'Anna Wilk']);
});

test('companies come with imports and go with them', async ({ page }) => {
  const made = await page.evaluate(async () => {
    const list = new Blob([
      'Name,Email,Company\nEwa Sowa,ewa@dab.example,Dąb S.A.\nJan Gil,jan@dab.example,\n',
    ]);
    const { jobId, companies } = await window.satchel.import(list);
    const { total, rows } = await window.satchel.list('company', { where: { importedBy: jobId } });
    const same = await window.satchel.get('company', rows[0]?.id ?? '');
    const staff = await window.satchel.list('customer', { where: { company: same.name } });
    return { jobId, companies, total, same, staff: staff.total };
  });
  expect(made).toMatchObject({ companies: 1, total: 1, staff: 2 });
  expect(made.same).toMatchObject({ name: 'Dąb S.A.', domain: 'dab.example', importedBy: { line: 2 } });
  const code = (call: Promise<unknown>): Promise<string> =>
    call.then(String, (error: Error) => error.message);
  expect(await code(page.evaluate((id) => window.satchel.remove('company', id), made.same.id))).toContain(
    'invalid-argument',
  );
  await page.evaluate((id) => window.satchel.undo(id), made.jobId);
  expect(await page.evaluate(() => window.satchel.list('company'))).toEqual({ total: 0, rows: [] });
});
