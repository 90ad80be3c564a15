import type { ColumnSet } from './columnSet';
import type { SearchWord } from './search';

/** Searches that are kept: those of a word that is being typed, and of one that is taken back again. */
const MOST_SEARCHES = 8;

interface Search {
  readonly words: readonly SearchWord[];
  readonly found: Uint8Array;
}

/** What was found of late: whoever types on searches only among the hits of what was typed before. */
export class Searches {
  private readonly columns: ColumnSet;
  private recent: Search[] = [];

  /** @param columns that stay as they are as long as the searches are kept. */
  constructor(columns: ColumnSet) {
    this.columns = columns;
  }

  /** Marks the positions that hold every word. The mask is not the caller's own. */
  find(words: readonly SearchWord[]): Uint8Array {
    const key = JSON.stringify(words);
    const same = this.recent.find((one) => JSON.stringify(one.words) === key);
    const wider = same ?? this.recent.find((one) => one.words.every((word) => isSaidBy(word, words)));
    const found = same?.found ?? this.columns.search(words, wider?.found);
    this.recent = [{ words, found }, ...this.recent.filter((one) => one !== same)].slice(0, MOST_SEARCHES);
    return found;
  }
}

/** True where whoever holds the words holds this one too: each way of writing one of them contains a way of writing it. */
const isSaidBy = (word: SearchWord, words: readonly SearchWord[]): boolean =>
  words.some((longer) => longer.every((way) => word.some((part) => way.includes(part))));
