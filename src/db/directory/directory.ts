import type { FieldKey } from '../../domain/fields';
import type { ListQuery } from '../api';
import type { Book } from '../book';
import { eachBlock } from '../columnStore';
import { COLUMNS, type ColumnName } from '../columns';
import { eachOf } from '../ids';
import { columnText, VALUE_END } from '../packedText';
import { readRecords } from '../pages';
import { META } from '../schema';
import { touchedBy } from '../touched';
import { ColumnSet } from './columnSet';
import { EMPTY } from './dictionary';
import { searchWords } from './search';
import { sortPositions } from './sort';

/** What a list shows, without its records. */
export interface Listing {
  readonly total: number;
  readonly all: number;
  /** The window's customers. */
  readonly sequences: readonly number[];
  /** Matches of everything but the status filter, by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Matches of a query, kept so that scrolling through it costs nothing. */
interface Answer {
  readonly key: string;
  readonly positions: Uint32Array;
  readonly statuses: Readonly<Record<string, number>>;
}

/** Records that a filter by an unlisted field reads at a time. */
const RECORDS_A_READ = 4096;

/**
 * What lists are answered from: the columns of every customer, held by a worker. It is loaded from the column blocks
 * once; later it reads the blocks of the pages that the journal names as changed, whoever wrote them.
 */
export class Directory {
  private readonly book: Book;
  private columns = new ColumnSet();
  private jobs: readonly string[] = [];
  /** The revision of the book that the columns show. */
  private revision = -1;
  private refreshed: Promise<void> = Promise.resolve();
  private answer: Answer | undefined;

  constructor(book: Book) {
    this.book = book;
  }

  /** Answers a query on the book as it is now. */
  async query(query: ListQuery): Promise<Listing> {
    for (;;) {
      await this.refresh();
      const { columns, revision } = this;
      const { positions, statuses } = await this.matches(query);
      // A write that came meanwhile may have moved every position.
      if (revision !== this.revision) continue;
      const window = positions.subarray(query.offset, query.offset + query.limit);
      return {
        total: positions.length,
        all: columns.count,
        sequences: Array.from(window, (position) => columns.sequence(position)),
        statuses,
      };
    }
  }

  /** How many customers hold each value of a column, as the book is now. */
  async valuesOf(column: ColumnName): Promise<ReadonlyMap<string, number>> {
    await this.refresh();
    const dictionary = this.columns.dictionary(column);
    const held = new Map<string, number>();
    this.countCodes(this.columns.codes(column)).forEach((count, code) => {
      if (count === 0 || code === EMPTY) return;
      for (const value of dictionary.value(code).split(VALUE_END))
        held.set(value, (held.get(value) ?? 0) + count);
    });
    return held;
  }

  /** Sequences of the customers that hold just this value in a column, as the book is now. */
  async holders(column: ColumnName, value: string): Promise<number[]> {
    await this.refresh();
    const all = Uint32Array.from({ length: this.columns.count }, (_, position) => position);
    return Array.from(this.holding(column, value, all), (position) => this.columns.sequence(position));
  }

  /** Brings the columns to the book's revision: one run after the other, so that a write before the call is seen. */
  refresh(): Promise<void> {
    const run = this.refreshed.then(() => this.readChanges());
    this.refreshed = run.catch(() => undefined);
    return run;
  }

  private async readChanges(): Promise<void> {
    const { db } = this.book;
    await db.transaction('r', [db.meta, db.journal, db.columns, db.jobs], async () => {
      const revision = Number((await db.meta.get(META.revision))?.value ?? 0);
      if (revision === this.revision) return;
      if (this.revision < 0) await this.loadAll();
      else await this.loadSince(this.revision);
      // Keys only: a job's row holds its whole report.
      this.jobs = await db.jobs.orderBy('number').primaryKeys();
      this.revision = revision;
      this.answer = undefined;
    });
  }

  private async loadAll(): Promise<void> {
    const columns = new ColumnSet();
    await eachBlock(this.book.db, (row) => columns.put(row));
    this.columns = columns;
  }

  private async loadSince(revision: number): Promise<void> {
    const { db } = this.book;
    const changed = new Set<number>();
    await db.journal
      .where('key')
      .above(revision)
      .each((row) => {
        for (const page of eachOf(row.pages)) changed.add(page);
      });
    const pages = [...changed];
    const rows = await db.columns.bulkGet(pages.map((page): ['customer', number] => ['customer', page]));
    pages.forEach((page, index) => {
      const row = rows[index];
      if (row === undefined) this.columns.delete(page);
      else this.columns.put(row);
    });
  }

  private async matches(query: ListQuery): Promise<Answer> {
    const { limit: _, offset: __, ...asked } = query;
    const key = JSON.stringify(asked);
    if (this.answer?.key === key) return this.answer;
    const { revision } = this;
    const { status, ...where } = query.where ?? {};
    const found = await this.filtered(this.searched(query.search), where);
    const codes = this.columns.codes('status');
    const statuses = this.countStatuses(found, codes);
    const chosen = status === undefined ? found : this.holding('status', status, found);
    const positions = sortPositions(this.columns, chosen, query.sort, query.language, this.jobs);
    const answer = { key, positions, statuses };
    // A filter that read records may have been overtaken by a write.
    if (revision === this.revision) this.answer = answer;
    return answer;
  }

  private searched(search: string | undefined): Uint32Array {
    const words = searchWords(search ?? '');
    if (words.length > 0) return this.columns.search(words);
    return Uint32Array.from({ length: this.columns.count }, (_, position) => position);
  }

  private async filtered(found: Uint32Array, where: NonNullable<ListQuery['where']>): Promise<Uint32Array> {
    let left = found;
    const unlisted: [FieldKey, string][] = [];
    for (const [name, value] of Object.entries(where)) {
      if (value === undefined) continue;
      if (isColumn(name)) left = this.holding(name, columnText(value), left);
      else if (name === 'touchedBy') left = await this.touched(value, left);
      else unlisted.push([name as FieldKey, value]);
    }
    return unlisted.length === 0 ? left : this.filteredByRecords(left, unlisted);
  }

  private async touched(jobId: string, positions: Uint32Array): Promise<Uint32Array> {
    const { columns } = this;
    const isTouched = await touchedBy(this.book.db, jobId);
    return positions.filter((position) => isTouched(columns.sequence(position)));
  }

  private holding(column: ColumnName, value: string, positions: Uint32Array): Uint32Array {
    const codes = this.columns.codes(column);
    const hits = this.columns.dictionary(column).holding(value);
    return positions.filter((position) => hits[codes[position] ?? 0] === 1);
  }

  /** Filters by fields that no column holds: the records themselves are read. For scripts; no screen asks for it. */
  private async filteredByRecords(
    positions: Uint32Array,
    wanted: readonly (readonly [FieldKey, string])[],
  ): Promise<Uint32Array> {
    const { columns } = this;
    const left: number[] = [];
    for (let at = 0; at < positions.length; at += RECORDS_A_READ) {
      const some = [...positions.subarray(at, at + RECORDS_A_READ)];
      const records = await readRecords(
        this.book,
        some.map((position) => columns.sequence(position)),
      );
      records.forEach((record, index) => {
        const fits = wanted.every(([field, value]) => {
          const held = record?.[field];
          return (
            held === value ||
            (typeof held === 'object' && held.includes(value)) ||
            (held === undefined && value === '')
          );
        });
        if (record !== undefined && fits) left.push(some[index] ?? 0);
      });
    }
    return Uint32Array.from(left);
  }

  /** How often each code occurs. */
  private countCodes(codes: Uint32Array): Uint32Array {
    const counts = new Uint32Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  }

  private countStatuses(positions: Uint32Array, codes: Uint32Array): Record<string, number> {
    const dictionary = this.columns.dictionary('status');
    const counts = this.countCodes(positions.map((position) => codes[position] ?? EMPTY));
    const statuses: Record<string, number> = Object.create(null);
    counts.forEach((count, code) => {
      if (count > 0) statuses[dictionary.value(code)] = count;
    });
    return { ...statuses };
  }
}

const isColumn = (name: string): name is ColumnName => (COLUMNS as readonly string[]).includes(name);
