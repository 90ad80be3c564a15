import type { Signal } from '@preact/signals';
import type { ImportApi } from '../../../import/api';
import type { BatchFile, FileState } from './files';
import { type Hand, type How, predict } from './oneFile';
import type { ShapeChoices } from './shapes';

/** The lists of a batch and what was chosen for those of a shape. */
interface Lists {
  readonly files: Signal<readonly BatchFile[]>;
  readonly shapes: Signal<ReadonlyMap<string, ShapeChoices>>;
  howOf(file: BatchFile): How;
}

/**
 * Where a list stands that was read: one that turns out to be of a shape that was mapped already is planned anew by what
 * was chosen for that.
 */
export function settle(
  { files, shapes }: Lists,
  { key, found: known }: BatchFile,
  { choices }: How,
  { state, found }: Exclude<Awaited<ReturnType<typeof predict>>, 'stopped'>,
): FileState {
  if (known !== null || found === null) return state;
  files.value = files.value.map((file) => (file.key === key ? { ...file, found } : file));
  return shapes.value.get(found.shape) === (choices ?? undefined) ? state : { at: 'waiting' };
}

/** Reads a list that was never read: it may be of a shape for which something was chosen. */
export async function meetShape(
  importer: ImportApi,
  lists: Lists,
  file: BatchFile,
  hand: Hand,
): Promise<void> {
  if (file.found !== null || file.state.at !== 'waiting' || lists.shapes.value.size === 0) return;
  const how = lists.howOf(file);
  const predicted = await predict(importer, file, how, hand);
  if (predicted !== 'stopped') settle(lists, file, how, predicted);
}
