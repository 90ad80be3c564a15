import type { ImportProfile } from '../../domain/profile';
import { readAlike, readingPart } from '../../domain/profileParts';
import { fail, ok, type Result } from '../../domain/result';
import type { SavedProfile } from '../../domain/savedProfile';
import type { Detected, OpenOptions, Reason } from '../../import/api';
import type { OpenedSource } from '../../import/archive/open';
import type { Detection } from '../../import/formats/format';
import { fitOf, fixesFor } from '../../import/profiles/headings';
import { metHeader } from '../../import/profiles/lessons';
import type { Book } from '../book';
import { listLessons } from '../lessons';
import { listProfiles } from '../profiles';
import { looked } from './detected';
import { type Remembered, rememberedFor } from './remembered';
import { type Before, importedBefore } from './sameList';

/** What the book knows of a list that was imported before, or of one like it; at most one of the two. */
export interface Known {
  /** The source is the file of an earlier import's failed rows: it is decided as that one was. */
  readonly remembered?: Remembered;
  readonly applied?: SavedProfile;
  /** The last import of this very list; where it is gone by, its profile is the remembered one. */
  readonly before?: Before;
}

/** Looks at the source, read by this profile. */
export type Detect = (profile: ImportProfile) => Promise<Result<Detection>>;

/** Ways of reading that are tried for the sake of profiles whose headings are not seen otherwise. */
const MOST_READINGS = 4;

/**
 * Detects a source and finds what is known of it. Fails as `Format.detect` does, and with `not-found` where the chosen
 * profile is gone.
 */
export async function openKnown(
  book: Book,
  source: OpenedSource,
  profile: ImportProfile,
  { saved = 'auto', learning = true, same = false }: OpenOptions,
): Promise<Result<{ readonly detection: Detection; readonly known: Known }>> {
  const detect: Detect = (options) => looked(() => source.detect(options));
  if (typeof saved === 'object') {
    const applied = (await listProfiles(book)).find(({ id }) => id === saved.id);
    if (applied === undefined) return fail('not-found', saved);
    const detection = await detect({ ...readingPart(applied.settings), ...profile });
    return detection.ok ? ok(appliedTo(detection.value, profile, applied)) : detection;
  }
  const detection = await detect(profile);
  const seen =
    same && detection.ok ? await importedBefore(book, source, detection.value, detect, profile) : undefined;
  if (seen !== undefined && (saved === 'again' || (saved === 'auto' && !seen.before.undone))) {
    const { remembered, before } = seen;
    return ok({ detection: seen.detection, known: { remembered, before: { ...before, applied: true } } });
  }
  const before = seen === undefined ? {} : { before: seen.before };
  if (detection.ok) {
    const remembered = await rememberedFor(book, detection.value.header);
    if (remembered !== undefined) return ok({ detection: detection.value, known: { remembered, ...before } });
  }
  const automatic = saved !== 'none' && profile.columns === undefined;
  const found = automatic ? await findAutomatic(book, detect, profile, detection) : undefined;
  if (found !== undefined) return ok({ ...found, known: { ...found.known, ...before } });
  if (!detection.ok) return detection;
  const met = learning ? await withMetHeader(book, detect, profile, detection.value) : undefined;
  return ok({ detection: met ?? detection.value, known: before });
}

/** A list whose header was not seen, for it has no known word, is read with the one that such lists had before. */
async function withMetHeader(
  book: Book,
  detect: Detect,
  profile: ImportProfile,
  { header, head }: Detection,
): Promise<Detection | undefined> {
  if (header.length > 0 || profile.headerRow !== undefined) return undefined;
  const row = metHeader(await listLessons(book), head);
  const again = row === null ? undefined : await detect({ ...profile, headerRow: row.line });
  const taught = { code: 'taught', params: { times: 1 } } as const;
  return again?.ok === true ? explained(again.value, profile, taught) : undefined;
}

/**
 * The automatic profile whose headings the source has. A profile may itself say how its lists are read (the encoding is
 * detected wrong, the header stands further down): then the source is looked at that way, also where its headings fit
 * no profile at first sight.
 */
async function findAutomatic(book: Book, detect: Detect, profile: ImportProfile, seen: Result<Detection>) {
  if (!seen.ok && seen.failure.code !== 'no-rows') return undefined;
  const profiles = (await listProfiles(book)).filter(({ auto }) => auto);
  const fitting = seen.ok ? fittingOf(profiles, seen.value.header) : undefined;
  if (seen.ok && fitting !== undefined && readAlike(fitting.settings, {}))
    return { detection: seen.value, known: { applied: fitted(fitting, seen.value.header) } };
  const readings: ImportProfile[] = [];
  for (const one of [...(fitting === undefined ? [] : [fitting]), ...profiles]) {
    const reading = readingPart(one.settings);
    const isTried = readAlike(reading, {}) || readings.some((other) => readAlike(other, reading));
    if (isTried || readings.length === MOST_READINGS) continue;
    readings.push(reading);
    const again = await detect({ ...reading, ...profile });
    if (!again.ok) continue;
    const alike = profiles.filter(({ settings }) => readAlike(settings, reading));
    const applied = fittingOf(alike, again.value.header);
    if (applied !== undefined) return appliedTo(again.value, profile, applied);
  }
  return undefined;
}

/** The profile with its fixes at the columns of a list: that may have them in another order, or not all of them. */
const fitted = (applied: SavedProfile, header: readonly string[]): SavedProfile =>
  applied.settings.fixes === undefined
    ? applied
    : { ...applied, settings: { ...applied.settings, fixes: fixesFor(applied, header) } };

const appliedTo = (detection: Detection, caller: ImportProfile, applied: SavedProfile) => ({
  detection: explained(detection, caller, { code: 'profile', params: { name: applied.name } }),
  known: { applied: fitted(applied, detection.header) },
});

/** Says of what the caller did not choose itself who did. */
function explained(detection: Detection, caller: ImportProfile, reason: Reason): Detection {
  const by = <T>(found: Detected<T>, given: unknown): Detected<T> =>
    found.reason.code === 'chosen' && given === undefined ? { ...found, reason } : found;
  const { encoding, delimiter, headerRow, sheet } = detection;
  return {
    ...detection,
    encoding: by(encoding, caller.encoding),
    delimiter: by(delimiter, caller.delimiter),
    headerRow: by(headerRow, caller.headerRow),
    sheet: sheet === null ? null : by(sheet, caller.sheet),
  };
}

/** The profile for a header: one with its very order before one with another. */
function fittingOf(profiles: readonly SavedProfile[], header: readonly string[]): SavedProfile | undefined {
  const fits = profiles.map((profile) => ({ profile, fit: fitOf(profile.columns, header) }));
  const best = fits.find(({ fit }) => fit === 'same') ?? fits.find(({ fit }) => fit === 'reordered');
  return best?.profile;
}

/** What a list is decided by where the caller says nothing else. */
export const baseOf = ({ remembered, applied }: Known): ImportProfile =>
  remembered?.profile ?? applied?.settings ?? {};
