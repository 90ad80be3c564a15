import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { Content } from './content';

/**
 * How far the values look like the field, 0 to 1; null where there are no values or where values cannot tell (a city
 * looks like a group).
 */
export function support(field: FieldKey, content: Content): number | null {
  if (content.values === 0) return null;
  switch (fieldSpec(field).kind) {
    case 'email':
      return content.email;
    case 'phone':
      return content.phone;
    case 'url':
      return content.url;
    case 'date':
      return content.date;
    case 'money':
      return content.money;
    case 'gender':
      return content.gender;
    case 'status':
      return content.status;
    case 'postalCode':
      return content.postalCode;
    default:
      return field === 'name' ? content.person : null;
  }
}

/** Below this share of fitting values a header's word is not believed. Names and statuses may be anything. */
const LEAST: Partial<Record<FieldKey | 'date', number>> = {
  email: 0.3,
  phone: 0.3,
  website: 0.3,
  gender: 0.3,
  postalCode: 0.3,
  date: 0.3,
  'opportunity.expectedRevenue': 0.3,
};

/**
 * So few values that do not fit may as well be mistakes: the header's word stands, and each is named as a problem.
 * Only yes and no say at once that it is a column of another kind.
 */
const FEW_VALUES = 8;

/** Fields that hold words: a column of addresses, dates or numbers is none of them. */
const WORDED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'name',
  'firstName',
  'middleName',
  'lastName',
  'company',
  'jobTitle',
  'city',
  'region',
  'country',
  'owner',
  'source',
  'status',
  'opportunity.title',
  'opportunity.nextActivity',
]);

/** What a customer is called: never yes or no. */
const CALLED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'name',
  'firstName',
  'lastName',
  'company',
  'owner',
]);

const ADDRESSED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'street',
  'group',
  'category',
  'taxId',
  'externalId',
]);

/** True where the values speak against the field, whatever the header says: 'Mail' over a column of "yes" and "no". */
export function contradicts(field: FieldKey, content: Content): boolean {
  if (content.values === 0) return false;
  const least = LEAST[field] ?? (fieldSpec(field).kind === 'date' ? LEAST.date : undefined);
  const fitting = support(field, content) ?? 0;
  // A spreadsheet's serial numbers are no dates to us, but under "Birthday" they are the column's dates all the same.
  const serials = fieldSpec(field).kind === 'date' ? content.digits : 0;
  const isEnough = content.values >= FEW_VALUES || content.flag > 0.5;
  if (least !== undefined && isEnough && Math.max(fitting, serials) < least) return true;
  const address = Math.max(content.email, content.url);
  if (CALLED.has(field) && content.flag > 0.6 && content.values >= FEW_VALUES) return true;
  if (ADDRESSED.has(field)) return address > 0.6;
  return WORDED.has(field) && Math.max(address, content.date, content.surePhone, content.digits) > 0.6;
}

/**
 * True where a column's values are plainly of another kind than its heading says, be they ever so few: firms under
 * "E-mail", addresses under "Phone", phones under "Name". One such column is a slip; several are swapped headings.
 */
export function clashes({
  meaning,
  content,
}: {
  meaning: { field: FieldKey } | null;
  content: Content;
}): boolean {
  if (meaning === null || content.values < 2) return false;
  if (meaning.field === 'email') return content.email < 0.3;
  if (meaning.field === 'phone') return content.phone < 0.3;
  const { email, phone, surePhone, barePhone } = content;
  return CALLED.has(meaning.field) && (email >= 0.8 || (phone >= 0.8 && surePhone + barePhone >= 0.6));
}
