import { companyKey } from '../domain/company';
import { displayName } from '../domain/customer';
import { outcomeOf } from '../domain/stage';
import type { ListQuery } from './api';
import type { Book } from './book';
import type { Colleagues, Neighbours } from './cardApi';
import { type Dictionary, EMPTY } from './directory/dictionary';
import type { Directory } from './directory/directory';
import { inPieces } from './directory/pieces';
import { BookError } from './failures';
import { recordId, sequenceOf } from './ids';
import { readRecords } from './pages';
import { lookUpSides } from './sides';
import { readVocabulary } from './vocabulary';

/** So many people a card shows. */
const MOST_SHOWN = 50;
/** Of a company with more customers than this (a marketplace, "private") the first ones are looked at. */
const MOST_READ = 500;

/** After so many names it is looked whether others wait. */
const NAMES_A_STEP = 256;

/** The companies of a book: their names as they are written, by their keys, as far as the directory's were looked at. */
interface Companies {
  readonly names: Map<string, string[]>;
  /** Code of the first name that was not. */
  next: number;
  /** While they are looked at: one run serves all who wait for it. */
  looking: Promise<void> | undefined;
}

const known = new WeakMap<Directory, Companies>();

/** The names in the book that mean the same company; of some nobody may be any more. */
async function namesOf(directory: Directory, company: string): Promise<readonly string[]> {
  const companies = known.get(directory) ?? { names: new Map(), next: EMPTY + 1, looking: undefined };
  known.set(directory, companies);
  const dictionary = await directory.dictionaryOf('company');
  while (companies.next < dictionary.size) {
    companies.looking ??= look(companies, dictionary).finally(() => {
      companies.looking = undefined;
    });
    await companies.looking;
  }
  return companies.names.get(companyKey(company)) ?? [];
}

async function look(companies: Companies, dictionary: Dictionary): Promise<void> {
  const pause = inPieces();
  while (companies.next < dictionary.size) {
    const name = dictionary.value(companies.next++);
    const key = companyKey(name);
    const alike = companies.names.get(key);
    if (alike === undefined) companies.names.set(key, [name]);
    else alike.push(name);
    if (companies.next % NAMES_A_STEP === 0) await pause();
  }
}

/** See `CardApi.colleagues`. Throws BookError `not-found`. */
export async function colleaguesOf(book: Book, directory: Directory, id: string): Promise<Colleagues> {
  const [self] = await readRecords(book, [id]);
  if (self === undefined) throw new BookError('not-found', { id });
  if (self.company === undefined) return { total: 0, people: [], opportunities: [] };
  const names = await namesOf(directory, self.company);
  const held = await directory.holders('company', names);
  const own = sequenceOf(id);
  const sequences = held.filter((sequence) => sequence !== own);
  const read = sequences.slice(0, MOST_READ);
  const records = await readRecords(book, read);
  const others = records.filter((record) => record !== undefined && record.archived === undefined);
  const archived = records.length - others.length;
  const people = others
    .filter((record) => record !== undefined)
    .map((record) => ({ record, name: displayName(record) }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST_SHOWN)
    .map(({ record }) => record);
  const { pipelines } = await readVocabulary(book);
  const look = await lookUpSides(book, [own, ...read]);
  const opportunities = [own, ...read]
    .flatMap((sequence) => look(sequence).opportunities)
    .filter(({ pipeline, stage }) => {
      const found = pipelines.find((one) => one.id === pipeline);
      return found === undefined || outcomeOf(found, stage) === 'open';
    });
  return { total: sequences.length - archived, people, opportunities };
}

/** See `CardApi.neighbours`. */
export async function neighboursOf(
  book: Book,
  directory: Directory,
  query: Omit<ListQuery, 'limit' | 'offset'>,
  id: string,
): Promise<Neighbours | null> {
  const found = await directory.around(query, sequenceOf(id));
  if (found === null) return null;
  const { place, total, before, after } = found;
  return {
    ...{ place, total },
    ...(before !== undefined && { before: recordId(book.id, before) }),
    ...(after !== undefined && { after: recordId(book.id, after) }),
  };
}
