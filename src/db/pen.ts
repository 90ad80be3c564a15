import { type DBCoreKeyRange, Dexie } from 'dexie';
import type { Change, FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import type { FieldKey, FieldValue } from '../domain/fields';
import { type SideEntity, type SideRecord, sideValue } from '../domain/side';
import { sameValue } from '../import/plan/changes';
import type { Origin, Write } from './door';
import { BookError } from './failures';
import { isNobody, PAGE_SIZE, pageOf, pairs, sequenceOf, slotOf, toRanges } from './ids';
import { type SideImage, timeBefore, type UpdateImage } from './journal';
import { filledIn } from './packedText';
import { type PackedPage, type Signature, signed } from './pageCodec';
import { PageDraft, type PageRows } from './pageDraft';
import type { JournalRow, KeyRow, SatchelDatabase } from './schema';
import { customerIn } from './sideCodec';
import { SidePen } from './sidePen';

type SideWrite = Exclude<Change, { entity: 'customer' }>;

/** What belongs to an update beside its fields. */
interface UpdateOrigin {
  readonly line?: number | undefined;
  readonly lastImport?: { readonly to: string | undefined } | undefined;
  /** The write is about the customer though it changes none of its fields. */
  readonly touched?: boolean | undefined;
  /** When the record counts as changed last, where that is as it was before what is taken back. */
  readonly updatedAt?: string | undefined;
}

/**
 * Writes within one transaction of the door: it holds the pages that the write touches, changes their records, and
 * remembers what a journal entry needs. Over 300 lines: every kind of change keeps the same pages and images in step. Pages are loaded before their records are read or changed.
 */
export class Pen {
  readonly created: number[] = [];
  readonly removed: Customer[] = [];
  /** Ids that changes name and that are not there. */
  readonly missing: string[] = [];
  /** Sequences of a re-run's creates whose records an earlier run stored, from the same line of the same import. */
  readonly there: number[] = [];
  /** Of a merge, and of its taking back: what its journal entry says of it. */
  merge: Pick<JournalRow, 'merge' | 'files'> | undefined;
  /** Settings that follow what is renamed. */
  named: JournalRow['named'];
  /** How many more are archived by this write; fewer where it is negative. */
  archivedGrown = 0;
  /** Instant of the write. */
  readonly at: string;
  /** Key of the write's journal entry. */
  readonly key: number;
  /** What customers have beside their fields. */
  readonly sides: SidePen;
  private readonly db: SatchelDatabase;
  private readonly origin: Origin;
  private readonly drafts = new Map<number, PageDraft>();
  private readonly packed: PackedPage[] = [];
  /** Pages that are stored already. */
  private readonly gone = new Set<number>();
  private readonly images = new Map<number, UpdateImage>();
  private readonly dropped: number[] = [];
  private droppedCount = 0;
  private readonly signature: Signature;

  constructor(db: SatchelDatabase, origin: Origin, key: number, at: string) {
    this.db = db;
    this.origin = origin;
    this.key = key;
    this.at = at;
    this.sides = new SidePen(db, key, at);
    const lastImport = origin.kind === 'import' ? origin.jobId : undefined;
    this.signature = { updatedAt: at, lastImport, log: [key] };
  }

  /** Before-images, one a record. */
  get updated(): readonly UpdateImage[] {
    return [...this.images.values()];
  }

  /** Records that are gone by this write. */
  get removedCount(): number {
    return this.removed.length + this.droppedCount;
  }

  /** Reads pages, so that their records can be read and changed; a page that does not exist stays unloaded. */
  async load(pages: Iterable<number>): Promise<void> {
    const wanted = [...pages].filter((page) => !this.drafts.has(page));
    if (wanted.length === 0) return;
    const keys = wanted.map((page): ['customer', number] => ['customer', page]);
    const [rows, columns] = await Promise.all([this.db.pages.bulkGet(keys), this.db.columns.bulkGet(keys)]);
    wanted.forEach((page, index) => {
      const row = rows[index];
      const block = columns[index];
      if (row !== undefined && block !== undefined) this.drafts.set(page, PageDraft.of(row, block));
    });
  }

  /** The record as this write has it so far. Its page must be loaded. */
  read(sequence: number): Customer | undefined {
    return this.drafts.get(pageOf(sequence))?.get(slotOf(sequence));
  }

  apply(change: Write): void {
    if (change.kind === 'page') this.add(change.page);
    else if (change.kind === 'sides') this.sides.add(change.row);
    else if (change.entity !== 'customer') this.applySide(change);
    else if (change.kind === 'create') this.create(change.record);
    else if (change.kind === 'update') this.update(change.id, change.fields, change);
    else this.remove(change.id);
  }

  private applySide(change: SideWrite): void {
    const { entity } = change;
    if (change.kind === 'create') {
      this.createSide(entity, change.record);
      return;
    }
    const held = this.sides.find(entity, change.id);
    if (held === undefined || !this.hasHolder(change.id)) {
      this.missing.push(change.id);
      return;
    }
    if (change.kind === 'remove') this.sides.remove(entity, held);
    else this.sides.update(entity, held, change.fields, { line: change.line });
    this.touchHolder(change.id);
  }

  /**
   * A new record of a customer, whose page must be loaded, and so must what is beside it. One whom the write is not about
   * otherwise is touched: then whoever takes back what made the customer sees that something came since.
   */
  createSide(entity: SideEntity, record: SideRecord): void {
    if (!this.hasHolder(record.id)) {
      this.missing.push(record.id);
      return;
    }
    // A re-run finds what an undo had to keep.
    if (this.sides.find(entity, record.id) !== undefined) return;
    this.sides.create(entity, record);
    if (this.origin.kind !== 'import')
      this.sides.images.push({ entity, id: record.id, fields: [], key: this.key, created: true });
    const importer = this.read(customerIn(record.id))?.importedBy?.jobId;
    if (this.origin.kind !== 'import' || importer !== this.origin.jobId) this.touchHolder(record.id);
  }

  /**
   * Takes back what another write did to a record beside a customer's fields, where it still is as that left it.
   * @param at when that was: what nobody changed since counts as changed last when it did before
   */
  takeBackSide(image: SideImage, at: string): void {
    const { entity, id, fields, key, removed, created } = image;
    if (!this.hasHolder(id)) return;
    const held = this.sides.find(entity, id);
    if (removed !== undefined && held === undefined) {
      this.createSide(entity, removed);
      // It counts as written by whoever wrote it before.
      this.sides.create(entity, removed, key);
      this.sides.grown[entity]--;
      return;
    }
    if (held === undefined) return;
    if (created === true) this.sides.remove(entity, held);
    else {
      const back = fields
        .filter(({ field, after }) => sideValue(held.record, field) === after)
        .map(({ field, before, after }) => ({ field, before: after, after: before }));
      this.sides.update(entity, held, back, {
        updatedAt: timeBefore(held.record, image, at),
      });
    }
    this.touchHolder(id);
  }

  /** True where the customer of a record is there, or where it is about nobody. */
  private hasHolder(id: string): boolean {
    const sequence = customerIn(id);
    return isNobody(sequence) || this.drafts.get(pageOf(sequence))?.has(slotOf(sequence)) === true;
  }

  /** The write is about the customer of a record, though it changes none of the customer's fields. */
  private touchHolder(id: string): void {
    const sequence = customerIn(id);
    if (this.images.has(sequence) || this.created.includes(sequence)) return;
    const customer = this.read(sequence);
    if (customer === undefined) return;
    this.change(customer, [], { touched: true });
  }

  /** Takes a whole new page; its records lack only the key of this write. */
  private add({ page, columns, keys }: PackedPage): void {
    const log = Uint32Array.of(this.key);
    const { jobId } = this.origin;
    const owned = jobId === undefined ? columns : { ...columns, job: jobId };
    this.packed.push({ page: { ...page, log }, columns: owned, keys });
    this.archivedGrown += filledIn(columns.values.archived, page.slots.length);
    for (const slot of page.slots) this.created.push(page.page * PAGE_SIZE + slot);
  }

  /**
   * Its page must be loaded, unless it is new.
   * @param updatedAt of one that is back: when it was changed last
   */
  create(record: Customer, updatedAt = this.at): void {
    const sequence = sequenceOf(record.id);
    const page = pageOf(sequence);
    let draft = this.drafts.get(page);
    if (draft === undefined) {
      draft = PageDraft.empty(page);
      this.drafts.set(page, draft);
    }
    const slot = slotOf(sequence);
    if (Number.isNaN(sequence) || draft.has(slot)) {
      if (!this.isRerunOf(record, draft.get(slot)))
        throw new BookError('unexpected', { detail: `the id ${record.id} is taken or none` });
      this.there.push(sequence);
      return;
    }
    draft.set(slot, record, this.signatureAt(updatedAt));
    this.archivedGrown += archivedIn(record);
    this.created.push(sequence);
  }

  /** True where an earlier run of this import stored the very row. */
  private isRerunOf({ id, importedBy }: Customer, stored: Customer | undefined): boolean {
    return (
      this.origin.rerun === true &&
      stored?.id === id &&
      stored.importedBy !== undefined &&
      stored.importedBy.jobId === importedBy?.jobId &&
      stored.importedBy.line === importedBy.line
    );
  }

  /**
   * Sets fields on the stored record; the before-images are what it holds. Fields that hold the value already are
   * passed over, and a record in which none is left is not touched.
   * @param about the line of an import's file, or what the record's `lastImport` becomes in an undo.
   */
  update(id: string, fields: readonly FieldChange[], about: UpdateOrigin = {}): void {
    const stored = this.read(sequenceOf(id));
    if (stored === undefined || stored.id !== id) this.missing.push(id);
    else this.change(stored, fields, about);
  }

  /** @param stored as this write has it so far */
  private change(stored: Customer, fields: readonly FieldChange[], about: UpdateOrigin): void {
    const { lastImport, touched = false, updatedAt } = about;
    const sequence = sequenceOf(stored.id);
    const real = fields
      .map(({ field, after }): FieldChange => ({ field, before: stored[field], after: filled(after) }))
      .filter(({ before, after }) => !sameValue(before, after));
    if (real.length === 0 && lastImport === undefined && updatedAt === undefined && !touched) return;
    const draft = this.drafts.get(pageOf(sequence));
    const signature = this.signatureAt(updatedAt ?? this.at);
    if (lastImport !== undefined || draft?.patch(slotOf(sequence), real, signature) !== true) {
      const next: { -readonly [K in keyof Customer]: Customer[K] } = { ...stored };
      for (const { field, after } of real) setField(next, field, after);
      if (lastImport !== undefined) setField(next, 'lastImport', lastImport.to);
      draft?.set(slotOf(sequence), signed(next, signature));
    }
    const archived = real.find(({ field }) => field === 'archived');
    if (archived !== undefined)
      this.archivedGrown += archived.after === undefined ? -1 : 1 - archivedIn(stored);
    this.remember(sequence, real, stored, about);
  }

  private signatureAt(updatedAt: string): Signature {
    return updatedAt === this.at ? this.signature : { ...this.signature, updatedAt };
  }

  /** Several updates of a record in one write are one: from what it held before the first to what the last left. */
  private remember(
    sequence: number,
    changes: readonly FieldChange[],
    { lastImport, updatedAt }: Customer,
    { line, updatedAt: left }: UpdateOrigin,
  ): void {
    const known = this.images.get(sequence);
    if (known === undefined) {
      this.images.set(sequence, { sequence, fields: changes, lastImport, line, updatedAt, left });
      return;
    }
    const fields = new Map(known.fields.map((change) => [change.field, change]));
    for (const change of changes) {
      fields.set(change.field, { ...change, before: (fields.get(change.field) ?? change).before });
    }
    const real = [...fields.values()].filter(({ before, after }) => !sameValue(before, after));
    this.images.set(sequence, { ...known, fields: real });
  }

  remove(id: string): Customer | undefined {
    const sequence = sequenceOf(id);
    const stored = this.read(sequence);
    if (stored === undefined || stored.id !== id) {
      this.missing.push(id);
      return undefined;
    }
    this.drafts.get(pageOf(sequence))?.delete(slotOf(sequence));
    this.removed.push(stored);
    this.archivedGrown -= archivedIn(stored);
    this.sides.removeOf(sequence);
    return stored;
  }

  /** Removes a record for good: without a before-image. It must have nothing beside its fields. */
  discard(record: Customer): void {
    const sequence = sequenceOf(record.id);
    this.archivedGrown -= archivedIn(record);
    this.drafts.get(pageOf(sequence))?.delete(slotOf(sequence));
    this.droppedCount++;
  }

  /**
   * Deletes whole pages unread, without before-images. They must not be loaded, and nobody in them may be archived: those
   * that an import alone wrote hold nobody who is.
   * @param ranges of the pages, flat.
   * @param records how many they hold.
   */
  dropPages(ranges: readonly number[], records: number): void {
    this.dropped.push(...ranges);
    this.droppedCount += records;
  }

  /**
   * Stores the changed pages now and forgets all that are loaded: a write of many pages then holds some of them at a
   * time. A page that is needed again is loaded again.
   */
  async letGo(): Promise<void> {
    const drafts = [...this.drafts.values()];
    const sides = this.sides.flush();
    for (const page of this.touchedBy(drafts, sides.pages)) this.gone.add(page);
    const stored = this.store(drafts);
    this.drafts.clear();
    this.sides.forget();
    await Promise.all([...sides.stored, ...stored]);
  }

  /** Asks for what was changed to be stored, without waiting for it; says which ranges of pages that touches. */
  flush(): { readonly pages: readonly number[]; readonly stored: PromiseLike<unknown> } {
    const drafts = [...this.drafts.values()];
    const sides = this.sides.flush();
    const pages = new Set([...this.gone, ...this.touchedBy(drafts, sides.pages)]);
    const stored = Promise.all([
      ...sides.stored,
      ...this.store(drafts),
      ...[...pairs(this.dropped)].flatMap(([first, last]) => this.deletePages(first, last)),
    ]);
    return { pages: [...toRanges([...pages].sort((a, b) => a - b)), ...this.dropped], stored };
  }

  private touchedBy(drafts: readonly PageDraft[], beside: readonly number[]): number[] {
    const changed = drafts.filter((draft) => draft.changed).map((draft) => draft.page);
    return [...this.packed.map(({ page }) => page.page), ...changed, ...beside];
  }

  private store(drafts: readonly PageDraft[]): PromiseLike<unknown>[] {
    const { db } = this;
    const touched = drafts.filter((draft) => draft.changed).sort((a, b) => a.page - b.page);
    const rowsOf = (some: readonly PageDraft[]): PageRows[] =>
      some.flatMap((draft) => draft.toRows(this.ownerOf(draft)) ?? []);
    const keysOf = (some: readonly PageRows[]): KeyRow[] => some.flatMap(({ keys }) => keys ?? []);
    const known = touched.filter((draft) => !draft.fresh);
    const fresh = [...this.packed.splice(0), ...rowsOf(touched.filter((draft) => draft.fresh))];
    const kept = rowsOf(known);
    const emptied = known
      .filter((draft) => draft.isEmpty)
      .map((draft): ['customer', number] => ['customer', draft.page]);
    return [
      db.pages.bulkAdd(fresh.map((rows) => rows.page)),
      db.columns.bulkAdd(fresh.map((rows) => rows.columns)),
      db.keys.bulkAdd(keysOf(fresh)),
      db.pages.bulkPut(kept.map((rows) => rows.page)),
      db.columns.bulkPut(kept.map((rows) => rows.columns)),
      db.keys.bulkPut(keysOf(kept)),
      db.pages.bulkDelete(emptied),
      db.columns.bulkDelete(emptied),
      db.keys.bulkDelete(emptied),
    ];
  }

  /** Past Dexie's `delete`, which counts a range before it deletes it: that takes half as long again. */
  private deletePages(first: number, last: number): PromiseLike<void>[] {
    const range: DBCoreKeyRange = { type: RANGE, lower: ['customer', first], upper: ['customer', last] };
    const trans = Dexie.currentTransaction.idbtrans;
    // All are asked for at once: the write may be on its way to its end already.
    return [this.db.pages, this.db.columns, this.db.keys].map(async ({ core }) => {
      const { failures } = await core.mutate({ type: 'deleteRange', trans, range });
      if (failures[0] !== undefined) throw failures[0];
    });
  }

  /** A page belongs to an import as long as nothing else has written it: its undo then drops it unread. */
  private ownerOf(draft: PageDraft): string | undefined {
    if (this.origin.kind !== 'import') return undefined;
    return draft.fresh || draft.job === this.origin.jobId ? this.origin.jobId : undefined;
  }
}

/** `DBCoreRangeType.Range`, an enum that exists in Dexie's types only. */
const RANGE: DBCoreKeyRange['type'] = 2;

const archivedIn = (record: Customer | undefined): number => (record?.archived === undefined ? 0 : 1);

function setField(record: object, field: FieldKey | 'lastImport', value: FieldValue | undefined): void {
  if (value === undefined) Reflect.deleteProperty(record, field);
  else Reflect.set(record, field, value);
}

/** Empty means absent: neither an empty text nor an empty list is stored. */
const filled = (value: FieldValue | undefined): FieldValue | undefined =>
  value === undefined || value.length === 0 ? undefined : value;
