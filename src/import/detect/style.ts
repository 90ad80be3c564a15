import { type Style, USUAL_STYLE } from '../formats/text/reader';
import { UnusualSplitter } from '../formats/text/unusual';
import { type Trial, tryDelimiters } from './delimiter';
import type { IsKnownHeader } from './encoding';

/** So much of the beginning is looked at. */
const LOOK = 96 * 1024;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A quote at the edge of a cell, whatever separates cells. */
const opening = (quote: string): RegExp => new RegExp(`(?:^|[\\n\\r,;\\t|:]) *${quote}`, 'g');
const closing = (quotes: string): RegExp => new RegExp(`[${quotes}] *(?=[,;\\t|:\\r\\n]|$)`, 'g');

/** Cells seem to stand between these quotes: as many close as open. */
function mayBeQuotes(text: string, open: string, close: string): boolean {
  const opened = count(text, opening(open));
  return opened >= 2 && count(text, closing(close)) >= opened * 0.9;
}

/** A quote behind a backslash in the middle of a cell, a delimiter behind one, or `\N` for a whole cell. */
const ESCAPED = /\\["'](?! *(?:[,;\t|:\r\n]|$))|\\[,;\t|]|(?:^|[\n,;\t|])\\N(?=[,;\t|\r\n]|$)/;
/** A doubled quote amid text: then backslashes are not what escapes. */
const DOUBLED = /[^,;\t|:\r\n"]""[^,;\t|:\r\n"]/;

/** How cells may be quoted, by what stands at their edges; the usual way comes first. */
function candidates(text: string): Style[] {
  const isEscaped = ESCAPED.test(text) && !DOUBLED.test(text);
  const found: Style[] = isEscaped ? [{ quote: '"', escape: 'backslash' }] : [];
  if (count(text, opening('"')) === 0 && mayBeQuotes(text, "'", "'")) {
    found.push({ quote: "'", escape: isEscaped ? 'backslash' : 'double' });
  }
  if (mayBeQuotes(text, '„', '”“')) found.push({ quote: '„', escape: 'double' });
  return found;
}

/** Nearly every cell stands in quotes. */
const FULLY = 0.8;
const STEADY = 0.9;

/** Are nearly all cells quoted in this way? */
function isFullyQuoted(text: string, style: Style, delimiter: string): boolean {
  const splitter = new UnusualSplitter({ ...style, delimiter });
  splitter.push(text, true);
  const { filled, quoted } = splitter.cells;
  return filled > 0 && quoted >= filled * FULLY;
}

/**
 * How cells are quoted: the usual way, unless another one is in evidence and either makes the rows come out steadier or
 * is what nearly every cell stands in. Backslashes are believed where they do not make it worse.
 */
export function detectStyle(
  whole: string,
  isWhole: boolean,
  isKnownHeader: IsKnownHeader,
  delimiters: readonly string[],
): Style {
  const text = whole.slice(0, LOOK);
  const others = candidates(text);
  if (others.length === 0) return USUAL_STYLE;
  const bestOf = (style: Style): Trial | undefined =>
    tryDelimiters(text, delimiters, isWhole && text === whole, isKnownHeader, style)[0];
  const usual = bestOf(USUAL_STYLE)?.score ?? 0;
  const better = others.flatMap((style) => {
    const trial = bestOf(style);
    if (trial === undefined || trial.columns < 2) return [];
    const isSteadier = trial.score > usual * 1.02;
    const isFull = trial.share >= STEADY && isFullyQuoted(text, style, trial.delimiter);
    const isEscaped = style.escape === 'backslash' && style.quote === '"' && trial.score >= usual * 0.98;
    return isSteadier || isFull || isEscaped ? [{ style, score: trial.score }] : [];
  });
  return better.sort((a, b) => b.score - a.score)[0]?.style ?? USUAL_STYLE;
}
