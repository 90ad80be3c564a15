import { FIELD_KEYS, type FieldKey, fieldSpec } from '../../domain/fields';
import { HEADER_JOINT } from '../formats/format';
import { NEUTRAL, type WordLanguage, ZH_PREFIXES } from './neutral';
import { meaningOfPath } from './paths';
import { foldHeader, headerWords } from './words';

/** The field that a header means by its words. */
export interface Meaning {
  readonly field: FieldKey;
  /** The word of the field's row that was met, as the row has it. */
  readonly alias: string;
  readonly language: WordLanguage;
  /** True where the whole header is that word; else it stands among words that change nothing ("Phone 1 - Value"). */
  readonly whole: boolean;
  /** True where the word stands under a group of columns that says something unknown ("Szkoła › Telefon"). */
  readonly doubtful: boolean;
}

type Entry = Omit<Meaning, 'whole' | 'doubtful'>;

const LANGUAGES: readonly WordLanguage[] = ['en', 'pl', 'ru', 'zh'];

/** Folded word to field. Each word means one field (a test holds that); the field's own key is one of its words. */
const INDEX: ReadonlyMap<string, Entry> = indexOf();

function indexOf(): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const field of FIELD_KEYS) {
    if (!fieldSpec(field).importable) continue;
    for (const language of LANGUAGES) {
      for (const alias of fieldSpec(field).aliases[language]) {
        const folded = foldHeader(alias);
        if (!index.has(folded)) index.set(folded, { field, alias, language });
      }
    }
    const key = foldHeader(field);
    if (!index.has(key)) index.set(key, { field, alias: field, language: 'en' });
  }
  return index;
}

/**
 * Fields that a word inside a longer header may mean. The others need the whole header: "Company owner" or "Contact
 * source ID" would be taken for what they are not.
 */
const BY_PART: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'firstName',
  'middleName',
  'lastName',
  'name',
  'gender',
  'company',
  'jobTitle',
  'email',
  'phone',
  'website',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'taxId',
  'birthday',
  'status',
  'category',
  'group',
  'notes',
  'createdAt',
  'opportunity.expectedRevenue',
]);

const SEGMENTS = /[()[\]{}/|,;:（）［］／，；：]|\s[-–—]\s/;
const ONLY_DIGITS = /^\d+$/;
/** How a value is to be written, or its unit: `[RRRR-MM-DD]`, `(zł)`. */
const FORMAT = /^(?:[rydmгдм]{1,4}|年|月|日|zl|pln|eur|usd|rub|руб|元|万元|kg|cm)$/u;
/** "Firma (nazwa)" is the firm. */
const OPEN_NAMES = new Set(['name', 'nazwa', 'название', 'наименование', '名称'].map(foldHeader));
const MAX_HEADER = 100;
/** The object that interfaces of other systems put a record's own values in: `properties.firstname`. */
const WRAPPER = /^(?:properties|attributes|fields|node|record|data)\./i;

/**
 * What a header says, or null. Words are compared whole, never by likeness: "web" is not "sex", 备注 is not "ID". A
 * word among others counts only where all the others are known to change nothing, so that "E-mail 1 - Type" and
 * "Data kontaktu" mean nothing here.
 */
export function meaningOf(wrapped: string): Meaning | null {
  if (wrapped.length > MAX_HEADER) return null;
  const header = wrapped.replace(WRAPPER, '');
  const whole = INDEX.get(foldHeader(header));
  if (whole !== undefined) return { ...whole, whole: true, doubtful: false };
  const joined = header.includes(HEADER_JOINT.trim()) ? meaningOfPath(header, meaningOf) : null;
  if (joined !== null) return joined;
  const part = partOf(headerWords(header)) ?? fromSegments(header);
  if (part !== undefined) return BY_PART.has(part.field) ? { ...part, whole: false, doubtful: false } : null;
  const path = meaningOfPath(header, meaningOf);
  return path !== null && BY_PART.has(path.field) ? path : null;
}

/** The fields that single words of a header name, whatever stands around them: "Owner's e-mail" names two. */
export function fieldsNamedIn(header: string): ReadonlySet<FieldKey> {
  const named = new Set<FieldKey>();
  if (header.length > MAX_HEADER) return named;
  const words = headerWords(header);
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + 3); end++) {
      const entry = INDEX.get(words.slice(start, end).join(''));
      if (entry !== undefined) named.add(entry.field);
    }
  }
  return named;
}

/** The longest run of words that means a field while every word around it is neutral; the last such run (the head). */
function partOf(all: readonly string[]): Entry | undefined {
  const words = all.filter((word) => !ONLY_DIGITS.test(word));
  const isSecond = all.some((word) => ONLY_DIGITS.test(word) && Number(word) > 1);
  if (words.length === 0 || words.length > 8) return undefined;
  for (let length = words.length; length >= 1; length--) {
    for (let start = words.length - length; start >= 0; start--) {
      const entry = INDEX.get(words.slice(start, start + length).join(''));
      const around = words.filter((_, at) => at < start || at >= start + length);
      if (
        entry !== undefined &&
        isHead(entry, words[start], length, isSecond) &&
        around.every((word) => neutral(word, entry))
      ) {
        return entry;
      }
    }
  }
  return words.length === 1 ? withoutPrefix(words[0] ?? '') : undefined;
}

/**
 * Whether a run of words may stand for the whole header. "Contact no." is no name although "Contact" is: what says
 * whose thing it is names the customer only alone. A second address ("Address line 2") has no place of its own.
 */
const isHead = ({ field }: Entry, word: string | undefined, length: number, isSecond: boolean): boolean =>
  !(field === 'name' && length === 1 && NEUTRAL.has(word ?? '')) && !(isSecond && !fieldSpec(field).many);

/** English words stand among words of any language ("E-mail służbowy"), others only among their own. */
const neutral = (word: string, entry: Entry): boolean => {
  const languages = NEUTRAL.get(word);
  return languages !== undefined && (entry.language === 'en' || languages.has(entry.language));
};

/** Chinese runs its words together: 客户手机号 is 客户 and 手机号. */
function withoutPrefix(word: string): Entry | undefined {
  for (const prefix of ZH_PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    const entry = INDEX.get(rest) ?? withoutPrefix(rest);
    // The day on which a firm was registered is not the day on which it became a customer.
    if (entry !== undefined) return entry.field === 'createdAt' && FIRM.has(prefix) ? undefined : entry;
  }
  return undefined;
}

const FIRM = new Set(['公司', '单位']);

/** "Telefon (komórka)", "电话/手机": several words for one field, or one with a neutral remark. */
function fromSegments(header: string): Entry | undefined {
  const segments = header
    .split(SEGMENTS)
    .map(headerWords)
    .filter((words) => words.length > 0);
  if (segments.length < 2 || segments.length > 4) return undefined;
  const [first, ...rest] = segments;
  const entry = first && (INDEX.get(first.join('')) ?? partOf(first));
  if (entry === undefined) return undefined;
  const same = rest.every(
    (words) =>
      words.every((word) => ONLY_DIGITS.test(word) || neutral(word, entry) || FORMAT.test(word)) ||
      (entry.field === 'company' && OPEN_NAMES.has(words.join(''))) ||
      (INDEX.get(words.join('')) ?? partOf(words))?.field === entry.field,
  );
  return same ? entry : undefined;
}
