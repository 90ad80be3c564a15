/**
 * How likely it is that somebody wrote these words: what tells a right decoding from a wrong one. Each scorer looks at
 * the letters beyond ASCII and gives 1 for a usual one in a usual place, down to -2 for what nobody writes.
 */

/** Sums over the letters beyond ASCII of many words. */
export interface Tally {
  points: number;
  /** Letters that are usual for the language. */
  usual: number;
  letters: number;
}

export type WordScorer = (word: string, tally: Tally) => void;

const add = (tally: Tally, points: number, usual = false): void => {
  tally.points += points;
  tally.letters++;
  if (usual) tally.usual++;
};

const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isLower = (char: string): boolean => char !== char.toUpperCase();

/** Points for what is no letter: typographic signs are fine at a word's edge, other signs hardly, damage never. */
function signPoints(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code === 0xfffd) return -2;
  if (code < 0xa0) return -1.5; // C1 controls
  if (code >= 0x2500 && code <= 0x25ff) return -1; // box drawing
  if (code >= 0xe000 && code <= 0xf8ff) return -1; // private use
  const between = at > 0 && at < word.length - 1 && isLetterAt(word, at - 1) && isLetterAt(word, at + 1);
  if (between) return code === 0x2019 || code === 0x2013 ? 0 : -1; // an apostrophe or a dash may join words
  return '\u00a0\u201e\u201d\u201c\u2018\u2019\u2013\u2014\u2026\u00ab\u00bb\u00b0\u00a7\u20ac\u2116\u00ae\u2122'.includes(
    word.charAt(at),
  )
    ? 0.2
    : -0.4;
}

const isLetterAt = (word: string, at: number): boolean => {
  const char = word.charAt(at);
  return isUpper(char) || isLower(char);
};

const POLISH = new Set('ąćęłńóśźżĄĆĘŁŃÓŚŹŻ');

const isForeignLatin = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7 && !POLISH.has(char);
};

/** Case breaks inside a word: `waŁek`. */
const breaksCase = (word: string, at: number): boolean =>
  at > 0 && isUpper(word.charAt(at)) && isLower(word.charAt(at - 1));

/** Polish, with some room for the other languages of windows-1250 and ISO-8859-2: names cross borders. */
export const scorePolish: WordScorer = (word, tally) => {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) < 0x80) continue;
    const char = word.charAt(at);
    const besideForeign = isForeignLatin(word.charAt(at - 1)) || isForeignLatin(word.charAt(at + 1));
    if (POLISH.has(char)) {
      const points = breaksCase(word, at) ? -0.5 : besideForeign ? 0 : 1;
      add(tally, points, points === 1);
    } else if (isForeignLatin(char)) {
      add(tally, besideForeign || breaksCase(word, at) ? -0.6 : 0.4);
    } else {
      add(tally, signPoints(word, at));
    }
  }
};

/** Which letters usually follow a letter in Russian words and names. */
const FOLLOWERS: Readonly<Record<string, string>> = {
  а: 'внлртскмдзйшгбяечп',
  б: 'оаелруияыьщк',
  в: 'аоеиыснлкруяш',
  г: 'оареиулнд',
  д: 'аоеинурвльяы',
  е: 'нртлвсйдмкгзепчбш',
  ж: 'еаидну',
  з: 'аонвдеимыья',
  и: 'нтлксвчязмейрцдигбо',
  й: 'снтклчшдоца',
  к: 'аоирлетусвц',
  л: 'аеиоьюяуысл',
  м: 'аоеиунылпя',
  н: 'аоеиытнясуьц',
  о: 'всрлнтдмйгкбзжпчшх',
  п: 'оаретилуы',
  р: 'аоеиутсыьнкмвягдхю',
  с: 'ткаоеилвпянмуьысх',
  т: 'аоеирвсуньяыкч',
  у: 'рсчтдлкмнгбпзшжюв',
  ф: 'еиоарлу',
  х: 'аоирмнлвуе',
  ц: 'иеаыовк',
  ч: 'еинтаук',
  ш: 'еиаклонутв',
  щ: 'иеауь',
  ъ: 'ея',
  ы: 'йхмелвскнртбшдч',
  ь: 'сняюекшмцтзбг',
  э: 'тлкнмрдв',
  ю: 'тбдщнрчлсмг',
  я: 'тлзвнсмдкрцчх',
  ё: 'нмртлвдкшжпсг',
};

const isRussian = (code: number): boolean =>
  (code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451;

/** Letters of Ukrainian and Belarusian: they come in Russian lists too. */
const NEIGHBOURS = new Set('іїєґўІЇЄҐЎ');

function russianPoints(word: string, at: number): number {
  const before = word.charCodeAt(at - 1);
  const after = word.charCodeAt(at + 1);
  if (isAsciiLetter(before) || isAsciiLetter(after)) return -1.5;
  if (breaksCase(word, at)) return -1.5;
  const letter = word.charAt(at).toLowerCase();
  if (at === 0 || !isRussian(before)) return 'ьъы'.includes(letter) ? -1 : 0.5;
  return FOLLOWERS[word.charAt(at - 1).toLowerCase()]?.includes(letter) ? 1 : -0.5;
}

export const scoreRussian: WordScorer = (word, tally) => {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x80) continue;
    if (isRussian(code)) {
      const points = russianPoints(word, at);
      add(tally, points, points > 0);
    } else if (code >= 0x400 && code <= 0x4ff) {
      const beside = isAsciiLetter(word.charCodeAt(at - 1)) || isAsciiLetter(word.charCodeAt(at + 1));
      add(tally, NEIGHBOURS.has(word.charAt(at)) && !beside ? 0.3 : -1);
    } else {
      add(tally, signPoints(word, at));
    }
  }
};

/** Chinese by its frequent characters and, behind them, by the wider set that a standard calls common. */
export function hanScorer(frequent: ReadonlySet<string>, common: () => ReadonlySet<string>): WordScorer {
  return (word, tally) => {
    const wide = common();
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code < 0x80) continue;
      const char = word.charAt(at);
      const han = code >= 0x3400 && code <= 0x9fff;
      if (!han) {
        const fullWidth = (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef);
        add(tally, fullWidth ? 0.3 : signPoints(word, at));
        continue;
      }
      const amid = isAsciiLetter(word.charCodeAt(at - 1)) && isAsciiLetter(word.charCodeAt(at + 1));
      if (frequent.has(char)) add(tally, amid ? 0 : 1, !amid);
      else add(tally, (wide.has(char) ? 0.1 : -0.6) - (amid ? 1 : 0));
    }
  };
}
