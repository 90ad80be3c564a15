import type { ImportedBy } from './customer';

/** What customers have beside their fields: records of their own that belong to one customer each and go with it. */
export const SIDES = ['opportunity', 'activity'] as const;
export type SideEntity = (typeof SIDES)[number];

/** What every such record has. */
interface Owned {
  /** `<book>-<sequence>.<sequence of its customer>`: unique across devices, and it says where the record lies. */
  readonly id: string;
  /** Id of its customer; empty for an activity that is about nobody in the book. */
  readonly customer: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly importedBy?: ImportedBy;
}

/** Something that a customer may buy. */
export interface OpportunityValues {
  readonly title: string;
  /** ISO date: since when there is interest. */
  readonly date?: string;
  /** A plain decimal. */
  readonly expectedRevenue?: string;
  /** ISO 4217, where the source said it. */
  readonly currency?: string;
  readonly description?: string;
  /** Ids in the book's own words. Whether it is open, won or lost is said by its stage: `outcomeOf`. */
  readonly pipeline: string;
  readonly stage: string;
  /** Per cent, 0 to 100; where it is absent its stage's holds. */
  readonly probability?: string;
  /** Name of the member who is responsible. */
  readonly owner?: string;
  /** ISO date: when it is expected to be closed. */
  readonly closeDate?: string;
  /** ISO date: when it was won or lost. */
  readonly closedAt?: string;
  /** Why it was won or lost. */
  readonly reason?: string;
}

/** `task` is what is to be done without anybody being met or called; `event` what takes place with a time, such as a fair. */
export const ACTIVITY_KINDS = ['call', 'meeting', 'email', 'sms', 'note', 'task', 'event', 'other'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Something that was done with a customer, or is to be done. */
export interface ActivityValues {
  /** Id of the opportunity that it serves. */
  readonly opportunity?: string;
  readonly kind: ActivityKind;
  readonly state: 'planned' | 'done';
  readonly subject: string;
  /** ISO date: when it is due or takes place. Of a series the date of its next occurrence that is not done. */
  readonly date?: string;
  /** `HH:MM` on the device's clock; absent for a whole day. */
  readonly time?: string;
  /** How long it takes, in whole minutes. */
  readonly minutes?: string;
  /** ISO date: the last day of what takes several. */
  readonly endDate?: string;
  /** Absent for an ordinary one. */
  readonly priority?: Priority;
  /** Name of the member whose task it is. */
  readonly owner?: string;
  /** What was said, or is to be remembered. */
  readonly notes?: string;
  readonly place?: string;
  /** How it repeats: an RRULE of RFC 5545 without its name, such as `FREQ=WEEKLY;BYDAY=MO`. What is done of it are records of their own. */
  readonly repeat?: string;
  /** So many minutes before its time (of a whole day: before 9:00) somebody is reminded. */
  readonly remind?: string;
  /** ISO instant: when it was done. */
  readonly doneAt?: string;
  /** The UID of RFC 5545 of what came from a calendar. */
  readonly uid?: string;
}

export const PRIORITIES = ['high', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Kinds of which one that is done was contact with the customer. */
export const CONTACT_KINDS: readonly ActivityKind[] = ['call', 'meeting', 'email', 'sms'];

/** The day of a contact with its customer (ISO); undefined for what is planned and for what is no contact. */
export const contactDay = (activity: ActivityValues & { readonly createdAt: string }): string | undefined =>
  activity.state === 'done' && CONTACT_KINDS.includes(activity.kind)
    ? (activity.doneAt ?? activity.date ?? activity.createdAt).slice(0, 10)
    : undefined;

export interface Opportunity extends Owned, OpportunityValues {}
export interface Activity extends Owned, ActivityValues {}

/** The records of each kind. */
export interface SideRecords {
  readonly opportunity: Opportunity;
  readonly activity: Activity;
}
export type SideRecord = Opportunity | Activity;

/** The fields of each kind, in the order in which they are kept and shown. */
export const SIDE_FIELDS = {
  opportunity: [
    ...(['title', 'date', 'expectedRevenue', 'currency', 'description', 'pipeline', 'stage'] as const),
    ...(['probability', 'owner', 'closeDate', 'closedAt', 'reason'] as const),
  ],
  activity: [
    ...([
      'subject',
      'kind',
      'state',
      'date',
      'opportunity',
      'time',
      'minutes',
      'endDate',
      'priority',
    ] as const),
    ...(['owner', 'notes', 'place', 'repeat', 'remind', 'doneAt', 'uid'] as const),
  ],
} as const satisfies {
  opportunity: readonly (keyof OpportunityValues)[];
  activity: readonly (keyof ActivityValues)[];
};

export type SideField = (typeof SIDE_FIELDS)[SideEntity][number];

/** One field of such a record that a change sets; undefined where it was, or becomes, empty. */
export interface SideChange {
  readonly field: SideField;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A field's value, of whichever kind the record is. */
export const sideValue = (record: SideRecord, field: SideField): string | undefined =>
  (record as Readonly<Partial<Record<SideField, string>>>)[field];

/** What a record is called. */
export const sideTitle = (record: SideRecord): string => ('title' in record ? record.title : record.subject);
