import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { IconButton } from '../components/Button';
import { Icon } from '../components/Icon';
import { listUrl, listWanted, queryOf, readListQuery, WHOLE_LIST } from '../customers/query';
import { t } from '../i18n';
import { shortcutsOn } from '../shortcuts';

export const SEARCH_ID = 'search';

/** The first key is answered at once, those after it at this pace: browsers allow only so many changes of the URL. */
const PAUSE_MS = 70;

/** Searches the customers from every screen; what is searched for stands in the URL. */
export function SearchBox(): JSX.Element {
  const { path, query, url, route } = useLocation();
  const here = path === '/customers';
  const inUrl = here ? (query.search ?? '') : '';
  const [text, setText] = useState(inUrl);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  // What was typed into the URL and the screen has not followed yet: the last is what shall stand there in the end.
  const sent = useRef([inUrl]);
  const sentAt = useRef(Number.NEGATIVE_INFINITY);

  // The URL changed by other means (Back, a link, "show all"): the box follows.
  const followed = useRef(inUrl);
  useEffect(() => {
    if (inUrl === followed.current) return;
    followed.current = inUrl;
    const typed = sent.current.indexOf(inUrl);
    if (typed >= 0) {
      // On a busy machine more was typed meanwhile: the box is ahead of the URL and stays so.
      sent.current.splice(0, typed);
      return;
    }
    sent.current = [inUrl];
    setText(inUrl);
  }, [inUrl]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (search: string) => {
    clearTimeout(timer.current);
    sent.current.push(search);
    sentAt.current = performance.now();
    const current = here ? readListQuery(queryOf(url)) : WHOLE_LIST;
    route(listUrl({ ...current, search }), here);
  };
  const onInput = (next: string) => {
    listWanted.value = null;
    setText(next);
    clearTimeout(timer.current);
    const wait = Math.max(0, sentAt.current + PAUSE_MS - performance.now());
    if (wait === 0) go(next.trim());
    else timer.current = setTimeout(() => go(next.trim()), wait);
  };
  const clear = () => {
    setText('');
    go('');
    input.current?.focus();
  };

  return (
    <search class="search">
      <Icon name="search" size={17} />
      <input
        ref={input}
        id={SEARCH_ID}
        class="search-input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={t('app.search')}
        aria-keyshortcuts="/"
        placeholder={t('app.search')}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            const search = event.currentTarget.value.trim(); // the last letter may not have been drawn yet
            if (!here || search !== sent.current.at(-1)) go(search);
            listWanted.value = { search, act: event.key === 'Enter' ? 'open' : 'focus' };
          }
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            clear();
          }
        }}
      />
      {text === '' ? (
        shortcutsOn.value && (
          <span class="search-key" aria-hidden="true">
            /
          </span>
        )
      ) : (
        <IconButton icon="close" size="s" label={t('app.search-clear')} onClick={clear} />
      )}
    </search>
  );
}
