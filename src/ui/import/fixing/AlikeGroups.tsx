import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Fix } from '../../../domain/fix';
import type { Suggestion } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { formatNumber, t } from '../../i18n';

/** So many groups show before "show more" is pressed. */
const FIRST = 8;
const STEP = 20;

type Cluster = Suggestion['clusters'][number];

/** What the user said of a group: the value that stays, another one in its place, and what does not belong. */
interface Said {
  readonly keep: string;
  /** Empty where one of the group's own values stays. */
  readonly typed: string;
  readonly apart: ReadonlySet<string>;
}

const keyOf = (cluster: Cluster): string => cluster.values.map(({ value }) => value).join('\n');
const asProposed = (cluster: Cluster): Said => ({
  keep: cluster.values[0]?.value ?? '',
  typed: '',
  apart: new Set(),
});

/** The value that stays: the chosen one, or where it was taken out of the group the first that still belongs. */
function kept(cluster: Cluster, { keep, apart }: Said): string | undefined {
  return apart.has(keep) ? cluster.values.find(({ value }) => !apart.has(value))?.value : keep;
}

/** What merging a group changes: every value that belongs and is not the one that stays. */
export function mergePairs(cluster: Cluster, said: Said): [string, string][] {
  const typed = said.typed.trim();
  const target = typed === '' ? kept(cluster, said) : typed;
  if (target === undefined) return [];
  return cluster.values
    .filter(({ value }) => value !== target && !said.apart.has(value))
    .map(({ value }): [string, string] => [value, target]);
}

/** Groups of values that are likely one and the same: which one stays is chosen, then they are merged. */
export function AlikeGroups(props: { suggestion: Suggestion; onFix: (fix: Fix) => void }): JSX.Element {
  const { suggestion, onFix } = props;
  const { clusters, column } = suggestion;
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const [limit, setLimit] = useState(FIRST);
  const of = (cluster: Cluster) => said.get(keyOf(cluster)) ?? asProposed(cluster);
  const merge = (some: readonly Cluster[]) => {
    const pairs = some.flatMap((cluster) => mergePairs(cluster, of(cluster)));
    if (pairs.length > 0) onFix({ kind: 'map', column, pairs });
  };
  return (
    <>
      {clusters.length > 1 && (
        <Button size="s" variant="primary" onClick={() => merge(clusters)}>
          {t('fix.merge-all', { n: clusters.length })}
        </Button>
      )}
      {clusters.slice(0, limit).map((cluster) => (
        <Alike
          key={keyOf(cluster)}
          cluster={cluster}
          said={of(cluster)}
          onSay={(now) => setSaid(new Map(said).set(keyOf(cluster), now))}
          onMerge={() => merge([cluster])}
        />
      ))}
      {clusters.length > limit && (
        <Button size="s" variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {t('fix.more', { n: clusters.length - limit })}
        </Button>
      )}
    </>
  );
}

function Alike(props: {
  cluster: Cluster;
  said: Said;
  onSay: (said: Said) => void;
  onMerge: () => void;
}): JSX.Element {
  const { cluster, said, onSay } = props;
  const name = useId();
  const stays = said.typed === '' ? kept(cluster, said) : undefined;
  const belongs = (value: string, on: boolean) => {
    const apart = new Set(said.apart);
    if (on) apart.delete(value);
    else apart.add(value);
    onSay({ ...said, apart });
  };
  return (
    <fieldset class="fix-alike">
      <legend class="visually-hidden">
        {t('fix.alike-legend', { value: cluster.values[0]?.value ?? '' })}
      </legend>
      {cluster.values.map(({ value, count }) => (
        <div key={value} class="fix-alike-row" data-apart={said.apart.has(value) ? '' : undefined}>
          <input
            type="checkbox"
            aria-label={t('fix.belongs', { value })}
            title={t('fix.belongs', { value })}
            checked={!said.apart.has(value)}
            onChange={(event) => belongs(value, event.currentTarget.checked)}
          />
          <label>
            <input
              type="radio"
              name={name}
              disabled={said.apart.has(value)}
              checked={stays === value}
              onChange={() => onSay({ ...said, keep: value, typed: '' })}
            />
            <span title={value}>{value}</span>
          </label>
          <b>{formatNumber(count)}</b>
        </div>
      ))}
      <div class="fix-replace">
        <input
          class="input"
          type="text"
          aria-label={t('fix.keep-other')}
          placeholder={t('fix.keep-other')}
          autocomplete="off"
          spellcheck={false}
          value={said.typed}
          onInput={(event) => onSay({ ...said, typed: event.currentTarget.value })}
        />
        <Button
          size="s"
          aria-disabled={mergePairs(cluster, said).length === 0}
          onClick={() => props.onMerge()}
        >
          {t('fix.merge')}
        </Button>
      </div>
    </fieldset>
  );
}
