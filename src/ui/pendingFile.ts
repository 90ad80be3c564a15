import { signal } from '@preact/signals';

/**
 * The file that was dropped or chosen anywhere in the app and waits for the import screen, which takes it and sets
 * this back to null.
 */
export const pendingFile = signal<File | null>(null);

/** Files of saved profiles that wait for their screen, which takes them and empties this. */
export const pendingProfiles = signal<readonly File[]>([]);

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

interface Pending extends Chosen {
  /** They join the batch that is open; else another begins with them. */
  readonly joins: boolean;
}

/** Several files that wait for the screen of batches, which takes them and sets this back to null. */
export const pendingFiles = signal<Pending | null>(null);

export const BATCH_PATH = '/import/batch';
export const PROFILES_PATH = '/settings/profiles';

/** A profile's file is known by its name, also where the browser numbered a second download, or by how it begins. */
const PROFILE_NAME = /\.satchel-profile( ?\(\d+\))?\.json$/i;
const PROFILE_START = /^\ufeff?\s*\{\s*"format"\s*:\s*"satchel-profile"/;

async function isProfile({ file }: ChosenFile): Promise<boolean> {
  if (file === null || !/\.json$/i.test(file.name)) return false;
  // What cannot be read is no profile; the screen of lists says why.
  const start = await file
    .slice(0, 256)
    .text()
    .catch(() => '');
  return PROFILE_NAME.test(file.name) || PROFILE_START.test(start);
}

/**
 * Hands what was chosen to the screen that it belongs to: profiles to theirs, one list to the workbench, more to the
 * batch. Where the screen of the batch is open already (`path`), they join it, one alone too; from elsewhere they
 * begin another batch.
 */
export function handOver(chosen: Chosen, path: string, route: (url: string) => void): void {
  const { files } = chosen;
  if (!files.some(({ file }) => file !== null && /\.json$/i.test(file.name))) {
    handOverLists(chosen, path, route);
    return;
  }
  void Promise.all(files.map(isProfile)).then((found) => {
    const profiles = files.flatMap(({ file }, at) => (found[at] === true && file !== null ? [file] : []));
    const lists = files.filter((_, at) => found[at] !== true);
    handOverLists({ ...chosen, files: lists }, path, route);
    if (profiles.length === 0) return;
    pendingProfiles.value = [...pendingProfiles.value, ...profiles];
    if (lists.length === 0) route(PROFILES_PATH);
  });
}

function handOverLists(chosen: Chosen, path: string, route: (url: string) => void): void {
  const [first] = chosen.files;
  if (first === undefined) return;
  if (chosen.files.length === 1 && first.file !== null && path !== BATCH_PATH) {
    pendingFile.value = first.file;
    if (path !== '/import') route('/import');
    return;
  }
  pendingFiles.value = { ...chosen, joins: path === BATCH_PATH };
  if (path !== BATCH_PATH) route(BATCH_PATH);
}
