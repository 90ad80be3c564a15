/**
 * The tables that opportunities and activities are exported as. The headings of columns that no field of an import is
 * called by stand here in four languages, as the words of fields do (`fields.ts`): a list that comes back is read by them.
 */
import type { FieldKey } from './fields';
import type { SideEntity } from './side';

/** A column of such a table. */
export interface SideColumn {
  readonly key: string;
  /** The field of an import that the column is, and is called by. */
  readonly field?: FieldKey;
  /** What a column is called that is no field, or whose field is none of other lists. */
  readonly words?: readonly [en: string, pl: string, ru: string, zh: string];
}

const field = (key: string, of: FieldKey, ...words: NonNullable<SideColumn['words']> | []): SideColumn =>
  words.length === 0 ? { key, field: of } : { key, field: of, words };
const column = (key: string, ...words: NonNullable<SideColumn['words']>): SideColumn => ({ key, words });

/** By whom a row is about: enough to call and to write to, and for another program to know. */
const CUSTOMER = [
  field('name', 'name'),
  field('company', 'company'),
  field('phone', 'phone'),
  field('email', 'email'),
] as const;

const WRITTEN = [
  column('createdAt', 'Created', 'Utworzono', 'Создано', '创建日期'),
  column('updatedAt', 'Changed', 'Zmieniono', 'Изменено', '最近修改'),
] as const;

const PIPELINE = column('pipeline', 'Pipeline', 'Lejek', 'Воронка', '销售流程');
const CURRENCY = column('currency', 'Currency', 'Waluta', 'Валюта', '币种');

/** The columns of each table, as they stand; the ids of the customer and of the record come behind them. */
export const SIDE_COLUMNS: Readonly<Record<SideEntity, readonly SideColumn[]>> = {
  opportunity: [
    field('title', 'opportunity.title'),
    ...CUSTOMER,
    PIPELINE,
    field('stage', 'opportunity.stage'),
    column('outcome', 'Outcome', 'Wynik', 'Итог', '结果'),
    field('expectedRevenue', 'opportunity.expectedRevenue'),
    CURRENCY,
    field(
      'probability',
      'opportunity.probability',
      'Probability, %',
      'Prawdopodobieństwo, %',
      'Вероятность, %',
      '概率（%）',
    ),
    field('date', 'opportunity.date'),
    field(
      'closeDate',
      'opportunity.closeDate',
      'Expected to close',
      'Oczekiwane zamknięcie',
      'Ожидаемое закрытие',
      '预计成交日',
    ),
    field('closedAt', 'opportunity.closedAt', 'Closed on', 'Zamknięto', 'Закрыто', '结单日期'),
    field('reason', 'opportunity.reason', 'Reason', 'Powód', 'Причина', '原因'),
    field('owner', 'opportunity.owner', 'Owner', 'Opiekun', 'Ответственный', '负责人'),
    field('nextActivity', 'opportunity.nextActivity'),
    field('nextActivityDate', 'opportunity.nextActivityDate'),
    field('description', 'opportunity.description'),
    ...WRITTEN,
  ],
  activity: [
    column('subject', 'Subject', 'Temat', 'Тема', '主题'),
    column('kind', 'Kind', 'Rodzaj', 'Вид', '类型'),
    column('state', 'State', 'Stan', 'Состояние', '状态'),
    column('date', 'Day', 'Dzień', 'День', '日期'),
    column('time', 'Time', 'Godzina', 'Время', '时间'),
    column('minutes', 'Minutes', 'Minuty', 'Минуты', '分钟'),
    column('endDate', 'Last day', 'Ostatni dzień', 'Последний день', '结束日期'),
    column('doneAt', 'Done on', 'Wykonano', 'Выполнено', '完成日期'),
    ...CUSTOMER,
    column('opportunity', 'Opportunity', 'Szansa sprzedaży', 'Сделка', '商机'),
    column('priority', 'Priority', 'Priorytet', 'Приоритет', '优先级'),
    column('owner', 'Owner', 'Opiekun', 'Ответственный', '负责人'),
    column('place', 'Place', 'Miejsce', 'Место', '地点'),
    column('notes', 'Notes', 'Notatki', 'Заметки', '备注'),
    column('repeat', 'Repeats (RRULE)', 'Powtarzanie (RRULE)', 'Повторение (RRULE)', '重复（RRULE）'),
    ...WRITTEN,
  ],
};

/** Headings of the column with the record's own id, in every language. */
export const SIDE_ID: Readonly<Record<SideEntity, string>> = {
  opportunity: 'Satchel opportunity ID',
  activity: 'Satchel activity ID',
};

const LANGUAGES = ['en', 'pl', 'ru', 'zh'];

/** What a column with words of its own is called. */
export const sideHeading = ({ key, words }: SideColumn, language: string): string =>
  words?.[Math.max(0, LANGUAGES.indexOf(language))] ?? key;

/** What an import takes from a table of ours beside its fields, by the place of its column; -1 where there is none. */
export interface SideList {
  readonly entity: SideEntity;
  /** The record's own id. */
  readonly id: number;
  readonly pipeline: number;
  readonly currency: number;
  /** By column: the field that its heading is a record's key of. Of the flat records of a JSON file only. */
  readonly keys?: readonly (FieldKey | null)[];
}

/** What flat records of ours hold: those of customers hold no customer. */
const FLAT = ['id', 'customer', 'createdAt', 'updatedAt'];

const folded = (name: string): string => name.trim().toLowerCase();

/** The table of opportunities or activities of ours that has these headings; undefined for any other list. */
export function sideListOf(header: readonly string[]): SideList | undefined {
  const names = header.map(folded);
  const place = (name: string): number => names.indexOf(folded(name));
  const called = (column: SideColumn): number =>
    names.findIndex((name) => column.words?.some((word) => folded(word) === name) === true);
  for (const entity of ['opportunity', 'activity'] as const) {
    const id = place(SIDE_ID[entity]);
    if (id >= 0) {
      const [pipeline, currency] = [called(PIPELINE), called(CURRENCY)];
      return { entity, id, pipeline, currency };
    }
  }
  if (!FLAT.every((key) => header.includes(key))) return undefined;
  const entity = header.includes('title')
    ? 'opportunity'
    : header.includes('subject')
      ? 'activity'
      : undefined;
  if (entity === undefined) return undefined;
  const keys = header.map((name) => SIDE_COLUMNS[entity].find(({ key }) => key === name)?.field ?? null);
  const at = (key: string): number => header.indexOf(key);
  return { entity, id: at('id'), pipeline: at('pipeline'), currency: at('currency'), keys };
}

/** The field of a column that has words of its own. */
export const sideFieldCalled = (entity: SideEntity, heading: string): FieldKey | undefined =>
  SIDE_COLUMNS[entity].find(({ words }) => words?.some((word) => folded(word) === folded(heading)))?.field;

/** The fields that a table's columns go to, where a heading means one of them. */
export const SIDE_LIST_FIELDS: Readonly<Record<SideEntity, ReadonlySet<FieldKey>>> = {
  opportunity: fieldsIn('opportunity'),
  activity: fieldsIn('activity'),
};

function fieldsIn(entity: SideEntity): ReadonlySet<FieldKey> {
  return new Set(SIDE_COLUMNS[entity].flatMap(({ field: of }) => of ?? []));
}
