/** Characters of the bytes 80 to FF (IBM code page 852, DOS in Central Europe), which no browser reads by itself. */
const UPPER =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
  '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

/** The name that the code page goes by here: WHATWG has none for it. */
export const IBM852 = 'ibm852';

/** Labels that people know it by. */
export const isIbm852 = (label: string): boolean =>
  /^(?:ibm|cp|csp|dos|pc|oem)?[-_ ]?(?:cp)?[-_ ]?852$/i.test(label.trim());

/** UTF-16 units of all 256 bytes. */
const UNITS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? byte : UPPER.charCodeAt(byte - 0x80),
);

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Bytes as text; every byte is a character of its own. */
export function decodeIbm852(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) units[at] = UNITS[bytes[at] ?? 0] ?? 0;
  return UTF16.decode(units);
}
