import type { ImportJob } from '../../../db/api';
import { fileSize } from '../../fileSize';
import { formatInstant, formatNumber, language, t } from '../../i18n';
import { batchName } from '../batchName';
import { digits } from '../report/Fingerprint';

/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss' };

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøß]/g, (letter) => WHOLE[letter] ?? letter);

/** All that an import can be found by: number, file, size, fingerprint, who, state, and its date in words and digits. */
function wordsOf(job: ImportJob): string {
  const { source, startedAt, report } = job;
  const instant = new Date(startedAt);
  const inWords = Number.isNaN(instant.getTime())
    ? ''
    : new Intl.DateTimeFormat(language.value, { dateStyle: 'full' }).format(instant);
  return fold(
    [
      `#${job.number}`,
      source.name,
      fileSize(source.size),
      source.fingerprint === undefined ? '' : digits(source.fingerprint),
      job.by,
      job.batch === undefined ? '' : batchName(job.batch),
      t(`history.${job.state}`),
      inWords,
      formatInstant(startedAt, 'long'),
      startedAt,
      formatNumber(report.rows),
      String(report.rows),
    ].join('\n'),
  );
}

/** The imports in which every word of the search occurs; case and diacritics do not matter. */
export function findJobs(list: readonly ImportJob[], search: string): readonly ImportJob[] {
  const wanted = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return list;
  return list.filter((job) => {
    const words = wordsOf(job);
    return wanted.every((word) => words.includes(word));
  });
}

/** One line of the history: an import, or the imports of one folder together. */
export type Entry =
  | { readonly kind: 'job'; readonly job: ImportJob }
  | {
      readonly kind: 'batch';
      readonly id: string;
      readonly name: string;
      readonly jobs: readonly ImportJob[];
    };

/** Puts the imports of one folder together, where its newest stands. */
export function inBatches(list: readonly ImportJob[]): readonly Entry[] {
  const entries: Entry[] = [];
  const batches = new Map<string, ImportJob[]>();
  for (const job of list) {
    const { batch } = job;
    if (batch === undefined) {
      entries.push({ kind: 'job', job });
      continue;
    }
    const known = batches.get(batch.id);
    if (known !== undefined) {
      known.push(job);
      continue;
    }
    const jobs = [job];
    batches.set(batch.id, jobs);
    entries.push({ kind: 'batch', id: batch.id, name: batchName(batch), jobs });
  }
  return entries;
}
