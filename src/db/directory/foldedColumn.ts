import type { PackedText } from '../schema';
import { FoldedLines } from './foldedLines';

/** One field of a page's customers as it is searched: folded as it is packed, so that what repeats is folded once. */
export class FoldedColumn {
  /** The values: a line each, or one for all. */
  private readonly lines: FoldedLines;
  /** The line of each customer, where values repeat. */
  private readonly codes: Uint8Array | Uint16Array | undefined;

  constructor(packed: PackedText) {
    const isCoded = typeof packed !== 'string';
    this.lines = new FoldedLines(isCoded ? packed[0] : packed);
    this.codes = isCoded ? packed[1] : undefined;
  }

  /**
   * Raises by one the marks of customers that have a certain mark and hold the text.
   * @param count of the page's customers.
   * @param wanted without line breaks.
   * @returns how many those were.
   */
  raise(marks: Uint8Array, count: number, mark: number, wanted: string): number {
    const { codes, lines } = this;
    if (!lines.holds(wanted)) return 0;
    if (codes === undefined && lines.count === count) return lines.raise(marks, mark, wanted);
    const hits = new Uint8Array(lines.count);
    lines.raise(hits, 0, wanted);
    let raised = 0;
    for (let at = 0; at < count; at++) {
      if (marks[at] !== mark || hits[codes?.[at] ?? 0] === 0) continue;
      marks[at] = mark + 1;
      raised++;
    }
    return raised;
  }
}
