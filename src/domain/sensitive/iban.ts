/** How long an IBAN of each country is (SWIFT, IBAN registry, release 99). */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 ' +
    'SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** An IBAN that begins at this place of a text: without spaces, and where it ends; null where none does. */
export function ibanAt(text: string, start: number): { readonly iban: string; readonly end: number } | null {
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return null;
  let iban = '';
  let at = start;
  for (; at < text.length && iban.length < length; at++) {
    const char = text[at] ?? '';
    if (/[0-9a-z]/i.test(char)) iban += char;
    else if (char !== ' ' && char !== '\u00a0' && char !== '-') return null;
  }
  const isWhole = iban.length === length && !/[0-9a-z]/i.test(text[at] ?? '');
  return isWhole ? { iban: iban.toUpperCase(), end: at } : null;
}

/** ISO 13616: the first four places come last, letters count from 10, and the whole leaves 1 when divided by 97. */
export function passesIban(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const code = char.charCodeAt(0);
    rest = code >= 65 ? (rest * 100 + code - 55) % 97 : (rest * 10 + code - 48) % 97;
  }
  return rest === 1;
}
