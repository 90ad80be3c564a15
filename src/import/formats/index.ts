import type { FormatId } from '../../domain/format';
import type { ImportProfile } from '../../domain/profile';
import type { Result } from '../../domain/result';
import { csv } from './csv';
import { type Detection, type Format, SAMPLE_BYTES, type Source } from './format';
import { vcard } from './vcard';

/** Every format that can be read; of those that recognise a source the first one reads it. Text comes last. */
const FORMATS: readonly Format[] = [vcard, csv];

/** The format of this id; the id has been through the profile's schema or a detection, so there is one. */
export const formatOf = (id: FormatId): Format => FORMATS.find((format) => format.id === id) ?? csv;

/** A file ready to be detected: its first bytes are read. Throws what reading the file throws. */
export async function sourceOf(blob: Blob, name: string): Promise<Source> {
  const head = new Uint8Array(await blob.slice(0, SAMPLE_BYTES).arrayBuffer());
  return { blob, name, head, whole: blob.size <= SAMPLE_BYTES };
}

/** What a source is and how it is to be read. Fails as `Format.detect` does. The profile's format wins. */
export async function detectFormat(source: Source, profile: ImportProfile): Promise<Result<Detection>> {
  if (profile.format !== undefined) return formatOf(profile.format).detect(source, profile);
  for (const format of FORMATS) if (await format.recognises(source)) return format.detect(source, profile);
  return csv.detect(source, profile);
}
