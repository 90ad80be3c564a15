import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookApi } from '../../db/api';
import { customerTitle } from '../fields';
import type { Command } from './commands';
import { rankOf } from './match';

/** Records that are listed of each kind, and that they are chosen from. */
const MOST_FOUND = 5;
const MOST_LOOKED_AT = 40;

interface Found {
  readonly customers: readonly Command[];
  readonly opportunities: readonly Command[];
  /** The answer to what was typed last is still on its way. */
  readonly looking: boolean;
}

const NOTHING: Found = { customers: [], opportunities: [], looking: false };

/** Those first whose own name is meant, and not a company's or a place's. */
const byName = <T>(search: string, found: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  found.toSorted((a, b) => rankOf(search, nameOf(b)) - rankOf(search, nameOf(a))).slice(0, MOST_FOUND);

/** The records that a text finds; the answer to an earlier text stays until the next one is there. */
export function useFound(book: Pick<BookApi, 'list' | 'opportunities'>, text: string): Found {
  const [found, setFound] = useState(NOTHING);
  const asked = useRef('');
  const search = text.trim();
  useEffect(() => {
    asked.current = search;
    if (search === '') {
      setFound(NOTHING);
      return;
    }
    setFound((before) => ({ ...before, looking: true }));
    const look = async (): Promise<void> => {
      const part = { search, limit: MOST_LOOKED_AT, offset: 0 };
      const [customers, opportunities] = await Promise.all([
        book.list({ ...part, archived: 'shown' }),
        book.opportunities(part),
      ]);
      if (asked.current !== search) return;
      setFound({
        looking: false,
        customers: customers.ok
          ? byName(search, customers.value.rows, customerTitle).map((one): Command => {
              const label = customerTitle(one);
              const note = [one.company, one.city]
                .filter((part) => part !== undefined && part !== label)
                .join(', ');
              const act = `/customers/${encodeURIComponent(one.id)}`;
              return { id: one.id, icon: 'customers', label, note, act };
            })
          : [],
        opportunities: opportunities.ok
          ? byName(search, opportunities.value.rows, ({ record }) => record.title).map(
              ({ record, name }): Command => ({
                ...{ id: record.id, icon: 'deals', label: record.title, note: name },
                act: `/customers/${encodeURIComponent(record.customer)}`,
              }),
            )
          : [],
      });
    };
    void look();
  }, [search]);
  return found;
}
