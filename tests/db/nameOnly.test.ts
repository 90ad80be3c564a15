import { afterEach, expect, test } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, value } from './importing';

afterEach(dropBooks);

const HEAD = 'Name,Company,Phone,E-mail,City\n';
const LIST = `${HEAD}Ada Kos,,501000011,,Opole\nJan Gil,,,,Opole\nEwa Lis,Acme,12,none,\n,Beta,,,Nysa\n王小明,,,,北京\n`;

/** What may befall a customer who is known by the name alone, between two imports of the very same list. */
const MEANWHILE: Readonly<Record<string, (api: BookApi, id: string) => Promise<unknown>>> = {
  nothing: () => Promise.resolve(),
  'a phone and an e-mail': (api, id) => api.put({ id, phone: ['501000077'], email: ['jan@poczta.example'] }),
  'another city': (api, id) => api.put({ id, city: 'Brzeg' }),
  'the archive': (api, id) => api.put({ id, archived: '2026-01-01' }),
};

test.each(Object.entries(MEANWHILE))(
  'rows with neither phone nor e-mail are found by their names when their list comes again, after %s',
  async (what, befalls) => {
    const book = await freshBook();
    const importer = importerOf(book);
    expect(await imported(importer, LIST)).toMatchObject({ rows: 5, created: 5 });
    const jan = (await everybody(book)).find(({ name }) => name === 'Jan Gil')?.id ?? '';
    await befalls(createBookApi(book.db.name), jan);
    const updated = what === 'another city' ? 1 : 0;
    expect(await imported(importer, LIST)).toMatchObject({ created: 0, updated, unchanged: 5 - updated });
    expect(await everybody(book)).toHaveLength(5);
  },
);

test('a namesake whom somebody called new is never doubled: the list that comes again asks', async () => {
  const book = await freshBook();
  const importer = importerOf(book);
  const list = `${HEAD}Ada Kos,,501000011,,Opole\nAda Kos,,,,Nysa\n`;
  const { session } = value(await importer.open(new Blob([list]), 'list.csv', { country: 'PL' }));
  value(await importer.read(session));
  value(await importer.plan(session, { country: 'PL' }));
  value(await importer.decide(session, [1], { kind: 'create' }));
  expect(value(await importer.commit(session))).toMatchObject({ created: 2 });
  await importer.close(session);
  expect(await imported(importer, list)).toMatchObject({ created: 0, unchanged: 1, pending: 1 });
});
