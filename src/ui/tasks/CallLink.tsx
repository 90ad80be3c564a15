import type { JSX } from 'preact';
import type { Activity } from '../../domain/side';
import { Icon } from '../components/Icon';
import { linkOf, showPhone } from '../fields';
import { t } from '../i18n';
import { askAfterCall } from './said';

/** Calls a phone; once one comes back, what was said can be written down. Nothing where the phone is none that can be dialled. */
export function CallLink(props: {
  phone: string | undefined;
  customer: string;
  /** What the customer is called. */
  name: string;
  /** The activity out of which the call comes, and its day where it is one of a series. */
  record?: Activity;
  day?: string | undefined;
}): JSX.Element | null {
  const { phone, customer, name, record, day } = props;
  const tel = phone === undefined ? null : linkOf('phone', phone);
  if (tel === null || phone === undefined) return null;
  const planned = record?.kind === 'call' ? record : null;
  const label = t('tasks.call', { phone: showPhone(phone) });
  return (
    <a
      class="icon-button"
      data-size="s"
      href={tel}
      aria-label={label}
      title={label}
      onClick={() =>
        askAfterCall({ record: planned, day, customer, about: planned?.subject ?? name, isOpen: true })
      }
    >
      <Icon name="phone" size={16} />
    </a>
  );
}
