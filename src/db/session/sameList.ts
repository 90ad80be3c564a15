import { goneIn } from '../../domain/ownFields';
import type { ImportProfile } from '../../domain/profile';
import { readingPart, rulesPart } from '../../domain/profileParts';
import type { Result } from '../../domain/result';
import type { ImportedBefore } from '../../import/api';
import type { OpenedSource } from '../../import/archive/open';
import type { Detection } from '../../import/formats/format';
import type { Book } from '../book';
import type { JobRow } from '../schema';
import { readWords } from '../vocabulary';
import { fingerprintOf } from './fingerprint';
import { profileOf, type Remembered } from './remembered';

export type Before = ImportedBefore;

/** The last import of a list, and what going by it again means. */
interface Seen {
  readonly before: Before;
  readonly remembered: Remembered;
  /** The list read as it was read then. */
  readonly detection: Detection;
}

/**
 * The last import of the very same list (the same bytes, of a workbook the same sheet) that brought something, one that
 * was undone only where there is no other; no test, and none whose rows another file completed. Undefined where there
 * is none, or where the list as it is to be read now has other headings than then. Takes the fingerprint only where
 * some import was of a list of just this size.
 */
export async function importedBefore(
  book: Book,
  source: OpenedSource,
  detection: Detection,
  detect: (profile: ImportProfile) => Promise<Result<Detection>>,
  profile: ImportProfile,
): Promise<Seen | undefined> {
  const { blob } = source.listOf(detection);
  const sheet = detection.sheet?.value;
  const jobs = await book.db.jobs
    .orderBy('number')
    .reverse()
    .filter((job) => isWhole(job) && job.source.size === blob.size && job.source.sheet === sheet)
    .toArray();
  if (jobs.length === 0) return undefined;
  const fingerprint = await fingerprintOf(blob);
  const same = jobs.filter((job) => job.source.fingerprint === fingerprint);
  const job = same.find(({ state }) => state !== 'undone') ?? same[0];
  const plan = job === undefined ? undefined : await book.db.plans.get(job.jobId);
  if (job === undefined || plan === undefined) return undefined;
  const settings = {
    ...profileOf(plan.settings, plan.settings.columns),
    ...rulesPart(job.profile),
  };
  const { columns: _, ...rules } = settings;
  // A rule of a field that is no more cannot be kept; a column of one just goes nowhere.
  if (goneIn(rules, (await readWords(book)).fields) !== undefined) return undefined;
  const read = await detect({ ...readingPart(job.profile), ...profile });
  if (!read.ok || !isSame(read.value.header, plan.header)) return undefined;
  return {
    before: {
      jobId: job.jobId,
      at: job.startedAt,
      undone: job.state === 'undone',
      applied: false,
      byHand: plan.corrections.length + (plan.choices?.length ?? 0),
    },
    remembered: { file: job.source.name, profile: settings },
    // What is detected anyway keeps its own reasons.
    detection: isReadAs(read.value, detection) ? detection : read.value,
  };
}

const isWhole = ({ state, test, source }: JobRow): boolean =>
  test === undefined &&
  source.fingerprint !== undefined &&
  source.joined === undefined &&
  (state === 'done' || state === 'cancelled' || state === 'undone');

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index]);

const isReadAs = (one: Detection, other: Detection): boolean =>
  one.format === other.format && JSON.stringify(one.options) === JSON.stringify(other.options);
