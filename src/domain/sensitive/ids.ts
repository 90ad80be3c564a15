/** Checks of national numbers. Each takes the number without spaces and dashes, its letters in capitals. */

const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

const weighed = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * digitAt(text, at), 0);

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** No number is of somebody who is not born yet. */
const thisYear = new Date().getUTCFullYear();

/** Eleven digits that begin with a birthday as PESEL writes it: 20 is added to months after 1999. */
export function isPeselDay(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const century = month > 20 ? 2000 : 1900;
  const year = century + Number(digits.slice(0, 2));
  return year <= thisYear && month <= 32 && isDay(year, month % 20, Number(digits.slice(4, 6)));
}

/** Dz.U. 2010 nr 217 poz. 1427, art. 15. */
export const passesPesel = (digits: string): boolean =>
  (10 - (weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(digits, 10);

/** Three letters and six digits of a Polish identity card; the first digit checks (weights 7, 3, 1; A is 10). */
export function passesPolishId(text: string): boolean {
  const value = (at: number): number => {
    const code = text.charCodeAt(at);
    return code >= 65 ? code - 55 : code - 48;
  };
  const sum = [7, 3, 1, 0, 7, 3, 1, 7, 3].reduce((all, weight, at) => all + weight * value(at), 0);
  return sum % 10 === value(3);
}

/** Eleven digits; numbers up to 001-001-998 have no check (order of the Pension Fund of Russia). */
export const isSnils = (digits: string): boolean => Number(digits.slice(0, 9)) > 1_001_998;

export const passesSnils = (digits: string): boolean =>
  (weighed(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(digits.slice(9));

/** The first two digits of GB/T 2260: provinces, and 81 to 83 for residents from elsewhere. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Eighteen places of GB 11643-1999: region, birthday, sequence. */
export function isChineseId(text: string): boolean {
  const year = Number(text.slice(6, 10));
  return (
    PROVINCES.test(text) &&
    year >= 1900 &&
    year <= thisYear &&
    isDay(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)))
  );
}

/** ISO/IEC 7064, MOD 11-2. */
export const passesChineseId = (text: string): boolean =>
  '10X98765432'[weighed(text, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === text[17];

/** Eight digits and a letter (DNI), or X, Y, Z, seven digits and a letter (NIE): Orden INT/2058/2008. */
export const passesDni = (text: string): boolean =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[
    Number(text.slice(0, -1).replace(/^[XYZ]/, (x) => String('XYZ'.indexOf(x)))) % 23
  ] === text.at(-1);

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

export const CODICE_FISCALE = /^[A-Z]{6}\d\d[A-EHLMPR-T]\d\d[A-Z]\d{3}[A-Z]$/;

/** Sixteen letters and digits (D.M. 23/12/1976, art. 7): those at odd places count by a table of their own. */
export function passesCodiceFiscale(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const code = text.charCodeAt(at);
    const value = code >= 65 ? code - 65 : code - 48;
    sum += at % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return sum % 26 === text.charCodeAt(15) - 65;
}

/** Sex, year and month at the head of a French NIR (INSEE). */
export const isNir = (digits: string): boolean => /^[12]\d\d(?:0[1-9]|1[0-2])/.test(digits);

export const passesNir = (digits: string): boolean =>
  97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));

/** Eleven digits with two of check, never all the same (Receita Federal). */
export function passesCpf(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  const check = (length: number): number => {
    let sum = 0;
    for (let at = 0; at < length; at++) sum += (length + 1 - at) * digitAt(digits, at);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === digitAt(digits, 9) && check(10) === digitAt(digits, 10);
}

/** Areas, groups and serials that were never given out are left out (20 CFR § 422.103; SSA). */
export const isSsn = (digits: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(digits);
