import { signal } from '@preact/signals';
import { language } from './i18n';
import { latinKey, writesCyrillic } from './keyboard';
import { readStored, writeStored } from './stored';

const KEY = 'satchel.shortcuts';

/** Shortcuts of a single letter can be switched off: whoever dictates text or types by switch needs that (WCAG 2.1.4). */
export const shortcutsOn = signal(readStored(KEY, ['off']) === null);

export function setShortcuts(on: boolean): void {
  shortcutsOn.value = on;
  writeStored(KEY, on ? null : 'off');
}

/** What each key, or `g` and a key after it, does; in the order in which the help lists them. */
export const SHORTCUTS = {
  palette: ['Ctrl+K'],
  search: ['/'],
  new: ['n'],
  today: ['g', 't'],
  customers: ['g', 'c'],
  opportunities: ['g', 'o'],
  tasks: ['g', 'a'],
  reports: ['g', 'r'],
  import: ['g', 'i'],
  settings: ['g', 's'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>;

export type ShortcutAction = keyof typeof SHORTCUTS;

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
  // Until a letter tells, whoever reads Russian is taken to write in it.
  let isCyrillic = language.value === 'ru';
  const onKeyDown = (event: KeyboardEvent) => {
    isCyrillic = writesCyrillic(event) ?? isCyrillic;
    if (event.defaultPrevented || event.isComposing) return;
    const key = latinKey(event, isCyrillic);
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isCommand && key.toLowerCase() === 'k') {
      event.preventDefault();
      run('palette');
      return;
    }
    if (!shortcutsOn.value || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    const started = prefix !== null && event.timeStamp - prefix.at < CHORD_MS ? prefix.key : null;
    prefix = null;
    for (const [action, keys] of Object.entries(SHORTCUTS) as [ShortcutAction, readonly string[]][]) {
      const [first, second] = keys;
      const hit =
        second === undefined ? started === null && key === first : started === first && key === second;
      if (!hit) continue;
      event.preventDefault();
      run(action);
      return;
    }
    if (key === 'g') prefix = { key, at: event.timeStamp };
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
