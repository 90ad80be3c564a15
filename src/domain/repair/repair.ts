import type { FieldKey } from '../fields';
import type { NormalizeContext } from '../normalize/normalizer';

export interface RepairContext extends NormalizeContext {
  /** What the cell's column is mapped to; null where it is mapped to nothing. */
  readonly field: FieldKey | null;
  /** What the repair was told beside: for `phone-country` a country, ISO 3166 alpha-2. */
  readonly param?: string | undefined;
}

/**
 * Proposes a better text for a cell, as `cleanText` leaves it; null where there is nothing to mend or nothing is sure.
 * Pure, never throws; what it proposes needs no repair of the same kind again.
 */
export type Repair = (text: string, context: RepairContext) => string | null;
