/**
 * Words that stand at a number and say only "phone", which one, or that it is a fax, in the four languages and German.
 */
const PHONE_WORD =
  'tel(?:efon|ephone)?|phone|mobile?|mob|cell|office|work|home|kom(?:[oó]rka|[oó]rkowy)?|praca|biuro|dom|nr|[tmkтм](?=[.:])|тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|раб(?:очий)?|дом(?:ашний)?|гор(?:одской)?|电话|電話|手机|手機|座机';
const FAX_WORD = 'fa(?:x|ks)|факс|传真|傳真';
const WORD = `(?:${PHONE_WORD}|${FAX_WORD})(?!\\p{L})`;

const LEADING = new RegExp(`^(?:${WORD}\\s?[.:：]*\\s?(?:[/,]\\s?(?=${WORD}))?){1,3}`, 'iu');
const TRAILING = new RegExp(
  `(?<=\\d)\\s?,?\\s?(?:\\(${WORD}[.:]?(?:\\s?/\\s?${WORD}\\.?)?\\)|${WORD}\\.?)$`,
  'iu',
);
const SAYS_PHONE = new RegExp(`(?:${PHONE_WORD})(?!\\p{L})`, 'iu');
const SAYS_FAX = new RegExp(FAX_WORD, 'iu');

/** A number's text without the words at it. `fax`: they say that it is a fax, and no phone (`tel./fax` is both). */
export interface Unlabelled {
  readonly text: string;
  readonly fax: boolean;
}

/** Takes the labels from one number: `tel. kom. 604 …`, `тел./факс: …`, `22 811 22 34 (fax)`. */
export function unlabelled(text: string): Unlabelled {
  const leading = LEADING.exec(text)?.[0] ?? '';
  const rest = text.slice(leading.length);
  const trailing = TRAILING.exec(rest)?.[0] ?? '';
  const labels = `${leading} ${trailing}`;
  return {
    text: rest.slice(0, rest.length - trailing.length),
    fax: SAYS_FAX.test(labels) && !SAYS_PHONE.test(labels),
  };
}

/**
 * What stands between two numbers in a cell: a sign, "or" and "and" as words, or nothing but the next one's label. The
 * slash of `tel./fax` parts no numbers, and one inside a number does not either: hence three ways, one after the other: no slashes, those between spaces, all.
 */
const BETWEEN = `[,，；、|\\r\\n]|;(?!ext=)|:::|\\s(?:lub|albo|oraz|i|или|либо|и|or|and|oder|und)\\s|\\s?(?:或者?|和)\\s?|(?<=\\d)\\s+(?=${WORD}[\\s.:：/]*(?:${WORD}[\\s.:：]*)?[+(\\d])`;
export const PHONE_SEPARATORS: readonly RegExp[] = [
  new RegExp(`(?:${BETWEEN})+`, 'iu'),
  new RegExp(`(?:${BETWEEN}|\\s/\\s)+`, 'iu'),
  new RegExp(`(?:${BETWEEN}|(?<![\\p{L}.]\\s?)/)+`, 'iu'),
];
