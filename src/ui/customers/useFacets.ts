import { useRef, useState } from 'preact/hooks';
import type { ListPage } from '../../db/api';
import { readStored, writeStored } from '../stored';

const KEY = 'satchel.facets';
/** From this width of the window on, in pixels, there is room for the facets beside the list. */
const ROOMY = 1200;

/** Whether the facets show: as the user left it, at first where there is room; on a phone when they are asked for. */
export function useFacets(narrow: boolean) {
  const [wide, setWide] = useState(() => {
    const kept = readStored(KEY, ['open', 'closed']);
    return kept === null ? innerWidth >= ROOMY : kept === 'open';
  });
  const [sheet, setSheet] = useState(false);
  const isOpen = narrow ? sheet : wide;
  return {
    isOpen,
    toggle: () => {
      if (narrow) setSheet(!sheet);
      else {
        setWide(!wide);
        writeStored(KEY, wide ? 'closed' : 'open');
      }
    },
  };
}

/** The facets as they were counted last: an answer without them takes none away. */
export function useLastFacets(page: ListPage | null): ListPage | null {
  const last = useRef<ListPage['facets']>(undefined);
  if (page?.facets !== undefined) last.current = page.facets;
  if (page === null || page.facets !== undefined || last.current === undefined) return page;
  return { ...page, facets: last.current };
}
