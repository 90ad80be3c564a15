import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeZip, openZip } from '../../src/import/archive/zip';
import { ReadError } from '../../src/import/formats/format';
import { type ZipPart, type ZipShape, zipBytes } from '../fixtures/zip';

/** Every file of an archive: its text, or why it could not be read. */
async function unpacked(bytes: Uint8Array<ArrayBuffer> | Blob): Promise<Record<string, unknown> | string> {
  const zip = await openZip(bytes instanceof Blob ? bytes : new Blob([bytes]));
  if (!zip.ok) return zip.failure.code;
  const files: Record<string, unknown> = {};
  for (const entry of zip.value.entries) {
    files[entry.name] = await new Response(zip.value.stream(entry)).text().catch((error: unknown) => {
      if (!(error instanceof ReadError)) throw error;
      return error.failure;
    });
  }
  return files;
}

const reading = (parts: readonly ZipPart[], shape?: ZipShape) => unpacked(zipBytes(parts, shape));

describe('archives as they are written', () => {
  const text = 'Anna;Nowak\n'.repeat(20_000);
  const both = { 'a.csv': text, 'b/c.txt': 'x' };
  const parts = [
    { name: 'a.csv', data: text },
    { name: 'b/c.txt', data: 'x', stored: true },
  ];
  test.each<[string, readonly ZipPart[], ZipShape]>([
    ['deflated and stored', parts, {}],
    ['with data descriptors', parts.map((part) => ({ ...part, descriptor: true })), {}],
    ['ZIP64', parts.map((part) => ({ ...part, wide: true })), { wide: true }],
    ['with a comment that holds the mark of an end', parts, { comment: 'PK\x05\x06 and more' }],
    ['behind a program that unpacks it', parts, { before: Buffer.alloc(999, 'x') }],
    ['ZIP64 behind a program', parts, { before: Buffer.alloc(99, 'x'), wide: true }],
    ['with backslashes', [parts[0] as ZipPart, { name: 'b\\c.txt', data: 'x' }], {}],
  ])('%s', async (_, written, shape) => expect(await reading(written, shape)).toEqual(both));

  test('nothing inside', async () => expect(await reading([])).toEqual({}));

  test('what is read can stop early, and tells how far it came', async () => {
    const zip = await openZip(new Blob([zipBytes([{ name: 'a', data: 'x'.repeat(9_000_000) }])]));
    if (!zip.ok) throw new Error(zip.failure.code);
    const [entry] = zip.value.entries;
    const told: number[] = [];
    const reader = zip.value.stream(entry as never, (done) => told.push(done)).getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await reader.cancel();
    expect(told.at(-1) ?? 0).toBeLessThanOrEqual(entry?.packed ?? 0);
  });

  test('any bytes come back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ data: fc.uint8Array({ maxLength: 300 }), stored: fc.boolean() })),
        async (files) => {
          const named = files.map((file, index) => ({ ...file, name: `${index}` }));
          const zip = await openZip(new Blob([zipBytes(named)]));
          if (!zip.ok) throw new Error(zip.failure.code);
          const { entries, stream } = zip.value;
          const read = await Promise.all(entries.map((entry) => new Response(stream(entry)).arrayBuffer()));
          expect(read.map((bytes) => new Uint8Array(bytes))).toEqual(named.map(({ data }) => data));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('names of files', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);
  test.each([
    ['UTF-8 without its flag', Buffer.from('klienci-żółć.csv'), 'klienci-żółć.csv'],
    ['ibm866', bytes(0x8a, 0xab, 0xa8, 0xa5, 0xad, 0xe2, 0xeb), 'Клиенты'],
    ['GBK', bytes(0xbf, 0xcd, 0xbb, 0xa7), '客户'],
    ['ibm852', bytes(0x88, 0xa2, 0x64, 0xab), 'łódź'],
  ])('%s', async (_, name, expected) => {
    expect(Object.keys((await reading([{ name, data: 'x', flags: 0 }])) as object)).toEqual([expected]);
  });
});

describe('bad archives', () => {
  const data = 'row\n'.repeat(500);
  test.each<[string, readonly ZipPart[], ZipShape, unknown]>([
    ['a wrong sum', [{ name: 'a', data, crc: 1 }], {}, 'damaged'],
    ['a wrong sum of what is stored', [{ name: 'a', data, stored: true, crc: 1 }], {}, 'damaged'],
    ['more than it said', [{ name: 'a', data, size: 10 }], {}, 'damaged'],
    ['less than it said', [{ name: 'a', data, size: 100_000 }], {}, 'damaged'],
    ['a password', [{ name: 'a', data, flags: 1 }], {}, 'encrypted'],
    ['a way of packing that nobody knows', [{ name: 'a', data, method: 14 }], {}, 'unknown-format'],
    ['a bomb by its own word', [{ name: 'a', data, size: 5 * 1024 ** 3, wide: true }], {}, 'unsafe'],
    ['a bomb by its ratio', [{ name: 'a', data: Buffer.alloc(40_000_000) }], {}, 'unsafe'],
  ])('%s', async (_, parts, shape, code) => {
    expect(await reading(parts, shape)).toMatchObject({ a: { code } });
  });

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['no directory', Uint8Array.from(Buffer.from(`PK\x03\x04${data}`)), 'damaged'],
    ['fewer files than the directory says', zipBytes([{ name: 'a', data }], { count: 2 }), 'damaged'],
    [
      'files over each other',
      zipBytes([
        { name: 'a', data },
        { name: 'b', data, offset: 0 },
      ]),
      'unsafe',
    ],
    ['a file that reaches into the directory', zipBytes([{ name: 'a', data, packed: 5_000 }]), 'unsafe'],
    ['too many files', zipBytes([{ name: 'a', data }], { wide: true, count: 100_000 }), 'unsafe'],
  ])('%s', async (_, bytes, code) => expect(await unpacked(bytes)).toBe(code));

  test('cut short anywhere', async () => {
    const bytes = zipBytes([{ name: 'a', data }]);
    for (let length = 0; length < bytes.length; length++)
      expect(await unpacked(bytes.slice(0, length)), `${length} bytes`).toBe('damaged');
  });

  test('any one byte changed: an answer that is a failure or the right text, never anything else', async () => {
    const bytes = zipBytes([{ name: 'a', data: 'some text, some more' }]);
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      const found = await unpacked(changed);
      if (typeof found === 'string') continue;
      for (const text of Object.values(found))
        if (typeof text === 'string') expect(text).toBe('some text, some more');
    }
  });

  test('a file that was cut short while it is read', async () => {
    const bytes = zipBytes([{ name: 'a', data: 'x'.repeat(5_000), stored: true }]);
    const blob = new Blob([bytes]);
    const cut = Object.assign(new Blob([bytes]), {
      slice: (from: number, to: number) => {
        const part = blob.slice(from, to);
        return to - from > 1_000 && from < 100
          ? Object.assign(part, { stream: () => part.slice(0, 500).stream() })
          : part;
      },
    });
    expect(await unpacked(cut)).toEqual({ a: { code: 'changed-while-read', params: {} } });
  });
});

test('archives are told by their first bytes', () => {
  expect(looksLikeZip(zipBytes([{ name: 'a', data: '' }]))).toBe(true);
  expect(looksLikeZip(zipBytes([]))).toBe(true);
  expect(looksLikeZip(Buffer.from('PK,name'))).toBe(false);
});
