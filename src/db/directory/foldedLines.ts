import { foldText } from '../fold';
import { narrowed } from '../packedText';

/** Texts that are searched, a line each, folded: one text, so that a search is one walk over it. */
export class FoldedLines {
  private readonly text: string;
  /** Where the lines begin. */
  private readonly starts: Uint16Array | Uint32Array;

  /** @param lines with a break between them. */
  constructor(lines: string) {
    const folded = foldText(lines);
    // Phones and e-mails mostly are what they come to: they stay one text in memory.
    this.text = folded === lines ? lines : narrowed(folded);
    this.starts = startsOf(this.text);
  }

  /** Whether any line holds a text. */
  holds(wanted: string): boolean {
    return this.text.includes(wanted);
  }

  /** How many lines there are. */
  get count(): number {
    return this.starts.length;
  }

  /**
   * Raises by one the marks of lines that have a certain mark and hold the text.
   * @param wanted without breaks.
   * @returns how many those were.
   */
  raise(marks: Uint8Array, mark: number, wanted: string): number {
    const { starts, text } = this;
    let at = text.indexOf(wanted);
    if (at < 0) return 0;
    let raised = 0;
    for (let line = 0; at >= 0; at = text.indexOf(wanted, starts[line])) {
      while (line + 1 < starts.length && (starts[line + 1] as number) <= at) line++;
      if (marks[line] === mark) {
        marks[line] = mark + 1;
        raised++;
      }
      // Lines that can't be raised are not looked at.
      do line++;
      while (line < starts.length && marks[line] !== mark);
      if (line >= starts.length) break;
    }
    return raised;
  }
}

/** Starts as they are found; the same array for every text. */
let found = new Uint32Array(1024);

function startsOf(text: string): Uint16Array | Uint32Array {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count === found.length) {
      const more = new Uint32Array(count * 2);
      more.set(found);
      found = more;
    }
    found[count++] = at + 1;
  }
  const starts = found.subarray(0, count);
  // A page's texts are short: half the memory for a million customers.
  return text.length <= 0xffff ? new Uint16Array(starts) : starts.slice();
}
