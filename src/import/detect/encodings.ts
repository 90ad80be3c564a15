import { IBM852, isIbm852 } from '../formats/text/ibm852';
import { alphabetModel, type LanguageModel } from './models/alphabet';
import { simplified, traditional } from './models/chinese';
import { japanese } from './models/japanese';
import { korean } from './models/korean';
import type { WordsLanguage } from './models/words';

/** A language that is written in an encoding. */
export interface Written {
  /** BCP 47. */
  readonly language: string;
  readonly model: () => LanguageModel;
  /** How much rarer it is there than the first one, as a logarithm: it decides where nothing else does. */
  readonly rarer: number;
}

const written = (...languages: readonly (readonly [WordsLanguage, number])[]): Written[] =>
  languages.map(([words, rarer]) => ({
    language: words === 'nordic' ? 'sv' : words,
    model: () => alphabetModel(words),
    rarer,
  }));

const CENTRAL = written(
  ['pl', 0],
  ['cs', 0.7],
  ['hu', 0.7],
  ['sk', 1],
  ['hr', 1.5],
  ['ro', 1.5],
  ['de', 2.5],
);
const WESTERN = written(['de', 0], ['fr', 0], ['es', 0.3], ['pt', 0.3], ['nordic', 0.3], ['it', 0.7]);
const CYRILLIC = written(['ru', 0], ['uk', 0.7], ['bg', 1.2], ['be', 1.5]);

const only = (language: string, model: LanguageModel): Written[] => [
  { language, model: () => model, rarer: 0 },
];

/** An encoding whose letters must be judged, and the languages that they are judged by. */
interface LegacyEncoding {
  readonly languages: readonly Written[];
  /** How much rarer it is than the most usual of its kind, as a logarithm. */
  readonly rarer: number;
}

/** The encodings that nothing but their letters tells apart. Of equal ones the earlier wins. */
export const LEGACY = {
  'windows-1250': { languages: CENTRAL, rarer: 0 },
  'iso-8859-2': { languages: CENTRAL, rarer: 1 },
  ibm852: { languages: CENTRAL, rarer: 2 },
  'windows-1252': { languages: WESTERN, rarer: 0 },
  'windows-1251': { languages: CYRILLIC, rarer: 0 },
  'koi8-r': { languages: CYRILLIC, rarer: 1 },
  ibm866: { languages: CYRILLIC, rarer: 1 },
  'koi8-u': { languages: CYRILLIC, rarer: 2 },
  'iso-8859-5': { languages: CYRILLIC, rarer: 3 },
  'x-mac-cyrillic': { languages: CYRILLIC, rarer: 3 },
  gb18030: { languages: only('zh-Hans', simplified), rarer: 0 },
  big5: { languages: only('zh-Hant', traditional), rarer: 0.5 },
  shift_jis: { languages: only('ja', japanese), rarer: 0.5 },
  'euc-kr': { languages: only('ko', korean), rarer: 0.5 },
} as const satisfies Record<string, LegacyEncoding>;

export type LegacyName = keyof typeof LEGACY;

export const LEGACY_NAMES = Object.keys(LEGACY) as LegacyName[];

/** Every encoding that is looked for, by its WHATWG name: what a user may choose from. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...LEGACY_NAMES] as const;

/**
 * The WHATWG name in lower case for a label (`cp1250`, `latin2`), null where no decoder answers to it. GBK and GB 2312 are
 * read as GB 18030, which holds them whole; cp852 has a name of our own.
 */
export function encodingName(label: string): string | null {
  if (isIbm852(label)) return IBM852;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null; // RangeError: no such encoding
  }
}
