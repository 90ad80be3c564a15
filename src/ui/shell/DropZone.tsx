import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../components/Icon';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { pendingFile } from '../pendingFile';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** A file dropped anywhere goes to the import screen, unless something below has taken the drop already. */
export function DropZone(): JSX.Element | null {
  const { route } = useLocation();
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      const taken = event.defaultPrevented;
      event.preventDefault(); // else the browser would open the file in place of the app
      setOver(!taken);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      const files = event.dataTransfer?.files;
      const file = files?.[0];
      if (file === undefined) return;
      if ((files?.length ?? 0) > 1) toast({ text: t('import.notice.first-only', { name: file.name }) });
      pendingFile.value = file;
      route('/import');
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div class="drop-zone">
      <div class="drop-sheet">
        <Icon name="import" size={36} />
        <p class="drop-title">{t('app.drop-title')}</p>
        <p>{t('app.drop-text')}</p>
      </div>
    </div>
  );
}
