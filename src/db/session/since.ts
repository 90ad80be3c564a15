import type { MatchedBy } from '../../import/api';
import { KEY_KIND, KEY_STRIDE, recordKeys } from '../../import/plan/keys';
import { KeyTable, MANY, NOBODY } from '../../import/plan/keyTable';
import type { PlanSettings } from '../../import/plan/settings';
import { type PlannedRow, waiting } from '../../import/plan/settle';
import { looksAtIds } from '../../import/plan/strangers';
import type { Book } from '../book';
import { eachOf, PAGE_SIZE } from '../ids';
import { keysOfRow } from '../matchIndex';

/** By their kind, the keys by which somebody is taken for another here. */
const STRONG: readonly (MatchedBy | undefined)[] = Object.assign([], {
  [KEY_KIND.externalId]: 'externalId',
  [KEY_KIND.phone]: 'phone',
  [KEY_KIND.email]: 'email',
});

const isLookedAt = (rule: PlanSettings['match'], by: MatchedBy): boolean =>
  by === 'externalId' ? looksAtIds(rule) : by !== 'name' && rule[by];

/**
 * What others wrote since a plan was made, as far as its import must know it: a customer whom it is about to
 * create may have come into the book meanwhile, by hand or by another list. Such a row waits for a person instead of
 * making a second one.
 */
export class Since {
  private readonly table: KeyTable;
  private readonly match: PlanSettings['match'];

  private constructor(table: KeyTable, match: PlanSettings['match']) {
    this.table = table;
    this.match = match;
  }

  /**
   * Reads the keys of the customers on pages that others wrote after a revision; null where nobody did.
   * @param job whose own writes do not count.
   */
  static async read(
    book: Book,
    revision: number,
    job: string,
    match: PlanSettings['match'],
  ): Promise<Since | null> {
    const pages = new Set<number>();
    await book.db.journal
      .where('key')
      .above(revision)
      .each((entry) => {
        if (entry.job === job) return;
        for (const page of eachOf(entry.pages)) pages.add(page);
      });
    if (pages.size === 0) return null;
    const rows = await book.db.keys.bulkGet(
      [...pages].map((page): ['customer', number] => ['customer', page]),
    );
    const table = new KeyTable(pages.size * PAGE_SIZE * 3);
    for (const row of rows) if (row !== undefined) keysOfRow(row, (...key) => table.add(...key));
    return new Since(table, match);
  }

  /**
   * The decision on a row that would create a customer: to wait where somebody else with its id, phone or e-mail is on
   * those pages. By name alone nobody is taken for another here.
   * @param sequence that the row's customer gets: meeting that one is meeting oneself.
   */
  held(planned: PlannedRow, sequence: number): PlannedRow {
    if (planned.action !== 'create') return planned;
    const keys = recordKeys(planned.values);
    for (let at = 0; at < keys.length; at += KEY_STRIDE) {
      const kind = keys[at] ?? 0;
      const by = STRONG[kind];
      if (by === undefined || !isLookedAt(this.match, by)) continue;
      const ref = this.table.find(kind, keys[at + 1] ?? 0, keys[at + 2] ?? 0);
      if (ref === MANY || (ref !== NOBODY && ref !== sequence)) return waiting(planned, 'met-since', { by });
    }
    return planned;
  }
}
