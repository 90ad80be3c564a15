import { ok, type Result } from '../../domain/result';
import type { ColumnMapping, Inspection, Join, JoinedWith, JoinProposal, JoinSource } from '../../import/api';
import { formatOf } from '../../import/formats';
import type { Detection, RawRow } from '../../import/formats/format';
import { type JoinedColumn, joinedColumns, withJoined } from '../../import/join/columns';
import { Joiner } from '../../import/join/joiner';
import { Lookup } from '../../import/join/lookup';
import { possibleLinks, provenLinks } from '../../import/join/propose';
import { detected } from './detected';
import { firstInspection } from './inspection';
import { Cancelled } from './watch';

/** A file whose rows complete those of another, opened beside it: its mapping is known, then its rows are. */
export class OpenedJoin {
  private readonly file: Join;
  private readonly opened: Opened;
  private columns: readonly JoinedColumn[] = [];
  private list: readonly ColumnMapping[] = [];
  private joiner: Joiner | undefined;

  private constructor(file: Join, opened: Opened) {
    this.file = file;
    this.opened = opened;
  }

  /** Looks at the first bytes of the file. Fails as `Format.detect` does (params: file). */
  static async open(file: Join): Promise<Result<OpenedJoin>> {
    const opened = await openSource(file);
    if (!opened.ok)
      return {
        ok: false,
        failure: { ...opened.failure, params: { ...opened.failure.params, file: file.name } },
      };
    return ok(new OpenedJoin(file, opened.value));
  }

  /** Bytes that are read before the list's own. */
  get size(): number {
    return this.opened.blob.size;
  }

  /** The inspection of the list with the columns that it gets. */
  meet(list: Inspection): Inspection {
    const { name, links } = this.file;
    this.list = list.columns;
    this.columns = joinedColumns(list.columns, this.opened.columns, name);
    return { ...list, columns: withJoined(list.columns, this.columns, { name, links }) };
  }

  /** The list's header with those of its added columns; empty where it has none. */
  header(own: readonly string[]): readonly string[] {
    if (own.length === 0) return own;
    const padded = this.list.map((_, column) => own[column] ?? '');
    return [...padded, ...this.columns.map(({ header }) => header)];
  }

  /** Reads the file to its end. Throws Cancelled, and what its format throws. */
  async read(onBytes: (done: number) => void, stopped: () => boolean): Promise<void> {
    const { links } = this.file;
    const lookup = new Lookup(
      links,
      this.columns.map(({ from }) => from),
    );
    await eachRow(this.opened.blob, this.opened.detection, onBytes, (rows) => {
      if (stopped()) throw new Cancelled();
      for (const row of rows) lookup.add(row);
    });
    this.joiner = new Joiner(lookup, links, this.columns, this.list);
  }

  /** Rows of the list, completed. Needs `read`. */
  join(rows: readonly RawRow[]): readonly RawRow[] {
    return this.joiner?.join(rows) ?? rows;
  }

  /** What it came to so far. */
  get result(): JoinedWith {
    return { name: this.file.name, ...(this.joiner?.counts ?? { named: 0, found: 0 }) };
  }
}

interface Opened {
  /** Of an archive the list in it. */
  readonly blob: Blob;
  readonly detection: Detection;
  readonly columns: readonly ColumnMapping[];
}

async function openSource({ source, name, profile }: JoinSource): Promise<Result<Opened>> {
  const opened = await detected(source, name, profile);
  if (!opened.ok) return opened;
  const { list, detection } = opened.value;
  const { blob } = list;
  const { columns } = firstInspection(
    { name, size: blob.size },
    detection,
    [],
    profile,
    {},
    () => undefined,
    [],
  );
  return ok({ blob, detection, columns });
}

async function eachRow(
  source: Blob,
  { format, options }: Detection,
  onBytes: (done: number) => void,
  visit: (rows: readonly RawRow[]) => void,
): Promise<void> {
  for await (const rows of formatOf(format).rows(source, options, onBytes)) visit(rows);
}

const nothing = (): void => undefined;

/**
 * Which files could complete the rows of which: by their headings first, then by how many of a list's values are found in
 * the other file, which is read for it. A list gets at most one proposal, the one that finds most. A file that cannot be
 * read is passed over: whoever imports it hears why.
 */
export async function proposeJoins(sources: readonly JoinSource[]): Promise<readonly JoinProposal[]> {
  const opened = await Promise.all(sources.map(openSource));
  const files = opened.flatMap((result, at) =>
    result.ok ? [{ at, ...result.value, sample: result.value.detection.sample }] : [],
  );
  const best = new Map<number, JoinProposal>();
  for (const from of files) {
    const lists = files.flatMap((list) => {
      const links = list === from ? [] : possibleLinks(list, from);
      return links.length === 0 ? [] : [{ list, links }];
    });
    const file = sources[from.at];
    if (lists.length === 0 || file === undefined) continue;
    const lookup = new Lookup(
      lists.flatMap(({ links }) => links),
      [],
    );
    if (!(await hasRead(from.blob, from.detection, (row) => lookup.add(row)))) continue;
    for (const { list, links } of lists) {
      const proven = provenLinks(links, list, lookup);
      const joined = joinedColumns(list.columns, from.columns, file.name);
      // By its name alone an account gives nothing new but what stands beside its name.
      const brings = proven.some(({ by }) => by === 'id')
        ? joined
        : joined.filter(({ field }) => field !== 'company');
      if (proven.length === 0 || brings.length === 0) continue;
      const joiner = new Joiner(lookup, proven, [], list.columns);
      if (!(await hasRead(list.blob, list.detection, (row) => joiner.join([row])))) continue;
      const { named, found } = joiner.counts;
      if (found <= (best.get(list.at)?.found ?? 0)) continue;
      const fields = brings.map(({ field }) => field);
      best.set(list.at, { list: list.at, from: from.at, links: proven, fields, named, found });
    }
  }
  return [...best.values()].sort((a, b) => a.list - b.list);
}

async function hasRead(source: Blob, detection: Detection, visit: (row: RawRow) => void): Promise<boolean> {
  try {
    await eachRow(source, detection, nothing, (rows) => rows.forEach(visit));
    return true;
  } catch {
    return false;
  }
}
