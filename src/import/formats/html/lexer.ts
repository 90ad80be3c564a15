import { unescapeHtml } from './entities';

/** A piece of a page: text, or a tag with its name in lower case. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)/y;
/** Elements whose text is none of the page's. */
const RAW = new Set(['script', 'style', 'noscript', 'template', 'xmp', 'iframe', 'object', 'svg', 'math']);
/** `&CounterClockwiseContourIntegral;` could be cut at the end of a piece. */
const REFERENCE = 34;

/** Index behind the tag that starts at `from`; a `>` in quotes does not end it. -1 where the text ends before. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  let behindEquals = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at + 1;
    else if ((code === 34 || code === 39) && behindEquals) quote = code;
    if (code > 32) behindEquals = code === 61;
  }
  return -1;
}

/**
 * Cuts a page that comes in pieces into text and tags, as forgiving as browsers are: comments, declarations, scripts and
 * styles are passed over, a `<` that starts no tag is text.
 */
export class HtmlLexer {
  #text = '';
  #at = 0;
  #final = false;
  /** The element whose text is passed over. */
  #raw: string | null = null;

  /** What has not been cut yet. */
  get rest(): string {
    return this.#text.slice(this.#at);
  }

  feed(text: string, final: boolean): void {
    this.#text = text;
    this.#at = 0;
    this.#final = final;
  }

  /** The next piece; null where the text ends before it is whole. */
  next(): Piece | null {
    const text = this.#text;
    while (this.#at < text.length) {
      if (this.#raw !== null) {
        if (!this.#skipRaw(this.#raw)) return null;
        continue;
      }
      if (text.charCodeAt(this.#at) !== 60) return this.#words(text.indexOf('<', this.#at));
      TAG.lastIndex = this.#at;
      const tag = TAG.exec(text);
      if (tag !== null) return this.#tag(tag[1] === '/', (tag[2] ?? '').toLowerCase(), TAG.lastIndex);
      const skipped = this.#special();
      if (skipped === 'more') return null;
      if (skipped === 'text') return this.#words(text.indexOf('<', this.#at + 1));
    }
    return null;
  }

  #words(next: number): Piece | null {
    let end = next === -1 ? this.#text.length : next;
    if (next === -1 && !this.#final) {
      // A reference or a CRLF at the end may be cut.
      const reference = this.#text.lastIndexOf('&');
      if (reference >= this.#at && reference > end - REFERENCE) end = reference;
      else if (this.#text.endsWith('\r')) end--;
      if (end === this.#at) return null;
    }
    const text = unescapeHtml(this.#text.slice(this.#at, end));
    this.#at = end;
    return { kind: 'text', text };
  }

  #tag(closes: boolean, name: string, from: number): Piece | null {
    const end = tagEnd(this.#text, from);
    if (end === -1) {
      if (this.#final) this.#at = this.#text.length;
      return null;
    }
    this.#at = end;
    if (closes) return { kind: 'close', name };
    const attributes = this.#text.slice(from, end - 1);
    if (RAW.has(name) && !attributes.endsWith('/')) this.#raw = name;
    return { kind: 'open', name, attributes };
  }

  #skipRaw(name: string): boolean {
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = this.#at;
    const found = close.exec(this.#text);
    if (found === null) {
      // The closing tag itself may be cut.
      this.#at = this.#final ? this.#text.length : Math.max(this.#at, this.#text.length - name.length - 3);
      return false;
    }
    this.#at = found.index;
    this.#raw = null;
    return true;
  }

  /** Comments, declarations and processing instructions; where there is none the `<` is text. */
  #special(): 'skipped' | 'more' | 'text' {
    const text = this.#text;
    const rest = text.length - this.#at;
    if (rest < 4 && !this.#final) return 'more';
    const mark = text[this.#at + 1];
    if (mark !== '!' && mark !== '?' && mark !== '/') return 'text';
    const isComment = text.startsWith('<!--', this.#at);
    const close = isComment ? '-->' : '>';
    const end = text.indexOf(close, this.#at + (isComment ? 2 : 1));
    if (end === -1) {
      if (!this.#final) return 'more';
      // A comment that never ends: browsers show nothing of it.
      this.#at = text.length;
      return 'skipped';
    }
    this.#at = end + close.length;
    return 'skipped';
  }
}

const ATTRIBUTES = new Map<string, RegExp>();

/** An attribute of an opening tag; empty where it has no value, null where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  let pattern = ATTRIBUTES.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(
      `(?:^|\\s|")${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+)))?(?=[\\s/>]|$)`,
      'i',
    );
    ATTRIBUTES.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  if (found === null) return null;
  return unescapeHtml(found[1] ?? found[2] ?? found[3] ?? '');
}
