import type { ImportApi } from '../../../import/api';
import type { Chosen, ChosenFile } from '../../pendingFile';

type Unpacker = Pick<ImportApi, 'unpack'>;

/** `PK` and the mark of a first entry: what every ZIP that holds something begins with. A workbook is one too. */
async function isZip(file: File): Promise<boolean> {
  try {
    const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    return p === 0x50 && k === 0x4b && three === 3 && four === 4;
  } catch {
    return false; // whoever reads it says why it cannot be read
  }
}

/** The lists in an archive; null for what is none, and for one that cannot be opened: reading it says why. */
async function listsIn(importer: Unpacker, file: File): Promise<readonly ChosenFile[] | null> {
  if (!(await isZip(file))) return null;
  const answer = await importer.unpack(file, file.name);
  if (!answer.ok || answer.value === null) return null;
  return answer.value.map(({ path, file: list }) => ({
    path,
    file: new File([list], path.slice(path.lastIndexOf('/') + 1)),
  }));
}

/** An archive of several lists, as what was chosen: they come from it as from a folder. Null for anything else. */
export async function asFolder(importer: Unpacker, file: File): Promise<Chosen | null> {
  const files = await listsIn(importer, file);
  return files === null || files.length < 2 ? null : { folder: file.name, files };
}

/** What was chosen with the lists of archives in their place; of one archive alone they come as from a folder. */
export async function unfolded(importer: Unpacker, chosen: Chosen): Promise<Chosen> {
  const [only] = chosen.files;
  if (chosen.folder === null && chosen.files.length === 1 && only?.file != null)
    return (await asFolder(importer, only.file)) ?? chosen;
  const files: ChosenFile[] = [];
  for (const known of chosen.files) {
    const { path, file } = known;
    const lists = file === null ? null : await listsIn(importer, file);
    if (lists === null) files.push(known);
    else files.push(...lists.map((list) => ({ ...list, path: `${path}/${list.path}` })));
  }
  return { ...chosen, files };
}
