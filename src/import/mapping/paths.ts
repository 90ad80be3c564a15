import type { FieldKey } from '../../domain/fields';
import { HEADER_JOINT } from '../formats/format';
import type { Meaning } from './meaning';
import { isAboutOtherThings } from './neutral';
import { foldHeader, headerWords } from './words';

const folded = (text: string): ReadonlySet<string> => new Set(text.split('|').map(foldHeader));

/** Groups of columns that say whose column it is and change nothing else of its meaning. */
const PERSONS = folded(
  `contact | contacts | contact details | contact information | contact info | contact data | person | client | customer | user |
  profile | lead | member | guest | attributes | data | details | fields | custom fields | properties | personal data |
  personal details | basic information | general | billing | kontakt | kontakty | klient | osoba | osoba kontaktowa | dane |
  dane klienta | dane osobowe | dane podstawowe | dane kontaktowe | informacje podstawowe | контакт | контакты | клиент |
  контактное лицо | контактные данные | данные | данные клиента | личные данные | основные данные | основное | покупатель |
  客户 | 客户信息 | 客户资料 | 联系人 | 联系人信息 | 联系方式 | 基本信息 | 个人信息 | 会员 | 会员信息 | 联系信息`,
);
const COMPANIES = folded(
  `company | company details | organization | organisation | firm | business | employer | firma | dane firmy | organizacja |
  kontrahent | dane kontrahenta | компания | организация | контрагент | данные компании | юридическое лицо | юрлицо |
  公司 | 公司信息 | 单位 | 单位信息 | 企业 | 企业信息 | 机构`,
);
const ADDRESSES = folded(
  `address | addresses | address details | location | default address | home address | mailing address | billing address |
  postal address | adres | adresy | adres zamieszkania | adres siedziby | adres korespondencyjny | dane adresowe | адрес |
  адреса | адрес доставки | юридический адрес | фактический адрес | адресные данные | 地址 | 地址信息 | 联系地址`,
);
/** What says no more than "the thing itself": `emails.0.value`, `phones.0.number`. */
const ITSELF = folded(
  'value | wartość | wartosc | значение | 值 | text | raw | number | numer | номер | address | adres | адрес',
);
const NAMES = folded(
  'name | nazwa | название | наименование | 名称 | title | label | display name | full name',
);

/** The parts of a header that leads from a group to a column; null where it is no such header. */
function partsOf(header: string): string[] | null {
  const separator = header.includes(HEADER_JOINT.trim())
    ? HEADER_JOINT.trim()
    : /^[\p{L}\d_$-]+(?:\.[\p{L}\d_$-]+)+$/u.test(header)
      ? '.'
      : / [-–—] |: /.test(header)
        ? / [-–—] |: /
        : null;
  if (separator === null) return null;
  const parts = header
    .split(separator)
    .filter((part) => headerWords(part).some((word) => !/^\d+$/.test(word)));
  return parts.length >= 2 && parts.length <= 6 ? parts : null;
}

/**
 * What a header means that leads from a group to a column: the two rows of a header (`Address › City`), the names of
 * nested objects (`emails.0.value`), `Person - Phone`. Its last part means what it means alone, under groups that change
 * nothing (`Company › Name` is the company); a group that is not known makes it doubtful.
 * @param meaning what a single part means
 */
export function meaningOfPath(header: string, meaning: (part: string) => Meaning | null): Meaning | null {
  const parts = partsOf(header);
  if (parts === null) return null;
  const above = parts.slice(0, -1);
  const last = parts.at(-1) ?? '';
  if (above.some(isAboutOtherThings)) return null;
  const nearest = above.at(-1) ?? '';
  const group = meaning(nearest);
  if (ITSELF.has(foldHeader(last)) && (group?.field === 'email' || group?.field === 'phone')) return group;
  const own = meaning(last);
  if (own === null) return null;
  const key = foldHeader(nearest);
  const isName = own.field === 'name' || NAMES.has(foldHeader(last));
  if (isName && COMPANIES.has(key)) return { ...own, field: 'company', whole: true, doubtful: false };
  if (!mayStandUnder(own.field, group?.field)) return null;
  if (above.every(isKnownGroup)) return { ...own, doubtful: own.doubtful };
  if (group !== null && !['name', 'company', 'street', 'email', 'phone'].includes(group.field)) {
    return isName && NAMES.has(foldHeader(last)) ? group : null;
  }
  return { ...own, whole: false, doubtful: group === null };
}

const PLACES: readonly FieldKey[] = ['street', 'city', 'region', 'postalCode', 'country'];

/** `E-mail 1 - Label` is no label of the customer, `Address › Status` not its status. */
function mayStandUnder(field: FieldKey, group: FieldKey | undefined): boolean {
  if (group === 'email' || group === 'phone') return field === group;
  return group === 'street' ? PLACES.includes(field) || field === 'phone' || field === 'email' : true;
}

function isKnownGroup(part: string): boolean {
  const key = foldHeader(part.replace(/\d+/g, ''));
  return PERSONS.has(key) || COMPANIES.has(key) || ADDRESSES.has(key) || key === 'name';
}
