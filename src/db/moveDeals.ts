import { moveOf } from '../domain/conditionSwap';
import { localDay } from '../domain/day';
import type { Opportunity, SideChange } from '../domain/side';
import { outcomeOf } from '../domain/stage';
import type { Vocabulary } from '../domain/vocabulary';
import type { Book } from './book';
import type { DealPlace } from './dealsApi';
import { transact } from './door';
import { namedMoved, rename, withWords } from './named';
import { sidePage } from './sideCodec';
import { allSides } from './sides';
import { checkedVocabulary, readWords, writeVocabulary } from './vocabulary';

/** Pages that a write holds at a time. */
const PAGES_AT_ONCE = 32;

/**
 * Moves every opportunity of a stage, or of a whole pipeline, to another stage, and puts these words in place of the
 * book's, all in one write. What comes to a closing stage without a day was closed today; what is open again was not.
 * Segments that name what goes name the other stage.
 * @returns how many that were, and what `revert` takes; null where there were none and no segment named it.
 * Throws BookError `word-exists` and `invalid-words` of the words, before anything is written.
 */
export async function moveDeals(
  book: Book,
  from: DealPlace,
  to: Required<DealPlace>,
  words: Vocabulary,
): Promise<{ count: number; change: number | null; words: Vocabulary }> {
  const next = checkedVocabulary(words);
  const deals: Opportunity[] = [];
  for await (const some of allSides(book, 'opportunity')) {
    for (const deal of some) {
      if (deal.pipeline === from.pipeline && (from.stage ?? deal.stage) === deal.stage) deals.push(deal);
    }
  }
  const moved = await namedMoved(book.db, moveOf((await readWords(book)).pipelines, from, to));
  if (deals.length === 0 && moved === undefined)
    return { count: 0, change: null, words: await writeVocabulary(book, next) };
  const pipeline = next.pipelines.find(({ id }) => id === to.pipeline);
  const isOpen = pipeline === undefined || outcomeOf(pipeline, to.stage) === 'open';
  const byPage = [...Map.groupBy(deals, ({ id }) => sidePage(id))];
  const { journal } = await transact(book, { kind: 'edit' }, async (pen) => {
    for (let at = 0; at < byPage.length; at += PAGES_AT_ONCE) {
      const some = byPage.slice(at, at + PAGES_AT_ONCE);
      const pages = new Set(some.map(([page]) => page));
      if (at > 0) await pen.letGo();
      await Promise.all([pen.load(pages), pen.sides.load(pages)]);
      for (const deal of some.flatMap(([, ofPage]) => ofPage)) {
        pen.apply({
          kind: 'update',
          entity: 'opportunity',
          id: deal.id,
          fields: changesOf(deal, to, isOpen),
        });
      }
    }
    const named = await withWords(book.db, moved, next);
    pen.named = named;
    return (db) => (named === undefined ? Promise.resolve() : rename(db, named));
  });
  return { count: deals.length, change: journal, words: next };
}

function changesOf(deal: Opportunity, to: Required<DealPlace>, isOpen: boolean): SideChange[] {
  const set = (field: SideChange['field'], after: string | undefined): SideChange => ({
    field,
    before: undefined,
    after,
  });
  const moved = [set('pipeline', to.pipeline), set('stage', to.stage)];
  if (!isOpen) return deal.closedAt === undefined ? [...moved, set('closedAt', localDay())] : moved;
  return [...moved, set('closedAt', undefined), set('reason', undefined)];
}
