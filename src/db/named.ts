/** Settings that name values which customers hold: segments, who works with this copy of the book, and its own words. */
import { type StageMove, withMoved, withRenamed } from '../domain/conditionSwap';
import type { FieldKey } from '../domain/fields';
import type { Condition } from '../domain/filter';
import type { Vocabulary } from '../domain/vocabulary';
import { changeBack, withChange, wordsChange } from '../domain/wordsSwap';
import type { Named, SatchelDatabase, SegmentRow } from './schema';
import { putVocabulary, storedVocabulary, wordsChanged } from './vocabulary';
import { readSettings, writeSettings } from './workspace';

/**
 * What follows where values of a field are called otherwise since; undefined where nothing names them. A value that went
 * without another in its place stays named: nobody holds it, which is what the segment then says.
 */
export async function namedBy(
  db: SatchelDatabase,
  field: FieldKey,
  names: ReadonlyMap<string, string>,
): Promise<Named | undefined> {
  if (names.size === 0) return undefined;
  const renamed = (value: string): string => names.get(value) ?? value;
  const [rows, { person }] = await Promise.all([db.segments.toArray(), readSettings({ db })]);
  const segments = changed(rows, (condition) => withRenamed(condition, field, renamed));
  const me = field === 'owner' && person !== '' ? renamed(person) : person;
  if (segments.length === 0 && me === person) return undefined;
  return { segments, ...(me !== person && { person: [person, me] as const }) };
}

/** With these words in place of those that the book has; left out, they stay. */
export async function withWords(
  db: SatchelDatabase,
  named: Named | undefined,
  next: Vocabulary | undefined,
): Promise<Named | undefined> {
  const words = next && wordsChange(await storedVocabulary(db), next);
  return words === undefined ? named : { segments: [], ...named, words };
}

/** What follows where opportunities of some stages stand in another since; undefined where nothing names them. */
export async function namedMoved(db: SatchelDatabase, move: StageMove): Promise<Named | undefined> {
  const segments = changed(await db.segments.toArray(), (condition) => withMoved(condition, move));
  return segments.length === 0 ? undefined : { segments };
}

const changed = (rows: readonly SegmentRow[], next: (condition: Condition) => Condition): Named['segments'] =>
  rows.flatMap(({ id, condition }): Named['segments'] => {
    const after = next(condition);
    return after === condition ? [] : [[id, condition, after]];
  });

/** The same the other way round. */
export const namedBack = ({ segments, person, words }: Named): Named => ({
  segments: segments.map(([id, before, after]) => [id, after, before]),
  ...(person && { person: [person[1], person[0]] as const }),
  ...(words && { words: changeBack(words) }),
});

/** Gives settings the new names where they still hold the old ones, within a transaction of the write door. */
export async function rename(db: SatchelDatabase, { segments, person, words }: Named): Promise<void> {
  const rows = await db.segments.bulkGet(segments.map(([id]) => id));
  const next = segments.flatMap(([, before, condition], at) => {
    const row = rows[at];
    return row !== undefined && JSON.stringify(row.condition) === JSON.stringify(before)
      ? [{ ...row, condition }]
      : [];
  });
  await db.segments.bulkPut(next);
  if (person !== undefined && (await readSettings({ db })).person === person[0])
    await writeSettings({ db }, { person: person[1] });
  if (words === undefined) await wordsChanged(db);
  else await putVocabulary(db, withChange(await storedVocabulary(db), words));
}
