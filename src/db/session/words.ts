import { type FieldKey, isOwnField } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { ownLabel } from '../../domain/ownFields';
import type { CustomField } from '../../domain/vocabulary';
import { CATALOGUES, type FirstKey } from '../../i18n/catalogue';
import { format, LANGUAGES, type Language } from '../../i18n/message';
import type { Book } from '../book';
import { readWords } from '../vocabulary';

/** A message in one language. */
export type Say = (key: FirstKey, params?: Readonly<Record<string, string | number>>) => string;

/** What files made in the worker need of a language. */
export interface FileWords {
  readonly language: Language;
  readonly say: Say;
  /** Headings of the two columns that the file of failed rows adds. */
  readonly line: string;
  readonly problem: string;
  /** What a field is called. */
  readonly fieldName: (field: FieldKey) => string;
  /** One sentence for one issue. */
  readonly explain: (issue: RowIssue) => string;
}

const isLanguage = (language: string): language is Language =>
  (LANGUAGES as readonly string[]).includes(language);

/**
 * Loads the words of every language: before an import writes its first row, so that no update of the app can take them
 * away while it is under way. Without them the import goes on all the same; only its files would miss them.
 */
export const loadWords = (): Promise<unknown> =>
  Promise.allSettled(LANGUAGES.map((language) => CATALOGUES[language]()));

/**
 * The words of a language for files; English where there is no such language.
 * @param own the fields of the user's own that the file names.
 */
export async function wordsOf(language: string, own: readonly CustomField[] = []): Promise<FileWords> {
  const chosen = isLanguage(language) ? language : 'en';
  const { default: messages } = await CATALOGUES[chosen]();
  const say: Say = (key, params = {}) => format(messages[key], chosen, params);
  const fieldName = (field: FieldKey): string =>
    isOwnField(field) ? ownLabel(field, own) : say(`field.${field}`);
  return {
    language: chosen,
    say,
    fieldName,
    line: say('issue.file.line'),
    problem: say('issue.file.problem'),
    explain: (issue) => {
      const field = issue.field === null ? '' : `${fieldName(issue.field)}: `;
      return `${field}${say(`issue.${issue.code}`, { value: issue.value, ...issue.params })}`;
    },
  };
}

/** The words of a language for the files of a job: its fields go by the names that they had when it was planned. */
export async function jobWords(book: Book, jobId: string, language: string): Promise<FileWords> {
  const [plan, { fields }] = await Promise.all([book.db.plans.get(jobId), readWords(book)]);
  return wordsOf(language, [...(plan?.settings.words?.fields ?? []), ...fields]);
}

/** The headings of a list that has none, in the file of its failed rows: the names of its fields. */
export const headingsOf = (columns: readonly (FieldKey | null)[], { fieldName }: FileWords): string[] =>
  columns.map((field) => (field === null ? '' : fieldName(field)));
