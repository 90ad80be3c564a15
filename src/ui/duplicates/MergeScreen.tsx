import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Failure } from '../../domain/failure';
import { MOST_MERGED } from '../../domain/mergeRecords';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Icon } from '../components/Icon';
import { EmptyState, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { toastWithUndo } from '../customers/actions';
import { lastListUrl } from '../customers/query';
import { customerTitle } from '../fields';
import { formatNumber, t } from '../i18n';
import { MergeTable } from './MergeTable';
import { idsIn, mergeUrl } from './mergeUrl';
import { type MergeState, useMerge } from './useMerge';
import './merge.css';

/** Where two or more records of one customer become one: side by side, field by field. */
export default function MergeScreen(): JSX.Element {
  const { query, route } = useLocation();
  const { book, ...clients } = useClients();
  const all = idsIn(query.ids);
  const ids = all.slice(0, MOST_MERGED);
  const state = useMerge(ids);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const records = state.candidates?.map(({ record }) => record) ?? [];
  // From the report one comes back to it.
  const back = query.from === 'duplicates' ? '/customers/duplicates' : lastListUrl.value;
  const onDrop = (id: string) => {
    const rest = mergeUrl(ids.filter((other) => other !== id));
    route(query.from === undefined ? rest : `${rest}&from=${query.from}`, true);
  };
  const merge = async () => {
    setBusy(true);
    setFailed(null);
    const into = state.leading;
    const order = [...records].sort((a, b) => Number(b.id === into) - Number(a.id === into));
    const others = order.slice(1).map(({ id }) => id);
    const seen = order.map(({ log }) => log?.at(-1) ?? 0);
    const answer = await book.merge({ into, others, values: state.values, seen });
    setBusy(false);
    if (!answer.ok) {
      setFailed(answer.failure);
      state.retry();
      return;
    }
    const { record, change } = answer.value;
    toastWithUndo({ book, ...clients }, record.id, {
      text: t('merging.done', { n: records.length, name: customerTitle(record) }),
      change,
      undone: t('merging.undone'),
    });
    route(query.from === 'duplicates' ? back : `/customers/${encodeURIComponent(record.id)}`, true);
  };
  return (
    <Screen
      fill
      title={t('merging.title')}
      aside={records.length > 1 && <span>{t('merging.count', { n: records.length })}</span>}
      above={
        <a class="back merge-back" href={back}>
          <Icon name="arrowLeft" size={16} />
          {t(query.from === 'duplicates' ? 'app.duplicates' : 'customers.title')}
        </a>
      }
    >
      <div class="merge">
        {state.failure !== null && <FailureNotice failure={state.failure} onRetry={state.retry} />}
        {failed !== null && <FailureNotice failure={failed} onRetry={() => void merge()} />}
        {all.length > MOST_MERGED && (
          <p class="merge-note">{t('merging.too-many', { n: MOST_MERGED, all: formatNumber(all.length) })}</p>
        )}
        {state.candidates === null && state.failure === null && <Skeleton lines={8} />}
        {state.candidates !== null && records.length < 2 && (
          <EmptyState icon="customers" title={t('merging.too-few-title')}>
            <p>{t('merging.too-few')}</p>
          </EmptyState>
        )}
        {records.length > 1 && (
          <>
            <MergeTable state={state} {...(records.length > 2 && { onDrop })} />
            <Foot state={state} busy={busy} onMerge={() => void merge()} onCancel={() => route(back)} />
          </>
        )}
      </div>
    </Screen>
  );
}

/** What will happen, and the one button that does it. */
function Foot(props: {
  state: MergeState;
  busy: boolean;
  onMerge: () => void;
  onCancel: () => void;
}): JSX.Element {
  const candidates = props.state.candidates ?? [];
  const others = candidates.filter(({ record }) => record.id !== props.state.leading);
  const sum = (of: 'opportunities' | 'activities' | 'files') =>
    others.reduce((all, { attached }) => all + attached[of], 0);
  const moved = (['opportunities', 'activities', 'files'] as const).flatMap((of) =>
    sum(of) === 0 ? [] : [t(`merging.${of}`, { n: sum(of) })],
  );
  return (
    <footer class="merge-foot">
      <p>
        {t('merging.will', { n: others.length })}{' '}
        {moved.length > 0 && t('merging.moves', { what: moved.join(', ') })}
      </p>
      <div class="merge-acts">
        <Button onClick={props.onCancel}>{t('app.cancel')}</Button>
        <Button variant="primary" busy={props.busy} onClick={props.onMerge}>
          {t('merging.go', { n: candidates.length })}
        </Button>
      </div>
    </footer>
  );
}
