/**
 * Plain phone numbers without the library's cost. libphonenumber-js compiles its patterns for every single number;
 * this follows the same steps over the same metadata with the patterns compiled once, and answers only where it is
 * sure that the number is valid. Everything else (extensions, odd signs, prefixes that transform, numbers that look
 * wrong) is null and goes to the library. A property test holds the two against each other.
 */

/** The part of the library's metadata (format 4) that is read here. */
export interface PhoneMetadata {
  readonly version: number;
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, unknown>>;
}

/** Places of a country's row in the metadata. */
const ROW = {
  code: 0,
  idd: 1,
  national: 2,
  lengths: 3,
  prefix: 5,
  prefixForParsing: 7,
  leading: 10,
  types: 11,
};
const METADATA_VERSION = 4;

interface Plan {
  readonly code: string;
  /** How a call abroad begins, at the start of a number. */
  readonly idd: RegExp;
  /** The whole national number. */
  readonly national: RegExp;
  readonly lengths: readonly number[];
  /** What is dialled before a national number, at its start; null where the country has nothing like it. */
  readonly prefix: RegExp | null;
  /** The first digits by which countries that share a code are told apart. */
  readonly leading: RegExp | null;
  /** Fixed, mobile, toll-free …; null where the metadata has none. */
  readonly types: readonly { readonly pattern: RegExp; readonly lengths: readonly number[] }[] | null;
}

/** Reads a plain number as E.164, or null where the library has to be asked. */
export type PlainPhone = (raw: string, country: string) => string | null;

export function plainPhoneReader(metadata: PhoneMetadata): PlainPhone {
  if (metadata.version !== METADATA_VERSION) return () => null;
  const plans = new Map<string, Plan | null>();
  const planOf = (country: string): Plan | null => {
    let plan = plans.get(country);
    if (plan === undefined) {
      const row = Object.hasOwn(metadata.countries, country) ? metadata.countries[country] : null;
      plan = Array.isArray(row) ? compile(row) : null;
      plans.set(country, plan);
    }
    return plan;
  };
  const sharing = new Map<string, readonly Plan[]>();
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
    const found = countries.map(planOf).filter((plan) => plan !== null);
    if (found.length === countries.length) sharing.set(code, found);
  }

  return (raw, country) => {
    const digits = digitsOf(raw);
    if (digits === '') return null;
    if (digits.charCodeAt(0) === PLUS) return international(digits, sharing);
    const plan = planOf(country);
    return plan === null || plan.idd.test(digits) ? null : fromCountry(digits, plan, sharing);
  };
}

const PLUS = 43;
/** Space, no-break space, `(`, `)`, `-`, `.`. */
const isPunctuation = (code: number): boolean =>
  code === 32 || code === 40 || code === 41 || code === 45 || code === 46 || code === 160;

/** The digits of a plain number, with a leading `+` where it has one; empty where it is not plain. */
function digitsOf(raw: string): string {
  if (raw.length > 24) return '';
  let digits = '';
  let from = raw.charCodeAt(0) === PLUS ? 1 : 0;
  for (let i = from; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    // After the plus the library wants a digit or punctuation; a bracket there is rare enough to ask it.
    if (!isPunctuation(code) || (i === 1 && from === 1)) return '';
    digits += raw.slice(from, i);
    from = i + 1;
  }
  digits += raw.slice(from);
  return raw.charCodeAt(0) === PLUS ? `+${digits}` : digits;
}

function international(number: string, sharing: ReadonlyMap<string, readonly Plan[]>): string | null {
  for (let end = 2; end <= 4; end++) {
    const plans = sharing.get(number.slice(1, end));
    if (plans !== undefined) return withCode(number.slice(end), plans, null);
  }
  return null;
}

/** A number without a plus: national, unless only without the country's code it makes sense. */
function fromCountry(
  digits: string,
  plan: Plan,
  sharing: ReadonlyMap<string, readonly Plan[]>,
): string | null {
  const plans = sharing.get(plan.code);
  if (plans === undefined) return null;
  if (!digits.startsWith(plan.code)) return withCode(digits, plans, plan);
  const shorter = digits.slice(plan.code.length);
  const whole = significant(digits, plan, plans);
  const rest = significant(shorter, plan, plans);
  if (whole === null || rest === null) return null;
  const codeIsThere =
    (!plan.national.test(whole) && plan.national.test(rest)) || whole.length > longest(plan);
  return codeIsThere ? withCode(shorter, plans, null) : withCode(digits, plans, plan);
}

/** Checks a number whose code is known. `home` is the country that it was read in, where it had no code itself. */
function withCode(number: string, plans: readonly Plan[], home: Plan | null): string | null {
  const selected = home ?? plans[0];
  if (selected === undefined) return null;
  const national = significant(number, selected, plans);
  if (national === null || national.length < 2 || national.length > 17) return null;
  const country = countryOf(national, plans) ?? selected;
  const valid = country.types === null ? country.national.test(national) : hasType(national, country);
  return valid ? `+${country.code}${national}` : null;
}

/** The national (significant) number: without the prefix that is dialled before it. Null: ask the library. */
function significant(number: string, plan: Plan, plans: readonly Plan[]): string | null {
  const match = plan.prefix === null ? null : plan.prefix.exec(number);
  if (match === null) return number;
  if (match.length > 1) return null;
  const rest = number.slice(match[0].length);
  if (rest === number) return number;
  if (plan.national.test(number) && !plan.national.test(rest)) return number;
  const { lengths } = countryOf(rest, plans) ?? plan;
  const possible = lengths.includes(rest.length) || rest.length > (lengths.at(-1) ?? 0);
  return possible ? rest : number;
}

function countryOf(national: string, plans: readonly Plan[]): Plan | undefined {
  if (plans.length === 1) return plans[0];
  return plans.find((plan) =>
    plan.leading === null ? hasType(national, plan) : plan.leading.test(national),
  );
}

const hasType = (national: string, plan: Plan): boolean =>
  plan.types !== null &&
  plan.national.test(national) &&
  plan.types.some(({ pattern, lengths }) => lengths.includes(national.length) && pattern.test(national));

const longest = (plan: Plan): number => plan.lengths.at(-1) ?? 0;

function compile(row: readonly unknown[]): Plan | null {
  const { [ROW.code]: code, [ROW.idd]: idd, [ROW.national]: national, [ROW.lengths]: lengths } = row;
  if (typeof code !== 'string' || typeof idd !== 'string' || typeof national !== 'string') return null;
  if (!isLengths(lengths)) return null;
  const prefix = row[ROW.prefixForParsing] || row[ROW.prefix];
  const leading = row[ROW.leading];
  const types = row[ROW.types];
  return {
    code,
    idd: new RegExp(`^(?:${idd})`),
    national: entire(national),
    lengths,
    prefix: typeof prefix === 'string' ? new RegExp(`^(?:${prefix})`) : null,
    leading: typeof leading === 'string' ? new RegExp(`^(?:${leading})`) : null,
    types: Array.isArray(types) ? types.flatMap((type) => compileType(type, lengths)) : null,
  };
}

function compileType(type: unknown, general: readonly number[]): NonNullable<Plan['types']>[number][] {
  if (!Array.isArray(type) || typeof type[0] !== 'string' || type[0] === '') return [];
  return [{ pattern: entire(type[0]), lengths: isLengths(type[1]) ? type[1] : general }];
}

const isLengths = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((length) => typeof length === 'number');

const entire = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
