import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { mergedCategories, nextColor, withCategory } from '../../../domain/categories';
import type { Category, CategoryColor } from '../../../domain/vocabulary';
import { Button, IconButton } from '../../components/Button';
import { CategoryChip } from '../../components/CategoryChip';
import { FailureNotice } from '../../components/FailureNotice';
import { filterUrl } from '../../customers/filterUrl';
import { language, t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { categoryColor, vocabulary } from '../../vocabulary';
import { useHeld } from '../../words/useHeld';
import { Section } from '../Section';
import { ColorPicker } from './ColorPicker';
import { Holders } from './Holders';
import { MergeQuestion } from './MergeQuestion';
import { AddName, NameField } from './NameField';

import { type Act, useWords, type Words } from './useWords';

const LONGEST = 60;

/** Puts a list of categories in place of the present one, with the way back. */
const put = (next: Category[]): Pick<Act, 'change' | 'back'> => {
  const { categories } = vocabulary.value;
  return {
    change: (all) => ({ ...all, categories: next }),
    back: (all) => ({ ...all, categories }),
  };
};

/** Some categories become one, on all who hold them. */
const merging = (names: readonly string[], to: string, said: string): Act => ({
  ...put(mergedCategories(vocabulary.value.categories, names, to)),
  said,
  on: { field: 'category', swaps: names.map((from) => ({ from, to })) },
});

/** What customers are marked with: made, renamed, coloured, put together, removed. */
export function Categories(): JSX.Element {
  const words = useWords();
  const held = useHeld('category');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [merge, setMerge] = useState(false);
  const { categories } = vocabulary.value;
  const { compare } = new Intl.Collator(language.value, { numeric: true });
  const names = [...new Set([...categories.map(({ name }) => name), ...(held?.keys() ?? [])])].sort(compare);
  const marked = names.filter((name) => chosen.has(name));
  const choose = (name: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <Section id="categories" title={t('words.categories')}>
      <p>{t('words.categories-about')}</p>
      {words.failure !== null && <FailureNotice failure={words.failure} />}
      {names.length > 0 && (
        <ul class="words" aria-busy={words.busy}>
          {names.map((name) => (
            <CategoryRow
              key={name}
              name={name}
              names={names}
              count={held?.get(name) ?? 0}
              words={words}
              chosen={chosen.has(name)}
              onChosen={(on) => choose(name, on)}
            />
          ))}
        </ul>
      )}
      {marked.length > 0 && (
        <div class="word-acts" role="status">
          <span>{t('words.chosen', { n: marked.length })}</span>
          <Button disabled={marked.length < 2} onClick={() => setMerge(true)}>
            {t('words.merge')}
          </Button>
          <Button variant="quiet" onClick={() => setChosen(new Set())}>
            {t('words.choose-none')}
          </Button>
        </div>
      )}
      <AddName
        label={t('words.category-name')}
        action={t('words.add-category')}
        maxLength={LONGEST}
        onAdd={(name) =>
          words.act({
            change: (all) => ({
              ...all,
              categories: [...all.categories, { name, color: nextColor(all.categories) }],
            }),
            back: (all) => ({ ...all, categories: all.categories.filter((one) => one.name !== name) }),
            said: t('words.category-added', { name }),
          })
        }
      />
      {merge && (
        <MergeQuestion
          names={marked}
          held={held}
          onClose={() => setMerge(false)}
          onMerge={(to) => {
            setMerge(false);
            setChosen(new Set());
            const from = marked.filter((name) => name !== to);
            void words.act(merging(from, to, t('words.merged', { names: from.join(', '), to })));
          }}
        />
      )}
    </Section>
  );
}

function CategoryRow(props: {
  name: string;
  names: readonly string[];
  count: number;
  words: Words;
  chosen: boolean;
  onChosen: (on: boolean) => void;
}): JSX.Element {
  const { name, names, count, words } = props;
  const swatch = useRef<HTMLButtonElement>(null);
  const [coloring, setColoring] = useState(false);
  const color = categoryColor(name);
  const paint = (next: CategoryColor) =>
    void words.act({
      ...put(withCategory(vocabulary.value.categories, name, next)),
      said: t('words.colored', { name, color: t(`words.color-${next}`) }),
    });
  const rename = (next: string) => {
    const said = names.includes(next)
      ? t('words.merged', { names: name, to: next })
      : t('vocabulary.renamed', { from: name, to: next });
    return words.act(merging([name], next, said));
  };
  const remove = async (button: Element) => {
    const goOn = focusBeside(button, 'li');
    const done = await words.act({
      ...put(vocabulary.value.categories.filter((one) => one.name !== name)),
      said: t('vocabulary.removed', { name }),
      on: { field: 'category', swaps: [{ from: name, to: null }] },
      told: (n) => t('words.taken-off', { n }),
    });
    if (done) goOn();
  };
  return (
    <li class="word">
      <input
        type="checkbox"
        class="word-check"
        aria-label={t('words.choose', { name })}
        checked={props.chosen}
        onChange={(event) => props.onChosen(event.currentTarget.checked)}
      />
      <button
        ref={swatch}
        type="button"
        class="swatch"
        data-color={color}
        aria-label={t('words.color-of', { name, color: t(`words.color-${color}`) })}
        title={t(`words.color-${color}`)}
        aria-haspopup="dialog"
        aria-expanded={coloring}
        onClick={() => setColoring(true)}
      />
      {coloring && (
        <ColorPicker
          anchor={swatch.current}
          label={t('words.color-of', { name, color: t(`words.color-${color}`) })}
          value={color}
          onChange={paint}
          onClose={() => setColoring(false)}
        />
      )}
      <NameField label={t('words.category-name')} value={name} maxLength={LONGEST} onSave={rename} />
      <span class="word-chip">
        <CategoryChip name={name} />
      </span>
      <Holders
        count={count}
        name={name}
        href={filterUrl({ kind: 'field', field: 'category', test: { is: 'one-of', values: [name] } })}
      />
      <IconButton
        icon="trash"
        label={t('vocabulary.remove-of', { name })}
        onClick={(event) => void remove(event.currentTarget)}
      />
    </li>
  );
}
