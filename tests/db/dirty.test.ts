import { afterEach, expect, test } from 'vitest';
import { readVocabulary, writeVocabulary } from '../../src/db/vocabulary';
import type { Fix } from '../../src/domain/fix';
import {
  dirtyList,
  HEADER,
  OTHER_COUNTRY,
  OTHER_OWNER,
  OTHER_STATUS,
  OWNERS,
  ROWS,
  type Truth,
} from '../fixtures/dirty/list';
import { dropBooks, freshBook } from './helpers';
import { everybody, importerOf, value } from './importing';

afterEach(dropBooks);

const at = (heading: (typeof HEADER)[number]): number => HEADER.indexOf(heading);

test('eight fixes leave no problem of a dirty list, and its customers are the truth', async () => {
  const book = await freshBook();
  const words = await readVocabulary(book, 'en');
  await writeVocabulary(book, { ...words, members: OWNERS.map((name, n) => ({ id: `m${n}`, name })) });
  const importer = importerOf(book);
  const { text, truth } = dirtyList();
  const { session } = value(await importer.open(new Blob([text]), 'dirty.csv', {}));
  value(await importer.read(session));
  const country = 'PL';
  const before = value(await importer.plan(session, { country }));
  expect(before.groups.map(({ code }) => code).sort()).toEqual([
    'ambiguous-date',
    'email-typo',
    'invalid-phone',
    'unknown-country',
    'unknown-owner',
    'unknown-status',
  ]);
  const alike = value(await importer.suggestions(session)).find(
    ({ kind, field }) => kind === 'alike' && field === 'city',
  );
  const fixes: Fix[] = [
    { kind: 'repair', column: at('Name'), repair: 'letter-case' },
    { kind: 'repair', column: at('E-mail'), repair: 'email-typo' },
    { kind: 'repair', column: at('Phone'), repair: 'phone-country', param: 'RU' },
    ...(alike === undefined ? [] : [alike.fix]),
    { kind: 'map', column: at('Country'), pairs: [[OTHER_COUNTRY, 'Polska']] },
    { kind: 'map', column: at('Status'), pairs: [[OTHER_STATUS, 'active']] },
    { kind: 'map', column: at('Owner'), pairs: [[OTHER_OWNER, OWNERS[1]]] },
    { kind: 'dates', column: at('Birthday'), order: 'mdy' },
  ];
  expect(fixes).toHaveLength(8);
  const after = value(await importer.plan(session, { country, fixes }));
  expect(after).toMatchObject({ problems: 0, groups: [], counts: { created: ROWS } });
  value(await importer.commit(session));
  const customers = (await everybody(book)).map(
    ({ name, email, phone, city, country: land, status, owner, birthday }) =>
      ({ name, email, phone, city, country: land, status, owner, birthday }) as Truth,
  );
  expect(customers).toEqual(truth);
});
