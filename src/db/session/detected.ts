import type { ImportProfile } from '../../domain/profile';
import { ok, type Result } from '../../domain/result';
import { type NamedBlob, openSource } from '../../import/archive/open';
import { type Detection, ReadError } from '../../import/formats/format';
import { toFailure } from '../failures';

/** What a list is, of an archive the list in it. Opening it, or what it says, may fail. */
export const detected = (
  blob: Blob,
  name: string,
  profile: ImportProfile,
): Promise<Result<{ readonly list: NamedBlob; readonly detection: Detection }>> =>
  looked(async () => {
    const source = await openSource(blob, name);
    if (!source.ok) return source;
    const detection = await source.value.detect(profile);
    if (!detection.ok) return detection;
    return ok({ list: source.value.listOf(detection.value), detection: detection.value });
  });

/** A look at a source, whose reading may fail. */
export async function looked<T>(look: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await look();
  } catch (error) {
    return { ok: false, failure: error instanceof ReadError ? error.failure : toFailure(error) };
  }
}
