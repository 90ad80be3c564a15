import type { Language } from '../i18n/message';
import { templateCsv } from '../import/template';
import { fieldLabel } from './fields';
import { language } from './i18n';
import { saveFile } from './saveFile';

/** What a spreadsheet of the language's country expects between cells when it opens a CSV. */
const DELIMITERS: Readonly<Record<Language, string>> = { en: ',', pl: ';', ru: ';', zh: ',' };

/** Rows as CSV, with the mark by which spreadsheets know UTF-8. */
export function csvText(rows: readonly (readonly string[])[], delimiter: string): string {
  const cell = (value: string) =>
    value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('')}`;
}

/** Saves a template to fill in, headed in the language of the screens, with one example. */
export function downloadTemplate(): void {
  const text = csvText(templateCsv(language.value, fieldLabel), DELIMITERS[language.value]);
  saveFile(`satchel-template.${language.value}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
