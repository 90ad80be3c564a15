import { CATALOGUES, type MessageKey } from '../../i18n/catalogue';
import { format, LANGUAGES, type Language } from '../../i18n/message';
import type { FailedRowsWords } from './failedRows';

const isLanguage = (language: string): language is Language =>
  (LANGUAGES as readonly string[]).includes(language);

/** The words of the failed-rows file in a language; English where there is no such language. */
export async function wordsOf(language: string): Promise<FailedRowsWords> {
  const chosen = isLanguage(language) ? language : 'en';
  const { default: messages } = await CATALOGUES[chosen]();
  const say = (key: MessageKey, params: Record<string, string | number> = {}): string =>
    format(messages[key], chosen, params);
  return {
    line: say('issue.file.line'),
    problem: say('issue.file.problem'),
    explain: (issue) => {
      const field = issue.field === null ? '' : `${say(`field.${issue.field}`)}: `;
      return `${field}${say(`issue.${issue.code}`, { value: issue.value, ...issue.params })}`;
    },
  };
}
