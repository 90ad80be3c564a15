import type { ImportJob } from '../../db/api';

/** An import of these very bytes, of a workbook of this sheet, that brought something and was not taken back; no test. */
export const isImportOf = (
  { source, state, test }: Pick<ImportJob, 'source' | 'state' | 'test'>,
  fingerprint: string | null,
  sheet: string | null,
): boolean =>
  fingerprint !== null &&
  test === undefined &&
  source.fingerprint === fingerprint &&
  (source.sheet ?? null) === sheet &&
  (state === 'done' || state === 'cancelled');
