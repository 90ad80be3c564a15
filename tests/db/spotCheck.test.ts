import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { getJob } from '../../src/db/jobs';
import { putCustomer } from '../../src/db/put';
import { drawRows, markChecked, spotCheck } from '../../src/db/session/spotCheck';
import type { ImportApi, SpotHow, SpotRow } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { everybody, failure, imported, importerOf, manyRows, planned, value } from './importing';

let book: Book;
let importer: ImportApi;

beforeEach(async () => {
  book = await freshBook();
  importer = importerOf(book);
});

afterEach(dropBooks);

const LIST = `Imię;Nazwisko;E-mail;Telefon;Miasto;Status;Data urodzenia;Kategoria;Uwagi;Kolor
  Anna ;Kos;anna@Poczta.Example;501 000 011;Opole;Aktywny;03.04.1980;VIP, hurt;;zielony
Jan;Kot;zly;+48501000012;Łódź;;;;dzwonić;
;;;12;Nysa;;;;;
`;

const COLUMNS = [
  ...(['firstName', 'lastName', 'email', 'phone', 'city'] as const),
  ...(['status', 'birthday', 'category', 'notes', null] as const),
];
const PROFILE = { country: 'PL', columns: [...COLUMNS] };

const rowOf = async (jobId: string, row: number): Promise<SpotRow> => {
  const [found] = value(await spotCheck(book, jobId, { rows: [row] }));
  if (found === undefined) throw new Error(`row ${row}`);
  return found;
};

const hows = ({ fields }: SpotRow): [string, SpotHow][] =>
  fields.map(({ column, header, field, how }) => [column === null ? `(${field})` : header, how]);

describe('a spot check', () => {
  test('shows each cell beside the record, and how the one became the other', async () => {
    const { jobId } = await imported(importer, LIST, PROFILE);
    const anna = await rowOf(jobId, 0);
    expect(anna).toMatchObject({ row: 0, line: 2, action: 'create', customer: { name: 'Anna Kos' } });
    expect(hows(anna)).toEqual([
      ['Imię', 'trimmed'],
      ['Nazwisko', 'same'],
      ['E-mail', 'trimmed'],
      ['Telefon', 'formatted'],
      ['Miasto', 'same'],
      ['Status', 'recognised'],
      ['Data urodzenia', 'formatted'],
      ['Kategoria', 'split'],
      ['Uwagi', 'blank'],
      ['Kolor', 'not-mapped'],
      ['(name)', 'derived'],
      ['(createdAt)', 'default'],
    ]);
    expect(anna.fields[3]).toMatchObject({ cell: '501 000 011', field: 'phone', stored: ['+48501000011'] });
    expect(anna.fields[7]?.stored).toEqual(['VIP', 'hurt']);
    expect(anna.fields[9]).toMatchObject({ cell: 'zielony', field: null, stored: null });
    expect(anna.fields[10]).toMatchObject({ column: null, field: 'name', cell: '', stored: 'Anna Kos' });
    const jan = await rowOf(jobId, 1);
    const email = jan.fields[2];
    expect(email).toMatchObject({ how: 'left-out', stored: null, issues: [{ code: 'invalid-email' }] });
    expect(hows(jan)).toContainEqual(['(status)', 'default']);
  });

  test('says of a row that was not imported that nothing of it is stored', async () => {
    const { jobId } = await imported(importer, LIST, PROFILE);
    const rejected = await rowOf(jobId, 2);
    expect(rejected).toMatchObject({ action: 'reject', customer: null });
    expect(hows(rejected).filter(([, how]) => how !== 'blank')).toEqual([
      ['Telefon', 'left-out'],
      ['Miasto', 'not-written'],
    ]);
  });

  test('tells what joined a customer from what it had, and what it kept of its own', async () => {
    await imported(importer, LIST, PROFILE);
    const again = `Telefon;E-mail;Kategoria;Miasto\n501000011;druga@poczta.example;vip;Opole\n`;
    const columns = ['phone', 'email', 'category', 'city'] as const;
    const { jobId } = await imported(importer, again, { country: 'PL', columns: [...columns] });
    const row = await rowOf(jobId, 0);
    expect(row).toMatchObject({ action: 'update', customer: { name: 'Anna Kos' } });
    expect(hows(row)).toEqual([
      ['Telefon', 'formatted'],
      ['E-mail', 'added'],
      ['Kategoria', 'not-written'],
      ['Miasto', 'same'],
    ]);
    expect(row.fields[1]?.stored).toEqual(['anna@poczta.example', 'druga@poczta.example']);
  });

  test('tells what was changed since from what the import wrote', async () => {
    const { jobId } = await imported(importer, LIST, PROFILE);
    const ids = (await everybody(book)).map(({ id }) => id);
    await putCustomer(
      book,
      { id: ids[0] ?? '', city: 'Nysa', email: ['anna@poczta.example', 'a@b.pl'] },
      'PL',
    );
    const anna = hows(await rowOf(jobId, 0));
    expect(anna).toContainEqual(['Miasto', 'changed-since']);
    expect(anna).toContainEqual(['E-mail', 'trimmed']);
    expect(anna).toContainEqual(['Nazwisko', 'same']);
    await write(book, [{ kind: 'remove', entity: 'customer', id: ids[1] ?? '' }], { kind: 'edit' });
    const jan = await rowOf(jobId, 1);
    expect(jan.customer).toBeNull();
    expect(hows(jan)).toContainEqual(['Nazwisko', 'changed-since']);
  });

  test('shows the cell of the file where the user put it right before the import', async () => {
    const session = await planned(importer, LIST, PROFILE);
    value(await importer.correct(session, 1, 2, 'jan@poczta.example'));
    value(await importer.correct(session, 0, 4, ''));
    value(await importer.correct(session, 0, 9, 'niebieski'));
    const { jobId } = value(await importer.commit(session));
    const jan = await rowOf(jobId, 1);
    expect(jan.fields[2]).toMatchObject({ cell: 'zly', stored: ['jan@poczta.example'], how: 'corrected' });
    const anna = await rowOf(jobId, 0);
    expect(anna.fields[4]).toMatchObject({ cell: 'Opole', stored: null, how: 'corrected' });
    expect(anna.fields[9]).toMatchObject({ cell: 'zielony', how: 'not-mapped' });
  });

  test('draws different rows in the order of the source, all where more are asked for', async () => {
    const { jobId } = await imported(importer, manyRows(300));
    const rows = value(await spotCheck(book, jobId, { draw: 20 })).map(({ row }) => row);
    expect(new Set(rows).size).toBe(20);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(value(await spotCheck(book, jobId, { draw: 1000 }))).toHaveLength(300);
    const chosen = value(await spotCheck(book, jobId, { rows: [7, 3, 7, -1, 300, 2.5] }));
    expect(chosen.map(({ row }) => row)).toEqual([3, 7]);
    expect(failure(await spotCheck(book, 'nobody', { draw: 1 }))).toBe('not-found');
  });

  test('is kept with the job once somebody says that it was made', async () => {
    const { jobId } = await imported(importer, manyRows(10));
    value(await markChecked(book, jobId, [5, 2, 5], ' Ola '));
    const job = await getJob(book, jobId);
    expect(job?.checks).toMatchObject([{ by: 'Ola', rows: [2, 5] }]);
    expect(job?.events.at(-1)).toMatchObject({ what: 'checked', params: { by: 'Ola', rows: 2 } });
    expect(failure(await markChecked(book, 'nobody', [1], 'Ola'))).toBe('not-found');
  });
});

test('every row is as likely to be drawn as any other', () => {
  const times = new Array<number>(20).fill(0);
  for (let trial = 0; trial < 4000; trial++) {
    const drawn = drawRows(5, 20);
    expect(drawn.size).toBe(5);
    for (const row of drawn) times[row] = (times[row] ?? 0) + 1;
  }
  // 1,000 expected of each, with a deviation of 27: seven of them is beyond chance.
  for (const count of times) expect(Math.abs(count - 1000)).toBeLessThan(190);
  expect([...drawRows(0, 5)]).toEqual([]);
  expect([...drawRows(9, 3)].sort()).toEqual([0, 1, 2]);
});
