import type { JSX } from 'preact';
import type { Customer } from '../../../domain/customer';
import type { IconName } from '../../components/Icon';
import { MenuButton } from '../../components/MenuButton';
import { valuesOf } from '../../fields';
import { t } from '../../i18n';

/** Ways to reach a customer; a website there is one of. */
const WAYS = ['phone', 'email', 'website'] as const;
export type ContactWay = (typeof WAYS)[number];

const ICONS: Readonly<Record<ContactWay, IconName>> = { phone: 'phone', email: 'mail', website: 'globe' };

/** The button that says what can be added to reach a customer: one more phone or e-mail too. */
export function AddContact(props: { customer: Customer; onAdd: (way: ContactWay) => void }): JSX.Element {
  const ways = WAYS.filter((way) => way !== 'website' || valuesOf(props.customer.website).length === 0);
  return (
    <MenuButton
      label={t('card.more-fields-of', { group: t('customer.group-contact') })}
      text={t('card.more-fields')}
      icon="add"
      size="s"
      items={ways.map((way) => ({
        icon: ICONS[way],
        label: t(`card.add-${way}`),
        run: () => props.onAdd(way),
      }))}
    />
  );
}
