import type { FieldKey } from '../../domain/fields';
import type { Scored } from './assign';
import type { ColumnFacts, ListFacts } from './candidates';
import { foldHeader } from './words';

const folded = (text: string): ReadonlySet<string> => new Set(text.split('|').map(foldHeader));

/** Headers that call a customer something without saying whether it is a person or an organization. */
export const OPEN_MEANINGS = folded(
  `Name | Client | Customer | Client name | Customer name | Klient | Klientka | Nazwa | Nazwa klienta | Nabywca | Odbiorca |
  Клиент | Название | Наименование | Название клиента | Наименование клиента | Покупатель | Заказчик |
  客户 | 客户名称 | 客户名 | 名称 | 客戶 | 客戶名稱 | 名稱`,
);

/** The like, but said of organizations first. */
const OPEN_COMPANIES = folded('Kontrahent | Nazwa kontrahenta | Контрагент | Account | Account name');

/** Of a person just as of anything else: beside a surname it asks for the rest of the name. */
const NAMES = folded('Name');

const CONTACTS = folded('Kontakt | Kontakty | Контакт | Контакты');
const GIVEN_NAMES = folded('名字');
const SALUTATIONS = folded('Salutation | Title | Zwrot | Zwrot grzecznościowy | Обращение | 称谓 | 稱謂');
const KINDS = folded(
  'Type | Customer type | Client type | Contact type | Typ klienta | Typ kontaktu | Rodzaj klienta | Тип клиента | Тип контакта | 类型 | 客户性质',
);

/** "Code": a postal one or the customer's own. */
export const CODES = folded('Kod | Код');

/** Dates that something is due on; what, another column must say. */
export const DUE_DATES = folded(
  'Termin | Срок | Срок исполнения | Due | Due date | Deadline | Крайний срок | Дедлайн | 期限 | 截止日期',
);

/** Sums of whatever kind: only beside an opportunity are they its revenue. */
export const ANY_SUMS = folded(
  'Amount | Value | Kwota | Wartość | Suma | Сумма | Стоимость | Сумма, руб. | Сумма (руб.) | 金额 | 金額',
);

/** A part of a country, or how things stand: the values tell. */
const STATES = folded('State');

/** How far something has come: beside an opportunity that one, else the customer. */
const STAGES = folded('Stage | Etap | Этап | Стадия | 阶段 | 階段');

/** Words that give way to a plainer one for the same field: Outlook's "Title" is Mr, HubSpot's "Lead status" a queue. */
export const WEAK: ReadonlyMap<string, number> = new Map(
  [
    'Title',
    'Lead status',
    'Stage',
    'Etap',
    'Стадия',
    'Job',
    'Role',
    'First',
    'Last',
    'Middle',
    'Site',
    'Strona',
    'Powiat',
  ].map((word) => [foldHeader(word), -0.1]),
);

/** Headers that ask for the name of a thing, and of persons only for want of a better word. */
const NAMES_OF_THINGS = folded(
  'Nazwa | Kontrahent | Nazwa kontrahenta | Контрагент | Название | Наименование',
);
/** So many values without a given name among them speak for firms. */
const ENOUGH_NAMES = 4;

/**
 * How far the values under a header that leaves it open are firms, 0 to 1: by the words in them; where persons are not
 * most of them also by the tax numbers beside them and by the want of given names among values of several words.
 */
export function firmness({ header, content }: ColumnFacts, { hasTaxIds }: ListFacts): number {
  const { organization, surePerson, several, values } = content;
  if (values === 0 || surePerson >= 0.3) return organization;
  const isNameless =
    values >= ENOUGH_NAMES &&
    several >= 0.5 &&
    surePerson < 0.1 * several &&
    NAMES_OF_THINGS.has(foldHeader(header));
  return Math.min(1, organization + (isNameless ? 0.6 : 0) + (hasTaxIds ? 0.5 : 0));
}

/** True where `Name` asks for the first name: a surname has its own column, that has none, and few values are of two words. */
export const isFirstName = ({ header, content }: ColumnFacts, { meant }: ListFacts): boolean =>
  NAMES.has(foldHeader(header)) &&
  meant.has('lastName') &&
  !meant.has('firstName') &&
  content.several < 0.5 &&
  content.organization < 0.3;

/** How far `State` says how things stand, 0 to 1. */
export const standing = ({ header, content }: ColumnFacts): number =>
  STATES.has(foldHeader(header)) ? content.status : 0;

/**
 * What a header may mean besides its first sense, weighed by the values and the other columns: `Klient` beside
 * `Osoba kontaktowa` is a company, `Nazwisko` without `Imię` and with two words in it a whole name.
 */
export function otherMeanings(column: ColumnFacts, list: ListFacts): Scored[] {
  const { header, meaning, content } = column;
  const word = foldHeader(header);
  const { organization, person, surePerson, several, gender, status } = content;
  const one = (field: FieldKey, score: number): Scored[] => [{ field, score: Math.min(score, 0.95) }];
  if (standing(column) >= 0.5) return one('status', 0.5 + 0.45 * status);
  if (isFirstName(column, list)) return one('firstName', 0.95 - 0.3 * several);
  if (OPEN_MEANINGS.has(word)) {
    const parted =
      content.values > 0 && list.meant.has('firstName') && list.meant.has('lastName') && person < 0.3;
    const areFirms = list.namesPersons && !(surePerson >= 0.5 && organization < 0.2);
    const firms = firmness(column, list);
    return parted || areFirms || firms >= 0.3 ? one('company', 0.5 + 0.42 * firms + (parted ? 0.3 : 0)) : [];
  }
  if (OPEN_COMPANIES.has(word))
    return person < 0.5 || firmness(column, list) > 0.3 ? [] : one('name', 0.5 + 0.45 * person);
  if (CODES.has(word)) return otherCodes(column, list);
  if (GIVEN_NAMES.has(word)) return list.meant.has('lastName') ? one('firstName', 0.95) : [];
  if (meaning?.field === 'lastName')
    return list.meant.has('firstName') ? [] : one('name', 0.5 + 0.45 * several);
  if (meaning?.field === 'firstName')
    return list.meant.has('lastName') ? [] : one('name', 0.5 + 0.45 * several);
  if (CONTACTS.has(word)) return person >= 0.6 ? one('name', 0.75 * person) : [];
  if (SALUTATIONS.has(word)) return gender >= 0.6 ? one('gender', 0.8 * gender) : [];
  if (STAGES.has(word)) return list.meant.has('opportunity.title') ? one('opportunity.stage', 0.95) : [];
  if (KINDS.has(word)) return status >= 0.6 ? one('status', 0.5 + 0.3 * status) : [];
  return [];
}

/** `Kod` over other than `00-000` is the customer's own; `Код` over six digits beside a city may be the postal one. */
function otherCodes({ meaning, content }: ColumnFacts, { meant }: ListFacts): Scored[] {
  if (content.values === 0) return [];
  if (meaning?.field === 'postalCode')
    return content.polishPostalCode < 0.5 ? [{ field: 'externalId', score: 0.7 }] : [];
  const isPostal = content.russianPostalCode >= 0.9 && meant.has('city') && !meant.has('postalCode');
  return isPostal ? [{ field: 'postalCode', score: 0.7 }] : [];
}
