import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { latinKey } from '../keyboard';
import { isTyping } from '../shortcuts';
import { Button, IconButton } from './Button';
import './toast.css';

export interface ToastSpec {
  readonly text: string;
  /** What it is about: a later toast of the same key takes its place, so that no stale way back stays. */
  readonly key?: string;
  /** One thing to do about it; what takes something back (`undoes`) also answers to Ctrl+Z while it shows. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly undoes?: boolean };
  readonly tone?: 'problem';
  /** It is still true when the screen under it has gone. */
  readonly stays?: true;
}

interface Shown extends ToastSpec {
  readonly id: number;
}

/** Long enough to read and reach; it waits while the pointer or the focus is on it. */
const SHOWN_MS = 8000;
/** What can be acted on is there longer: enough to notice, to think and to reach it (WCAG 2.2.1). */
const WITH_ACTION_MS = 20_000;
const MOST = 3;

/** Where a screen wants toasts, as the style of their box: there each takes the place of the one before. Null: the corner. */
export const toastPlace = signal<string | null>(null);

const shown = signal<readonly Shown[]>([]);
let nextId = 1;

/** Says what has just been done, out of the way; returns a function that takes the note away. */
export function toast(spec: ToastSpec): () => void {
  const id = nextId++;
  const others = shown.value.filter((entry) => entry.key === undefined || entry.key !== spec.key);
  shown.value = [...(toastPlace.value === null ? others.slice(1 - MOST) : []), { ...spec, id }];
  return () => dismiss(id);
}

/** What the toasts were about is left: they go, but for what is true all the same. */
export function leaveToasts(): void {
  shown.value = shown.value.filter(({ stays }) => stays);
}

function dismiss(id: number): void {
  shown.value = shown.value.filter((entry) => entry.id !== id);
}

/** Runs a toast's action once; a second click of a double click finds it gone from the list, if not yet from the screen. */
function act(entry: Shown): void {
  if (!shown.value.includes(entry)) return;
  dismiss(entry.id);
  entry.action?.run();
}

/** Ctrl+Z takes back what the newest toast tells, unless the key belongs to the text that is being typed. */
function onUndoKey(event: KeyboardEvent): void {
  if (
    event.defaultPrevented ||
    latinKey(event, false).toLowerCase() !== 'z' ||
    event.shiftKey ||
    event.altKey
  )
    return;
  if (!event.ctrlKey && !event.metaKey) return;
  if (isTyping(event.target)) return;
  const entry = shown.value.findLast(({ action }) => action?.undoes === true);
  if (entry === undefined) return;
  event.preventDefault();
  act(entry);
}

/** The place where toasts show: once, in the shell. A screen reader hears each as it comes. */
export function Toasts(): JSX.Element {
  useLayoutEffect(() => {
    addEventListener('keydown', onUndoKey);
    return () => removeEventListener('keydown', onUndoKey);
  }, []);
  return (
    <div class="toasts" role="status" aria-live="polite" style={toastPlace.value ?? ''}>
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
    timer.current = setTimeout(
      () => dismiss(entry.id),
      entry.action === undefined ? SHOWN_MS : WITH_ACTION_MS,
    );
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
          onClick={() => act(entry)}
          {...(action.undoes === true && { 'aria-keyshortcuts': 'Control+Z', title: 'Ctrl + Z' })}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="s" label={t('app.dismiss')} onClick={() => dismiss(entry.id)} />
    </div>
  );
}
