import { afterEach, describe, expect, it } from 'vitest';
import type { Book } from '../../src/db/book';
import { write } from '../../src/db/door';
import { exportList } from '../../src/db/exportList';
import { mergeCustomers } from '../../src/db/merge';
import { writeVocabulary } from '../../src/db/vocabulary';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/domain/exportFormat';
import type { FieldValues } from '../../src/domain/fields';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import { customers, dropBooks, freshBook } from './helpers';
import { everybody, imported, importerOf, value } from './importing';

afterEach(dropBooks);

const own = (key: string, kind: 'text' | 'number' | 'date' | 'choice' | 'yesno', choices: string[] = []) => ({
  key,
  label: `My ${key}`,
  kind,
  choices,
});
const WORDS = {
  ...NO_VOCABULARY,
  statuses: ['VIP'],
  members: [{ id: 'm1', name: 'Jan Kowalski' }],
  fields: [
    own('size', 'number'),
    own('since', 'date'),
    own('coffee', 'choice', ['Latte', 'A/B']),
    own('vegan', 'yesno'),
    own('memo', 'text'),
  ],
};

const AWKWARD: readonly FieldValues[] = [
  {
    ...{ name: 'Anna Nowak', firstName: 'Anna', lastName: 'Nowak', gender: 'F', birthday: '1980-02-29' },
    ...{ phone: ['+48501000001', '+48223334455;ext=12'], email: ['Anna@x.example', 'b@y.example'] },
    labels: JSON.stringify({ phone: { '+48501000001': 'mobile', '+48223334455;ext=12': 'fax' } }),
    addresses: JSON.stringify([{ label: 'home', street: 'Polna 1', city: 'Gdynia' }]),
    ...{ street: 'Lipowa 3; m. 4', postalCode: '00-950', city: 'Łódź', region: 'Mazowieckie', country: 'PL' },
    ...{ status: 'active', category: ['Hurt', 'VIP klub'], group: 'Region / Północ', owner: 'Jan Kowalski' },
    ...{ notes: 'one\n"two"; three, \\four\n\n=five', source: 'Targi', website: 'https://x.example/' },
    ...{
      'custom.size': '-1234.5',
      'custom.since': '2024-01-31',
      'custom.coffee': 'A/B',
      'custom.vegan': 'no',
    },
  },
  { name: '=HYPERLINK("x")', company: '+Plus & Co; "Ltd"', status: 'VIP', 'custom.memo': "'=1+1" },
  { company: 'Brzoza Sp. z o.o.', taxId: '5260250274', externalId: '0042' },
  { name: 'Jan Gawron', archived: '2026-01-01', status: 'lapsed', 'custom.vegan': 'yes' },
  { name: 'Jan Gawron', status: 'potential', notes: 'a namesake' },
  { email: ['only@mail.example'] },
  { phone: ['+48501000002'] },
  { name: '王小明', firstName: '小明', lastName: '王', jobTitle: '经理', city: '北京', country: 'CN' },
];

async function bookOf(rows: readonly FieldValues[]): Promise<{ book: Book; ids: string[] }> {
  const book = await freshBook();
  await writeVocabulary(book, WORDS);
  const records = await customers(book, rows);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  return { book, ids: records.map(({ id }) => id) };
}

const exported = async (book: Book, ids: readonly string[], format: ExportFormat, language: string) =>
  value(await exportList(book, ids, { format, language, delimiter: language === 'en' ? ',' : ';' }));

describe('an exported list', () => {
  it.each(
    EXPORT_FORMATS.flatMap((format) =>
      ['en', 'pl', 'ru', 'zh'].map((language) => [format, language] as const),
    ),
  )('changes nothing when it is imported again: %s, %s', async (format, language) => {
    const { book, ids } = await bookOf(AWKWARD);
    const before = await everybody(book);
    const { name, file, rows } = await exported(book, ids, format, language);
    expect(rows).toBe(AWKWARD.length);
    const report = await imported(importerOf(book), file, {}, name);
    expect(report).toMatchObject({ rows: rows, unchanged: rows });
    expect(await everybody(book)).toEqual(before);
  });

  it('finds who was merged since, and brings the list into another book', async () => {
    const { book, ids } = await bookOf(AWKWARD);
    const { name, file } = await exported(book, ids, 'csv', 'en');
    await mergeCustomers(book, { into: ids[4] ?? '', others: [ids[3] ?? ''] });
    const report = await imported(importerOf(book), file, {}, name);
    expect(report).toMatchObject({ created: 0, pending: 0, rejected: 0, duplicates: 1 });
    const other = await freshBook();
    await writeVocabulary(other, WORDS);
    expect(await imported(importerOf(other), file, {}, name)).toMatchObject({ created: 7 });
  });

  it('stops where it is told to', async () => {
    const { book, ids } = await bookOf(AWKWARD);
    const stopped = await exportList(book, ids, { format: 'xlsx', language: 'en' }, () => false);
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});
