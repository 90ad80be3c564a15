import type { JSX } from 'preact';
import { categoryColor } from '../vocabulary';
import './categoryChip.css';

/** A category in its colour; grey where nobody gave it one. */
export function CategoryChip({ name }: { name: string }): JSX.Element {
  return (
    <span class="category-chip" data-color={categoryColor(name)} title={name}>
      {name}
    </span>
  );
}

/** Categories side by side; of many the first ones, and how many more there are. */
export function CategoryChips(props: { names: readonly string[]; most?: number }): JSX.Element {
  const { names, most = names.length } = props;
  const rest = names.slice(most);
  return (
    <span class="category-chips">
      {names.slice(0, most).map((name) => (
        <CategoryChip key={name} name={name} />
      ))}
      {rest.length > 0 && (
        <span class="category-more" title={rest.join('\n')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
