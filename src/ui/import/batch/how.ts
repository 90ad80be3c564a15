import type { ImportProfile } from '../../../domain/profile';
import type { JoinSource } from '../../../import/api';
import type { BatchFile } from './files';
import type { How } from './oneFile';
import { planFor, readingFor, type ShapeChoices } from './shapes';

type Shapes = ReadonlyMap<string, ShapeChoices>;

const choicesOf = ({ found }: BatchFile, shapes: Shapes): ShapeChoices | null =>
  (found === null ? undefined : shapes.get(found.shape)) ?? null;

/** How a file of a batch is read, completed and planned, by what was chosen for its shape. */
export function howOf(file: BatchFile, files: readonly BatchFile[], shapes: Shapes): How {
  const choices = choicesOf(file, shapes);
  const reading = readAs(file, choices);
  const { join } = file;
  const from = join === null ? undefined : files[join.from];
  if (join === null || from?.file == null) return { reading, join: null, choices };
  const source = { source: from.file, name: from.path, profile: profileOf(from, shapes) };
  // What goes into the added columns is settled when the list is opened: by the fields of its own ones.
  return { reading: profileOf(file, shapes), join: { ...source, links: join.links }, choices };
}

/** How a file is read and which of its columns goes where. */
function profileOf(file: BatchFile, shapes: Shapes): ImportProfile {
  const choices = choicesOf(file, shapes);
  const { columns } = choices === null || file.found === null ? {} : planFor(choices, file.found.columns);
  return { ...readAs(file, choices), ...(columns !== undefined && { columns }) };
}

/** A file as one that others may be completed from, or the other way round; null where it could not be given out. */
export const joinSource = (file: BatchFile, shapes: Shapes): JoinSource | null =>
  file.file === null ? null : { source: file.file, name: file.path, profile: profileOf(file, shapes) };

function readAs({ found, sheet }: BatchFile, choices: ShapeChoices | null): ImportProfile {
  const chosen = choices === null || found === null ? {} : readingFor(choices, found);
  return sheet === null ? chosen : { ...chosen, sheet };
}
