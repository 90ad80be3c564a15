import { signal } from '@preact/signals';

/**
 * The file that was dropped or chosen anywhere in the app and waits for the import screen, which takes it and sets
 * this back to null.
 */
export const pendingFile = signal<File | null>(null);
