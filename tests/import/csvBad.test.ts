import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/import/encode/encoder';
import { csv } from '../../src/import/formats/csv';
import { ReadError } from '../../src/import/formats/format';
import { RECORD_LIMIT } from '../../src/import/formats/text/splitter';
import { piecewise, readRows, UTF8_COMMA } from '../fixtures/readRows';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

describe('damage', () => {
  test('bytes that the encoding has no letter for', async () => {
    const source = new Blob([bytes('a,b\nx,', [0xff, 0xfe], 'y\nz,ż\n')]);
    const rows = await readRows(source, { headerRow: 1 });
    expect(rows).toEqual([
      {
        line: 2,
        cells: ['x', '\ufffd\ufffdy'],
        problems: [{ code: 'undecodable', column: 1, params: { count: 2 } }],
      },
      { line: 3, cells: ['z', 'ż'] },
    ]);
  });

  test('a file that was cut short while it was read is no shorter list', async () => {
    class CutShort extends Blob {
      override get size() {
        return super.size + 1;
      }
    }
    const error = await readRows(new CutShort(['a,b\nc,d\n'])).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { code: 'changed-while-read' } });
  });

  test('a character that the end of the file cuts', async () => {
    const [row] = await readRows(new Blob([bytes('a,', [0xe5, 0xa7])]));
    expect(row).toMatchObject({ cells: ['a', '\ufffd'], problems: [{ code: 'undecodable', column: 1 }] });
  });

  test.each(['utf-16le', 'utf-16be'])('lone surrogates in %s are kept', async (encoding) => {
    const source = new Blob([encodeText('\ufeffa,b\nx\ud800y,\u{20000}\n', encoding).bytes]);
    expect(await readRows(source, { encoding, headerRow: 1 })).toEqual([
      {
        line: 2,
        cells: ['x\ud800y', '\u{20000}'],
        problems: [{ code: 'nul-character', column: 0, params: {} }],
      },
    ]);
  });

  test('half a unit at the end of UTF-16', async () => {
    const source = new Blob([encodeText('a,b', 'utf-16le').bytes, bytes([0x41])]);
    const [row] = await readRows(source, { encoding: 'utf-16le' });
    expect(row?.cells).toEqual(['a', 'b\ufffd']);
  });
});

describe('size', () => {
  test('5,000 columns', async () => {
    const cells = Array.from({ length: 5_000 }, (_, column) => `c${column}`);
    const rows = await readRows(`${cells.join(',')}\n${cells.map((cell) => `"${cell}"`).join(',')}\n`);
    expect(rows.map((row) => row.cells)).toEqual([cells, cells]);
  });

  test('a cell of 10 MB', async () => {
    const long = 'x,\n'.repeat((10 * 1024 * 1024) / 3);
    const rows = await readRows(`a,b\n1,"${long}"\n3,4\n`, { headerRow: 1 });
    expect(rows[0]?.cells[1] === long).toBe(true);
    expect(rows[0]?.problems).toEqual([
      { code: 'oversized-cell', column: 1, params: { length: long.length } },
    ]);
    expect(rows[1]).toEqual({ line: 3 + long.length / 3, cells: ['3', '4'] });
  });

  test('an unclosed quote above more text than a record may have', async () => {
    const line = '2,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n';
    const count = Math.ceil((RECORD_LIMIT * 1.2) / line.length);
    const rows = await readRows(`a,b\n1,"open\n${line.repeat(count)}`, { headerRow: 1 });
    expect(rows.length).toBe(count + 1);
    expect(rows[0]).toEqual({
      line: 2,
      cells: ['1', '"open'],
      problems: [{ code: 'unclosed-quote', column: 1, params: { line: 2 } }],
    });
    expect(rows.at(-1)?.line).toBe(count + 2);
  });

  test('a line that never ends stops the reading, and is named', async () => {
    const endless = new Blob(['a,b\n', ...Array.from({ length: 18 }, () => 'x'.repeat(1024 * 1024))]);
    const failure = await readRows(endless).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReadError);
    expect((failure as ReadError).failure).toEqual({
      code: 'too-large',
      params: { line: 2, limit: RECORD_LIMIT },
    });
  });
});

describe('streaming', () => {
  test('batches are bounded, and the bytes read are told up to the last one', async () => {
    const source = new Blob(['a,b\n'.repeat(500_000)]);
    const sizes: number[] = [];
    const told: number[] = [];
    for await (const batch of csv.rows(source, UTF8_COMMA, (done) => told.push(done)))
      sizes.push(batch.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(500_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000);
    expect(told.at(-1)).toBe(source.size);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('a file that vanishes while it is read fails with the error of its stream', async () => {
    const gone = new DOMException('gone', 'NotFoundError');
    const source = Object.assign(new Blob(['x']), {
      stream: () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (controller) => controller.error(gone) }),
    });
    await expect(readRows(source)).rejects.toBe(gone);
  });

  test('who stops reading closes the file', async () => {
    let cancelled = false;
    const source = Object.assign(new Blob(['x']), {
      stream: () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          pull: (controller) => controller.enqueue(bytes('a,b\n'.repeat(100_000))),
          cancel: () => {
            cancelled = true;
          },
        }),
    });
    for await (const batch of csv.rows(source, UTF8_COMMA, () => undefined)) {
      if (batch.length > 0) break;
    }
    expect(cancelled).toBe(true);
  });

  test('a CRLF cut between two pieces is one line end', async () => {
    const source = piecewise(bytes('a,b\r\n"c\r\nd",e\r\nf,g\r\n'), [4]);
    expect((await readRows(source)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'c\r\nd', 'e'],
      [4, 'f', 'g'],
    ]);
  });
});
