import { signal } from '@preact/signals';
import type { Choices } from '../choices';
import { NO_CHOICES } from '../choices';
import type { Source } from '../state';
import type { Batch } from './batch';
import type { BatchFile } from './files';
import { forList, forShape } from './shapes';

/** A list of a batch that is to be opened in the workbench, with what was chosen for it so far. */
interface Look {
  readonly source: Source;
  readonly choices: Choices;
}

/** Waits for the import screen, which takes it and sets this back to null. */
export const pendingLook = signal<Look | null>(null);

/** The workbench for a list of the batch by itself; null where its file could not be given out. */
export function lookOf(batch: Batch, { path, file, sheet, ...rest }: BatchFile): Look | null {
  if (file === null) return null;
  const { join } = batch.howOf({ path, file, sheet, ...rest });
  const reading = sheet === null ? {} : { sheet };
  const source: Source = { file, name: path, ofBatch: true, ...(join !== null && { join }) };
  return { source, choices: { ...NO_CHOICES, reading } };
}

/** The workbench for a list that stands for all of its shape: what is chosen there is kept for them in the batch. */
export function taskFor(batch: Batch, file: BatchFile): Look | null {
  const look = lookOf(batch, file);
  const { found } = file;
  if (look === null || found === null) return look;
  const lists = batch.files.value.filter((other) => other.found?.shape === found.shape).length;
  const known = batch.shapes.value.get(found.shape);
  const { choices } = look;
  const task: Source['task'] = {
    lists,
    done: (chosen, { columns }) => batch.mapShape(found.shape, forShape(chosen, columns, found)),
  };
  const before = known === undefined ? choices : forList(known, found.columns, found);
  return {
    source: { ...look.source, task },
    choices: { ...before, reading: { ...before.reading, ...choices.reading } },
  };
}
