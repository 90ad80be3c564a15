import { currencyIn } from '../domain/countryCurrency';
import type { Book } from './book';
import type { Directory } from './directory/directory';
import { valuesHeld } from './held';
import { chosenCountry, readSettings } from './workspace';

/** So many opportunities are looked at: those without an amount have no currency. */
const LAST = 20;

/** As `DealsApi.usualCurrency` says. */
export async function usualCurrency(book: Book, directory: Directory): Promise<string> {
  const { work } = directory;
  const { places } = await work.opportunities({
    sort: { by: 'updatedAt', descending: true },
    limit: LAST,
    offset: 0,
  });
  for (const deal of await work.read('opportunity', places))
    if (deal?.currency !== undefined) return deal.currency;
  const chosen = await chosenCountry(book);
  if (chosen !== undefined) return currencyIn(chosen);
  const [most] = await valuesHeld(book, directory, 'country', 1);
  return currencyIn(most?.value ?? (await readSettings(book)).country);
}
