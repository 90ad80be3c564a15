import type { JSX } from 'preact';
import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { Offer } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { showValue } from '../../fields';
import { t } from '../../i18n';
import { shortened } from '../words';
import { offerText } from './fixText';

/** What is always possible and mends nothing: clearing the values, leaving their rows out. */
const isLastResort = ({ fix }: Offer): boolean =>
  fix.kind === 'skip' || (fix.kind === 'map' && fix.pairs.every(([, to]) => to === ''));

/**
 * Acts on many values at once: each that mends them a sentence with its count, an example and one button; what is always
 * possible stands below them without a word.
 */
export function Offers(props: {
  field: FieldKey | null;
  offers: readonly Offer[];
  onFix: (fix: Fix) => void;
}): JSX.Element | null {
  const { field, offers, onFix } = props;
  const mending = offers.filter((offer) => !isLastResort(offer));
  const last = offers.filter(isLastResort);
  if (offers.length === 0) return null;
  return (
    <>
      {mending.length > 0 && (
        <ul class="fix-offers" aria-label={t('fix.offers')}>
          {mending.map((offer, at) => {
            const { from, to } = offer.example;
            const shown = field === null ? to : showValue(field, to);
            return (
              <li key={at} class="fix-offer">
                <p>{offerText(offer)}</p>
                <p class="fix-example">
                  <del>{shortened(from, 40)}</del>
                  <span aria-hidden="true">→</span>
                  <ins>{to === '' ? t('fix.to-empty') : shortened(shown, 40)}</ins>
                </p>
                <Button size="s" variant="primary" onClick={() => onFix(offer.fix)}>
                  {t('fix.apply')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {last.length > 0 && (
        <div class="fix-more-acts">
          {last.map(({ fix, count }) => (
            <Button key={fix.kind} size="s" onClick={() => onFix(fix)}>
              {t(fix.kind === 'skip' ? 'fix.skip-rows' : 'fix.clear-all', { n: count })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
