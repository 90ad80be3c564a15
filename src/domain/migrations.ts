/** A stored record of any version, before its schema has seen it. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/**
 * One step in a customer record's life. Shipped steps are never edited, renamed or reordered: a new one is appended.
 * `up` is pure: it returns a new record and leaves its input as it was.
 */
export interface Migration {
  /** The version that a record has after it; the first step leads to 2. */
  readonly to: number;
  /** What it does, for the log. */
  readonly title: string;
  readonly up: (record: StoredRecord) => StoredRecord;
}

/** Every step so far. Used alike by the database's upgrade, by restore and by sync. */
export const MIGRATIONS: readonly Migration[] = [];

/** The version that records have once all steps were taken. */
export const versionOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.to ?? 1;

/** The version of records that this build writes. */
export const RECORD_VERSION = versionOf(MIGRATIONS);

/** Takes a record of version `from` through every later step. A record of a newer version comes back as it is. */
export function migrate(
  record: StoredRecord,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): StoredRecord {
  return migrations.reduce((current, { to, up }) => (to > from ? up(current) : current), record);
}
