import { type CustomerDraft, completeName, hasIdentity } from '../domain/customer';
import { type FieldKey, type FieldValue, type FieldValues, fieldSpec, isFieldKey } from '../domain/fields';
import { ISSUES, type RowIssue } from '../domain/issue';
import { normalizeField } from '../domain/normalize';
import { usualDateOrder } from '../domain/normalize/dateOrder';
import { sameValue } from '../import/plan/settle';
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
 * Throws BookError `invalid-record` for a field that does not exist or a value that is no text.
 * @param stored what the customer holds already: its values pass as they are.
 */
export function cleanDraft(draft: CustomerDraft, country: string, stored: FieldValues = {}): CleanDraft {
  const values: Partial<Record<FieldKey, FieldValue>> = {};
  const given: FieldKey[] = [];
  const issues: RowIssue[] = [];
  for (const [field, raw] of Object.entries(draft as Readonly<Record<string, unknown>>)) {
    if (KEPT_BY_THE_BOOK.has(field) || raw === undefined) continue;
    if (!isFieldKey(field)) throw new BookError('invalid-record', { field });
    const texts = textsOf(field, raw);
    const known = stored[field];
    const { cleaned, problems } = sameValue(known, typeof raw === 'string' ? raw : texts)
      ? { cleaned: texts, problems: [] }
      : cleanField(field, texts, country);
    issues.push(...problems);
    // A field that holds nothing but mistakes keeps what is stored.
    if (cleaned.length === 0 && problems.length > 0) continue;
    given.push(field);
    if (cleaned.length > 0) values[field] = fieldSpec(field).many ? cleaned : (cleaned[0] ?? '');
  }
  return { values: values as FieldValues, given, issues };
}

/** Cleans and checks a draft that nobody writes: a new one that does not say who it is gets an issue for that. */
export function checkDraft(draft: CustomerDraft, country: string): Omit<CleanDraft, 'given'> {
  const { values, issues } = cleanDraft(draft, country);
  if (draft.id !== undefined || hasIdentity(values)) return { values: completed(draft, values), issues };
  return { values, issues: [...issues, issue(null, 'missing-identity', '', {})] };
}

const completed = (draft: CustomerDraft, values: FieldValues): FieldValues =>
  draft.id === undefined ? completeName(values) : values;

function textsOf(field: FieldKey, raw: unknown): readonly string[] {
  if (typeof raw === 'string') return [raw];
  const isTexts = Array.isArray(raw) && raw.every((value) => typeof value === 'string');
  if (!isTexts || !fieldSpec(field).many) throw new BookError('invalid-record', { field });
  return raw;
}

function cleanField(
  field: FieldKey,
  texts: readonly string[],
  country: string,
): { cleaned: readonly string[]; problems: readonly RowIssue[] } {
  const cleaned = new Set<string>();
  const problems: RowIssue[] = [];
  for (const text of texts) {
    const normalized = normalizeField(field, text, { country, dateOrder: usualDateOrder(country) });
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
