import { signal } from '@preact/signals';
import { writeStored } from '../stored';

/** Until when each reminder is quiet (milliseconds since 1970), by its key; shared by all tabs of the device. */
const KEY = 'satchel.reminders';

/** What is quiet longer than this is forgotten: by then it is no reminder any more. */
const KEPT_MS = 30 * 86_400_000;

type Quiet = Readonly<Record<string, number>>;

function read(): Quiet {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
  } catch {
    return {}; // storage is switched off, or holds something else
  }
}

export const quiet = signal<Quiet>(read());

addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) quiet.value = read();
});

/** Keeps a reminder quiet until then; for good where nothing is said. */
export function keepQuiet(key: string, until: number = Date.now() + KEPT_MS): void {
  const now = Date.now();
  const kept = Object.entries(read()).filter(([, end]) => end > now - KEPT_MS);
  quiet.value = { ...Object.fromEntries(kept), [key]: until };
  writeStored(KEY, JSON.stringify(quiet.value));
}
