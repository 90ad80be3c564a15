import { BIG5, GB } from './han';
import { hanScorer, scorePolish, scoreRussian, type WordScorer } from './letters';

/** An encoding whose letters must be judged, and the language that it is judged by. */
interface LegacyEncoding {
  readonly language: 'pl' | 'ru' | 'zh';
  readonly score: WordScorer;
}

/** The encodings that nothing but their letters tells apart. Of equal ones the earlier wins. */
export const LEGACY = {
  'windows-1250': { language: 'pl', score: scorePolish },
  'iso-8859-2': { language: 'pl', score: scorePolish },
  'windows-1251': { language: 'ru', score: scoreRussian },
  'koi8-r': { language: 'ru', score: scoreRussian },
  gb18030: { language: 'zh', score: hanScorer(GB) },
  big5: { language: 'zh', score: hanScorer(BIG5) },
} as const satisfies Record<string, LegacyEncoding>;

export type LegacyName = keyof typeof LEGACY;

export const LEGACY_NAMES = Object.keys(LEGACY) as LegacyName[];

/** Every encoding that is looked for, by its WHATWG name: what a user may choose from. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...LEGACY_NAMES] as const;

/** The WHATWG name in lower case for a label (`cp1250`, `latin2`, `GBK`), null where no decoder answers to it. */
export function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // RangeError: no such encoding
  }
}
