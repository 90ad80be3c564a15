import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Neighbours } from '../../../db/cardApi';
import { useClients } from '../../clients';
import { useAnswer } from '../../components/useAnswer';
import { latinKey } from '../../keyboard';
import { isTyping, shortcutsOn } from '../../shortcuts';
import { lastListUrl, readListQuery, toListQuery } from '../query';

const cardUrl = (id: string): string => `/customers/${encodeURIComponent(id)}`;

export interface Stepping {
  /** Null until it is known, and where the list does not hold the customer. */
  readonly neighbours: Neighbours | null;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Who stands beside the customer in the list that one came from; J and K go there.
 * @param id null: not to be asked yet.
 */
export function useNeighbours(id: string | null): Stepping {
  const { book } = useClients();
  const { route } = useLocation();
  const list = lastListUrl.value;
  const { value: neighbours } = useAnswer<Neighbours | null>(id === null ? null : `${list} ${id}`, () => {
    const view = readListQuery(new URL(list, location.origin).searchParams);
    const { limit: _, offset: __, ...query } = toListQuery(view, 0, 0);
    return book.neighbours(query, id ?? '');
  });
  const before = neighbours?.before === undefined ? null : cardUrl(neighbours.before);
  const after = neighbours?.after === undefined ? null : cardUrl(neighbours.after);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!shortcutsOn.value || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const letter = latinKey(event, false).toLowerCase();
      const to = letter === 'j' ? after : letter === 'k' ? before : null;
      if (to === null) return;
      event.preventDefault();
      route(to, true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [before, after]);
  return { neighbours, before, after };
}
