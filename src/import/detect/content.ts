import { markedEncoding, startsWith } from './bytes';
import { utf16ByPairs } from './utf16';

/** What a file is that is no list. */
export type ContentKind = 'picture' | 'spreadsheet' | 'pdf' | 'archive' | 'program' | 'binary';

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** First bytes by which formats are known (from their own specifications). */
const MAGIC: readonly {
  readonly kind: ContentKind;
  readonly bytes: readonly number[];
  /** Where the bytes stand, 0 where left out. */
  readonly at?: number;
  /** Letters alone could begin a list too: then the head must also hold a NUL. */
  readonly needsNul?: true;
}[] = [
  { kind: 'picture', bytes: [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'picture', bytes: ascii('GIF87a') },
  { kind: 'picture', bytes: ascii('GIF89a') },
  { kind: 'picture', bytes: ascii('WEBP'), at: 8, needsNul: true },
  { kind: 'picture', bytes: ascii('ftyphei'), at: 4 },
  { kind: 'picture', bytes: ascii('ftypavif'), at: 4 },
  { kind: 'picture', bytes: [...ascii('II*'), 0] },
  { kind: 'picture', bytes: [...ascii('MM'), 0, 0x2a] },
  { kind: 'picture', bytes: ascii('BM'), needsNul: true },
  { kind: 'pdf', bytes: ascii('%PDF-') },
  { kind: 'spreadsheet', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'archive', bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'archive', bytes: ascii('BZh91AY') },
  { kind: 'archive', bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'archive', bytes: ascii('Rar!\x1a\x07') },
  { kind: 'archive', bytes: [0xfd, ...ascii('7zXZ'), 0] },
  { kind: 'archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'program', bytes: ascii('MZ'), needsNul: true },
  { kind: 'program', bytes: [0x7f, ...ascii('ELF')] },
  { kind: 'program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'program', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'program', bytes: [0, ...ascii('asm')] },
  { kind: 'binary', bytes: [...ascii('SQLite format 3'), 0] },
  { kind: 'binary', bytes: ascii('{\\rtf') },
];

const HEAD = 64;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** What the archives of Excel, LibreOffice and Numbers name near their beginning. */
const SHEET_NAMES = [
  'xl/',
  '[Content_Types].xml',
  'vnd.oasis.opendocument.spreadsheet',
  'Index/Document.iwa',
];
/** "Excel" exports that are a web page or XML inside. */
const MARKUP = /^\s*<(?:!doctype html|html|table|\?xml)[\s\S]*?(?:<table|Excel\.Sheet|office:spreadsheet)/i;

const latin = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length));

/** Where more than this share of bytes are control characters, it is no text (random bytes have 11 %). */
const CONTROL_SHARE = 0.08;
const CONTROL_LEAST = 8;

const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b;

function isMostlyControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  return controls >= CONTROL_LEAST && controls > bytes.length * CONTROL_SHARE;
}

/** Says what kind of file the first bytes belong to; null where it may be a list. */
export function foreignContent(bytes: Uint8Array): ContentKind | null {
  const hasNul = bytes.subarray(0, HEAD).includes(0);
  const magic = MAGIC.find(
    ({ bytes: prefix, at, needsNul }) => startsWith(bytes, prefix, at ?? 0) && (!needsNul || hasNul),
  );
  if (magic) return magic.kind;
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) {
    const head = latin(bytes, 4_096);
    return SHEET_NAMES.some((name) => head.includes(name)) ? 'spreadsheet' : 'archive';
  }
  if (MARKUP.test(latin(bytes, 4_096))) return 'spreadsheet';
  const utf32 = startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]);
  if (utf32) return 'binary';
  if (markedEncoding(bytes) !== null || utf16ByPairs(bytes) !== null) return null;
  return isMostlyControls(bytes) ? 'binary' : null;
}
