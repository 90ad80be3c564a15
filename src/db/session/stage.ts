import type { RawProblem, RawRow } from '../../import/formats/format';
import type { Book } from '../book';
import type { StageBlock } from '../schema';

/** How many blocks of rows stay in memory: enough that a list of 100,000 rows is not read back while it is reviewed. */
const CACHED_BLOCKS = 32;

/** The name of the Web Lock that says that a session's rows are still wanted. */
const lockName = (session: string): string => `satchel-stage-${session}`;

/**
 * The rows of one source, kept on the device in packed blocks from reading until the session is closed: the plan, the
 * grid and the commit read them from here, so the file may vanish meanwhile and memory stays flat however long it is.
 */
export class Stage {
  private readonly starts: number[] = [];
  private readonly cache = new Map<number, readonly RawRow[]>();
  private release: () => void = () => undefined;
  rows = 0;

  private readonly book: Book;
  private readonly session: string;

  constructor(book: Book, session: string) {
    this.book = book;
    this.session = session;
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

  /** Keeps the next rows of the source. */
  async append(rows: readonly RawRow[]): Promise<void> {
    const block = this.starts.length;
    this.starts.push(this.rows);
    this.rows += rows.length;
    this.remember(block, rows);
    await this.book.db.stage.put({ job: this.session, block, ...packRows(rows) });
  }

  /** Number of the first row of a block. */
  startOf(block: number): number {
    return this.starts[block] ?? this.rows;
  }

  async block(block: number): Promise<readonly RawRow[]> {
    const known = this.cache.get(block);
    if (known !== undefined) return known;
    const stored = await this.book.db.stage.get([this.session, block]);
    if (stored === undefined) throw new Error(`stage block ${block} is missing`);
    const rows = unpackRows(stored);
    this.remember(block, rows);
    return rows;
  }

  /** Rows by their numbers. Cheapest where the numbers ascend: each block is then fetched once. */
  async pick(indexes: readonly number[]): Promise<readonly RawRow[]> {
    const picked: RawRow[] = [];
    let start = 0;
    let rows: readonly RawRow[] = [];
    for (const index of indexes) {
      if (index < start || index >= start + rows.length) {
        const block = this.blockOf(index);
        start = this.startOf(block);
        rows = await this.block(block);
      }
      const row = rows[index - start];
      if (row === undefined) throw new RangeError(`row ${index} of ${this.rows}`);
      picked.push(row);
    }
    return picked;
  }

  async forget(): Promise<void> {
    this.cache.clear();
    await deleteSession(this.book, this.session);
    this.release();
  }

  private blockOf(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private remember(block: number, rows: readonly RawRow[]): void {
    this.cache.set(block, rows);
    if (this.cache.size <= CACHED_BLOCKS) return;
    for (const oldest of this.cache.keys()) {
      this.cache.delete(oldest);
      return;
    }
  }
}

type PackedRows = Pick<StageBlock, 'lines' | 'cells' | 'problems'>;

function packRows(rows: readonly RawRow[]): PackedRows {
  const problems: [number, readonly RawProblem[]][] = [];
  rows.forEach((row, index) => {
    if (row.problems !== undefined) problems.push([index, row.problems]);
  });
  return { lines: Float64Array.from(rows, (row) => row.line), cells: rows.map((row) => row.cells), problems };
}

function unpackRows(packed: PackedRows): readonly RawRow[] {
  const problems = new Map(packed.problems);
  return packed.cells.map((cells, index) => {
    const found = problems.get(index);
    const row = { line: packed.lines[index] ?? 0, cells };
    return found === undefined ? row : { ...row, problems: found };
  });
}

async function deleteSession(book: Book, session: string): Promise<void> {
  await book.db.stage
    .where('[job+block]')
    .between([session, 0], [session, Number.POSITIVE_INFINITY])
    .delete();
}

async function forgetDeadSessions(book: Book): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  const sessions = new Set<string>();
  await book.db.stage.toCollection().eachPrimaryKey(([session]) => sessions.add(session));
  for (const session of sessions) {
    if (!alive.has(lockName(session))) await deleteSession(book, session);
  }
}
