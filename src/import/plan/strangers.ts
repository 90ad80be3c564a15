import type { FieldValues } from '../../domain/fields';
import type { MatchedBy } from '../api';
import { emailKey } from './keys';
import { type NameRelation, relateNames } from './nameWords';
import type { PlanSettings } from './settings';

/** What two customers hold of one kind of key: one in common, none though both hold some, or one of them holds none. */
export type Relation = 'same' | 'differ' | 'unknown';

/** What speaks for and against two being one. */
export interface Telling {
  readonly names: NameRelation;
  readonly externalId: Relation;
  readonly phone: Relation;
  readonly email: Relation;
}

/**
 * True where two who meet by a key are likely two people all the same, as those of one family or firm share a phone:
 * each name has a word that the other lacks, another key contradicts as well, and none but the one by which they meet is the same.
 * `always` by name is the plain cascade, which does not ask; an id that was chosen to tell customers is believed.
 */
export function areOthers(by: MatchedBy | null, telling: Telling, rule: PlanSettings['match']): boolean {
  if (by === null || by === 'name' || rule.name === 'always' || telling.names === 'alike') return false;
  // An id is not shared as phones are: whoever has it may well have married and moved.
  if (by === 'externalId' && (rule.externalId === 'always' || telling.names === 'partly')) return false;
  const relations = [
    ...(by === 'phone' ? [] : [telling.phone]),
    ...(by === 'email' ? [] : [telling.email]),
    ...(by === 'externalId' || !looksAtIds(rule) ? [] : [telling.externalId]),
  ];
  return relations.includes('differ') && !relations.includes('same');
}

/** True where external ids tell customers apart. */
export const looksAtIds = ({ externalId = 'never' }: PlanSettings['match']): boolean =>
  externalId !== 'never';

/** What the values of a row and of a customer say of whether they are one; of keys only where their names differ. */
export function tellingOf(a: FieldValues, b: FieldValues): Telling {
  const names = a.name !== undefined && a.name === b.name ? 'alike' : relateNames(a, b);
  if (names === 'alike') return ALIKE;
  return {
    names,
    externalId: related(idsOf(a), idsOf(b)),
    phone: related(a.phone, b.phone),
    email: related(a.email?.map(emailKey), b.email?.map(emailKey)),
  };
}

/** Most are: nothing else need be looked at then. */
const ALIKE: Telling = { names: 'alike', externalId: 'unknown', phone: 'unknown', email: 'unknown' };

/** What other programs know a customer by: of one who was merged of several, all of it. */
export const idsOf = ({ externalId, otherIds = [] }: FieldValues): readonly string[] =>
  externalId === undefined ? otherIds : [externalId, ...otherIds];

function related(a: readonly string[] | undefined, b: readonly string[] | undefined): Relation {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return 'unknown';
  return a.some((value) => b.includes(value)) ? 'same' : 'differ';
}
