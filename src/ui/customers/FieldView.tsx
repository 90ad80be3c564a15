import type { JSX } from 'preact';
import type { Customer } from '../../domain/customer';
import type { FieldKey } from '../../domain/fields';
import { StatusPill } from '../components/Pill';
import { fieldLabel, kindOfField, linkOf, showValue, valuesOf } from '../fields';
import { OriginButton } from './OriginButton';
import type { Origins } from './origins';

/** A field that has a value, as the card shows it, and where it comes from; nothing for an empty one. */
export function FieldView(props: {
  field: FieldKey;
  customer: Customer;
  origins: Origins | null | 'failed';
}): JSX.Element | null {
  const { field, customer, origins } = props;
  const values = valuesOf(customer[field]);
  if (values.length === 0) return null;
  return (
    <div class="fact" data-kind={kindOfField(field)}>
      <dt>{fieldLabel(field)}</dt>
      {values.map((value, index) => (
        <dd key={value}>
          <Value field={field} value={value} />
          <OriginButton field={field} index={index} origins={origins} />
        </dd>
      ))}
    </div>
  );
}

function Value({ field, value }: { field: FieldKey; value: string }): JSX.Element {
  const kind = kindOfField(field);
  if (kind === 'status') return <StatusPill status={value} />;
  const text = showValue(field, value);
  const href = linkOf(field, value);
  if (href === null) return <>{text}</>;
  if (kind === 'email') return <a href={href}>{breakable(text)}</a>;
  if (kind !== 'url') return <a href={href}>{text}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

/** An address may go on in the next line after its `@`, before it is broken in the middle of a word. */
function breakable(address: string): JSX.Element {
  const at = address.lastIndexOf('@') + 1;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
