import { type Signal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import type { Result } from '../../../domain/result';
import { whenIdle } from '../../idle';

/** Rows are fetched and kept in blocks of this many. */
const BLOCK = 32;
/** Blocks fetched beyond what is in view, on either side. */
const AHEAD = 2;
/** What lies outside the view waits for an idle moment so long at most. */
const IDLE_MS = 120;
/** Blocks kept around what is in view. */
const KEPT = 32;

interface PageOf<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** The list as it is drawn now: a later answer is told by another one of these. Only the functions stay the same. */
export interface RowWindow<Row, Page extends PageOf<Row>> {
  /** The last answer; null before the first. */
  readonly page: Page | null;
  readonly total: number;
  /** True while the rows shown are not yet those of the query. */
  readonly stale: boolean;
  readonly failure: Failure | null;
  /** The row at an index; the old one while the new is on its way; undefined where there is neither. */
  readonly row: (index: number) => Row | undefined;
  /** Give this to the grid's `onRange`. */
  readonly want: (first: number, last: number) => void;
  /** What is stored has changed: fetches again without blanking. */
  readonly refresh: () => void;
}

/** A run of blocks, both ends included. */
interface Blocks {
  readonly from: number;
  readonly to: number;
}

type Fetch<Page> = (offset: number, limit: number) => Promise<Result<Page>>;

/**
 * The rows of a long list by window: only what is in view is fetched, one request at a time, the latest wish first;
 * an answer to an older query is dropped; old rows stay until new ones come.
 */
class Rows<Row, Page extends PageOf<Row>> {
  /** Changes with every answer. */
  readonly version: Signal<number> = signal(0);
  page: Page | null = null;
  /** The query that the page answers; null before the first answer. */
  answered: string | null = null;
  failure: Failure | null = null;
  private fetchPage: Fetch<Page> | null = null;
  private key: string | null = null;
  private blocks = new Map<number, { rows: readonly Row[]; era: number }>();
  /** Grows when what was fetched is out of date. */
  private era = 0;
  private query = 0;
  private wanted: { first: number; last: number } = { first: 0, last: BLOCK - 1 };
  private busy = false;
  private isIdlePump = false;

  readonly row = (index: number): Row | undefined =>
    this.blocks.get(Math.floor(index / BLOCK))?.rows[index % BLOCK];

  readonly want = (first: number, last: number): void => {
    this.wanted = { first, last };
    void this.pump();
  };

  readonly refresh = (): void => {
    this.era++;
    void this.pump();
  };

  /** Another query: its first rows are fetched, whatever is under way. */
  ask(key: string, fetchPage: Fetch<Page>): void {
    this.key = key;
    this.fetchPage = fetchPage;
    this.query++;
    this.era++;
    this.busy = false;
    this.wanted = { first: 0, last: BLOCK - 1 };
    void this.pump();
  }

  stop(): void {
    this.query++;
    this.fetchPage = null;
  }

  /** What is in view and lacks. */
  private missing(): Blocks | null {
    return this.lacking(Math.floor(this.wanted.first / BLOCK), Math.floor(this.wanted.last / BLOCK));
  }

  /** What scrolling would bring into view and lacks. */
  private missingBeyond(): Blocks | null {
    const from = Math.floor(this.wanted.first / BLOCK);
    const to = Math.floor(this.wanted.last / BLOCK);
    const end = Math.floor(Math.max(0, (this.page?.total ?? 0) - 1) / BLOCK);
    return (
      this.lacking(to + 1, Math.min(end, to + AHEAD)) ?? this.lacking(Math.max(0, from - AHEAD), from - 1)
    );
  }

  private lacking(from: number, to: number): Blocks | null {
    const blocks: number[] = [];
    for (let block = from; block <= to; block++) {
      if (this.blocks.get(block)?.era !== this.era) blocks.push(block);
    }
    const first = blocks[0];
    return first === undefined ? null : { from: first, to: blocks.at(-1) ?? first };
  }

  /** @param beyond what lies outside the view as well. */
  private async pump(beyond = false): Promise<void> {
    while (!this.busy && this.fetchPage !== null) {
      const need = this.missing() ?? (beyond ? this.missingBeyond() : null);
      if (need === null) {
        if (this.missingBeyond() !== null) this.pumpBeyond();
        return;
      }
      const { query, era } = this;
      this.busy = true;
      const answer = await this.fetchPage(need.from * BLOCK, (need.to - need.from + 1) * BLOCK);
      if (query !== this.query) return; // another query has its own pump
      this.busy = false;
      if (!answer.ok) {
        this.failure = answer.failure;
        this.version.value++;
        return;
      }
      this.take(answer.value, need, era);
    }
  }

  /** Once what is in view is painted: rows that nobody sees yet shall not hold up those that somebody waits for. */
  private pumpBeyond(): void {
    if (this.isIdlePump) return;
    this.isIdlePump = true;
    whenIdle(() => {
      this.isIdlePump = false;
      void this.pump(true);
    }, IDLE_MS);
  }

  private take(page: Page, need: Blocks, era: number): void {
    if (this.answered !== this.key) this.blocks.clear();
    this.answered = this.key;
    this.failure = null;
    this.page = page;
    for (let block = need.from; block <= need.to; block++) {
      const start = (block - need.from) * BLOCK;
      this.blocks.set(block, { rows: page.rows.slice(start, start + BLOCK), era });
    }
    this.forget();
    this.version.value++;
  }

  private forget(): void {
    const middle = (this.wanted.first + this.wanted.last) / 2 / BLOCK;
    const far = [...this.blocks.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    for (const block of far.slice(KEPT)) this.blocks.delete(block);
  }
}

/** Lists as they were left, by what they are lists of: who comes back finds his rows at once, and then what changed meanwhile. */
const left = new Map<string, unknown>();

/**
 * The rows of a query, by window. `key` names the query: when it changes the list starts anew. `fetch` may change
 * with every render; the one of the render that brought the key is used.
 * @param name of a list whose rows are kept for whoever comes back to it; undefined: they go with the list.
 */
export function useRowWindow<Row, Page extends PageOf<Row>>(
  key: string,
  fetch: Fetch<Page>,
  name?: string,
): RowWindow<Row, Page> {
  const rows = useMemo(
    // A name stands for one kind of rows.
    () => (left.get(name ?? '') as Rows<Row, Page> | undefined) ?? new Rows<Row, Page>(),
    [],
  );
  rows.version.value; // read: the component is drawn again with every answer
  const asked = useRef<string | null>(null);
  // At once and not in an effect: the book looks for the answer while the page is being drawn.
  if (asked.current !== key) {
    asked.current = key;
    rows.ask(key, fetch);
  }
  const leaving = useRef(name);
  leaving.current = name;
  useEffect(
    () => () => {
      rows.stop();
      if (leaving.current === undefined) return;
      // An empty list says more than that there are no rows: that is not said of what may be there by then.
      if (rows.page !== null && rows.page.total > 0) left.set(leaving.current, rows);
      else left.delete(leaving.current);
    },
    [],
  );
  const { page, failure, row, want, refresh } = rows;
  return { page, total: page?.total ?? 0, stale: rows.answered !== key, failure, row, want, refresh };
}
