import type { ImportProfile } from '../../domain/profile';
import { ok, type Result } from '../../domain/result';
import type { Detected, SheetInfo, UnpackedFile } from '../api';
import { detectFormat, sourceOf } from '../formats';
import { type Detection, HEADER_JOINT } from '../formats/format';
import { unpack } from './unpack';

/** A list with its name. */
export interface NamedBlob {
  readonly blob: Blob;
  /** Of a list in an archive `archive.zip › clients.csv`. */
  readonly name: string;
}

/** A source that was opened: one list, or an archive of several. */
export interface OpenedSource {
  /**
   * Says what the list is and how it is to be read. Of several lists in an archive the profile's `sheet` names one by its
   * path (`path › sheet` for a sheet of a workbook); the default is the largest. Fails as `Format.detect` does; throws
   * what reading the file throws, and ReadError.
   */
  detect(profile: ImportProfile): Promise<Result<Detection>>;
  /** The list that a detection of this source is about. */
  listOf(detection: Detection): NamedBlob;
}

/** Opens a list, or the lists in an archive. Fails as `unpack` does; throws what reading the file throws. */
export async function openSource(blob: Blob, name: string): Promise<Result<OpenedSource>> {
  const unpacked = await unpack(blob, name);
  if (!unpacked.ok) return unpacked;
  const { value: files } = unpacked;
  if (files === null) {
    const source = await sourceOf(blob, name);
    return ok({ detect: (profile) => detectFormat(source, profile), listOf: () => ({ blob, name }) });
  }
  const lists = new WeakMap<Detection, NamedBlob>();
  const detect = async (profile: ImportProfile): Promise<Result<Detection>> => {
    const { path, file } = fileOf(files, profile.sheet);
    const found = await detectFormat(await sourceOf(file, path), below(profile, path));
    if (!found.ok) return found;
    const detection = fromArchive(found.value, name, path, files, profile.sheet !== undefined);
    lists.set(detection, { blob: file, name: `${name}${HEADER_JOINT}${path}` });
    return ok(detection);
  };
  return ok({ detect, listOf: (detection) => lists.get(detection) ?? { blob, name } });
}

/** What a profile says of the list itself, where it speaks of an archive. */
function below({ sheet, ...rest }: ImportProfile, path: string): ImportProfile {
  const start = path + HEADER_JOINT;
  return sheet?.startsWith(start) ? { ...rest, sheet: sheet.slice(start.length) } : rest;
}

/** The list that a sheet's name asks for, else the largest. */
function fileOf(files: readonly UnpackedFile[], sheet: string | undefined): UnpackedFile {
  const asked = files.find(({ path }) => sheet === path || sheet?.startsWith(path + HEADER_JOINT));
  return asked ?? files.reduce((best, file) => (file.file.size > best.file.size ? file : best));
}

/** What was detected of a list, with the other lists of its archive beside its own sheets. */
function fromArchive(
  detection: Detection,
  archive: string,
  path: string,
  files: readonly UnpackedFile[],
  asked: boolean,
): Detection {
  const remarks = [{ code: 'from-archive', params: { archive } } as const, ...detection.remarks];
  if (files.length === 1) return { ...detection, remarks };
  const below = (name: string): string => `${path}${HEADER_JOINT}${name}`;
  const own: readonly SheetInfo[] =
    detection.sheets.length > 0
      ? detection.sheets.map((sheet) => ({ ...sheet, name: below(sheet.name) }))
      : [{ name: path, rows: null, hidden: false }];
  const sheets = files.flatMap((file) =>
    file.path === path ? own : [{ name: file.path, rows: null, hidden: false }],
  );
  const value = detection.sheet === null ? path : below(detection.sheet.value);
  const sheet: Detected<string> = {
    value,
    confidence: asked ? 1 : 0.6,
    reason: { code: asked ? 'chosen' : 'largest-file', params: {} },
    alternatives: sheets
      .filter(({ name }) => name !== value)
      .map(({ name }) => ({ value: name, score: 0.3, sample: '' })),
  };
  return { ...detection, remarks, sheet, sheets };
}
