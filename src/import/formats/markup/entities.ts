const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g;

function character(whole: string, code: number): string {
  const isOne = code > 0 && code <= 0x10ffff;
  return isOne ? String.fromCodePoint(code) : whole;
}

/** Text with the references that every XML has resolved: the five entities and numeric ones. Any other stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return character(whole, decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
}
