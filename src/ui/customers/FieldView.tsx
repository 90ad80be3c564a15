import type { JSX } from 'preact';
import { readLabels } from '../../domain/contactDetails';
import type { Customer } from '../../domain/customer';
import type { FieldKey } from '../../domain/fields';
import { CategoryChip } from '../components/CategoryChip';
import { StatusPill } from '../components/Pill';
import { kindOfField, linkOf, showValue, valuesOf } from '../fields';
import { labelWord } from './card/details';
import { OriginButton } from './OriginButton';
import type { Origins } from './origins';
import './card/facts.css';

/** The values of a field, each with what it is called and where it comes from; nothing for an empty one. */
export function FieldView(props: {
  field: FieldKey;
  customer: Customer;
  origins: Origins | null | 'failed';
}): JSX.Element {
  const { field, customer, origins } = props;
  const labels = field === 'phone' || field === 'email' ? readLabels(customer.labels)[field] : undefined;
  return (
    <>
      {valuesOf(customer[field]).map((value, index) => {
        const label = labels?.[value];
        return (
          <span class="fact-value" key={value}>
            <Value field={field} value={value} />
            {label !== undefined && <span class="fact-label">{labelWord(label)}</span>}
            <OriginButton field={field} index={index} origins={origins} />
          </span>
        );
      })}
    </>
  );
}

function Value({ field, value }: { field: FieldKey; value: string }): JSX.Element {
  const kind = kindOfField(field);
  if (kind === 'status') return <StatusPill status={value} />;
  if (field === 'category') return <CategoryChip name={value} />;
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
