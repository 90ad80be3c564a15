import type { OnExport } from './exportApi';
import { Cancelled } from './session/watch';

/** Rows that are read at a time: their pages are read once for all of them, whatever the list's order. */
const AT_A_TIME = 10_000;
/** Of these so many are written at a time. */
const A_PART = 500;

/** A list as it is taken away: what the writers know of it. */
export interface ExportTable<Row> {
  /** What its files are called: `<name>-<day>.csv`. */
  readonly name: string;
  /** What the sheet of a workbook is called. */
  readonly title: string;
  readonly headings: readonly string[];
  readonly cellsOf: (row: Row) => readonly string[];
  /** The record of a JSON file. */
  readonly flatOf: (row: Row) => object;
  /** The vCard of a row; of customers only. */
  readonly cardOf?: (row: Row) => string;
  /** Rows that were asked for: who is gone when it is read leaves fewer. */
  readonly total: number;
  /** Reads some rows in the order of the list; undefined for what is gone. */
  readonly read: (from: number, to: number) => Promise<readonly (Row | undefined)[]>;
}

/** The rows of a list on their way into a file, some at a time. */
export class ExportRows<Row> {
  done = 0;
  readonly table: ExportTable<Row>;
  private readonly onProgress: OnExport;

  constructor(table: ExportTable<Row>, onProgress: OnExport) {
    this.table = table;
    this.onProgress = onProgress;
  }

  /** Throws Cancelled. */
  async *parts(): AsyncGenerator<readonly Row[]> {
    const { total, read } = this.table;
    for (let at = 0; at < total; at += AT_A_TIME) {
      const rows = await read(at, Math.min(at + AT_A_TIME, total));
      for (let from = 0; from < rows.length; from += A_PART) {
        if (!(await this.onProgress(at + from, total))) throw new Cancelled();
        const some = rows.slice(from, from + A_PART).filter((row) => row !== undefined);
        this.done += some.length;
        yield some;
      }
    }
    await this.onProgress(total, total);
  }
}
