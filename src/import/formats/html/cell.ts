import { plainNumber } from '../sheet/numbers';
import { attributeOf } from './lexer';

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 address article section header footer pre blockquote form fieldset hr tr table'.split(
    ' ',
  ),
);
/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** A number so long that it is shown short, or not shown at all. */
const SHORT = /^[-+]?\d+(?:[.,]\d+)?E[-+]?\d+$|^#{2,}$/i;
const SPACES = /[ \t\n\r\f]+/g;

export const isHidden = (attributes: string): boolean =>
  /display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? '') ||
  /\bhidden\b(?!\s*=\s*["']?false)/i.test(attributes.replace(/=\s*(?:"[^"]*"|'[^']*'|\S+)/g, ''));

/** The text of a cell as a browser shows it: white space is one space, `<br>` and blocks break the line. */
export class CellText {
  readonly #attributes: string;
  #text = '';
  /** An element whose text is not shown, and how many of its name are open. */
  #hidden: { readonly name: string; open: number } | null = null;
  /** The first address that a link of the cell holds. */
  #link = '';
  #preformatted = 0;

  constructor(attributes: string) {
    this.#attributes = attributes;
  }

  get length(): number {
    return this.#text.length;
  }

  text(text: string): void {
    if (this.#hidden !== null) return;
    const shown = this.#preformatted > 0 ? text.replace(/\r\n?/g, '\n') : text.replace(SPACES, ' ');
    this.#text += /\s$/.test(this.#text) && this.#preformatted === 0 ? shown.replace(/^ /, '') : shown;
  }

  open(name: string, attributes: string): void {
    if (this.#hidden !== null) {
      if (name === this.#hidden.name) this.#hidden.open++;
      return;
    }
    if (!VOID.has(name) && (name === 'select' || (attributes !== '' && isHidden(attributes))))
      this.#hidden = { name, open: 1 };
    if (name === 'br') this.#text = `${this.#text.replace(/ $/, '')}\n`;
    else if (BLOCKS.has(name)) this.#break();
    else if (name === 'a' && this.#link === '') this.#link = addressOf(attributes);
    if (name === 'pre') this.#preformatted++;
  }

  close(name: string): void {
    if (this.#hidden !== null) {
      if (name === this.#hidden.name && --this.#hidden.open === 0) this.#hidden = null;
      return;
    }
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--;
    if (BLOCKS.has(name)) this.#break();
  }

  #break(): void {
    const text = this.#text.replace(/ $/, '');
    this.#text = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  }

  /** What the cell says. Where it shows a number without all its digits, the digits that the file keeps beside it. */
  value(): string {
    const text = this.#text.replaceAll('\u00a0', ' ').trim();
    if (SHORT.test(text)) return this.#number() ?? text;
    return text === '' ? this.#link : text;
  }

  /** Excel (`x:num`), LibreOffice (`sdval`) and Google Sheets keep a cell's number apart from what is shown of it. */
  #number(): string | null {
    const own = attributeOf(this.#attributes, 'x:num') || attributeOf(this.#attributes, 'sdval');
    const google = attributeOf(this.#attributes, 'data-sheets-value') ?? '';
    const text = own || /"3":\s*([-+.\dEe]+)/.exec(google)?.[1] || /"2":\s*"([^"]*)"/.exec(google)?.[1] || '';
    if (/^[-+]?\d+$/.test(text)) return text;
    const value = Number(text);
    return text === '' || !Number.isFinite(value) ? null : plainNumber(value);
  }
}

/** `jan@x.example` of `mailto:jan@x.example?subject=…`, a number of `tel:`; empty for other links. */
function addressOf(attributes: string): string {
  const href = /^\s*(?:mailto|tel):([^?]*)/i.exec(attributeOf(attributes, 'href') ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(href).trim();
  } catch {
    return href; // URIError: a stray percent sign
  }
}
