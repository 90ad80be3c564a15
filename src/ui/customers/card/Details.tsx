import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Customer } from '../../../domain/customer';
import type { FieldKey } from '../../../domain/fields';
import { Button } from '../../components/Button';
import { valuesOf } from '../../fields';
import { t } from '../../i18n';
import { fieldsOf, GROUPS, type Group, hasValues } from '../groups';
import { useOrigins } from '../origins';
import { AddContact } from './AddContact';
import { Addresses } from './Addresses';
import { AddressLabel } from './AddressLabel';
import { InlineField, pencilId } from './InlineField';
import type { Leave } from './useInline';

/** Everything that the book holds of a customer, group by group, each value changed where it stands. */
export function Details(props: {
  customer: Customer;
  revision: number | undefined;
  onSaved: (record: Customer) => void;
}): JSX.Element {
  const { customer, onSaved } = props;
  const [editing, setEditing] = useState<FieldKey | null>(null);
  /** The field that is edited in order to give it one value more. */
  const [adding, setAdding] = useState<FieldKey | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<Group>>(new Set());
  const [near, setNear] = useState(false);
  const origins = useOrigins(customer.id, props.revision, near);
  const come = () => setNear(true);
  const isShown = (group: Group) => hasAny(customer, group) || opened.has(group);
  const groups = GROUPS.filter(isShown);
  const empty = GROUPS.filter((group) => !isShown(group) && fieldsOf(group).length > 0);
  const rows = (group: Group): readonly FieldKey[] =>
    opened.has(group)
      ? fieldsOf(group)
      : fieldsOf(group).filter((field) => valuesOf(customer[field]).length > 0 || field === editing);

  const edit = (field: FieldKey, isMore: boolean) => {
    setEditing(field);
    setAdding(isMore ? field : null);
  };
  const open = (group: Group) => {
    setOpened(new Set(opened).add(group));
    setEditing(fieldsOf(group).find((field) => valuesOf(customer[field]).length === 0) ?? null);
    setAdding(null);
  };
  const close = (field: FieldKey, leave: Leave) => {
    const order = groups.flatMap(rows);
    const step = leave === 'next' ? 1 : leave === 'previous' ? -1 : 0;
    const next = step === 0 ? undefined : order[order.indexOf(field) + step];
    setEditing((now) => (now === field ? (next ?? null) : now));
    if (next !== undefined || leave === 'away') return;
    // The pencil is there again after the next frame: whoever works by keyboard goes on from it.
    requestAnimationFrame(() => document.getElementById(pencilId(field))?.focus({ preventScroll: true }));
  };

  return (
    <div class="details" onPointerEnter={come} onFocusIn={come} onClickCapture={come}>
      {groups.map((group) => (
        <section key={group} class="sheet" aria-labelledby={`group-${group}`}>
          <div class="sheet-head">
            <h2 class="sheet-title" id={`group-${group}`}>
              {t(`customer.group-${group}`)}
            </h2>
            {group === 'contact' && <AddContact customer={customer} onAdd={(way) => edit(way, true)} />}
            {group !== 'contact' && !opened.has(group) && rows(group).length < fieldsOf(group).length && (
              <Button
                size="s"
                variant="quiet"
                icon="add"
                aria-label={t('card.more-fields-of', { group: t(`customer.group-${group}`) })}
                onClick={() => open(group)}
              >
                {t('card.more-fields')}
              </Button>
            )}
          </div>
          <dl class="facts">
            {rows(group).map((field) => (
              <InlineField
                key={field}
                field={field}
                customer={customer}
                origins={origins}
                editing={editing === field}
                adding={adding === field}
                onEdit={() => edit(field, false)}
                onSaved={onSaved}
                onClose={(leave) => close(field, leave)}
              />
            ))}
            {group === 'address' && hasValues(customer, group) && customer.addresses !== undefined && (
              <AddressLabel customer={customer} onSaved={onSaved} />
            )}
          </dl>
          {group === 'address' && <Addresses customer={customer} onSaved={onSaved} />}
        </section>
      ))}
      {empty.length > 0 && (
        <div class="empty-groups">
          {empty.map((group) => (
            <Button key={group} size="s" variant="quiet" icon="add" onClick={() => open(group)}>
              {t(`customer.group-${group}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const hasAny = (customer: Customer, group: Group): boolean =>
  hasValues(customer, group) || (group === 'address' && customer.addresses !== undefined);
