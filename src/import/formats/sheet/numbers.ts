/** A whole number as files write it: its own digits, however many. */
const WHOLE = /^-?(?:0|[1-9]\d*)$/;
/** A spreadsheet shows and keeps so many digits; what a double holds beyond them is noise of its arithmetic. */
const DIGITS = 15;

/** `4.86e+21` written out. */
function expanded(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(text) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const places = digits.slice(point);
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${places === '' ? '' : `.${places}`}`;
}

/**
 * The shortest decimal that says what a spreadsheet would of this number: whole numbers exactly, others to fifteen digits
 * (0.1 + 0.2 is `0.3`), never with an exponent.
 */
export function plainNumber(value: number): string {
  const text = String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(DIGITS)));
  return text.includes('e') ? expanded(text) : text;
}

/** A number as a file writes it (`4.8601234567E10`), as `plainNumber` does; what is no number stays as it is. */
export function numberText(text: string): string {
  if (WHOLE.test(text)) return text;
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : plainNumber(value);
}
