import { signal } from '@preact/signals';

/**
 * The file that was dropped or chosen anywhere in the app and waits for the import screen, which takes it and sets
 * this back to null.
 */
export const pendingFile = signal<File | null>(null);

/** One of several files that were chosen together. */
export interface ChosenFile {
  /** Its path below the chosen folder, or its name. */
  readonly path: string;
  /** Null where the browser could not give it out. */
  readonly file: File | null;
  /** Which list of it, where it holds several; left out for the whole file. */
  readonly sheet?: string;
}

/** Several files that were chosen or dropped together, in the order of their names. */
export interface Chosen {
  /** The folder that they come from; null for loose files. */
  readonly folder: string | null;
  readonly files: readonly ChosenFile[];
}

/** Several files that wait for the screen of batches, which takes them and sets this back to null. */
export const pendingFiles = signal<Chosen | null>(null);

export const BATCH_PATH = '/import/batch';

/**
 * Hands what was chosen to the screen that it belongs to: one file to the workbench, more to the batch. Where the screen
 * of the batch is open already (`path`), one more file joins it.
 */
export function handOver(chosen: Chosen, path: string, route: (url: string) => void): void {
  const [first] = chosen.files;
  if (first === undefined) return;
  if (chosen.files.length === 1 && first.file !== null && path !== BATCH_PATH) {
    pendingFile.value = first.file;
    route('/import');
    return;
  }
  pendingFiles.value = chosen;
  if (path !== BATCH_PATH) route(BATCH_PATH);
}
