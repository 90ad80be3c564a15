import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../components/Button';
import { MenuButton } from '../../components/MenuButton';
import { t } from '../../i18n';
import { type SideCondition, type SidePart, sideParts } from './sideParts';

/** The part that somebody just added, until it is drawn. */
interface Added {
  current: string | undefined;
}

/** What more is asked of a customer's activities or opportunities: a menu of what is not asked yet. */
export function SideMore(props: {
  condition: SideCondition;
  onChange: (condition: SideCondition) => void;
  /** Told which part is begun: it takes the focus. */
  added: Added;
}): JSX.Element | null {
  const others = sideParts(props.condition, props.onChange).filter(({ input }) => input === undefined);
  if (others.length === 0) return null;
  return (
    <MenuButton
      size="s"
      icon="add"
      label={t('filter.narrow')}
      text={t('filter.narrow')}
      items={others.map(({ key, label, icon, begin }) => ({
        ...{ label, icon },
        run: () => {
          props.added.current = key;
          begin();
        },
      }))}
    />
  );
}

/** What is asked of a customer's activities or opportunities, a line each. */
export function SideTest(props: {
  condition: SideCondition;
  onChange: (condition: SideCondition) => void;
  added: Added;
  /** Told when a part went. */
  onEnd: () => void;
}): JSX.Element | null {
  const asked = sideParts(props.condition, props.onChange).filter(({ input }) => input !== undefined);
  if (asked.length === 0) return null;
  return (
    <div class="filter-parts">
      {asked.map((part) => (
        <Part key={part.key} part={part} added={props.added} onEnd={props.onEnd} />
      ))}
    </div>
  );
}

function Part(props: { part: SidePart; added: Added; onEnd: () => void }): JSX.Element {
  const { part, added, onEnd } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (added.current !== part.key) return;
    added.current = undefined;
    box.current?.querySelector<HTMLElement>('select, input, button')?.focus();
  }, []);
  return (
    <fieldset class="filter-part" ref={box} data-part={part.key}>
      <legend class="visually-hidden">{part.label}</legend>
      <span class="filter-part-name" aria-hidden="true">
        {part.label}
      </span>
      <span class="filter-part-values">{part.input}</span>
      <IconButton
        icon="close"
        size="s"
        label={t('filter.part-off', { part: part.label })}
        onClick={() => {
          part.end();
          onEnd();
        }}
      />
    </fieldset>
  );
}
