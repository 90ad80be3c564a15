import type { FieldKey } from '../../domain/fields';
import { isGone } from '../../domain/ownFields';
import type { CustomField } from '../../domain/vocabulary';
import type { ColumnMapping } from '../../import/api';
import type { Detection } from '../../import/formats/format';
import type { Lessons } from '../../import/mapping/lessons';
import { suggestMapping } from '../../import/mapping/suggest';
import { systemOf } from '../../import/mapping/systems';
import { type ListShape, recall } from '../../import/profiles/lessons';
import type { Book } from '../book';
import { attempt } from '../failures';
import { listLessons, teach } from '../lessons';
import { countUse } from '../profiles';
import { readWords } from '../vocabulary';
import type { Known } from './applied';

/** What tells the kind of a list. */
const shapeOf = ({ header }: Detection): ListShape => ({ header, system: systemOf(header)?.id ?? null });

/** What corrections in lists like this one taught. */
export async function recallFor(
  book: Book,
  detection: Detection,
  own: readonly CustomField[],
): Promise<Lessons> {
  const recalled = recall(await listLessons(book), shapeOf(detection));
  return (header) => {
    const lesson = recalled(header);
    // A field of the user's own that is gone teaches nothing.
    return isGone(lesson?.field, own) ? undefined : lesson;
  };
}

/**
 * What an import that was carried out teaches the next one, and that its profile was used; where that cannot be kept,
 * the import stands all the same.
 * @param proposed the columns as they were proposed; those of a file that completes the list follow its own
 * @param fields where the columns went
 */
export async function learnFrom(
  book: Book,
  list: { readonly detection: Detection; readonly known: Known; readonly learning: boolean },
  proposed: readonly ColumnMapping[],
  fields: readonly (FieldKey | null)[],
): Promise<void> {
  const { detection, known, learning } = list;
  const at = new Date().toISOString();
  const { applied } = known;
  if (applied !== undefined) await attempt(() => countUse(book, applied.id, at));
  if (!learning) return;
  const { fields: own } = await readWords(book);
  const plain = suggestMapping(detection.header, detection.sample, undefined, own);
  const outcomes = proposed.slice(0, plain.length).map(({ index, header, field, reason }) => ({
    heading: header,
    field: fields[index] ?? null,
    plain: plain[index]?.field ?? null,
    // Where the caller gave the fields himself nothing else was proposed than without him.
    proposed: reason.code === 'chosen' ? (plain[index]?.field ?? null) : field,
  }));
  await attempt(() => teach(book, shapeOf(detection), outcomes, at));
}
