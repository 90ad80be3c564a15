import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/import/archive/open';
import { unpack } from '../../src/import/archive/unpack';
import { readList } from '../fixtures/readList';
import { type ZipPart, zipBytes } from '../fixtures/zip';

const CSV = 'Name;Phone\nJan;501000001\n';
const CARD = 'BEGIN:VCARD\nFN:Jan\nEND:VCARD\n';

const zip = (...parts: ZipPart[]): Blob => new Blob([zipBytes(parts)]);
const part = (name: string, data: ZipPart['data']): ZipPart => ({ name, data });

async function gzip(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Blob([await new Response(stream).bytes()]);
}

/** What an archive comes to: the texts by path, null, or a code. */
async function inside(blob: Blob, name = 'lists.zip'): Promise<unknown> {
  const files = await unpack(blob, name);
  if (!files.ok) return files.failure.code;
  if (files.value === null) return null;
  return Object.fromEntries(
    await Promise.all(files.value.map(async ({ path, file }) => [path, await file.text()] as const)),
  );
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);

describe('the lists in an archive', () => {
  test('lists alone: no folders, pictures, hidden files or words about the archive', async () => {
    const archive = zip(
      part('out/', ''),
      part('out/clients.csv', CSV),
      part('__MACOSX/out/._clients.csv', 'x'),
      part('out/.DS_Store', 'x'),
      part('logo.png', png),
      part('photo.dat', png),
      part('README.txt', 'Exported by …'),
      part('empty.csv', ''),
      part('contacts.vcf', CARD),
    );
    expect(await inside(archive)).toEqual({ 'out/clients.csv': CSV, 'contacts.vcf': CARD });
  });

  test('an archive inside, and none inside that', async () => {
    const deepest = zipBytes([part('c.csv', CSV)]);
    const inner = zipBytes([part('b.csv', CSV), part('deeper.zip', deepest)]);
    expect(await inside(zip(part('a.csv', CSV), part('in/inner.zip', inner)))).toEqual({
      'a.csv': CSV,
      'in/inner.zip/b.csv': CSV,
    });
  });

  test('a workbook kept as it is: its own parts are not the archive’s', async () => {
    const workbook = zipBytes([part('[Content_Types].xml', 'x'), part('xl/workbook.xml', 'x')]);
    const found = await inside(zip({ ...part('clients.xlsx', workbook), stored: true }));
    expect(Object.keys(found ?? {})).toEqual(['clients.xlsx']);
  });

  test('one packed file', async () => {
    expect(await inside(await gzip(CSV), 'clients.csv.gz')).toEqual({ 'clients.csv': CSV });
  });

  test.each<[string, () => Blob | Promise<Blob>, unknown]>([
    ['a text', () => new Blob([CSV]), null],
    ['a workbook', () => zip(part('[Content_Types].xml', '<x/>'), part('xl/workbook.xml', '<x/>')), null],
    ['a document of LibreOffice', () => zip(part('mimetype', 'x'), part('content.xml', '<x/>')), null],
    ['pictures alone', () => zip(part('a.png', png), part('b.jpg', png)), null],
    ['a gzip file cut short', async () => (await gzip(CSV)).slice(0, 30), 'damaged'],
    ['a ZIP cut short', async () => zip(part('a.csv', CSV)).slice(0, 60), 'damaged'],
    ['zeros without end', async () => gzip('\0'.repeat(80_000_000)), 'unsafe'],
  ])('%s', async (_, make, expected) => expect(await inside(await make(), 'x')).toEqual(expected));
});

describe('opening an archive', () => {
  const opened = async (blob: Blob, profile = {}) => {
    const source = await openSource(blob, 'a.zip');
    if (!source.ok) return source.failure;
    const found = await source.value.detect(profile);
    if (!found.ok) return found.failure;
    return { detection: found.value, ...source.value.listOf(found.value) };
  };

  test('of one list it is that list', async () => {
    expect(await opened(zip(part('x/clients.csv', CSV)))).toMatchObject({
      name: 'a.zip › x/clients.csv',
      detection: {
        format: 'csv',
        header: ['Name', 'Phone'],
        sheet: null,
        sheets: [],
        remarks: [{ code: 'from-archive', params: { archive: 'a.zip' } }],
      },
    });
  });

  test('of several it is the largest, and another where the profile names it', async () => {
    const archive = zip(part('a.csv', CSV.repeat(3)), part('b.vcf', CARD));
    const sheets = [
      { name: 'a.csv', rows: null, hidden: false },
      { name: 'b.vcf', rows: null, hidden: false },
    ];
    expect(await opened(archive)).toMatchObject({
      detection: { format: 'csv', sheet: { value: 'a.csv', reason: { code: 'largest-file' } }, sheets },
    });
    expect(await opened(archive, { sheet: 'b.vcf' })).toMatchObject({
      detection: { format: 'vcard', sheet: { value: 'b.vcf', reason: { code: 'chosen' } }, sheets },
    });
  });

  test.each([
    ['cards.csv', CARD, [{ code: 'named-otherwise', params: { extension: 'csv', format: 'vcard' } }]],
    ['list.xls', CSV, [{ code: 'named-otherwise', params: { extension: 'xls', format: 'csv' } }]],
    ['list.txt', CSV, []],
    ['list.unknown', CSV, []],
    ['', CSV, []],
  ])('a name that promises something else is told: %s', async (name, text, remarks) => {
    const { detection } = await readList(text, {}, name);
    expect(detection.remarks).toEqual(remarks);
  });
});
