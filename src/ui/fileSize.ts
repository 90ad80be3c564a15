import { formatNumber } from './i18n';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as the language writes them, in the unit that fits: of a small file each byte, so that none looks empty. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return formatNumber(bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  let value = bytes / 1000;
  let at = 0;
  while (value >= 1000 && at < UNITS.length - 1) {
    value /= 1000;
    at += 1;
  }
  return formatNumber(value, {
    style: 'unit',
    unit: UNITS[at] ?? 'gigabyte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
