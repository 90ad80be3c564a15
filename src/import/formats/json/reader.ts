import { type RawProblem, ReadError } from '../format';
import type { NamedRecord } from '../named/columns';
import type { TextReader } from '../text/pushed';
import { RECORD_LIMIT } from '../text/splitter';
import { Lexer, type Token } from './lexer';
import { RecordBuilder } from './record';

/** A record with the list that it stands in. */
export interface ListRecord extends NamedRecord {
  /** Names of the objects down to the list's array, joined by dots; empty for records at the top of the source. */
  readonly path: string;
  /** It is an array: its values have places and no names. */
  readonly table: boolean;
}

/** What is read: every list of the source, one of them, or the source's own top values one by one (JSON Lines). */
export type Reading = 'all' | 'sequence' | { readonly path: string };

/** An object or array around lists. */
interface Frame {
  readonly array: boolean;
  readonly path: string;
  /** An array whose elements are records. */
  list: boolean;
  key: string;
}

/** Where the text is no JSON. */
interface Fault {
  /** Between the values at the top, on a line with one. */
  readonly besideTop: boolean;
  /** There is no more text. */
  readonly cut: boolean;
  /** How many tokens were well before it. */
  readonly tokens: number;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'colon' | 'next';

/** Of what could not be read, so much is shown. */
const SHOWN = 60;
/** Containers around a list. */
const DEPTH_LIMIT = 32;
/** Where the next record of JSON Lines starts. */
const NEXT_LINE = /\n(?=[{[])/g;

const problem = (code: 'broken-record' | 'rest-unread', params: RawProblem['params']): RawProblem => ({
  code,
  column: null,
  params,
});

/**
 * Reads the records of JSON out of text in pieces, token by token: nothing but the record that is under way is kept. A
 * record's line is the one on which it starts, or the next free one where several start on one line, so that lines
 * ascend; a row of a table has its number. Trailing commas are forgiven. Where the text breaks, the record under way comes
 * with `broken-record`, and the reading goes on at the next line that starts like a record of the list; where there is
 * none, an empty record with `rest-unread` is the last one.
 */
export class JsonReader implements TextReader<ListRecord> {
  readonly #reading: Reading;
  readonly #lexer = new Lexer();
  /** What is open, of records too: true for an array. */
  readonly #open: boolean[] = [];
  readonly #frames: Frame[] = [];
  readonly #lastLines = new Map<string, number>();
  #expected: Expected = 'value';
  #record: RecordBuilder | null = null;
  #out: ListRecord[] = [];
  /** List of the last record. */
  #last = { path: '', table: false };
  #next: RegExp | null = null;
  #searched: RegExp | null = null;
  #ended = false;
  #roots = 0;
  #tokens = 0;
  #rootArray = false;
  /** Some value stood inside another one. */
  nested = false;
  /** The first place where the text is no JSON. */
  fault: Fault | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get rest(): string {
    return this.#lexer.rest;
  }

  get wanted(): number {
    const { length } = this.rest;
    return Math.min(length, RECORD_LIMIT + 1 - length);
  }

  get tokens(): number {
    return this.#tokens;
  }

  /** How many values stand at the top of the source; where lists are looked for, 2 where it holds none but those. */
  get roots(): number {
    return this.#roots;
  }

  push(text: string, final: boolean): readonly ListRecord[] {
    this.#out = [];
    this.#lexer.feed(text, final);
    while (!this.#ended && this.#found(final)) {
      const token = this.#lexer.next();
      if (token === 'more') break;
      if (token === 'end' && this.#open.length === 0 && this.rest === '') this.#ended = true;
      else if (this.#take(token)) this.#tokens++;
      else this.#breakOff(token === 'end');
    }
    if (this.#ended) this.#lexer.feed('', true);
    else if (this.rest.length > RECORD_LIMIT) this.#tooLarge();
    return this.#out;
  }

  #tooLarge(): never {
    throw new ReadError({ code: 'too-large', params: { line: this.#lexer.line, limit: RECORD_LIMIT } });
  }

  /** Behind a fault: looks for the next record. False where the text so far holds none. */
  #found(final: boolean): boolean {
    if (this.#searched === null) return true;
    if (this.#lexer.skipTo(this.#searched)) {
      this.#searched = null;
      return true;
    }
    if (final) this.#giveUp();
    return false;
  }

  /** False where the token is not what may stand here. */
  #take(token: Token): boolean {
    switch (this.#expected) {
      case 'key':
        if (token === '}') return this.#close(false);
        if (token !== 'string') return false;
        this.#key(this.#lexer.value);
        this.#expected = 'colon';
        return true;
      case 'colon':
        this.#expected = 'value';
        return token === ':';
      case 'next':
        if (token === ']' || token === '}') return this.#close(token === ']');
        this.#expected = this.#open.at(-1) === true ? 'value-or-end' : 'key';
        return token === ',';
      default:
        if (token === ']' && this.#expected === 'value-or-end') return this.#close(true);
        // People write commas between the lines of JSON Lines.
        if (token === ',' && this.#open.length === 0 && this.#roots > 0) return !this.#rootArray;
        return this.#value(token);
    }
  }

  #key(key: string): void {
    const frame = this.#frames.at(-1);
    if (this.#record !== null) this.#record.key(key);
    else if (frame !== undefined) frame.key = key;
  }

  #value(token: Token): boolean {
    if (token === '{' || token === '[') return this.#begin(token === '[');
    if (token !== 'string' && token !== 'word') return false;
    if (this.#open.length === 0) return false;
    if (this.#record !== null) this.#record.scalar(this.#lexer.value);
    else if (this.#frames.at(-1)?.list) {
      const record = this.#start(false);
      record.scalar(this.#lexer.value);
      this.#give(record);
    }
    this.#expected = 'next';
    return true;
  }

  #begin(array: boolean): true {
    if (this.#open.length === 0) {
      if (this.#roots++ === 0) this.#rootArray = array;
      if (this.#reading === 'all' && this.#roots > 1 && !this.#rootArray) {
        this.#ended = true; // It is a sequence: whoever asked for lists asks anew.
        return true;
      }
    }
    if (this.#record === null && this.#startsRecord()) this.#record = this.#start(array);
    if (this.#record === null) this.#contain(array);
    else this.#record.open(array);
    this.#open.push(array);
    this.#expected = array ? 'value-or-end' : 'key';
    return true;
  }

  /** Does an object or array that starts here stand in a list? */
  #startsRecord(): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return this.#reading === 'sequence';
    if (!frame.array || this.#reading === 'sequence') return false;
    frame.list ||= this.#reading === 'all' || this.#reading.path === frame.path;
    return frame.list;
  }

  #start(table: boolean): RecordBuilder {
    const indent = this.#lexer.indent();
    this.#next = indent === null ? null : new RegExp(`\\n${indent}(?=[{[])`, 'g');
    return new RecordBuilder(this.#lexer.line, table);
  }

  #contain(array: boolean): void {
    const parent = this.#frames.at(-1);
    if (this.#frames.length === DEPTH_LIMIT)
      throw new ReadError({ code: 'too-large', params: { line: this.#lexer.line, depth: DEPTH_LIMIT } });
    const name = parent?.array ? '[]' : (parent?.key ?? '');
    const path = parent === undefined || parent.path === '' ? name : `${parent.path}.${name}`;
    const list = array && typeof this.#reading === 'object' && this.#reading.path === path;
    this.#frames.push({ array, path, list, key: '' });
  }

  #close(array: boolean): boolean {
    if (this.#open.at(-1) !== array) return false;
    this.#open.pop();
    if (this.#record === null) this.#frames.pop();
    else if (this.#record.close()) this.#give(this.#record);
    this.#expected = this.#open.length === 0 ? 'value' : 'next';
    return true;
  }

  #give(record: RecordBuilder, problems?: readonly RawProblem[]): void {
    const { table, values } = record;
    const path = this.#frames.at(-1)?.path ?? '';
    const before = this.#lastLines.get(path) ?? 0;
    const line = table ? before + 1 : Math.max(record.line, before + 1);
    this.#lastLines.set(path, line);
    this.#last = { path, table };
    this.nested ||= record.nested;
    this.#out.push({ line, values, path, table, ...(problems !== undefined && { problems }) });
    this.#record = null;
  }

  /** The token is none that may stand here: `cut` where there is no more text. */
  #breakOff(cut: boolean): void {
    const besideTop = this.#open.length === 0 && !this.#lexer.startsLine;
    this.fault ??= { besideTop, cut, tokens: this.#tokens };
    if (this.rest.length > RECORD_LIMIT) this.#tooLarge();
    if (this.#reading === 'all' && this.#open.length === 0 && !this.#rootArray) {
      this.#ended = true; // Whoever looks for lists finds none: what there is stands at the top.
      this.#roots = 2;
      return;
    }
    const { line } = this.#lexer;
    const text = this.#lexer.shown(SHOWN);
    if (this.#record !== null) {
      while (!this.#record.close());
      this.#give(this.#record, [problem('broken-record', { line, text: text === '' ? '…' : text })]);
    } else if (this.#reading === 'sequence') this.#say(problem('broken-record', { line, text }));
    const list = this.#frames.findIndex((frame) => frame.list);
    if (this.#reading === 'sequence') this.#resume(0, NEXT_LINE);
    else if (list !== -1 && this.#next !== null && !cut) this.#resume(list + 1, this.#next);
    else this.#giveUp();
  }

  /** Goes on where `pattern` is found, with so many containers open. */
  #resume(open: number, pattern: RegExp): void {
    this.#open.length = open;
    this.#frames.length = open;
    this.#expected = open === 0 ? 'value' : 'value-or-end';
    this.#searched = pattern;
  }

  #giveUp(): void {
    this.#ended = true;
    if (this.#reading === 'sequence') return;
    const { line, column } = this.#lexer;
    this.#say(problem('rest-unread', { line, column }));
  }

  /** Something to know that belongs to no record. */
  #say(what: RawProblem): void {
    this.#out.push({ ...this.#last, line: this.#lexer.line, values: [], problems: [what] });
  }
}
