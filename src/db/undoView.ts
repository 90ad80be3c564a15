import { displayName } from '../domain/customer';
import type { Book } from './book';
import { eachOf, PAGE_SIZE, pageOf, pairs, sequenceOf } from './ids';
import { type SideImage, type UpdateImage, unpackRemoved, unpackSideImages, unpackUpdates } from './journal';
import { type Merges, readMerges } from './merges';
import { idBeside } from './moves';
import type { JobRow, JournalRow, OriginKind, SatchelDatabase } from './schema';
import { customerIn, sidePage } from './sideCodec';

/** An entry of the import's journal that is to be taken back. */
export interface OwnEntry {
  readonly key: number;
  /** Ranges of sequences that it created, flat. */
  readonly created: readonly number[];
  /** Characters of its before-images; 0 where it updated nobody. */
  readonly size: number;
}

/** A before-image of the import's, and the key of its entry. */
export interface OwnImage {
  readonly image: UpdateImage;
  readonly key: number;
  /** When the entry was written. */
  readonly at: string;
}

/** As `OwnImage`, of an opportunity or activity. */
export interface OwnSideImage {
  readonly image: SideImage;
  readonly key: number;
  readonly at: string;
}

/**
 * Entries that are taken back together, newest first. Their updates are followed in the order of the book, so that a
 * list in quite another order does not go through the whole book with each of its entries.
 */
export type Stretch = readonly OwnEntry[];

/** Characters of before-images that one stretch holds: those of some tens of thousands of updates. */
const MOST_IN_STRETCH = 16_000_000;

/** What some write changed, by sequence. */
export interface Write {
  readonly kind: OriginKind;
  readonly job: string | undefined;
  readonly at: string;
  readonly images: ReadonlyMap<number, UpdateImage>;
}

/** Entries that one request reads: those of updates are about a megabyte each. */
const ENTRIES_A_READ = 16;

/** Characters of other writes' before-images that stay unpacked: a hundred thousand updates, in any order. */
const MOST_REMEMBERED = 32_000_000;

/**
 * What the undo of a job knows of the journal. It is read once and kept over the undo's transactions: entries never
 * change, and nobody but the undo adds to those of its job.
 */
export class UndoView {
  /** The import's entries in its present run, newest first; what a run before the last undo wrote is done with. */
  readonly stretches: readonly Stretch[];
  /** Keys of all entries that the import, or an undo of it, wrote. */
  readonly own: Set<number>;
  /** How many customers the import created in each page. */
  readonly createdByPage = new Map<number, number>();
  /** Pages beside which the import may have written something, ascending; none where the book holds nothing of the kind. */
  readonly pages: readonly number[];
  /** What it changed there, by page, newest first. */
  readonly sideImages = new Map<number, OwnSideImage[]>();
  /** Who became part of whom since, whatever import made them: what belonged to them is looked for there. */
  readonly merges: Merges;
  /** Pages that this undo drops: they count as gone, also while they are still there. */
  readonly gone = new Set<number>();
  /** True once all of them are. */
  isDropped = false;
  private readonly db: SatchelDatabase;
  /** Entries of imports that were taken back: what they wrote is not what a customer had. */
  private readonly takenBack: ReadonlySet<number>;
  private readonly writes = new Map<number, { readonly write: Write; readonly size: number }>();
  private remembered = 0;
  private readonly names = new Map<number, string>();
  private namesTo: number;
  private current: { readonly stretch: Stretch; readonly images: readonly OwnImage[] } | undefined;

  private constructor(
    db: SatchelDatabase,
    job: JobRow,
    own: Set<number>,
    entries: readonly OwnEntry[],
    takenBack: ReadonlySet<number>,
    pages: ReadonlySet<number>,
    sideImages: readonly OwnSideImage[],
    merges: Merges,
  ) {
    this.db = db;
    this.own = own;
    this.stretches = stretchesOf(entries);
    this.takenBack = takenBack;
    this.namesTo = entries[0]?.key ?? job.since;
    for (const { created } of entries) countByPage(created, this.createdByPage);
    this.merges = merges;
    const along = merges.gone
      .filter((one) => pages.has(pageOf(one)))
      .map((one) => merges.survivorOf(one) ?? one);
    this.pages = [...new Set([...pages, ...along.map(pageOf)])].sort((a, b) => a - b);
    for (const { image: before, key, at } of sideImages) {
      const survivor = merges.survivorOf(customerIn(before.id));
      const image = survivor === undefined ? before : { ...before, id: idBeside(before.id, survivor) };
      const own: OwnSideImage = { image, key, at };
      const page = sidePage(image.id);
      this.sideImages.set(page, [own, ...(this.sideImages.get(page) ?? [])]);
    }
  }

  static async of({ db }: Pick<Book, 'db'>, job: JobRow): Promise<UndoView> {
    const keys = await db.journal.where('job').equals(job.jobId).primaryKeys();
    const present = keys.filter((key) => key > job.since);
    const entries: OwnEntry[] = [];
    const pages = new Set<number>();
    const sideImages: OwnSideImage[] = [];
    const hasSides = (await db.sides.count()) > 0;
    for (let at = 0; at < present.length; at += ENTRIES_A_READ) {
      for (const entry of await db.journal.bulkGet(present.slice(at, at + ENTRIES_A_READ))) {
        if (entry?.kind !== 'import') continue;
        const { key, created } = entry;
        entries.push({ key, created, size: entry.updated?.length ?? 0 });
        if (!hasSides) continue;
        for (const page of pagesOf(entry)) pages.add(page);
        for (const image of unpackSideImages(entry)) sideImages.push({ image, key, at: entry.at });
      }
    }
    // Only who gives old values back asks whose they were.
    const hasUpdates = entries.some((entry) => entry.size > 0);
    const takenBack = hasUpdates ? await keysTakenBack(db, job.jobId) : new Set<number>();
    const merges = await readMerges(db);
    return new UndoView(db, job, new Set(keys), entries, takenBack, pages, sideImages, merges);
  }

  /** The before-images of a stretch where they need not be read. */
  imagesAtHand(stretch: Stretch): readonly OwnImage[] | undefined {
    if (stretch.every((entry) => entry.size === 0)) return [];
    return this.current?.stretch === stretch ? this.current.images : undefined;
  }

  /** The before-images of a stretch, in the order of the book; they stay at hand until another's are asked for. */
  async imagesOf(stretch: Stretch): Promise<readonly OwnImage[]> {
    const images: OwnImage[] = [];
    const keys = stretch.filter((entry) => entry.size > 0).map((entry) => entry.key);
    for (let at = 0; at < keys.length; at += ENTRIES_A_READ) {
      for (const entry of await this.db.journal.bulkGet(keys.slice(at, at + ENTRIES_A_READ))) {
        if (entry === undefined) continue;
        for (const image of unpackUpdates(entry)) images.push({ image, key: entry.key, at: entry.at });
      }
    }
    images.sort((a, b) => a.image.sequence - b.image.sequence || b.key - a.key);
    this.current = { stretch, images };
    return images;
  }

  isTakenBack(key: number): boolean {
    return this.takenBack.has(key);
  }

  /** What the entries of these keys changed, where none of them need be read. */
  writesAtHand(keys: ReadonlySet<number>): ReadonlyMap<number, Write> | undefined {
    const wanted = this.recall(keys);
    return wanted.size === keys.size ? wanted : undefined;
  }

  /** What the entries of these keys changed. */
  async writesOf(keys: ReadonlySet<number>): Promise<ReadonlyMap<number, Write>> {
    const wanted = this.recall(keys);
    const missing = [...keys].filter((key) => !wanted.has(key));
    for (let at = 0; at < missing.length; at += ENTRIES_A_READ) {
      for (const entry of await this.db.journal.bulkGet(missing.slice(at, at + ENTRIES_A_READ))) {
        if (entry === undefined) continue;
        const images = new Map(unpackUpdates(entry).map((image) => [image.sequence, image]));
        const { kind, job, at } = entry;
        const write: Write = { kind, job, at, images };
        wanted.set(entry.key, write);
        this.remember(entry.key, write, entry.updated?.length ?? 0);
      }
    }
    return wanted;
  }

  private recall(keys: ReadonlySet<number>): Map<number, Write> {
    const wanted = new Map<number, Write>();
    for (const key of keys) {
      const known = this.writes.get(key);
      if (known === undefined) continue;
      wanted.set(key, known.write);
      // The latest used are the last to be forgotten.
      this.writes.delete(key);
      this.writes.set(key, known);
    }
    return wanted;
  }

  private remember(key: number, write: Write, size: number): void {
    this.writes.set(key, { write, size });
    this.remembered += size;
    for (const [oldest, known] of this.writes) {
      if (this.remembered <= MOST_REMEMBERED) return;
      this.writes.delete(oldest);
      this.remembered -= known.size;
    }
  }

  /** The name of a customer who is gone, out of the entry that removed it; empty where an undo did. */
  nameOfRemoved(sequence: number): string {
    return this.names.get(sequence) ?? '';
  }

  /**
   * Learns who was removed until now. Only writes by hand keep whom they removed; imports and their undos, which are
   * large, need not be read.
   */
  async readRemovals(): Promise<void> {
    const { journal } = this.db;
    const keys = await journal.where('key').above(this.namesTo).primaryKeys();
    const last = keys.at(-1);
    if (last === undefined) return;
    const ofJobs = new Set(await journal.orderBy('job').primaryKeys());
    const byHand = keys.filter((key) => !ofJobs.has(key));
    for (const entry of await journal.bulkGet(byHand)) {
      if (entry === undefined) continue;
      for (const gone of unpackRemoved(entry)) this.names.set(sequenceOf(gone.id), displayName(gone));
    }
    this.namesTo = last;
  }
}

/** The pages that an entry wrote, and those of what it found there from an earlier run. */
function* pagesOf({ pages, created }: JournalRow): Generator<number> {
  yield* eachOf(pages);
  for (const [first, last] of pairs(created))
    for (let page = pageOf(first); page <= pageOf(last); page++) yield page;
}

/** The same for the same entries: an undo that goes on after a kill counts by them. */
function stretchesOf(entries: readonly OwnEntry[]): Stretch[] {
  const stretches: OwnEntry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const entry of [...entries].reverse()) {
    size += entry.size;
    if (size > MOST_IN_STRETCH) {
      stretches.push([]);
      size = entry.size;
    }
    stretches.at(-1)?.push(entry);
  }
  return stretches;
}

/** The journal entries of other jobs that stand undone, and of what others did before they were carried out again. */
async function keysTakenBack(db: SatchelDatabase, jobId: string): Promise<Set<number>> {
  /** Up to which key each job's entries are taken back. */
  const limits = new Map<string, number>();
  await db.jobs.each((job) => {
    if (job.jobId !== jobId)
      limits.set(job.jobId, job.state === 'undone' ? Number.POSITIVE_INFINITY : job.since);
  });
  const taken = new Set<number>();
  for (const [job, limit] of limits) {
    for (const key of await db.journal.where('job').equals(job).primaryKeys()) {
      if (key <= limit) taken.add(key);
    }
  }
  return taken;
}

function countByPage(created: readonly number[], counts: Map<number, number>): void {
  for (const [first, last] of pairs(created)) {
    for (let page = pageOf(first); page <= pageOf(last); page++) {
      const from = Math.max(first, page * PAGE_SIZE);
      const to = Math.min(last, (page + 1) * PAGE_SIZE - 1);
      counts.set(page, (counts.get(page) ?? 0) + to - from + 1);
    }
  }
}
