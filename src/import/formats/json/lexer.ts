/** What the next token is; `more` where the text ends too early to tell, `end` where no whole one follows, `bad` for anything else. */
export type Token = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word' | 'more' | 'end' | 'bad';

/** By its code. */
const PUNCTUATION: (Token | undefined)[] = new Array<Token | undefined>(128).fill(undefined);
for (const sign of ['{', '}', '[', ']', ',', ':'] as const) PUNCTUATION[sign.charCodeAt(0)] = sign;

const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const CR = 13;
const MARK = 0xfeff;

/** Numbers, and the words of JSON and of programs that write it by hand. Digits are never read as a number. */
const WORD = /[\w+.-]+/y;
const KNOWN = /^(?:[+-]?\.?\d[\w.+-]*|true|false|null|NaN|-?Infinity|undefined|None|True|False)$/;
const NOTHING = /^(?:null|undefined|NaN|None)$/;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g;
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const unescaped = (raw: string): string =>
  raw.replace(ESCAPE, (_, hex: string | undefined, char: string) =>
    hex === undefined ? (ESCAPED[char] ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Cuts JSON that comes in pieces into tokens and counts its lines. Numbers stay as they are written. */
export class Lexer {
  #text = '';
  #at = 0;
  #final = false;
  /** Characters before `#text`, and where the line of `#at` starts, counted from the beginning of the source. */
  #before = 0;
  #lineStart = 0;
  #line = 1;
  /** The text of a string or word; empty for a word that means nothing. */
  value = '';

  /** 1-based, where the last token starts. */
  line = 1;
  column = 1;

  /** What has not been cut yet. */
  get rest(): string {
    return this.#text.slice(this.#at);
  }

  /** The next characters of this line. */
  shown(length: number): string {
    return this.#text.slice(this.#at, this.#at + length).split(/[\r\n]/)[0] ?? '';
  }

  /** Takes the rest with the next piece behind it. */
  feed(text: string, final: boolean): void {
    this.#before += this.#at;
    this.#text = text;
    this.#at = 0;
    this.#final = final;
  }

  next(): Token {
    this.#skipSpace();
    this.line = this.#line;
    this.column = this.#before + this.#at - this.#lineStart + 1;
    const text = this.#text;
    if (this.#at >= text.length) return this.#final ? 'end' : 'more';
    const code = text.charCodeAt(this.#at);
    const sign = code < PUNCTUATION.length ? PUNCTUATION[code] : undefined;
    if (sign !== undefined) {
      this.#at++;
      return sign;
    }
    return code === QUOTE ? this.#string() : this.#word();
  }

  /** Goes behind what a pattern finds, which starts with a line break; false where the text holds none. */
  skipTo(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    const end = found === null ? this.#text.length : found.index + found[0].length;
    // The break may be the last character, and the rest of what is looked for come with the next piece.
    const last = found === null ? this.#text.lastIndexOf('\n') : -1;
    const to = last >= this.#at ? last : end;
    this.#countLines(this.#at, to);
    this.#at = to;
    return found !== null;
  }

  /** Nothing but spaces stands before the next token on its line. */
  get startsLine(): boolean {
    const start = this.#lineStart - this.#before;
    return start >= 0 && this.#text.slice(start, this.#at).trim() === '';
  }

  /** The spaces between the start of the line and the next character; null where something else stands there. */
  indent(): string | null {
    const start = this.#lineStart - this.#before;
    const before = start < 0 ? '' : this.#text.slice(start, this.#at - 1);
    return start >= 0 && /^[ \t]*$/.test(before) ? before : null;
  }

  #skipSpace(): void {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (code === LF || (code === CR && text.charCodeAt(this.#at + 1) !== LF)) this.#newLine(this.#at);
      else if (code !== 32 && code !== 9 && code !== CR && code !== MARK) return;
    }
  }

  #newLine(at: number): void {
    this.#line++;
    this.#lineStart = this.#before + at + 1;
  }

  #countLines(from: number, to: number): void {
    for (let at = this.#text.indexOf('\n', from); at !== -1 && at < to; at = this.#text.indexOf('\n', at + 1))
      this.#newLine(at);
  }

  #string(): Token {
    const text = this.#text;
    const start = this.#at + 1;
    let close = text.indexOf('"', start);
    let slashed = false;
    while (close !== -1) {
      let slashes = 0;
      while (text.charCodeAt(close - 1 - slashes) === BACKSLASH && close - 1 - slashes >= start) slashes++;
      if (slashes % 2 === 0) break;
      slashed = true;
      close = text.indexOf('"', close + 1);
    }
    if (close === -1) return this.#final ? 'end' : 'more';
    const raw = text.slice(start, close);
    this.value = slashed || raw.includes('\\') ? unescaped(raw) : raw;
    if (raw.includes('\n')) this.#countLines(start, close);
    this.#at = close + 1;
    return 'string';
  }

  #word(): Token {
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0] ?? '';
    if (this.#at + word.length >= this.#text.length && !this.#final) return 'more';
    if (!KNOWN.test(word)) return 'bad';
    this.value = NOTHING.test(word) ? '' : word;
    this.#at += word.length;
    return 'word';
  }
}
