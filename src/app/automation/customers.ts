import type { BookApi } from '../../db/api';
import type { Customer } from '../../domain/customer';
import { AutomationError, type EntityCalls } from '../automation';
import { checkList, checkRecord } from './arguments';
import { orThrow } from './orThrow';

/** Rows that cross the worker's boundary at a time: the page stays free between the batches. */
const BATCH = 1000;

/** The customers for `window.satchel`: `list`, `get`, `put` and `remove` of the entity `customer`. */
export function customersOf(
  book: Pick<BookApi, 'list' | 'get' | 'check' | 'put' | 'remove'>,
): EntityCalls['customer'] {
  return {
    list: async (options) => {
      const { query, limit, offset } = checkList(options);
      const rows: Customer[] = [];
      for (;;) {
        const wanted = limit === null ? BATCH : Math.min(BATCH, limit - rows.length);
        const part = { limit: wanted, offset: offset + rows.length };
        // A script sees everybody: whoever is archived says so in the record.
        const page = orThrow(await book.list({ ...query, ...part, archived: 'shown' }));
        rows.push(...page.rows);
        const done = rows.length === limit || page.rows.length < wanted;
        if (done) return { total: page.total, rows };
      }
    },

    get: async (id) => orThrow(await book.get(id)),

    put: async (record) => {
      const draft = checkRecord(record);
      // A form shows what would be left out before it is saved; a script has no form, so nothing is left out for it.
      const { issues } = orThrow(await book.check(draft));
      const errors = issues.filter((issue) => issue.severity === 'error');
      const [first] = errors;
      if (first !== undefined) {
        throw new AutomationError(
          'invalid-record',
          { field: first.field ?? '', issue: first.code },
          { issues },
        );
      }
      return orThrow(await book.put(draft)).record;
    },

    remove: async (id) => orThrow(await book.remove(id)).record,
  };
}
