import { effect, signal } from '@preact/signals';
import { readStored, writeStored } from './stored';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'satchel.theme';

/** The theme that the user chose; `system` follows the device. */
export const theme = signal<Theme>(readStored(KEY, THEMES) ?? 'system');

export function setTheme(next: Theme): void {
  theme.value = next;
  writeStored(KEY, next === 'system' ? null : next);
}

/** Keeps `<html data-theme>` true to the choice; the stylesheet does the rest. */
effect(() => {
  const root = document.documentElement;
  if (theme.value === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme.value;
});
