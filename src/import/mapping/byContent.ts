import type { FieldKey } from '../../domain/fields';
import type { Candidate, ColumnFacts, ListFacts } from './candidates';
import type { Content } from './content';
import { fieldsNamedIn } from './meaning';
import { isAboutOtherThings } from './neutral';
import { percent } from './percent';

/** So many values must be there before a list of names of places decides; fewer where most of them are on it. */
const ENOUGH = 8;
const FEW = 3;

const propose = (field: FieldKey, kind: string, share: number, score: number): Candidate => ({
  field,
  score: score * share,
  reason: { code: 'content', params: { kind, share: percent(share) } },
});

/** What the values alone say of a column whose header says nothing. */
export function byContent({ content, header, meaning }: ColumnFacts, list: ListFacts): Candidate[] {
  if (content.values === 0) return [];
  if (meaning === null && isAboutOtherThings(header)) return [];
  const named = meaning === null ? fieldsNamedIn(header) : new Set<FieldKey>();
  const free = (field: FieldKey): boolean => [...named].every((other) => other === field || other === 'name');
  const found =
    unmistakable(content, list) ?? (list.headerSpeaks ? withHeader : withoutHeader)(content, list);
  return found !== null && free(found.field) ? [found] : [];
}

/** What is written as nothing else is. */
function unmistakable(content: Content, { swapped }: ListFacts): Candidate | null {
  const { email, phone, surePhone, barePhone, url, polishPostalCode, taxId, distinct } = content;
  if (email >= 0.8) return propose('email', 'email', email, 0.85);
  if (taxId >= 0.8 && distinct >= 4) return propose('taxId', 'taxId', taxId, 0.75);
  if (phone >= 0.8 && surePhone + (swapped ? barePhone : 0) >= 0.5)
    return propose('phone', 'phone', phone, 0.7);
  if (url >= 0.8) return propose('website', 'url', url, 0.7);
  if (polishPostalCode >= 0.9) return propose('postalCode', 'postalCode', polishPostalCode, 0.7);
  return null;
}

/** Names of persons and firms under a word that is not known, where no other column has them. */
function withHeader(
  { surePerson, organization, distinct, values }: Content,
  { meant, swapped }: ListFacts,
): Candidate | null {
  const hasPersons = meant.has('name') || meant.has('firstName') || meant.has('lastName');
  if ((values < ENOUGH && !swapped) || distinct < values / 2) return null;
  if (!hasPersons && surePerson >= 0.5) return propose('name', 'name', Math.min(1, surePerson + 0.2), 0.59);
  if (!meant.has('company') && !meant.has('name') && organization >= 0.5) {
    return propose('company', 'company', organization, 0.59);
  }
  return null;
}

/** Where no header says anything, weaker signs have to do. */
function withoutHeader(content: Content): Candidate | null {
  const {
    phone,
    barePhone,
    surePhone,
    gender,
    status,
    person,
    surePerson,
    organization,
    distinct,
    values,
    date,
  } = content;
  const { address, city, country, given, family } = content;
  if (date >= 0.5) return null;
  const varied = distinct > values / 2;
  if (phone >= 0.8 && barePhone + surePhone >= 0.6 && varied) return propose('phone', 'phone', phone, 0.6);
  if (gender >= 0.9 && distinct > 1) return propose('gender', 'gender', gender, 0.55);
  if (status >= 0.9 && distinct > 1) return propose('status', 'status', status, 0.6);
  if (address >= 0.6) return propose('street', 'address', address, 0.6);
  if (organization >= 0.5) return propose('company', 'company', organization, 0.65);
  if (values >= ENOUGH && country >= 0.8) return propose('country', 'country', country, 0.6);
  if ((values >= ENOUGH && city >= 0.5) || (values >= FEW && distinct > 1 && city >= 0.7))
    return propose('city', 'city', Math.min(1, city + 0.2), 0.58);
  if (surePerson >= 0.5 || person >= 0.7) {
    return propose('name', 'name', Math.max(person, surePerson), distinct > values / 10 ? 0.65 : 0.5);
  }
  if (values >= ENOUGH && given >= 0.5) return propose('firstName', 'name', Math.min(1, given + 0.2), 0.6);
  if (values >= ENOUGH && family >= 0.5) return propose('lastName', 'name', Math.min(1, family + 0.2), 0.55);
  return null;
}
