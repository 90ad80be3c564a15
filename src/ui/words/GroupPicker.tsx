import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { flatGroups, groupTree, isWithin, LONGEST_GROUP, tidyGroup } from '../../domain/groups';
import { wordKey } from '../../domain/wordRules';
import { language, t } from '../i18n';
import { vocabulary } from '../vocabulary';
import { type Choice, Combo } from './Combo';
import { useHeld } from './useHeld';

/** More are found by typing. */
const MOST_SHOWN = 200;

/**
 * One folder out of the tree, or none. Typing narrows it to the paths that hold the words; a path that is not there yet
 * (`North / Gdańsk`) becomes one.
 */
export function GroupPicker(props: {
  id?: string;
  label: string;
  hideLabel?: boolean;
  /** What stands for no folder. */
  none?: string;
  value: string;
  /** A folder that is left out, with all that is in it. */
  without?: string;
  onChange: (group: string) => void;
}): JSX.Element {
  const { value, without, none = t('words.no-group'), onChange } = props;
  const held = useHeld('group');
  /** Null where nothing is typed: the field then shows what is chosen. */
  const [query, setQuery] = useState<string | null>(null);
  const typed = tidyGroup(query ?? '').slice(0, LONGEST_GROUP);
  const { compare } = new Intl.Collator(language.value, { numeric: true });
  const nodes = flatGroups(groupTree(vocabulary.value.groups, held ?? new Map(), compare)).filter(
    ({ group }) => without === undefined || !isWithin(group, without),
  );
  const same = nodes.find(({ group }) => wordKey(group) === wordKey(typed));
  const fitting = typed === '' ? nodes : nodes.filter(({ group }) => wordKey(group).includes(wordKey(typed)));
  const choices: Choice[] = fitting.slice(0, MOST_SHOWN).map(({ group, name, depth, within }) => ({
    value: group,
    label: group,
    count: within,
    ...(typed === '' && { view: name, depth }),
  }));
  if (typed === '') choices.unshift({ value: '', label: none });
  else if (same === undefined) choices.push({ value: typed, label: t('words.make', { name: typed }) });
  const take = (group: string) => {
    setQuery(null);
    if (group !== value) onChange(group);
  };
  return (
    <Combo
      id={props.id}
      label={props.label}
      hideLabel={props.hideLabel}
      placeholder={none}
      text={query ?? value}
      choices={choices}
      onInput={setQuery}
      onPick={take}
      // What was typed and not chosen is meant all the same.
      onLeave={() => query !== null && take(same?.group ?? typed)}
    />
  );
}
