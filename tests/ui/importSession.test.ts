import { beforeEach, describe, expect, it } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { createImportApi } from '../../src/db/session/importApi';
import type { FailureCode } from '../../src/domain/failure';
import type { ImportApi } from '../../src/import/api';
import { ImportSession } from '../../src/ui/import/session';
import { isBusy, type Shown } from '../../src/ui/import/state';
import { until } from './support';

let made = 0;
let book: BookApi;
let importer: ImportApi;
let session: ImportSession;

beforeEach(async () => {
  // A book of its own for each test; they go with the browser's profile.
  const name = `import-session-${Date.now()}-${made++}`;
  book = createBookApi(name);
  const status = await book.status();
  if (!status.ok) throw new Error(status.failure.code);
  importer = createImportApi(name);
  session = new ImportSession(importer);
});

const LIST = `Name;E-mail;Phone;City
Anna Kos;anna@poczta.example;501 000 011;Opole
Jan Gil;nonsense;501 000 012;Łódź
Ewa Sowa;ewa@poczta.example;501 000 013;Nysa
`;

const file = (text: string | Uint8Array<ArrayBuffer>, label = 'list.csv') => ({
  file: new Blob([text]),
  name: label,
});

/** What the workbench shows, once nothing is under way. */
async function settled(): Promise<Shown> {
  await until(() => !isBusy(session.state.value));
  const shown = session.shown.value;
  if (shown === null) throw new Error(`nothing is shown in the step ${session.state.value.step}`);
  return shown;
}

async function cellsOf(shown: Shown, column: number): Promise<string[]> {
  const answer = await session.rows(shown.session, { kind: 'all' }, 0, 10);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.rows.map((row) => row.cells[column] ?? '');
}

describe('an import on the screen', () => {
  it('goes from a file to a report whose sum is what the plan said', async () => {
    await session.start(file(LIST));
    const { summary } = await settled();
    expect(summary.counts).toMatchObject({ rows: 3, created: 3, rejected: 0 });
    await session.commit();
    const state = session.state.value;
    if (state.step !== 'reported') throw new Error(state.step);
    expect(state.report).toMatchObject(summary.counts);
    const listed = await book.list({ limit: 10, offset: 0 });
    expect(listed.ok && listed.value.total).toBe(3);
  });

  it('reads phones by the country of the workspace', async () => {
    await session.start(file(LIST));
    expect((await settled()).summary.profile.country).toBe('PL');
  });

  const failures: readonly { name: string; content: string | Uint8Array<ArrayBuffer>; code: FailureCode }[] =
    [
      { name: 'empty.csv', content: '', code: 'empty-file' },
      { name: 'blank.csv', content: '\n\n\n', code: 'empty-file' },
      { name: 'header.csv', content: 'Name,Email\n', code: 'no-rows' },
      {
        name: 'picture.png',
        content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
        code: 'unknown-format',
      },
    ];
  for (const { name: label, content, code } of failures) {
    it(`says of ${label} why it is no list, and stays where a list is chosen`, async () => {
      await session.start(file(content, label));
      const state = session.state.value;
      expect(state).toMatchObject({
        step: 'choosing',
        failed: { failure: { code }, source: { name: label } },
      });
    });
  }
});

describe('changing one thing after another', () => {
  it('ends with a plan of the last choices, whatever was under way', async () => {
    await session.start(file(LIST));
    await settled();
    void session.setRules({ existing: 'skip' });
    void session.setRules({ blanks: 'clear' });
    void session.setField(3, 'region');
    void session.setRules({ existing: 'update', onError: 'stop' });
    const { summary, choices } = await settled();
    expect(choices).toBe(session.choices.value);
    expect(summary.profile).toMatchObject({ existing: 'update', blanks: 'clear', onError: 'stop' });
    expect(summary.profile.columns?.[3]).toBe('region');
  });

  it('keeps what was shown until the new plan is whole', async () => {
    await session.start(file(LIST));
    const before = await settled();
    const change = session.setReading({ delimiter: ',' });
    expect(session.shown.value).toBe(before);
    await change;
    const after = await settled();
    expect(after.session).not.toBe(before.session);
    expect(after.inspection.columns).toHaveLength(1);
    expect(session.filter.value).toEqual({ kind: 'all' });
  });

  it('keeps a rule that is changed while the file is read in another way', async () => {
    await session.start(file(LIST));
    await settled();
    void session.setReading({ encoding: 'windows-1250' });
    void session.setRules({ existing: 'skip' });
    const { summary, inspection } = await settled();
    expect(inspection.encoding.value).toBe('windows-1250');
    expect(summary.profile.existing).toBe('skip');
  });

  it('gives a field to the column that is still there after another reading', async () => {
    await session.start(file(LIST));
    await settled();
    void session.setReading({ encoding: 'windows-1250' });
    await session.setField(3, 'region');
    expect((await settled()).summary.profile.columns?.[3]).toBe('region');
  });

  it('drops the list that was being opened when another is chosen', async () => {
    void session.start(file(LIST, 'first.csv'));
    void session.start(file('Name,City\nOla Lis,Opole\n', 'second.csv'));
    const { inspection } = await settled();
    expect(inspection.name).toBe('second.csv');
    expect(session.state.value).toMatchObject({ step: 'review', source: { name: 'second.csv' } });
  });

  it('goes back to the reading that worked when another does not, and says so', async () => {
    await session.start(file(LIST));
    const before = await settled();
    await session.setReading({ headerRow: 4 });
    expect(session.state.value).toMatchObject({
      step: 'review',
      failed: { wanted: 'read', failure: { code: 'no-rows' } },
    });
    expect(session.shown.value).toBe(before);
    expect(session.choices.value).toBe(before.choices);
  });

  it('says which column lost its field, and takes that back', async () => {
    await session.start(file('Name,City,Town\nAda Kos,Opole,Nysa\n'));
    const proposed = (await settled()).summary.profile.columns;
    await session.setField(2, 'name');
    expect((await settled()).summary.profile.columns?.[0]).toBeNull();
    const notice = session.notice.value;
    if (notice?.code !== 'field-moved') throw new Error('no notice');
    expect(notice).toMatchObject({ column: 0, header: 'Name', field: 'name' });
    await session.setPicks(notice.picks);
    expect((await settled()).summary.profile.columns).toEqual(proposed);
  });
});

describe('a saved profile', () => {
  const columns = ['Name', 'E-mail', 'Phone', 'City'].map((header, index) => ({
    header,
    field: (['name', 'email', 'phone', 'region'] as const)[index] ?? null,
  }));
  const draft = { name: 'Fair', columns, settings: { existing: 'skip' }, auto: true } as const;

  it('stands under the choices; it is undone and done again with the corrected cells kept', async () => {
    await book.saveProfile({ ...draft, columns }, false);
    await session.start(file(LIST));
    const { session: id, inspection } = await settled();
    expect(inspection.profile?.name).toBe('Fair');
    expect(session.rules.value.existing).toBe('skip');
    await session.correct(1, 1, 'jan@poczta.example');
    await session.setField(0, 'company');
    const before = session.choices.value;
    await session.setChoices({ ...before, saved: 'none' });
    const undone = await settled();
    expect(undone.session).toBe(id);
    expect(undone.summary.profile).toMatchObject({ existing: 'update' });
    expect(undone.summary.profile.columns?.slice(0, 4)).toEqual(['company', 'email', 'phone', 'city']);
    expect(undone.summary.problems).toBe(0);
    await session.setChoices(before);
    expect((await settled()).summary.profile).toMatchObject({
      existing: 'skip',
      columns: ['company', 'email', 'phone', 'region'],
    });
  });

  it('is undone by reading the list anew where it said how to read it', async () => {
    await book.saveProfile({ ...draft, columns, settings: { encoding: 'windows-1250' } }, false);
    await session.start(file(LIST));
    const before = await settled();
    expect(before.inspection.encoding).toMatchObject({ value: 'windows-1250', reason: { code: 'profile' } });
    await session.setChoices({ ...session.choices.value, saved: 'none' });
    await until(() => session.shown.value?.inspection.encoding.value === 'utf-8');
    expect((await settled()).session).not.toBe(before.session);
  });
});

describe('a corrected cell', () => {
  it('is no work to be lost once it is as in the file again, nor is a row that was taken in again', async () => {
    await session.start(file(LIST));
    await settled();
    await session.correct(1, 1, 'jan@poczta.example');
    await session.leaveOut(2, true);
    expect(session.hasWork).toBe(true);
    await session.correct(1, 1, 'nonsense');
    await session.leaveOut(2, false);
    expect((await settled()).summary).toMatchObject({ problems: 1, counts: { created: 3, skipped: 0 } });
    expect(session.hasWork).toBe(false);
  });

  it('changes the counts, and survives another plan', async () => {
    await session.start(file(LIST));
    expect((await settled()).summary.problems).toBe(1);
    await session.correct(1, 1, 'jan@poczta.example');
    expect((await settled()).summary.problems).toBe(0);
    await session.setRules({ existing: 'skip' });
    const shown = await settled();
    expect(shown.summary.problems).toBe(0);
    expect(await cellsOf(shown, 1)).toEqual([
      'anna@poczta.example',
      'jan@poczta.example',
      'ewa@poczta.example',
    ]);
  });

  it('goes with the fixes where the columns become other ones, and that is said', async () => {
    await session.start(file(LIST));
    await settled();
    expect(session.hasWork).toBe(false);
    await session.fixing.apply({ kind: 'map', column: 1, pairs: [['nonsense', 'jan@poczta.example']] });
    expect((await settled()).summary.problems).toBe(0);
    expect(session.hasWork).toBe(true);
    await session.setReading({ encoding: 'windows-1250' });
    expect((await settled()).summary.profile.fixes).toHaveLength(1);
    await session.setReading({ delimiter: ',' });
    expect(session.notice.value).toEqual({ code: 'corrections-lost', n: 0, fixes: 1 });
    expect((await settled()).choices.rules.fixes).toBeUndefined();
  });

  it('is as in the file again after another reading, and that is said', async () => {
    await session.start(file(LIST));
    await settled();
    await session.correct(1, 1, 'jan@poczta.example');
    await session.setReading({ encoding: 'windows-1250' });
    expect(session.notice.value).toEqual({ code: 'corrections-lost', n: 1, fixes: 0 });
    expect((await cellsOf(await settled(), 1))[1]).toBe('nonsense');
  });

  it('is imported even where the button is pressed right after it', async () => {
    await session.start(file(LIST));
    await settled();
    void session.correct(2, 3, 'Brzeg');
    await session.commit();
    const found = await book.list({ search: 'Brzeg', limit: 10, offset: 0 });
    expect(found.ok && found.value.rows.map((row) => row.name)).toEqual(['Ewa Sowa']);
  });
});

describe('the commit', () => {
  it('decides again and writes nothing where the customers changed since the preview', async () => {
    await session.start(file(LIST));
    await settled();
    const put = await book.put({ name: 'Anna Kos', email: ['anna@poczta.example'] });
    expect(put.ok).toBe(true);
    await session.commit();
    expect(session.notice.value).toEqual({ code: 'book-changed' });
    const { summary } = await settled();
    expect(summary.counts).toMatchObject({ created: 2, updated: 1 });
    const all = await book.list({ limit: 10, offset: 0 });
    expect(all.ok && all.value.all).toBe(1);
    await session.commit();
    expect(session.state.value.step).toBe('reported');
  });

  it('does nothing while no column says who the customer is', async () => {
    await session.start(file('aaa,bbb\nx1,2\nx3,4\n'));
    expect((await settled()).summary.blockers).toEqual([{ code: 'missing-columns' }]);
    await session.commit();
    expect(session.state.value.step).toBe('review');
  });

  it('is not disturbed by another list', async () => {
    await session.start(file(LIST));
    await settled();
    const commit = session.commit();
    await session.start(file('Name\nOla Lis\n', 'second.csv'));
    await commit;
    expect(session.state.value).toMatchObject({ step: 'reported', source: { name: 'list.csv' } });
  });
});

it('reads the list anew where the worker has lost it', async () => {
  await session.start(file(LIST));
  const { session: lost } = await settled();
  await importer.close(lost);
  await session.setRules({ existing: 'skip' });
  expect(session.state.value).toMatchObject({ step: 'review', failed: { wanted: 'plan' } });
  await session.retry();
  const { summary } = await settled();
  expect(summary.profile.existing).toBe('skip');
  expect(session.state.value).toMatchObject({ step: 'review', failed: null });
});

it('knows when leaving the list would lose work: a row left out, a corrected cell', async () => {
  await session.start(file(LIST));
  await settled();
  expect(session.hasWork).toBe(false);
  await session.leaveOut(0, true);
  expect(session.shown.value?.summary.counts).toMatchObject({ skipped: 1, created: 2 });
  expect(session.hasWork).toBe(true);
  await session.leaveOut(0, false);
  expect(session.hasWork).toBe(false);
  await session.correct(1, 1, 'jan@poczta.example');
  expect(session.hasWork).toBe(true);
  await session.commit();
  expect(session.hasWork).toBe(false);
  expect(session.state.value.step).toBe('reported');
});
