import { withoutMarks } from '../../domain/normalize/words';
import { otherLayout } from '../keyboard';

/**
 * How well a text answers what was typed: 0 for not at all. Every typed word must begin a word of the text (2 where the
 * first begins the text itself), or stand in it (1); case and marks do not matter, nor in which layout it was typed.
 */
export function rankOf(typed: string, text: string): number {
  const words = wordsOf(typed);
  if (words.length === 0) return 1;
  return Math.max(fitWords(words, text), fitWords(wordsOf(otherLayout(typed)), text));
}

const wordsOf = (text: string): readonly string[] => withoutMarks(text).split(/\s+/).filter(Boolean);

function fitWords(words: readonly string[], text: string): number {
  const folded = withoutMarks(text);
  if (!words.every((word) => folded.includes(word))) return 0;
  if (folded.startsWith(words[0] ?? '')) return 3;
  const beginnings = folded.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => beginnings.some((one) => one.startsWith(word))) ? 2 : 1;
}

/** What fits, the best first and otherwise in their order. */
export const fitting = <T>(typed: string, all: readonly T[], textOf: (one: T) => string): readonly T[] =>
  all
    .map((one, at) => ({ one, at, rank: rankOf(typed, textOf(one)) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || a.at - b.at)
    .map(({ one }) => one);
