import type { ImportableField } from '../../domain/fields';
import { writeCsv } from '../../import/encode/csvWriter';
import {
  type CellLook,
  type Sheet,
  type SheetColumn,
  textWidth,
  writeXlsx,
} from '../../import/encode/xlsxWriter';
import { exampleOf, saysWho, templateRows } from '../../import/template';
import { statusLabel } from '../components/Pill';
import { fieldLabel } from '../fields';
import { language, t } from '../i18n';
import { statuses } from '../vocabulary';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Narrower than its heading no column is, nor so wide that the next one is out of sight. */
const NARROWEST = 12;
const WIDEST = 44;
const HOW_WIDTH = 96;

/**
 * What a spreadsheet of the user's region expects between the cells of a CSV: a semicolon where the comma is the decimal
 * sign (Windows' list separator follows it). The region is the browser's, not that of the screens' language.
 */
export function regionDelimiter(locale: string): ';' | ',' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ';' : ',';
}

/** The template as a CSV in UTF-8 with the mark by which spreadsheets know it. */
export function templateCsv(fields: readonly ImportableField[], delimiter: string): Blob {
  const rows = templateRows(language.value, fieldLabel, fields);
  const parts = writeCsv(rows, { delimiter, encoding: 'utf-8', defuse: false });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** The template as a workbook: the list to fill in, every column of text, and a sheet that explains the columns. */
export const templateXlsx = (fields: readonly ImportableField[]): Blob =>
  new Blob(writeXlsx([listSheet(fields), howSheet(fields)]), { type: XLSX });

/** The words that a field understands, as the screens say them; undefined where any value does. */
function wordsOf(field: ImportableField): readonly string[] | undefined {
  if (field === 'status') return statuses.value.map(statusLabel);
  if (field === 'gender') return (['F', 'M', 'other'] as const).map((gender) => t(`gender.${gender}`));
  return undefined;
}

function listSheet(fields: readonly ImportableField[]): Sheet {
  const rows = templateRows(language.value, fieldLabel, fields);
  const looks: readonly CellLook[] = ['heading', 'example'];
  return {
    name: t('template.sheet-list'),
    columns: fields.map((field, at): SheetColumn => {
      const width = Math.max(NARROWEST, ...rows.map((row) => textWidth(row[at] ?? '') + 2));
      const words = wordsOf(field);
      return { width: Math.min(WIDEST, width), look: 'text', ...(words !== undefined && { words }) };
    }),
    rows: rows.map((row, at) => row.map((text) => ({ text, look: looks[at] ?? 'text' }))),
    frozen: 1,
  };
}

/**
 * The instructions, one cell a column of the list. They hold fewer cells than the list does with a single row, so that
 * whoever reads the workbook by its fullest sheet comes to the list.
 */
function howSheet(fields: readonly ImportableField[]): Sheet {
  const who = fields.filter(saysWho).map(fieldLabel).join(', ');
  const intro = [
    t('template.how-rows'),
    t('template.how-who', { fields: who }),
    t('template.how-blank'),
    t('template.how-open'),
  ];
  const about = (field: ImportableField): readonly string[] => {
    const example = exampleOf(language.value, field);
    const words = wordsOf(field);
    return [
      t(`template.about.${field}`),
      ...(example === '' ? [] : [`${t('template.example')}: ${example}`]),
      ...(words === undefined ? [] : [`${t('template.words')}: ${words.join(', ')}`]),
    ];
  };
  const cell = (lead: string, lines: readonly string[]) => [
    { lead, text: `\n${lines.join('\n')}`, look: 'wrapped' } as const,
  ];
  return {
    name: t('template.sheet-how'),
    columns: [{ width: HOW_WIDTH }],
    rows: [
      cell(t('template.sheet-how'), intro),
      ...fields.map((field) => cell(fieldLabel(field), about(field))),
    ],
    frozen: 0,
  };
}
