import type { ImportApi } from '../../../import/api';
import type { FixingApi } from '../../../import/fixingApi';

/** The worker's calls about fixes; null where it has none. */
export const fixingCalls = (importer: ImportApi): FixingApi | null =>
  'tryFix' in importer ? (importer as ImportApi & FixingApi) : null;
