/** Case of the words of persons' names, in the languages of Europe. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Small before a family name: van der Berg, von Stein, de la Cruz, da Silva, bin Salman. */
const PARTICLES = words(
  'van von vom der den ter ten zu zum zur de del des do dos da das du la las los bin ibn bint af av',
);
/** Of these only behind another particle: de la, van 't, von dem; elsewhere they are names' own (La Salle, El Greco). */
const INNER = words('la las los');
/** Titles and degrees that Polish writes small, whatever stands before them. */
const SMALL = words('mgr inż inz lek hab med');
/** Two persons in one cell: Jan i Anna, Иван и Анна. */
const AND = words('i и oraz and und et y');
const ROMAN = /^(?:ii|iii|iv|vi|vii|viii|ix)$/;
const DEGREES: Readonly<Record<string, string>> = {
  phd: 'PhD',
  mba: 'MBA',
  md: 'MD',
  llm: 'LLM',
  cpa: 'CPA',
  esq: 'Esq',
};

/**
 * Scottish and Irish families behind Mac. No rule parts them from Mackey, Machado, Maciejewski; so they are named.
 */
const MAC = words(
  `alister allister arthur aulay beth bride callum cabe carthy cormack donald donnell dougall dowell duff ewan ewen fadyen farlane gill gillivray gowan grath gregor guire innes intosh intyre iver ivor kay kenna kenzie kinlay kinnon kintosh lachlan laren laughlin lean leish lellan lennan leod mahon manus master millan murray nab namara naughton neil neill nicol niven phail pherson phee quarrie queen rae rory sween sweeney taggart tavish vicar william`,
);

/** Arabic and Persian ends of compound names: ul-Haq, ud-Din. */
const ARABIC = words('ul ur ud uz us');
/** Behind a name in Azerbaijan and Central Asia: son and daughter of. */
const CHILD_OF = words('оглы кызы оглу угли улы oglu oğlu qizi');

/** A word with its first letter a capital, the others small; a capital dotted I of Turkish as a plain one. */
export function capitalised(word: string): string {
  const small = word.replaceAll('İ', 'i').toLowerCase();
  const [first = ''] = small;
  return first.toUpperCase() + small.slice(first.length);
}

/**
 * One word of a person's name in its ordinary case; its parts around dashes each by themselves.
 * @param isFirst no word stands before it
 * @param isLast none stands behind it
 */
export function wordCase(word: string, isFirst: boolean, isLast: boolean): string {
  const small = word.replaceAll('İ', 'i').toLowerCase();
  const bare = small.replace(/\.$/, '');
  // A particle at the end is a family name: Le Van, Anh Do.
  if (!isLast && PARTICLES.has(small) && !(isFirst && INNER.has(small))) return small;
  if (!isFirst && !isLast && AND.has(small)) return small;
  if (!isLast && SMALL.has(bare)) return small;
  if (CHILD_OF.has(small) && !isFirst) return small;
  if (!isFirst && ROMAN.test(bare)) return small.toUpperCase();
  const degree = DEGREES[bare];
  if (degree !== undefined && !isFirst) return degree + small.slice(bare.length);
  // Initials: J.R., А.С.
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(small)) return small.toUpperCase();
  const parts = small.split('-');
  return parts.map((part, at) => partCase(part, isFirst, at < parts.length - 1)).join('-');
}

function partCase(part: string, isFirst: boolean, isBeforeDash: boolean): string {
  if (isBeforeDash && ARABIC.has(part)) return part;
  if (isBeforeDash && part === 'al' && !isFirst) return part;
  const [, head = '', sign = '', rest = ''] = /^(\p{Script=Latin}{1,2})(['’`])(\p{L}.*)$/u.exec(part) ?? [];
  // Jeanne d'Arc; O'Neil, D'Angelo, L'Oréal. In Ukrainian the sign stands inside a word: В'ячеслав.
  if (rest !== '') return `${head === 'd' && !isFirst ? head : capitalised(head)}${sign}${family(rest)}`;
  return family(part);
}

/** McDonald and MacLeod; everything else with one capital. */
function family(part: string): string {
  const [, prefix = '', rest = '', end = ''] = /^(ma?c)(\p{Script=Latin}{3,})((?:['’]s)?)$/u.exec(part) ?? [];
  const isGaelic = prefix === 'mc' || (prefix === 'mac' && MAC.has(rest));
  return isGaelic ? capitalised(prefix) + capitalised(rest) + end : capitalised(part);
}
