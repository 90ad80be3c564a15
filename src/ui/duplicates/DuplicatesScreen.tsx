import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { DuplicatesGroup, DuplicatesPage, DuplicatesQuery, MergedAll } from '../../db/duplicatesApi';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice, failureTitle } from '../components/FailureNotice';
import { Icon } from '../components/Icon';
import { Banner, EmptyState, Progress, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { Segmented } from '../components/Segmented';
import { toast } from '../components/Toast';
import { lastListUrl } from '../customers/query';
import { formatNumber, t } from '../i18n';
import { GroupView } from './GroupView';
import { MergeSure } from './MergeSure';
import { useDuplicates } from './useDuplicates';
import './duplicates.css';

/** Groups on one page. */
const PAGE = 25;

const REASONS = [
  ...(['external-id', 'phone', 'email', 'name', 'same-letters'] as const),
  ...(['near-name', 'near-phone', 'near-email'] as const),
];
type Only = NonNullable<DuplicatesQuery['only']>;
const ONLY: readonly Only[] = ['sure', ...REASONS, 'apart'];

const urlOf = (only: string, page: number): string => {
  const query = new URLSearchParams();
  if (only !== '') query.set('only', only);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/customers/duplicates' : `/customers/duplicates?${text}`;
};

/** The standing report of customers who are likely one, the surest first. */
export default function DuplicatesScreen(): JSX.Element {
  const { book } = useClients();
  const { query, route } = useLocation();
  const only = ONLY.find((one) => one === query.only);
  const at = Math.max(1, Math.floor(Number(query.page ?? 1)) || 1);
  const { page, looking, failure, refresh } = useDuplicates({
    ...(only !== undefined && { only }),
    limit: PAGE,
    offset: (at - 1) * PAGE,
  });
  const [asking, setAsking] = useState(false);
  const [merged, setMerged] = useState<MergedAll | null>(null);
  const sure = page?.counts.sure ?? 0;

  const setApart = async (group: DuplicatesGroup, apart: boolean) => {
    const ids = group.key.split(' ');
    const answer = await book.setApart(ids, apart);
    if (!answer.ok) {
      toast({ text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    refresh();
    const undo = async () => {
      await book.setApart(ids, !apart);
      refresh();
    };
    toast({
      key: `apart ${group.key}`,
      text: t(apart ? 'duplicates.set-apart-done' : 'duplicates.rejoined'),
      action: { label: t('app.undo'), run: () => void undo(), undoes: true },
    });
  };
  const undoAll = async ({ changes }: MergedAll) => {
    const answer = await book.revertAll(changes);
    setMerged(null);
    toast(
      answer.ok
        ? { text: t('duplicates.all-undone', { n: answer.value }) }
        : { text: failureTitle(answer.failure), tone: 'problem' },
    );
  };
  return (
    <Screen
      title={t('app.duplicates')}
      above={
        <a class="back" href={lastListUrl.value}>
          <Icon name="arrowLeft" size={16} />
          {t('customers.title')}
        </a>
      }
      aside={
        page !== null && (
          <span role="status">
            {t('duplicates.count', { n: page.counts.all ?? 0, customers: formatNumber(page.customers) })}
          </span>
        )
      }
      actions={
        sure > 0 && <Button onClick={() => setAsking(true)}>{t('duplicates.merge-sure', { n: sure })}</Button>
      }
    >
      {failure !== null && <FailureNotice failure={failure} onRetry={refresh} />}
      {merged !== null && (
        <Banner
          tone="new"
          icon="check"
          title={t('duplicates.merged', { n: merged.groups })}
          actions={
            merged.groups > 0 && (
              <Button onClick={() => void undoAll(merged)}>{t('duplicates.undo-all')}</Button>
            )
          }
        >
          <p>{t('duplicates.merged-text')}</p>
        </Banner>
      )}
      <Looking share={looking} first={page === null} />
      {page !== null && (
        <Found
          page={page}
          only={only}
          at={at}
          onOnly={(next) => route(urlOf(next, 1), true)}
          onPage={(next) => route(urlOf(only ?? '', next))}
          onApart={(group) => void setApart(group, only !== 'apart')}
        />
      )}
      {asking && (
        <MergeSure
          count={sure}
          onClose={() => setAsking(false)}
          onDone={(done) => {
            setAsking(false);
            setMerged(done);
          }}
        />
      )}
    </Screen>
  );
}

/** How far the look is; its place stays, so that nothing below moves. */
function Looking({ share, first }: { share: number | null; first: boolean }): JSX.Element {
  return (
    <div class="dup-looking">
      {share !== null && (
        <>
          <Progress label={t('duplicates.looking')} value={share} />
          {first && (
            <>
              <p>{t('duplicates.looking')}</p>
              <Skeleton lines={6} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function Found(props: {
  page: DuplicatesPage;
  only: Only | undefined;
  at: number;
  onOnly: (only: string) => void;
  onPage: (page: number) => void;
  onApart: (group: DuplicatesGroup) => void;
}): JSX.Element {
  const { page, only, at } = props;
  const { counts, total, groups } = page;
  const shown = ONLY.filter((one) => (counts[one] ?? 0) > 0 || one === only);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  if ((counts.all ?? 0) + (counts.apart ?? 0) === 0) {
    return (
      <EmptyState icon="check" title={t('duplicates.none-title')}>
        <p>{t('duplicates.none-text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Segmented
        look="chips"
        label={t('duplicates.filter')}
        value={only ?? ''}
        options={[
          { value: '', label: t('duplicates.all'), count: counts.all ?? 0 },
          ...shown.map((one) => ({ value: one, label: labelOf(one), count: counts[one] ?? 0 })),
        ]}
        onChange={props.onOnly}
      />
      {groups.length === 0 ? (
        <EmptyState icon="check" title={t('duplicates.nothing-here')} />
      ) : (
        <ul class="dup-groups">
          {groups.map((group) => (
            <GroupView
              key={group.key}
              group={group}
              apart={only === 'apart'}
              onApart={() => props.onApart(group)}
            />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav class="dup-pages" aria-label={t('duplicates.pages')}>
          <Button size="s" aria-disabled={at <= 1} onClick={() => at > 1 && props.onPage(at - 1)}>
            {t('duplicates.previous')}
          </Button>
          <span>{t('duplicates.page', { page: formatNumber(at), pages: formatNumber(pages) })}</span>
          <Button size="s" aria-disabled={at >= pages} onClick={() => at < pages && props.onPage(at + 1)}>
            {t('duplicates.next')}
          </Button>
        </nav>
      )}
    </>
  );
}

const labelOf = (only: Only): string =>
  only === 'sure' || only === 'apart' ? t(`duplicates.${only}`) : t(`duplicates.by-${only}`);
