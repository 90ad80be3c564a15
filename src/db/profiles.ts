import {
  PROFILE_FILE_VERSION,
  type ProfileDraft,
  ProfileDraftSchema,
  ProfileFileSchema,
  type SavedProfile,
} from '../domain/savedProfile';
import type { Book } from './book';
import { BookError } from './failures';
import { randomId } from './ids';
import type { ProfileRow } from './schema';

type WithDb = Pick<Book, 'db'>;

const keyOf = (name: string): string => name.trim().toLocaleLowerCase('en');

/** The row without what only the table needs. */
const profileOf = ({ key: _, ...profile }: ProfileRow): SavedProfile => profile;

/** Every saved profile, those used last first, then the newest. */
export async function listProfiles({ db }: WithDb): Promise<SavedProfile[]> {
  const rows = await db.profiles.toArray();
  const lastOf = (row: ProfileRow) => row.usedAt ?? row.createdAt;
  return rows.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1)).map(profileOf);
}

/**
 * Keeps a profile: a new one, or with an `id` in place of the one that has it.
 * @param replace a profile of the same name gives way to it
 * Throws BookError `invalid-profile` {detail: the place}, `profile-exists` {name}, `not-found`.
 */
export async function saveProfile(
  { db }: WithDb,
  draft: ProfileDraft & { readonly id?: string },
  replace: boolean,
): Promise<SavedProfile> {
  const { id, name, columns, settings, auto } = draft;
  const checked = ProfileDraftSchema.safeParse({ name, columns, settings, auto });
  if (!checked.success) throw new BookError('invalid-profile', { detail: placeOf(checked.error) });
  const { data } = checked;
  return db.transaction('rw', db.profiles, async () => {
    const key = keyOf(data.name);
    const old = id === undefined ? undefined : await db.profiles.get(id);
    if (id !== undefined && old === undefined) throw new BookError('not-found', { id });
    const namesake = await db.profiles.where('key').equals(key).first();
    if (namesake !== undefined && namesake.id !== id) {
      if (!replace) throw new BookError('profile-exists', { name: namesake.name });
      await db.profiles.delete(namesake.id);
    }
    const kept = old ?? namesake;
    const row: ProfileRow = {
      ...data,
      id: kept?.id ?? randomId(12),
      key,
      createdAt: kept?.createdAt ?? new Date().toISOString(),
      usedAt: kept?.usedAt ?? null,
      uses: kept?.uses ?? 0,
    };
    await db.profiles.put(row);
    return profileOf(row);
  });
}

/** Removes a profile and returns it, so that it can be put back. Throws BookError `not-found`. */
export async function removeProfile({ db }: WithDb, id: string): Promise<SavedProfile> {
  return db.transaction('rw', db.profiles, async () => {
    const row = await db.profiles.get(id);
    if (row === undefined) throw new BookError('not-found', { id });
    await db.profiles.delete(id);
    return profileOf(row);
  });
}

/** Puts a removed profile back as it was. Throws BookError `profile-exists` where another took its name meanwhile. */
export async function restoreProfile({ db }: WithDb, profile: SavedProfile): Promise<SavedProfile> {
  return db.transaction('rw', db.profiles, async () => {
    const key = keyOf(profile.name);
    const namesake = await db.profiles.where('key').equals(key).first();
    if (namesake !== undefined && namesake.id !== profile.id)
      throw new BookError('profile-exists', { name: namesake.name });
    await db.profiles.put({ ...profile, key });
    return profile;
  });
}

/** Counts an import that a profile carried; one that is gone meanwhile is passed over. */
export async function countUse({ db }: WithDb, id: string, at: string): Promise<void> {
  await db.profiles
    .where('id')
    .equals(id)
    .modify((row: { uses: number; usedAt: string | null }) => {
      row.uses += 1;
      row.usedAt = at;
    });
}

/** A profile as a file to take elsewhere. Throws BookError `not-found`. */
export async function profileFile({ db }: WithDb, id: string): Promise<{ name: string; file: Blob }> {
  const row = await db.profiles.get(id);
  if (row === undefined) throw new BookError('not-found', { id });
  const { name, auto, columns, settings } = row;
  const content = { format: 'satchel-profile', version: PROFILE_FILE_VERSION, name, auto, columns, settings };
  return {
    name: `${name.replace(/[^\p{L}\p{N} ._-]+/gu, '_')}.satchel-profile.json`,
    file: new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }),
  };
}

/** A profile's file is some kilobytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * What the file of a profile says; nothing is kept yet. Throws BookError `no-profile-file`, `newer-profile-file`
 * {version}, `wrong-profile-file` {place}.
 */
export async function readProfileFile(file: Blob): Promise<ProfileDraft> {
  const content = file.size > MOST_BYTES ? undefined : parsed(await file.text());
  if (!isObject(content) || content.format !== 'satchel-profile') throw new BookError('no-profile-file');
  const { version } = content;
  if (typeof version === 'number' && version > PROFILE_FILE_VERSION)
    throw new BookError('newer-profile-file', { version });
  const checked = ProfileFileSchema.safeParse(content);
  if (!checked.success) throw new BookError('wrong-profile-file', { place: placeOf(checked.error) });
  const { format: _, version: __, ...draft } = checked.data;
  return draft;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Refusal {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] }[];
}

/** The first place that a schema refuses: `columns.3.field`; a key that should not be there by its name. */
function placeOf({ issues }: Refusal): string {
  const [issue] = issues;
  return [...(issue?.path ?? []), ...(issue?.keys ?? [])].map(String).join('.');
}
