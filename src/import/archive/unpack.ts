import { ok, type Result } from '../../domain/result';
import type { UnpackedFile } from '../api';
import { startsWith } from '../detect/bytes';
import { foreignContent } from '../detect/content';
import { ReadError, SAMPLE_BYTES } from '../formats/format';
import type { ZipEntry } from './directory';
import { gunzipped, looksLikeGzip } from './gzip';
import { looksLikeZip, openZip } from './zip';

/** Lists beyond these are not what somebody wants to import in one go. */
const MOST_LISTS = 1_000;
const MOST_BYTES = 4 * 1024 ** 3;
/** So much is collected before it is handed to the browser, which keeps large blobs on the disk. */
const PART = 8 * 1024 * 1024;

/** What workbooks, documents and programs are made of: such an archive is one file to its owner. */
const ONE_DOCUMENT =
  /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/.*|Index\/Document\.iwa|Index\.zip|AndroidManifest\.xml)$/;

/** Endings of files that hold no list: they are not even unpacked. */
const NO_LIST =
  /\.(?:png|jpe?g|gif|bmp|webp|svg|ico|heic|tiff?|pdf|docx?|pptx?|odt|odp|rtf|mp[34]|wav|m4a|mov|avi|mkv|exe|dll|bin|msi|dmg|iso|js|css|ttf|woff2?|eml|msg|sqlite|db|mdb|accdb|sql|py|sh|bat|url|lnk|7z|rar|tar|bz2|xz)$/i;
/** Words about the archive itself. */
const ABOUT = /^(?:read[ _-]?me|licen[cs]e|changelog|manifest)\b/i;

const mayBeList = ({ name, size }: ZipEntry): boolean => {
  const parts = name.split('/');
  const file = parts.at(-1) ?? '';
  if (size === 0 || file === '' || file === 'Thumbs.db' || NO_LIST.test(file) || ABOUT.test(file))
    return false;
  return !parts.some((part) => part.startsWith('.') || part === '__MACOSX');
};

/** The bytes of a stream as a Blob, without holding them all. Throws what the stream throws. */
async function kept(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length < PART) continue;
    blobs.push(new Blob(parts));
    parts = [];
    length = 0;
  }
  return new Blob([...blobs, ...parts]);
}

const headOf = async (blob: Blob): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(0, SAMPLE_BYTES).arrayBuffer());

/**
 * The lists in a ZIP archive, or the one in a gzip file, in the archive's order; null for what is no archive of lists: a
 * workbook too is a ZIP. What is plainly no list is left out (pictures, hidden files, words about the archive); an
 * archive inside is opened, one inside that is not. Fails with `encrypted`, `unsafe`, `damaged` {part},
 * `unknown-format`, `changed-while-read`. Throws what reading the file throws.
 */
export async function unpack(blob: Blob, name: string): Promise<Result<readonly UnpackedFile[] | null>> {
  try {
    return await unpacked(blob, name, 0);
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, failure: error.failure };
    throw error;
  }
}

async function unpacked(
  blob: Blob,
  name: string,
  depth: number,
): Promise<Result<readonly UnpackedFile[] | null>> {
  const head = await headOf(blob);
  if (looksLikeGzip(head)) return ok(await lone(blob, name));
  if (!looksLikeZip(head)) return ok(null);
  const zip = await openZip(blob);
  if (!zip.ok) return zip;
  const { entries, stream } = zip.value;
  if (entries.some((entry) => ONE_DOCUMENT.test(entry.name))) return ok(null);
  const wanted = entries.filter(mayBeList);
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  if (wanted.length > MOST_LISTS || bytes > MOST_BYTES)
    throw new ReadError({ code: 'unsafe', params: { part: name } });
  const lists: UnpackedFile[] = [];
  for (const entry of wanted) {
    const file = await kept(stream(entry));
    const inside = depth === 0 ? await unpacked(file, entry.name, 1) : ok(null);
    if (!inside.ok) return inside;
    if (inside.value !== null)
      lists.push(...inside.value.map(({ path, file }) => ({ path: `${entry.name}/${path}`, file })));
    else if (await isList(file)) lists.push({ path: entry.name, file });
  }
  return ok(lists.length === 0 ? null : lists);
}

/** A workbook of a kind that cannot be read stays, so that somebody says what it is. */
async function isList(file: Blob): Promise<boolean> {
  const kind = foreignContent(await headOf(file));
  return kind === null || kind === 'spreadsheet';
}

/** `ustar` in its place: an archive of many files in one, which nothing here takes apart. */
const TAR = { at: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72] } as const;

async function lone(blob: Blob, name: string): Promise<readonly UnpackedFile[] | null> {
  const file = await kept(gunzipped(blob, name));
  if (startsWith(await headOf(file), TAR.bytes, TAR.at) || !(await isList(file))) return null;
  const path = name.replace(/^.*[\\/]/, '').replace(/\.gz$/i, '');
  return [{ path: path === '' ? name : path, file }];
}
