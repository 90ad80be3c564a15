import type { FieldValues } from '../../domain/fields';
import { fingerprint, printOf } from '../../import/plan/keys';
import { isRowRef, NOBODY, refRow } from '../../import/plan/keyTable';
import { EMPTY_ROW } from './decided';
import type { Decider } from './decider';
import type { Ledger } from './ledger';

/** The row that a row repeats; undefined where it repeats none. */
function repeatedBy({ matches }: Decider, row: number): number | undefined {
  const ref = matches.refs[row] ?? NOBODY;
  return isRowRef(ref) ? refRow(ref) : undefined;
}

async function valuesOf(decider: Decider, rows: readonly number[]): Promise<FieldValues[]> {
  const raws = await decider.raws(rows);
  return rows.map((_, index) => decider.prepare(raws[index] ?? EMPTY_ROW).values);
}

/** Takes the fingerprints of rows that repeat each other; lists have few of them, so only those are cleaned again. */
export async function printRepeats(decider: Decider, ledger: Ledger): Promise<void> {
  const concerned = new Set<number>();
  for (let row = 0; row < decider.matches.refs.length; row++) {
    const repeated = repeatedBy(decider, row);
    if (repeated !== undefined) concerned.add(row).add(repeated);
  }
  const rows = [...concerned].sort((a, b) => a - b);
  const all = await valuesOf(decider, rows);
  const values = new Map(rows.map((row, index) => [row, all[index] ?? {}]));
  for (const [row, own] of values) {
    const repeated = repeatedBy(decider, row);
    ledger.setPrint(row, printOf(own, repeated === undefined ? undefined : values.get(repeated)));
  }
}

/** The fingerprint of a row as it is matched now. */
export async function printNow(decider: Decider, row: number, values: FieldValues): Promise<number> {
  const repeated = repeatedBy(decider, row);
  if (repeated === undefined) return fingerprint(values);
  const [others] = await valuesOf(decider, [repeated]);
  return printOf(values, others);
}
