import type { Chosen, ChosenFile } from '../../pendingFile';

const byName = new Intl.Collator(undefined, { numeric: true });

/** In the order of their paths, numbers by their value: the order in which they will be imported. */
export const inOrder = (files: readonly ChosenFile[]): readonly ChosenFile[] =>
  files.toSorted((a, b) => byName.compare(a.path, b.path));

/** What a file input gave: loose files, or with `webkitdirectory` those of a folder by their paths in it. */
export function fromInput(list: Iterable<File>): Chosen {
  const files = [...list];
  const top = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  if (top === '') return { folder: null, files: inOrder(files.map((file) => ({ path: file.name, file }))) };
  const within = (file: File) => file.webkitRelativePath.split('/').slice(1).join('/') || file.name;
  return { folder: top, files: inOrder(files.map((file) => ({ path: within(file), file }))) };
}

/**
 * What was dropped: loose files, and all files of dropped folders however deep. Must be called while the drop is
 * handled: the browser empties the transfer afterwards. What may not be read is listed without a file.
 */
export function fromDrop(transfer: DataTransfer): Promise<Chosen> {
  const loose = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  const folders = entries.filter((entry) => entry.isDirectory);
  return folders.length === 0 ? Promise.resolve(fromInput(loose)) : fromEntries(entries);
}

async function fromEntries(entries: readonly FileSystemEntry[]): Promise<Chosen> {
  const [only] = entries;
  const alone = entries.length === 1 && only?.isDirectory === true ? only : null;
  const found = await Promise.all(
    entries.map((entry) => filesUnder(entry, alone === null ? entry.name : '')),
  );
  return { folder: alone?.name ?? null, files: inOrder(found.flat()) };
}

/** The files of an entry; `path` is how it is called in the list, empty for the one folder that was dropped. */
async function filesUnder(entry: FileSystemEntry, path: string): Promise<readonly ChosenFile[]> {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      return [{ path, file }];
    }
    if (!isFolder(entry)) return [];
    const children = await childrenOf(entry);
    const found = await Promise.all(
      children.map((child) => filesUnder(child, path === '' ? child.name : `${path}/${child.name}`)),
    );
    return found.flat();
  } catch {
    return [{ path: path === '' ? entry.name : path, file: null }];
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A browser lists a folder in parts; an empty part is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children;
    children.push(...part);
  }
}
