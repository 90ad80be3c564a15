import type { FieldChange } from '../domain/change';
import { type Customer, displayName } from '../domain/customer';
import type { FieldKey, FieldValue } from '../domain/fields';
import { SIDES } from '../domain/side';
import type { Kept, UndoReport } from '../import/api';
import { sameValue } from '../import/plan/changes';
import { PAGE_SIZE, pageOf, pairs, recordId, sequenceOf } from './ids';
import { timeBefore, type UpdateImage } from './journal';
import type { Pen } from './pen';
import type { OwnImage, Stretch, UndoView, Write } from './undoView';

/** Kept fields that a report lists; the rest is counted by customers. */
const MOST_LISTED = 1000;

/** Records of one part of an entry, and the pages of as many. */
const PART = 4096;
const PAGES_A_PART = PART / PAGE_SIZE;

/** One of the pieces that a stretch is taken back in: some of its updates, or a range that it created. */
type Part = { readonly updates: readonly OwnImage[] } | { readonly created: readonly [number, number] };

/** The customers of a part as they are now. */
type Look = {
  /** Entries of the journal that must be known to decide. */
  readonly writes: ReadonlySet<number>;
  /** True where a customer is gone, so that its name is looked for. */
  readonly hasRemoved: boolean;
} & (
  | {
      readonly records: readonly Customer[];
      /** Those whom the import made and who are part of a customer by now that it did not make. */
      readonly merged: readonly { readonly sequence: number; readonly into: Customer }[];
    }
  | {
      readonly updates: readonly {
        readonly image: UpdateImage;
        /** When the import wrote it. */
        readonly at: string;
        readonly stored: Customer | undefined;
        readonly behind: readonly number[];
      }[];
    }
);

/** The pieces of a stretch, the same at every call. */
export function partsOf(stretch: Stretch, images: readonly OwnImage[]): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < images.length; at += PART) parts.push({ updates: images.slice(at, at + PART) });
  for (const [first, last] of stretch.flatMap((entry) => [...pairs(entry.created)])) {
    for (let at = first; at <= last; ) {
      const next = (Math.floor(pageOf(at) / PAGES_A_PART) + 1) * PART;
      parts.push({ created: [at, Math.min(last, next - 1)] });
      at = next;
    }
  }
  return parts;
}

/** Takes parts of an import's journal back within one transaction, and keeps the undo's report. */
export class TakeBack {
  /** Records looked at so far. */
  work = 0;
  private readonly pen: Pen;
  private readonly bookId: string;
  private readonly view: UndoView;
  private readonly kept: Kept[];
  private readonly keptIds: Set<string>;
  private removed: number;
  private restored: number;
  private keptCustomers: number;
  private readonly jobId: string;
  /** What was taken back beside customers' fields. */
  private readonly beside: Pick<UndoReport, 'opportunities' | 'activities'>;
  private readonly loaded = new Set<number>();

  /** @param report of the steps before this one. */
  constructor(pen: Pen, bookId: string, view: UndoView, report: UndoReport) {
    this.pen = pen;
    this.bookId = bookId;
    this.view = view;
    this.jobId = report.jobId;
    this.kept = [...report.kept];
    this.keptIds = new Set(report.kept.map((kept) => kept.customer ?? kept.id));
    this.beside = report;
    this.removed = report.removed;
    this.restored = report.restored;
    this.keptCustomers = report.keptCustomers;
  }

  get report(): UndoReport {
    const { jobId, kept, keptCustomers, removed, restored } = this;
    const { opportunities, activities } = this.beside;
    return {
      ...{ jobId, reverted: removed + restored, removed, restored, kept, keptCustomers },
      ...(opportunities !== undefined && { opportunities }),
      ...(activities !== undefined && { activities }),
    };
  }

  /**
   * Pages that must be loaded before a part can be looked at. A transaction ends where nothing is asked of the
   * database for long, so whatever needs no request is done without a wait: this class only computes.
   */
  pagesFor(part: Part): number[] {
    const wanted =
      'created' in part
        ? [...pagesIn(part.created), ...this.mergedIn(part.created).map(([, into]) => pageOf(into))]
        : part.updates.map(({ image }) => pageOf(image.sequence));
    const pages = new Set(wanted.filter((page) => !this.view.gone.has(page) && !this.loaded.has(page)));
    for (const page of pages) this.loaded.add(page);
    return [...pages];
  }

  /** Reads the customers of a part as they are, and says which writes of others must be known to take it back. */
  look(part: Part): Look {
    const writes = new Set<number>();
    if ('created' in part) {
      const records = this.recordsIn(part.created);
      for (const { log = [] } of records)
        for (const other of log) if (!this.view.own.has(other)) writes.add(other);
      const merged = this.mergedIn(part.created).flatMap(([sequence, survivor]) => {
        const into = this.pen.read(survivor);
        return into === undefined || into.importedBy?.jobId === this.jobId ? [] : [{ sequence, into }];
      });
      return { records, merged, writes, hasRemoved: merged.length > 0 };
    }
    let hasRemoved = false;
    const updates = part.updates.map(({ image, key, at }) => {
      const stored = this.pen.read(image.sequence);
      hasRemoved ||= stored === undefined;
      const behind = this.behind(stored, key);
      for (const other of behind) writes.add(other);
      return { image, at, stored, behind };
    });
    return { updates, writes, hasRemoved };
  }

  /** Takes a part back. */
  take(look: Look, writes: ReadonlyMap<number, Write>): void {
    if ('records' in look) {
      for (const record of look.records) this.remove(record, writes);
      for (const { sequence, into } of look.merged)
        this.keep(into.id, this.view.nameOfRemoved(sequence) || displayName(into), 'name', 'changed-since');
      return;
    }
    let before = -1;
    for (const { image, at, behind, stored: seen } of look.updates) {
      this.work++;
      // Whom the import changed more than once has just got one of its values back.
      const stored = image.sequence === before ? this.pen.read(image.sequence) : seen;
      before = image.sequence;
      if (stored === undefined) this.keepRemoved(image);
      else this.restore(this.trueImage(image, behind, writes), stored, at);
    }
  }

  private restore(image: UpdateImage, stored: Customer, at: string): void {
    const back: FieldChange[] = [];
    // What came beside the fields alone is taken back by itself.
    let isBack = image.fields.length === 0 && image.line !== undefined;
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
    // Whom nobody changed since counts as changed last when that was before the import.
    const updatedAt = timeBefore(stored, image, at);
    this.pen.update(stored.id, back, { updatedAt, ...(isLast && { lastImport: { to: image.lastImport } }) });
  }

  /** Who was merged into another customer is part of that one now; what the import wrote of them stays there. */
  private keepRemoved({ sequence, fields }: UpdateImage): void {
    const survivor = this.view.merges.survivorOf(sequence);
    const id = recordId(this.bookId, survivor ?? sequence);
    const name = this.view.nameOfRemoved(sequence);
    const reason = survivor === undefined ? 'removed-since' : 'changed-since';
    for (const { field } of fields) this.keep(id, name, field, reason);
  }

  /**
   * The writes in a customer's life before one of them, newest first, where an import that was taken back since is
   * among them; nothing where there is none.
   */
  private behind(stored: Customer | undefined, key: number): readonly number[] {
    const older = (stored?.log ?? []).filter((other) => other < key);
    return older.some((other) => this.view.isTakenBack(other)) ? older.reverse() : [];
  }

  /**
   * The image with what the customer had before. What it names as such can be the value of an older import that was
   * taken back in between and had to leave this one alone; then it is what that one found.
   */
  private trueImage(
    image: UpdateImage,
    older: readonly number[],
    writes: ReadonlyMap<number, Write>,
  ): UpdateImage {
    if (older.length === 0) return image;
    const steps = older.map((key) => {
      const write = writes.get(key);
      const isUndone = this.view.isTakenBack(key) && write?.kind === 'import';
      return { isUndone, job: write?.job, at: write?.at, image: write?.images.get(image.sequence) };
    });
    const fields = image.fields.map((change) => {
      let { before } = change;
      for (const step of steps) {
        const earlier = step.image?.fields.find(({ field }) => field === change.field);
        if (earlier === undefined) continue;
        if (!step.isUndone || !sameValue(earlier.after, before)) break;
        before = earlier.before;
      }
      return { ...change, before };
    });
    let { lastImport, updatedAt } = image;
    for (const step of steps) {
      if (step.isUndone && step.job === lastImport) lastImport = step.image?.lastImport;
      if (step.isUndone && step.at === updatedAt) updatedAt = step.image?.updatedAt;
    }
    return { ...image, fields, lastImport, updatedAt };
  }

  /** Those of a range who were merged away, each with the customer who stayed. */
  private mergedIn([first, last]: readonly [number, number]): [sequence: number, into: number][] {
    const { gone, survivorOf } = this.view.merges;
    return gone
      .filter((sequence) => sequence >= first && sequence <= last)
      .map((sequence) => [sequence, survivorOf(sequence) ?? sequence]);
  }

  /** What the import created in a range, as far as it is still there. */
  private recordsIn([first, last]: readonly [number, number]): Customer[] {
    const records: Customer[] = [];
    for (const page of pagesIn([first, last])) {
      if (this.view.gone.has(page)) continue;
      const end = Math.min(last, (page + 1) * PAGE_SIZE - 1);
      for (let sequence = Math.max(first, page * PAGE_SIZE); sequence <= end; sequence++) {
        const record = this.pen.read(sequence);
        if (record?.importedBy?.jobId === this.jobId) records.push(record);
      }
    }
    return records;
  }

  /** Removes a customer whom the import created, unless somebody changed it since. */
  private remove(record: Customer, writes: ReadonlyMap<number, Write>): void {
    this.work++;
    const changed = this.changedSince(record, writes);
    for (const field of changed) this.keep(record.id, displayName(record), field, 'changed-since');
    // What others gave the customer since holds it too.
    const sequence = sequenceOf(record.id);
    const hasSides = SIDES.some((entity) => this.pen.sides.of(entity, sequence).length > 0);
    if (hasSides && changed.length === 0)
      this.keep(record.id, displayName(record), 'opportunity.title', 'changed-since');
    // Others are part of it by now, whom this import did not make.
    const parts = this.view.merges.parts.get(sequence) ?? [];
    const hasOthers = parts.some((job) => job !== this.jobId);
    if (hasOthers && changed.length === 0 && !hasSides)
      this.keep(record.id, displayName(record), 'name', 'changed-since');
    if (changed.length > 0 || hasSides || hasOthers) return;
    this.pen.discard(record);
    this.removed++;
  }

  /** Fields that no longer hold what the import left in them, by what others wrote since. */
  private changedSince(record: Customer, others: ReadonlyMap<number, Write>): FieldKey[] {
    const left = new Map<FieldKey, FieldValue | undefined>();
    for (const key of record.log ?? []) {
      const image = others.get(key)?.images.get(sequenceOf(record.id));
      for (const { field, before } of image?.fields ?? []) if (!left.has(field)) left.set(field, before);
    }
    return [...left].filter(([field, value]) => !sameValue(record[field], value)).map(([field]) => field);
  }

  private keep(id: string, name: string, field: FieldKey, reason: Kept['reason']): void {
    if (!this.keptIds.has(id)) this.keptCustomers++;
    this.keptIds.add(id);
    if (this.kept.length < MOST_LISTED) this.kept.push({ entity: 'customer', id, name, field, reason });
  }
}

function pagesIn([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: pageOf(last) - pageOf(first) + 1 }, (_, at) => pageOf(first) + at);
}
