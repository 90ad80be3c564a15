import type { Book } from './book';
import { BookError } from './failures';
import { type Settings, SettingsSchema } from './settings';

const KEY = 'workspace';

/** The workspace's settings; what is stored and does not fit any more falls back to the defaults. */
export async function readSettings(book: Pick<Book, 'db'>): Promise<Settings> {
  const row = await book.db.settings.get(KEY);
  const local = { country: localCountry() };
  const stored = SettingsSchema.safeParse({ ...local, ...(row?.value ?? {}) });
  return stored.success ? stored.data : SettingsSchema.parse(local);
}

/** The country of the device's language: its own region, or where most who speak it live. */
function localCountry(): string {
  return new Intl.Locale(navigator.language).maximize().region ?? 'PL';
}

/** Sets some of the settings and returns them all. Throws BookError `invalid-record` for a value that does not fit. */
export async function writeSettings(book: Pick<Book, 'db'>, part: Partial<Settings>): Promise<Settings> {
  return book.db.transaction('rw', book.db.settings, async () => {
    const next = SettingsSchema.safeParse({ ...(await readSettings(book)), ...part });
    if (!next.success)
      throw new BookError('invalid-record', { field: next.error.issues[0]?.path.join('.') ?? '' });
    await book.db.settings.put({ key: KEY, value: next.data });
    return next.data;
  });
}
