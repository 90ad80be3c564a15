import { normalizeDate } from '../../domain/normalize/date';
import type { DateOrder } from '../../domain/profile';
import { formatDate } from '../i18n';

/** A value of the file and the day that it means in this order; the value alone where it means none. */
export function dateReadAs(sample: string, dateOrder: DateOrder): string {
  if (sample === '') return '';
  const { value } = normalizeDate(sample, { country: '', dateOrder });
  return value === '' ? `${sample} → —` : `${sample} → ${formatDate(value)}`;
}

/** Of several dates the first that means another day when the month comes first; else the first. */
export function tellingDate(values: readonly string[]): string {
  const day = (value: string, dateOrder: DateOrder) => normalizeDate(value, { country: '', dateOrder }).value;
  const telling = values.find((value) => {
    const [dayFirst, monthFirst] = [day(value, 'dmy'), day(value, 'mdy')];
    return dayFirst !== '' && monthFirst !== '' && dayFirst !== monthFirst;
  });
  return telling ?? values[0] ?? '';
}
