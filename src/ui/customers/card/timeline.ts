/** Everything that happened with a customer in one order, out of what the book knows in several places. */
import type { HistoryEntry, SideStep } from '../../../db/api';
import type { CustomerFile } from '../../../db/filesApi';
import { localDay } from '../../../domain/day';
import type { Activity, Opportunity } from '../../../domain/side';
import type { Sides } from '../../../import/plan/sides';

/** What the timeline can be narrowed down to. */
export const TIMELINE_KINDS = ['activity', 'note', 'opportunity', 'change', 'import', 'file'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

type What =
  | { readonly kind: 'activity' | 'note'; readonly activity: Activity }
  /** Made, changed or removed by hand, or by an import that was there before. */
  | { readonly kind: 'opportunity'; readonly step: SideStep; readonly entry: HistoryEntry }
  /** Came with the import that its record names. */
  | { readonly kind: 'opportunity'; readonly brought: Opportunity }
  /** An activity that was planned otherwise or removed. */
  | { readonly kind: 'change'; readonly step: SideStep; readonly entry: HistoryEntry }
  | { readonly kind: 'change' | 'import'; readonly entry: HistoryEntry }
  | { readonly kind: 'file'; readonly file: CustomerFile };

export type TimelineItem = What & {
  readonly key: string;
  /** What it is sorted by: an ISO instant, or the day alone where no more is known. */
  readonly at: string;
  /** ISO day on the device's calendar. */
  readonly day: string;
};

export interface Timeline {
  /** What is planned, the soonest first; what has no day last. */
  readonly next: readonly Activity[];
  /** Newest first. */
  readonly past: readonly TimelineItem[];
}

const isDay = (text: string): boolean => text.length === 10;

function item(key: string, at: string, what: What): TimelineItem {
  return { ...what, key, at, day: isDay(at) ? at : localDay(new Date(at)) };
}

/** When an activity was done. */
const doneAt = ({ doneAt: at, date, createdAt }: Activity): string => at ?? date ?? createdAt;

/** Fields of an activity whose change says nothing that its line in the timeline does not say. */
const SAID: ReadonlySet<string> = new Set(['state', 'doneAt']);

/** @param before the entry before it. */
function itemsOf(entry: HistoryEntry, before: HistoryEntry | undefined): TimelineItem[] {
  const { key, at, kind, changes, sides } = entry;
  const isImport = kind === 'imported' || kind === 'import-created' || kind === 'import-undone';
  const isAlone = (kind === 'edited' || kind === 'restored') && changes.length === 0 && sides.length > 0;
  const main = item(`h${key}`, at, { kind: isImport ? 'import' : 'change', entry });
  // What went and came back together with its customer is told by that alone.
  if (kind === 'removed' || (kind === 'restored' && before?.kind === 'removed')) return [main];
  const steps = sides.flatMap((step, index) => {
    const name = `h${key}.${index}`;
    if (step.entity === 'opportunity') return item(name, at, { kind: 'opportunity', step, entry });
    const isSaid =
      step.record !== undefined &&
      (step.what === 'made' || step.changes.every(({ field }) => SAID.has(field)));
    return isSaid ? [] : item(name, at, { kind: 'change', step, entry });
  });
  return isAlone ? steps : [...steps, main];
}

/** Puts together what is known of a customer. */
export function timelineOf(
  { opportunities, activities }: Sides,
  history: readonly HistoryEntry[],
  files: readonly CustomerFile[],
): Timeline {
  const planned = activities.filter(({ state }) => state === 'planned');
  const orderOf = ({ date = '9999', time = '99' }: Activity): string => `${date} ${time}`;
  const done = activities
    .filter(({ state }) => state === 'done')
    .map((activity) =>
      item(activity.id, doneAt(activity), { kind: activity.kind === 'note' ? 'note' : 'activity', activity }),
    );
  const told = new Set(
    history.flatMap(({ sides }) => sides.flatMap(({ what, id }) => (what === 'made' ? [id] : []))),
  );
  const brought = opportunities
    .filter(({ id }) => !told.has(id))
    .map((one) => item(one.id, one.createdAt, { kind: 'opportunity', brought: one }));
  const past = [
    ...done,
    ...history.flatMap((entry, at) => itemsOf(entry, history[at + 1])),
    ...brought,
    ...files.map((file) => item(file.id, file.addedAt, { kind: 'file', file })),
  ];
  return {
    next: planned.toSorted((a, b) => compare(orderOf(a), orderOf(b))),
    past: past.sort((a, b) => compare(b.day, a.day) || compare(timeIn(b), timeIn(a))),
  };
}

/** Within a day what has no time comes last. */
const timeIn = ({ at }: TimelineItem): string => (isDay(at) ? '' : at);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** How many there are of each kind. */
export function countKinds(items: readonly TimelineItem[]): Readonly<Record<TimelineKind, number>> {
  const counts = { activity: 0, note: 0, opportunity: 0, change: 0, import: 0, file: 0 };
  for (const { kind } of items) counts[kind]++;
  return counts;
}

export interface TimelineDay {
  readonly day: string;
  readonly items: readonly TimelineItem[];
}

/** The items day by day, in their order. */
export function byDay(items: readonly TimelineItem[]): readonly TimelineDay[] {
  const days: { day: string; items: TimelineItem[] }[] = [];
  for (const one of items) {
    const last = days.at(-1);
    if (last?.day === one.day) last.items.push(one);
    else days.push({ day: one.day, items: [one] });
  }
  return days;
}
