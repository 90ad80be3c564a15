import { ReadError } from '../format';
import { RECORD_LIMIT } from '../text/splitter';

/** Nobody nests a customer deeper. */
const DEPTH_LIMIT = 32;

/** An object or array inside a record. */
interface Level {
  readonly array: boolean;
  /** The name that its values start with. */
  readonly name: string;
  /** Its name ends in a number. */
  readonly numbered: boolean;
  /** Of an array how many objects and arrays it held so far. */
  children: number;
  /** Of an array its plain values. */
  readonly plain: string[];
}

/** `emails` of many becomes `email 1`, `email 2`; a column type that stands behind the name comes off. */
const singular = (name: string): string =>
  name
    .replace(/_?jsonb?$/i, '')
    .replace(/(ss|x|ch|sh)es$/i, '$1')
    .replace(/ies$/i, 'y')
    .replace(/(?<=[a-z]{2}[^su])s$/i, '');

const lastPart = (name: string): string => /[^. ]*(?= \d+$)/.exec(name)?.[0] ?? '';

/**
 * Collects the values of one record while its tokens come, and names them: `address.city`, `email 1 value`; plain values
 * of an array share one cell. The values of an array that is itself the record have numbers for names, and what is
 * nested in one of them shares its cell.
 */
export class RecordBuilder {
  readonly line: number;
  readonly table: boolean;
  readonly values: [name: string, value: string][] = [];
  readonly #levels: Level[] = [];
  #key = '';
  #length = 0;
  /** Some value stood deeper than the record itself. */
  nested = false;

  constructor(line: number, table: boolean) {
    this.line = line;
    this.table = table;
  }

  get depth(): number {
    return this.#levels.length;
  }

  key(key: string): void {
    this.#key = key;
  }

  open(array: boolean): void {
    if (this.#levels.length === DEPTH_LIMIT)
      throw new ReadError({ code: 'too-large', params: { line: this.line, depth: DEPTH_LIMIT } });
    const parent = this.#levels.at(-1);
    if (parent === undefined) {
      this.#levels.push({ array, name: '', numbered: false, children: 0, plain: [] });
      return;
    }
    this.nested = true;
    const name = this.#nameIn(parent);
    this.#levels.push({ array, name, numbered: parent.array, children: 0, plain: [] });
  }

  /** True where the record itself was closed. */
  close(): boolean {
    const level = this.#levels.pop();
    const isRow = this.#levels.length === 0;
    if (level?.array && !(isRow && this.table)) {
      // An array of objects alone has no cell of its own, an empty one has: its column is there.
      if (level.plain.length > 0 || level.children === 0) this.#put(level.name, level.plain.join('; '));
    }
    return isRow;
  }

  scalar(text: string): void {
    const level = this.#levels.at(-1);
    if (level === undefined) this.#put('value', text);
    else if (!level.array) this.#put(this.#nameIn(level), text);
    else if (this.table && this.#levels.length === 1) this.#put(`${++level.children}`, text);
    else if (text !== '') level.plain.push(text);
  }

  #nameIn(level: Level): string {
    if (level.array) {
      level.children++;
      return this.table && this.#levels.length === 1
        ? `${level.children}`
        : `${singular(level.name)} ${level.children}`.trim();
    }
    if (level.name === '') return this.#key;
    if (!level.numbered) return `${level.name}.${this.#key}`;
    return lastPart(level.name) === this.#key ? level.name : `${level.name} ${this.#key}`;
  }

  #put(name: string, value: string): void {
    this.#length += value.length;
    if (this.#length > RECORD_LIMIT)
      throw new ReadError({ code: 'too-large', params: { line: this.line, limit: RECORD_LIMIT } });
    this.values.push([name, value]);
  }
}
