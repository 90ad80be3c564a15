/** The Polish letters of code page 852, by byte; all other letters of Central Europe come out as they do in page 437. */
const POLISH: Readonly<Record<number, string>> = {
  134: 'ć',
  136: 'ł',
  141: 'Ź',
  143: 'Ć',
  151: 'Ś',
  152: 'ś',
  157: 'Ł',
  162: 'ó',
  164: 'Ą',
  165: 'ą',
  168: 'Ę',
  169: 'ę',
  171: 'ź',
  189: 'Ż',
  190: 'ż',
  224: 'Ó',
  227: 'Ń',
  228: 'ń',
};

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of two alphabets in one word: `kli³nci` is no Cyrillic word but a Latin one read in the wrong page. */
const MIXED_WORD = /[a-z]\p{sc=Cyrillic}|\p{sc=Cyrillic}[a-z]/iu;
const CYRILLIC_NAME = /^[\p{ASCII}\p{sc=Cyrillic}№]*$/u;
const HAN_NAME = /^[\p{ASCII}\p{sc=Han}\u3000-\u303f\uff00-\uffef]*$/u;

const central = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (POLISH[byte] ?? '_'))).join('');

/**
 * The name of an entry, from its bytes. Archives that do not say that their names are UTF-8 write them in whatever code
 * page the machine had: ibm866 in Russia, GBK in China, ibm852 in Poland. Names say little, so this goes by what reads
 * as words and is no more than a good guess; what fits nothing keeps its ASCII letters.
 */
export function entryName(bytes: Uint8Array): string {
  const unicode = strictly(bytes, 'utf-8');
  if (unicode !== null) return unicode;
  const cyrillic = strictly(bytes, 'ibm866');
  if (cyrillic !== null && CYRILLIC_NAME.test(cyrillic) && !MIXED_WORD.test(cyrillic)) return cyrillic;
  const chinese = strictly(bytes, 'gbk');
  if (chinese !== null && HAN_NAME.test(chinese)) return chinese;
  return central(bytes);
}
