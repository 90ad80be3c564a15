import { signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { startWork } from '../i18n';

/** True while the palette is wanted. */
const wanted = signal(false);

export const openPalette = (): void => {
  wanted.value = true;
};

/** Draws the palette where it is wanted; it is loaded when that is first so. */
export function PaletteHost(): JSX.Element | null {
  const [Palette, setPalette] = useState<ComponentType<{ onClose: () => void }> | null>(null);
  const open = wanted.value;
  useEffect(() => {
    if (!open || Palette !== null) return;
    Promise.all([import('./Palette'), startWork()]).then(
      ([loaded]) => setPalette(() => loaded.default),
      // Without a network before the app is kept here: the next press tries again.
      () => {
        wanted.value = false;
      },
    );
  }, [open]);
  if (!open || Palette === null) return null;
  return (
    <Palette
      onClose={() => {
        wanted.value = false;
      }}
    />
  );
}
