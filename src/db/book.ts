import type { Result } from '../domain/result';
import { attempt, BookError } from './failures';
import { randomId } from './ids';
import { META, type OriginKind, SatchelDatabase, SCHEMA_VERSION } from './schema';

/** What the door tells after a write. */
export interface WriteNotice {
  readonly revision: number;
  /** Ranges of pages that changed, flat: first, last, first, last … */
  readonly pages: readonly number[];
  /** Who wrote: an import writes again and again. */
  readonly kind: OriginKind;
}

/** An open book. */
export interface Book {
  readonly db: SatchelDatabase;
  /** Names this copy of the book; the first half of every record's id. */
  readonly id: string;
  /** Tells every worker of every tab, this one included, that something was written. Only the door calls it. */
  announce(notice: WriteNotice): void;
  /** Calls back on every write of this or any other tab; returns what ends that. */
  subscribe(listener: (notice: WriteNotice) => void): () => void;
  close(): void;
}

/**
 * Opens the book, and makes it where there is none.
 * @param name of the database, and of the channel on which its writes are told.
 * @param expectedBook the id that the page remembers: where the browser holds another book or an empty one (cleared,
 *   evicted or corrupted storage opens without a word) the call fails with `book-missing` and writes nothing.
 * @param mayCreate false for whoever must not be first: then a book that does not exist is `book-missing` as well.
 * Fails with `book-newer` where another version of the app has upgraded the book.
 */
export async function openBook(
  name = 'satchel',
  expectedBook?: string,
  mayCreate = true,
): Promise<Result<Book>> {
  const db = new SatchelDatabase(name);
  const guard = new Guard(db, expectedBook);
  const opened = await attempt(async () => {
    await db.open();
    return guard.settle(mayCreate);
  });
  if (!opened.ok) {
    db.close({ disableAutoOpen: true });
    return opened;
  }
  return { ok: true, value: bookOf(db, opened.value) };
}

/**
 * Stands at every opening of the connection. Dexie opens again by itself after the browser closed a connection
 * (storage cleared under an open tab, another tab's upgrade), and would write on into an empty or a newer book.
 */
class Guard {
  private readonly db: SatchelDatabase;
  private expected: string | undefined;

  constructor(db: SatchelDatabase, expected: string | undefined) {
    this.db = db;
    this.expected = expected;
    db.on('ready', () => this.check(), true);
    db.on('versionchange', () => db.close({ disableAutoOpen: true }));
  }

  /** The id of the book; a new one is made where there is none yet, by one of the tabs that come at once. */
  async settle(mayCreate: boolean): Promise<string> {
    const id = (await this.bookId()) ?? (mayCreate ? await this.create() : undefined);
    if (id === undefined) throw new BookError('book-missing');
    this.expected = id;
    return id;
  }

  private async check(): Promise<void> {
    // IndexedDB's own number is ten times Dexie's.
    if (this.db.backendDB().version > SCHEMA_VERSION * 10) throw new BookError('book-newer');
    if (this.expected !== undefined && (await this.bookId()) !== this.expected) {
      throw new BookError('book-missing');
    }
  }

  private async bookId(): Promise<string | undefined> {
    const row = await this.db.meta.get(META.book);
    return row === undefined ? undefined : String(row.value);
  }

  private create(): PromiseLike<string> {
    return this.db.transaction('rw', this.db.meta, async () => {
      const known = await this.bookId();
      if (known !== undefined) return known;
      // 41 bits: enough for the copies of one team's book.
      const id = randomId(8);
      await this.db.meta.add({ key: META.book, value: id });
      return id;
    });
  }
}

function bookOf(db: SatchelDatabase, id: string): Book {
  const channel = new BroadcastChannel(db.name);
  const listeners = new Set<(notice: WriteNotice) => void>();
  const tell = (notice: WriteNotice): void => {
    for (const listener of listeners) listener(notice);
  };
  channel.onmessage = (event: MessageEvent<WriteNotice>) => tell(event.data);
  return {
    db,
    id,
    announce: (notice) => {
      // A channel does not hear itself, so the listeners of this worker are told directly.
      channel.postMessage(notice);
      tell(notice);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      channel.close();
      listeners.clear();
      db.close({ disableAutoOpen: true });
    },
  };
}
