import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { BulkEdit, BulkOutcome } from '../../../db/bulkApi';
import type { Selection } from '../../../db/listApi';
import { localDay } from '../../../domain/day';
import { useClients } from '../../clients';
import { Button, IconButton } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Progress } from '../../components/Notice';
import { mergeUrl } from '../../duplicates/mergeUrl';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import type { ListView } from '../query';
import { chooseAll, chooseNobody } from '../selection';
import { BulkDialog } from './BulkDialog';
import { useBulk } from './useBulk';

/** So many can be made one at a time. */
const MOST_MERGED = 10;
/** From so many on a removal asks first, though it can be taken back. */
const ASK_FROM = 100;

/** The fields that are a press away; all others behind one. */
const QUICK = ['status', 'owner', 'group', 'category'] as const;

/** In place of the filters while somebody is chosen: what can be done with all of them at once. */
export function BulkBar(props: {
  view: ListView;
  count: number;
  /** How many are in the list. */
  total: number;
  selection: () => Selection;
  onExport: () => void;
}): JSX.Element {
  const { view, count, total, selection } = props;
  const { book } = useClients();
  const { route } = useLocation();
  const { share, run } = useBulk();
  const [field, setField] = useState<(typeof QUICK)[number] | 'other' | null>(null);
  const [asking, setAsking] = useState(false);
  const areArchived = view.archived === 'only';

  const edit = (edits: readonly BulkEdit[], done: Done = 'bulk.done') =>
    run(
      (onProgress) => book.bulkEdit(selection(), edits, onProgress),
      (outcome) => ({
        text: outcome.issues.length > 0 && outcome.changed === 0 ? '' : doneText(done, outcome),
        change: outcome.change,
        count: outcome.changed,
      }),
    );
  const archive = async () => {
    const values = areArchived ? [] : [localDay()];
    const done = await edit(
      [{ do: 'set', field: 'archived', values }],
      areArchived ? 'bulk.unarchived' : 'bulk.archived',
    );
    if (done !== null) chooseNobody();
  };
  const remove = async () => {
    setAsking(false);
    const done = await run(
      (onProgress) => book.bulkRemove(selection(), onProgress),
      ({ removed, change }) => ({ text: t('bulk.removed', { n: removed }), change, count: removed }),
    );
    if (done !== null) chooseNobody();
  };
  const merge = async () => {
    const ids = await book.idsOf(selection());
    if (ids.ok) route(mergeUrl(ids.value));
  };

  const working = share !== null && (
    <>
      <span class="bulk-count">{t('bulk.working', { n: count })}</span>
      <div class="bulk-progress">
        <Progress label={t('bulk.working', { n: count })} value={share} />
      </div>
    </>
  );
  const acts = (
    <>
      <IconButton icon="close" size="s" label={t('bulk.none')} onClick={chooseNobody} />
      <span class="bulk-count">{t('customers.chosen', { n: count })}</span>
      {count < total && (
        <Button size="s" variant="quiet" onClick={chooseAll}>
          {t('bulk.all', { n: total })}
        </Button>
      )}
      <div class="bulk-acts" role="toolbar" aria-label={t('bulk.title')}>
        {QUICK.map((key) => (
          <Button key={key} size="s" onClick={() => setField(key)}>
            {fieldLabel(key)}
          </Button>
        ))}
        <Button size="s" onClick={() => setField('other')}>
          {t('bulk.other')}
        </Button>
        {count >= 2 && count <= MOST_MERGED && (
          <Button size="s" icon="merge" title={t('bulk.merge')} onClick={() => void merge()}>
            {t('bulk.merge')}
          </Button>
        )}
        <Button size="s" icon="download" title={t('exporting.open')} onClick={props.onExport}>
          {t('exporting.open')}
        </Button>
        <Button
          size="s"
          icon="archive"
          title={t(areArchived ? 'bulk.unarchive' : 'bulk.archive')}
          onClick={() => void archive()}
        >
          {t(areArchived ? 'bulk.unarchive' : 'bulk.archive')}
        </Button>
        <Button
          size="s"
          variant="danger"
          icon="trash"
          title={t('bulk.remove')}
          onClick={() => (count < ASK_FROM ? void remove() : setAsking(true))}
        >
          {t('bulk.remove')}
        </Button>
      </div>
    </>
  );
  return (
    <>
      {working || acts}
      {field !== null && (
        <BulkDialog
          field={field === 'other' ? null : field}
          count={count}
          onClose={() => setField(null)}
          onApply={edit}
        />
      )}
      <Dialog
        open={asking}
        size="s"
        title={t('bulk.remove-title', { n: count })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
            <Button variant="danger" onClick={() => void remove()}>
              {t('bulk.remove-yes', { n: count })}
            </Button>
          </>
        }
      >
        <p>{t('bulk.remove-text')}</p>
      </Dialog>
    </>
  );
}

/** What is said of those who were changed. */
type Done = 'bulk.done' | 'bulk.archived' | 'bulk.unarchived';

function doneText(done: Done, { changed, chosen, nameless, resting }: BulkOutcome): string {
  const rest = chosen - changed - nameless;
  return [
    t(done, { n: changed }),
    ...(resting > 0 ? [t('card.resting', { n: resting })] : []),
    ...(rest > 0 ? [t('bulk.same', { n: rest })] : []),
    ...(nameless > 0 ? [t('bulk.nameless', { n: nameless })] : []),
  ].join(' ');
}
