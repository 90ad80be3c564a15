import type { Pipeline, Vocabulary } from './vocabulary';
import { clashIn } from './wordRules';

type Part = keyof Vocabulary;
type Entry = Vocabulary[Part][number];
type Named = Entry | Pipeline['stages'][number];

/** The lists of words that a change touched, each as it was before and as it is since. */
export type WordsChange = { readonly [P in Part]?: readonly [before: Vocabulary[P], after: Vocabulary[P]] };

const textOf = (entries: unknown): string => JSON.stringify(entries);

/** What makes one vocabulary the other; undefined where they are the same. */
export function wordsChange(before: Vocabulary, after: Vocabulary): WordsChange | undefined {
  const parts = (Object.keys(after) as Part[]).filter((part) => textOf(before[part]) !== textOf(after[part]));
  if (parts.length === 0) return undefined;
  return Object.fromEntries(parts.map((part) => [part, [before[part], after[part]]]));
}

/** The same the other way round. */
export const changeBack = (change: WordsChange): WordsChange =>
  Object.fromEntries(Object.entries(change).map(([part, [before, after]]) => [part, [after, before]]));

/** Words with a change made in them; of a list that others changed since, what they did stays. */
export function withChange(words: Vocabulary, change: WordsChange): Vocabulary {
  let next = words;
  for (const [part, [before, after]] of Object.entries(change)) {
    const changed = { ...next, [part]: listWith<Entry>(next[part as Part], before, after) };
    if (clashIn(changed) === undefined) next = changed;
  }
  return next;
}

function listWith<E extends Named>(
  now: readonly E[],
  before: readonly E[],
  after: readonly E[],
): readonly E[] {
  if (textOf(now) === textOf(before)) return after;
  const had = new Map(before.map((entry, at) => [textOf(entry), at]));
  const has = new Set(after.map(textOf));
  const inPlace = before.length === after.length;
  const kept = now.flatMap((entry) => {
    const at = had.get(textOf(entry));
    if (at === undefined) return [stagesWith(entry, before, after)];
    // Where none came or went, each has become the one in its place.
    if (inPlace) return [after[at] as E];
    return has.has(textOf(entry)) ? [entry] : [];
  });
  if (inPlace) return kept;
  const names = new Set(kept.map(nameOf));
  for (const [at, entry] of after.entries())
    if (!had.has(textOf(entry)) && !names.has(nameOf(entry))) kept.splice(at, 0, entry);
  return kept;
}

/** A pipeline that somebody changed since, with what the change did to its stages. */
function stagesWith<E extends Named>(entry: E, before: readonly E[], after: readonly E[]): E {
  const stagesOf = (list: readonly E[]) => {
    const same = list.find((one) => nameOf(one) === nameOf(entry));
    return isPipeline(same) ? same.stages : undefined;
  };
  const [old, next] = [stagesOf(before), stagesOf(after)];
  if (!isPipeline(entry) || old === undefined || next === undefined) return entry;
  return Object.assign({}, entry, { stages: [...listWith(entry.stages, old, next)] });
}

const isPipeline = (entry: unknown): entry is Pipeline =>
  typeof entry === 'object' && entry !== null && 'stages' in entry;

/** What an entry is known by, however it is changed. */
function nameOf(entry: Named): string {
  if (typeof entry === 'string') return entry;
  if ('id' in entry) return entry.id;
  return 'key' in entry ? entry.key : entry.name;
}
