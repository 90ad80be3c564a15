/**
 * A stored page with some fields of its records changed, made without taking the records apart: only the fields that
 * change are unpacked and packed again, all others go over as they are.
 */
import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import { type FieldKey, type FieldValue, fieldSpec } from '../domain/fields';
import { columnText, linesOf, packText, VALUE_END } from './packedText';
import { logWith, type PackedPage, packLogs, type Signature, signed } from './pageCodec';
import type { PageReader } from './pageReader';
import type { ColumnRow, PackedText, PageRow } from './schema';

type Stored = Pick<PackedPage, 'page' | 'columns'>;
type Texts = Partial<Record<string, PackedText>>;

/** The fields that customers are recognised by: a change of one changes the page's keys. */
const KEYED: ReadonlySet<FieldKey> = new Set(['name', 'company', 'email', 'phone', 'externalId']);

/** What one write changes in the records of one page. */
export class PagePatch {
  private readonly changes = new Map<number, readonly FieldChange[]>();
  /** When each changed record counts as changed last. */
  private readonly times = new Map<number, string>();
  private readonly fields = new Set<FieldKey>();
  private readonly signature: Signature;

  constructor(signature: Signature) {
    this.signature = signature;
  }

  /** False where a change cannot be made this way. */
  static takes(changes: readonly FieldChange[], { lastImport }: Signature): boolean {
    return lastImport === undefined && !changes.some(({ field }) => KEYED.has(field));
  }

  /**
   * @param place of the record in the page's slots.
   * @param updatedAt ISO instant when it counts as changed last
   */
  add(place: number, changes: readonly FieldChange[], updatedAt: string): void {
    this.times.set(place, updatedAt);
    const before = this.changes.get(place);
    this.changes.set(place, before === undefined ? changes : [...before, ...changes]);
    for (const { field } of changes) this.fields.add(field);
  }

  /** A record as this write leaves it. */
  over(place: number, record: Customer): Customer {
    const changes = this.changes.get(place);
    if (changes === undefined) return record;
    const next: Record<string, unknown> = { ...record };
    for (const { field, after } of changes) {
      if (after === undefined) delete next[field];
      else next[field] = after;
    }
    const updatedAt = this.times.get(place) ?? this.signature.updatedAt;
    return signed(next as unknown as Customer, { ...this.signature, updatedAt });
  }

  /** The page and its columns as they are to be stored; their keys stay as they are. */
  applied({ page, columns }: Stored, reader: PageReader): Stored {
    const { job: _, ...block } = columns;
    const texts: Texts = { ...page.texts };
    const values: Texts = { ...columns.values };
    let odd = page.odd ?? [];
    for (const field of this.fields) {
      const isListed = fieldSpec(field).listed;
      const { lines, aside } = this.repacked(
        field,
        linesOf(texts[field] ?? values[field], page.slots.length),
      );
      const packed = packText(lines, true) ?? undefined;
      delete texts[field];
      delete values[field];
      if (packed !== undefined) (isListed ? values : texts)[field] = packed;
      odd = [...odd.filter(([place, name]) => name !== field || !aside.has(place)), ...oddOf(field, aside)];
    }
    texts.updatedAt = this.stamped(linesOf(texts.updatedAt, page.slots.length));
    const { odd: __, log: ___, logEnds: ____, ...rest } = page;
    return {
      page: {
        ...rest,
        texts: texts as PageRow['texts'],
        ...packLogs(this.logs(page, reader)),
        ...(odd.length === 0 ? {} : { odd }),
      },
      columns: { ...block, values: values as ColumnRow['values'] },
    };
  }

  /** The field's lines with the changes; `aside`: each changed place with the value that its line cannot hold, if so. */
  private repacked(field: FieldKey, before: readonly string[]) {
    const lines = [...before];
    const aside = new Map<number, FieldValue | undefined>();
    for (const [place, changes] of this.changes) {
      for (const change of changes) {
        if (change.field !== field) continue;
        const texts = typeof change.after === 'string' ? [change.after] : (change.after ?? []);
        const held = texts.map(columnText);
        lines[place] = held.join(VALUE_END);
        aside.set(place, held.some((line, at) => line !== texts[at]) ? change.after : undefined);
      }
    }
    return { lines, aside };
  }

  private stamped(before: readonly string[]): PackedText {
    const lines = [...before];
    for (const [place, updatedAt] of this.times) lines[place] = updatedAt;
    return packText(lines, true) ?? '';
  }

  private logs(page: PageRow, reader: PageReader): (readonly number[])[] {
    return Array.from(page.slots, (_, place) =>
      this.changes.has(place) ? logWith(reader.logOf(place), this.signature.log) : reader.logOf(place),
    );
  }
}

const oddOf = (field: FieldKey, aside: ReadonlyMap<number, FieldValue | undefined>) =>
  [...aside].flatMap(([place, value]): [number, FieldKey, FieldValue][] =>
    value === undefined ? [] : [[place, field, value]],
  );
