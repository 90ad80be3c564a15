import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ValueOrigin } from '../../src/db/api';
import type { Book } from '../../src/db/book';
import { originsOf } from '../../src/db/origins';
import { putCustomer } from '../../src/db/put';
import type { FieldKey } from '../../src/domain/fields';
import type { ImportApi } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, failure, imported, importerOf, manyRows, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const FIRST = `Imię;Nazwisko;Telefon;Miasto;Status
Maria;Zięba;501 000 001;opole ;
Igor;Wrona;501 000 002;Kielce;aktywny
`;
const SECOND = `Tel.;Miejscowość;Miasto
501000001;Nysa;
`;

const PROFILE = { country: 'PL' };

/** Per field: what kind of step, the file and line of it, and the source's words. */
async function told(id: string): Promise<Partial<Record<FieldKey, unknown[]>>> {
  const origins = value(await originsOf(book, id));
  return Object.fromEntries(
    (Object.entries(origins) as [FieldKey, ValueOrigin][]).map(([field, { entry, source }]) => [
      field,
      [
        entry.kind,
        ...(entry.job === undefined ? [] : [entry.job.file, entry.job.line]),
        ...(source === undefined ? [] : [source.header, source.cell]),
      ],
    ]),
  );
}

async function maria(): Promise<string> {
  const found = (await everybody(book)).find(({ firstName }) => firstName === 'Maria');
  return found?.id ?? '';
}

test('every value names the step that left it there, and the cell that brought it', async () => {
  await imported(importer, FIRST, PROFILE, 'first.csv');
  const columns = ['phone', 'city', null] as const;
  await imported(importer, SECOND, { ...PROFILE, columns: [...columns] }, 'second.csv');
  const id = await maria();
  await putCustomer(book, { id, notes: 'ważna' }, 'PL');
  expect(await told(id)).toEqual({
    name: ['import-created', 'first.csv', 2, 'Imię + Nazwisko', 'Maria Zięba'],
    firstName: ['import-created', 'first.csv', 2, 'Imię', 'Maria'],
    lastName: ['import-created', 'first.csv', 2, 'Nazwisko', 'Zięba'],
    phone: ['import-created', 'first.csv', 2, 'Telefon', '501 000 001'],
    city: ['imported', 'second.csv', 2, 'Miejscowość', 'Nysa'],
    status: ['import-created', 'first.csv', 2],
    createdAt: ['import-created', 'first.csv', 2],
    notes: ['edited'],
  });
});

test('a value that came back stems from the step that brought it back', async () => {
  const { jobId } = await imported(importer, FIRST, PROFILE, 'first.csv');
  const id = await maria();
  const second = await imported(importer, SECOND, { ...PROFILE, columns: ['phone', 'city', null] });
  value(await importer.undo(second.jobId));
  expect((await told(id)).city?.[0]).toBe('import-undone');
  value(await importer.forgetRows(jobId));
  expect((await told(id)).phone).toEqual(['import-created', 'first.csv', 2]);
  expect(failure(await originsOf(book, 'nobody-1'))).toBe('not-found');
});

test('a cell that was put right is shown as it was imported, also far down a long list', async () => {
  const session = await planned(importer, manyRows(12_000));
  value(await importer.correct(session, 11_900, 3, 'Brzeg'));
  value(await importer.commit(session));
  const found = (await everybody(book)).find(({ city }) => city === 'Brzeg');
  expect((await told(found?.id ?? '')).city).toEqual(['import-created', 'list.csv', 11_902, 'City', 'Brzeg']);
});

test('each of several values names the step that added it', async () => {
  await imported(importer, FIRST, PROFILE, 'first.csv');
  const columns = ['name', 'phone'] as const;
  const list = 'Kto;Numer\nMaria Zięba;501 000 001, 501 000 099\n';
  await imported(importer, list, { ...PROFILE, columns: [...columns] }, 'second.csv');
  const id = await maria();
  expect((await everybody(book)).find((one) => one.id === id)?.phone).toEqual([
    '+48501000001',
    '+48501000099',
  ]);
  const { phone } = value(await originsOf(book, id));
  expect(phone?.entry.job?.file).toBe('first.csv');
  expect(phone?.others?.map(({ entry, source }) => [entry.kind, entry.job?.file, source?.cell])).toEqual([
    ['imported', 'second.csv', '501 000 001, 501 000 099'],
  ]);
});
