import { useEffect, useState } from 'preact/hooks';
import { startWork } from '../i18n';

/**
 * A part of a screen that has a chunk of its own, with the texts of the later screens; null until it is wanted and there.
 * One that cannot be loaded stays away until it is wanted again.
 */
export function useLater<T>(load: () => Promise<T>, wanted: boolean): T | null {
  const [loaded, setLoaded] = useState<{ readonly part: T } | null>(null);
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    let current = true;
    Promise.all([load(), startWork()]).then(
      ([part]) => {
        if (current) setLoaded({ part });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, loaded]);
  return loaded?.part ?? null;
}
