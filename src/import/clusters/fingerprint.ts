import { withoutMarks } from '../../domain/normalize/words';

/**
 * Keys under which values meet that are written with the same words: OpenRefine's fingerprint and n-gram fingerprint ("Clustering In
 * Depth", openrefine.org/docs/technical-reference/clustering-in-depth). Added to them: Cyrillic meets its transliteration,
 * a company's legal form stands apart, and numbers are part of a key as they follow each other, for "Nowa 12" is not "Nowa 21".
 */
export interface Keys {
  /** The words in small Latin letters, in their order, a space between them. */
  readonly words: string;
  /** The different words, sorted. */
  readonly fingerprint: string;
  /** All pairs of letters, sorted; null for a text too short for them to say anything. */
  readonly pairs: string | null;
  /** The legal form of a company, as short as it is written; empty where there is none. */
  readonly form: string;
}

/** How Cyrillic is written in Latin letters by Poles and by passports alike is too much to ask: one letter each, or a usual pair. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i' },
  ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

/** Legal forms of Poland, her neighbours, Russia, China and the West; an answer is the first word's place in the table. */
const FORMS: readonly (readonly [string, RegExp])[] = (
  [
    ['zoo', 'sp(?:olka)? z ?o ?o|spzoo|sp zoo|spolka z ograniczona odpowiedzialnoscia'],
    ['sa', 's ?a|spolka akcyjna|societe anonyme'],
    ['sc', 's ?c|spolka cywilna'],
    ['spj', 'sp ?j|spolka jawna'],
    ['spk', 'sp ?k|spolka komandytowa'],
    ['gmbhkg', 'gmbh (?:and |und )?co kg'],
    ['gmbh', 'gmbh|gesellschaft mit beschrankter haftung'],
    ['ag', 'ag|aktiengesellschaft'],
    ['ltd', 'ltd|limited|co ltd'],
    ['inc', 'inc|incorporated'],
    ['llc', 'llc'],
    ['corp', 'corp|corporation'],
    ['plc', 'plc'],
    ['sro', 's ?r ?o'],
    ['as', 'a ?s'],
    ['bv', 'b ?v'],
    ['srl', 's ?r ?l'],
    ['spa', 's ?p ?a'],
    ['sarl', 'sarl'],
    ['oy', 'oyj?'],
    ['ab', 'ab'],
    ['ooo', 'ooo|obshchestvo s ogranichennoi otvetstvennostiu'],
    ['ao', 'ao|zao|oao|pao|aktsionernoe obshchestvo'],
    ['ip', 'ip|individualnyi predprinimatel'],
    ['tov', 'tov'],
  ] as const
).map(([form, written]) => [form, new RegExp(`^(?:${written}) | (?:${written})$`)] as const);
const HAN_FORM = /(?:股份有限公司|有限责任公司|有限公司|公司)$/u;

const CYRILLIC = /[\u0430-\u0491]/g;
/** Dots and apostrophes belong to a word (S.A., O'Neil); every other sign parts two. */
const INNER = /[.'’`´"„”“«»]/g;
const OTHERS = /[^\p{L}\p{N}]+/gu;
/** Letters (Chinese characters count twice) that a text must have for its pairs to say anything. */
const LEAST_LETTERS = 6;

/** A value's keys. `companies`: legal forms stand apart. */
export function keysOf(value: string, companies: boolean): Keys {
  const latin = withoutMarks(value).replace(CYRILLIC, (letter) => LATIN[letter] ?? letter);
  const text = latin.replace(INNER, '').replace(OTHERS, ' ').trim();
  const [words, form] = companies ? withoutForm(text) : [text, ''];
  const numbers = (words.match(/\d+/g) ?? []).join(',');
  const sorted = [...new Set(words.split(' '))].sort().join(' ');
  const joined = words.replaceAll(' ', '');
  const pairs = joined.length < LEAST_LETTERS ? null : `${pairsOf(joined)} ${numbers}`;
  return { words, fingerprint: words === '' ? '' : `${sorted} ${numbers}`, pairs, form };
}

/** The name and its legal form; the whole name where nothing but a form is there. */
function withoutForm(text: string): readonly [words: string, form: string] {
  const han = HAN_FORM.exec(text)?.[0];
  if (han !== undefined && han.length < text.length) return [text.slice(0, -han.length).trim(), han];
  for (const [form, pattern] of FORMS) {
    const bare = text.replace(pattern, '');
    if (bare !== text && bare !== '') return [bare.trim(), form];
  }
  return [text, ''];
}

/**
 * As numbers, which sort ten times faster than texts do. A pair counts as often as it is there, for Иванова has no other pairs than
 * Иванов, only one of them twice.
 */
function pairsOf(text: string): string {
  const pairs = new Uint32Array(text.length - 1);
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  pairs.sort();
  let key = '';
  for (const pair of pairs) key += String.fromCharCode(pair >>> 16, pair & 0xffff);
  return key;
}
