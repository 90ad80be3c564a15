/**
 * How postal codes are written, by country: `#` a digit, `A` a letter, `_` either, anything else stands as it is (a space or a
 * dash may be left out by who writes it). Several forms are parted by `|`, the usual one first. From CLDR's postalCodeData
 * (supplemental data, version 26, the last that had it) and UPU's "Postal addressing systems" where a country has
 * changed its codes since. Countries without codes are not here.
 */
const FORMS = `
  AD:@D### AF:#### AL:#### AM:#### AR:####|A####AAA AT:#### AU:#### AX:##### AZ:@Z #### BA:##### BD:#### BE:#### BG:####
  BN:AA#### BR:#####-### BY:###### CA:A#A #A# CH:#### CL:#######|###-#### CN:###### CO:###### CR:##### CU:##### CY:#### CZ:### ##
  DE:##### DK:#### DO:##### DZ:##### EC:###### EE:##### EG:##### ES:##### ET:#### FI:##### FO:### FR:##### GB:A# #AA|A## #AA|AA# #AA|AA## #AA|A#A #AA|AA#A #AA
  GE:#### GL:#### GR:### ## GT:##### HR:##### HU:#### ID:##### IE:A#_ ____ IL:#######|##### IN:###### IQ:##### IR:##########|#####-#####
  IS:### IT:##### JO:##### JP:###-#### KE:##### KG:###### KH:##### KR:##### KW:##### KZ:######|A##A#A# LA:##### LB:####|#### #### LI:####
  LK:##### LT:LT-#####|##### LU:####|L-#### LV:LV-####|#### MA:##### MC:##### MD:MD-####|MD#### ME:##### MG:### MK:#### MN:##### MT:AAA ####
  MX:##### MY:##### NG:###### NI:##### NL:#### AA NO:#### NP:##### NZ:#### OM:### PH:#### PK:##### PL:##-### PR:#####|#####-#### PT:####-###
  PY:#### RO:###### RS:##### RU:###### SA:#####|#####-#### SE:### ## SG:###### SI:#### SK:### ## SM:##### TH:##### TJ:###### TM:######
  TN:#### TR:##### TW:###|##### |###### UA:##### US:#####|#####-#### UY:##### UZ:###### VA:##### VE:#### VN:#####|###### XK:##### ZA:####`;

/** Where all codes of digits may begin with zeros, which a spreadsheet eats when it takes the code for a number. */
const WITH_ZEROS = new Set(
  'AU BR CN CZ DE DZ EE ES FI FR GT IT JP KR KZ LT MX MY NO PL PR RO SA TW UA US VN'.split(' '),
);

/** The digit that a country's codes begin with, where it is not any (Russia: 101000 to 694923). */
const BEGIN: Readonly<Record<string, RegExp>> = { RU: /^[1-6]/, BY: /^2/, CN: /^[0-8]/, IN: /^[1-9]/ };

interface Form {
  readonly mask: string;
  /** The signs of a code without spaces and dashes, in capitals. */
  readonly bare: RegExp;
  /** How many such signs there are. */
  readonly length: number;
}

/** Other letters stand in every code of a country: LT-, MD-. `@` is Andorra's and Azerbaijan's A. */
const SIGNS: Readonly<Record<string, string>> = { '#': '\\d', A: '[A-Z]', _: '[A-Z\\d]', '@': 'A' };
const patternOf = (mask: string): string => [...mask].map((sign) => SIGNS[sign] ?? sign).join('');

const BETWEEN = /[\s-]/g;

const MASKS = new Map(
  [...FORMS.matchAll(/([A-Z]{2}):(.*?)(?=\s+[A-Z]{2}:|$)/gs)].map(([, country = '', masks = '']) => [
    country,
    masks.split('|').map((mask) => mask.trim()),
  ]),
);
const forms = new Map<string, readonly Form[]>();

/** The forms of a country's codes; none where it has none that are known here. */
function formsOf(country: string): readonly Form[] {
  const known = forms.get(country);
  if (known !== undefined) return known;
  const made = (MASKS.get(country) ?? []).map((mask) => formOf(mask));
  forms.set(country, made);
  return made;
}

function formOf(mask: string): Form {
  const signs = mask.replace(BETWEEN, '');
  return { mask, bare: new RegExp(`^${patternOf(signs)}$`), length: signs.length };
}

const written = new Map<string, RegExp>();

/** True for a code just as its country writes it. */
export function isPostalCodeOf(text: string, country: string): boolean {
  let exact = written.get(country);
  if (exact === undefined) {
    const masks = MASKS.get(country) ?? [];
    exact = new RegExp(masks.length === 0 ? '(?!)' : `^(?:${masks.map(patternOf).join('|')})$`);
    written.set(country, exact);
  }
  return exact.test(text) && BEGIN[country]?.test(text) !== false;
}

/**
 * The one country that writes its codes as this text is: `SW1A 1AA` Great Britain, `00-950` Poland; null where none does, or
 * several do, as with most codes of digits alone.
 */
export function onlyPostalCountry(text: string): string | null {
  let only: string | null = null;
  for (const country of MASKS.keys()) {
    if (!isPostalCodeOf(text, country)) continue;
    if (only !== null) return null;
    only = country;
  }
  return only;
}

/** Whether anything is known of a country's codes. */
export const hasPostalCodes = (country: string): boolean => MASKS.has(country);

/**
 * The code as its country writes it, where nothing but spaces, dashes and the case of letters have to change; null where it is none.
 * @param country ISO 3166 alpha-2
 */
export function postalCodeIn(text: string, country: string): string | null {
  const signs = text.replace(BETWEEN, '').toUpperCase();
  if (BEGIN[country]?.test(signs) === false) return null;
  const form = formsOf(country).find(({ bare }) => bare.test(signs));
  return form === undefined ? null : filled(form.mask, signs);
}

/** As `postalCodeIn`, with the zeros before it that a spreadsheet has eaten; a lone form of digits only. */
export function withPostalZeros(text: string, country: string): string | null {
  const form = formsOf(country)[0];
  if (form === undefined || !WITH_ZEROS.has(country) || !/^\d+$/.test(text)) return null;
  const missing = form.length - text.length;
  return missing < 1 || missing > 2 ? null : postalCodeIn('0'.repeat(missing) + text, country);
}

function filled(mask: string, signs: string): string {
  let at = 0;
  return [...mask].map((sign) => (sign === ' ' || sign === '-' ? sign : (signs[at++] ?? ''))).join('');
}
