import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { t } from '../../i18n';
import { partsOf } from '../filterUrl';
import { type ListView, listUrl, toListQuery, withConditions, withoutOrder } from '../query';
import { ConditionGroup } from './ConditionGroup';
import { conditionWords } from './conditionWords';
import { conditionsOf, type Group, givenIn, groupIn } from './draft';
import { readyMade } from './ready';
import './filter.css';

/** The count follows what is entered after this pause. */
const PAUSE_MS = 150;

/** Conditions over all that the book knows, made by choosing; how many they find is told at once. */
export function FilterBuilder(props: {
  open: boolean;
  view: ListView;
  onClose: () => void;
  onChange: (view: ListView) => void;
}): JSX.Element {
  const { open, view, onClose, onChange } = props;
  const [group, setGroup] = useState<Group>(() => groupIn(view.filter));
  const [given, setGiven] = useState(() => givenIn(view.filter));
  // Before anything can be pressed: what is begun meanwhile would be forgotten.
  useLayoutEffect(() => {
    if (!open) return;
    setGroup(groupIn(view.filter));
    setGiven(givenIn(view.filter));
  }, [open]);
  const conditions = conditionsOf(group, given);
  const next = withConditions({ ...view, filter: [] }, conditions);
  const count = useCount(next, open);
  return (
    <Dialog
      open={open}
      size="l"
      title={t('filter.title')}
      onClose={onClose}
      actions={
        <>
          <span class="filter-count" role="status">
            {count !== null && t('filter.finds', { n: count })}
          </span>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" onClick={() => onChange(next)}>
            {t('filter.apply')}
          </Button>
        </>
      }
    >
      {group.of.length === 0 && (
        <div class="filter-ready">
          <p>{t('filter.ready')}</p>
          <ul>
            {readyMade().map((condition) => (
              <li key={JSON.stringify(condition)}>
                <Button size="s" onClick={() => setGroup({ mode: 'all', of: partsOf(condition) })}>
                  {conditionWords(condition)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ConditionGroup group={group} onChange={setGroup} />
    </Dialog>
  );
}

/** How many customers a list shows; null until it is counted, or where it cannot be. */
function useCount(view: ListView, wanted: boolean): number | null {
  const { book } = useClients();
  const [count, setCount] = useState<number | null>(null);
  const key = listUrl(withoutOrder(view));
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const timer = setTimeout(async () => {
      // Archived customers are found where the list shows them.
      const answer = await book.list(toListQuery(view, 0, 0));
      if (current) setCount(answer.ok ? answer.value.total : null);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [book, key, wanted]);
  return count;
}
