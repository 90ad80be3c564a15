import { formatNumber } from '../../i18n';

const unit = (value: number, name: 'millisecond' | 'second' | 'minute' | 'hour', digits = 0): string =>
  formatNumber(value, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  });

/** How long something took, as people say it. */
export function durationText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 0.1) return unit(Math.round(ms), 'millisecond');
  if (seconds < 10) return unit(seconds, 'second', 1);
  if (seconds < 60) return unit(Math.round(seconds), 'second');
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${unit(minutes, 'minute')} ${unit(whole % 60, 'second')}`;
  return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
}
