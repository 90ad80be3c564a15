import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { Button, IconButton } from './Button';
import './toast.css';

export interface ToastSpec {
  readonly text: string;
  /** One thing to do about it, most often to take it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly tone?: 'problem';
}

interface Shown extends ToastSpec {
  readonly id: number;
}

/** Long enough to read and reach; it waits while the pointer or the focus is on it. */
const SHOWN_MS = 8000;
const MOST = 3;

const shown = signal<readonly Shown[]>([]);
let nextId = 1;

/** Says what has just been done, out of the way; returns a function that takes the note away. */
export function toast(spec: ToastSpec): () => void {
  const id = nextId++;
  shown.value = [...shown.value.slice(1 - MOST), { ...spec, id }];
  return () => dismiss(id);
}

function dismiss(id: number): void {
  shown.value = shown.value.filter((entry) => entry.id !== id);
}

/** The place where toasts show: once, in the shell. A screen reader hears each as it comes. */
export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map((entry) => (
        <ToastView key={entry.id} entry={entry} />
      ))}
    </div>
  );
}

function ToastView({ entry }: { entry: Shown }): JSX.Element {
  const timer = useRef(0);
  const start = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => dismiss(entry.id), SHOWN_MS);
  };
  const hold = () => clearTimeout(timer.current);
  useEffect(() => {
    start();
    return hold;
  }, []);
  const { action } = entry;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the clock
    <div
      class="toast"
      data-tone={entry.tone}
      onMouseEnter={hold}
      onMouseLeave={start}
      onFocusIn={hold}
      onFocusOut={start}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismiss(entry.id);
      }}
    >
      <span class="toast-text">{entry.text}</span>
      {action !== undefined && (
        <Button
          variant="quiet"
          size="s"
          onClick={() => {
            // A second click of a double click finds the toast gone from the list, if not yet from the screen.
            if (!shown.value.includes(entry)) return;
            dismiss(entry.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="s" label={t('app.dismiss')} onClick={() => dismiss(entry.id)} />
    </div>
  );
}
