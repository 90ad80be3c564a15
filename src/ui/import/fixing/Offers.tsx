import type { JSX } from 'preact';
import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { ColumnValue, Offer } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { showValue } from '../../fields';
import { t } from '../../i18n';
import { shortened } from '../words';
import { offerText } from './fixText';

/** What the values' own proposals come to together; null where there are fewer than two. */
function allProposals(column: number, values: readonly ColumnValue[]): Offer | null {
  const proposed = values.filter(({ proposal }) => proposal !== null);
  const [first] = proposed;
  if (first === undefined || proposed.length < 2) return null;
  return {
    fix: { kind: 'map', column, pairs: proposed.map(({ value, proposal }) => [value, proposal ?? '']) },
    count: proposed.reduce((sum, { count }) => sum + count, 0),
    example: { from: first.value, to: first.proposal ?? '' },
  };
}

/** Acts that mend many values at once, each a sentence with its count, an example and one button. */
export function Offers(props: {
  column: number;
  field: FieldKey | null;
  offers: readonly Offer[];
  values: readonly ColumnValue[];
  onFix: (fix: Fix) => void;
}): JSX.Element | null {
  const { column, field, values, onFix } = props;
  const all = props.offers.length === 0 ? allProposals(column, values) : null;
  const offers = all === null ? props.offers : [all];
  if (offers.length === 0) return null;
  return (
    <ul class="fix-offers">
      {offers.map((offer) => {
        const { from, to } = offer.example;
        const shown = field === null ? to : showValue(field, to);
        return (
          <li key={JSON.stringify(offer.fix).slice(0, 80)} class="fix-offer">
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
