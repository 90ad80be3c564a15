import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { SYSTEMS, type SystemId } from '../../../domain/system';
import type { Language } from '../../../i18n/message';
import { Icon } from '../../components/Icon';
import { Skeleton } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import { language } from '../../i18n';
import { handOver } from '../../pendingFile';
import { Broken } from '../../shell/Boundary';
import { Pick } from '../batch/Pick';
import { Facts } from './Facts';
import { FACTS } from './facts';
import { withMenus } from './menus';
import { FROM_PATH } from './path';
import { type SystemWords, WORDS } from './words';
import './systems.css';

const IDS = Object.keys(SYSTEMS) as SystemId[];

const isSystem = (value: string | undefined): value is SystemId =>
  value !== undefined && Object.hasOwn(SYSTEMS, value);

/** The words in the language of the screens: null while they are loaded, false where they are not to be had. */
function useWords(): SystemWords | null | false {
  const wanted = language.value;
  const [held, setHeld] = useState<{ of: Language; words: SystemWords | false } | null>(null);
  useEffect(() => {
    let current = true;
    const show = (words: SystemWords | false) => current && setHeld({ of: wanted, words });
    WORDS[wanted]().then(
      (loaded) => show(loaded.default),
      () => show(false),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return held?.of === wanted ? held.words : null;
}

/** How to come here from another program: the programs on the left, what to do there on the right. */
export default function SystemsScreen(): JSX.Element {
  const words = useWords();
  const { system } = useRoute().params;
  const chosen = isSystem(system) ? system : null;
  if (words === false) return <Broken />;
  if (words === null) {
    return (
      <Screen title="">
        <Skeleton />
      </Screen>
    );
  }
  return (
    <Screen title={words.title}>
      <div class="sys" data-chosen={chosen === null ? undefined : ''}>
        <Programs words={words} chosen={chosen} />
        <article class="sys-text">
          {chosen === null ? (
            words.intro.map((line) => <p key={line}>{line}</p>)
          ) : (
            <Guide words={words} id={chosen} />
          )}
        </article>
      </div>
    </Screen>
  );
}

const matches = (name: string, query: string): boolean =>
  name.toLowerCase().includes(query.trim().toLowerCase());

function Programs({ words, chosen }: { words: SystemWords; chosen: SystemId | null }): JSX.Element {
  const [query, setQuery] = useState('');
  const found = IDS.filter((id) => matches(SYSTEMS[id], query));
  return (
    <nav class="sys-list" aria-label={words.list}>
      <input
        type="search"
        class="input"
        aria-label={words.search}
        placeholder={words.search}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {found.map((id) => (
        <a
          key={id}
          class="sys-link"
          href={`${FROM_PATH}/${id}`}
          aria-current={id === chosen ? 'page' : undefined}
        >
          {SYSTEMS[id]}
        </a>
      ))}
      {found.length === 0 && <p class="sys-quiet">{words.noneFound}</p>}
    </nav>
  );
}

function Guide({ words, id }: { words: SystemWords; id: SystemId }): JSX.Element {
  const { path, route } = useLocation();
  const { steps, note } = words.guides[id];
  return (
    <>
      <a class="sys-back" href={FROM_PATH}>
        <Icon name="arrowLeft" size={16} />
        <span>{words.back}</span>
      </a>
      <h2 class="sys-name">{SYSTEMS[id]}</h2>
      <h3>{words.how}</h3>
      {!FACTS[id].known && <p class="sys-unsure">{words.unsure}</p>}
      <ol class="sys-steps">
        {steps.map((step) => (
          <li key={step}>{withMenus(step)}</li>
        ))}
      </ol>
      {note !== undefined && <p class="sys-quiet">{withMenus(note)}</p>}
      <Facts words={words} facts={FACTS[id]} />
      <div class="sys-drop">
        <p>{words.drop}</p>
        <Pick
          what="files"
          variant="primary"
          label={words.choose}
          onChosen={(chosen) => handOver(chosen, path, route)}
        />
        <p class="sys-quiet">{words.recognised}</p>
      </div>
    </>
  );
}
