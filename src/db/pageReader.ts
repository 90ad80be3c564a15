import type { Customer } from '../domain/customer';
import { type FieldKey, type FieldValue, fieldSpec, fieldsOf } from '../domain/fields';
import type { ColumnName } from './columns';
import { PAGE_SIZE, recordId } from './ids';
import { lineAt, linesOf, unpackText, VALUE_END } from './packedText';
import type { ColumnRow, PackedText, PageRow, PageText } from './schema';

/** One field of a stored page, taken apart. */
interface Field {
  readonly name: FieldKey;
  readonly many: boolean;
  readonly lines: Lines;
}

/** Up to so many records of a page it is not taken apart for them. */
const FEW_RECORDS = 8;

/** The values of one field: taken apart once many of them are asked for. */
class Lines {
  private readonly packed: PackedText | undefined;
  private readonly count: number;
  private asked = 0;
  private apart: readonly string[] | undefined;

  constructor(packed: PackedText | undefined, count: number) {
    this.packed = packed;
    this.count = count;
  }

  at(place: number): string {
    if (this.asked++ < FEW_RECORDS) return lineAt(this.packed, place);
    this.apart ??= linesOf(this.packed, this.count);
    return this.apart[place] ?? '';
  }
}

/** What of a page's records is looked up when one of them is first read. */
interface Opened {
  readonly fields: readonly Field[];
  readonly odd: ReadonlyMap<number, readonly (readonly [field: FieldKey, value: FieldValue])[]>;
  readonly ids: Lines;
  readonly updated: Lines;
  readonly importedBy: Lines;
  readonly lastImport: Lines;
}

/** A stored page, out of which records are read one by one. */
export class PageReader {
  readonly page: number;
  readonly slots: Uint16Array;
  private readonly row: PageRow;
  private readonly columns: ColumnRow;
  private opened: Opened | undefined;

  constructor(row: PageRow, columns: ColumnRow) {
    this.row = row;
    this.columns = columns;
    this.page = row.page;
    this.slots = row.slots;
  }

  /** The record in a slot; undefined where there is none. */
  inSlot(slot: number): Customer | undefined {
    const place = this.placeOf(slot);
    return place < 0 ? undefined : this.record(place);
  }

  /** The place of a slot's record; -1 where there is none. In a page without gaps it is the slot itself. */
  placeOf(slot: number): number {
    return this.slots[slot] === slot ? slot : this.slots.indexOf(slot);
  }

  /** The record at a place in `slots`. */
  record(place: number): Customer {
    this.opened ??= this.open();
    const { fields, odd, ids, updated, importedBy, lastImport } = this.opened;
    const fieldValues: Partial<Record<FieldKey, FieldValue>> = {};
    for (const { name, many, lines } of fields) {
      const line = lines.at(place);
      if (line !== '') fieldValues[name] = many ? line.split(VALUE_END) : line;
    }
    for (const [field, value] of odd.get(place) ?? []) fieldValues[field] = value;
    const record = fieldValues as { -readonly [K in keyof Customer]: Customer[K] };
    record.id = recordId(ids.at(place), this.sequence(place));
    record.updatedAt = updated.at(place);
    const jobId = importedBy.at(place);
    if (jobId !== '') record.importedBy = { jobId, line: this.row.lines?.[place] ?? 0 };
    const last = lastImport.at(place);
    if (last !== '') record.lastImport = last;
    const log = this.logOf(place);
    if (log.length > 0) record.log = log;
    return record;
  }

  /** Every record, in order of creation. */
  all(): Customer[] {
    return Array.from(this.slots, (_, place) => this.record(place));
  }

  /** The records that an import created, without reading the rest of them. */
  importedBy(jobId: string): { readonly id: string; readonly sequence: number; readonly line: number }[] {
    const { values, codes } = unpackText(this.columns.values.importedBy);
    const wanted = values.indexOf(jobId);
    if (wanted < 0) return [];
    const ids = this.lines('id');
    return Array.from(this.slots, (_, place) => place)
      .filter((place) =>
        codes === undefined ? values[values.length === 1 ? 0 : place] === jobId : codes[place] === wanted,
      )
      .map((place) => {
        const sequence = this.sequence(place);
        return { id: recordId(ids.at(place), sequence), sequence, line: this.row.lines?.[place] ?? 0 };
      });
  }

  private open(): Opened {
    const fields: Field[] = [];
    for (const name of fieldsOf(this.row.texts)) {
      if (this.packed(name) !== undefined) {
        fields.push({ name, many: fieldSpec(name).many, lines: this.lines(name) });
      }
    }
    const odd = new Map<number, [FieldKey, FieldValue][]>();
    for (const [place, field, value] of this.row.odd ?? []) {
      const known = odd.get(place);
      if (known === undefined) odd.set(place, [[field, value]]);
      else known.push([field, value]);
    }
    return {
      ...{ fields, odd, ids: this.lines('id'), updated: this.lines('updatedAt') },
      ...{ importedBy: this.lines('importedBy'), lastImport: this.lines('lastImport') },
    };
  }

  private packed(name: PageText | ColumnName): PackedText | undefined {
    const { texts } = this.row as { texts: Partial<Record<string, PackedText>> };
    return texts[name] ?? (this.columns.values as Partial<Record<string, PackedText>>)[name];
  }

  private lines(name: PageText | ColumnName): Lines {
    return new Lines(this.packed(name), this.slots.length);
  }

  private sequence(place: number): number {
    return this.page * PAGE_SIZE + (this.slots[place] ?? 0);
  }

  /** The journal entries of the record at a place. */
  logOf(place: number): number[] {
    const { log, logEnds } = this.row;
    if (logEnds === undefined) return [...log];
    return [...log.subarray(place === 0 ? 0 : logEnds[place - 1], logEnds[place])];
  }
}
