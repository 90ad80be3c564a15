import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { listLessons, teach } from '../../src/db/lessons';
import type { FieldKey } from '../../src/domain/fields';
import type { Fix } from '../../src/domain/fix';
import type { ImportProfile } from '../../src/domain/profile';
import type { ProfileDraft } from '../../src/domain/savedProfile';
import type { ImportApi, Inspection, OpenOptions } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, failure, imported, importerOf, planned, value } from './importing';

let book: Book;
let importer: ImportApi;
let api: ReturnType<typeof createBookApi>;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
  api = createBookApi(book.db.name);
  value(await api.status());
});

afterEach(dropBooks);

const LIST = 'Kod;Płatnik;Rejon\nK1;Alfa sp. z o.o.;Opole\nK2;Beta S.A.;Nysa\n';
const NEXT = 'Rejon;Kod;Płatnik\nBrzeg;K3;Gamma sp. z o.o.\n';
const MAPPED: readonly (FieldKey | null)[] = ['externalId', 'company', 'city'];

const DRAFT: ProfileDraft = {
  name: 'Płatnicy',
  columns: [
    { header: 'Kod', field: 'externalId' },
    { header: 'Płatnik', field: 'company' },
    { header: 'Rejon', field: 'city' },
  ],
  settings: { defaults: { owner: 'Ewa' }, existing: 'skip' },
  auto: true,
};

async function inspected(text: string | Blob, options?: OpenOptions): Promise<Inspection> {
  const blob = typeof text === 'string' ? new Blob([text]) : text;
  const { session, inspection } = value(await importer.open(blob, 'list.csv', {}, options));
  await importer.close(session);
  return inspection;
}

const fields = ({ columns }: Inspection) => columns.map(({ field }) => field);
const reasons = ({ columns }: Inspection) => columns.map(({ reason }) => reason.code);

/** Imports a list, its columns sent where the user says; those left out keep what is proposed. */
async function corrected(text: string, columns: readonly (FieldKey | null)[] | null, options?: OpenOptions) {
  const { session } = value(await importer.open(new Blob([text]), 'list.csv', {}, options));
  value(await importer.read(session));
  value(await importer.plan(session, columns === null ? {} : { columns: [...columns] }));
  const report = value(await importer.commit(session));
  await importer.close(session);
  return report;
}

describe('a correction', () => {
  test('maps the next list of the kind by itself, in another order too', async () => {
    expect(fields(await inspected(NEXT))).not.toEqual(['city', 'externalId', 'company']);
    await corrected(LIST, MAPPED);
    const next = await inspected(NEXT);
    expect(fields(next)).toEqual(['city', 'externalId', 'company']);
    expect(reasons(next)).toContain('taught');
    await corrected(NEXT, null);
    expect((await everybody(book)).map(({ company }) => company)).toContain('Gamma sp. z o.o.');
    const [kind] = await listLessons(book);
    expect(kind?.lessons.map(({ times }) => times)).toEqual(Array(kind?.lessons.length).fill(2));
  });

  test('is only learned where the import is carried out', async () => {
    const { session } = value(await importer.open(new Blob([LIST]), 'list.csv', {}));
    value(await importer.read(session));
    value(await importer.plan(session, { columns: [...MAPPED] }));
    await importer.close(session);
    expect(await listLessons(book)).toEqual([]);
  });

  test('neither teaches nor is heeded where the caller wants none of it', async () => {
    await corrected(LIST, MAPPED, { learning: false });
    expect(await listLessons(book)).toEqual([]);
    await corrected(LIST, MAPPED);
    expect(reasons(await inspected(NEXT, { learning: false }))).not.toContain('taught');
  });

  test('also shows which row is the header, where no word of it is known', async () => {
    const list = 'Xyz 1;Xyz 2\nAlfa sp. z o.o.;K7\nBeta S.A.;K8\n';
    expect((await inspected(list)).headerRow.value).toBe(0);
    const { session } = value(await importer.open(new Blob([list]), 'list.csv', { headerRow: 1 }));
    value(await importer.read(session));
    value(await importer.plan(session, { columns: ['company', 'externalId'] }));
    value(await importer.commit(session));
    const next = await inspected(`Raport\n${list}`);
    expect(next.headerRow).toMatchObject({ value: 2, reason: { code: 'taught' } });
    expect(fields(next)).toEqual(['company', 'externalId']);
  });

  test('of a kind of list that was not met for longest is forgotten, once there are very many kinds', async () => {
    for (let kind = 0; kind <= 200; kind++) {
      const header = [`a${kind}`, `b${kind}`];
      const outcome = { heading: `a${kind}`, field: 'city', plain: null, proposed: null } as const;
      const at = new Date(Date.UTC(2026, 0, 1, 0, kind)).toISOString();
      await teach(book, { header, system: null }, [outcome], at);
    }
    const kinds = await listLessons(book);
    expect(kinds).toHaveLength(200);
    expect(kinds[0]?.headings).toEqual(['a200', 'b200']);
    expect(kinds.at(-1)?.headings).toEqual(['a1', 'b1']);
  });

  test('can be forgotten, one or all, and put back', async () => {
    await corrected(LIST, MAPPED);
    const [kind] = value(await api.lessons());
    if (kind === undefined) throw new Error('nothing was learned');
    const was = value(await api.forgetLessons({ kind: kind.id, heading: 'Kod' }));
    expect(was).toEqual([kind]);
    expect((await listLessons(book))[0]?.lessons.map(({ heading }) => heading)).not.toContain('Kod');
    value(await api.restoreLessons(was));
    expect(await listLessons(book)).toEqual([kind]);
    value(await api.forgetLessons('all'));
    expect(await listLessons(book)).toEqual([]);
  });
});

describe('a saved profile', () => {
  test('is applied by itself to a list with its headings, rules and all, and counts its imports', async () => {
    const saved = value(await api.saveProfile(DRAFT, false));
    const next = await inspected(NEXT);
    expect(next.profile).toEqual({ id: saved.id, name: 'Płatnicy' });
    expect(next.settled).toEqual(DRAFT.settings);
    expect(fields(next)).toEqual(['city', 'externalId', 'company']);
    expect(next.columns.every(({ reason, field }) => reason.code === 'profile' || field !== null)).toBe(true);
    await corrected(NEXT, null);
    expect(await everybody(book)).toMatchObject([
      { company: 'Gamma sp. z o.o.', owner: 'Ewa', city: 'Brzeg' },
    ]);
    expect(value(await api.profiles())).toMatchObject([{ uses: 1, usedAt: expect.any(String) }]);
  });

  test('puts its fixes at the columns of their headings, and forgets those of columns that are not there', async () => {
    const fixes: Fix[] = [
      { kind: 'map', column: 2, pairs: [['brzeg', 'Brzeg']] },
      { kind: 'split', column: 1, separator: ' / ', into: 'category' },
      { kind: 'skip', column: 0, values: ['K9'] },
    ];
    const draft = { ...DRAFT, settings: { ...DRAFT.settings, fixes } };
    const { id } = value(await api.saveProfile(draft, false));
    const next = 'Rejon;Kod;Płatnik\nbrzeg;K3;Gamma / VIP\nNysa;K9;Delta\n';
    expect((await inspected(next)).settled?.fixes?.map(({ column }) => column)).toEqual([0, 2, 1]);
    expect(await corrected(next, null)).toMatchObject({ created: 1, skipped: 1 });
    expect(await everybody(book)).toMatchObject([
      { externalId: 'K3', company: 'Gamma', city: 'Brzeg', category: ['VIP'] },
    ]);
    const fewer = await inspected('Płatnik;Uwagi\nGamma / VIP;x\n', { saved: { id } });
    expect(fewer.settled?.fixes).toEqual([{ ...fixes[1], column: 0 }]);
  });

  test.each([
    ['it is not automatic', { auto: false }, NEXT],
    ['a heading is new', {}, 'Kod;Płatnik;Rejon;NIP\nK1;Alfa;Opole;5260250274\n'],
  ])('is not applied where %s', async (_, change, list) => {
    value(await api.saveProfile({ ...DRAFT, ...change }, false));
    expect((await inspected(list)).profile).toBeUndefined();
  });

  test('is applied by choice to any list: what it knows by heading, the rest as proposed', async () => {
    const { id } = value(await api.saveProfile({ ...DRAFT, auto: false }, false));
    const other = await inspected('E-mail;Rejon;Płatnik\na@poczta.example;Opole;Alfa\n', { saved: { id } });
    expect(fields(other)).toEqual(['email', 'city', 'company']);
    expect(other.profile).toEqual({ id, name: 'Płatnicy' });
  });

  test('takes its field from a column that it does not know', async () => {
    const { id } = value(await api.saveProfile(DRAFT, false));
    const list = await inspected('Firma;Płatnik;Miasto;Rejon\nAlfa;Beta;Opole;Nysa\n', { saved: { id } });
    expect(fields(list)).toEqual([null, 'company', null, 'city']);
  });

  test('wins over what was learned, and gives way to what the caller says', async () => {
    await corrected(LIST, ['taxId', 'name', 'region']);
    value(await api.saveProfile(DRAFT, false));
    expect(fields(await inspected(LIST))).toEqual([...MAPPED]);
    const { session } = value(await importer.open(new Blob([LIST]), 'list.csv', {}));
    value(await importer.read(session));
    const { profile } = value(await importer.plan(session, { existing: 'update' }));
    expect(profile).toMatchObject({ existing: 'update', defaults: { owner: 'Ewa' }, columns: MAPPED });
  });

  test('is undone and done again without reading the file anew', async () => {
    const { id } = value(await api.saveProfile(DRAFT, false));
    const { session } = value(await importer.open(new Blob([NEXT]), 'list.csv', {}));
    value(await importer.read(session));
    expect(value(await importer.plan(session, {})).profile.existing).toBe('skip');
    const without = value(await importer.useProfile(session, 'none'));
    expect(without?.profile).toBeUndefined();
    expect(without?.settled).toBeUndefined();
    expect(without === null ? [] : reasons(without)).not.toContain('profile');
    expect(value(await importer.plan(session, {})).profile).toMatchObject({ existing: 'update' });
    const again = value(await importer.useProfile(session, 'auto'));
    expect(again?.profile?.id).toBe(id);
    expect(again === null ? [] : fields(again)).toEqual(['city', 'externalId', 'company']);
    expect(failure(await importer.useProfile(session, { id: 'gone' }))).toBe('not-found');
  });

  test('says how its lists are read, also where their headings are not seen otherwise', async () => {
    // The header stands below lines that look like one.
    const text = `Kod;Nazwa;Miasto\n${LIST}`;
    const settings = { headerRow: 2 };
    expect(await inspected(text)).toMatchObject({ headerRow: { value: 1 } });
    const { id } = value(await api.saveProfile({ ...DRAFT, settings }, false));
    const reason = { code: 'profile', params: { name: 'Płatnicy' } };
    expect(await inspected(text)).toMatchObject({ profile: { id }, headerRow: { value: 2, reason } });
    const { session } = value(await importer.open(new Blob([text]), 'list.csv', {}));
    value(await importer.read(session));
    // Undone, the rows are other ones: it is to be opened again.
    expect(value(await importer.useProfile(session, 'none'))).toBeNull();
    expect(await inspected(text, { saved: 'none' })).toMatchObject({ headerRow: { value: 1 } });
  });

  test('gives way to the import whose failed rows a file holds', async () => {
    const list = 'Kod;Płatnik;Telefon\nK1;Alfa;12\nK2;Beta;501 000 001\n';
    const { jobId } = await corrected(list, ['externalId', 'company', 'phone']);
    const { file } = value(await importer.failedRows(jobId, 'en'));
    const header = (await file.text()).replace('\ufeff', '').split(/\r?\n/)[0]?.split(';') ?? [];
    const columns = header.map((heading) => ({ header: heading, field: null }));
    value(await api.saveProfile({ ...DRAFT, columns: [...columns] }, false));
    const failed = await inspected(file);
    expect(failed.failedRowsOf).toBe('list.csv');
    expect(failed.profile).toBeUndefined();
    expect(fields(failed).slice(0, 3)).toEqual(['externalId', 'company', 'phone']);
  });

  test('has its name alone, and gives way only where that is wanted', async () => {
    const first = value(await api.saveProfile(DRAFT, false));
    expect(await api.saveProfile({ ...DRAFT, name: ' PŁATNICY ' }, false)).toEqual({
      ok: false,
      failure: { code: 'profile-exists', params: { name: 'Płatnicy' } },
    });
    const second = value(await api.saveProfile({ ...DRAFT, name: ' PŁATNICY ', auto: false }, true));
    expect(second).toMatchObject({ id: first.id, name: 'PŁATNICY', auto: false });
    expect(value(await api.profiles())).toHaveLength(1);
    expect(value(await api.saveProfile({ ...second, name: 'Other' }, false))).toMatchObject({ id: first.id });
    expect(failure(await api.saveProfile({ ...DRAFT, name: '  ' }, false))).toBe('invalid-profile');
  });

  test('is deleted and put back as it was', async () => {
    const { id } = value(await api.saveProfile(DRAFT, false));
    const removed = value(await api.removeProfile(id));
    expect(value(await api.profiles())).toEqual([]);
    expect(failure(await api.removeProfile(id))).toBe('not-found');
    value(await api.restoreProfile(removed));
    expect(value(await api.profiles())).toEqual([removed]);
    value(await api.removeProfile(id));
    value(await api.saveProfile(DRAFT, false));
    expect(failure(await api.restoreProfile(removed))).toBe('profile-exists');
  });
});

describe('the file of a profile', () => {
  test('brings the same profile back', async () => {
    const { id } = value(await api.saveProfile(DRAFT, false));
    const { name, file } = value(await api.profileFile(id));
    expect(name).toBe('Płatnicy.satchel-profile.json');
    expect(value(await api.readProfileFile(file))).toEqual(DRAFT);
  });

  const content = { format: 'satchel-profile', version: 1, ...DRAFT };
  test.each<[string, unknown, string, object]>([
    ['a list', 'Name;City\nA;B\n', 'no-profile-file', {}],
    ['JSON of something else', [{ name: 'A' }], 'no-profile-file', {}],
    ['a newer version', { ...content, version: 2 }, 'newer-profile-file', { version: 2 }],
    [
      'a field that does not exist',
      { ...content, columns: [{ header: 'A', field: 'shoe' }] },
      'wrong-profile-file',
      { place: 'columns.0.field' },
    ],
    [
      'a rule that does not exist',
      { ...content, settings: { existing: 'eat' } },
      'wrong-profile-file',
      { place: 'settings.existing' },
    ],
    ['a key of somebody else', { ...content, rule: 1 }, 'wrong-profile-file', { place: 'rule' }],
    ['no name', { ...content, name: '' }, 'wrong-profile-file', { place: 'name' }],
  ])('is refused where it is %s', async (_, file, code, params) => {
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    expect(await api.readProfileFile(new Blob([text]))).toEqual({ ok: false, failure: { code, params } });
  });
});

describe('the very same list again', () => {
  const SAME: OpenOptions = { same: true };
  const DIRTY = 'Kod;Płatnik;Urodzony\nK1;Alfa sp. z o.o.;02/03/1980\nK2;??;04/05/1981\n';
  const profile: ImportProfile = {
    encoding: 'utf-8',
    columns: ['externalId', 'company', 'birthday'],
    defaults: { owner: 'Ewa' },
    dateOrder: 'mdy',
    fixes: [{ kind: 'map', column: 1, pairs: [['??', 'Beta S.A.']] }],
  };

  /** Opens the list as the workbench does, and says what it comes to. */
  async function opened(text: string, options: OpenOptions = SAME) {
    const { session } = value(await importer.open(new Blob([text]), 'other.csv', {}, options));
    const inspection = value(await importer.read(session));
    const { counts, profile: by } = value(await importer.plan(session, {}));
    return { session, inspection, counts, by };
  }

  test('goes by what it went by before, and is found unchanged; taken back and taken again at will', async () => {
    const { jobId } = await imported(importer, DIRTY, profile);
    const { session, inspection, counts, by } = await opened(DIRTY);
    expect(inspection.before).toMatchObject({ jobId, applied: true, undone: false, byHand: 0 });
    expect(counts).toMatchObject({ rows: 2, unchanged: 2 });
    expect(by).toMatchObject({ fixes: profile.fixes, defaults: { owner: 'Ewa' } });

    expect(value(await importer.useProfile(session, 'none'))?.before).toMatchObject({
      jobId,
      applied: false,
    });
    expect(value(await importer.plan(session, {})).counts.unchanged).toBe(1);
    expect(value(await importer.useProfile(session, 'again'))?.before).toMatchObject({ applied: true });
    expect(value(await importer.plan(session, {})).counts.unchanged).toBe(2);
    await importer.close(session);
  });

  test('is only offered where that import was undone', async () => {
    const { jobId } = await imported(importer, DIRTY, profile);
    value(await importer.undo(jobId));
    const { inspection, by } = await opened(DIRTY);
    expect(inspection.before).toMatchObject({ jobId, applied: false, undone: true });
    expect(by.fixes).toBeUndefined();
    const again = await opened(DIRTY, { same: true, saved: 'again' });
    expect(again.counts).toMatchObject({ created: 2, rejected: 0 });
  });

  test('tells what was put right by hand, for it does not come back', async () => {
    const session = await planned(importer, DIRTY, profile);
    value(await importer.correct(session, 0, 1, 'Gamma'));
    value(await importer.commit(session));
    expect((await opened(DIRTY)).inspection.before?.byHand).toBe(1);
  });

  test('is not met unasked, by other bytes of the same size, nor read so that its headings are others', async () => {
    await imported(importer, DIRTY, profile);
    expect((await opened(DIRTY, {})).inspection.before).toBeUndefined();
    expect((await opened(DIRTY.replace('K2', 'K3'))).inspection.before).toBeUndefined();
    const { inspection } = value(await importer.open(new Blob([DIRTY]), 'l.csv', { headerRow: 0 }, SAME));
    expect(inspection.before).toBeUndefined();
  });
});
