import type { RawRow } from '../../import/formats/format';
import { createChecker, takesPart } from '../../import/plan/prepare';
import { RowKeys } from '../../import/plan/rowKeys';
import { eachRow } from './columnCells';
import type { Decider } from './decider';

/** The keys of all rows after some were cleaned again. */
interface Rekeyed {
  /** Take the place of those before, which may be gone. */
  readonly keys: RowKeys;
  /** The rows whose keys are others now, ascending. */
  readonly rows: readonly number[];
}

/** Cleans some rows again for the sake of their keys. @param rows ascending */
export async function keyAgain(decider: Decider, keys: RowKeys, rows: readonly number[]): Promise<Rekeyed> {
  const wanted = new Set(rows);
  const fresh = new RowKeys(rows.length);
  const others: number[] = [];
  const { check, columns } = createChecker(decider.settings);
  const looked = [...columns.keys()].filter((column) => columns[column] === true);
  const visit = (row: number, raw: RawRow): void => {
    const prepared = check(raw);
    fresh.push(decider.corrections.isOut(row) || !takesPart(prepared) ? null : prepared.values);
    if (!fresh.sameAs(fresh.rows - 1, keys, row)) others.push(row);
  };
  await eachRow(decider, looked, visit, (row) => wanted.has(row));
  const replaced = others.length > 0 ? keys.replaced(rows, fresh) : keys;
  fresh.free();
  return { keys: replaced, rows: others };
}
