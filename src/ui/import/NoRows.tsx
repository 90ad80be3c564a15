import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../components/Button';
import { t } from '../i18n';

/** In place of rows that a filter no longer has; takes the focus that went with the last of them. */
export function NoRows({ onAll }: { onAll: () => void }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={box} class="imp-grid-empty">
      <p role="status">{t('import.grid.empty')}</p>
      <Button onClick={onAll}>{t('import.grid.show-all')}</Button>
    </div>
  );
}
