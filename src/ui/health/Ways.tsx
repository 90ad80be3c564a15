import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Swap } from '../../db/wordsApi';
import type { Spellings } from '../../domain/health';
import { wordKey } from '../../domain/wordRules';
import { Button } from '../components/Button';
import { Segmented } from '../components/Segmented';
import { t } from '../i18n';

/** Shown at a time: who has unified these sees the next. */
const MOST_SHOWN = 30;

/** What is chosen of one word: the way that stays; null where it is left as it is. */
type Chosen = ReadonlyMap<string, string | null>;

const nameOf = ({ values }: Spellings): string => values.map(({ value }) => value).join('\n');

/** Ways that differ in case, marks and spaces alone are one word for sure; whatever else may be two. */
const isSure = ({ values }: Spellings): boolean =>
  new Set(values.map(({ value }) => wordKey(value))).size === 1;

/** Words that stand in several ways: for each the way that stays, then all that are marked in one act. */
export function Ways(props: {
  label: string;
  clusters: readonly Spellings[];
  busy: boolean;
  onReplace: (swaps: readonly Swap[]) => void;
}): JSX.Element {
  const { clusters, busy, onReplace } = props;
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const shown = clusters.slice(0, MOST_SHOWN);
  const stays = (cluster: Spellings): string | null => {
    const choice = chosen.get(nameOf(cluster));
    if (choice !== undefined) return choice;
    return isSure(cluster) ? (cluster.values[0]?.value ?? null) : null;
  };
  const choose = (cluster: Spellings, to: string | null) =>
    setChosen(new Map(chosen).set(nameOf(cluster), to));
  const swaps = shown.flatMap((cluster) => {
    const to = stays(cluster);
    return to === null
      ? []
      : cluster.values.filter(({ value }) => value !== to).map(({ value }) => ({ from: value, to }));
  });
  const marked = shown.filter((cluster) => stays(cluster) !== null).length;
  return (
    <div class="health-panel">
      <ul class="health-values">
        {shown.map((cluster) => {
          const to = stays(cluster);
          const first = cluster.values[0]?.value ?? '';
          return (
            <li key={nameOf(cluster)} class="health-way" data-off={to === null ? '' : undefined}>
              <input
                type="checkbox"
                class="health-check"
                aria-label={t('health.unify-this', { name: first })}
                checked={to !== null}
                onChange={(event) => choose(cluster, event.currentTarget.checked ? first : null)}
              />
              <Segmented
                look="chips"
                label={t('health.stays', { name: first })}
                value={to ?? ''}
                options={cluster.values.map(({ value, count }) => ({ value, label: value, count }))}
                onChange={(value) => choose(cluster, value)}
              />
            </li>
          );
        })}
      </ul>
      <div class="health-panel-foot">
        <Button busy={busy} disabled={marked === 0} onClick={() => onReplace(swaps)}>
          {t('health.unify', { n: marked })}
        </Button>
        {clusters.length > shown.length && (
          <span class="field-hint">{t('health.more', { n: clusters.length - shown.length })}</span>
        )}
      </div>
    </div>
  );
}
