import type { RawRow } from '../../import/formats/format';
import { free } from '../../import/free';
import type { Book } from '../book';
import { Recent } from '../recent';
import type { PlanRow, SatchelDatabase, StageBlock } from '../schema';
import {
  decodeText,
  encodeText,
  type Look,
  type PackedRows,
  packRows,
  unpackRows,
  visitRows,
} from './packedRows';

/** A source of so many bytes, some 100,000 rows, stays in memory as a whole: it is not read back for each look. */
const MOST_WHOLE = 24 * 1024 * 1024;

/** Packed blocks that stay of any other: it is walked through from start to end, so what was met last hardly helps. */
const FEW = 2;

/** How many blocks may be on their way to the device. */
const MOST_WRITING = 4;

/** How many blocks stay unpacked: the ones that the grid shows. */
const UNPACKED_BLOCKS = 2;

/** The name of the Web Lock that says that a session's rows are still wanted. */
const lockName = (session: string): string => `satchel-stage-${session}`;

/**
 * The rows of one source, kept on the device in packed blocks from reading until the session is closed: the plan, the
 * grid and the commit read them from here, so the file may vanish meanwhile and memory stays flat however long it is.
 */
export class Stage {
  private readonly starts: number[] = [];
  /** Packed blocks that stay in memory. */
  private readonly packed: Recent<number, PackedRows>;
  private readonly unpacked = new Recent<number, readonly RawRow[]>(UNPACKED_BLOCKS);
  /** Blocks that are being written, oldest first. */
  private readonly writing: Promise<void>[] = [];
  private release: () => void = () => undefined;
  rows = 0;

  private readonly book: Book;
  private readonly session: string;

  /** @param bytes of the source; left out where its rows will be walked through once. */
  constructor(book: Book, session: string, bytes = Number.POSITIVE_INFINITY) {
    this.book = book;
    this.session = session;
    this.packed = new Recent(bytes <= MOST_WHOLE ? Number.POSITIVE_INFINITY : FEW);
  }

  /** The kept rows of a job, as its plan knows them. */
  static kept(book: Book, { session, starts, rows }: Pick<PlanRow, 'session' | 'starts' | 'rows'>): Stage {
    const stage = new Stage(book, session);
    stage.starts.push(...starts);
    stage.rows = rows;
    return stage;
  }

  /** What `kept` needs to find the rows again. */
  get place(): Pick<PlanRow, 'session' | 'starts' | 'rows'> {
    return { session: this.session, starts: [...this.starts], rows: this.rows };
  }

  get blocks(): number {
    return this.starts.length;
  }

  /** Takes the lock and forgets what closed or killed sessions left behind. */
  async begin(): Promise<void> {
    await new Promise<void>((started) => {
      void navigator.locks.request(lockName(this.session), () => {
        started();
        return new Promise<void>((release) => {
          this.release = release;
        });
      });
    });
    await forgetDeadSessions(this.book);
  }

  /** Keeps the next rows of the source, while some before them are still being written; `settled` waits for the last. */
  async append(rows: readonly RawRow[]): Promise<void> {
    const block = this.starts.length;
    this.starts.push(this.rows);
    this.rows += rows.length;
    const packed = this.packed.keep(block, packRows(rows));
    if (this.writing.length >= MOST_WRITING) await this.writing.shift();
    const written = putStaged(this.book.db, { job: this.session, block, ...packed });
    // It is awaited later; until then nobody shall call it unhandled.
    written.catch(() => undefined);
    this.writing.push(written);
  }

  /** Resolves when all rows are written; throws what kept one of them from it. */
  async settled(): Promise<void> {
    while (this.writing.length > 0) await this.writing.shift();
  }

  /** Number of the first row of a block. */
  startOf(block: number): number {
    return this.starts[block] ?? this.rows;
  }

  /**
   * Shows the rows of a block to a visitor that keeps none: each call brings the same object with other cells.
   * @param between is awaited now and then
   */
  async look(
    block: number,
    how: Look,
    visit: (row: RawRow, place: number) => void,
    between?: () => Promise<void>,
  ): Promise<void> {
    for (const _ of visitRows(await this.stored(block), how, visit)) await between?.();
  }

  private async stored(block: number): Promise<PackedRows> {
    const known = this.packed.get(block);
    if (known !== undefined) return known;
    const stored = await this.book.db.stage.get([this.session, block]);
    if (stored === undefined) throw new Error(`stage block ${block} is missing`);
    return this.packed.keep(block, { ...stored, text: decodeText(stored.text) });
  }

  async block(block: number): Promise<readonly RawRow[]> {
    const known = this.unpacked.get(block);
    if (known !== undefined) return known;
    return this.unpacked.keep(block, unpackRows(await this.stored(block)));
  }

  /** Rows by their numbers. Cheapest where the numbers ascend: each block is then fetched once. */
  async pick(indexes: readonly number[]): Promise<readonly RawRow[]> {
    const picked: RawRow[] = [];
    let start = 0;
    let rows: readonly RawRow[] = [];
    for (const index of indexes) {
      if (index < start || index >= start + rows.length) {
        const block = this.blockAt(index);
        start = this.startOf(block);
        rows = await this.block(block);
      }
      const row = rows[index - start];
      if (row === undefined) throw new RangeError(`row ${index} of ${this.rows}`);
      picked.push(row);
    }
    return picked;
  }

  /** Lets go of the rows; they stay on the device only where a job was made of them. */
  async close(): Promise<void> {
    this.packed.clear();
    this.unpacked.clear();
    if (!(await sessionsOfJobs(this.book)).has(this.session)) await forgetStage(this.book, this.session);
    this.release();
  }

  /** The block that holds a row; behind the last one where there is no such row. */
  blockAt(index: number): number {
    if (index >= this.rows) return this.blocks;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * Writes a block without waiting for the disk: nothing was promised of it yet, and the commit's first transaction, which
 * does wait, takes what was written before it along (both stores of Chromium write one log). Dexie has one durability
 * for a whole database.
 */
function putStaged(
  db: SatchelDatabase,
  { text, ...block }: Omit<StageBlock, 'text'> & PackedRows,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('stage', 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('a block could not be staged'));
    const encoded = encodeText(text);
    transaction.objectStore('stage').put({ ...block, text: encoded } satisfies StageBlock);
    if (typeof encoded !== 'string') free(encoded);
  });
}

/** Deletes the staged rows of a session. */
export async function forgetStage(book: Book, session: string): Promise<void> {
  await book.db.stage
    .where('[job+block]')
    .between([session, 0], [session, Number.POSITIVE_INFINITY])
    .delete();
}

async function sessionsOfJobs(book: Book): Promise<Set<string>> {
  const sessions = new Set<string>();
  await book.db.plans.each((plan) => sessions.add(plan.session));
  return sessions;
}

/** Sessions that were closed or killed before a job was made of them. */
async function forgetDeadSessions(book: Book): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  const wanted = await sessionsOfJobs(book);
  const sessions = new Set<string>();
  await book.db.stage.toCollection().eachPrimaryKey(([session]) => sessions.add(session));
  for (const session of sessions) {
    if (!alive.has(lockName(session)) && !wanted.has(session)) await forgetStage(book, session);
  }
}
