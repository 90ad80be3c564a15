import type { JSX } from 'preact';
import type { Swap } from '../../db/wordsApi';
import { type Doubt, type Doubted, doubtCondition } from '../../domain/health';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { filterUrl } from '../customers/filterUrl';
import { formatNumber, t } from '../i18n';

/** Shown at a time: who has put these right sees the next. */
const MOST_SHOWN = 50;

const swapOf = ({ value, better, country }: Doubt): Swap => ({
  from: value,
  to: better,
  ...(country !== undefined && { country }),
});

/** Values that may be wrong, each with what it was probably meant to be: taken one by one, or all. */
export function Doubts(props: {
  field: Doubted;
  doubts: readonly Doubt[];
  busy: boolean;
  onReplace: (swaps: readonly Swap[]) => void;
}): JSX.Element {
  const { field, doubts, busy, onReplace } = props;
  const mendable = doubts.filter(({ better }) => better !== null);
  const shown = doubts.toSorted((a, b) => Number(b.better !== null) - Number(a.better !== null));
  return (
    <div class="health-panel">
      {mendable.length > 1 && (
        <Button busy={busy} onClick={() => onReplace(mendable.map(swapOf))}>
          {t('health.accept-all', { n: mendable.length })}
        </Button>
      )}
      <ul class="health-values">
        {shown.slice(0, MOST_SHOWN).map((doubt) => (
          <li key={`${doubt.country ?? ''} ${doubt.value}`} class="health-value">
            <a href={filterUrl(doubtCondition(field, [doubt]))} class="health-old">
              {doubt.value}
            </a>
            {doubt.country !== undefined && doubt.country !== '' && (
              <span class="health-country">{doubt.country}</span>
            )}
            {doubt.count > 1 && <span class="health-times">× {formatNumber(doubt.count)}</span>}
            {doubt.better !== null && (
              <>
                <Icon name="arrowRight" size={14} />
                <span class="health-new">{doubt.better}</span>
                <Button
                  size="s"
                  variant="quiet"
                  icon="check"
                  busy={busy}
                  aria-label={t('health.accept-this', { from: doubt.value, to: doubt.better })}
                  onClick={() => onReplace([swapOf(doubt)])}
                >
                  {t('health.accept')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {doubts.length > MOST_SHOWN && (
        <p class="field-hint">{t('health.more', { n: doubts.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}
