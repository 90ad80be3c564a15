import { effect, signal } from '@preact/signals';
import type { Params } from '../domain/failure';
import { CATALOGUES, type Catalogue, type MessageKey } from '../i18n/catalogue';
import { format, LANGUAGES, type Language } from '../i18n/message';
import { readStored, writeStored } from './stored';

const KEY = 'satchel.language';

/** The language of the screens: what the user chose, else the first of the browser's that we have, else English. */
export const language = signal<Language>(readStored(KEY, LANGUAGES) ?? guess());

/** Texts of the language in use; null until the first catalogue is there. */
export const catalogue = signal<Catalogue | null>(null);

function guess(): Language {
  for (const tag of navigator.languages) {
    const base = tag.toLowerCase().split('-')[0];
    const known = LANGUAGES.find((candidate) => candidate === base);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** Loads the texts of the language in use; call once before the first screen. Rejects where the chunk is not to be had. */
export async function startLanguage(): Promise<void> {
  catalogue.value = (await CATALOGUES[language.value]()).default;
}

/**
 * Switches every text at once and remembers the choice on this device. The screen keeps its old language until the
 * new texts are there; rejects, changing nothing, where they are not to be had.
 */
export async function setLanguage(next: Language): Promise<void> {
  // At once, so that whoever leaves the page while the texts are on their way has chosen all the same.
  writeStored(KEY, next);
  try {
    catalogue.value = (await CATALOGUES[next]()).default;
    language.value = next;
  } catch (error) {
    writeStored(KEY, language.value);
    throw error;
  }
}

/** The text of a message in the language in use. A component that calls it is drawn again when the language changes. */
export function t(key: MessageKey, params?: Params): string {
  const message = catalogue.value?.[key];
  return message === undefined ? key : format(message, language.value, params);
}

/** Formatters are dear to make and cheap to use: one is kept for each language and way of writing. */
function kept<O extends object, F>(make: (language: Language, options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const key = `${language.value} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(language.value, options);
    made.set(key, known);
    return known;
  };
}

const numbers = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const dates = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));

/** A number as the language writes it. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  numbers(options).format(value);

/**
 * A date without a time (`YYYY-MM-DD`): read as it stands, so that no time zone moves it by a day. The long form spells
 * the month out in every language.
 */
export function formatDate(date: string, dateStyle: 'medium' | 'long' = 'medium'): string {
  const instant = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return dates({ dateStyle, timeZone: 'UTC' }).format(instant);
}

/** An instant (ISO) in the device's time zone; the short form gives today's by their time alone. */
export function formatInstant(iso: string, style: 'short' | 'long' = 'short'): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  if (style === 'long') return dates({ dateStyle: 'medium', timeStyle: 'short' }).format(instant);
  const today = instant.toDateString() === new Date().toDateString();
  return dates(today ? { timeStyle: 'short' } : { dateStyle: 'medium' }).format(instant);
}

/** Keeps `<html lang>` true: hyphens, fonts and screen readers follow it. */
effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : language.value;
});
