/** What a row brings beside its customer's fields: an opportunity in the pipeline of the plan, and a planned activity. */
import { activityKind } from '../../domain/activityKind';
import { displayName } from '../../domain/customer';
import { probabilityOf } from '../../domain/dealSums';
import type { FieldKey, FieldValues } from '../../domain/fields';
import { ISSUES, type RowIssue } from '../../domain/issue';
import { normalizeField } from '../../domain/normalize';
import { cleanText } from '../../domain/normalize/text';
import { withoutMarks } from '../../domain/normalize/words';
import type {
  Activity,
  ActivityValues,
  Opportunity,
  OpportunityValues,
  SideChange,
  SideEntity,
  SideField,
} from '../../domain/side';
import { isClosed, stageOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import type { Prepared } from './prepare';
import type { PlannedRow } from './settle';

/** What the cells of a row say of an opportunity and what is to be done next, cleaned, by the fields that lists name. */
export interface Brought {
  readonly values: FieldValues;
  /** ISO 4217, where the cell of the revenue named one. */
  readonly currency?: string | undefined;
  /** Id of the opportunity that a list of ours says it is. */
  readonly id?: string;
  /** The pipeline that a list of ours says it is in; where absent, the plan's holds. */
  readonly pipeline?: Pipeline;
}

/** What is done for one record that a row brings. */
export type SidePlan<V, R> =
  | { readonly kind: 'create'; readonly values: V }
  /** It is in the book, and the row says something else of it. */
  | { readonly kind: 'update'; readonly record: R; readonly changes: readonly SideChange[] }
  /** It is in the book, or an earlier row of the file brings it. */
  | { readonly kind: 'there'; readonly record?: R };

/** What is done for what a row brings; absent where it brings none. */
export interface Brings {
  readonly opportunity?: SidePlan<OpportunityValues, Opportunity>;
  readonly activity?: SidePlan<ActivityValues, Activity>;
}

/** What a customer has beside its fields. */
export interface Sides {
  readonly opportunities: readonly Opportunity[];
  readonly activities: readonly Activity[];
}

export const NO_SIDES: Sides = { opportunities: [], activities: [] };

/** What a row that repeats another one brings of its own, as the plan found when it looked at all of them. */
export interface OwnSides {
  readonly opportunity: boolean;
  /** It changes an opportunity that was in the book before. */
  readonly changes: boolean;
  readonly activity: boolean;
}

const PREFIX = 'opportunity.';
export const isSideField = (field: FieldKey): boolean => field.startsWith(PREFIX);

/** The fields of an opportunity or activity that an import names otherwise. */
const SIDE_NAMES: Readonly<Partial<Record<SideField, FieldKey>>> = {
  title: 'opportunity.title',
  date: 'opportunity.date',
  expectedRevenue: 'opportunity.expectedRevenue',
  currency: 'opportunity.expectedRevenue',
  description: 'opportunity.description',
  pipeline: 'opportunity.stage',
  stage: 'opportunity.stage',
  probability: 'opportunity.probability',
  owner: 'opportunity.owner',
  closeDate: 'opportunity.closeDate',
  closedAt: 'opportunity.closedAt',
  reason: 'opportunity.reason',
};

/** What an opportunity keeps as a list says it. */
export const AS_SAID = [
  ['date', 'opportunity.date'],
  ['expectedRevenue', 'opportunity.expectedRevenue'],
  ['description', 'opportunity.description'],
  ['probability', 'opportunity.probability'],
  ['owner', 'opportunity.owner'],
  ['closeDate', 'opportunity.closeDate'],
  ['closedAt', 'opportunity.closedAt'],
  ['reason', 'opportunity.reason'],
] as const satisfies readonly (readonly [keyof OpportunityValues, FieldKey])[];

/** What a field of an opportunity or activity is called where an import names it; what none brings goes by the record. */
export const importName = (entity: SideEntity, field: SideField): FieldKey =>
  (entity === 'opportunity' ? SIDE_NAMES[field] : undefined) ??
  (entity === 'opportunity' ? 'opportunity.title' : 'opportunity.nextActivity');

const OF_OPPORTUNITY: readonly FieldKey[] = [
  'opportunity.title',
  'opportunity.date',
  'opportunity.expectedRevenue',
  'opportunity.description',
  'opportunity.stage',
];

/** A row as far as it is about what it brings. */
type Said = Pick<Prepared, 'brought' | 'values'>;

/** The opportunity that a row brings; undefined where it says nothing of one. Without a title it is called as its customer. */
export function opportunityOf({ brought, values }: Said, planned: Pipeline): OpportunityValues | undefined {
  const pipeline = brought?.pipeline ?? planned;
  if (brought === undefined || OF_OPPORTUNITY.every((field) => brought.values[field] === undefined))
    return undefined;
  const said = brought.values;
  const stage = said['opportunity.stage'];
  const made: { -readonly [K in keyof OpportunityValues]: OpportunityValues[K] } = {
    title: said['opportunity.title'] ?? displayName(values),
    pipeline: pipeline.id,
    stage: (stage === undefined ? undefined : stageOf(pipeline, stage)?.id) ?? pipeline.stages[0]?.id ?? '',
  };
  if (brought.currency !== undefined) made.currency = brought.currency;
  for (const [field, name] of AS_SAID) {
    const value = said[name];
    if (value !== undefined) made[field] = value;
  }
  return made;
}

/** As a new one is kept: a list of ours says of each how likely it is, also where just its stage says so. */
function withoutUsual(values: OpportunityValues, pipeline: Pipeline): OpportunityValues {
  const { probability, ...rest } = values;
  return Number(probability) === probabilityOf({ stage: values.stage }, pipeline) ? rest : values;
}

/** The activity that a row plans; undefined where it says nothing of one. */
export function activityOf({ brought, values }: Said): ActivityValues | undefined {
  const subject = brought?.values['opportunity.nextActivity'];
  const date = brought?.values['opportunity.nextActivityDate'];
  if (brought === undefined || (subject === undefined && date === undefined)) return undefined;
  const made: { -readonly [K in keyof ActivityValues]: ActivityValues[K] } = {
    subject: subject ?? brought.values['opportunity.title'] ?? displayName(values),
    kind: subject === undefined ? 'other' : kindOf(subject),
    state: 'planned',
  };
  if (date !== undefined) made.date = date;
  return made;
}

/** Lists say the same few words again and again. */
const kinds = new Map<string, ActivityValues['kind']>();
const MOST_KINDS = 1000;

function kindOf(subject: string): ActivityValues['kind'] {
  const known = kinds.get(subject);
  if (known !== undefined) return known;
  const kind = activityKind(subject);
  if (kinds.size < MOST_KINDS) kinds.set(subject, kind);
  return kind;
}

const fold = (text: string): string => withoutMarks(cleanText(text));

/** What two opportunities of one customer are told apart by. */
export const opportunityKey = ({ pipeline, title, date = '' }: OpportunityValues): string =>
  `${pipeline}\n${date}\n${fold(title)}`;

/** What tells an opportunity that a row brings from the others of its customer: its own id, else what it is called. */
export const saidKey = ({ brought }: Said, opportunity: OpportunityValues): string =>
  brought?.id ?? opportunityKey(opportunity);

/** An id without the customer's, which changes when customers are merged. */
const ownPart = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** What two activities of one customer are told apart by. */
export const activityKey = ({ subject, date = '' }: ActivityValues): string => `${date}\n${fold(subject)}`;

/**
 * What becomes of what a row brings.
 * @param sides what its customer has in the book; NO_SIDES where it is new
 */
export function bringsOf(prepared: Prepared, sides: Sides, pipeline: Pipeline | undefined): Brings {
  const opportunity = pipeline === undefined ? undefined : opportunityOf(prepared, pipeline);
  const activity = activityOf(prepared);
  const brings: { -readonly [K in keyof Brings]: Brings[K] } = {};
  if (opportunity !== undefined && pipeline !== undefined)
    brings.opportunity = planOpportunity(opportunity, prepared, sides.opportunities, pipeline);
  if (activity !== undefined) brings.activity = planActivity(activity, sides.activities);
  return brings;
}

function planOpportunity(
  values: OpportunityValues,
  prepared: Prepared,
  known: readonly Opportunity[],
  planned: Pipeline,
): NonNullable<Brings['opportunity']> {
  const { brought } = prepared;
  const pipeline = brought?.pipeline ?? planned;
  const create = { kind: 'create', values: withoutUsual(values, pipeline) } as const;
  if (known.length === 0) return create;
  const own = brought?.id === undefined ? undefined : ownPart(brought.id);
  const same = own === undefined ? undefined : known.find(({ id }) => ownPart(id) === own);
  const key = opportunityKey(values);
  const record = same ?? known.find((one) => opportunityKey(one) === key);
  if (record === undefined) return create;
  const isPast = same === undefined && isClosed(pipeline, record.stage);
  if (record.pipeline !== pipeline.id || isPast) return { kind: 'there', record };
  const said = (field: FieldKey): boolean => brought?.values[field] !== undefined;
  const fields = [
    // Of one that is known by its id it is no other one that is called otherwise.
    ...(same !== undefined && said('opportunity.title') ? (['title'] as const) : []),
    ...(same !== undefined ? (['date'] as const) : []),
    ...(['expectedRevenue', 'currency', 'description'] as const),
    ...(['probability', 'owner', 'closeDate', 'closedAt', 'reason'] as const),
    ...(said('opportunity.stage') ? (['stage'] as const) : []),
  ] as const;
  const changes = fields
    .map((field): SideChange => ({ field, before: record[field], after: values[field] }))
    .filter((change) => change.after !== undefined && !saysTheSame(change, record, pipeline));
  return changes.length === 0 ? { kind: 'there', record } : { kind: 'update', record, changes };
}

const CLEANING = { country: 'PL', dateOrder: null } as const;

/** Cleaned as texts are. */
const TEXTS: ReadonlySet<SideField> = new Set<SideField>(['title', 'description', 'owner', 'reason']);

/** True where the value is the stored one, or that one as it is cleaned when a list brings it. */
function saysTheSame({ field, before, after }: SideChange, record: Opportunity, pipeline: Pipeline): boolean {
  if (field === 'probability' && Number(after) === probabilityOf(record, pipeline)) return true;
  if (before === undefined || before === after) return before === after;
  if (field === 'expectedRevenue') return Number(before) === Number(after);
  const name = SIDE_NAMES[field];
  return TEXTS.has(field) && name !== undefined && normalizeField(name, before, CLEANING).values[0] === after;
}

function planActivity(values: ActivityValues, known: readonly Activity[]): NonNullable<Brings['activity']> {
  if (known.length === 0) return { kind: 'create', values };
  const key = activityKey(values);
  const record = known.find((one) => activityKey(one) === key);
  return record === undefined ? { kind: 'create', values } : { kind: 'there', record };
}

/**
 * The decision on a row with what it brings: a customer who is there and gets something new is updated. A row that repeats
 * another one brings what is its own to the same customer, and stays a duplicate.
 *
 * @param sides what the customer of the row has in the book; of a row that repeats another one, that one's customer
 * @param own of a row whose customer another row is about too: what it may bring
 */
export function settleSides(
  planned: PlannedRow,
  prepared: Prepared,
  sides: Sides,
  pipeline: Pipeline | undefined,
  own: OwnSides | undefined,
): PlannedRow {
  const { action } = planned;
  if (prepared.brought === undefined) return planned;
  const { values: brought } = prepared.brought;
  if (action !== 'create' && action !== 'update' && action !== 'unchanged' && action !== 'duplicate')
    return { ...planned, brought };
  const all = bringsOf(prepared, action === 'create' ? NO_SIDES : sides, pipeline);
  const brings = own === undefined ? all : ownOf(all, own);
  const { opportunity } = brings;
  const differs = planned.issues.some(({ code }) => code === 'duplicate-differs');
  const said = opportunity?.kind === 'there' && !differs ? [sameOpportunity(planned.line, prepared)] : [];
  return {
    ...planned,
    action: action === 'unchanged' && writes(brings) ? 'update' : action,
    brought,
    brings,
    issues: said.length === 0 ? planned.issues : [...planned.issues, ...said],
  };
}

function ownOf({ opportunity, activity }: Brings, own: OwnSides): Brings {
  const isOwn =
    opportunity?.kind === 'update' ? own.changes : opportunity?.kind === 'create' && own.opportunity;
  return {
    ...(opportunity !== undefined && { opportunity: isOwn ? opportunity : { kind: 'there' } }),
    ...(activity !== undefined && {
      activity: activity.kind === 'create' && own.activity ? activity : { kind: 'there' },
    }),
  };
}

/** True where carrying it out writes something. */
export const writes = ({ opportunity, activity }: Brings): boolean =>
  (opportunity !== undefined && opportunity.kind !== 'there') || activity?.kind === 'create';

/** What a row says whose opportunity is there already. */
export function sameOpportunity(line: number, { brought, values }: Said): RowIssue {
  const code = 'same-opportunity';
  const title = brought?.values['opportunity.title'] ?? displayName(values);
  return { line, column: null, field: null, code, severity: ISSUES[code], value: '', params: { title } };
}
