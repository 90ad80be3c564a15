import { effect, signal } from '@preact/signals';
import type { Params } from '../domain/failure';
import {
  CATALOGUES,
  type Catalogue,
  type MessageKey,
  WORK_CATALOGUES,
  type WorkCatalogue,
} from '../i18n/catalogue';
import { format, LANGUAGES, type Language } from '../i18n/message';
import { readStored, writeStored } from './stored';

const KEY = 'satchel.language';

/** The language of the screens: what the user chose, else the first of the browser's that we have, else English. */
export const language = signal<Language>(readStored(KEY, LANGUAGES) ?? guess());

/** Texts of the language in use; null until the first catalogue is there. */
export const catalogue = signal<(Catalogue & Partial<WorkCatalogue>) | null>(null);

/** The language whose texts of later screens are wanted or there; null before any such screen was. */
let work: Promise<void> | null = null;

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
  catalogue.value = { ...catalogue.value, ...(await CATALOGUES[language.value]()).default };
}

/** Loads the texts of the screens beyond the first visit's: to be awaited before one is drawn. */
export function startWork(): Promise<void> {
  const load = async () => {
    const { default: texts } = await WORK_CATALOGUES[language.value]();
    const first = catalogue.value ?? (await CATALOGUES[language.value]()).default;
    catalogue.value = { ...first, ...texts };
  };
  work ??= load().catch((error: unknown) => {
    work = null;
    throw error;
  });
  return work;
}

/**
 * Switches every text at once and remembers the choice on this device. The screen keeps its old language until the
 * new texts are there; rejects, changing nothing, where they are not to be had.
 */
export async function setLanguage(next: Language): Promise<void> {
  // At once, so that whoever leaves the page while the texts are on their way has chosen all the same.
  writeStored(KEY, next);
  try {
    const [first, later] = await Promise.all([CATALOGUES[next](), WORK_CATALOGUES[next]()]);
    catalogue.value = { ...first.default, ...later.default };
    language.value = next;
    work = Promise.resolve();
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

/** The browser's own variety of the language in use (`en-GB`): dates, hours and numbers are written as they are there. */
export const locale = (): string =>
  navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === language.value) ?? language.value;

/** Formatters are dear to make and cheap to use: one is kept for each language and way of writing. */
function kept<O extends object, F>(make: (locale: string, options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const tag = locale();
    const key = `${tag} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(tag, options);
    made.set(key, known);
    return known;
  };
}

const numbers = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
/** Formatters of days and times, each made once. */
export const dates = kept(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);

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

/** A month (`YYYY-MM`) where there is little room: `Nov 2026`. */
export function formatMonth(month: string): string {
  const instant = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return month;
  return dates({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(instant);
}

/** An instant (ISO) in the device's time zone; the short form gives today's by their time alone, `time` every one's. */
export function formatInstant(iso: string, style: 'short' | 'long' | 'time' = 'short'): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  if (style === 'long') return dates({ dateStyle: 'medium', timeStyle: 'short' }).format(instant);
  const today = style === 'time' || instant.toDateString() === new Date().toDateString();
  return dates(today ? { timeStyle: 'short' } : { dateStyle: 'medium' }).format(instant);
}

/** Keeps `<html lang>` true: hyphens, fonts and screen readers follow it. */
effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : language.value;
});
