import { kindOf } from '../../domain/ownFields';
import type { ImportProfile } from '../../domain/profile';
import { LANGUAGES } from '../../i18n/message';
import { undefuse } from '../../import/encode/defuse';
import type { PlanSettings } from '../../import/plan/settings';
import type { Book } from '../book';
import type { PlanRow } from '../schema';
import { matchRule, mergeRules } from './summary';
import { headingsOf, wordsOf } from './words';

/** What an earlier import knows of its failed rows. */
export interface Remembered {
  /** Name of the earlier import's file. */
  readonly file: string;
  readonly profile: ImportProfile;
  /** Whose failed rows the list holds; absent where it is the earlier import's very list. */
  readonly failedOf?: string;
}

/** Plans that are read at a time. */
const PLANS_A_READ = 16;

/** Columns that the file of failed rows adds. */
const ADDED = 2;

/**
 * The profile of the newest import whose file of failed rows this is: its headings, blank ones where a row was wider, and
 * the two that the file adds in any language, whose columns go to no field. Undefined where there is none. The failed
 * rows of a list without headings have the names of its fields for headings.
 *
 * The profile says the field of each column, country, defaults, matching, what is done with existing customers and blank
 * cells, and the order of dates where all columns of dates agree on one. How the file is read is not among it.
 */
export async function rememberedFor(
  { db }: Book,
  header: readonly string[],
): Promise<Remembered | undefined> {
  if (header.length === 0) return undefined;
  const cells = header.map(undefuse);
  const jobs = await db.jobs.orderBy('number').reverse().primaryKeys();
  let newest: Remembered | undefined;
  for (let at = 0; at < jobs.length; at += PLANS_A_READ) {
    const plans = await db.plans.bulkGet(jobs.slice(at, at + PLANS_A_READ));
    for (const plan of plans) {
      if (plan === undefined) continue;
      const columns = (await columnsFor(plan, header)) ?? (await columnsFor(plan, cells));
      if (columns === undefined) continue;
      const file = (await db.jobs.get(plan.job))?.source.name ?? '';
      newest ??= { file, profile: profileOf(plan.settings, columns) };
      // An import of such a file has its headings too, and knows best how it is read; its own failed rows have two more.
      if (plan.header.length <= header.length - ADDED) return { ...newest, file, failedOf: plan.job };
    }
  }
  return newest;
}

/** The fields of the columns by a plan; undefined where the headings are not its. */
async function columnsFor(
  plan: PlanRow,
  header: readonly string[],
): Promise<PlanSettings['columns'] | undefined> {
  const { columns } = plan.settings;
  const width = header.length - ADDED;
  const isCandidate = plan.header.length === 0 ? width >= columns.length : beginsWith(header, plan.header);
  if (!isCandidate || width < 1) return undefined;
  for (const language of LANGUAGES) {
    const words = await wordsOf(language, plan.settings.words?.fields);
    if (header[width] !== words.line || header[width + 1] !== words.problem) continue;
    const own = plan.header.length > 0 ? plan.header : headingsOf(columns, words);
    if (!beginsWith(header, own)) continue;
    const isPadded = header.slice(own.length, width).every((cell) => cell === '');
    if (isPadded) return header.map((_, column) => (column < width ? (columns[column] ?? null) : null));
  }
  return undefined;
}

const beginsWith = (header: readonly string[], start: readonly string[]): boolean =>
  start.length <= header.length && start.every((cell, index) => header[index] === cell);

/** What a plan's settings say as a profile, for these columns. */
export function profileOf(settings: PlanSettings, columns: PlanSettings['columns']): ImportProfile {
  const { country, defaults, existing, blanks, dateOrders } = settings;
  const orders = new Set(
    columns.flatMap((field, index) =>
      field !== null && kindOf(field, settings.words?.fields) === 'date' ? (dateOrders[index] ?? []) : [],
    ),
  );
  const [dateOrder] = orders;
  return {
    columns: [...columns],
    country,
    defaults: Object.fromEntries(
      Object.entries(defaults).map(([field, value]) => [
        field,
        typeof value === 'string' ? value : [...value],
      ]),
    ),
    match: matchRule(settings),
    existing,
    ...mergeRules(settings),
    blanks,
    // Its columns stand where they stood.
    ...(settings.fixes !== undefined && { fixes: [...settings.fixes] }),
    ...(orders.size === 1 && dateOrder !== undefined ? { dateOrder } : {}),
  };
}
