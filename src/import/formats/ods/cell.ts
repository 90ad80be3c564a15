import { clock, isoText } from '../sheet/dates';
import { numberText, plainNumber } from '../sheet/numbers';

/** What a cell of an OpenDocument table says of itself beside its text. */
export interface CellValue {
  /** `office:value-type`; empty where it has none. */
  readonly type: string;
  /** The attribute that the type asks for, null where it is missing. */
  readonly value: string | null;
  /** The text as the program showed it, paragraphs parted by line breaks. */
  readonly text: string;
}

/** Attribute that holds the value of a type (ODF 1.2, 19.385). */
export const VALUE_OF: Readonly<Record<string, string>> = {
  float: 'value',
  percentage: 'value',
  currency: 'value',
  date: 'date-value',
  time: 'time-value',
  boolean: 'boolean-value',
  string: 'string-value',
};

const DURATION = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;

/** `PT14H30M00S` as `14:30`. */
function timeText(value: string): string {
  const [whole, sign = '', days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(value) ?? [];
  if (whole === undefined) return value;
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return sign + clock(total);
}

/** Marks of phones, postal codes and tax ids among digits; or a zero before them. */
const MEANT = /^0\d|^0[\s-]|\d-\d|[+(]/;

/**
 * A number as the program showed it where that says more than the value: leading zeros, the marks of a phone or a postal
 * code (`00-950`). Its digits are those of the value then, and nothing else is among them.
 */
function asShown(value: string, text: string): string | null {
  if (!/^[+(]?[\d\s()-]+$/.test(text) || text.startsWith('-') || !MEANT.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  return digits === value || digits.replace(/^0+(?=\d)/, '') === value ? text : null;
}

/** A cell as the sheet shows it: numbers whole, dates and times as ISO writes them. */
export function cellText({ type, value, text }: CellValue): string {
  switch (type) {
    case 'float':
    case 'currency':
      return value === null ? text : (asShown(numberText(value), text.trim()) ?? numberText(value));
    case 'percentage':
      return value === null || !Number.isFinite(Number(value))
        ? text
        : `${plainNumber(Number(value) * 100)}%`;
    case 'date':
      return value === null ? text : isoText(value);
    case 'time':
      return value === null ? text : timeText(value);
    case 'boolean':
      return value === null ? text : value.toUpperCase();
    default:
      return text === '' && value !== null ? value : text;
  }
}

const ERROR = /^(?:#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d{3})$/;

/** True for the text of a formula that failed. */
export const isErrorText = (text: string): boolean => ERROR.test(text);
