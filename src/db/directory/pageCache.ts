import { Recent } from '../recent';

/** Pages that are kept: some fifteen megabytes. */
const MOST_PAGES = 192;

/**
 * Pages that were read of late, so that scrolling back and forth and typing on read nothing anew. Whoever keeps it drops
 * what was written since.
 */
export class PageCache<R> {
  private readonly read: (pages: readonly number[]) => Promise<readonly (R | undefined)[]>;
  private readonly held = new Recent<number, R>(MOST_PAGES);
  private drops = 0;

  /** @param read reads pages, in their order; undefined for those that do not exist. */
  constructor(read: (pages: readonly number[]) => Promise<readonly (R | undefined)[]>) {
    this.read = read;
  }

  /** The pages in their order; undefined where there is none. */
  async get(pages: readonly number[]): Promise<readonly (R | undefined)[]> {
    // Taken before anything is awaited or kept: either may put out what is asked for.
    const held = new Map(pages.map((page) => [page, this.held.get(page)]));
    const missing = pages.filter((page) => held.get(page) === undefined);
    const drops = this.drops;
    const read = missing.length === 0 ? [] : await this.read(missing);
    for (const [at, page] of missing.entries()) held.set(page, read[at]);
    const rows = pages.map((page) => held.get(page));
    // What was read before a write that was heard of meanwhile may be old.
    if (drops === this.drops) this.keep(pages, rows);
    return rows;
  }

  drop(pages: readonly number[]): void {
    this.drops++;
    for (const page of pages) this.held.delete(page);
  }

  private keep(pages: readonly number[], rows: readonly (R | undefined)[]): void {
    for (const [at, page] of pages.entries()) {
      const row = rows[at];
      if (row !== undefined) this.held.keep(page, row);
    }
  }
}
