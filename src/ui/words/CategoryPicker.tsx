import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordKey } from '../../domain/wordRules';
import { CategoryChip } from '../components/CategoryChip';
import { Icon } from '../components/Icon';
import { language, t } from '../i18n';
import { categoryColor, vocabulary } from '../vocabulary';
import { type Choice, Combo } from './Combo';
import { useHeld } from './useHeld';

/** More are found by typing. */
const MOST_SHOWN = 100;

/** Categories chosen one by one: those of the book are offered, and any other word becomes one. */
export function CategoryPicker(props: {
  id?: string;
  label: string;
  hideLabel?: boolean;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}): JSX.Element {
  const { values, onChange } = props;
  const held = useHeld('category');
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const { compare } = new Intl.Collator(language.value, { numeric: true });
  const known = [
    ...new Set([...vocabulary.value.categories.map(({ name }) => name), ...(held?.keys() ?? [])]),
  ];
  const same = known.find((name) => wordKey(name) === wordKey(typed));
  const fitting = known
    .filter((name) => !values.includes(name) && wordKey(name).includes(wordKey(typed)))
    .sort(compare)
    .slice(0, MOST_SHOWN);
  const choices: Choice[] = fitting.map((name) => ({
    value: name,
    label: name,
    view: <CategoryChip name={name} />,
    count: held?.get(name) ?? 0,
  }));
  if (typed !== '' && same === undefined)
    choices.push({ value: typed, label: t('words.make', { name: typed }) });
  const add = (name: string) => {
    setQuery('');
    if (!values.includes(name)) onChange([...values, name]);
  };
  return (
    <Combo
      id={props.id}
      label={props.label}
      hideLabel={props.hideLabel}
      placeholder={values.length === 0 ? t('words.pick-category') : ''}
      text={query}
      choices={choices}
      onInput={setQuery}
      onPick={add}
      onErase={() => onChange(values.slice(0, -1))}
      // What was typed and not chosen is meant all the same.
      onLeave={() => typed !== '' && add(same ?? typed)}
    >
      {values.map((name) => (
        <span class="picked" key={name}>
          <CategoryChip name={name} />
          <button
            type="button"
            class="picked-remove"
            data-color={categoryColor(name)}
            aria-label={t('vocabulary.remove-of', { name })}
            onClick={() => onChange(values.filter((one) => one !== name))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
    </Combo>
  );
}
