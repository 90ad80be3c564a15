import { CATEGORY_COLORS, type Category, type CategoryColor } from './vocabulary';

/** The colour for a new category: of those beside grey the one that the fewest have. */
export function nextColor(categories: readonly Category[]): CategoryColor {
  const [, ...colors] = CATEGORY_COLORS;
  const used = (color: CategoryColor): number => categories.filter((one) => one.color === color).length;
  return colors.reduce((least, color) => (used(color) < used(least) ? color : least));
}

/** The categories with one of this name and colour: what is known of it stays in its place. */
export const withCategory = (
  categories: readonly Category[],
  name: string,
  color: CategoryColor,
): Category[] =>
  categories.some((one) => one.name === name)
    ? categories.map((one) => (one.name === name ? { name, color } : one))
    : [...categories, { name, color }];

/**
 * The categories where some became one: it keeps the colour that it has, else takes the first that one of them has.
 * Renaming is this with one of them.
 */
export function mergedCategories(
  categories: readonly Category[],
  names: readonly string[],
  to: string,
): Category[] {
  const color =
    categories.find((one) => one.name === to)?.color ??
    categories.find((one) => names.includes(one.name))?.color ??
    'grey';
  const place = categories.findIndex((one) => one.name === to || names.includes(one.name));
  const rest = categories.filter((one) => one.name !== to && !names.includes(one.name));
  return rest.toSpliced(place < 0 ? rest.length : place, 0, { name: to, color });
}
