import { FORMAT_IDS, type FormatId } from '../../domain/format';
import type { RowIssue } from '../../domain/issue';
import type { ImportReport, MatchedBy, Reason, Remark, RowAction } from '../../import/api';
import type { Tone } from '../components/tone';
import { formatDate, formatNumber, language, t } from '../i18n';

/** A share between 0 and 1 as the language writes percents. */
export const percent = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });

/** The families of encodings, by the beginnings of their names; what is in none of them is Western. */
const FAMILIES = [
  ['unicode', /^utf/],
  ['central', /^(?:windows-1250|iso-8859-2)$/],
  ['central-dos', /^ibm852$/],
  ['cyrillic', /^(?:windows-1251|koi8|iso-8859-5$)/],
  ['cyrillic-dos', /^ibm866$/],
  ['cyrillic-mac', /^x-mac-cyrillic$/],
  ['chinese', /^gb/],
  ['chinese-traditional', /^big5$/],
  ['japanese', /^(?:shift_jis|euc-jp|iso-2022-jp)$/],
  ['korean', /^euc-kr$/],
] as const;

/** Encodings that people know by another name than the standard's. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  gb18030: 'GB 18030',
  ibm852: 'CP852',
  ibm866: 'CP866',
  'x-mac-cyrillic': 'Mac',
  shift_jis: 'Shift_JIS',
};

/** How an encoding is called: its family in words and its own name. */
export function encodingName(encoding: string): string {
  const name = KNOWN_AS[encoding] ?? encoding.toUpperCase().replace('WINDOWS', 'Windows');
  const family = FAMILIES.find(([, names]) => names.test(encoding))?.[0] ?? 'western';
  return t(`import.encoding.${family}`, { name });
}

const DELIMITERS = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe',
  ':': 'import.delimiter.colon',
  ' ': 'import.delimiter.space',
} as const;

/** How a separator is called; one that has no name is shown as it is. */
export const delimiterName = (delimiter: string): string =>
  delimiter in DELIMITERS ? t(DELIMITERS[delimiter as keyof typeof DELIMITERS]) : delimiter;

/** Why something was proposed, in words. */
export function reasonText(reason: Reason): string {
  const { share, language: code } = reason.params;
  return t(`reason.${reason.code}`, {
    ...reason.params,
    ...(typeof share === 'number' ? { share: percent(share > 1 ? share / 100 : share) } : {}),
    ...(typeof code === 'string' ? { language: languageName(code) } : {}),
  });
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(language.value, { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // not a language tag: a family of languages, named as it stands
  }
}

/** How sure a proposal is, in three steps. */
export function sureness(confidence: number): 'certain' | 'likely' | 'guess' {
  if (confidence >= 0.9) return 'certain';
  return confidence >= 0.6 ? 'likely' : 'guess';
}

/** What happened to one value or row. */
export function issueText({ code, params, value }: RowIssue): string {
  const { date } = params;
  const day = typeof date === 'string' && { date: formatDate(date) };
  return t(`issue.${code}`, { ...params, ...day, value: shortened(value) });
}

/** A long cell is cut for display only, so that a message stays a sentence. */
export const shortened = (value: string, length = 80): string =>
  value.length <= length ? value : `${value.slice(0, length - 1)}…`;

/** The colour of a decision. */
export const TONES: Readonly<Record<RowAction, Tone>> = {
  create: 'new',
  update: 'update',
  unchanged: 'unchanged',
  duplicate: 'duplicate',
  skip: 'unchanged',
  reject: 'problem',
  ask: 'warning',
};

export const SEVERITY_TONES = { error: 'problem', warning: 'warning', info: 'unchanged' } as const;

export const matchedByText = (by: MatchedBy): string => t(`import.row.by-${by}`);

/** What an import did, in the two numbers that count. */
export function doneText({ created, updated }: Pick<ImportReport, 'created' | 'updated'>): string {
  if (updated === 0) return t(created === 0 ? 'report.done-nothing' : 'report.done-added', { n: created });
  if (created === 0) return t('report.done-updated', { n: updated });
  return t('report.done-both', { added: t('report.done-added', { n: created }), n: updated });
}

/** What should be known of the whole file, in words. */
export function remarkText({ code, params }: Remark): string {
  const { format } = params;
  const named = isFormat(format) ? { format: t(`format.${format}`) } : {};
  return t(`remark.${code}`, { ...params, ...named });
}

const isFormat = (value: unknown): value is FormatId => (FORMAT_IDS as readonly unknown[]).includes(value);
