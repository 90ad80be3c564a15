import type { JSX } from 'preact';
import { Button } from '../../components/Button';
import { Banner } from '../../components/Notice';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import type { Batch } from './batch';
import type { Offer } from './joins';
import { titleOf } from './words';

/** What one file could complete in another: offered once, and taken back with one press. */
export function Offers({ batch }: { batch: Batch }): JSX.Element {
  return (
    <>
      {batch.joins.offers.value.map((offer) => (
        <OneOffer key={offer.list} batch={batch} offer={offer} />
      ))}
    </>
  );
}

function OneOffer({ batch, offer }: { batch: Batch; offer: Offer }): JSX.Element | null {
  const list = batch.files.value[offer.list];
  const from = batch.files.value[offer.from];
  if (list === undefined || from === undefined || list.out) return null;
  const { at } = list.state;
  if (at !== 'ready' && at !== 'blocked' && at !== 'waiting' && at !== 'reading') return null;
  const names = { list: titleOf(list), from: titleOf(from) };
  if (list.join !== null)
    return (
      <Banner
        tone="new"
        icon="check"
        title={t('batch.join-on', names)}
        actions={
          <Button size="s" onClick={() => batch.join(offer.list, null)}>
            {t('batch.join-off')}
          </Button>
        }
      />
    );
  return (
    <Banner
      tone="update"
      icon="customers"
      title={t('batch.join-offer', { ...names, found: offer.found, n: offer.named })}
      actions={
        <>
          <Button
            size="s"
            variant="primary"
            onClick={() => batch.join(offer.list, { from: offer.from, links: offer.links })}
          >
            {t('batch.join-yes')}
          </Button>
          <Button size="s" variant="quiet" onClick={() => batch.joins.decline(offer)}>
            {t('batch.join-no')}
          </Button>
        </>
      }
    >
      <p>{t('batch.join-fills', { fields: offer.fields.map((field) => fieldLabel(field)).join(', ') })}</p>
      <p>{t('batch.join-why')}</p>
    </Banner>
  );
}
