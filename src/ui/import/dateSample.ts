import { normalizeDate } from '../../domain/normalize/date';
import type { DateOrder } from '../../domain/profile';
import { formatDate } from '../i18n';

/** A value of the file and the day that it means in this order; the value alone where it means none. */
export function dateReadAs(sample: string, dateOrder: DateOrder): string {
  if (sample === '') return '';
  const { value } = normalizeDate(sample, { country: '', dateOrder });
  return value === '' ? `${sample} → —` : `${sample} → ${formatDate(value)}`;
}
