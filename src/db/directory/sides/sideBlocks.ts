import type { SideRow, SideTextName } from '../../schema';
import type { FoldedLines } from '../foldedLines';
import { linesFor } from './sideText';

/** Every record of an entity as columns, by the pages of their customers. */
export abstract class SideBlocks<Block> {
  readonly blocks = new Map<number, Block>();
  /** What is searched of them by page, once somebody did. */
  texts: Map<number, FoldedLines> | undefined;
  /** Another one after any of them became another. */
  version = 0;

  /** Fields that are searched. */
  protected abstract readonly searched: readonly SideTextName[];

  protected abstract blockOf(row: SideRow): Block;

  /** Takes over what a page's customers have; nothing where the row is undefined. */
  put(page: number, row: SideRow | undefined): void {
    this.version++;
    if (row === undefined) {
      this.blocks.delete(page);
      this.texts?.delete(page);
      return;
    }
    this.blocks.set(page, this.blockOf(row));
    this.texts?.set(page, this.linesOf(row));
  }

  /** What is searched of a page's. */
  linesOf(row: SideRow): FoldedLines {
    return linesFor(row, this.searched);
  }
}
