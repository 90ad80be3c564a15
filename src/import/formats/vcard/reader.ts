import type { RawProblem } from '../format';
import { ReadError } from '../format';
import type { NamedRecord } from '../named/columns';
import type { TextReader } from '../text/pushed';
import { RECORD_LIMIT } from '../text/splitter';
import { recordOf } from './card';
import { isBase64, isQuotedPrintable, type Property, parseProperty, startsProperty } from './property';

/** Pictures, sounds and keys: kept only where they are an address of the web. */
const BINARY = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;
/** So much of a binary property is kept: an address has room in it, a picture has not. */
const BINARY_KEPT = 2_048;
/** Of what was left out, so much is shown. */
const SHOWN = 60;

interface OpenCard {
  readonly line: number;
  readonly properties: Property[];
  readonly problems: RawProblem[];
  length: number;
}

/** A line with those that it was folded into. */
interface Logical {
  text: string;
  /** What its first line says; to be parsed anew where others came behind it. */
  readonly property: Property | null;
  readonly firstLine: string;
  /** The physical line on which it starts. */
  readonly line: number;
  /** BEGIN and END of a card: nothing goes on behind them. */
  readonly frame: boolean;
  readonly binary: boolean;
  /** Quoted-printable: a `=` at the end means that the next line goes on. */
  readonly quoted: boolean;
  readonly base64: boolean;
}

const isQuoted = (property: Property | null): boolean => property !== null && isQuotedPrintable(property);

const FRAME = /^(?:begin|end):\s*vcard\s*$/i;

function logical(text: string, line: number): Logical {
  const binary = BINARY.test(text);
  const frame = FRAME.test(text);
  const property = binary || frame ? null : parseProperty(text);
  return {
    text: binary ? text.slice(0, BINARY_KEPT) : text,
    line,
    frame,
    property,
    firstLine: text,
    binary,
    quoted: isQuoted(property),
    base64: binary || (property !== null && isBase64(property)),
  };
}

/**
 * Reads contact cards out of text in pieces: unfolds lines (RFC 6350, 3.2; vCard 2.1 keeps the space that folded them),
 * joins soft line breaks of quoted-printable, leaves out pictures. A card that another one interrupts, that the text's
 * end cuts, or that has no beginning, comes with `broken-record`; of a line that the end cuts, the issue holds the words.
 */
export class CardReader implements TextReader<NamedRecord> {
  readonly #encoding: string;
  #rest = '';
  #line = 0;
  #current: Logical | null = null;
  #card: OpenCard | null = null;
  /** Depth of cards inside the card (AGENT of vCard 2.1): they are about somebody else. */
  #inner = 0;
  #out: NamedRecord[] = [];
  /** Pictures and the like that were left out. */
  pictures = 0;

  constructor(encoding: string) {
    this.#encoding = encoding;
  }

  get rest(): string {
    return this.#rest;
  }

  get wanted(): number {
    return Math.min(this.#rest.length, RECORD_LIMIT + 1 - this.#rest.length);
  }

  push(text: string, final: boolean): readonly NamedRecord[] {
    this.#out = [];
    // A CR at the end may be half of a CRLF.
    const lines = text.split(final ? /\r\n?|\n/ : /\r\n|\n|\r(?!$)/);
    const last = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
    this.#rest = final ? '' : last;
    if (this.#rest.length > RECORD_LIMIT) this.#tooLarge();
    if (final) this.#end(last);
    return this.#out;
  }

  /** The last line has no end: only END itself, or nothing, is sure to be whole. */
  #end(last: string): void {
    const whole = last.trim() === '' || FRAME.test(last);
    if (whole) this.#take(last);
    this.#flush();
    const line = this.#line + (whole ? 0 : 1);
    if (this.#card !== null) this.#break(line, whole ? '' : last);
    else if (!whole) this.#out.push({ line, values: [], problems: [broken(line, last)] });
  }

  #take(line: string): void {
    this.#line++;
    if (this.#current !== null && this.#goesOn(this.#current, line)) return;
    this.#flush();
    if (line.trim() !== '') this.#current = logical(line, this.#line);
  }

  /** Puts the line to the one before where it is the rest of it. */
  #goesOn(current: Logical, line: string): boolean {
    if (current.quoted && current.text.endsWith('=')) {
      current.text = current.text.slice(0, -1) + line;
      return true;
    }
    const folded = line.startsWith(' ') || line.startsWith('\t');
    if (current.frame) return false;
    if (!folded && (line === '' || startsProperty(line))) return false;
    if (current.binary) {
      if (current.text.length < BINARY_KEPT) current.text += line.trim();
    } else if (folded || current.base64) {
      current.text += this.#version === '2.1' && !current.base64 ? line : line.slice(folded ? 1 : 0);
    } else {
      // Some programs write line breaks as they are: the words belong to the value before.
      current.text += `\\n${line}`;
    }
    return true;
  }

  get #version(): string {
    return this.#card?.properties.find(({ name }) => name === 'VERSION')?.raw.trim() ?? '';
  }

  #flush(): void {
    if (this.#current === null) return;
    const current = this.#current;
    const { text, line, frame } = current;
    this.#current = null;
    if (frame) {
      if (/^b/i.test(text)) this.#open(line);
      else this.#close();
    } else if (this.#inner === 0) {
      this.#card ??= { line, properties: [], problems: [broken(line, '')], length: 0 };
      this.#add(this.#card, current);
    }
  }

  #add(card: OpenCard, { text, line, binary, property: first, firstLine }: Logical): void {
    const property = first !== null && text === firstLine ? first : parseProperty(text);
    if (property === null) {
      if (card.problems.length === 0) card.problems.push(broken(line, text));
      return;
    }
    if (binary && !/^\s*https?:/i.test(property.raw)) {
      this.pictures++;
      return;
    }
    card.properties.push(property);
    card.length += text.length;
    if (card.length > RECORD_LIMIT) this.#tooLarge();
  }

  #open(line: number): void {
    const before = this.#card?.properties.at(-1);
    if (this.#inner > 0 || (before?.name === 'AGENT' && before.raw.trim() === '')) {
      this.#inner++;
      return;
    }
    if (this.#card !== null) this.#break(line, '');
    this.#card = { line, properties: [], problems: [], length: 0 };
  }

  #close(): void {
    if (this.#inner > 0) this.#inner--;
    else if (this.#card !== null) this.#give(this.#card);
  }

  #break(line: number, text: string): void {
    const card = this.#card;
    if (card === null) return;
    if (card.problems.length === 0) card.problems.push(broken(line, text));
    this.#give(card);
  }

  #give(card: OpenCard): void {
    this.#out.push(recordOf(card, this.#encoding));
    this.#card = null;
    this.#inner = 0;
  }

  #tooLarge(): never {
    throw new ReadError({ code: 'too-large', params: { line: this.#line + 1, limit: RECORD_LIMIT } });
  }
}

const broken = (line: number, text: string): RawProblem => ({
  code: 'broken-record',
  column: null,
  params: { line, text: text === '' ? '…' : text.slice(0, SHOWN) },
});
