const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+(?=\\D)${LABEL}$`, 'u');

/**
 * A domain in lower case, or null where it is none. Letters of any script are welcome (пример.рф); the last label
 * never begins with a digit, so an IP address is no domain.
 */
export function cleanHost(text: string): string | null {
  const host = text.toLowerCase().normalize('NFC');
  return host.length <= 253 && HOST.test(host) ? host : null;
}

export const DOT = 46;
export const DASH = 45;
export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Labels of lower letters, digits and inner dashes, the last one of letters alone. */
export function isPlainHost(raw: string, start: number): boolean {
  let label = start;
  let hasOthers = false;
  for (let at = start; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === DOT) {
      if (at === label || at - label > 63 || raw.charCodeAt(at - 1) === DASH) return false;
      label = at + 1;
      hasOthers = false;
    } else if (isDigit(code) || (code === DASH && at > label)) hasOthers = true;
    else if (!isLower(code)) return false;
  }
  const last = raw.length - label;
  return label > start && !hasOthers && last >= 2 && last <= 63;
}
