import type { Customer } from '../../domain/customer';
import type { RawRow } from '../formats/format';
import { KEY_STRIDE, recordKeys, saysNoMore } from './keys';
import { KeyTable } from './keyTable';
import { Matcher } from './match';
import { Matches } from './matches';
import { createPreparer } from './prepare';
import { RowKeys } from './rowKeys';
import type { PlanSettings } from './settings';
import { type PlannedRow, settle } from './settle';

/**
 * Decides every row of a list against a book held in memory: map, clean, check, match, decide. The import worker
 * composes the same stages over staged rows and stored pages (`src/db/session`); this is the whole of it as one pure
 * generator, for lists and books that fit.
 */
export function* planRows(
  rows: readonly RawRow[],
  settings: PlanSettings,
  book: readonly Customer[],
): Generator<PlannedRow> {
  const table = new KeyTable(book.length * 3);
  book.forEach((customer, sequence) => {
    addKeys(table, recordKeys(customer), sequence);
  });
  const prepared = rows.map(createPreparer(settings));
  const keys = new RowKeys(rows.length);
  for (const row of prepared) keys.push(row.values);
  const matcher = new Matcher(table, settings.match, new Matches(rows.length));
  for (const _ of matcher.run(keys, (row) => prepared[row]?.rejected === false));
  for (const [index, row] of prepared.entries()) {
    const match = matcher.of(index);
    const stored = match.kind === 'record' ? book[match.sequence] : undefined;
    yield settle(row, match, stored, settings, {
      lineOf: (other) => rows[other]?.line ?? 0,
      saysTheSameAs: (other) => saysNoMore(row.values, prepared[other]?.values ?? {}),
    });
  }
}

/** Adds the packed keys of one customer to a table. */
function addKeys(table: KeyTable, keys: Uint32Array, sequence: number): void {
  for (let at = 0; at < keys.length; at += KEY_STRIDE) {
    table.add(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, sequence);
  }
}
