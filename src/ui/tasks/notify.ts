import { signal } from '@preact/signals';
import { readStored, writeStored } from '../stored';

const KEY = 'satchel.notify';
const TOLD_KEY = 'satchel.notified';
const LOCK = 'satchel-notify';

/** Whether the system's own notifications were asked for on this device, and the browser allows them. */
export const notifies = signal(readStored(KEY, ['on']) === 'on' && allowed());

function allowed(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Switches them on, which asks the browser's leave: to be called by a press. False where it is refused. */
export async function askNotifications(): Promise<boolean> {
  const isGranted = 'Notification' in window && (await Notification.requestPermission()) === 'granted';
  writeStored(KEY, isGranted ? 'on' : null);
  notifies.value = isGranted;
  return isGranted;
}

export function stopNotifications(): void {
  writeStored(KEY, null);
  notifies.value = false;
}

/** True in the one tab that tells the system: it keeps the lock while it lives, and another one takes over after it. */
export const leads = signal(false);
let asked = false;

/** Makes this tab wait to be the one that tells: before anything is due, so that nothing is told to nobody. */
export function waitToLead(): void {
  if (asked) return;
  asked = true;
  void navigator.locks.request(LOCK, () => {
    leads.value = true;
    return new Promise(() => undefined);
  });
}

/** What is told is remembered so long: by then it is no reminder any more. */
const KEPT_MS = 30 * 86_400_000;

/** When each reminder that was told was due (milliseconds since 1970), by its key. */
function readTold(): readonly (readonly [key: string, at: number])[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(TOLD_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return [];
    return Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

/** Tells the system of a reminder: once over all tabs and reloads; `at` is when it was due. */
export function notifyOnce(key: string, at: number, title: string, body: string): void {
  if (!notifies.value || !leads.value) return;
  const told = readTold();
  if (told.some(([known, when]) => known === key && when === at)) return;
  const kept = told.filter(([known, when]) => known !== key && when > Date.now() - KEPT_MS);
  writeStored(TOLD_KEY, JSON.stringify(Object.fromEntries([...kept, [key, at]])));
  try {
    const note = new Notification(title, { body, tag: key });
    note.onclick = () => window.focus();
  } catch {
    // Some browsers let only the service worker notify: the notice in the app stands.
  }
}
