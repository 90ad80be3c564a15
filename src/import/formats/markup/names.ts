/** Finds which of some known names stands between two positions of a text, without cutting it out. */
export interface NameTable {
  /** Index of the name, -1 where it is none of them. */
  find(text: string, from: number, to: number): number;
}

const PLACES = 256;

/** Where a name is looked for: its length and its outer letters tell most names apart. */
const placeOf = (length: number, first: number, last: number): number =>
  (length * 961 + first * 31 + last) & (PLACES - 1);

/** A table over these names. Sheets ask it for each of their millions of tags, so it only reads numbers and compares. */
export function nameTable(names: readonly string[]): NameTable {
  // The first name of a place, and after each name the next one of its place; -1 where there is none.
  const first = new Int16Array(PLACES).fill(-1);
  const next = new Int16Array(names.length).fill(-1);
  const lengths = Int16Array.from(names, (name) => name.length);
  names.forEach((name, index) => {
    const place = placeOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1));
    next[index] = first[place] ?? -1;
    first[place] = index;
  });
  return {
    find(text, from, to) {
      const length = to - from;
      const letter = text.charCodeAt(from);
      let index = first[placeOf(length, letter, text.charCodeAt(to - 1))] ?? -1;
      for (; index !== -1; index = next[index] ?? -1) {
        if (lengths[index] !== length) continue;
        const name = names[index] ?? '';
        if (length === 1 ? name.charCodeAt(0) === letter : text.startsWith(name, from)) break;
      }
      return index;
    },
  };
}
