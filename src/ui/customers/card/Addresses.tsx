import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  ADDRESS_PARTS,
  type Address,
  type AddressPart,
  readAddresses,
  readLabels,
  writeAddresses,
  writeLabels,
} from '../../../domain/contactDetails';
import type { Customer, CustomerDraft } from '../../../domain/customer';
import { useClients } from '../../clients';
import { Button, IconButton } from '../../components/Button';
import { failureTitle } from '../../components/FailureNotice';
import { TextField } from '../../components/Field';
import { toast } from '../../components/Toast';
import { fieldLabel, showValue } from '../../fields';
import { t } from '../../i18n';
import { toastWithUndo } from '../actions';
import { LabelInput } from './ContactInput';
import { addressLine, isPlace, labelOf, labelWord } from './details';
import { MapLink } from './MapLink';
import './addresses.css';

/** The address in the customer's own fields. */
const mainOf = ({ street, postalCode, city, region, country, labels }: Customer): Address => {
  const label = readLabels(labels).address;
  const parts = { street, postalCode, city, region, country, label };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined));
};

/** Where else a customer is: further addresses, each with what it is called; any of them can be made the first. */
export function Addresses(props: { customer: Customer; onSaved: (record: Customer) => void }): JSX.Element {
  const { customer } = props;
  const clients = useClients();
  const addresses = readAddresses(customer.addresses);
  const [editing, setEditing] = useState<number | null>(null);
  const add = useRef<HTMLDivElement>(null);

  const store = async (draft: Omit<CustomerDraft, 'id'>): Promise<boolean> => {
    const answer = await clients.book.put({ ...draft, id: customer.id });
    if (!answer.ok) {
      toast({ key: `customer ${customer.id}`, text: failureTitle(answer.failure), tone: 'problem' });
      return false;
    }
    const { record, change } = answer.value;
    props.onSaved(record);
    const done = { text: t('customer.saved'), undone: t('app.undone') };
    if (change !== null) toastWithUndo(clients, customer.id, { ...done, change });
    return true;
  };
  const keep = async (next: readonly Address[]) => {
    if (!(await store({ addresses: writeAddresses(next) }))) return;
    setEditing(null);
    requestAnimationFrame(() => add.current?.querySelector('button')?.focus({ preventScroll: true }));
  };
  const lead = (at: number) => {
    const chosen = addresses[at];
    if (chosen === undefined) return;
    const main = mainOf(customer);
    const next = addresses.flatMap((one, index) => (index === at ? (isPlace(main) ? [main] : []) : [one]));
    const { label = '', ...parts } = chosen;
    void store({
      ...Object.fromEntries(ADDRESS_PARTS.map((part) => [part, parts[part] ?? ''])),
      addresses: writeAddresses(next),
      labels: writeLabels({ ...readLabels(customer.labels), address: label }),
    });
  };

  return (
    <div class="addresses">
      <ul>
        {addresses.map((address, at) =>
          editing === at ? (
            <li key={at}>
              <AddressForm
                address={address}
                onCancel={() => setEditing(null)}
                onSave={(next) => void keep(addresses.map((one, index) => (index === at ? next : one)))}
              />
            </li>
          ) : (
            <li key={at} class="address">
              <span class="address-text">
                {address.label !== undefined && <span class="fact-label">{labelWord(address.label)}</span>}
                {addressLine(address)}
              </span>
              <span class="fact-edit">
                {isPlace(address) && <MapLink address={address} />}
                <IconButton
                  icon="sortUp"
                  size="s"
                  label={t('card.address-lead', { address: addressLine(address) })}
                  onClick={() => lead(at)}
                />
                <IconButton
                  icon="edit"
                  size="s"
                  label={t('customer.edit-group', { group: addressLine(address) })}
                  onClick={() => setEditing(at)}
                />
                <IconButton
                  icon="close"
                  size="s"
                  label={t('customer.remove-value', { value: addressLine(address) })}
                  onClick={() => void keep(addresses.filter((_, index) => index !== at))}
                />
              </span>
            </li>
          ),
        )}
      </ul>
      {editing === addresses.length ? (
        <AddressForm
          address={{}}
          onCancel={() => setEditing(null)}
          onSave={(next) => void keep([...addresses, next])}
        />
      ) : (
        <div ref={add}>
          <Button size="s" variant="quiet" icon="add" onClick={() => setEditing(addresses.length)}>
            {t('card.add-address')}
          </Button>
        </div>
      )}
    </div>
  );
}

const COMPLETE: Readonly<Record<AddressPart, string>> = {
  street: 'address-line1',
  postalCode: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  country: 'country-name',
};

function AddressForm(props: {
  address: Address;
  onSave: (address: Address) => void;
  onCancel: () => void;
}): JSX.Element {
  const { address, onSave, onCancel } = props;
  const labels = useId();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('input')?.focus(), []);
  const [parts, setParts] = useState(() => ({
    ...address,
    label: labelWord(address.label ?? ''),
    country: address.country === undefined ? '' : showValue('country', address.country),
  }));
  const save = () => {
    const label = labelOf(parts.label);
    const { label: _, ...rest } = parts;
    onSave(label === '' ? rest : { ...rest, label });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs within
    <div
      class="address-form"
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) save();
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="field" ref={first}>
        <span class="field-label" aria-hidden="true">
          {t('card.label')}
        </span>
        <LabelInput
          list={labels}
          label={t('card.label')}
          value={parts.label}
          onInput={(label) => setParts({ ...parts, label })}
        />
      </div>
      {ADDRESS_PARTS.map((part) => (
        <TextField
          key={part}
          label={fieldLabel(part)}
          autocomplete={COMPLETE[part]}
          value={parts[part] ?? ''}
          onInput={(text) => setParts({ ...parts, [part]: text })}
        />
      ))}
      <div class="address-actions">
        <Button size="s" variant="quiet" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button size="s" variant="primary" aria-disabled={!isPlace(parts)} onClick={save}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  );
}
