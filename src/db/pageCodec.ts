/**
 * How a page keeps its records: field by field, the listed fields in the block of columns beside it and the others in
 * the page, so that nothing is stored twice, what repeats down a list is stored once a page, and no record is turned
 * into text by itself. Values that a line cannot hold stand aside (`PageRow.odd`), and with their breaks as spaces in
 * the column. Empty means absent: neither an empty text nor an empty list comes back.
 */
import type { Customer } from '../domain/customer';
import {
  type BuiltInField,
  FIELD_KEYS,
  type FieldKey,
  type FieldValue,
  fieldSpec,
  type OwnField,
  ownFieldsOf,
} from '../domain/fields';
import { KEY_STRIDE, roomForKeys, writeKeys } from '../import/plan/keys';
import { LISTED } from './columns';
import { PAGE_SIZE } from './ids';
import { columnText, packText, VALUE_END } from './packedText';
import type { ColumnRow, KeyRow, PackedText, PageRow, PageText } from './schema';

/** What a write puts on every record that it makes. */
export interface Signature {
  readonly updatedAt: string;
  readonly lastImport: string | undefined;
  readonly log: readonly number[];
}

/** A record on its way into a page. */
export interface Held {
  readonly slot: number;
  readonly record: Customer;
  /** Laid over a record that is new; undefined for one that is whole. */
  readonly signature: Signature | undefined;
}

/** The record with what its signature lays over it. */
export const wholeRecord = ({ record, signature }: Held): Customer =>
  signature === undefined ? record : signed(record, signature);

/** A record as a write leaves it. */
export function signed(record: Customer, { updatedAt, lastImport, log }: Signature): Customer {
  return {
    ...record,
    updatedAt,
    ...(lastImport === undefined ? {} : { lastImport }),
    log: logWith(record.log, log),
  };
}

/** A log with the entries of a write behind it. */
export function logWith(before: readonly number[] | undefined, added: readonly number[]): readonly number[] {
  if (before === undefined || before.length === 0) return added;
  return before.at(-1) === added[0] ? before : [...before, ...added];
}

type UnlistedKey = Exclude<BuiltInField, (typeof LISTED)[number]>;

const UNLISTED = FIELD_KEYS.filter((key): key is UnlistedKey => !fieldSpec(key).listed);

/** What is stored of a page, in its three tables. */
export interface PackedPage {
  readonly page: PageRow;
  readonly columns: ColumnRow;
  readonly keys: KeyRow;
}

/**
 * The rows of a page out of its records, in order of their slots.
 * @param own the fields of the user's own that its records may hold; left out, each record is asked.
 */
export function packPage(
  page: number,
  held: readonly Held[],
  own: Iterable<OwnField> = ownFieldsIn(held),
): PackedPage {
  const slots = Uint16Array.from(held, ({ slot }) => slot);
  const packer = new Packer(held);
  const texts: Partial<Record<PageText, PackedText>> = {};
  const values: Partial<ColumnRow['values']> = {};
  const keep = <K extends string>(to: Partial<Record<K, PackedText>>, name: K, packed?: PackedText): void => {
    if (packed !== undefined) to[name] = packed;
  };
  for (const field of UNLISTED) keep(texts, field, packer.field(field));
  for (const field of own) keep(texts, field, packer.field(field));
  keep(
    texts,
    'id',
    packer.text(({ record }) => record.id.slice(0, record.id.lastIndexOf('-'))),
  );
  keep(
    texts,
    'updatedAt',
    packer.text(({ record, signature }) => (signature ?? record).updatedAt),
  );
  for (const field of LISTED) keep(values, field, packer.field(field));
  keep(
    values,
    'importedBy',
    packer.text(({ record }) => record.importedBy?.jobId ?? ''),
  );
  keep(
    values,
    'lastImport',
    packer.text((one) => one.signature?.lastImport ?? one.record.lastImport ?? ''),
  );
  return {
    page: {
      ...{ entity: 'customer', page, slots, texts },
      ...packer.lines(),
      ...packer.log(),
      ...(packer.odd.length === 0 ? {} : { odd: packer.odd }),
    },
    columns: { entity: 'customer', page, slots, values },
    keys: { entity: 'customer', page, slots, ...keysOfRecords(held.map(({ record }) => record)) },
  };
}

/** The fields of the user's own that some record holds. */
function ownFieldsIn(held: readonly Held[]): ReadonlySet<OwnField> {
  const found = new Set<OwnField>();
  for (const { record } of held) for (const field of ownFieldsOf(record)) found.add(field);
  return found;
}

/** One value a record of the page at hand; the same array for every field. */
const scratch: string[] = [];
let keyScratch = new Uint32Array(PAGE_SIZE * KEY_STRIDE * 3);

class Packer {
  readonly odd: [place: number, field: FieldKey, value: FieldValue][] = [];
  private readonly held: readonly Held[];

  constructor(held: readonly Held[]) {
    this.held = held;
    scratch.length = held.length;
  }

  /** What the book itself writes: ids and instants, without breaks. */
  text(textOf: (held: Held) => string): PackedText | undefined {
    const { held } = this;
    for (let place = 0; place < held.length; place++) scratch[place] = textOf(held[place] as Held);
    return packText(scratch, true) ?? undefined;
  }

  field(field: FieldKey): PackedText | undefined {
    const { held } = this;
    let isEmpty = true;
    let isPlain = true;
    for (let place = 0; place < held.length; place++) {
      const value = held[place]?.record[field];
      let text = '';
      if (typeof value === 'string') text = value;
      else if (value !== undefined && value.length === 1) text = value[0] ?? '';
      else if (value !== undefined && value.length > 1) isPlain = false;
      if (value !== undefined) isEmpty = false;
      scratch[place] = text;
    }
    if (isEmpty) return undefined;
    const packed = isPlain ? packText(scratch, false) : null;
    return packed === null ? this.awkward(field) : packed;
  }

  /** A field in which a record holds several values, or some that a line cannot hold. */
  private awkward(field: FieldKey): PackedText | undefined {
    this.held.forEach(({ record }, place) => {
      const value = record[field] ?? '';
      const texts = typeof value === 'string' ? [value] : value;
      const lines = texts.map(columnText);
      if (lines.some((line, index) => line !== texts[index])) this.odd.push([place, field, value]);
      scratch[place] = lines.join(VALUE_END);
    });
    return packText(scratch, true) ?? undefined;
  }

  lines(): Pick<PageRow, 'lines'> {
    const { held } = this;
    if (!held.some(({ record }) => record.importedBy !== undefined)) return {};
    return { lines: Uint32Array.from(held, ({ record }) => record.importedBy?.line ?? 0) };
  }

  log(): Pick<PageRow, 'log' | 'logEnds'> {
    return packLogs(
      this.held.map(({ record, signature }) =>
        signature === undefined ? (record.log ?? NO_LOG) : logWith(record.log, signature.log),
      ),
    );
  }
}

/** The logs of a page's records, once where all share theirs. */
export function packLogs(logs: readonly (readonly number[])[]): Pick<PageRow, 'log' | 'logEnds'> {
  const [first = NO_LOG] = logs;
  if (logs.every((log) => log === first || sameNumbers(log, first))) return { log: Uint32Array.from(first) };
  let end = 0;
  const logEnds = Uint32Array.from(logs, (log) => {
    end += log.length;
    return end;
  });
  return { log: Uint32Array.from(logs.flat()), logEnds };
}

/** The match keys of a page's records, one after the other. */
export function keysOfRecords(records: readonly Customer[]): Pick<KeyRow, 'keys' | 'keyEnds'> {
  const keyEnds = new Uint32Array(records.length);
  let end = 0;
  for (let place = 0; place < records.length; place++) {
    const record = records[place] as Customer;
    const most = roomForKeys(record);
    if (end + most > keyScratch.length) keyScratch = widened(keyScratch, end + most);
    end = writeKeys(record, keyScratch, end);
    keyEnds[place] = end;
  }
  return { keys: keyScratch.slice(0, end), keyEnds };
}

const NO_LOG: readonly number[] = [];

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number, index) => number === b[index]);

function widened(array: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(needed, array.length * 2));
  wider.set(array);
  return wider;
}
