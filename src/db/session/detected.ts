import type { ImportProfile } from '../../domain/profile';
import type { Result } from '../../domain/result';
import { detectFormat, sourceOf } from '../../import/formats';
import { type Detection, ReadError } from '../../import/formats/format';
import { toFailure } from '../failures';

/** What the first bytes tell. Reading them, or what they say, may fail. */
export const detected = (blob: Blob, name: string, profile: ImportProfile): Promise<Result<Detection>> =>
  looked(async () => detectFormat(await sourceOf(blob, name), profile));

/** A look at a source, whose reading may fail. */
export async function looked<T>(look: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await look();
  } catch (error) {
    return { ok: false, failure: error instanceof ReadError ? error.failure : toFailure(error) };
  }
}
