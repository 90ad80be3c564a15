import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HealthScan } from '../../db/healthApi';
import type { Settings } from '../../db/settings';
import type { Failure } from '../../domain/failure';
import type { Condition } from '../../domain/filter';
import {
  completeCondition,
  doubtCondition,
  GAPS,
  gapCondition,
  holdingCondition,
  lapsedCondition,
  type Spellings,
  staleCondition,
  unreachableCondition,
} from '../../domain/health';
import { bookStatus } from '../book';
import { useClients } from '../clients';

/** Whom a line of the review is about, and how many they are. */
export interface Found {
  readonly condition: Condition;
  readonly count: number;
}

export interface Review {
  /** Customers that are not archived. */
  readonly all: number;
  readonly archived: number;
  readonly settings: Settings;
  /** By `complete`, the gaps, `stale`, `unreachable`, `lapsed`. */
  readonly lines: ReadonlyMap<string, Found>;
  /** Groups of likely duplicates by the last look for them; null before the first one. */
  readonly duplicates: number | null;
}

export interface Looked {
  readonly scan: HealthScan;
  /** By field. */
  readonly lines: ReadonlyMap<string, Found>;
}

type Settable = Pick<Settings, 'staleDays' | 'archiveMonths'>;

/** Everything that the review shows, read again after every write; what stands stays until the next is there. */
export function useReview(): {
  readonly review: Review | null;
  /** Null while the values are looked at. */
  readonly looked: Looked | null;
  /** How far that is, from 0 to 1. */
  readonly progress: number;
  readonly failure: Failure | null;
  readonly retry: () => void;
  readonly set: (part: Partial<Settable>) => void;
} {
  const { book } = useClients();
  const [review, setReview] = useState<Review | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const revision = bookStatus.value?.revision;
  const words = bookStatus.value?.words;

  useEffect(() => {
    let current = true;
    const count = async (conditions: ReadonlyMap<string, Condition>) => {
      const counts = await book.counts([...conditions.values()]);
      if (!counts.ok) return counts;
      const lines = new Map<string, Found>();
      [...conditions].forEach(([key, condition], at) => {
        lines.set(key, { condition, count: counts.value[at] ?? 0 });
      });
      return { ok: true as const, value: lines };
    };
    const read = async (): Promise<Failure | null> => {
      const [settings, list, duplicates] = await Promise.all([
        book.settings(),
        book.list({ limit: 0, offset: 0 }),
        book.duplicates({ limit: 0, offset: 0 }),
      ]);
      if (!settings.ok) return settings.failure;
      if (!list.ok) return list.failure;
      const lines = await count(conditionsBy(settings.value));
      if (!lines.ok) return lines.failure;
      const { all, archived } = list.value;
      const groups = duplicates.ok ? (duplicates.value?.counts.all ?? null) : null;
      if (current)
        setReview({ all, archived, settings: settings.value, lines: lines.value, duplicates: groups });
      const scan = await book.health((done, total) => current && setProgress(done / total));
      if (!scan.ok) return scan.failure;
      const found = await count(conditionsOf(scan.value));
      if (!found.ok) return found.failure;
      if (current) setLooked({ scan: scan.value, lines: found.value });
      return null;
    };
    void read().then((failed) => current && setFailure(failed));
    return () => {
      current = false;
    };
  }, [book, revision, words, tries]);

  const retry = useCallback(() => setTries((before) => before + 1), []);
  const set = async (part: Partial<Settable>) => {
    const saved = await book.saveSettings(part);
    if (saved.ok) retry();
    else setFailure(saved.failure);
  };
  return { review, looked, progress, failure, retry, set: (part) => void set(part) };
}

const conditionsBy = ({ staleDays, archiveMonths }: Settings): ReadonlyMap<string, Condition> =>
  new Map([
    ['complete', completeCondition()],
    ...GAPS.map((gap) => [gap, gapCondition(gap)] as const),
    ['stale', staleCondition(staleDays)],
    ['unreachable', unreachableCondition()],
    ['lapsed', lapsedCondition(archiveMonths)],
  ]);

const conditionsOf = ({ doubts, spellings }: HealthScan): ReadonlyMap<string, Condition> =>
  new Map([
    ...doubts.map(({ field, doubts: some }) => [field, doubtCondition(field, some)] as const),
    ...spellings.map(({ field, clusters }) => [field, holdingCondition(field, otherWays(clusters))] as const),
  ]);

/** The ways of writing that are not the leading ones. */
const otherWays = (clusters: readonly Spellings[]): readonly string[] =>
  clusters.flatMap(({ values }) => values.slice(1).map(({ value }) => value));
