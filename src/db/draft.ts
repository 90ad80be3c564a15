import {
  LABELLED,
  type Labelled,
  readAddresses,
  readLabels,
  writeAddresses,
  writeLabels,
} from '../domain/contactDetails';
import { type CustomerDraft, completeName, hasIdentity } from '../domain/customer';
import {
  type FieldKey,
  type FieldValue,
  type FieldValues,
  fieldSpec,
  isFieldKey,
  isOwnField,
} from '../domain/fields';
import { ISSUES, type RowIssue } from '../domain/issue';
import { normalizeField } from '../domain/normalize';
import { countryOf } from '../domain/normalize/countries';
import { usualDateOrder } from '../domain/normalize/dateOrder';
import type { NormalizeContext } from '../domain/normalize/normalizer';
import { definitionOf } from '../domain/ownFields';
import type { CustomField, Vocabulary } from '../domain/vocabulary';
import { sameValue } from '../import/plan/changes';
import { inCountryOf } from '../import/plan/settings';
import { BookError } from './failures';

/** A draft after cleaning. */
export interface CleanDraft {
  readonly values: FieldValues;
  /** Fields that the draft sets, to a value or to nothing; one whose values are all invalid is not among them. */
  readonly given: readonly FieldKey[];
  readonly issues: readonly RowIssue[];
}

/** What a stored record holds beside its fields: a script that hands a record back may leave it in. */
const KEPT_BY_THE_BOOK: ReadonlySet<string> = new Set(['id', 'updatedAt', 'importedBy', 'lastImport', 'log']);

/**
 * Cleans and checks a draft by the rules of the import.
 * Throws BookError `invalid-record` for a field that the book does not have or a value that is no text.
 * @param words the book's own.
 * @param stored what the customer holds already: its values pass as they are.
 */
export function cleanDraft(
  draft: CustomerDraft,
  country: string,
  words: Vocabulary,
  stored: FieldValues = {},
): CleanDraft {
  const values: Partial<Record<FieldKey, FieldValue>> = {};
  const given: FieldKey[] = [];
  const issues: RowIssue[] = [];
  const home = { country: countryAfter(draft, stored) };
  for (const [field, raw] of Object.entries(draft as Readonly<Record<string, unknown>>)) {
    if (KEPT_BY_THE_BOOK.has(field) || raw === undefined) continue;
    if (!isFieldKey(field) || !isKnown(field, words.fields, stored))
      throw new BookError('invalid-record', { field });
    const texts = textsOf(field, raw);
    const known = stored[field];
    const contextOf = (about: FieldKey): NormalizeContext => ({
      ...inCountryOf(home, about, { country, dateOrder: usualDateOrder(country) }),
      words,
      own: definitionOf(about, words.fields),
    });
    const { cleaned, problems } = sameValue(known, typeof raw === 'string' ? raw : texts)
      ? { cleaned: texts, problems: [] }
      : isDetail(field)
        ? { cleaned: cleanDetail(field, texts[0] ?? '', contextOf), problems: [] }
        : cleanField(field, texts, contextOf(field));
    issues.push(...problems);
    // A field that holds nothing but mistakes keeps what is stored.
    if (cleaned.length === 0 && problems.length > 0) continue;
    given.push(field);
    if (cleaned.length > 0) values[field] = fieldSpec(field).many ? cleaned : (cleaned[0] ?? '');
  }
  return { values: values as FieldValues, given, issues };
}

const isDetail = (field: FieldKey): field is 'labels' | 'addresses' =>
  field === 'labels' || field === 'addresses';

/** Labels by their values as these are stored, however they were typed; addresses with their countries as codes. */
function cleanDetail(
  field: 'labels' | 'addresses',
  text: string,
  contextOf: (about: FieldKey) => NormalizeContext,
): readonly string[] {
  const cleaned = field === 'labels' ? cleanLabels(text, contextOf) : cleanAddresses(text);
  return cleaned === '' ? [] : [cleaned];
}

function cleanLabels(text: string, contextOf: (about: FieldKey) => NormalizeContext): string {
  const labels = readLabels(text);
  const asStored = (about: Labelled) =>
    Object.fromEntries(
      Object.entries(labels[about] ?? {}).map(([value, label]) => [
        normalizeField(about, value, contextOf(about)).values[0] ?? value,
        label,
      ]),
    );
  return writeLabels({ ...labels, ...Object.fromEntries(LABELLED.map((about) => [about, asStored(about)])) });
}

const cleanAddresses = (text: string): string =>
  writeAddresses(
    readAddresses(text).map((one) =>
      one.country === undefined ? one : { ...one, country: countryOf(one.country) ?? one.country },
    ),
  );

/** The customer's country as it will be; undefined where it has none. */
function countryAfter(draft: CustomerDraft, stored: FieldValues): string | undefined {
  const text = draft.country ?? stored.country ?? '';
  return typeof text === 'string' && text !== '' ? (countryOf(text) ?? text) : undefined;
}

/** Cleans and checks a draft that nobody writes: a new one that does not say who it is gets an issue for that. */
export function checkDraft(
  draft: CustomerDraft,
  country: string,
  words: Vocabulary,
): Omit<CleanDraft, 'given'> {
  const { values, issues } = cleanDraft(draft, country, words);
  if (draft.id !== undefined || hasIdentity(values)) return { values: completed(draft, values), issues };
  return { values, issues: [...issues, issue(null, 'missing-identity', '', {})] };
}

const completed = (draft: CustomerDraft, values: FieldValues): FieldValues =>
  draft.id === undefined ? completeName(values) : values;

/** A field of the user's own must be the book's; what the customer holds of one that is gone may go or stay. */
const isKnown = (field: FieldKey, fields: readonly CustomField[], stored: FieldValues): boolean =>
  !isOwnField(field) || definitionOf(field, fields) !== undefined || stored[field] !== undefined;

function textsOf(field: FieldKey, raw: unknown): readonly string[] {
  if (typeof raw === 'string') return [raw];
  const isTexts = Array.isArray(raw) && raw.every((value) => typeof value === 'string');
  if (!isTexts || !fieldSpec(field).many) throw new BookError('invalid-record', { field });
  return raw;
}

function cleanField(
  field: FieldKey,
  texts: readonly string[],
  context: NormalizeContext,
): { cleaned: readonly string[]; problems: readonly RowIssue[] } {
  const cleaned = new Set<string>();
  const problems: RowIssue[] = [];
  for (const text of texts) {
    const found = normalizeField(field, text, context);
    // Somebody entered it: an owner who is no member stays.
    const isEntered = found.values.length === 0 && fieldSpec(field).kind === 'member';
    const normalized = isEntered ? normalizeField(field, text, { ...context, words: undefined }) : found;
    for (const value of normalized.values) cleaned.add(value);
    for (const { code, params } of normalized.problems) problems.push(issue(field, code, text, params));
  }
  return { cleaned: [...cleaned], problems };
}

const issue = (
  field: FieldKey | null,
  code: RowIssue['code'],
  value: string,
  params: RowIssue['params'],
): RowIssue => ({ line: 0, column: null, field, code, severity: ISSUES[code], value, params });
