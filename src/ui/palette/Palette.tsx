import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useClients } from '../clients';
import { Icon } from '../components/Icon';
import { t } from '../i18n';
import { KeyCaps } from '../shell/ShortcutsHelp';
import { type Command, commands } from './commands';
import { fitting, rankOf } from './match';
import { useFound } from './useFound';
import './palette.css';

/** How many commands are listed at most. */
const MOST_COMMANDS = 8;

interface Section {
  readonly title: string;
  readonly commands: readonly Command[];
}

/**
 * Everything that can be done or gone to, by its name: screens, acts, customers, opportunities. A combobox over a list
 * (ARIA Authoring Practices): the focus stays in the input, the arrows move the choice.
 */
export default function Palette({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { book } = useClients();
  const { route } = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(book, text);
  const id = useId();

  useLayoutEffect(() => dialog.current?.showModal(), []);

  const sections = useMemo((): readonly Section[] => {
    const list = fitting(text, commands(), ({ label, also = '' }) => `${label} ${also}`);
    const acts = { title: t('palette.commands'), commands: list.slice(0, MOST_COMMANDS) };
    const records = [
      { title: t('app.customers'), commands: found.customers },
      { title: t('app.opportunities'), commands: found.opportunities },
    ];
    // Who types the beginning of a command means that; letters from its middle are rather a name's.
    const isMeant = rankOf(text, list[0]?.label ?? '') > 1 || text.trim() === '';
    const all = isMeant ? [acts, ...records] : [...records, acts];
    return all.filter((one) => one.commands.length > 0);
  }, [text, found]);
  const flat = sections.flatMap((section) => section.commands);
  const chosen = Math.min(at, Math.max(0, flat.length - 1));

  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    dialog.current?.close();
    if (typeof command.act === 'string') route(command.act);
    else command.act();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && flat.length > 0) {
      event.preventDefault();
      setAt((chosen + step + flat.length) % flat.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(flat[chosen]);
    }
  };

  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, flat]);

  let place = 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the sheet is an extra; Escape does the same
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('palette.title')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="palette-sheet">
        <div class="palette-field">
          <Icon name="search" size={17} />
          <input
            class="palette-input"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={flat.length > 0 ? `${id}-${chosen}` : undefined}
            aria-label={t('palette.title')}
            placeholder={t('palette.placeholder')}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div class="palette-list" id={id} role="listbox" aria-label={t('palette.title')}>
          {sections.map((section) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
            <div key={section.title} role="group" aria-label={section.title}>
              <p class="palette-section" role="presentation">
                {section.title}
              </p>
              {section.commands.map((command) => {
                const own = place++;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
                  <div
                    key={command.id}
                    id={`${id}-${own}`}
                    class="palette-option"
                    role="option"
                    tabIndex={-1}
                    aria-selected={own === chosen}
                    onPointerMove={() => setAt(own)}
                    onClick={() => run(command)}
                  >
                    <Icon name={command.icon} size={17} />
                    <span class="palette-label">{command.label}</span>
                    {command.note !== undefined && <span class="palette-note">{command.note}</span>}
                    {command.keys !== undefined && <KeyCaps keys={command.keys} />}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p class="palette-none" role="status">
          {flat.length === 0 && !found.looking ? t('palette.none', { text }) : ''}
        </p>
      </div>
    </dialog>
  );
}
