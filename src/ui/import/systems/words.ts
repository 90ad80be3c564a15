import type { SystemId } from '../../../domain/system';
import type { Language } from '../../../i18n/message';
import type { Behind } from './facts';

/** How a list leaves one program. What stands in brackets is what the program itself shows. */
export interface Guide {
  readonly steps: readonly string[];
  /** Where versions differ, what to look out for. */
  readonly note?: string;
}

/**
 * The words of the page on coming from another program, in one language. They are no part of the catalogue, which the
 * first screen waits for: nobody needs these pages of text before the page itself. The type is the list of what a
 * language must say: the compiler names what is missing, as it does for the catalogue.
 */
export interface SystemWords {
  readonly title: string;
  readonly search: string;
  readonly noneFound: string;
  readonly list: string;
  readonly back: string;
  readonly intro: readonly string[];
  readonly how: string;
  readonly unsure: string;
  readonly file: string;
  /** With the places `{ending}`, `{delimiter}` and `{encoding}`. */
  readonly delimited: string;
  readonly ownEncoding: string;
  readonly recognised: string;
  readonly along: string;
  /** In place of it where the export is not known. */
  readonly alongUsually: string;
  readonly others: string;
  readonly behind: string;
  readonly behinds: Readonly<Record<Behind, string>>;
  readonly drop: string;
  readonly choose: string;
  readonly guides: Readonly<Record<SystemId, Guide>>;
}

/** One lazy chunk a language. */
export const WORDS: Readonly<Record<Language, () => Promise<{ default: SystemWords }>>> = {
  en: () => import('./words/en'),
  pl: () => import('./words/pl'),
  ru: () => import('./words/ru'),
  zh: () => import('./words/zh'),
};
