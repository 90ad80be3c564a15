import { signal } from '@preact/signals';
import { readStored, writeStored } from './stored';

const KEY = 'satchel.shortcuts';

/** Shortcuts of a single letter can be switched off: whoever dictates text or types by switch needs that (WCAG 2.1.4). */
export const shortcutsOn = signal(readStored(KEY, ['off']) === null);

export function setShortcuts(on: boolean): void {
  shortcutsOn.value = on;
  writeStored(KEY, on ? null : 'off');
}

export type ShortcutAction = 'search' | 'help' | 'new' | 'customers' | 'import' | 'settings';

/** What each key, or `g` and a key after it, does. */
export const SHORTCUTS: Readonly<Record<ShortcutAction, readonly string[]>> = {
  search: ['/'],
  customers: ['g', 'c'],
  import: ['g', 'i'],
  settings: ['g', 's'],
  new: ['n'],
  help: ['?'],
};

/** How long `g` waits for the letter after it. */
const CHORD_MS = 1500;

/** True where a key is text or belongs to something that uses letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="menu"], dialog') !== null)
  );
}

/** Listens for shortcuts on the whole page; returns what stops it. */
export function listenForShortcuts(run: (action: ShortcutAction) => void): () => void {
  let prefix: { key: string; at: number } | null = null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!shortcutsOn.value || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
      return;
    if (isTyping(event.target)) return;
    const started = prefix !== null && event.timeStamp - prefix.at < CHORD_MS ? prefix.key : null;
    prefix = null;
    for (const [action, keys] of Object.entries(SHORTCUTS) as [ShortcutAction, readonly string[]][]) {
      const [first, second] = keys;
      const hit =
        second === undefined
          ? started === null && event.key === first
          : started === first && event.key === second;
      if (!hit) continue;
      event.preventDefault();
      run(action);
      return;
    }
    if (event.key === 'g') prefix = { key: 'g', at: event.timeStamp };
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
