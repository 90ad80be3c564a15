import { startsWith } from '../detect/bytes';
import { bytesOf, viewOf } from './directory';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_SIZE = 128;
/** Directories of workbooks have some ten entries; chains that are longer than this were made to be. */
const MOST_SECTORS = 256;

/** What a compound file holds that once was a spreadsheet: the old binary workbook, or one with a password. */
export type CfbContent = 'xls' | 'encrypted';

/** What the names of a compound file's streams tell. */
function contentBy(names: ReadonlySet<string>): CfbContent | null {
  if (names.has('EncryptedPackage')) return 'encrypted';
  return names.has('Workbook') || names.has('Book') ? 'xls' : null;
}

/** Names of the streams in one sector of a directory (MS-CFB 2.6.1): UTF-16, their length in bytes behind them. */
function namesIn(sector: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_SIZE <= sector.length; at += ENTRY_SIZE) {
    const length = viewOf(sector).getUint16(at + 64, true);
    if (length >= 2 && length <= 64)
      names.push(new TextDecoder('utf-16le').decode(sector.subarray(at, at + length - 2)));
  }
  return names;
}

/**
 * Tells what kind of workbook a compound file (MS-CFB) is, by the names in its directory; null for other files. Reads the
 * sectors of the directory alone. Throws what reading the file throws.
 */
export async function cfbContent(blob: Blob, head: Uint8Array): Promise<CfbContent | null> {
  if (head.length < 512 || !startsWith(head, MAGIC)) return null;
  const view = viewOf(head);
  const size = 2 ** view.getUint16(30, true);
  if (size !== 512 && size !== 4_096) return null;
  const sectorAt = (sector: number): Promise<Uint8Array> =>
    bytesOf(blob, (sector + 1) * size, (sector + 2) * size);
  const names = new Set<string>();
  let sector = view.getUint32(48, true);
  for (let count = 0; count < MOST_SECTORS && sector < 0xfffffffa; count++) {
    for (const name of namesIn(await sectorAt(sector))) names.add(name);
    const content = contentBy(names);
    if (content !== null) return content;
    const table = view.getUint32(76 + 4 * Math.floor(sector / (size / 4)), true);
    // Past the first 109 tables the list goes on elsewhere; directories stand near the beginning.
    if (Math.floor(sector / (size / 4)) >= 109 || table >= 0xfffffffa) break;
    const next = viewOf(await sectorAt(table));
    const place = (sector % (size / 4)) * 4;
    if (place + 4 > next.byteLength) break;
    sector = next.getUint32(place, true);
  }
  return null;
}
