/** Names of the letters from U+00A0 to U+00FF, in their order (HTML 4.01, 24.2). */
const LATIN = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2
  sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc
  Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
  Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute
  acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
  ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
`;

/** Other letters and signs that lists hold: of Central Europe, and what word processors write. */
const OTHERS = `
  amp & lt < gt > quot " apos ' Aogon Ą aogon ą Cacute Ć cacute ć Ccaron Č ccaron č Dcaron Ď dcaron ď Eogon Ę eogon ę
  Ecaron Ě ecaron ě Lstrok Ł lstrok ł Nacute Ń nacute ń Ncaron Ň ncaron ň Odblac Ő odblac ő Racute Ŕ racute ŕ
  Rcaron Ř rcaron ř Sacute Ś sacute ś Scaron Š scaron š Scedil Ş scedil ş Tcaron Ť tcaron ť Udblac Ű udblac ű
  Uring Ů uring ů Zacute Ź zacute ź Zcaron Ž zcaron ž Zdot Ż zdot ż Abreve Ă abreve ă Dstrok Đ dstrok đ
  OElig Œ oelig œ Yuml Ÿ fnof ƒ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † bull •
  hellip … permil ‰ prime ′ lsaquo ‹ rsaquo › euro € trade ™ numero № larr ← rarr → minus − ne ≠ le ≤ ge ≥
  commat @ num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ?
  lsqb [ rsqb ] lbrack [ rbrack ] lowbar _ lcub { rcub } verbar | vert | hyphen ‐ excl ! bsol \\
`;

/** What comes out as nothing or as a space is named apart: it could not be seen above. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
];

const NAMED: ReadonlyMap<string, string> = table();

function table(): Map<string, string> {
  const found = new Map<string, string>(UNSEEN);
  LATIN.trim()
    .split(/\s+/)
    .forEach((name, index) => void found.set(name, String.fromCharCode(0xa0 + index)));
  const others = OTHERS.trim().split(/\s+/);
  for (let at = 0; at + 1 < others.length; at += 2) found.set(others[at] ?? '', others[at + 1] ?? '');
  return found;
}

/** Names that browsers take without the semicolon too (HTML Standard, 13.5: those of HTML 2). */
const BARE = /^(?:amp|lt|gt|quot|nbsp|copy|reg)/;
const REFERENCE = /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|([A-Za-z]\w{1,30});?)/g;

/** Numbers 128 to 159 mean what windows-1252 has there (HTML Standard, 13.2.5.80). */
function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const isOne = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isOne ? String.fromCodePoint(code) : '\ufffd';
}

/** Text with its character references resolved; names that nobody knows stay as they are. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name === undefined)
      return character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    const known = NAMED.get(name);
    if (known !== undefined && (whole.endsWith(';') || BARE.test(name))) return known;
    const bare = whole.endsWith(';') ? undefined : BARE.exec(name)?.[0];
    return bare === undefined ? whole : `${NAMED.get(bare)}${name.slice(bare.length)}`;
  });
}
