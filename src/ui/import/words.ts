import { FORMAT_IDS, type FormatId } from '../../domain/format';
import type { RowIssue } from '../../domain/issue';
import type { ImportReport, MatchedBy, Reason, Remark, RowAction } from '../../import/api';
import type { Tone } from '../components/tone';
import { formatNumber, language, t } from '../i18n';

/** A share between 0 and 1 as the language writes percents. */
export const percent = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });

/** How an encoding is called: its family in words and its own name. */
export function encodingName(encoding: string): string {
  const name = encoding.toUpperCase().replace('WINDOWS', 'Windows').replace('GB18030', 'GB 18030');
  if (encoding.startsWith('utf')) return t('import.encoding.unicode', { name });
  if (encoding === 'windows-1250' || encoding === 'iso-8859-2') return t('import.encoding.central', { name });
  if (encoding === 'windows-1251' || encoding.startsWith('koi8'))
    return t('import.encoding.cyrillic', { name });
  if (encoding === 'gb18030' || encoding === 'gbk') return t('import.encoding.chinese', { name });
  if (encoding === 'big5') return t('import.encoding.chinese-traditional', { name });
  return t('import.encoding.western', { name });
}

const DELIMITERS = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe',
  ':': 'import.delimiter.colon',
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
export const issueText = (issue: RowIssue): string =>
  t(`issue.${issue.code}`, { ...issue.params, value: shortened(issue.value) });

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
