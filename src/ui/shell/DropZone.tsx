import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../components/Icon';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { fromDrop, fromInput } from '../import/batch/dropped';
import { broughtBy } from '../intake/table';
import { handOver } from '../pendingFile';
import { isTyping } from '../shortcuts';

const holds = (event: DragEvent, type: string): boolean => event.dataTransfer?.types.includes(type) === true;

const hasFiles = (event: DragEvent): boolean => holds(event, 'Files');

/** Text of a spreadsheet or a web page; a link or a picture that is dragged is no list, and a text field takes its own. */
const hasText = (event: DragEvent): boolean =>
  (holds(event, 'text/html') || holds(event, 'text/plain')) &&
  !holds(event, 'text/uri-list') &&
  !isTyping(event.target);

/**
 * A file or a table dropped anywhere goes to the import screen, several or a folder to the screen of batches, unless
 * something below has taken the drop already.
 */
export function DropZone(): JSX.Element | null {
  const { route } = useLocation();
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    // What is dragged from our own page was never meant to come in again.
    let own = false;
    const isOurs = (event: DragEvent) => !own && (hasFiles(event) || hasText(event));
    const onDragStart = () => {
      own = true;
    };
    const onDragEnd = () => {
      own = false;
    };
    const onDragOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      const taken = event.defaultPrevented;
      event.preventDefault(); // else the browser would open the file in place of the app
      setOver(!taken);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const { dataTransfer } = event;
      if (event.defaultPrevented || dataTransfer === null || !isOurs(event)) return;
      event.preventDefault();
      if (!hasFiles(event)) {
        const files = broughtBy(dataTransfer, t('intake.dropped'));
        if (files.length > 0) handOver(fromInput(files), location.pathname, route);
        else toast({ text: t('intake.no-table') });
        return;
      }
      // Where the user is when the folders are read, not where the drop began.
      void fromDrop(dataTransfer).then((chosen) => handOver(chosen, location.pathname, route));
    };
    const listeners = {
      dragstart: onDragStart,
      dragend: onDragEnd,
      dragover: onDragOver,
      dragleave: onDragLeave,
      drop: onDrop,
    };
    for (const [type, listener] of Object.entries(listeners))
      addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        removeEventListener(type, listener as EventListener);
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
