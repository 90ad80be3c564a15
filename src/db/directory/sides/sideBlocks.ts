import type { SideRow, SideTextName } from '../../schema';
import type { FoldedLines } from '../foldedLines';
import { linesFor } from './sideText';

/** Every record of an entity as columns, by the pages of their customers. */
export abstract class SideBlocks<Block> {
  private held = new Map<number, Block>();
  private isInOrder = true;
  private last = -1;
  /** What is searched of them by page, once somebody did. */
  texts: Map<number, FoldedLines> | undefined;
  /** Another one after any of them became another. */
  version = 0;

  /** Fields that are searched. */
  protected abstract readonly searched: readonly SideTextName[];

  protected abstract blockOf(row: SideRow): Block;

  /** By page, in the order of pages: what is alike otherwise stands in lists as its customers were made. */
  get blocks(): ReadonlyMap<number, Block> {
    if (!this.isInOrder) this.held = new Map([...this.held].sort(([a], [b]) => a - b));
    this.isInOrder = true;
    return this.held;
  }

  /** Takes over what a page's customers have; nothing where the row is undefined. */
  put(page: number, row: SideRow | undefined): void {
    this.version++;
    if (row === undefined) {
      this.held.delete(page);
      this.texts?.delete(page);
      return;
    }
    if (page < this.last && !this.held.has(page)) this.isInOrder = false;
    this.last = Math.max(this.last, page);
    this.held.set(page, this.blockOf(row));
    this.texts?.set(page, this.linesOf(row));
  }

  /** What is searched of a page's. */
  linesOf(row: SideRow): FoldedLines {
    return linesFor(row, this.searched);
  }
}
