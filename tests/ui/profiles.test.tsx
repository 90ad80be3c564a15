import { LocationProvider } from 'preact-iso';
import { beforeEach, expect, it } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { createImportApi } from '../../src/db/session/importApi';
import type { ProfileDraft } from '../../src/domain/savedProfile';
import { ClientsContext } from '../../src/ui/clients';
import { Toasts } from '../../src/ui/components/Toast';
import { handOver, pendingFile, pendingFiles, pendingProfiles } from '../../src/ui/pendingFile';
import ProfilesScreen from '../../src/ui/profiles/ProfilesScreen';
import { SaveProfile } from '../../src/ui/profiles/SaveProfile';
import { button, fill, show, until } from './support';

let made = 0;
let book: BookApi;

const DRAFT: ProfileDraft = {
  name: 'Płatnicy',
  columns: [
    { header: 'Kod', field: 'externalId' },
    { header: 'Płatnik', field: 'company' },
  ],
  settings: {},
  auto: true,
};

const fileOf = (content: object, name = 'a.satchel-profile.json') =>
  new File([JSON.stringify({ format: 'satchel-profile', version: 1, ...content })], name);

async function shown(): Promise<HTMLElement> {
  const importer = createImportApi('unused');
  return show(
    <ClientsContext.Provider value={{ book, importer }}>
      <LocationProvider>
        <main>
          <ProfilesScreen />
        </main>
        <Toasts />
      </LocationProvider>
    </ClientsContext.Provider>,
  );
}

const names = (host: HTMLElement) =>
  [...host.querySelectorAll('.profile-name')].map((one) => one.textContent);

beforeEach(async () => {
  book = createBookApi(`profiles-${Date.now()}-${made++}`);
  await book.status();
  pendingProfiles.value = [];
});

it('saves under a name, and replaces another of that name only when that is pressed', async () => {
  await book.saveProfile(DRAFT, false);
  let closed = false;
  const { name: _, auto: __, ...what } = { ...DRAFT, settings: { existing: 'skip' } as const };
  const host = await show(
    <ClientsContext.Provider value={{ book, importer: createImportApi('unused') }}>
      <SaveProfile {...what} name="" onSaved={() => undefined} onClose={() => (closed = true)} />
    </ClientsContext.Provider>,
  );
  const input = await until(() => host.querySelector<HTMLInputElement>('input[type="text"]'));
  await until(() => document.activeElement === input);
  button(host, 'Save')?.click();
  await until(() => host.querySelector('.field-error')?.textContent === 'Give it a name.');
  await fill(input, 'PŁATNICY');
  button(host, 'Save')?.click();
  await until(() => button(host, 'Replace it'));
  const before = await book.profiles();
  expect(before.ok && before.value.map(({ settings }) => settings)).toEqual([{}]);
  // Another name needs no replacing.
  await fill(input, 'Płatnicy 2');
  await until(() => button(host, 'Save'));
  await fill(input, 'PŁATNICY');
  button(host, 'Save')?.click();
  (await until(() => button(host, 'Replace it'))).click();
  await until(() => closed);
  const after = await book.profiles();
  expect(after.ok && after.value).toMatchObject([{ name: 'PŁATNICY', settings: { existing: 'skip' } }]);
});

it('teaches what profiles are while there are none', async () => {
  const host = await shown();
  await until(() => host.querySelector('.empty-title')?.textContent === 'No profiles yet');
  expect(button(host, 'Import a list')?.getAttribute('href')).toBe('/import');
  expect(host.querySelector('.learned')?.textContent).toContain('Nothing yet.');
});

it('switches one off, duplicates it, deletes it and takes that back, and keeps the focus', async () => {
  await book.saveProfile(DRAFT, false);
  const host = await shown();
  const box = await until(() => host.querySelector<HTMLInputElement>('.profile input'));
  box.click();
  await until(() => host.querySelector<HTMLInputElement>('.profile input')?.checked === false);
  button(host, 'Duplicate “Płatnicy”')?.click();
  await until(() => names(host).length === 2);
  expect(names(host)).toContain('Płatnicy (copy)');
  const remove = button(host, 'Delete “Płatnicy”');
  remove?.focus();
  remove?.click();
  await until(() => names(host).length === 1);
  await until(() => document.activeElement === button(host, 'Delete “Płatnicy (copy)”'));
  button(host, 'Undo')?.click();
  await until(() => names(host).length === 2);
  const profiles = await book.profiles();
  expect(profiles.ok && profiles.value.map(({ auto }) => auto)).toEqual([false, false]);
});

it('adds what a file holds, and asks where its name is taken', async () => {
  await book.saveProfile(DRAFT, false);
  const host = await shown();
  await until(() => names(host).length === 1);
  pendingProfiles.value = [
    fileOf({ ...DRAFT, name: 'Other' }),
    fileOf(DRAFT),
    fileOf({ ...DRAFT, name: 'Third' }),
  ];
  const keep = await until(() => button(host, 'Keep both'));
  expect(names(host)).toContain('Other');
  keep.click();
  await until(() => names(host).length === 4);
  expect(new Set(names(host))).toEqual(new Set(['Płatnicy', 'Other', 'Płatnicy (copy)', 'Third']));
});

it('names the place that is wrong in a file, and changes nothing', async () => {
  const host = await shown();
  pendingProfiles.value = [fileOf({ ...DRAFT, columns: [{ header: 'Kod', field: 'shoe' }] })];
  await until(() => host.textContent?.includes('In this profile “columns.0.field” is wrong'));
  expect(names(host)).toEqual([]);
});

it.each([
  ['by its name', new File(['{'], 'Shop.satchel-profile (2).json'), true],
  ['by how it begins', fileOf(DRAFT, 'shop.json'), true],
  ['unlike a list of records', new File(['[{"Name": "Ada"}]'], 'list.json'), false],
  ['unlike a text', new File(['Name\nAda\n'], 'list.csv'), false],
])('tells a profile that is dropped %s', async (_, file, isProfile) => {
  pendingFile.value = null;
  const went: string[] = [];
  handOver({ folder: null, files: [{ path: file.name, file }] }, '/customers', (url) => went.push(url));
  await until(() => went.length === 1);
  expect(went).toEqual([isProfile ? '/settings/profiles' : '/import']);
  expect(pendingProfiles.value).toEqual(isProfile ? [file] : []);
  expect(pendingFile.value).toBe(isProfile ? null : file);
  pendingFile.value = null;
});

it('takes profiles out of several files that are dropped together', async () => {
  const profile = fileOf(DRAFT);
  const lists = ['a.csv', 'b.csv'].map((name) => new File(['Name\nAda\n'], name));
  const files = [profile, ...lists].map((file) => ({ path: file.name, file }));
  handOver({ folder: null, files }, '/customers', () => undefined);
  await until(() => pendingFiles.value);
  expect(pendingFiles.value?.files.map(({ path }) => path)).toEqual(['a.csv', 'b.csv']);
  expect(pendingProfiles.value).toEqual([profile]);
  pendingFiles.value = null;
});
