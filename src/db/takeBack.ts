import type { FieldChange } from '../domain/change';
import { type Customer, displayName } from '../domain/customer';
import type { FieldKey, FieldValue } from '../domain/fields';
import type { Kept, UndoReport } from '../import/api';
import { sameValue } from '../import/plan/settle';
import type { Book } from './book';
import { PAGE_SIZE, pageOf, pairs, recordId, sequenceOf } from './ids';
import { type UpdateImage, unpackRemoved, unpackUpdates } from './journal';
import type { Pen } from './pen';
import type { JournalRow, SatchelDatabase } from './schema';

/** Kept fields that a report lists; the rest is counted by customers. */
const MOST_LISTED = 1000;

/** Takes entries of an import's journal back within one transaction, and keeps the undo's report. */
export class TakeBack {
  /** Records looked at so far. */
  work = 0;
  private readonly pen: Pen;
  private readonly db: SatchelDatabase;
  private readonly bookId: string;
  /** Keys of the journal entries that the import, or this undo of it, wrote. */
  private readonly own: ReadonlySet<number>;
  private readonly kept: Kept[];
  private readonly keptIds: Set<string>;
  private removed: number;
  private restored: number;
  private keptCustomers: number;
  private readonly jobId: string;
  private names: Map<number, string> | undefined;

  /** @param report of the steps before this one. */
  constructor(pen: Pen, { db, id }: Pick<Book, 'db' | 'id'>, own: ReadonlySet<number>, report: UndoReport) {
    this.pen = pen;
    this.db = db;
    this.bookId = id;
    this.own = own;
    this.jobId = report.jobId;
    this.kept = [...report.kept];
    this.keptIds = new Set(report.kept.map((kept) => kept.id));
    this.removed = report.removed;
    this.restored = report.restored;
    this.keptCustomers = report.keptCustomers;
  }

  get report(): UndoReport {
    const { jobId, kept, keptCustomers, removed, restored } = this;
    return { jobId, reverted: removed + restored, removed, restored, kept, keptCustomers };
  }

  /** Takes one entry back: its updates field by field, then what is left of what it created. */
  async entry(entry: JournalRow): Promise<void> {
    const images = unpackUpdates(entry);
    await this.pen.load(new Set(images.map((image) => pageOf(image.sequence))));
    for (const image of images) await this.restore(image, entry.key);
    for (const range of pairs(entry.created)) await this.removeCreated(range);
  }

  private async restore(image: UpdateImage, key: number): Promise<void> {
    this.work++;
    const stored = this.pen.read(image.sequence);
    if (stored === undefined) {
      const name = await this.removedName(image.sequence, key);
      const id = recordId(this.bookId, image.sequence);
      for (const { field } of image.fields) this.keep(id, name, field, 'removed-since');
      return;
    }
    const back: FieldChange[] = [];
    let isBack = false;
    for (const { field, before, after } of image.fields) {
      const now = stored[field];
      if (sameValue(now, after)) back.push({ field, before: after, after: before });
      else if (sameValue(now, before)) isBack = true;
      else this.keep(stored.id, displayName(stored), field, 'changed-since');
    }
    // Who was given the old values back already, by a person or a later list, is as before too.
    if (back.length > 0 || isBack) this.restored++;
    const isLast = stored.lastImport === this.jobId;
    if (back.length === 0 && !isLast) return;
    this.pen.update(stored.id, back, isLast ? { lastImport: { to: image.lastImport } } : {});
  }

  /** Removes what the import created in a range, as far as it is still there and as the import left it. */
  private async removeCreated([first, last]: readonly [number, number]): Promise<void> {
    const pages = await this.db.pages
      .where('[entity+page]')
      .between(['customer', pageOf(first)], ['customer', pageOf(last)], true, true)
      .primaryKeys();
    await this.pen.load(pages.map(([, page]) => page));
    const records: Customer[] = [];
    for (const [, page] of pages) {
      for (let sequence = page * PAGE_SIZE; sequence < (page + 1) * PAGE_SIZE; sequence++) {
        const record = sequence < first || sequence > last ? undefined : this.pen.read(sequence);
        if (record?.importedBy?.jobId === this.jobId) records.push(record);
      }
    }
    const others = await this.imagesOfOthers(records);
    for (const record of records) {
      this.work++;
      const changed = this.changedSince(record, others);
      if (changed.length > 0) {
        for (const field of changed) this.keep(record.id, displayName(record), field, 'changed-since');
        continue;
      }
      this.pen.discard(sequenceOf(record.id));
      this.removed++;
    }
  }

  /** Fields that no longer hold what the import left in them, by what others wrote since. */
  private changedSince(record: Customer, others: ReadonlyMap<number, Images>): FieldKey[] {
    const left = new Map<FieldKey, FieldValue | undefined>();
    for (const key of record.log ?? []) {
      const image = others.get(key)?.get(sequenceOf(record.id));
      for (const { field, before } of image?.fields ?? []) if (!left.has(field)) left.set(field, before);
    }
    return [...left].filter(([field, value]) => !sameValue(record[field], value)).map(([field]) => field);
  }

  private async imagesOfOthers(records: readonly Customer[]): Promise<Map<number, Images>> {
    const keys = new Set<number>();
    for (const record of records) for (const key of record.log ?? []) if (!this.own.has(key)) keys.add(key);
    const entries = await this.db.journal.bulkGet([...keys]);
    const images = new Map<number, Images>();
    for (const entry of entries) {
      if (entry === undefined) continue;
      images.set(entry.key, new Map(unpackUpdates(entry).map((image) => [image.sequence, image])));
    }
    return images;
  }

  private keep(id: string, name: string, field: FieldKey, reason: Kept['reason']): void {
    if (!this.keptIds.has(id)) this.keptCustomers++;
    this.keptIds.add(id);
    if (this.kept.length < MOST_LISTED) this.kept.push({ entity: 'customer', id, name, field, reason });
  }

  /** The name of a customer who is gone, out of the entry that removed it. */
  private async removedName(sequence: number, key: number): Promise<string> {
    if (this.names === undefined) {
      const names = new Map<number, string>();
      await this.db.journal
        .where('key')
        .above(key)
        .each((entry) => {
          for (const gone of unpackRemoved(entry)) names.set(sequenceOf(gone.id), displayName(gone));
        });
      this.names = names;
    }
    return this.names.get(sequence) ?? '';
  }
}

type Images = ReadonlyMap<number, UpdateImage>;
