import type { Customer } from '../domain/customer';
import { localDay } from '../domain/day';
import { probabilityOf } from '../domain/dealSums';
import { OWN_ID } from '../domain/ownExport';
import { type Activity, type Opportunity, type SideEntity, sideValue } from '../domain/side';
import { SIDE_COLUMNS, SIDE_ID, sideHeading } from '../domain/sideExport';
import { outcomeOf, pipelineOf } from '../domain/stage';
import type { Pipeline } from '../domain/vocabulary';
import { cellOf } from './exportCells';
import type { FileWords } from './session/words';

/** An opportunity as it is taken away. */
export interface DealRow {
  readonly record: Opportunity;
  /** Absent where it went meanwhile. */
  readonly customer: Customer | undefined;
  /** What is planned for it next. */
  readonly next: Activity | undefined;
}

/** An activity as it is taken away. */
export interface WorkRow {
  readonly record: Activity;
  /** Absent for what is about nobody. */
  readonly customer: Customer | undefined;
  /** Title of the opportunity that it serves. */
  readonly serves: string | undefined;
}

/** What the cells of a file are written by. */
export interface SideWords {
  readonly words: FileWords;
  readonly pipelines: readonly Pipeline[];
  /** The decimal sign of amounts. */
  readonly decimal: ',' | '.';
}

export const sideHeadings = (entity: SideEntity, words: FileWords): string[] => [
  ...SIDE_COLUMNS[entity].map((column) =>
    column.field === undefined || column.words !== undefined
      ? sideHeading(column, words.language)
      : words.fieldName(column.field),
  ),
  OWN_ID,
  SIDE_ID[entity],
];

const CUSTOMER_KEYS = ['name', 'company', 'phone', 'email'] as const;
type CustomerKey = (typeof CUSTOMER_KEYS)[number];

const isOfCustomer = (key: string): key is CustomerKey => CUSTOMER_KEYS.some((one) => one === key);

/** The cells of a row: of its customer as customers' own tables have them, of the record what `own` says. */
function cellsOf(
  entity: SideEntity,
  { record, customer }: DealRow | WorkRow,
  { words }: SideWords,
  own: (key: string) => string | undefined,
): string[] {
  const cells = SIDE_COLUMNS[entity].map(({ key }): string => {
    if (isOfCustomer(key)) return customer === undefined ? '' : cellOf(customer, key, words, []);
    if (key === 'createdAt' || key === 'updatedAt') return dayIn(record[key]);
    return own(key) ?? '';
  });
  return [...cells, record.customer, record.id];
}

/** The day of an instant, or a day as it is. */
const dayIn = (at: string | undefined): string =>
  at === undefined ? '' : at.length > 10 ? localDay(new Date(at)) : at;

export function dealCells(row: DealRow, by: SideWords): string[] {
  const { record, next } = row;
  const { say } = by.words;
  const pipeline = pipelineOf(by.pipelines, record.pipeline);
  return cellsOf('opportunity', row, by, (key) => {
    switch (key) {
      case 'title':
        return record.title;
      case 'pipeline':
        return pipeline?.name;
      case 'stage':
        return stageIn(pipeline, record.stage);
      case 'outcome':
        return pipeline && say(`opportunity.${outcomeOf(pipeline, record.stage)}`);
      case 'expectedRevenue':
        return amountText(record.expectedRevenue, by.decimal);
      case 'probability':
        return String(probabilityOf(record, pipeline));
      case 'closedAt':
        return dayIn(record.closedAt);
      case 'nextActivity':
        return next?.subject;
      case 'nextActivityDate':
        return next?.date;
      case 'currency':
      case 'date':
      case 'closeDate':
      case 'reason':
      case 'owner':
      case 'description':
        return record[key];
      default:
        return undefined;
    }
  });
}

/** The name of a stage; undefined for one that is no more. */
const stageIn = (pipeline: Pipeline | undefined, stage: string): string | undefined =>
  pipeline?.stages.find(({ id }) => id === stage)?.name;

/** Three decimals get a fourth: behind a single sign they would read as thousands. */
function amountText(amount: string | undefined, decimal: ',' | '.'): string | undefined {
  return amount?.replace(/(\.\d{3})$/, '$10').replace('.', decimal);
}

export function workCells(row: WorkRow, by: SideWords): string[] {
  const { record, serves } = row;
  const { say } = by.words;
  return cellsOf('activity', row, by, (key) => {
    switch (key) {
      case 'kind':
        return say(`activity.${record.kind}`);
      case 'state':
        return say(`activity.${record.state}`);
      case 'priority':
        return record.priority && say(`activity.${record.priority}`);
      case 'opportunity':
        return serves;
      case 'doneAt':
        return dayIn(record.doneAt);
      case 'subject':
      case 'date':
      case 'time':
      case 'minutes':
      case 'endDate':
      case 'owner':
      case 'place':
      case 'notes':
      case 'repeat':
        return sideValue(record, key);
      default:
        return undefined;
    }
  });
}

/** The automation's record of an opportunity, with its customer, its pipeline and its stage by name. */
export function flatDeal({ record, customer, next }: DealRow, { pipelines }: SideWords): object {
  const pipeline = pipelineOf(pipelines, record.pipeline);
  return {
    ...record,
    expectedRevenue: amountText(record.expectedRevenue, '.'),
    ...customerFacts(customer),
    pipelineName: pipeline?.name,
    stageName: stageIn(pipeline, record.stage),
    outcome: pipeline && outcomeOf(pipeline, record.stage),
    nextActivity: next?.subject,
    nextActivityDate: next?.date,
  };
}

/** The automation's record of an activity, with its customer and its opportunity by name. */
export const flatWork = ({ record, customer, serves }: WorkRow): object => ({
  ...record,
  ...customerFacts(customer),
  opportunityTitle: serves,
});

const customerFacts = (customer: Customer | undefined): object =>
  customer === undefined
    ? {}
    : {
        name: customer.name,
        company: customer.company,
        phone: customer.phone,
        email: customer.email,
      };
