import type { ImportJob } from '../../db/api';

/** An import of these very bytes, of a workbook of this sheet, that brought something and was not taken back. */
export const isImportOf = (
  { source, state }: Pick<ImportJob, 'source' | 'state'>,
  fingerprint: string | null,
  sheet: string | null,
): boolean =>
  fingerprint !== null &&
  source.fingerprint === fingerprint &&
  (source.sheet ?? null) === sheet &&
  (state === 'done' || state === 'cancelled');
