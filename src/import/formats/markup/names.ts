/** Finds which of some known names stands between two positions of a text, without cutting it out. */
export interface NameTable {
  /** Index of the name, -1 where it is none of them. */
  find(text: string, from: number, to: number): number;
}

const keyOf = (length: number, first: number, last: number): number => length * 31 * 31 + first * 31 + last;

/** A table over these names: their lengths and outer letters are hashed so that no two share a place. */
export function nameTable(names: readonly string[]): NameTable {
  const places = placesOf(names);
  const mask = places.length - 1;
  return {
    find(text, from, to) {
      const key = keyOf(to - from, text.charCodeAt(from), text.charCodeAt(to - 1));
      for (const index of places[key & mask] ?? []) {
        const name = names[index] ?? '';
        if (
          name.length === to - from &&
          (to - from === 1 ? text[from] === name : text.startsWith(name, from))
        )
          return index;
      }
      return -1;
    },
  };
}

function placesOf(names: readonly string[]): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: 256 }, () => []);
  names.forEach((name, index) => {
    const key = keyOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1));
    places[key & (places.length - 1)]?.push(index);
  });
  return places;
}
