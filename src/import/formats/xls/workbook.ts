import { ReadError } from '../format';
import { type Show, showBy, showById } from '../sheet/formatCode';
import { damagedSheet, PartsReader, RECORD, recordsOf } from './records';

/** A sheet of an old workbook. */
export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its records begin in the stream. */
  readonly at: number;
}

/** What all sheets of a workbook share. */
export interface XlsWorkbook {
  readonly stream: Uint8Array;
  /** Texts of Excel 97 and later; older workbooks have bytes in a code page. */
  readonly isUnicode: boolean;
  readonly decoder: TextDecoder;
  readonly sheets: readonly XlsSheet[];
  readonly strings: readonly string[];
  /** How the cells of each style write their numbers. */
  readonly shows: readonly Show[];
}

/** Versions of the records: Excel 97 to 2003, and Excel 5 and 95. */
const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
/** Of a substream that holds a sheet of cells. */
const WORKSHEET = 0;

/** Windows code pages as the stream numbers them ([MS-XLS] 2.4.52), with the DOS ones that old programs wrote. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
};

function decoderFor(page: number): TextDecoder {
  const isWindows = page >= 1250 && page <= 1258;
  return new TextDecoder(isWindows ? `windows-${page}` : (CODE_PAGES[page] ?? 'windows-1252'));
}

/**
 * Reads the globals of a workbook stream ([MS-XLS] 2.1.7.20.3): sheets, shared texts, number formats. Throws ReadError
 * `encrypted`, or `damaged` where the stream is cut short or is none.
 */
export function readWorkbook(stream: Uint8Array): XlsWorkbook {
  const sheets: XlsSheet[] = [];
  const strings: string[] = [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let is1904 = false;
  let isUnicode = true;
  let decoder = decoderFor(1252);
  let begun = false;
  for (const { kind, parts } of recordsOf(stream, 0)) {
    const reader = new PartsReader(parts);
    if (!begun) {
      const version = kind === RECORD.begin ? reader.short() : 0;
      if (version !== BIFF8 && version !== BIFF5) throw damagedSheet('workbook');
      isUnicode = version === BIFF8;
      begun = true;
    } else if (kind === RECORD.filePass) throw new ReadError({ code: 'encrypted', params: {} });
    else if (kind === RECORD.codePage) decoder = decoderFor(reader.short());
    else if (kind === RECORD.date1904) is1904 = reader.short() === 1;
    else if (kind === RECORD.style) {
      reader.skip(2);
      styles.push(reader.short());
    } else if (kind === RECORD.format) {
      const id = reader.short();
      codes.set(id, isUnicode ? reader.text() : decoder.decode(reader.bytes(reader.byte())));
    } else if (kind === RECORD.boundSheet) {
      const at = reader.short() + reader.short() * 0x10000;
      const hidden = (reader.byte() & 3) !== 0;
      if (reader.byte() !== WORKSHEET) continue;
      const length = reader.byte();
      const name = isUnicode ? reader.text(length) : decoder.decode(reader.bytes(length));
      sheets.push({ name, hidden, at });
    } else if (kind === RECORD.sharedStrings) {
      reader.skip(4);
      const count = reader.short() + reader.short() * 0x10000;
      // A count that lies must not cost more than the bytes that there are.
      for (let index = 0; index < Math.min(count, stream.length); index++) strings.push(reader.text());
    }
  }
  const shows = styles.map((id) => {
    const code = codes.get(id);
    return code === undefined ? showById(id, is1904) : showBy(code, is1904);
  });
  return { stream, isUnicode, decoder, sheets, strings, shows };
}
