import type { Customer } from '../domain/customer';
import { type FieldKey, type FieldValue, fieldSpec, fieldsOf } from '../domain/fields';
import type { ColumnName } from './columns';
import { PAGE_SIZE, recordId } from './ids';
import { linesOf, unpackText, VALUE_END } from './packedText';
import type { ColumnRow, PackedText, PageRow, PageText } from './schema';

/** One field of a stored page, taken apart. */
interface Field {
  readonly name: FieldKey;
  readonly many: boolean;
  readonly lines: readonly string[];
}

/** What of a page's records is taken apart when one of them is first read. */
interface Opened {
  readonly fields: readonly Field[];
  readonly odd: ReadonlyMap<number, readonly (readonly [field: FieldKey, value: FieldValue])[]>;
  readonly ids: readonly string[];
  readonly updated: readonly string[];
  readonly importedBy: readonly string[];
  readonly lastImport: readonly string[];
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
    // In a page without gaps a record stands at the place of its slot.
    const place = this.slots[slot] === slot ? slot : this.slots.indexOf(slot);
    return place < 0 ? undefined : this.record(place);
  }

  /** The record at a place in `slots`. */
  record(place: number): Customer {
    this.opened ??= this.open();
    const { fields, odd, ids, updated, importedBy, lastImport } = this.opened;
    const fieldValues: Partial<Record<FieldKey, FieldValue>> = {};
    for (const { name, many, lines } of fields) {
      const line = lines[place] ?? '';
      if (line !== '') fieldValues[name] = many ? line.split(VALUE_END) : line;
    }
    for (const [field, value] of odd.get(place) ?? []) fieldValues[field] = value;
    const record = fieldValues as { -readonly [K in keyof Customer]: Customer[K] };
    record.id = recordId(ids[place] ?? '', this.sequence(place));
    record.updatedAt = updated[place] ?? '';
    const jobId = importedBy[place] ?? '';
    if (jobId !== '') record.importedBy = { jobId, line: this.row.lines?.[place] ?? 0 };
    const last = lastImport[place] ?? '';
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
        return { id: recordId(ids[place] ?? '', sequence), sequence, line: this.row.lines?.[place] ?? 0 };
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

  private lines(name: PageText | ColumnName): readonly string[] {
    return linesOf(this.packed(name), this.slots.length);
  }

  private sequence(place: number): number {
    return this.page * PAGE_SIZE + (this.slots[place] ?? 0);
  }

  private logOf(place: number): number[] {
    const { log, logEnds } = this.row;
    if (logEnds === undefined) return [...log];
    return [...log.subarray(place === 0 ? 0 : logEnds[place - 1], logEnds[place])];
  }
}
