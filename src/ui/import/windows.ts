import { type Signal, signal } from '@preact/signals';
import type { Failure } from '../../domain/failure';
import type { Result } from '../../domain/result';
import type { RowView } from '../../import/api';

/** Rows asked of the worker at a time: a screen and what lies just beyond it. */
const PAGE = 100;
/** Pages kept; the ones used longest ago go first. */
const KEPT = 40;

export type FetchRows = (
  offset: number,
  limit: number,
) => Promise<Result<{ total: number; rows: readonly RowView[] }>>;

/**
 * The rows of one plan and filter as far as they were looked at. After a new plan the old rows stay on the screen
 * until the new ones are there, so that nothing flickers; answers that come too late are dropped.
 */
export class RowWindows {
  /** Grows whenever a row or the total changed: read it to be drawn again. */
  readonly version: Signal<number> = signal(0);
  /** How many rows the filter has; null until the first answer. */
  readonly total: Signal<number | null> = signal<number | null>(null);
  readonly failure: Signal<Failure | null> = signal<Failure | null>(null);

  #fetch: FetchRows | null = null;
  #pages = new Map<number, readonly RowView[]>();
  /** Pages of the plan before, or of this one where a newer answer is awaited. */
  #stale = new Map<number, readonly RowView[]>();
  #asked = new Set<number>();
  #range: readonly [number, number] = [0, 0];
  #turn = 0;

  /** Looks at another plan or filter from now on; `keep` shows the old rows until the new ones are there. */
  from(fetch: FetchRows, keep: boolean): void {
    this.#turn += 1;
    this.#fetch = fetch;
    this.#stale = keep ? new Map([...this.#stale, ...this.#pages]) : new Map();
    this.#pages = new Map();
    this.#asked = new Set();
    if (!keep) {
      this.total.value = null;
      this.#range = [0, 0];
    }
    this.version.value += 1;
    this.need(...this.#range);
  }

  /** The row at an index; undefined while it is on its way. */
  at(index: number): RowView | undefined {
    const page = Math.floor(index / PAGE);
    return (this.#pages.get(page) ?? this.#stale.get(page))?.[index % PAGE];
  }

  /** Sees to it that these rows (both ends included) are there soon. */
  need(first: number, last: number): void {
    this.#range = [first, last];
    const end = Math.floor(Math.max(first, last) / PAGE);
    for (let page = Math.floor(first / PAGE); page <= end; page += 1) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    const fetch = this.#fetch;
    if (fetch === null || this.#asked.has(page)) return;
    this.#asked.add(page);
    const turn = this.#turn;
    const answer = await fetch(page * PAGE, PAGE);
    if (turn !== this.#turn) return;
    if (!answer.ok) {
      this.#asked.delete(page);
      this.failure.value = answer.failure;
      return;
    }
    this.failure.value = null;
    this.#pages.delete(page);
    this.#pages.set(page, answer.value.rows);
    this.#stale.delete(page);
    this.#trim();
    this.total.value = answer.value.total;
    this.version.value += 1;
  }

  #trim(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= KEPT) return;
      const [first, last] = this.#range;
      if (page >= Math.floor(first / PAGE) && page <= Math.floor(last / PAGE)) continue;
      this.#pages.delete(page);
      this.#asked.delete(page);
    }
  }
}
