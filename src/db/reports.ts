import { type DealGroup, type DealKey, DealSums } from '../domain/dealSums';
import type { Book } from './book';
import { EMPTY } from './directory/dictionary';
import type { Directory } from './directory/directory';
import type { DealsAsked, GrowthMonth } from './reportsApi';
import { readVocabulary } from './vocabulary';

/** Opportunities added up by keys and outcome. */
export async function dealSums(
  book: Book,
  directory: Directory,
  asked: DealsAsked,
  by: readonly DealKey[],
): Promise<readonly DealGroup[]> {
  const { pipelines } = await readVocabulary(book);
  const sums = new DealSums(pipelines, by);
  for (const figures of await directory.work.dealFigures(asked)) sums.add(figures);
  return sums.result();
}

/**
 * Customers counted by the months in which they came, archived ones apart; of an owner where one is named. The months
 * are read off the different instants once; customers are counted by their codes.
 */
export async function growth(directory: Directory, owner: string): Promise<readonly GrowthMonth[]> {
  const { coded, mask } = await directory.combinations(['createdAt', 'owner', 'archived'], 'shown');
  const [created, owners, archived] = coded;
  if (created === undefined || owners === undefined || archived === undefined) return [];
  const names: string[] = [];
  const places = new Map<string, number>();
  const placeOf = Uint32Array.from({ length: created.dictionary.size }, (_, code) => {
    const month = created.dictionary.value(code).slice(0, 7);
    const place = places.get(month) ?? names.length;
    if (place === names.length) names.push(month);
    places.set(month, place);
    return place;
  });
  const wanted = owner === '' ? undefined : owners.dictionary.holding([owner]);
  const counts = new Uint32Array(names.length * 2);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0 || (wanted !== undefined && wanted[owners.codes[at] ?? 0] !== 1)) continue;
    const place = placeOf[created.codes[at] ?? 0] ?? 0;
    const cell = place * 2 + (archived.codes[at] === EMPTY ? 0 : 1);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return names
    .map((month, place) => ({ month, kept: counts[place * 2] ?? 0, archived: counts[place * 2 + 1] ?? 0 }))
    .filter(({ kept, archived: gone }) => kept + gone > 0);
}
