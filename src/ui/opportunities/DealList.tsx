import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OpportunityRow, Part } from '../../db/workApi';
import { together } from '../../domain/dealSums';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { useRowWindow } from '../components/grid/useRowWindow';
import { VirtualGrid } from '../components/grid/VirtualGrid';
import { EmptyState } from '../components/Notice';
import { useAnswer } from '../components/useAnswer';
import { useNarrow } from '../components/useNarrow';
import { language, t } from '../i18n';
import { vocabulary } from '../vocabulary';
import { dealColumns, narrowDealColumns } from './dealColumns';
import { type DealView, dealUrl, listAsked } from './view';
import { moneys } from './words';

/** Height of a two-line row, in pixels. */
const NARROW_ROW = 60;

/** The opportunities as a list: sorted, filtered and searched by the URL, read by window. */
export function DealList(props: {
  view: DealView;
  onChange: (part: Partial<DealView>) => void;
  onOpen: (id: string) => void;
  onPlan: (row: OpportunityRow) => void;
}): JSX.Element {
  const { view, onChange, onOpen, onPlan } = props;
  const { book } = useClients();
  const narrow = useNarrow();
  const asked = listAsked(view);
  const key = JSON.stringify(asked);
  const rows = useRowWindow<OpportunityRow, Part<OpportunityRow>>(key, (offset, limit) =>
    book.opportunities({ ...asked, offset, limit }),
  );
  const { value: groups } = useAnswer(key, () => {
    const { sort: _, ...sums } = asked;
    return book.dealSums(sums, []);
  });
  const revision = bookStatus.value?.revision;
  const [seen, setSeen] = useState(revision);
  useEffect(() => {
    if (seen !== undefined && revision !== seen) rows.refresh();
    setSeen(revision);
  }, [revision]);
  const columns = useMemo(
    () =>
      narrow
        ? narrowDealColumns()
        : dealColumns({
            sort: view.sort,
            onPlan,
            onSort: (by) => {
              const isOld = view.sort?.by === by;
              const isDown = isOld && view.sort?.descending === true;
              onChange({ sort: isDown ? null : { by, descending: isOld } });
            },
          }),
    [narrow, key, language.value, vocabulary.value],
  );
  const { page } = rows;
  if (page === null && rows.failure !== null) {
    return <FailureNotice failure={rows.failure} onRetry={rows.refresh} />;
  }
  if (page !== null && page.total === 0 && !rows.stale) {
    return (
      <EmptyState
        icon="search"
        title={t('deal.none-title')}
        actions={
          <Button
            onClick={() => onChange({ search: '', stage: '', outcome: '', owner: '', period: '', month: '' })}
          >
            {t('deal.show-all')}
          </Button>
        }
      >
        <p>{t('deal.none-fits')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p class="deal-sum" role="status">
        {page !== null && t('deal.count', { n: page.total })}
        {groups !== null && page !== null && page.total > 0 && ` · ${moneys(together(groups).amounts)}`}
      </p>
      <VirtualGrid
        class="deal-grid"
        label={t('app.opportunities')}
        columns={columns}
        frozen={narrow ? 0 : 1}
        rowCount={page === null ? 20 : page.total}
        row={rows.row}
        rowHeight={narrow ? NARROW_ROW : 34}
        headerHeight={narrow ? 0 : 36}
        onRange={rows.want}
        onActivate={({ row }) => {
          const found = rows.row(row);
          if (found !== undefined) onOpen(found.record.id);
        }}
        resetKey={dealUrl({ ...view, open: '' })}
        busy={rows.stale}
      />
    </>
  );
}
