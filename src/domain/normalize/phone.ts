import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import type { NormalizeContext, Normalizer } from './normalizer';
import { PHONE_SEPARATORS, unlabelled } from './phoneLabels';
import { plainPhoneReader } from './phonePlan';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

/** The number that a plainly written text is; null where the library must be asked. */
export const readPlainPhone = plainPhoneReader(metadata);

const isCountry = (country: string): country is CountryCode => Object.hasOwn(metadata.countries, country);

/** `(+48) 501 000 001`, `(0048) …`, `(+48 22) …`: brackets around the country's code, which the library takes for an area's. */
const BRACKETED_CODE = /^\(\s?((?:\+|00)\d{1,3}(?:\s\d{1,3})?)\s?\)/;
/** What a spreadsheet does to a number that it took for one: `501000001.0`, `="+48…"`, `'+48…`. */
const FLOAT = /^(\+?\d{6,})[.,]0+$/;
const AS_FORMULA = /^="(.*)"$/;
/** What a spreadsheet shows of a number that is too long for its column. */
const SCIENTIFIC = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;
/** Words for an extension that the library does not know. */
const EXTENSION = /\s?(?:wew|w|внутр|вн|分机|轉|转)\.?\s?:?\s?(?=\d{1,6}$)/iu;
/**
 * A comma or a semicolon stands between two numbers; the library would take the second for an extension. Parameters
 * of RFC 3966 other than the extension would be lost.
 */
const SEVERAL = /,|;(?!ext=)/i;
const MAX_EXTENSION = 6;

const BETWEEN = String.raw`[\s().\/-]*`;
/**
 * What was dialled before a national number until it was abolished, and stands in older lists: Poland's 0 (2010,
 * ordinance on the numbering plan), `0-22 811 22 33`, `(0-22) …`, `+48 (0) 22 …`; Ukraine's 8 before the 0 (2009).
 */
const POLISH_TRUNK = new RegExp(
  `^(\\+48|0048|48)?${BETWEEN}0${BETWEEN}([1-9](?:${BETWEEN}\\d){8})(?!${BETWEEN}\\d)`,
);
const UKRAINIAN_TRUNK = new RegExp(`^8(${BETWEEN}0(?:${BETWEEN}\\d){9})$`);

/**
 * E.164 (`+48501000001`) by libphonenumber, numbers without a code being the context's country's. An extension stays,
 * as RFC 3966 writes it: `+48221234567;ext=12`. The whole cell must be the number: words around it are not cut off in
 * silence but make it `invalid-phone`.
 */
export const normalizePhone: Normalizer = (raw, { country }) => {
  const plain = readPlainPhone(raw, country);
  if (plain !== null) return clean(plain);
  const { text: bare, fax } = unlabelled(withoutQuotes(cleanText(narrow(raw))));
  const text = withoutDebris(bare);
  if (text === '') return NOTHING;
  if (fax) return refuse('fax-number');
  const whole = withoutExponent(text);
  if (whole === null) return refuse('lost-digits');
  const written = withoutOldTrunk(whole, country);
  const value = readPlainPhone(written, country) ?? readAny(written, country);
  return value === null ? refuse('invalid-phone') : clean(value);
};

/**
 * A number that a spreadsheet wrote as `4.8E+10` without it; null where its last digits went with that. Where all of them
 * stand before the exponent (`4.8601234567E+10`) it is the number still.
 */
function withoutExponent(text: string): string | null {
  const [, whole, places = '', power] = SCIENTIFIC.exec(text) ?? [];
  if (whole === undefined) return text;
  return places.length === Number(power) ? whole + places : null;
}

/** The number without a trunk prefix that is dialled no more; it stays where the country never had it. */
function withoutOldTrunk(text: string, country: string): string {
  if (country === 'UA') return text.replace(UKRAINIAN_TRUNK, '$1');
  return text.replace(POLISH_TRUNK, (all, code: string | undefined, number: string) =>
    country === 'PL' || (code !== undefined && code !== '48') ? `+48 ${number.replace(/[()]/g, ' ')}` : all,
  );
}

const withoutQuotes = (text: string): string => (AS_FORMULA.exec(text)?.[1] ?? text).replace(/^'/, '');

function withoutDebris(text: string): string {
  const bare = text.replace(BRACKETED_CODE, '$1 ');
  return FLOAT.exec(bare)?.[1] ?? bare;
}

/**
 * The numbers of a cell that holds several, each with or without its label; null where one of them is not valid.
 * `fax` tells that a number was left out, for it is said to be a fax.
 */
export function phonesIn(
  raw: string,
  context: NormalizeContext,
): { readonly values: readonly string[]; readonly fax: boolean } | null {
  for (const separators of PHONE_SEPARATORS) {
    const parts = raw.split(separators).map((part) => normalizePhone(part, context));
    const codes = new Set(parts.map(({ problem }) => problem?.code));
    const fax = codes.delete('fax-number');
    codes.delete(undefined);
    const values = new Set(parts.map(({ value }) => value).filter((value) => value !== ''));
    if (codes.size === 0 && (fax || values.size > 0)) return { values: [...values], fax };
  }
  return null;
}

/** Answers of the library that are remembered: some megabytes. It takes a hundred times as long as anything else here. */
const MOST_ANSWERS = 50_000;
const answers = new Map<string, string | null>();

/** What the library makes of a number. A list is looked at again and again while it is put right. */
function readAny(text: string, country: string): string | null {
  const question = `${country} ${text}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = askLibrary(text, country);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(question, answer);
  return answer;
}

function askLibrary(text: string, country: string): string | null {
  if (SEVERAL.test(text)) return null;
  const number = parsePhoneNumberFromString(
    text.replace(EXTENSION, ' ext '),
    { ...(isCountry(country) && { defaultCountry: country }), extract: false },
    metadata,
  );
  if (number === undefined || !number.isValid()) return null;
  if (number.ext === undefined) return number.number;
  return number.ext.length > MAX_EXTENSION ? null : `${number.number};ext=${number.ext}`;
}

/** The main country of a number's calling code (`+48 …`, `0048 …`), ISO 3166 alpha-2; null where it is no valid number. */
export function callingCodeCountry(phone: string): string | null {
  const text = cleanText(narrow(phone)).replace(/^00/, '+');
  const number = parsePhoneNumberFromString(text, metadata);
  const countries: readonly string[] =
    number?.isValid() === true ? (metadata.country_calling_codes[number.countryCallingCode] ?? []) : [];
  return countries[0] ?? null;
}
