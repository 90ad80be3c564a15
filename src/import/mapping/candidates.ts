import type { FieldKey } from '../../domain/fields';
import { ownField } from '../../domain/ownFields';
import type { CustomField } from '../../domain/vocabulary';
import type { Reason } from '../api';
import type { Scored } from './assign';
import { byContent } from './byContent';
import type { Content } from './content';
import type { Lesson } from './lessons';
import { type Meaning, meaningOf } from './meaning';
import { mayHold } from './ownHeaders';
import { percent } from './percent';
import {
  ANY_SUMS,
  CODES,
  DUE_DATES,
  firmness,
  isFirstName,
  OPEN_MEANINGS,
  otherMeanings,
  standing,
  WEAK,
} from './second';
import { clashes, contradicts, support } from './support';
import { foldHeader } from './words';

/** A field that a column may go to, with what speaks for it. */
export interface Candidate extends Scored {
  readonly reason: Reason;
}

/** Everything known of one column before columns are weighed against each other. */
export interface ColumnFacts {
  readonly index: number;
  readonly header: string;
  readonly meaning: Meaning | null;
  readonly content: Content;
  /** The field of the user's own that is called so. */
  readonly own?: CustomField | undefined;
  /** What was taught of such a header. */
  readonly lesson: Lesson | undefined;
  /** What the program that exported the list means by it; undefined where the header is not its. */
  readonly named: NamedBySystem | undefined;
}

/** A header that a program's exports are known to have. */
export interface NamedBySystem {
  readonly system: string;
  readonly field: FieldKey | null;
  /** 0 for the header that is preferred for the field, more for those that stand in for it. */
  readonly rank: number;
}

/** What the whole list tells about each of its columns. */
export interface ListFacts {
  /** Fields that some header means. */
  readonly meant: ReadonlySet<FieldKey>;
  /** True where a header asks for a person's name ("Contact person"), so that an open one ("Client") may be the firm's. */
  readonly namesPersons: boolean;
  /** False where not one header was recognised: there is none, or it is in another language. */
  readonly headerSpeaks: boolean;
  /** True where a column holds tax numbers: those who have them are firms more often than not. */
  readonly hasTaxIds: boolean;
  /** True where values contradict the headings of several columns at once: they got into the wrong order. */
  readonly swapped: boolean;
}

/** A lesson wins over whatever else speaks for a field. */
const TAUGHT = 3;
/** The user called a field so: nothing but a lesson knows better. */
const OWN = 2;
const BY_SYSTEM = 0.97;
const BY_RANK = 0.002;
const ALIAS = 0.9;
const ALIAS_PART = 0.75;
const ALIAS_DOUBTFUL = 0.55;
/** What agreeing values add to a header's word. */
const AGREEMENT = 0.08;
/** What values take from it that do not agree, where they do not speak against it either: a book's own statuses. */
const DOUBT = 0.25;

export const factsOf = (
  index: number,
  header: string,
  content: Content,
  lesson: Lesson | undefined,
  named: NamedBySystem | undefined,
): ColumnFacts => ({ index, header, meaning: meaningOf(header), content, lesson, named });

export const listFactsOf = (columns: readonly ColumnFacts[]): ListFacts => {
  const clashing = columns.filter(clashes);
  const swapped =
    clashing.length > 1 && clashing.some(({ content }) => Math.max(content.email, content.phone) >= 0.8);
  const speaking = swapped ? columns.filter((column) => !clashes(column)) : columns;
  const meant = new Set<FieldKey>();
  for (const { meaning } of speaking) if (meaning !== null) meant.add(meaning.field);
  const namesPersons = speaking.some(
    ({ meaning, header, content }) =>
      meaning?.field === 'name' && !OPEN_MEANINGS.has(foldHeader(header)) && !contradicts('name', content),
  );
  const hasTaxIds = columns.some(
    ({ meaning, content }) =>
      (meaning?.field === 'taxId' && content.values > 0) || (content.taxId >= 0.6 && content.distinct > 1),
  );
  return { meant, namesPersons, headerSpeaks: meant.size > 0, hasTaxIds, swapped };
};

/** Why a column goes nowhere though its header or its values could say something: it was taught, or its program says so. */
export function leftOutBecause({ lesson, own, named }: ColumnFacts): Reason | null {
  if (lesson?.field === null) return { code: 'taught', params: { times: lesson.times } };
  if (lesson === undefined && own === undefined && named?.field === null)
    return { code: 'system', params: { system: named.system } };
  return null;
}

/** What was taught, what a field of the user's own is called, or what the program says; null where neither says anything that the values allow. */
function known({ lesson, own, named, content }: ColumnFacts): Candidate | null {
  if (lesson !== undefined && lesson.field !== null && !contradicts(lesson.field, content)) {
    return {
      field: lesson.field,
      score: TAUGHT,
      reason: { code: 'taught', params: { times: lesson.times } },
    };
  }
  if (own !== undefined && mayHold(own, content)) {
    const reason: Reason = { code: 'alias', params: { alias: own.label, language: '' } };
    return { field: ownField(own), score: OWN, reason };
  }
  if (named !== undefined && named.field !== null && !contradicts(named.field, content)) {
    return {
      field: named.field,
      score: BY_SYSTEM - BY_RANK * named.rank,
      reason: { code: 'system', params: { system: named.system } },
    };
  }
  return null;
}

/** The fields that a column may go to: by its header, by a second sense of its header, and by its values alone. */
export function candidatesOf(column: ColumnFacts, list: ListFacts): Candidate[] {
  if (leftOutBecause(column) !== null) return [];
  const sure = known(column);
  if (sure !== null) return [sure];
  const { meaning, content } = column;
  if (list.swapped && clashes(column)) return byContent(column, list);
  const found: Candidate[] = [];
  if (meaning !== null) {
    const score = scoreOfMeaning(meaning, column, list);
    if (score > 0) found.push({ field: meaning.field, score, reason: reasonOf(meaning, content) });
  }
  for (const { field, score } of otherMeanings(column, list)) {
    if (contradicts(field, content)) continue;
    found.push({ field, score, reason: { code: 'alias-part', params: { alias: column.header } } });
  }
  return found.length > 0 ? found : byContent(column, list);
}

function scoreOfMeaning({ field, whole, doubtful }: Meaning, column: ColumnFacts, list: ListFacts): number {
  const { content } = column;
  if (contradicts(field, content)) return 0;
  const agreeing = support(field, content);
  const base = doubtful ? ALIAS_DOUBTFUL : whole ? ALIAS : ALIAS_PART;
  const doubt = agreeing !== null && agreeing < 0.3 && field !== 'name' ? DOUBT : 0;
  return Math.min(0.98, base + (agreeing ?? 0) * AGREEMENT - doubt + adjustment(field, column, list));
}

/** What the other columns and the values take from, or add to, the first sense of a header. */
function adjustment(field: FieldKey, column: ColumnFacts, list: ListFacts): number {
  const { header, content } = column;
  const { meant } = list;
  const { organization, person, several } = content;
  switch (field) {
    case 'name':
      return (
        (OPEN_MEANINGS.has(foldHeader(header)) ? -0.04 - 0.4 * firmness(column, list) : -0.1 * organization) -
        (isOfKinds(content) ? 0.35 : 0) -
        (isFirstName(column, list) ? 0.5 : 0)
      );
    case 'company':
      return (
        (organization >= 0.3 ? 0.05 : 0) -
        (foldHeader(header).startsWith('kontrahent') && firmness(column, list) < 0.5 ? 0.45 * person : 0)
      );
    case 'lastName':
      return meant.has('firstName') ? 0.05 : -0.5 * several;
    case 'firstName':
      return meant.has('lastName') ? 0.05 : -0.5 * several;
    case 'region':
      return -standing(column);
    case 'opportunity.expectedRevenue':
      return hasOpportunity(meant, field) ? 0 : isAnySum(header) ? -0.6 : -0.35;
    case 'opportunity.stage':
      return hasOpportunity(meant, field) ? 0 : -0.6;
    case 'opportunity.nextActivityDate':
      return hasOpportunity(meant, field) ? 0 : DUE_DATES.has(foldHeader(header)) ? -1 : -0.2;
    case 'postalCode':
    case 'externalId':
      return CODES.has(foldHeader(header)) ? -0.3 * doubtOfCode(field, content) : 0;
    default:
      return WEAK.get(foldHeader(header)) ?? 0;
  }
}

const isAnySum = (header: string): boolean => ANY_SUMS.has(foldHeader(header.replace(/[([].*$/, '')));

/** Few words again and again, and no persons among them, are kinds of something and not names. */
const isOfKinds = ({ values, distinct, person, surePerson, organization }: Content): boolean =>
  values >= 20 && distinct <= values / 4 && Math.max(person, surePerson, organization) < 0.1;

/** `Kod` over anything but Polish postal codes, and `Код` over six digits, could be the other kind of code. */
function doubtOfCode(field: FieldKey, { values, polishPostalCode, russianPostalCode }: Content): number {
  if (values === 0) return 0.5;
  if (field === 'externalId') return russianPostalCode;
  // Without the hyphen they are anybody's digits: no Polish postal code is written so.
  return polishPostalCode < 0.5 ? 3 : 1 - polishPostalCode;
}

/** A sum or a due date alone makes no opportunity: something else must say that the list has them. */
const hasOpportunity = (meant: ReadonlySet<FieldKey>, besides: FieldKey): boolean =>
  [...meant].some((field) => field.startsWith('opportunity.') && field !== besides);

function reasonOf({ field, alias, language, whole }: Meaning, content: Content): Reason {
  const agreeing = support(field, content);
  if (agreeing !== null && agreeing >= 0.5) {
    return { code: 'alias-and-content', params: { alias, share: percent(agreeing) } };
  }
  return whole ? { code: 'alias', params: { alias, language } } : { code: 'alias-part', params: { alias } };
}
