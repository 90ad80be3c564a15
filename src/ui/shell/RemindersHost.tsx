import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { bookStatus } from '../book';
import { startWork } from '../i18n';

/** Long enough for the first screen to stand. */
const LATER_MS = 1500;

/** Reminders and the count of what is due: loaded once the first screen stands, and not at all before the book is open. */
export function RemindersHost(): JSX.Element | null {
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  const isOpen = bookStatus.value !== null;
  useEffect(() => {
    if (!isOpen) return;
    const load = async () => {
      const [{ Reminders }] = await Promise.all([import('../tasks/Reminders'), startWork()]);
      setLoaded(() => Reminders);
    };
    // What cannot be loaded now is loaded with the next start.
    const timer = setTimeout(() => void load().catch(() => undefined), LATER_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return Loaded === null ? null : <Loaded />;
}
