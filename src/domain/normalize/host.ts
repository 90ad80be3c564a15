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
