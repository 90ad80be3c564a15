import type { ImportedBy } from './customer';

/** What customers have beside their fields: records of their own that belong to one customer each and go with it. */
export const SIDES = ['opportunity', 'activity'] as const;
export type SideEntity = (typeof SIDES)[number];

/** What every such record has. */
interface Owned {
  /** `<book>-<sequence>.<sequence of its customer>`: unique across devices, and it says where the record lies. */
  readonly id: string;
  /** Id of its customer. */
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
  /** Ids in the book's own words. */
  readonly pipeline: string;
  readonly stage: string;
}

export const ACTIVITY_KINDS = ['call', 'meeting', 'email', 'sms', 'note', 'other'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Something that was done with a customer, or is to be done. */
export interface ActivityValues {
  /** Id of the opportunity that it serves. */
  readonly opportunity?: string;
  readonly kind: ActivityKind;
  readonly state: 'planned' | 'done';
  readonly subject: string;
  /** ISO date. */
  readonly date?: string;
}

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
  opportunity: ['title', 'date', 'expectedRevenue', 'currency', 'description', 'pipeline', 'stage'],
  activity: ['subject', 'kind', 'state', 'date', 'opportunity'],
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
