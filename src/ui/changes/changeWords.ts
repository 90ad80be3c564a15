import type { RecentChange } from '../../db/changesApi';
import { fieldLabel } from '../fields';
import { t } from '../i18n';

/** What a write did, as one line: "18 customers deleted: Anna Lis, Jan Gil, 16 more". */
export function changeWords(change: RecentChange): string {
  const { what, count, field, takesBack } = change;
  const done =
    count === null
      ? t(what === 'removed' ? 'changes.many-removed' : 'changes.many-changed')
      : counted(change, count);
  const ofField =
    field === undefined ? done : t('changes.of-field', { what: done, field: fieldLabel(field) });
  const names = namesOf(change);
  const whole = names === '' ? ofField : t('changes.named', { what: ofField, names });
  return takesBack ? t('changes.took-back', { what: whole }) : whole;
}

function counted({ entity, what }: RecentChange, n: number): string {
  if (entity === 'customer') return t(`changes.customer-${what}`, { n });
  const done = what === 'created' || what === 'removed' ? what : 'changed';
  return t(`changes.${entity}-${done}`, { n });
}

function namesOf({ what, count, names }: RecentChange): string {
  const told = names.filter((name) => name !== '');
  const rest = what === 'merged' || count === null ? 0 : count - told.length;
  if (told.length === 0) return '';
  return [...told, ...(rest > 0 ? [t('changes.more', { n: rest })] : [])].join(', ');
}
