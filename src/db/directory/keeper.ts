import { localDay } from '../../domain/day';
import type { SideEntity } from '../../domain/side';
import type { Book } from '../book';
import { eachBlock, pageRows, sideRows } from '../columnStore';
import { isColumn } from '../columns';
import { eachOf } from '../ids';
import { readStored, type StoredPage } from '../pages';
import { META, type PackedText, type PageRow, type SideRow } from '../schema';
import { touchedBy } from '../touched';
import { readWords } from '../vocabulary';
import { ColumnSet, type PageChange } from './columnSet';
import { EMPTY } from './dictionary';
import type { FoldedLines } from './foldedLines';
import { intersect, maskOf } from './masks';
import type { Needs } from './needs';
import { PageCache } from './pageCache';
import { inPieces, Turns } from './pieces';
import { Activities } from './sides/activities';
import { Contact } from './sides/contact';
import type { SideGround } from './sides/having';
import { Opportunities, StageWords } from './sides/opportunities';

type Texts = Readonly<Partial<Record<string, PackedText>>>;

const NO_TEXTS: Texts = {};

/** Activities or opportunities on their way. */
interface Loading {
  readonly done: Promise<void>;
  /** Somebody waits for them now. */
  hurry(): void;
}

/**
 * Keeps what the directory answers from as the book is. It is loaded from the column blocks once; later it reads what
 * the journal names as changed, whoever wrote it. All changes happen at once between two turns of the worker.
 */
export class Keeper {
  readonly columns = new ColumnSet();
  /** Ids of imports, oldest first. */
  jobs: readonly string[] = [];
  /** The revision of the book that is shown. */
  revision = -1;
  /** Whom imports touched, as far as somebody asked. */
  readonly touched = new Map<string, (sequence: number) => boolean>();
  /** What customers have beside their fields, once somebody asked. */
  activities: Activities | undefined;
  opportunities: Opportunities | undefined;
  contact: Contact | undefined;
  /** What the book's pipelines say of stages, as of the last look. */
  words = new StageWords([]);
  /** Pages whose records were shown of late. */
  readonly pages: PageCache<StoredPage>;
  readonly sides: Readonly<Record<SideEntity, PageCache<SideRow>>>;
  /** What is done in advance rests meanwhile. */
  readonly turns = new Turns();
  private readonly loading = new Map<SideEntity, Loading>();
  private pipelines = '[]';
  private readonly book: Book;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(book: Book) {
    this.book = book;
    const ofSides = (entity: SideEntity): PageCache<SideRow> =>
      new PageCache(async (pages) => this.sidesOf(entity, pages));
    this.pages = new PageCache((pages) => readStored(book, pages));
    this.sides = { activity: ofSides('activity'), opportunity: ofSides('opportunity') };
  }

  /** Brings everything to the book's revision: one run after the other, so that a write before the call is seen. */
  refresh(): Promise<void> {
    return this.inTurn(() => this.readChanges());
  }

  /** Waits until the book as it is now and all that is needed are at hand. */
  ready(needs: Needs): Promise<void> {
    return this.turns.first(() => this.makeReady(needs, false));
  }

  /** As `ready`, in advance: whoever asks meanwhile comes first. */
  prepare(needs: Needs): Promise<void> {
    return this.makeReady(needs, true);
  }

  private async makeReady(needs: Needs, isAhead: boolean): Promise<void> {
    do await this.refresh();
    while (await this.fetch(needs, isAhead));
  }

  /** Marks whom a list may show; the mask is the caller's own. */
  scope(archived: 'hidden' | 'only' | 'shown'): Uint8Array {
    const { columns } = this;
    const { codes, dictionary } = columns.column('archived');
    const mask = columns.alive.slice(0, columns.room);
    if (archived === 'shown' || (archived === 'hidden' && dictionary.size === 1)) return mask;
    const hits = new Uint8Array(dictionary.size).fill(archived === 'only' ? 1 : 0);
    hits[EMPTY] = archived === 'only' ? 0 : 1;
    intersect(mask, maskOf(codes, hits, columns.room));
    return mask;
  }

  sideGround(): SideGround {
    const { columns, activities, opportunities, words } = this;
    return { columns, activities, opportunities, words, today: localDay() };
  }

  /** Reads what is needed and not at hand yet. True where there was any, of which a part may be newer than the rest. */
  private async fetch(needs: Needs, isAhead: boolean): Promise<boolean> {
    const isMissing = (name: string): boolean => !isColumn(name) && !this.columns.held.includes(name);
    const jobs = (): string[] => [...needs.jobs].filter((job) => !this.touched.has(job));
    const sides = (): SideEntity[] => [
      ...(needs.activities && this.activities === undefined ? (['activity'] as const) : []),
      ...(needs.opportunities && this.opportunities === undefined ? (['opportunity'] as const) : []),
    ];
    const texts = (): SideEntity[] =>
      [...needs.texts].filter((one) => this.sidesAt(one)?.texts === undefined);
    if (needs.opportunities) await this.readStages();
    if (jobs().length + sides().length + texts().length === 0 && ![...needs.columns].some(isMissing))
      return false;
    // Not in turn, for it takes long: who needs none of it is answered meanwhile.
    for (const entity of sides()) await this.loadSides(entity, isAhead);
    await this.inTurn(async () => {
      const columns = [...needs.columns].filter(isMissing);
      if (columns.length > 0) await this.readFurther(columns);
      for (const entity of texts()) await this.readTexts(entity);
      for (const job of jobs()) this.touched.set(job, await touchedBy(this.book.db, job));
    });
    return true;
  }

  /** Another one after anything that answers depend on became another. */
  get stamp(): string {
    return `${this.revision} ${this.pipelines}`;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.turn.then(work);
    this.turn = run.catch(() => undefined);
    return run;
  }

  private async readChanges(): Promise<void> {
    const { db } = this.book;
    if (this.revision < 0) return this.readAll();
    const tables = [db.meta, db.journal, db.columns, db.jobs, db.pages, db.sides];
    await db.transaction('r', tables, async () => {
      const revision = await this.bookRevision();
      if (revision === this.revision) return;
      const pages = await this.pagesSince(this.revision);
      const keys = pages.map((page): ['customer', number] => ['customer', page]);
      const [rows, texts, jobs, activities, opportunities] = await Promise.all([
        db.columns.bulkGet(keys),
        this.columns.held.length === 0 ? [] : db.pages.bulkGet(keys),
        // Keys only: a job's row holds its whole report.
        db.jobs.orderBy('number').primaryKeys(),
        this.activities === undefined ? [] : this.sidesOf('activity', pages),
        this.opportunities === undefined ? [] : this.sidesOf('opportunity', pages),
      ]);
      const changes = pages.map((page, at): PageChange => {
        return { page, columns: rows[at], texts: (texts[at] as PageRow | undefined)?.texts ?? NO_TEXTS };
      });
      for (const cache of [this.pages, this.sides.activity, this.sides.opportunity]) cache.drop(pages);
      this.columns.update(changes.sort((a, b) => a.page - b.page));
      pages.forEach((page, at) => {
        this.activities?.put(page, activities[at]);
        this.opportunities?.put(page, opportunities[at]);
        this.contact?.renew(page);
      });
      this.jobs = jobs;
      this.touched.clear();
      this.revision = revision;
    });
  }

  /** Outside a transaction, for it takes long: what is written meanwhile is read again as a change. */
  private async readAll(): Promise<void> {
    const { db } = this.book;
    const revision = await this.bookRevision();
    await eachBlock(db, (row) => this.columns.update([{ page: row.page, columns: row, texts: NO_TEXTS }]));
    this.jobs = await db.jobs.orderBy('number').primaryKeys();
    this.revision = revision;
    await this.readChanges();
  }

  private async bookRevision(): Promise<number> {
    return Number((await this.book.db.meta.get(META.revision))?.value ?? 0);
  }

  private async pagesSince(revision: number): Promise<number[]> {
    const changed = new Set<number>();
    await this.book.db.journal
      .where('key')
      .above(revision)
      .each((row) => {
        for (const page of eachOf(row.pages)) changed.add(page);
      });
    return [...changed];
  }

  private sidesOf(entity: SideEntity, pages: readonly number[]): PromiseLike<(SideRow | undefined)[]> {
    return this.book.db.sides.bulkGet(pages.map((page): [SideEntity, number] => [entity, page]));
  }

  private sidesAt(entity: SideEntity): Activities | Opportunities | undefined {
    return entity === 'activity' ? this.activities : this.opportunities;
  }

  /** One reading serves all who wait for it. */
  private loadSides(entity: SideEntity, isAhead: boolean): Promise<void> {
    const loading = this.loading.get(entity) ?? this.startLoading(entity);
    if (!isAhead) loading.hurry();
    return loading.done;
  }

  private startLoading(entity: SideEntity): Loading {
    let hurry = (): void => undefined;
    const hurried = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    const rest = (): Promise<void> => Promise.race([hurried, this.turns.rest()]);
    const done = this.readSides(entity, rest).finally(() => this.loading.delete(entity));
    const loading = { done, hurry };
    this.loading.set(entity, loading);
    return loading;
  }

  /** @param rest is waited for between two pieces. */
  private async readSides(entity: SideEntity, rest: () => Promise<void>): Promise<void> {
    const since = this.revision;
    const all = entity === 'activity' ? new Activities() : new Opportunities();
    const pause = inPieces(rest);
    for await (const rows of sideRows(this.book.db, entity)) {
      for (const row of rows) {
        all.put(row.page, row);
        await pause();
      }
    }
    await this.inTurn(async () => {
      // What was written until now is read again; what is written from now on is heard of as a change.
      const pages = await this.pagesSince(since);
      const rows = await this.sidesOf(entity, pages);
      for (const [at, page] of pages.entries()) all.put(page, rows[at]);
      if (all instanceof Opportunities) {
        this.opportunities = all;
        return;
      }
      this.activities = all;
      this.contact = new Contact(this.columns, all);
    });
  }

  private async readTexts(entity: SideEntity): Promise<void> {
    const sides = this.sidesAt(entity);
    if (sides === undefined) return;
    const texts = new Map<number, FoldedLines>();
    for await (const rows of sideRows(this.book.db, entity)) {
      for (const row of rows) texts.set(row.page, sides.linesOf(row));
    }
    sides.texts = texts;
  }

  private async readStages(): Promise<void> {
    const { pipelines } = await readWords(this.book);
    const now = JSON.stringify(pipelines);
    if (now === this.pipelines) return;
    this.pipelines = now;
    this.words = new StageWords(pipelines);
  }

  /** Fields that no list shows become columns out of the packed texts of the pages. */
  private async readFurther(names: readonly string[]): Promise<void> {
    const texts = new Map(names.map((name) => [name, new Map<number, PackedText>()]));
    for await (const rows of pageRows(this.book.db)) {
      for (const row of rows) {
        for (const [name, byPage] of texts) {
          const text = (row.texts as Texts)[name];
          if (text !== undefined) byPage.set(row.page, text);
        }
      }
    }
    for (const [name, byPage] of texts) this.columns.hold(name, byPage);
  }
}
