/** The syntax of iCalendar (RFC 5545, 3.1 to 3.3.11): lines, their folding and escaping, components within each other. */

/** One line: `DTSTART;TZID=Europe/Warsaw:20261123T150000`. Names are in capitals. */
export interface IcsLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** What stands between BEGIN and END. */
export interface IcsComponent {
  readonly name: string;
  readonly lines: readonly IcsLine[];
  readonly parts: readonly IcsComponent[];
}

const LINE = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const PARAM = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/g;

/** Takes the folds out, byte by byte: some programs fold within a letter. */
function unfolded(bytes: Uint8Array): string {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const after = byte === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
    const isFold = (byte === 13 || byte === 10) && (bytes[after] === 32 || bytes[after] === 9);
    if (isFold) at = after;
    else kept[length++] = byte;
  }
  return new TextDecoder().decode(kept.subarray(0, length));
}

/**
 * The calendars of a file; lines that are none are passed over. Null where it holds no calendar, or one is cut off.
 * @param bytes UTF-8, as RFC 5545 has it.
 */
export function parseIcs(bytes: Uint8Array): readonly IcsComponent[] | null {
  interface Open {
    readonly name: string;
    readonly lines: IcsLine[];
    readonly parts: IcsComponent[];
  }
  const calendars: IcsComponent[] = [];
  const open: Open[] = [];
  for (const text of unfolded(bytes).split(/\r\n|\r|\n/)) {
    const [, rawName, rawParams = '', value = ''] = LINE.exec(text) ?? [];
    if (rawName === undefined) continue;
    const name = rawName.toUpperCase();
    const kind = value.trim().toUpperCase();
    const top = open.at(-1);
    if (name === 'BEGIN') open.push({ name: kind, lines: [], parts: [] });
    else if (name === 'END') {
      if (top?.name !== kind) return null;
      open.pop();
      const into = open.at(-1)?.parts ?? (kind === 'VCALENDAR' ? calendars : undefined);
      into?.push(top);
    } else {
      const params = [...rawParams.matchAll(PARAM)].map(([, key = '', held = '']) => [
        key.toUpperCase(),
        held.replace(/^"(.*)"$/, '$1'),
      ]);
      top?.lines.push({ name, params: Object.fromEntries(params), value });
    }
  }
  return open.length > 0 || calendars.length === 0 ? null : calendars;
}

/** The first line of that name. */
export const lineOf = ({ lines }: IcsComponent, name: string): IcsLine | undefined =>
  lines.find((line) => line.name === name);

/** A text value without its escapes; undefined where there is none. */
export function textOf(component: IcsComponent, name: string): string | undefined {
  const value = lineOf(component, name)
    ?.value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
    .trim();
  return value === '' ? undefined : value;
}

export const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** A line of at most 75 octets, the rest of it on lines that begin with a space; no letter is cut in two. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let room = 75;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) {
      out += '\r\n ';
      room = 74;
    }
    out += letter;
    room -= size;
  }
  return `${out}\r\n`;
}
