import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../components/Icon';
import { t } from '../i18n';
import { fromDrop } from '../import/batch/dropped';
import { handOver } from '../pendingFile';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * A file dropped anywhere goes to the import screen, several or a folder to the screen of batches, unless something
 * below has taken the drop already.
 */
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
      const { dataTransfer } = event;
      if (dataTransfer === null) return;
      // Where the user is when the folders are read, not where the drop began.
      void fromDrop(dataTransfer).then((chosen) => handOver(chosen, location.pathname, route));
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
