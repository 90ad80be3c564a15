import type { JSX } from 'preact';
import type { Address } from '../../../domain/contactDetails';
import { Icon } from '../../components/Icon';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { addressLine, mapUrl } from './details';

/** Shows an address on a map outside the app; without a network it says so and goes nowhere. */
export function MapLink(props: { address: Address; look?: 'button' }): JSX.Element {
  const { address, look } = props;
  const label = t('card.map-of', { address: addressLine(address) });
  return (
    <a
      class={look === 'button' ? 'button' : 'icon-button'}
      {...(look === 'button' ? { 'data-variant': 'plain', 'data-size': 'm' } : { 'data-size': 's' })}
      href={mapUrl(address)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
      onClick={(event) => {
        if (navigator.onLine) return;
        event.preventDefault();
        toast({ key: 'map', text: t('card.map-offline') });
      }}
    >
      <Icon name="map" size={look === 'button' ? 17 : 16} />
      {look === 'button' && <span>{t('card.map')}</span>}
    </a>
  );
}
