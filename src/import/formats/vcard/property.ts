/** One property of a card: `item1.TEL;TYPE=CELL:+48 601…`. */
export interface Property {
  /** `item1`: what ties a label to its property; empty for most. Lower case. */
  readonly group: string;
  /** In upper case. */
  readonly name: string;
  /** By name in upper case; the bare words of vCard 2.1 (`;CELL;QUOTED-PRINTABLE`) stand under the empty name. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it stands behind the colon. */
  readonly raw: string;
}

/** A property starts with a name and goes on with `;` or `:`; what does not belongs to the line before. */
const START = /^(?:([\w-]+)\.)?([A-Za-z][\w-]*)(?=[;:])/;

export const startsProperty = (line: string): boolean => START.test(line);

/** Parameters from `from` on, up to the colon that ends them; a quoted value may hold `;`, `:` and `,`. */
function parameters(line: string, from: number): { params: Map<string, string[]>; end: number } {
  const params = new Map<string, string[]>();
  let at = from;
  while (line[at] === ';') {
    const word = /[^=;:]*/y;
    word.lastIndex = at + 1;
    const name = word.exec(line)?.[0] ?? '';
    at = word.lastIndex;
    if (line[at] !== '=') {
      add(params, '', name);
      continue;
    }
    do {
      const value = /"([^"]*)"|[^",;:]*/y;
      value.lastIndex = at + 1;
      const found = value.exec(line);
      at = value.lastIndex;
      for (const part of (found?.[1] ?? found?.[0] ?? '').split(',')) add(params, name.toUpperCase(), part);
    } while (line[at] === ',');
  }
  return { params, end: at };
}

function add(params: Map<string, string[]>, name: string, value: string): void {
  const values = params.get(name);
  if (values === undefined) params.set(name, [value.trim()]);
  else values.push(value.trim());
}

/** Takes an unfolded line apart; null where it is no property. */
export function parseProperty(line: string): Property | null {
  const start = START.exec(line);
  if (start === null) return null;
  const { params, end } = parameters(line, start[0].length);
  if (line[end] !== ':') return null;
  return {
    group: (start[1] ?? '').toLowerCase(),
    name: (start[2] ?? '').toUpperCase(),
    params,
    raw: line.slice(end + 1),
  };
}

/** The words that say of what type a value is, in lower case: of `TYPE=`, and bare ones. */
export const typesOf = ({ params }: Property): string[] =>
  [...(params.get('TYPE') ?? []), ...(params.get('') ?? [])].map((word) => word.toLowerCase());

const encodingOf = ({ params }: Property): string =>
  (
    params.get('ENCODING')?.[0] ??
    params.get('')?.find((word) => /^(?:quoted-printable|base64)$/i.test(word)) ??
    ''
  ).toLowerCase();

export const isQuotedPrintable = (property: Property): boolean => encodingOf(property) === 'quoted-printable';

export const isBase64 = (property: Property): boolean => /^(?:b|base64)$/.test(encodingOf(property));

/** The WHATWG name of the character set that the property names, or null. */
export function charsetOf({ params }: Property): string | null {
  const label = params.get('CHARSET')?.[0];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // RangeError: no such encoding
  }
}

/** The bytes of a text in quoted-printable (RFC 2045, 6.7), soft line breaks already taken out; a stray `=` stays. */
function unquoted(text: string, encoding: string): string {
  const parts = text.split(/((?:=[0-9A-Fa-f]{2})+)/);
  // A character of several bytes may be quoted in part (`=C5a`): what stands between is put back as bytes where it can be.
  const ascii = parts.every((part) => /^\p{ASCII}*$/u.test(part));
  if (ascii) {
    const bytes = text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return decoded(bytes, encoding);
  }
  return parts
    .map((part, index) =>
      index % 2 === 0
        ? part
        : decoded(
            part.replace(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            encoding,
          ),
    )
    .join('');
}

const decoded = (binary: string, encoding: string): string =>
  new TextDecoder(encoding).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));

/** The property's value as text, its transfer encoding undone. `encoding` is that of the whole file. */
export function textOf(property: Property, encoding: string): string {
  const charset = charsetOf(property) ?? (encoding.startsWith('utf-16') ? 'utf-8' : encoding);
  if (isQuotedPrintable(property)) return unquoted(property.raw, charset);
  if (!isBase64(property)) return property.raw;
  try {
    return decoded(atob(property.raw.replace(/\s/g, '')), charset);
  } catch {
    return property.raw; // DOMException: no base64 after all
  }
}

/** Parts of a value between separators that no backslash escapes, each still escaped. */
export const splitEscaped = (text: string, separator: ';' | ','): string[] => {
  if (!text.includes('\\')) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
};

/** `\n` is a line break (RFC 6350, 3.4); in vCard 2.1 only separators are escaped, and `\n` is itself. */
export function unescaped(text: string, version: string): string {
  if (!text.includes('\\')) return text;
  return version === '2.1'
    ? text.replace(/\\([,;:\\])/g, '$1')
    : text.replace(/\\([\s\S])/g, (_, char: string) => (/[nN]/.test(char) ? '\n' : char));
}
