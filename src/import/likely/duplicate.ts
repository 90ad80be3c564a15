import { companyKey } from '../../domain/company';
import type { FieldValues } from '../../domain/fields';
import { emailKey } from '../plan/keys';
import { relateNames } from '../plan/nameWords';
import { areOthers, idsOf, tellingOf } from '../plan/strangers';
import { type LikenessReason, likenessOf } from './likeness';

/** Why two customers of the book are likely one, the most telling reason first. */
export interface Duplicate {
  /** 0 to 1. */
  readonly likeness: number;
  readonly by: readonly LikenessReason[];
  /** Their names say the same, and so does a phone, an e-mail or an id: nobody need look at both to know. */
  readonly sure: boolean;
}

/** All keys tell customers apart here: nobody chose otherwise, as for an import. */
const RULE = { externalId: 'safe', phone: true, email: true, name: 'safe' } as const;

const KEY_REASONS: readonly LikenessReason[] = ['external-id', 'phone', 'email'];

/**
 * Whether two customers of the book are likely one; null where they are not. Beside what likeness finds (`likenessOf`)
 * those who share a phone, an e-mail or an id, as far as the import would join them by it (`areOthers`).
 */
export function duplicateOf(a: FieldValues, b: FieldValues): Duplicate | null {
  const shared = sharedKeys(a, b);
  const found = likenessOf(a, b);
  if (found !== null && (found.by.length > 1 || !isNamesake(a, b))) {
    const by = [...new Set([...shared, ...found.by])];
    const isCalledAlike = found.by.some((reason) => reason === 'name' || reason === 'same-letters');
    return { likeness: found.likeness, by, sure: isCalledAlike && shared.length > 0 };
  }
  const [first] = shared;
  if (first === undefined || contradict(a, b)) return null;
  const by = first === 'external-id' ? 'externalId' : first === 'phone' ? 'phone' : 'email';
  if (areOthers(by, tellingOf(a, b), RULE)) return null;
  const names = relateNames(a, b);
  const likeness = names === 'alike' ? 0.8 : names === 'partly' ? 0.7 : 0.5;
  return { likeness: likeness + 0.05 * (shared.length - 1), by: shared, sure: false };
}

/**
 * Two of one name who work for different companies, or whose phones or e-mails are others. In a list of some rows a town in
 * common makes them likely one; in a whole book such are namesakes, unless they work for one company.
 */
function isNamesake(a: FieldValues, b: FieldValues): boolean {
  const differ = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
    one !== undefined && other !== undefined && !meet(one, other);
  const isPerson = a.name !== undefined && b.name !== undefined;
  if (isPerson && a.company !== undefined && b.company !== undefined)
    return companyKey(a.company) !== companyKey(b.company);
  return differ(a.phone, b.phone) || differ(a.email, b.email);
}

function sharedKeys(a: FieldValues, b: FieldValues): LikenessReason[] {
  const has = {
    'external-id': meet(idsOf(a), idsOf(b)),
    phone: meet(a.phone, b.phone),
    email: meet(a.email?.map(emailKey), b.email?.map(emailKey)),
  } as const;
  return KEY_REASONS.filter((reason) => has[reason as keyof typeof has]);
}

const meet = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.some((one) => b.includes(one));

/** What can't belong to one person. */
const contradict = (a: FieldValues, b: FieldValues): boolean =>
  (['birthday', 'taxId'] as const).some(
    (field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field],
  );
