import type { FormatId } from '../../domain/format';
import type { ImportProfile } from '../../domain/profile';
import { ok, type Result } from '../../domain/result';
import { csv } from './csv';
import { type Detection, type Format, SAMPLE_BYTES, type Source } from './format';
import { html } from './html';
import { json } from './json';
import { misnamed } from './misnamed';
import { ods } from './ods';
import { vcard } from './vcard';
import { xls } from './xls';
import { xlsx } from './xlsx';
import { xml } from './xml';

/** Every format that can be read; of those that recognise a source the first one reads it. Text comes last. */
const FORMATS: readonly Format[] = [xlsx, ods, xls, xml, vcard, html, json, csv];

/** The format of this id; the id has been through the profile's schema or a detection, so there is one. */
export const formatOf = (id: FormatId): Format => FORMATS.find((format) => format.id === id) ?? csv;

/** A file ready to be detected: its first bytes are read. Throws what reading the file throws. */
export async function sourceOf(blob: Blob, name: string): Promise<Source> {
  const head = new Uint8Array(await blob.slice(0, SAMPLE_BYTES).arrayBuffer());
  return { blob, name, head, whole: blob.size <= SAMPLE_BYTES };
}

/** What a source is and how it is to be read. Fails as `Format.detect` does. The profile's format wins. */
export async function detectFormat(source: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const format = profile.format === undefined ? await recognised(source) : formatOf(profile.format);
  const found = await format.detect(source, profile);
  if (!found.ok) return found;
  const { remarks } = found.value;
  return ok({ ...found.value, remarks: [...misnamed(source.name, found.value.format), ...remarks] });
}

async function recognised(source: Source): Promise<Format> {
  for (const format of FORMATS) if (await format.recognises(source)) return format;
  return csv;
}
