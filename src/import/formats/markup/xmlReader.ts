import { ReadError } from '../format';
import { unescapeXml } from './entities';
import { type NameTable, nameTable } from './names';

/** What `XmlReader.next` found. */
export const Token = { none: 0, open: 1, close: 2, text: 3 } as const;
export type Token = (typeof Token)[keyof typeof Token];

/** Documents of tables are some ten elements deep; thousands are there to exhaust who reads them. */
const DEEPEST = 256;
/** A tag, comment or declaration that goes on for longer is there for the same. */
const LONGEST = 16 * 1024 * 1024;
/** `&#x10FFFF;`, the longest reference, could be cut at the end of a piece. */
const REFERENCE = 10;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;

/**
 * Reads XML in pieces as they come, token by token: for sheets of millions of cells, so it makes no string and no object
 * that nobody asks for. Elements are told by the numbers of their local names, whatever their prefixes; attributes by
 * their local names. It knows the five entities of XML and numeric ones; a document that declares its own is `unsafe`.
 * It checks what reading needs and no more: no names of closing tags, no namespaces.
 *
 * Throws ReadError `unsafe` {part} and `damaged` {part}.
 */
export class XmlReader {
  /** What was pushed and is not read yet, behind the token that is looked at. Positions are those of this string. */
  source = '';
  /** Of an `open` or `close`: the number of the element's local name in `names`, -1 for any other. */
  tag = -1;
  /** Of a `text`: where it stands in `source`. */
  from = 0;
  to = 0;
  /** How many elements are open; that of an `open` is counted, that of a `close` no more. */
  depth = 0;

  readonly #names: NameTable;
  readonly #part: string;
  readonly #open: number[] = [];
  /** Of each attribute: start and end of its local name, start and end of its value. */
  readonly #spans: number[] = [];
  #attributes = 0;
  #at = 0;
  #final = false;
  /** The tag that was read closes itself: its `close` comes next. */
  #closesItself = false;
  #raw = false;

  /** @param part what a failure calls the document */
  constructor(names: readonly string[], part: string) {
    this.#names = nameTable(names);
    this.#part = part;
  }

  /** Gives it the next piece of the document, once `next` has found `none`. */
  push(piece: string, final: boolean): void {
    this.source = this.#at < this.source.length ? this.source.slice(this.#at) + piece : piece;
    this.#at = 0;
    this.#final = final;
  }

  /** The next token; `none` where the next piece is needed, or the document has ended. */
  next(): Token {
    if (this.#closesItself) {
      this.#closesItself = false;
      return this.#close();
    }
    const { source } = this;
    while (this.#at < source.length) {
      if (source.charCodeAt(this.#at) !== LESS) return this.#text();
      const mark = source.charCodeAt(this.#at + 1);
      if (mark === SLASH) {
        const end = indexNear(source, GREATER, this.#at + 3);
        if (end === -1) return this.#wait();
        this.#at = end + 1;
        return this.#close();
      }
      if (mark !== BANG && mark !== QUESTION) return this.#element();
      const found = this.#special(mark);
      if (found !== null) return found;
    }
    if (this.#final && this.depth > 0) throw this.#damaged();
    return Token.none;
  }

  /** The text of a `text`: references resolved, line ends as XML has them. A long text may come in several. */
  text(): string {
    const text = this.source.slice(this.from, this.to);
    return this.#raw ? lineEnds(text) : unescapeXml(lineEnds(text));
  }

  /** Number of an `open`'s attribute of this local name, -1 where it has none. */
  find(name: string): number {
    const { source } = this;
    const spans = this.#spans;
    const first = name.charCodeAt(0);
    const { length } = name;
    for (let index = 0; index < this.#attributes; index++) {
      const from = spans[index * 4] as number;
      if ((spans[index * 4 + 1] as number) - from !== length || source.charCodeAt(from) !== first) continue;
      if (length === 1 || source.startsWith(name, from)) return index;
    }
    return -1;
  }

  /** Where the value of the attribute of this number begins in `source`. */
  valueFrom(index: number): number {
    return this.#spans[index * 4 + 2] ?? 0;
  }

  /** Where the value of the attribute of this number ends in `source`. */
  valueTo(index: number): number {
    return this.#spans[index * 4 + 3] ?? 0;
  }

  /** Value of an `open`'s attribute by its local name; null where it has none. */
  attribute(name: string): string | null {
    const index = this.find(name);
    return index === -1 ? null : unescapeXml(this.source.slice(this.valueFrom(index), this.valueTo(index)));
  }

  #close(): Token {
    if (this.depth === 0) throw this.#damaged();
    this.depth--;
    this.tag = this.#open[this.depth] ?? -1;
    return Token.close;
  }

  #text(): Token {
    const { source } = this;
    this.from = this.#at;
    const end = indexNear(source, LESS, this.#at + 1);
    this.to = end === -1 ? this.#wholeUntil() : end;
    this.#at = this.to;
    this.#raw = false;
    return this.to > this.from ? Token.text : Token.none;
  }

  /** How much of a text at a piece's end is whole: a reference, a CRLF or a pair of surrogates may be cut. */
  #wholeUntil(): number {
    const { source } = this;
    const { length } = source;
    if (this.#final) return length;
    const reference = source.lastIndexOf('&');
    if (reference >= this.from && reference >= length - REFERENCE && !source.includes(';', reference))
      return reference;
    const last = source.charCodeAt(length - 1);
    return last === 0x0d || (last & 0xfc00) === 0xd800 ? length - 1 : length;
  }

  /** Comments, instructions and declarations are passed over; the text of a CDATA section is text. */
  #special(mark: number): Token | null {
    const { source } = this;
    const at = this.#at;
    if (mark === QUESTION) return this.#passOver('?>', 2);
    if (source.startsWith('<!--', at)) return this.#passOver('-->', 4);
    if (source.startsWith('<![CDATA[', at)) {
      const found = this.#passOver(']]>', 9);
      if (found !== null) return found;
      [this.from, this.to, this.#raw] = [at + 9, this.#at - 3, true];
      return this.to > this.from ? Token.text : null;
    }
    if (!this.#final && source.length - at < 9) return this.#wait();
    return this.#declaration();
  }

  #passOver(mark: string, from: number): Token | null {
    const end = this.source.indexOf(mark, this.#at + from);
    if (end === -1) return this.#wait();
    this.#at = end + mark.length;
    return null;
  }

  /** A DOCTYPE. Entities of a document's own may name one another, a billion times over: no table needs any. */
  #declaration(): Token | null {
    const { source } = this;
    const end = source.indexOf('>', this.#at);
    const own = source.indexOf('[', this.#at);
    if (own !== -1 && (end === -1 || own < end)) throw this.#unsafe();
    if (end === -1) return this.#wait();
    this.#at = end + 1;
    return null;
  }

  /** What has begun is not whole: the next piece must bring the rest. */
  #wait(): Token {
    if (this.#final) throw this.#damaged();
    if (this.source.length - this.#at > LONGEST) throw this.#unsafe();
    return Token.none;
  }

  /** An opening tag and its attributes. */
  #element(): Token {
    const { source } = this;
    const { length } = source;
    let at = this.#at + 1;
    let name = at;
    let code = source.charCodeAt(at);
    while (code > GREATER || (code > SPACE && code !== GREATER && code !== SLASH)) {
      if (code === COLON) name = at + 1;
      code = source.charCodeAt(++at);
    }
    const nameEnd = at;
    this.#attributes = 0;
    for (;;) {
      while (code <= SPACE) code = source.charCodeAt(++at);
      if (at >= length) return this.#wait();
      if (code === GREATER || code === SLASH) break;
      const from = at;
      at = this.#attribute(at);
      if (at === -1) return this.#wait();
      if (at === from) throw this.#damaged();
      code = source.charCodeAt(at);
    }
    if (code === SLASH) {
      if (++at >= length) return this.#wait();
      if (source.charCodeAt(at) !== GREATER) throw this.#damaged();
      this.#closesItself = true;
    }
    if (nameEnd === name) throw this.#damaged();
    this.#at = at + 1;
    this.tag = this.#names.find(source, name, nameEnd);
    this.#open[this.depth++] = this.tag;
    if (this.depth > DEEPEST) throw this.#unsafe();
    return Token.open;
  }

  /** An attribute from `at` on; where it ends, -1 where the piece ends before it. */
  #attribute(at: number): number {
    const { source } = this;
    const { length } = source;
    const start = at;
    let name = at;
    let code = source.charCodeAt(at);
    while (code > SPACE && code !== EQUALS && code !== GREATER && code !== SLASH) {
      if (code === COLON) name = at + 1;
      code = source.charCodeAt(++at);
    }
    const nameEnd = at;
    while (code <= SPACE) code = source.charCodeAt(++at);
    if (code === EQUALS) code = source.charCodeAt(++at);
    else if (at < length) throw this.#damaged();
    while (code <= SPACE) code = source.charCodeAt(++at);
    if (at >= length) return -1;
    if (code !== QUOTE && code !== APOSTROPHE) throw this.#damaged();
    const value = at + 1;
    let end = value;
    while (end < length && source.charCodeAt(end) !== code) end++;
    if (end >= length) return -1;
    if (name === start || !source.startsWith('xmlns', start)) {
      const spans = this.#spans;
      const slot = this.#attributes++ * 4;
      spans[slot] = name;
      spans[slot + 1] = nameEnd;
      spans[slot + 2] = value;
      spans[slot + 3] = end;
    }
    return end + 1;
  }

  #damaged(): ReadError {
    return new ReadError({ code: 'damaged', params: { part: this.#part } });
  }

  #unsafe(): ReadError {
    return new ReadError({ code: 'unsafe', params: { part: this.#part } });
  }
}

/** So far it is quicker to look oneself than to call for help. */
const NEAR = 24;

/** `indexOf` for what is nearly always near: the end of a closing tag, of a number. */
function indexNear(source: string, code: number, from: number): number {
  const end = Math.min(from + NEAR, source.length);
  for (let at = from; at < end; at++) if (source.charCodeAt(at) === code) return at;
  return source.indexOf(String.fromCharCode(code), end);
}

const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
