import { signal } from '@preact/signals';
import { localDay } from '../../domain/day';

const minuteOf = (at: Date): number => at.getHours() * 60 + at.getMinutes();

/** The day that it is, and the minute of it: kept true while the page is open, over midnight and after a sleep. */
export const today = signal(localDay());
export const minuteNow = signal(minuteOf(new Date()));

function look(): void {
  const now = new Date();
  today.value = localDay(now);
  minuteNow.value = minuteOf(now);
}

// A timer of a minute passes midnight by itself; a device that slept looks as soon as the page is seen again.
setInterval(look, 30_000);
document.addEventListener('visibilitychange', look);
addEventListener('focus', look);
