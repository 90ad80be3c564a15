import type { Params } from '../domain/failure';

export const LANGUAGES = ['en', 'pl', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, so that whoever does not read the current one finds the way back. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  pl: 'Polski',
  ru: 'Русский',
  zh: '中文',
};

/** The plural forms of a message; which one is taken follows CLDR through Intl.PluralRules and the parameter `n`. */
export interface PluralMessage {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with `{name}` places. A plural one chooses by the parameter `n`, which it may show as `{n}`. */
export type Message = string | PluralMessage;

/** What another language must hold for the messages of an English file: the same keys, no more and no fewer. */
export type Translation<T> = { readonly [K in keyof T]: Message };

/** Fills a message's places; numbers are written as the language writes them. */
export function format(message: Message, language: Language, params: Params = {}): string {
  const text = typeof message === 'string' ? message : pluralForm(message, language, Number(params.n));
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

function pluralForm(message: PluralMessage, language: Language, n: number): string {
  const rule = pluralRules(language).select(n) as keyof PluralMessage;
  return message[rule] ?? message.other;
}

const cache = <T>(make: (language: Language) => T): ((language: Language) => T) => {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
};

const pluralRules = cache((language) => new Intl.PluralRules(language));
const numberFormat = cache((language) => new Intl.NumberFormat(language));
