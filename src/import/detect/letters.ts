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

/** Signs that typography puts around words, and those that stand alone or behind a number. */
const QUOTES = '\u201e\u201d\u201c\u2018\u2019\u2013\u2014\u2026\u00ab\u00bb\u00a0';
const MARKS = '\u00b0\u00a7\u20ac\u2116\u00ae\u2122';

/** Points for what is no letter: typographic signs are fine at a word's edge, other signs hardly, damage never. */
function signPoints(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code === 0xfffd) return -2;
  if (code < 0xa0) return -1.5; // C1 controls
  if (code >= 0x2500 && code <= 0x25ff) return -1; // box drawing
  if (code >= 0xe000 && code <= 0xf8ff) return -1; // private use
  const before = isLetterAt(word, at - 1);
  const after = isLetterAt(word, at + 1);
  if (before && after) return code === 0x2019 || code === 0x2013 ? 0 : -1; // an apostrophe or a dash joins words
  if (QUOTES.includes(word.charAt(at))) return 0.2;
  return MARKS.includes(word.charAt(at)) && !after ? 0.2 : -0.4;
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

const ASCII_LETTER = /[a-z]/i;

/** Polish words are Latin with some letters of their own: hardly any has none but those. */
const isAllForeign = (word: string): boolean => word.length > 2 && !ASCII_LETTER.test(word);

function polishPoints(word: string, at: number): number {
  const char = word.charAt(at);
  const besideForeign = isForeignLatin(word.charAt(at - 1)) || isForeignLatin(word.charAt(at + 1));
  if (POLISH.has(char)) return breaksCase(word, at) ? -0.5 : besideForeign ? 0 : 1;
  if (isForeignLatin(char)) return besideForeign || breaksCase(word, at) ? -0.6 : 0.4;
  return signPoints(word, at);
}

/** Polish, with some room for the other languages of windows-1250 and ISO-8859-2: names cross borders. */
export const scorePolish: WordScorer = (word, tally) => {
  const most = isAllForeign(word) ? -0.2 : 1;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) < 0x80) continue;
    const points = Math.min(most, polishPoints(word, at));
    add(tally, points, points === 1);
  }
};

/** Which letters usually follow a letter in Russian words and names. */
const FOLLOWERS: Readonly<Record<string, string>> = {
  а: 'внлртскмдзйшгбяечп',
  б: 'оаелруияыьъщк',
  в: 'аоеиыснлкруяш',
  г: 'оареиулнд',
  д: 'аоеинурвльъяы',
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
  с: 'ткаоеилвпянмуьъысх',
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
      const fits = NEIGHBOURS.has(word.charAt(at)) && !beside && !breaksCase(word, at);
      add(tally, fits ? 0.3 : -1);
    } else {
      add(tally, signPoints(word, at));
    }
  }
};

/** Characters by how usual they are. */
export interface HanSets {
  /** What lists are mostly made of. */
  readonly frequent: ReadonlySet<string>;
  /** What a standard calls common. */
  readonly common: () => ReadonlySet<string>;
  /** What it has besides: names and places hold such. */
  readonly rare: () => ReadonlySet<string>;
}

/** Chinese by how usual its characters are. One amid Latin letters is a wrongly read letter of theirs. */
export function hanScorer({ frequent, common, rare }: HanSets): WordScorer {
  return (word, tally) => {
    const [known, seldom] = [common(), rare()];
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
      else add(tally, (known.has(char) ? 0.2 : seldom.has(char) ? -0.3 : -0.6) - (amid ? 1 : 0));
    }
  };
}
