import type { ImportProfile } from '../../domain/profile';
import type { Result } from '../../domain/result';
import { csv } from './csv';
import type { Detection, Format } from './format';

/** Every format that can be read, by its id. */
export const FORMATS = { csv } as const satisfies Record<Format['id'], Format>;

/**
 * What the first bytes of a source tell (at most SAMPLE_BYTES; `whole` where that is all of them).
 * Fails with `empty-file`, `unknown-format`, `no-rows` or `too-large`.
 */
export const detectFormat = (bytes: Uint8Array, whole: boolean, profile: ImportProfile): Result<Detection> =>
  FORMATS[profile.format ?? 'csv'].detect(bytes, whole, profile);
