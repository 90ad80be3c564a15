import type { Book } from './book';
import { BookError } from './failures';
import { type Settings, SettingsSchema } from './settings';

const KEY = 'workspace';

/** The workspace's settings; what is stored and does not fit any more falls back to the defaults. */
export async function readSettings(book: Pick<Book, 'db'>): Promise<Settings> {
  return SettingsSchema.parse({ country: localCountry(), ...(await givenSettings(book)) });
}

/** The country of the device's language: its own region, or where most who speak it live. */
function localCountry(): string {
  return new Intl.Locale(navigator.language).maximize().region ?? 'PL';
}

/** The country that somebody chose in the settings; undefined where it is still the device's. */
export async function chosenCountry(book: Pick<Book, 'db'>): Promise<string | undefined> {
  const given = await givenSettings(book);
  return given.country;
}

/** The settings that somebody chose, as they are stored: what the device says anyway is not among them. */
async function givenSettings({ db }: Pick<Book, 'db'>): Promise<Partial<Settings>> {
  const row = await db.settings.get(KEY);
  const given: Readonly<Record<string, unknown>> = { ...(row?.value ?? {}) };
  return SettingsSchema.safeParse(given).success ? given : {};
}

/** Sets some of the settings and returns them all. Throws BookError `invalid-record` for a value that does not fit. */
export async function writeSettings(book: Pick<Book, 'db'>, part: Partial<Settings>): Promise<Settings> {
  return book.db.transaction('rw', book.db.settings, async () => {
    const given = { ...(await givenSettings(book)), ...part };
    const next = SettingsSchema.safeParse({ country: localCountry(), ...given });
    if (!next.success)
      throw new BookError('invalid-record', { field: next.error.issues[0]?.path.join('.') ?? '' });
    const kept = Object.entries(next.data).filter(([key]) => key in given);
    await book.db.settings.put({ key: KEY, value: Object.fromEntries(kept) });
    return next.data;
  });
}
