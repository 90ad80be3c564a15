import type { Customer } from '../../domain/customer';
import { localDay } from '../../domain/day';
import { FACETS, type Facet, isFacet } from '../../domain/facets';
import type { Asked, Condition } from '../../domain/filter';
import { SORT_KEYS } from '../../domain/sortKey';
import type { ListPage, ListQuery } from '../api';
import type { Book } from '../book';
import type { ColumnName } from '../columns';
import { pageOf, slotOf } from '../ids';
import { readRecords } from '../pages';
import { type Answer, Answers } from './answers';
import { checked, conditionsOf, needsOf } from './asked';
import type { Coded } from './column';
import { type Combination, combinationsOf } from './combinations';
import { type Ground, matches } from './conditions';
import type { Dictionary } from './dictionary';
import { facetCounts, valueCounts } from './facets';
import { Keeper } from './keeper';
import { countIn, intersect, maskOf } from './masks';
import { addColumn, type Needs, noNeeds, onlyField } from './needs';
import { inPieces } from './pieces';
import { searchWords } from './search';
import { Searches } from './searches';
import { having } from './sides/having';
import { Orders } from './sort';
import { WorkDirectory } from './workDirectory';

/** What a list shows, without its records. */
export interface Listing extends Omit<ListPage, 'rows'> {
  /** The window's customers. */
  readonly sequences: readonly number[];
}

/** Answers of conditions over activities and opportunities: a byte a customer each. */
const MOST_MASKS = 32;

/** Customers up to which columns of values that never repeat are prepared. */
const MOST_CODED = 250_000;

/** What lists are answered from: the columns of every customer, held by a worker and kept as the book is. */
export class Directory {
  /** What is asked of activities and opportunities. */
  readonly work: WorkDirectory;
  private readonly book: Book;
  private readonly keeper: Keeper;
  private readonly orders: Orders;
  private searches: Searches;
  private readonly answers = new Answers((query) => this.find(query));
  /** Languages whose orders were prepared. */
  private readonly warmed = new Set<string | undefined>();
  /** Whom conditions over activities and opportunities found. */
  private readonly having = new Map<string, Uint8Array>();
  /** What all that is kept was made of. */
  private stamp = '';

  constructor(book: Book) {
    this.book = book;
    this.keeper = new Keeper(book);
    const { columns } = this.keeper;
    this.orders = new Orders(columns, (by) => this.column(by));
    this.searches = new Searches(columns);
    this.work = new WorkDirectory(this.keeper);
  }

  /** Brings the columns to the book's revision. */
  refresh(): Promise<void> {
    return this.keeper.refresh();
  }

  /** Answers a query on the book as it is now. Throws BookError `invalid-filter`. */
  async query(query: ListQuery): Promise<Listing> {
    const { positions, ...counts } = await this.answerTo(query);
    const { columns } = this.keeper;
    const window = positions.subarray(query.offset, query.offset + query.limit);
    const days = Object.fromEntries(
      (query.days ?? []).map((name) => {
        const { dictionary, codes } = this.column(name);
        return [name, Array.from(window, (position) => dictionary.value(codes[position] ?? 0))];
      }),
    );
    return {
      ...counts,
      ...(query.days !== undefined && { days }),
      sequences: Array.from(window, (position) => columns.sequence(position)),
    };
  }

  /** Where a customer stands in what a query finds, and the sequences beside it; null where it is not found. */
  async around(
    query: Omit<ListQuery, 'limit' | 'offset'>,
    sequence: number,
  ): Promise<{ place: number; total: number; before: number | undefined; after: number | undefined } | null> {
    const { positions } = await this.answerTo({ ...query, limit: 0, offset: 0 });
    const { columns } = this.keeper;
    const first = columns.firstOf(pageOf(sequence));
    const place = first === undefined ? -1 : positions.indexOf(first + slotOf(sequence));
    if (place < 0) return null;
    const at = (other: number): number | undefined => {
      const position = positions[other];
      return position === undefined ? undefined : columns.sequence(position);
    };
    return { place, total: positions.length, before: at(place - 1), after: at(place + 1) };
  }

  /**
   * Prepares what lists are asked sooner or later, once a language, in pieces between which others are answered: what is
   * counted beside them and the texts that are searched at once, then orders, activities and opportunities while nobody
   * asks.
   */
  async warmUp(language: string | undefined): Promise<void> {
    if (this.warmed.has(language)) return;
    this.warmed.add(language);
    const { columns } = this.keeper;
    const { jobs, turns } = this.keeper;
    const turn = inPieces();
    for (const facet of FACETS) while (!columns.prepare(facet)) await turn();
    for (let next = columns.foldFrom(0); next > 0; next = columns.foldFrom(next)) await turn();
    const pause = inPieces(() => turns.rest());
    for (const by of SORT_KEYS) {
      if (by === 'created' || by === 'updatedAt' || by === 'lastContact' || by === 'nextActivity') continue;
      // Of a column in which everybody holds something else, codes take more room than the column itself.
      if ((by === 'email' || by === 'phone') && columns.count > MOST_CODED) continue;
      while (!columns.prepare(by)) await pause();
      while (!columns.column(by).dictionary.prepareRanks(language)) await pause();
      await this.orders.prepare({ by, descending: false }, language, jobs, pause);
    }
    await this.keeper.prepare({ ...noNeeds(), activities: true, opportunities: true });
    this.column('lastContact');
  }

  /** The records of a listing; undefined where one is gone by now. */
  records(sequences: readonly number[]): Promise<(Customer | undefined)[]> {
    const { pages, turns } = this.keeper;
    return turns.first(() => readRecords(this.book, sequences, (wanted) => pages.get(wanted)));
  }

  /** How many customers each condition finds, archived ones not among them. Throws BookError `invalid-filter`. */
  async counts(conditions: readonly Condition[]): Promise<readonly number[]> {
    const asked = conditions.map(checked);
    await this.ready(needsOf(asked));
    const ground = this.ground();
    const present = this.keeper.scope('hidden');
    return asked.map((condition) => {
      const mask = matches(condition, ground);
      intersect(mask, present);
      return countIn(mask);
    });
  }

  /** The values of a column by code, as the book is now; those among them that nobody holds any more. */
  async dictionaryOf(column: ColumnName): Promise<Dictionary> {
    await this.keeper.refresh();
    return this.keeper.columns.column(column).dictionary;
  }

  /** How many customers hold each value of a column, as the book is now. */
  async valuesOf(column: ColumnName): Promise<ReadonlyMap<string, number>> {
    await this.keeper.refresh();
    const held = valueCounts(this.keeper.columns.column(column), this.keeper.scope('shown'));
    held.delete('');
    return held;
  }

  /** Sequences of the customers that hold one of these values in a column, as the book is now. */
  async holders(column: ColumnName, values: readonly string[]): Promise<number[]> {
    await this.keeper.refresh();
    const { columns } = this.keeper;
    const { dictionary, codes } = columns.column(column);
    const mask = maskOf(codes, dictionary.holding(values), columns.room);
    intersect(mask, this.keeper.scope('shown'));
    const found: number[] = [];
    for (let position = mask.indexOf(1); position >= 0; position = mask.indexOf(1, position + 1))
      found.push(columns.sequence(position));
    return found;
  }

  /**
   * Which values stand together in these columns, and how many hold each combination; archived customers are not among
   * them unless that is said. One who holds several values counts with each.
   * @returns counted when it is called; `version` is another one after any of it changed.
   */
  async combinations(
    fields: readonly Exclude<Asked, 'touchedBy'>[],
    archived: NonNullable<ListQuery['archived']> = 'hidden',
  ): Promise<{
    readonly version: string;
    readonly coded: readonly Coded[];
    /** Marks who is counted. */
    readonly mask: Uint8Array;
    combinations(): readonly Combination[];
  }> {
    const needs = noNeeds();
    for (const field of fields) addColumn(needs, field);
    await this.ready(needs);
    const { columns } = this.keeper;
    const coded = fields.map((field) => this.column(field));
    const mask = this.keeper.scope(archived);
    const versions = [...coded, columns.column('archived')].map(({ version }) => version);
    return {
      ...{ version: `${columns.count} ${versions.join(' ')}`, coded, mask },
      combinations: () => combinationsOf(coded, mask),
    };
  }

  /** Waits until the book as it is now and all that is needed are at hand, and forgets what was answered before. */
  private async ready(needs: Needs): Promise<void> {
    await this.keeper.ready(needs);
    const stamp = `${this.keeper.stamp} ${localDay()}`;
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.answers.clear();
    this.having.clear();
    this.searches = new Searches(this.keeper.columns);
  }

  /** Throws BookError `invalid-filter`. */
  private async answerTo(query: ListQuery): Promise<Answer> {
    const needs = needsOf(conditionsOf(query));
    if (query.sort !== undefined && query.sort.by !== 'created') addColumn(needs, query.sort.by);
    for (const name of query.days ?? []) addColumn(needs, name);
    await this.ready(needs);
    return this.answers.to(query);
  }

  private find(query: ListQuery): Answer {
    const asked = conditionsOf(query);
    const { columns } = this.keeper;
    const ground = this.ground();
    const all = this.keeper.scope('hidden');
    const base = this.keeper.scope(query.archived ?? 'hidden');
    const words = searchWords(query.search ?? '');
    if (words.length > 0) intersect(base, this.searches.find(words));
    // What is asked of a facet's own field stays apart, for its values are counted without it.
    const ofFacets = new Map<Facet, Uint8Array>();
    for (const condition of asked) {
      const mask = matches(condition, ground);
      const field = onlyField(condition);
      const known = isFacet(field) ? ofFacets.get(field) : undefined;
      if (known !== undefined) intersect(known, mask);
      else if (isFacet(field)) ofFacets.set(field, mask);
      else intersect(base, mask);
    }
    const without = (facet?: Facet): Uint8Array => {
      const mask = base.slice();
      for (const [other, found] of ofFacets) if (other !== facet) intersect(mask, found);
      return mask;
    };
    const found = without();
    const of = (facet: Facet): Uint8Array => (ofFacets.has(facet) ? without(facet) : found);
    const total = countIn(found);
    const order = this.orders.of(query.sort, query.language, this.keeper.jobs);
    const present = countIn(all);
    return {
      positions: this.orders.pick(order, found, total),
      total,
      all: present,
      archived: columns.count - present,
      statuses: Object.fromEntries(valueCounts(columns.column('status'), of('status'))),
      ...(query.facets !== undefined && {
        facets: Object.fromEntries(
          query.facets.map((facet) => [
            facet,
            facetCounts(facet, columns.column(facet), of(facet), chosenIn(query, facet)),
          ]),
        ),
      }),
    };
  }

  private column(asked: Asked): Coded {
    const { contact, columns } = this.keeper;
    if (asked !== 'lastContact' && asked !== 'nextActivity') return columns.column(asked);
    return contact?.column(asked) ?? columns.column(asked);
  }

  private ground(): Ground {
    const { columns, touched } = this.keeper;
    return {
      columns,
      touched,
      today: localDay(),
      column: (asked) => this.column(asked),
      having: (condition) => {
        const key = JSON.stringify(condition);
        const mask = this.having.get(key) ?? having(condition, this.keeper.sideGround());
        if (this.having.size < MOST_MASKS) this.having.set(key, mask);
        return mask.slice();
      },
    };
  }
}

const chosenIn = ({ where }: ListQuery, facet: Facet): readonly string[] => {
  const value = where?.[facet];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};
