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

/** Acts that mend many values at once: each a sentence with its count, an example and one button. */
export function Offers(props: {
  field: FieldKey | null;
  offers: readonly Offer[];
  onFix: (fix: Fix) => void;
}): JSX.Element | null {
  const { field, onFix } = props;
  const mending = props.offers.filter((offer) => !isLastResort(offer));
  if (mending.length === 0) return null;
  return (
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
  );
}

/** What is left to do with all values that nothing mends; it stands below them, so that it is not what is pressed first. */
export function LastResorts(props: {
  offers: readonly Offer[];
  onFix: (fix: Fix) => void;
}): JSX.Element | null {
  const last = props.offers.filter(isLastResort);
  if (last.length === 0) return null;
  return (
    <div class="fix-more-acts fix-last">
      {last.map(({ fix, count }) => (
        <Button key={fix.kind} size="s" onClick={() => props.onFix(fix)}>
          {t(fix.kind === 'skip' ? 'fix.skip-rows' : 'fix.clear-all', { n: count })}
        </Button>
      ))}
    </div>
  );
}
