import { isDay } from './normalize/calendar';
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  type ActivityValues,
  type OpportunityValues,
  PRIORITIES,
  type Priority,
  SIDE_FIELDS,
  type SideEntity,
  type SideField,
} from './side';

type Draft<V> = { readonly [K in keyof V]?: V[K] | undefined };

/**
 * An activity or opportunity as a form or a script hands it in: without an id a new one of this customer (of nobody
 * where there is none, activities only), else the fields present replace what is stored, and empty ones clear.
 */
export type SideDraft =
  | ({ readonly entity: 'activity' } & SideTarget & Draft<Record<keyof ActivityValues, string>>)
  | ({ readonly entity: 'opportunity' } & SideTarget & Draft<Record<keyof OpportunityValues, string>>);

interface SideTarget {
  readonly id?: string;
  readonly customer?: string;
}

export const isIsoDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};
const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);
const isPercent = (text: string): boolean => /^(?:\d{1,2}|100)$/.test(text);
const isDecimal = (text: string): boolean => /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text);
const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) && !Number.isNaN(Date.parse(text));

/** What a value must look like; fields that are not named take any text. */
const CHECKS: Readonly<Partial<Record<SideField, (text: string) => boolean>>> = {
  date: isIsoDate,
  closeDate: isIsoDate,
  closedAt: isIsoDate,
  endDate: isIsoDate,
  time: isTime,
  minutes: isWhole,
  remind: isWhole,
  probability: isPercent,
  expectedRevenue: isDecimal,
  doneAt: isInstant,
  kind: (text) => ACTIVITY_KINDS.includes(text as ActivityKind),
  state: (text) => text === 'planned' || text === 'done',
  priority: (text) => PRIORITIES.includes(text as Priority),
  repeat: (text) => /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*$/.test(text),
};

/** What no record lives without. */
const NEEDED: Readonly<Record<SideEntity, readonly SideField[]>> = {
  opportunity: ['title', 'pipeline', 'stage'],
  activity: ['subject', 'kind', 'state'],
};

/** The values of a draft by their fields, trimmed; undefined for what it clears. */
export type SideGiven = ReadonlyMap<SideField, string | undefined>;

/** What a draft says, or the first field of it that no record can hold. */
export function cleanSide(draft: SideDraft): SideGiven | { readonly wrong: SideField } {
  const given = new Map<SideField, string | undefined>();
  const said = draft as Readonly<Partial<Record<SideField, string>>>;
  for (const field of SIDE_FIELDS[draft.entity]) {
    if (!(field in draft)) continue;
    const value = said[field]?.trim() ?? '';
    if (value !== '' && CHECKS[field]?.(value) === false) return { wrong: field };
    given.set(field, value === '' ? undefined : value);
  }
  for (const field of NEEDED[draft.entity]) {
    const isMissing = draft.id === undefined ? given.get(field) === undefined : given.has(field);
    if (isMissing && given.get(field) === undefined) return { wrong: field };
  }
  return given;
}
